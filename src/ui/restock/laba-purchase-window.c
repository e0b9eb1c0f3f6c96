/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-purchase-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-field-grid.h"
#include "ui/kit/laba-keeper.h"
#include "ui/restock/laba-purchase-line.h"

enum
{
  FIELD_SUPPLIER,
  FIELD_DAY,
  FIELD_NUMBER,
  FIELD_NOTE,
  FIELD_SHIPPING,
  FIELD_DISCOUNT,
  FIELD_DUE,
  N_FIELDS,
};

static const char *const keys[N_FIELDS]
    = { "supplier", "day", "number", "note", "shipping", "discount", "due" };

struct _LabaPurchaseWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  const LabaType *type;
  GPtrArray *lines; /* of LabaPurchaseLine; the last one is empty */
  LabaFieldEntry *fields[N_FIELDS];
  LabaFieldEntry *paid, *account; /* of the first payment */
  gboolean warned;                /* what a late entry changes was said */

  LabaBehind *behind;
  GtkGrid *foot;
  GtkGrid *grid;
  GtkGrid *head;
  GtkLabel *notice;
  GtkLabel *total;
};

G_DEFINE_FINAL_TYPE (LabaPurchaseWindow, laba_purchase_window, GTK_TYPE_WINDOW)

static void refresh (LabaPurchaseWindow *self);

/* ---- sums ---- */

/* Spreads ongkir less discount over the lines as the book will; returns the total. */
static gint64
spread (LabaPurchaseWindow *self)
{
  guint n = self->lines->len;
  g_autofree gint64 *parts = g_new0 (gint64, n);
  gint64 extra = laba_field_grid_get (self->fields[FIELD_SHIPPING])
                 - laba_field_grid_get (self->fields[FIELD_DISCOUNT]);
  gint64 goods = 0;

  for (guint i = 0; i < n; i++)
    goods += parts[i] = MAX (0, laba_purchase_line_get_amount (self->lines->pdata[i]));
  if (goods > 0)
    laba_split (extra, parts, n, parts);
  for (guint i = 0; i < n; i++)
    laba_purchase_line_show_share (self->lines->pdata[i], goods > 0 ? parts[i] : 0);
  return goods + extra;
}

static void
show_total (LabaPurchaseWindow *self)
{
  LabaLanguage language = laba_language_get ();
  gint64 total = spread (self), owed = total - laba_field_grid_get (self->paid);
  g_autofree char *amount = laba_money_format (total, language);
  g_autofree char *rest = laba_money_format (owed, language);
  g_autofree char *text
      = owed > 0 && owed < total
            ? g_strdup_printf (_ ("Total %1$s, still owed %2$s"), amount, rest)
        : owed == 0 && total > 0 ? g_strdup_printf (_ ("Total %s, paid"), amount)
                                 : g_strdup_printf (_ ("Total %s"), amount);

  gtk_label_set_label (self->total, text);
}

/* ---- lines ---- */

static LabaPurchaseLine *
add_line (LabaPurchaseWindow *self)
{
  LabaPurchaseLine *line = laba_purchase_line_new (
      self->grid, (int) self->lines->len + 1, self->book, G_CALLBACK (refresh), self);

  g_ptr_array_add (self->lines, line);
  return line;
}

static void
refresh (LabaPurchaseWindow *self)
{
  LabaPurchaseLine *last
      = self->lines->len > 0 ? self->lines->pdata[self->lines->len - 1] : NULL;

  if (last == NULL || !laba_purchase_line_is_empty (last))
    add_line (self);
  self->warned = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  show_total (self);
  laba_behind_queue (self->behind);
}

/* ---- saving ---- */

static void
collect_paid (LabaPurchaseWindow *self, LabaDraft *draft, LabaProblems *problems)
{
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;
  LabaValue account = { 0 };

  if (laba_field_entry_is_empty (self->paid))
    return;
  LabaLine *line = laba_record_add_line (draft->record, "paid");
  laba_line_set_number (line, "day", laba_record_get_number (draft->record, "day"));
  laba_line_set_number (line, "amount", laba_field_grid_get (self->paid));
  if (!laba_field_entry_collect (self->account, &account, &name, &fault))
    laba_problems_add (problems, "paid[1].account", "%s", fault);
  else if (account.kind == LABA_VALUE_NUMBER)
    laba_line_set_number (line, "account", account.number);
  else if (name != NULL)
    {
      int index = laba_fields_find (line->lines->fields, "account");

      laba_draft_add_name (draft, &line->lines->fields[index], &line->values[index],
                           "paid[1].account", name);
    }
  laba_value_clear (&account);
}

static LabaDraft *
collect (LabaPurchaseWindow *self, LabaProblems *problems)
{
  LabaDraft *draft = laba_draft_new (self->type);
  guint index = 0;

  for (guint i = 0; i < N_FIELDS; i++)
    laba_field_grid_collect (self->fields[i], draft, problems);
  for (guint i = 0; i < self->lines->len; i++)
    if (!laba_purchase_line_is_empty (self->lines->pdata[i]))
      laba_purchase_line_collect (self->lines->pdata[i], draft, index++, problems);
  collect_paid (self, draft, problems);
  return draft;
}

/* Behind the scenes. */
static LabaDraft *
draft_cb (gpointer form)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (form, problems);

  return laba_problems_is_empty (problems) ? g_steal_pointer (&draft) : NULL;
}

static void
say (LabaPurchaseWindow *self, const char *text)
{
  gtk_label_set_label (self->notice, text);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
}

static void
mark (LabaPurchaseWindow *self, LabaProblems *problems)
{
  guint index = 0;

  laba_field_grid_mark (self->fields, N_FIELDS, problems, self->notice, NULL);
  laba_field_entry_mark (self->paid,
                         laba_problems_get_message (problems, "paid[1].amount"));
  laba_field_entry_mark (self->account,
                         laba_problems_get_message (problems, "paid[1].account"));
  for (guint i = 0; i < self->lines->len; i++)
    if (laba_purchase_line_is_empty (self->lines->pdata[i]))
      laba_purchase_line_mark (self->lines->pdata[i], 0, NULL);
    else
      laba_purchase_line_mark (self->lines->pdata[i], index++, problems);
}

/* A late purchase changes what goods cost that were sold since: said once, before. */
static gboolean
is_agreed (LabaPurchaseWindow *self, const LabaDraft *draft)
{
  g_autoptr (LabaEffects) effects
      = self->warned ? NULL : laba_draft_preview (draft, self->book);

  if (effects == NULL)
    return TRUE;
  g_autofree char *text = laba_effects_to_text (effects);
  g_autofree char *full = g_strdup_printf (_ ("%s Save once more to go on."), text);
  say (self, full);
  self->warned = TRUE;
  return FALSE;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPurchaseWindow *self = LABA_PURCHASE_WINDOW (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (self, problems);
  g_autoptr (GError) error = NULL;

  if (laba_problems_is_empty (problems))
    laba_draft_check (draft, laba_book_get_db (self->book), problems);
  mark (self, problems);
  if (!laba_problems_is_empty (problems) || !is_agreed (self, draft))
    return;
  if (!laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      say (self, error->message);
      mark (self, problems);
      return;
    }
  g_autofree char *what
      = laba_store_describe (laba_book_get_db (self->book), draft->record);
  laba_ask_toast_saved (self, what);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- the form ---- */

static void
add_fields (LabaPurchaseWindow *self)
{
  const char *const words[N_FIELDS]
      = { _ ("S_upplier"), _ ("_Day"),      _ ("Nu_mber"),       _ ("N_ote"),
          _ ("Sh_ipping"), _ ("Disc_ount"), _ ("To be paid _by") };

  for (guint i = 0; i < N_FIELDS; i++)
    {
      gboolean foot = i >= FIELD_SHIPPING;
      int place = (int) (foot ? i - FIELD_SHIPPING : i), across = foot ? 3 : 2;

      self->fields[i] = laba_field_grid_add (
          foot ? self->foot : self->head, self->book,
          laba_field_grid_find (self->type->fields, keys[i]), words[i], place % across,
          place / across, G_CALLBACK (refresh), self);
    }
}

static const LabaLines *
lines_of (const LabaType *type, const char *key)
{
  const LabaLines *lines = type->lines;

  while (g_strcmp0 (lines->key, key) != 0)
    lines++;
  return lines;
}

static void
add_paid (LabaPurchaseWindow *self)
{
  const LabaField *fields = lines_of (self->type, "paid")->fields;
  gint64 account
      = laba_db_int (laba_book_get_db (self->book), "account-busiest", NULL, 0, 0);

  self->paid = laba_field_grid_add (self->foot, self->book,
                                    laba_field_grid_find (fields, "amount"),
                                    _ ("_Paid now"), 0, 1, G_CALLBACK (refresh), self);
  self->account = laba_field_grid_add (self->foot, self->book,
                                       laba_field_grid_find (fields, "account"),
                                       _ ("_From"), 1, 1, G_CALLBACK (refresh), self);
  if (account != 0)
    laba_field_grid_show (self->account, account);
}

static void
add_titles (LabaPurchaseWindow *self)
{
  const char *const titles[LABA_PURCHASE_LINE_COLUMNS]
      = { _ ("Product"), _ ("Quantity"), _ ("Price each"), _ ("In all"),
          _ ("Cost of one") };

  for (int i = 0; i < LABA_PURCHASE_LINE_COLUMNS; i++)
    laba_field_grid_add_title (self->grid, titles[i], i, i > 0);
}

static void
show_preset (LabaPurchaseWindow *self, const LabaRecord *preset)
{
  laba_field_grid_show (self->fields[FIELD_DAY], laba_day_today ());
  for (guint i = 0; i < N_FIELDS && preset != NULL; i++)
    if (laba_record_has (preset, keys[i]))
      laba_field_entry_show (
          self->fields[i],
          &preset->values[laba_fields_find (self->type->fields, keys[i])]);
  GPtrArray *lines = preset != NULL ? laba_record_get_lines (preset, "lines") : NULL;
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    laba_purchase_line_show (add_line (self), lines->pdata[i]);
  refresh (self);
  gtk_widget_grab_focus (laba_field_entry_get_control (self->fields[FIELD_SUPPLIER]));
}

/* ---- class ---- */

static void
laba_purchase_window_dispose (GObject *object)
{
  LabaPurchaseWindow *self = LABA_PURCHASE_WINDOW (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_purchase_window_parent_class)->dispose (object);
}

static void
laba_purchase_window_finalize (GObject *object)
{
  g_ptr_array_unref (LABA_PURCHASE_WINDOW (object)->lines);
  G_OBJECT_CLASS (laba_purchase_window_parent_class)->finalize (object);
}

static void
laba_purchase_window_class_init (LabaPurchaseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  G_OBJECT_CLASS (klass)->dispose = laba_purchase_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = laba_purchase_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/restock/laba-purchase-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaPurchaseWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaPurchaseWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, LabaPurchaseWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaPurchaseWindow, head);
  gtk_widget_class_bind_template_child (widget_class, LabaPurchaseWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, LabaPurchaseWindow, total);
  gtk_widget_class_install_action (widget_class, "purchase.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "purchase.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_purchase_window_init (LabaPurchaseWindow *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

LabaPurchaseWindow *
laba_purchase_window_open (GtkWidget *from, LabaBook *book, const LabaRecord *preset)
{
  LabaPurchaseWindow *self = g_object_new (LABA_TYPE_PURCHASE_WINDOW, "transient-for",
                                           gtk_widget_get_root (from), NULL);

  self->book = g_object_ref (book);
  self->type = laba_type_by_id ("purchase");
  add_fields (self);
  add_paid (self);
  add_titles (self);
  show_preset (self, preset);
  laba_behind_set_form (self->behind, book, draft_cb, self);
  laba_keeper_begin_window (GTK_WINDOW (self), book, "restock.purchase", "purchase", 0, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
