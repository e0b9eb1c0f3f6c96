/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-form-private.h"

#include <glib/gi18n.h>

#include "orders/laba-order-fields.h"
#include "orders/laba-orders.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-ref-entry.h"

typedef enum
{
  IN_HEAD,
  IN_MONEY,
  IN_MORE,
} Place;

/* index: in the order's fields, or in those of a payment. label NULL: as the field says. */
static const struct
{
  Place place;
  int index;
  gboolean of_payment;
  const char *label;
  gboolean expand;
} layout[FORM_N_FIELDS] = {
  [FORM_CUSTOMER] = { IN_HEAD, ORDER_CUSTOMER, FALSE, NULL, TRUE },
  [FORM_DAY] = { IN_HEAD, ORDER_DAY, FALSE, NULL, FALSE },
  [FORM_CHANNEL] = { IN_HEAD, ORDER_CHANNEL, FALSE, NULL, FALSE },
  [FORM_DISCOUNT] = { IN_MONEY, ORDER_DISCOUNT, FALSE, NULL, FALSE },
  [FORM_SHIPPING_CHARGED] = { IN_MONEY, ORDER_SHIPPING_CHARGED, FALSE, NULL, FALSE },
  [FORM_PAID] = { IN_MONEY, PAID_AMOUNT, TRUE, N_ ("Paid"), FALSE },
  [FORM_ACCOUNT] = { IN_MONEY, PAID_ACCOUNT, TRUE, NULL, TRUE },
  [FORM_COURIER] = { IN_MORE, ORDER_COURIER, FALSE, NULL, FALSE },
  [FORM_TRACKING] = { IN_MORE, ORDER_TRACKING, FALSE, NULL, FALSE },
  [FORM_RECIPIENT] = { IN_MORE, ORDER_RECIPIENT, FALSE, NULL, FALSE },
  [FORM_DUE] = { IN_MORE, ORDER_DUE, FALSE, NULL, FALSE },
  [FORM_SHIPPING_AMOUNT] = { IN_MORE, ORDER_SHIPPING_AMOUNT, FALSE, NULL, FALSE },
  [FORM_SHIPPING_ACCOUNT] = { IN_MORE, ORDER_SHIPPING_ACCOUNT, FALSE, NULL, FALSE },
  [FORM_PACKED] = { IN_MORE, ORDER_PACKED, FALSE, NULL, FALSE },
  [FORM_HANDED_OVER] = { IN_MORE, ORDER_HANDED_OVER, FALSE, NULL, FALSE },
  [FORM_DELIVERED] = { IN_MORE, ORDER_DELIVERED, FALSE, NULL, FALSE },
  [FORM_NUMBER] = { IN_MORE, ORDER_NUMBER, FALSE, NULL, FALSE },
  [FORM_EXTERNAL_NUMBER] = { IN_MORE, ORDER_EXTERNAL_NUMBER, FALSE, NULL, FALSE },
  [FORM_BATCH] = { IN_MORE, ORDER_BATCH, FALSE, NULL, FALSE },
  [FORM_NOTE] = { IN_MORE, ORDER_NOTE, FALSE, NULL, FALSE },
};

#define MORE_COLUMNS 3

static const LabaField *
get_field (FormField field)
{
  const LabaField *fields
      = layout[field].of_payment ? laba_type_order.lines[1].fields : laba_type_order.fields;

  return &fields[layout[field].index];
}

/* ---- making ---- */

static FormField
find_field (LabaOrderForm *self, gpointer control)
{
  for (FormField i = 0; i < FORM_N_FIELDS; i++)
    if (gtk_widget_is_ancestor (control, GTK_WIDGET (self->fields[i])))
      return i;
  return FORM_N_FIELDS;
}

static void
edited_cb (LabaOrderForm *self)
{
  laba_order_form_edited (self);
}

static void
activate_cb (LabaOrderForm *self, gpointer control)
{
  laba_order_form_go (self, find_field (self, control));
}

/* Enter leaves a field for the next; a name's own entry says when it is chosen. */
static void
connect_field (LabaOrderForm *self, FormField field)
{
  GtkWidget *control = laba_field_entry_get_control (self->fields[field]);
  GtkWidget *parent = gtk_widget_get_parent (control);

  g_signal_connect_object (self->fields[field], "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  if (LABA_IS_REF_ENTRY (parent))
    g_signal_connect_object (parent, "chosen", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  else if (GTK_IS_ENTRY (control))
    {
      gtk_entry_set_activates_default (GTK_ENTRY (control), FALSE);
      g_signal_connect_object (control, "activate", G_CALLBACK (activate_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
attach_field (LabaOrderForm *self, FormField field, int *columns)
{
  GtkGrid *grids[] = { self->head, self->money, self->more };
  GtkGrid *grid = grids[layout[field].place];
  int n = columns[layout[field].place]++;
  int per_row = layout[field].place == IN_MORE ? MORE_COLUMNS : FORM_N_FIELDS;
  const char *words = _ (layout[field].label != NULL ? layout[field].label : get_field (field)->label);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *control = laba_field_entry_get_control (self->fields[field]);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
  gtk_widget_add_css_class (label, "dim-label");
  laba_accessible_set_name (control, words);
  gtk_widget_set_hexpand (GTK_WIDGET (self->fields[field]),
                          layout[field].expand || layout[field].place == IN_MORE);
  gtk_grid_attach (grid, label, n % per_row, n / per_row * 2, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->fields[field]), n % per_row, n / per_row * 2 + 1, 1, 1);
}

void
laba_order_form_make_fields (LabaOrderForm *self)
{
  int columns[3] = { 0 };

  for (FormField i = 0; i < FORM_N_FIELDS; i++)
    {
      self->fields[i] = laba_field_entry_new (self->book, get_field (i), FALSE);
      attach_field (self, i, columns);
      connect_field (self, i);
    }
}

/* ---- showing ---- */

static void
show_handed_over (LabaOrderForm *self)
{
  const LabaValue *day = &self->original->values[ORDER_HANDED_OVER];
  const LabaValue empty = { 0 };
  gboolean same = day->kind == LABA_VALUE_NUMBER
                  && day->number == self->original->values[ORDER_DAY].number;

  gtk_check_button_set_active (self->handed_over, day->kind != LABA_VALUE_NULL);
  laba_field_entry_show (self->fields[FORM_HANDED_OVER], same ? &empty : day);
}

static void
show_paid (LabaOrderForm *self)
{
  GPtrArray *paid = laba_record_get_lines (self->original, "paid");
  const LabaValue empty = { 0 };
  guint others = paid->len > 1 ? paid->len - 1 : 0;
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u more payment is written in this order and stays.",
                "%u more payments are written in this order and stay.", others),
      others);

  for (FormField i = FORM_PAID; i <= FORM_ACCOUNT; i++)
    {
      const LabaLine *line = paid->len > 0 ? paid->pdata[0] : NULL;

      laba_field_entry_show (self->fields[i], line != NULL ? &line->values[layout[i].index] : &empty);
    }
  gtk_label_set_label (self->other_payments, text);
  gtk_widget_set_visible (GTK_WIDGET (self->other_payments), others > 0);
}

static gboolean
is_nought (FormField field, const LabaValue *value)
{
  return (field == FORM_DISCOUNT || field == FORM_SHIPPING_CHARGED) && value->number == 0;
}

void
laba_order_form_show_fields (LabaOrderForm *self)
{
  const LabaValue empty = { 0 };
  gboolean more = FALSE;

  for (FormField i = 0; i < FORM_N_FIELDS; i++)
    {
      const LabaValue *value = &self->original->values[layout[i].index];

      if (layout[i].of_payment || i == FORM_HANDED_OVER)
        continue;
      laba_field_entry_show (self->fields[i], is_nought (i, value) ? &empty : value);
      more |= layout[i].place == IN_MORE && i != FORM_NUMBER && laba_value_is_said (value);
    }
  show_handed_over (self);
  show_paid (self);
  gtk_expander_set_expanded (self->expander, more);
}

/* ---- collecting ---- */

/* TRUE where something stands in it, be it readable or not. */
static gboolean
take (LabaOrderForm *self,
      FormField field,
      LabaDraft *draft,
      LabaValue *value,
      const char *path,
      LabaProblems *problems)
{
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;

  if (!laba_field_entry_collect (self->fields[field], value, &name, &fault))
    laba_problems_add (problems, path, "%s", fault);
  else if (name != NULL)
    laba_draft_add_name (draft, get_field (field), value, path, name);
  return fault != NULL || name != NULL || value->kind != LABA_VALUE_ABSENT;
}

static void
copy_value (LabaValue *to, const LabaValue *from)
{
  if (from->kind == LABA_VALUE_NUMBER)
    laba_value_set_number (to, from->number);
  else if (from->kind == LABA_VALUE_TEXT)
    laba_value_set_text (to, from->text);
  else if (from->kind == LABA_VALUE_NULL)
    laba_value_set_null (to);
}

static void
collect_paid (LabaOrderForm *self, LabaDraft *draft, LabaProblems *problems)
{
  GPtrArray *before = laba_record_get_lines (self->original, "paid");
  gboolean any = !laba_field_entry_is_empty (self->fields[FORM_PAID]);

  if (any)
    {
      LabaLine *line = laba_record_add_line (draft->record, "paid");

      if (before->len > 0 && self->id != 0)
        copy_value (&line->values[PAID_DAY], &((LabaLine *) before->pdata[0])->values[PAID_DAY]);
      take (self, FORM_PAID, draft, &line->values[PAID_AMOUNT], "paid[1].amount", problems);
      take (self, FORM_ACCOUNT, draft, &line->values[PAID_ACCOUNT], "paid[1].account", problems);
    }
  for (guint i = 1; i < before->len; i++)
    {
      const LabaLine *from = before->pdata[i];
      LabaLine *line = laba_record_add_line (draft->record, "paid");

      for (int field = PAID_DAY; field <= PAID_AMOUNT; field++)
        copy_value (&line->values[field], &from->values[field]);
    }
}

/* Not said: on the order's day. */
static void
collect_handed_over (LabaOrderForm *self, LabaDraft *draft, LabaProblems *problems)
{
  LabaValue *value = &draft->record->values[ORDER_HANDED_OVER];
  gboolean is = gtk_check_button_get_active (self->handed_over);

  laba_value_clear (value);
  if (!is)
    laba_value_set_null (value);
  else
    take (self, FORM_HANDED_OVER, draft, value, "handed_over", problems);
}

LabaDraft *
laba_order_form_collect (LabaOrderForm *self, LabaProblems *problems)
{
  LabaDraft *draft = laba_draft_new (&laba_type_order);

  draft->record->id = self->id;
  for (guint i = 0; laba_type_order.fields[i].key != NULL; i++)
    copy_value (&draft->record->values[i], &self->original->values[i]);
  for (FormField i = 0; i < FORM_N_FIELDS; i++)
    if (!layout[i].of_payment && i != FORM_HANDED_OVER)
      take (self, i, draft, &draft->record->values[layout[i].index], get_field (i)->key, problems);
  for (guint i = 0; i < self->rows->len; i++)
    if (!laba_order_line_is_empty (self->rows->pdata[i]))
      laba_order_line_collect (self->rows->pdata[i], draft, problems);
  collect_paid (self, draft, problems);
  collect_handed_over (self, draft, problems);
  laba_order_form_add_newcomer (self, draft);
  return draft;
}

gint64
laba_order_form_get_customer (LabaOrderForm *self)
{
  GtkWidget *control = laba_field_entry_get_control (self->fields[FORM_CUSTOMER]);

  return laba_ref_entry_get_id (LABA_REF_ENTRY (gtk_widget_get_parent (control)));
}

/* ---- marks ---- */

static char *
dup_path (FormField field)
{
  return layout[field].of_payment ? g_strdup_printf ("paid[1].%s", get_field (field)->key)
                                  : g_strdup (get_field (field)->key);
}

/* What no field shows stands above the buttons. */
static const char *
find_general (LabaProblems *problems)
{
  for (guint i = 0; i < laba_problems_get_n (problems); i++)
    {
      const LabaProblem *problem = laba_problems_get (problems, i);

      if (g_strcmp0 (problem->field, "lines") == 0)
        return _ ("Write down at least one product.");
      if (problem->field == NULL || g_str_has_prefix (problem->field, "shipping_paid.day"))
        return problem->message;
    }
  return NULL;
}

static GtkWidget *
mark_fields (LabaOrderForm *self, LabaProblems *problems)
{
  GtkWidget *first = NULL;

  for (FormField i = 0; i < FORM_N_FIELDS; i++)
    {
      g_autofree char *path = dup_path (i);
      const char *message = laba_problems_get_message (problems, path);

      laba_field_entry_mark (self->fields[i], message);
      if (message == NULL)
        continue;
      if (layout[i].place == IN_MORE)
        gtk_expander_set_expanded (self->expander, TRUE);
      if (first == NULL)
        first = GTK_WIDGET (self->fields[i]);
    }
  return first;
}

GtkWidget *
laba_order_form_mark (LabaOrderForm *self, LabaProblems *problems)
{
  const char *general = find_general (problems);
  GtkWidget *first = NULL;
  guint place = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean empty = laba_order_line_is_empty (self->rows->pdata[i]);
      GtkWidget *wrong
          = laba_order_line_mark (self->rows->pdata[i], empty ? 0 : ++place, problems);

      if (first == NULL)
        first = wrong;
    }
  GtkWidget *of_head = mark_fields (self, problems);
  gtk_label_set_label (self->fault, general != NULL ? general : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), general != NULL);
  if (of_head == NULL && first == NULL && general != NULL && place == 0)
    first = self->rows->pdata[0];
  return of_head != NULL ? of_head : first;
}
