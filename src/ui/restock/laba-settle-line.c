/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-settle-line.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"

/* ---- reading ---- */

/* 0 where it is empty; FALSE, and marked, where it cannot be read. */
static gboolean
read_number (LabaValueEntry *entry, gint64 *number)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean read = laba_value_entry_get_value (entry, &value, &fault);

  *number = value.kind == LABA_VALUE_NUMBER ? value.number : 0;
  laba_value_clear (&value);
  if (read && *number < 0)
    fault = g_strdup (_ ("must not be below zero"));
  laba_value_entry_mark (entry, fault);
  return fault == NULL;
}

gboolean
laba_settle_line_is_empty (LabaSettleLine *self)
{
  return *laba_value_entry_get_text (self->sold) == '\0'
         && *laba_value_entry_get_text (self->returned) == '\0';
}

/* More cannot go than lies there. */
static gboolean
check_there (LabaSettleLine *self, gint64 gone)
{
  g_autofree char *there = laba_quantity_format (self->there, laba_language_get ());
  g_autofree char *fault
      = gone > self->there ? g_strdup_printf (_ ("only %s lie there"), there) : NULL;

  laba_value_entry_mark (self->sold, fault);
  return fault == NULL;
}

gboolean
laba_settle_line_refresh (LabaSettleLine *self, gint64 *amount)
{
  gint64 sold, returned, price;
  gboolean good = read_number (self->sold, &sold);

  good = read_number (self->returned, &returned) && good;
  good = read_number (self->price, &price) && good;
  good = good && check_there (self, sold + returned);
  *amount = 0;
  good = good && laba_quantity_price (sold, price, amount);
  g_autofree char *text = sold > 0 && good
                              ? laba_money_format_plain (*amount, laba_language_get ())
                              : g_strdup ("");
  gtk_label_set_label (self->amount, text);
  return good;
}

void
laba_settle_line_collect (LabaSettleLine *self, LabaRecord *record)
{
  LabaLine *line = laba_record_add_line (record, "lines");
  gint64 sold, returned, amount;

  read_number (self->sold, &sold);
  read_number (self->returned, &returned);
  laba_settle_line_refresh (self, &amount);
  laba_line_set_number (line, "product", self->product);
  laba_line_set_number (line, "sold", sold);
  laba_line_set_number (line, "returned", returned);
  laba_line_set_number (line, "amount", amount);
}

/* ---- making ---- */

static GtkLabel *
add_label (GtkGrid *grid, int column, int row, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column > 0 ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label),
                           column == 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, column == 0);
  if (column > 0)
    gtk_widget_add_css_class (label, "laba-figure");
  gtk_grid_attach (grid, label, column, row, 1, 1);
  return GTK_LABEL (label);
}

static LabaValueEntry *
add_entry (GtkGrid *grid,
           int column,
           int row,
           LabaFieldKind kind,
           const char *what,
           const char *product)
{
  LabaValueEntry *entry = laba_value_entry_new (kind);
  GtkEntry *inner = laba_value_entry_get_entry (entry);
  /* Translators: a field's name for screen readers: “Sold, Pashmina Sage” */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s"), what, product);

  gtk_editable_set_width_chars (GTK_EDITABLE (inner), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (inner), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_grid_attach (grid, GTK_WIDGET (entry), column, row, 1, 1);
  return entry;
}

LabaSettleLine *
laba_settle_line_new (GtkGrid *grid,
                      int row,
                      LabaStmt *goods,
                      GCallback edited,
                      gpointer data)
{
  LabaSettleLine *self = g_new0 (LabaSettleLine, 1);
  const char *name = laba_stmt_get_text (goods, "name");
  LabaValue price
      = { .kind = LABA_VALUE_NUMBER, .number = laba_stmt_get_int (goods, "price") };

  self->product = laba_stmt_get_int (goods, "record");
  self->there = laba_stmt_get_int (goods, "quantity");
  g_autofree char *number = laba_quantity_format (self->there, laba_language_get ());
  g_autofree char *there
      = g_strdup_printf ("%s %s", number, laba_stmt_get_text (goods, "unit"));
  add_label (grid, 0, row, name);
  add_label (grid, 1, row, there);
  self->sold = add_entry (grid, 2, row, LABA_FIELD_QUANTITY, _ ("Sold"), name);
  self->returned = add_entry (grid, 3, row, LABA_FIELD_QUANTITY, _ ("Taken back"), name);
  self->price = add_entry (grid, 4, row, LABA_FIELD_MONEY, _ ("Price each"), name);
  self->amount = add_label (grid, 5, row, "");
  gtk_label_set_width_chars (self->amount, 10);
  if (!laba_stmt_is_null (goods, "price"))
    laba_value_entry_set_value (self->price, &price);
  g_signal_connect_object (self->sold, "edited", edited, data, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->returned, "edited", edited, data, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->price, "edited", edited, data, G_CONNECT_SWAPPED);
  return self;
}
