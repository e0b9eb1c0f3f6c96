/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-form.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "orders/laba-order-estimate.h"
#include "orders/laba-order-fields.h"
#include "orders/laba-orders.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-keeper.h"
#include "ui/orders/laba-order-form-private.h"

#define PREVIEW_AFTER 250 /* milliseconds without a key */

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaOrderForm, laba_order_form, GTK_TYPE_BOX)

/* ---- what it comes to ---- */

static void
show_estimate (LabaOrderForm *self, const LabaDraft *draft)
{
  LabaOrderEstimate estimate = laba_order_estimate (laba_book_get_db (self->book), draft->record);
  LabaLanguage language = laba_language_get ();
  g_autofree char *total = laba_money_format (estimate.total, language);
  g_autofree char *profit = laba_money_format (estimate.profit, language);
  g_autofree char *total_text = g_strdup_printf (_ ("Total %s"), total);
  g_autofree char *profit_text
      = estimate.knows_costs ? g_strdup_printf (_ ("Profit about %s"), profit)
                             : g_strdup (_ ("Profit not known: some goods have no cost yet"));

  gtk_label_set_label (self->total, total_text);
  gtk_label_set_label (self->profit, profit_text);
  gtk_widget_set_visible (GTK_WIDGET (self->profit),
                          laba_record_get_lines (draft->record, "lines")->len > 0);
}

static gboolean
is_late (LabaOrderForm *self, const LabaDraft *draft)
{
  return self->id != 0 || draft->record->values[ORDER_DAY].number < laba_day_today ();
}

/* What saving would change in figures that were there before. */
static gboolean
preview_cb (gpointer data)
{
  LabaOrderForm *self = data;
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_order_form_collect (self, problems);
  g_autoptr (LabaEffects) effects = NULL;
  g_autofree char *text = NULL;

  self->preview = 0;
  if (laba_problems_is_empty (problems) && is_late (self, draft)
      && laba_record_get_lines (draft->record, "lines")->len > 0)
    effects = laba_draft_preview (draft, self->book);
  text = effects != NULL ? laba_effects_to_text (effects) : NULL;
  gtk_label_set_label (self->effect, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->effect), text != NULL);
  return G_SOURCE_REMOVE;
}

static void
queue_preview (LabaOrderForm *self)
{
  g_clear_handle_id (&self->preview, g_source_remove);
  self->preview = g_timeout_add (PREVIEW_AFTER, preview_cb, self);
}

/* ---- lines ---- */

static void add_row (LabaOrderForm *self, const LabaLine *line);

/* There is always an empty row at the end to go on in. */
static void
tidy_rows (LabaOrderForm *self)
{
  if (self->rows->len == 0
      || !laba_order_line_is_empty (self->rows->pdata[self->rows->len - 1]))
    add_row (self, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    laba_order_line_set_removable (self->rows->pdata[i], i + 1 < self->rows->len);
}

static void
row_done_cb (LabaOrderForm *self, LabaOrderLine *row)
{
  guint index;

  g_ptr_array_find (self->rows, row, &index);
  if (laba_order_line_is_empty (row) || index + 1 >= self->rows->len)
    gtk_widget_grab_focus (GTK_WIDGET (self->fields[FORM_PAID]));
  else
    gtk_widget_child_focus (self->rows->pdata[index + 1], GTK_DIR_TAB_FORWARD);
}

static void
row_removed_cb (LabaOrderForm *self, LabaOrderLine *row)
{
  guint index;

  g_ptr_array_find (self->rows, row, &index);
  g_ptr_array_remove_index (self->rows, index);
  gtk_box_remove (self->lines, GTK_WIDGET (row));
  gtk_widget_child_focus (self->rows->pdata[MIN (index, self->rows->len - 1)], GTK_DIR_TAB_FORWARD);
  laba_order_form_edited (self);
}

static void
add_row (LabaOrderForm *self, const LabaLine *line)
{
  LabaOrderLine *row = laba_order_line_new (self->book);

  if (line != NULL)
    laba_order_line_show (row, line);
  laba_order_line_join (row, self->columns);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (self->lines, GTK_WIDGET (row));
  g_signal_connect_object (row, "edited", G_CALLBACK (laba_order_form_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "done", G_CALLBACK (row_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_rows (LabaOrderForm *self)
{
  GPtrArray *lines = laba_record_get_lines (self->original, "lines");

  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (self->lines, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < lines->len; i++)
    add_row (self, lines->pdata[i]);
  tidy_rows (self);
}

/* ---- while it is written ---- */

/* Today, where no day can be read. */
static LabaDay
get_day (LabaOrderForm *self)
{
  LabaValue value = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;
  LabaDay day = laba_day_today ();

  if (laba_field_entry_collect (self->fields[FORM_DAY], &value, &name, &fault)
      && value.kind == LABA_VALUE_NUMBER)
    day = (LabaDay) value.number;
  laba_value_clear (&value);
  return day;
}

static LabaDraft *
refresh (LabaOrderForm *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  gint64 customer = laba_order_form_get_customer (self);
  LabaDay day = get_day (self);
  LabaDraft *draft;

  for (guint i = 0; i < self->rows->len; i++)
    laba_order_line_fill (self->rows->pdata[i], customer, self->id, day);
  draft = laba_order_form_collect (self, problems);
  if (self->strict)
    laba_draft_check (draft, laba_book_get_db (self->book), problems);
  laba_order_form_mark (self, problems);
  show_estimate (self, draft);
  return draft;
}

void
laba_order_form_edited (LabaOrderForm *self)
{
  if (self->quiet)
    return;
  self->changed = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  tidy_rows (self);
  laba_draft_free (refresh (self));
  queue_preview (self);
  laba_behind_queue (self->behind);
}

static void
edited_cb (LabaOrderForm *self)
{
  laba_order_form_edited (self);
}

/* Enter in an empty “Paid” is the whole. */
static void
pay_all (LabaOrderForm *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_order_form_collect (self, problems);
  LabaValue total = { .kind = LABA_VALUE_NUMBER };

  total.number = laba_order_estimate (laba_book_get_db (self->book), draft->record).total;
  if (total.number <= 0)
    return;
  laba_field_entry_show (self->fields[FORM_PAID], &total);
  laba_order_form_edited (self);
}

static void
go_from_paid (LabaOrderForm *self)
{
  gboolean has_account = !laba_field_entry_is_empty (self->fields[FORM_ACCOUNT]);

  if (laba_field_entry_is_empty (self->fields[FORM_PAID]))
    pay_all (self);
  gtk_widget_grab_focus (has_account ? GTK_WIDGET (self->save_button)
                                     : GTK_WIDGET (self->fields[FORM_ACCOUNT]));
}

void
laba_order_form_go (LabaOrderForm *self, FormField from)
{
  if (from <= FORM_CHANNEL)
    gtk_widget_child_focus (self->rows->pdata[0], GTK_DIR_TAB_FORWARD);
  else if (from == FORM_PAID)
    go_from_paid (self);
  else if (from == FORM_ACCOUNT || from >= FORM_NOTE)
    gtk_widget_grab_focus (GTK_WIDGET (self->save_button));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->fields[from + 1]));
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  LabaOrderForm *self = form;
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = NULL;

  if (self->original == NULL)
    return NULL;
  draft = laba_order_form_collect (self, problems);
  return laba_problems_is_empty (problems) ? g_steal_pointer (&draft) : NULL;
}

/* ---- showing ---- */

static void
show (LabaOrderForm *self, gint64 id, LabaRecord *record)
{
  const char *number = record->values[ORDER_NUMBER].text;
  g_autofree char *title
      = id != 0 ? g_strdup_printf (_ ("Order %s"), number) : g_strdup (_ ("New order"));

  g_clear_pointer (&self->original, laba_record_free);
  self->original = record;
  self->id = id;
  self->quiet = TRUE;
  self->strict = FALSE;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->effect, "");
  gtk_widget_set_visible (GTK_WIDGET (self->effect), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  laba_order_form_forget_message (self);
  show_rows (self);
  laba_order_form_show_fields (self);
  laba_draft_free (refresh (self));
  self->changed = FALSE;
  self->quiet = FALSE;
  laba_behind_queue (self->behind);
  g_autofree char *json = laba_json_from_record (laba_book_get_db (self->book), record);
  laba_keeper_begin (GTK_WIDGET (self), self->book, "orders.order", "order", id, json);
}

/* What is usual stands there already. */
static void
add_usual (LabaOrderForm *self, LabaRecord *record)
{
  LabaDb *db = laba_book_get_db (self->book);
  gint64 account = laba_order_usual_account (db);
  gint64 channel = laba_order_usual_channel (db);

  if (!laba_record_has (record, "day"))
    laba_record_set_number (record, "day", laba_day_today ());
  if (!laba_record_has (record, "channel") && channel != 0)
    laba_record_set_number (record, "channel", channel);
  if (laba_record_get_lines (record, "paid")->len == 0 && account != 0)
    laba_line_set_number (laba_record_add_line (record, "paid"), "account", account);
}

void
laba_order_form_start (LabaOrderForm *self, const LabaRecord *preset)
{
  LabaRecord *record = preset != NULL && preset->type == &laba_type_order ? laba_record_copy (preset)
                                                                          : laba_record_new (&laba_type_order);

  add_usual (self, record);
  show (self, 0, record);
}

gboolean
laba_order_form_edit (LabaOrderForm *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  LabaRecord *record = laba_store_load (laba_book_get_db (self->book), id, &error);

  if (record == NULL)
    {
      laba_ask_toast (self, error->message);
      return FALSE;
    }
  show (self, id, record);
  return TRUE;
}

void
laba_order_form_begin (LabaOrderForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->fields[FORM_CUSTOMER]));
}

/* ---- class ---- */

static void
laba_order_form_dispose (GObject *object)
{
  LabaOrderForm *self = LABA_ORDER_FORM (object);

  self->quiet = TRUE;
  g_clear_handle_id (&self->preview, g_source_remove);
  g_clear_pointer (&self->original, laba_record_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  for (guint i = 0; i < LABA_ORDER_LINE_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->newcomer, g_strfreev);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_order_form_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, amount_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, discount_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, effect);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, expander);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, fault);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, handed_over);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, head);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, keep_button);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, lines);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, message);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, money);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, more);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, other_payments);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, price_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, profit);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, quantity_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, question);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, remove_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, save_button);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, source_label);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, title);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderForm, total);
}

static void
laba_order_form_class_init (LabaOrderFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  G_OBJECT_CLASS (klass)->dispose = laba_order_form_dispose;
  signals[SAVED] = g_signal_new ("saved", LABA_TYPE_ORDER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT64);
  signals[CLOSED]
      = g_signal_new ("closed", LABA_TYPE_ORDER_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/orders/laba-order-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  laba_order_form_install_actions (widget_class);
}

static void
laba_order_form_init (LabaOrderForm *self)
{
  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_accessible_set_up_expander (self->expander);
  GtkLabel *heads[LABA_ORDER_LINE_COLUMNS]
      = { self->source_label,   self->quantity_label, self->price_label,
          self->discount_label, self->amount_label,   self->remove_label };

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < LABA_ORDER_LINE_COLUMNS; i++)
    {
      self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
      gtk_size_group_add_widget (self->columns[i], GTK_WIDGET (heads[i]));
    }
}

void
laba_order_form_set_book (LabaOrderForm *self, LabaBook *book)
{
  g_set_object (&self->book, book);
  laba_order_form_make_fields (self);
  laba_behind_set_form (self->behind, book, draft_cb, self);
}
