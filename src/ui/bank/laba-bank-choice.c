/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bank/laba-bank-choice.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-ref-entry.h"

#define NAME_CHARS 26
#define LABEL_CHARS 56 /* of a record in the drop-down */

/* One of the things that a line can be. */
typedef struct
{
  LabaBankEntry *entry; /* borrowed; or */
  LabaBankKind kind;
  gboolean leaves, asks;
} Option;

struct _LabaBankChoice
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaBank *bank;     /* borrowed */
  LabaBankLine *line; /* borrowed */
  GArray *options;    /* of Option, as in the drop-down */
  gboolean filling;

  GtkLabel *text;
  GtkLabel *reason;
  GtkDropDown *what;
  LabaRefEntry *name;
  GtkWidget *confirm;
};

enum
{
  CHANGED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaBankChoice, laba_bank_choice, GTK_TYPE_BOX)

static const char *
kind_label (LabaBankKind kind)
{
  static const char *const labels[LABA_BANK_N_KINDS] = {
    [LABA_BANK_EXPENSE] = N_ ("New: an expense"),
    [LABA_BANK_INCOME] = N_ ("New: other income"),
    [LABA_BANK_TRANSFER] = N_ ("New: between my accounts"),
    [LABA_BANK_DRAWING] = N_ ("New: taken out for the house"),
    [LABA_BANK_CAPITAL] = N_ ("New: put in by me"),
    [LABA_BANK_ORDER] = N_ ("New: payment for an order"),
    [LABA_BANK_CUSTOMER] = N_ ("New: payment of a customer"),
    [LABA_BANK_SUPPLIER] = N_ ("New: payment to a supplier"),
  };

  return _ (labels[kind]);
}

/* What the name next to it is of. */
static const char *
name_label (LabaBankKind kind)
{
  switch (kind)
    {
    case LABA_BANK_TRANSFER:
      return _ ("The other account");
    case LABA_BANK_ORDER:
      return _ ("Order");
    case LABA_BANK_CUSTOMER:
      return _ ("Customer");
    case LABA_BANK_SUPPLIER:
      return _ ("Supplier");
    case LABA_BANK_EXPENSE:
    case LABA_BANK_INCOME:
    case LABA_BANK_DRAWING:
    case LABA_BANK_CAPITAL:
    case LABA_BANK_N_KINDS:
    default:
      return _ ("Category");
    }
}

/* ---- what there is to choose ---- */

static void
add_option (LabaBankChoice *self, GtkStringList *labels, Option option, const char *label)
{
  g_array_append_val (self->options, option);
  gtk_string_list_append (labels, label);
}

static void
add_entry (LabaBankChoice *self, GtkStringList *labels, LabaBankEntry *entry)
{
  g_autofree char *day = laba_day_format_short (entry->day, laba_language_get ());
  const char *type = entry->type != NULL ? _ (entry->type->label) : _ ("A record");
  /* Translators: a record that the book has: its day, its kind, what it is about */
  g_autofree char *label = g_strdup_printf (_ ("In the book: %1$s, %2$s %3$s"), day, type,
                                            entry->text != NULL ? entry->text : "");

  if (g_utf8_strlen (label, -1) > LABEL_CHARS)
    {
      g_autofree char *cut = g_utf8_substring (label, 0, LABEL_CHARS - 1);

      g_free (label);
      label = g_strconcat (cut, "…", NULL);
    }
  add_option (self, labels, (Option){ .entry = entry }, label);
}

static void
add_options (LabaBankChoice *self, GtkStringList *labels)
{
  LabaBankLine *line = self->line;

  if (line->state == LABA_BANK_ASK && line->candidates->len > 0)
    add_option (self, labels, (Option){ .asks = TRUE }, _ ("Choose…"));
  if (line->entry != NULL
      && !g_ptr_array_find (line->candidates, line->entry, NULL))
    add_entry (self, labels, line->entry);
  for (guint i = 0; i < line->candidates->len; i++)
    {
      LabaBankEntry *entry = line->candidates->pdata[i];

      if (entry == line->entry || laba_bank_entry_is_open (entry))
        add_entry (self, labels, entry);
    }
  for (LabaBankKind kind = 0; kind < LABA_BANK_N_KINDS; kind++)
    if (laba_bank_kind_fits (kind, line->amount))
      add_option (self, labels, (Option){ .kind = kind }, kind_label (kind));
  add_option (self, labels, (Option){ .leaves = TRUE }, _ ("Leave out"));
}

static guint
find_option (LabaBankChoice *self)
{
  const LabaBankLine *line = self->line;

  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = &g_array_index (self->options, Option, i);
      gboolean is_new = option->entry == NULL && !option->leaves && !option->asks;

      if (option->asks || (line->state == LABA_BANK_THERE && option->entry == line->entry)
          || (line->state == LABA_BANK_LEFT && option->leaves)
          || ((line->state == LABA_BANK_NEW || line->state == LABA_BANK_ASK) && is_new
              && option->kind == line->kind))
        return i;
    }
  return 0;
}

/* ---- showing ---- */

static const Option *
chosen_option (LabaBankChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->what);

  return selected < self->options->len ? &g_array_index (self->options, Option, selected)
                                       : NULL;
}

static gboolean
takes_name (const Option *option)
{
  return option != NULL && option->entry == NULL && !option->leaves && !option->asks
         && laba_bank_kind_target (option->kind) != NULL;
}

static void
show_name (LabaBankChoice *self)
{
  const Option *option = chosen_option (self);
  const LabaBankLine *line = self->line;

  gtk_widget_set_visible (GTK_WIDGET (self->name), takes_name (option));
  if (!takes_name (option))
    return;
  laba_ref_entry_set_up (self->name, self->book, laba_bank_kind_target (option->kind));
  laba_ref_entry_set_id (self->name, option->kind == line->kind ? line->ref : 0);
  if (option->kind == line->kind && line->ref == 0 && line->name != NULL)
    laba_ref_entry_set_text (self->name, line->name);
  gtk_entry_set_placeholder_text (laba_ref_entry_get_entry (self->name),
                                  name_label (option->kind));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (laba_ref_entry_get_entry (self->name)),
      GTK_ACCESSIBLE_PROPERTY_LABEL, name_label (option->kind), -1);
}

static void
show_state (LabaBankChoice *self)
{
  const LabaBankLine *line = self->line;
  gboolean offered
      = line->state == LABA_BANK_ASK
        && (line->ref != 0 || laba_bank_kind_target (line->kind) == NULL)
        && takes_name (chosen_option (self));

  gtk_label_set_text (self->reason, line->reason);
  gtk_widget_set_visible (self->confirm, offered);
}

void
laba_bank_choice_show (LabaBankChoice *self, LabaBank *bank, LabaBankLine *line)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *day = NULL, *amount = NULL, *text = NULL;

  self->bank = bank;
  self->line = line;
  gtk_widget_set_sensitive (GTK_WIDGET (self), line != NULL);
  g_array_set_size (self->options, 0);
  self->filling = TRUE;
  if (line != NULL)
    {
      day = laba_day_format_short (line->day, laba_language_get ());
      amount = laba_money_format (line->amount, laba_language_get ());
      text = g_strdup_printf ("%s · %s · %s", day, amount, line->text);
      add_options (self, labels);
    }
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text), text);
  gtk_drop_down_set_model (self->what, G_LIST_MODEL (labels));
  if (line != NULL)
    {
      gtk_drop_down_set_selected (self->what, find_option (self));
      show_name (self);
      show_state (self);
    }
  self->filling = FALSE;
}

void
laba_bank_choice_grab (LabaBankChoice *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->name)))
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->what));
}

/* ---- choosing ---- */

static void
take (LabaBankChoice *self)
{
  const Option *option = chosen_option (self);

  if (self->filling || self->line == NULL || option == NULL || option->asks)
    return;
  if (option->entry != NULL)
    laba_bank_choose_entry (self->bank, self->line, option->entry);
  else if (option->leaves)
    laba_bank_choose_left (self->bank, self->line);
  else
    laba_bank_choose_new (
        self->bank, self->line, option->kind,
        takes_name (option) ? laba_ref_entry_get_id (self->name) : 0,
        takes_name (option) && laba_ref_entry_is_new (self->name)
            ? laba_ref_entry_get_text (self->name)
            : NULL);
  show_state (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
what_chosen_cb (LabaBankChoice *self)
{
  if (self->filling || self->line == NULL)
    return;
  self->filling = TRUE;
  show_name (self);
  self->filling = FALSE;
  take (self);
}

static void
name_edited_cb (LabaBankChoice *self)
{
  take (self);
}

static void
name_chosen_cb (LabaBankChoice *self)
{
  take (self);
  if (self->line != NULL && self->line->state == LABA_BANK_NEW)
    g_signal_emit (self, signals[DONE], 0);
}

static void
confirm_cb (LabaBankChoice *self)
{
  take (self);
  g_signal_emit (self, signals[DONE], 0);
}

/* ---- class ---- */

static void
laba_bank_choice_finalize (GObject *object)
{
  LabaBankChoice *self = LABA_BANK_CHOICE (object);

  g_clear_object (&self->book);
  g_array_unref (self->options);
  G_OBJECT_CLASS (laba_bank_choice_parent_class)->finalize (object);
}

static void
laba_bank_choice_class_init (LabaBankChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laba_bank_choice_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (LabaBankChoice *self, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
laba_bank_choice_init (LabaBankChoice *self)
{
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_What is it?"));

  self->options = g_array_new (FALSE, TRUE, sizeof (Option));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "laba-card");
  self->text = add_label (self, "heading");
  self->what = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->what));
  laba_accessible_set_name (GTK_WIDGET (self->what), _ ("What is it?"));
  self->confirm = gtk_button_new_with_mnemonic (_ ("_Yes, it is"));
  gtk_grid_set_column_spacing (GTK_GRID (row), 12);
  gtk_grid_attach (GTK_GRID (row), label, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), GTK_WIDGET (self->what), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), self->confirm, 3, 0, 1, 1);
  gtk_box_append (GTK_BOX (self), row);
  self->reason = add_label (self, "dim-label");
  g_signal_connect_object (self->what, "notify::selected", G_CALLBACK (what_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_cb), self,
                           G_CONNECT_SWAPPED);
}

void
laba_bank_choice_set_book (LabaBankChoice *self, LabaBook *book)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self->what));

  self->book = g_object_ref (book);
  self->name = laba_ref_entry_new (book, "category:expense");
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (laba_ref_entry_get_entry (self->name)),
                                NAME_CHARS);
  gtk_grid_attach (GTK_GRID (row), GTK_WIDGET (self->name), 2, 0, 1, 1);
  g_signal_connect_object (self->name, "edited", G_CALLBACK (name_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "chosen", G_CALLBACK (name_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}
