/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-purchase-line.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "goods/laba-stock.h"

/* ---- reading ---- */

static gint64
number_of (LabaValueEntry *entry)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gint64 number = laba_value_entry_get_value (entry, &value, &fault) ? value.number : 0;

  laba_value_clear (&value);
  return number;
}

static void
show_number (LabaValueEntry *entry, gint64 number)
{
  LabaValue value = { .kind = LABA_VALUE_NUMBER, .number = number };

  laba_value_entry_set_value (entry, &value);
}

gint64
laba_purchase_line_get_quantity (LabaPurchaseLine *self)
{
  return number_of (self->quantity);
}

gint64
laba_purchase_line_get_amount (LabaPurchaseLine *self)
{
  return number_of (self->amount);
}

gboolean
laba_purchase_line_is_empty (LabaPurchaseLine *self)
{
  return *laba_ref_entry_get_text (self->product) == '\0'
         && *laba_value_entry_get_text (self->quantity) == '\0'
         && *laba_value_entry_get_text (self->price) == '\0'
         && *laba_value_entry_get_text (self->amount) == '\0';
}

/* ---- price and total follow each other ---- */

static void
follow (LabaPurchaseLine *self)
{
  gint64 quantity = laba_purchase_line_get_quantity (self), amount = 0;

  if (quantity <= 0)
    return;
  if (self->amount_typed)
    show_number (self->price, laba_mul_div_half_up (laba_purchase_line_get_amount (self),
                                                    LABA_QUANTITY_ONE, quantity));
  else if (*laba_value_entry_get_text (self->price) != '\0'
           && laba_quantity_price (quantity, number_of (self->price), &amount))
    show_number (self->amount, amount);
}

static void
price_edited_cb (LabaPurchaseLine *self)
{
  self->amount_typed = FALSE;
  follow (self);
}

static void
amount_edited_cb (LabaPurchaseLine *self)
{
  self->amount_typed = *laba_value_entry_get_text (self->amount) != '\0';
  follow (self);
}

/* What it cost last time stands there, ready to be typed over. */
static void
product_chosen_cb (LabaPurchaseLine *self)
{
  gint64 product = laba_ref_entry_get_id (self->product);
  gint64 cost = product != 0 ? laba_db_int (laba_book_get_db (self->book), "product-last-cost",
                                            ":id", product, 0)
                             : 0;

  if (cost > 0 && *laba_value_entry_get_text (self->price) == '\0')
    show_number (self->price, cost);
  follow (self);
  if (product != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->quantity));
}

void
laba_purchase_line_show (LabaPurchaseLine *self, const LabaLine *line)
{
  gint64 product = laba_line_get_number (line, "product");
  g_autofree char *title
      = product != 0 ? laba_stock_title (laba_book_get_db (self->book), product) : NULL;

  if (product != 0)
    laba_ref_entry_show (self->product, product, title);
  if (laba_line_has (line, "quantity"))
    show_number (self->quantity, laba_line_get_number (line, "quantity"));
  if (laba_line_has (line, "amount"))
    {
      self->amount_typed = TRUE;
      show_number (self->amount, laba_line_get_number (line, "amount"));
      follow (self);
      self->amount_typed = FALSE;
    }
  else
    product_chosen_cb (self);
}

/* ---- writing ---- */

static void
collect_number (LabaValueEntry *entry,
                LabaLine *line,
                const char *key,
                guint index,
                LabaProblems *problems)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  g_autofree char *path = g_strdup_printf ("lines[%u].%s", index + 1, key);

  if (!laba_value_entry_get_value (entry, &value, &fault))
    laba_problems_add (problems, path, "%s", fault);
  else if (value.kind == LABA_VALUE_NUMBER)
    laba_line_set_number (line, key, value.number);
  laba_value_clear (&value);
}

void
laba_purchase_line_collect (LabaPurchaseLine *self,
                            LabaDraft *draft,
                            guint index,
                            LabaProblems *problems)
{
  LabaLine *line = laba_record_add_line (draft->record, "lines");
  gint64 product = laba_ref_entry_get_id (self->product);

  if (product != 0)
    laba_line_set_number (line, "product", product);
  else if (laba_ref_entry_is_new (self->product))
    {
      int field = laba_fields_find (line->lines->fields, "product");
      g_autofree char *path = g_strdup_printf ("lines[%u].product", index + 1);

      laba_draft_add_name (draft, &line->lines->fields[field], &line->values[field], path,
                           laba_ref_entry_get_text (self->product));
    }
  collect_number (self->quantity, line, "quantity", index, problems);
  collect_number (self->amount, line, "amount", index, problems);
}

void
laba_purchase_line_mark (LabaPurchaseLine *self, guint index, LabaProblems *problems)
{
  g_autofree char *product = g_strdup_printf ("lines[%u].product", index + 1);
  g_autofree char *quantity = g_strdup_printf ("lines[%u].quantity", index + 1);
  g_autofree char *amount = g_strdup_printf ("lines[%u].amount", index + 1);

  laba_ref_entry_mark (self->product,
                       problems != NULL ? laba_problems_get_message (problems, product) : NULL);
  laba_value_entry_mark (self->quantity,
                         problems != NULL ? laba_problems_get_message (problems, quantity) : NULL);
  laba_value_entry_mark (self->amount,
                         problems != NULL ? laba_problems_get_message (problems, amount) : NULL);
}

void
laba_purchase_line_show_share (LabaPurchaseLine *self, gint64 share)
{
  gint64 quantity = laba_purchase_line_get_quantity (self);
  gint64 amount = laba_purchase_line_get_amount (self);
  g_autofree char *text = NULL;

  if (quantity > 0 && amount + share > 0)
    text = laba_money_format (
        laba_mul_div_half_up (amount + share, LABA_QUANTITY_ONE, quantity), laba_language_get ());
  gtk_label_set_label (self->cost, text != NULL ? text : "");
}

/* ---- widgets ---- */

static void
name (GtkEntry *entry, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static LabaValueEntry *
add_value (GtkGrid *grid, int column, int row, LabaFieldKind kind, const char *label, int width)
{
  LabaValueEntry *entry = laba_value_entry_new (kind);

  gtk_editable_set_width_chars (GTK_EDITABLE (laba_value_entry_get_entry (entry)), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (laba_value_entry_get_entry (entry)), width);
  gtk_widget_set_hexpand (GTK_WIDGET (entry), FALSE);
  name (laba_value_entry_get_entry (entry), label);
  gtk_grid_attach (grid, GTK_WIDGET (entry), column, row, 1, 1);
  return entry;
}

LabaPurchaseLine *
laba_purchase_line_new (GtkGrid *grid, int row, LabaBook *book, GCallback edited, gpointer data)
{
  LabaPurchaseLine *self = g_new0 (LabaPurchaseLine, 1);

  self->book = book;
  self->product = laba_ref_entry_new (book, "product");
  gtk_widget_set_hexpand (GTK_WIDGET (self->product), TRUE);
  name (laba_ref_entry_get_entry (self->product), _ ("Product"));
  gtk_grid_attach (grid, GTK_WIDGET (self->product), 0, row, 1, 1);
  self->quantity = add_value (grid, 1, row, LABA_FIELD_QUANTITY, _ ("Quantity"), 6);
  self->price = add_value (grid, 2, row, LABA_FIELD_MONEY, _ ("Price each"), 9);
  self->amount = add_value (grid, 3, row, LABA_FIELD_MONEY, _ ("In all"), 10);
  self->cost = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->cost, 1);
  gtk_label_set_width_chars (self->cost, 11);
  gtk_widget_add_css_class (GTK_WIDGET (self->cost), "laba-figure");
  gtk_grid_attach (grid, GTK_WIDGET (self->cost), 4, row, 1, 1);
  g_signal_connect_swapped (self->product, "chosen", G_CALLBACK (product_chosen_cb), self);
  g_signal_connect_swapped (self->quantity, "edited", G_CALLBACK (follow), self);
  g_signal_connect_swapped (self->price, "edited", G_CALLBACK (price_edited_cb), self);
  g_signal_connect_swapped (self->amount, "edited", G_CALLBACK (amount_edited_cb), self);
  g_signal_connect_swapped (self->product, "edited", edited, data);
  g_signal_connect_swapped (self->quantity, "edited", edited, data);
  g_signal_connect_swapped (self->price, "edited", edited, data);
  g_signal_connect_swapped (self->amount, "edited", edited, data);
  return self;
}
