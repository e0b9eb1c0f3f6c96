/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-payout-line.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"

gboolean
laba_payout_line_is_chosen (const LabaPayoutLine *self)
{
  return gtk_check_button_get_active (self->check);
}

gboolean
laba_payout_line_get_net (const LabaPayoutLine *self, gint64 *net)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;

  *net = self->item->held;
  if (self->net == NULL)
    return TRUE;
  gboolean read = laba_value_entry_get_value (self->net, &value, &fault);
  *net = value.kind == LABA_VALUE_NUMBER ? value.number : 0;
  laba_value_clear (&value);
  laba_value_entry_mark (self->net, fault);
  return read;
}

void
laba_payout_line_refresh (LabaPayoutLine *self)
{
  gint64 net;
  gboolean read = laba_payout_line_get_net (self, &net);
  g_autofree char *fees
      = read && self->net != NULL
            ? laba_money_format_plain (self->item->held - net, laba_language_get ())
            : g_strdup ("");

  gtk_label_set_label (self->fees, fees);
}

/* ---- writing ---- */

static void
add_fee (LabaLine *line, const char *name, gint64 amount)
{
  LabaLine *fee = amount != 0 ? laba_line_add_within (line) : NULL;

  if (fee == NULL)
    return;
  laba_line_set_text (fee, "name", name);
  laba_line_set_number (fee, "amount", amount);
}

/* As expected by the channel's rules, and by itself what differs from that. */
static void
collect_fees (const LabaPayoutLine *self, LabaLine *line, gint64 fees)
{
  GPtrArray *rules = self->item->fees;

  for (guint i = 0; i < rules->len; i++)
    {
      const LabaPayoutFee *fee = rules->pdata[i];

      add_fee (line, fee->name, fee->amount);
    }
  add_fee (line, rules->len > 0 ? _ ("Other fees") : _ ("Platform fees"),
           fees - laba_payout_item_fees (self->item));
}

void
laba_payout_line_collect (const LabaPayoutLine *self, LabaRecord *record)
{
  LabaLine *line = laba_record_add_line (record, "orders");
  gint64 net;

  laba_line_set_number (line, "order", self->item->order);
  if (self->net == NULL)
    return;
  laba_payout_line_get_net (self, &net);
  laba_line_set_number (line, "gross", self->item->held);
  collect_fees (self, line, self->item->held - net);
  laba_line_set_number (line, "net", net);
}

/* ---- making ---- */

static GtkLabel *
add_label (GtkGrid *grid, int column, int row, const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  gboolean figure = column > 3;

  gtk_label_set_xalign (GTK_LABEL (label), figure ? 1 : 0);
  if (figure)
    gtk_widget_add_css_class (label, "laba-figure");
  if (column == 2)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, column == 2);
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return GTK_LABEL (label);
}

/* Who types what came says that it came. */
static void
typed_cb (LabaPayoutLine *self)
{
  gtk_check_button_set_active (self->check, TRUE);
}

static void
add_net (LabaPayoutLine *self, GtkGrid *grid, int row, GCallback edited, gpointer data)
{
  LabaValue expected
      = { .kind = LABA_VALUE_NUMBER,
          .number = self->item->held - laba_payout_item_fees (self->item) };
  /* Translators: a field's name for screen readers; %s is an order's number */
  g_autofree char *name = g_strdup_printf (_ ("Paid out for %s"), self->item->number);
  GtkEntry *entry;

  self->net = laba_value_entry_new (LABA_FIELD_MONEY);
  entry = laba_value_entry_get_entry (self->net);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 10);
  gtk_entry_set_alignment (entry, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->net), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  laba_value_entry_set_value (self->net, &expected);
  g_signal_connect_swapped (self->net, "edited", G_CALLBACK (typed_cb), self);
  g_signal_connect_object (self->net, "edited", edited, data, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, GTK_WIDGET (self->net), 6, row, 1, 1);
}

LabaPayoutLine *
laba_payout_line_new (GtkGrid *grid,
                      int row,
                      const LabaPayoutItem *item,
                      gboolean marketplace,
                      GCallback edited,
                      gpointer data)
{
  LabaPayoutLine *self = g_new0 (LabaPayoutLine, 1);
  LabaLanguage language = laba_language_get ();
  g_autofree char *since = laba_day_format_short (item->since, language);
  g_autofree char *held = laba_money_format_plain (item->held, language);

  self->item = item;
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, item->number, -1);
  gtk_grid_attach (grid, GTK_WIDGET (self->check), 0, row, 1, 1);
  add_label (grid, 1, row, item->number);
  add_label (grid, 2, row, item->about);
  add_label (grid, 3, row, since);
  add_label (grid, 4, row, held);
  self->fees = add_label (grid, 5, row, "");
  if (marketplace)
    add_net (self, grid, row, edited, data);
  g_signal_connect_object (self->check, "toggled", edited, data, G_CONNECT_SWAPPED);
  laba_payout_line_refresh (self);
  return self;
}
