/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-line-private.h"

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "goods/laba-stock.h"
#include "orders/laba-order-fields.h"
#include "orders/laba-orders.h"
#include "ui/orders/laba-order-form-private.h"

/* ---- reading ---- */

LabaSource
laba_order_line_get_source (LabaOrderLine *self)
{
  return (LabaSource) gtk_drop_down_get_selected (self->source);
}

gint64
laba_order_line_read (LabaValueEntry *entry, gint64 otherwise)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gint64 number = otherwise;

  if (laba_value_entry_get_value (entry, &value, &fault) && value.kind == LABA_VALUE_NUMBER)
    number = value.number;
  laba_value_clear (&value);
  return number;
}

gboolean
laba_order_line_is_empty (LabaOrderLine *self)
{
  return laba_text_is_empty (laba_ref_entry_get_text (self->product))
         && laba_text_is_empty (laba_value_entry_get_text (self->price));
}

/* What cannot be read is told under the line's field. */
static void
take_value (LabaValueEntry *entry,
            LabaLine *line,
            int field,
            guint place,
            LabaProblems *problems)
{
  g_autofree char *fault = NULL;

  if (laba_value_entry_get_value (entry, &line->values[field], &fault))
    return;
  g_autofree char *path
      = g_strdup_printf ("lines[%u].%s", place, line->lines->fields[field].key);
  laba_problems_add (problems, path, "%s", fault);
}

static void
take_ref (LabaRefEntry *entry, LabaDraft *draft, LabaLine *line, int field, guint place)
{
  gint64 id = laba_ref_entry_get_id (entry);

  if (id != 0)
    laba_value_set_number (&line->values[field], id);
  else if (laba_ref_entry_is_new (entry))
    {
      g_autofree char *name = laba_text_collapse (laba_ref_entry_get_text (entry));
      g_autofree char *path
          = g_strdup_printf ("lines[%u].%s", place, line->lines->fields[field].key);

      laba_draft_add_name (draft, &line->lines->fields[field], &line->values[field], path, name);
    }
}

const LabaLine *
laba_order_line_get_kept (LabaOrderLine *self)
{
  return self->kept != NULL ? laba_record_get_lines (self->kept, "lines")->pdata[0] : NULL;
}

/* Makes a price for one into what the whole line comes to. What nobody touched stays to the
 * rupiah. */
static void
multiply (LabaOrderLine *self, LabaLine *line, int field)
{
  const LabaLine *kept = laba_order_line_get_kept (self);
  LabaValue *value = &line->values[field];
  gint64 quantity = line->values[LINE_QUANTITY].number;
  gint64 amount;

  if (!laba_value_is_said (value))
    return;
  if (kept != NULL && laba_value_is_said (&kept->values[field])
      && kept->values[LINE_QUANTITY].number == quantity && quantity > 0
      && laba_mul_div_half_up (kept->values[field].number, 1000, quantity) == value->number)
    amount = kept->values[field].number;
  else if (!laba_quantity_price (quantity, value->number, &amount))
    amount = LABA_MONEY_MAX + 1; /* the check says so */
  laba_value_set_number (value, amount);
}

static void
take_other (LabaOrderLine *self,
            LabaDraft *draft,
            LabaLine *line,
            guint place,
            LabaProblems *problems)
{
  LabaSource source = laba_order_line_get_source (self);

  laba_value_set_number (&line->values[LINE_SOURCE], source);
  if (source == LABA_SOURCE_STOCK)
    return;
  take_value (self->commission, line, LINE_COMMISSION, place, problems);
  if (source == LABA_SOURCE_COMMISSION)
    return;
  take_ref (self->supplier, draft, line, LINE_SUPPLIER, place);
  take_value (self->due, line, LINE_SUPPLIER_AMOUNT, place, problems);
  multiply (self, line, LINE_SUPPLIER_AMOUNT);
}

void
laba_order_line_collect (LabaOrderLine *self, LabaDraft *draft, LabaProblems *problems)
{
  LabaLine *line = laba_record_add_line (draft->record, "lines");
  guint place = laba_record_get_lines (draft->record, "lines")->len;
  const LabaLine *kept = laba_order_line_get_kept (self);
  const char *typed = laba_ref_entry_get_text (self->product);

  take_value (self->quantity, line, LINE_QUANTITY, place, problems);
  if (line->values[LINE_QUANTITY].kind == LABA_VALUE_ABSENT
      && laba_text_is_empty (laba_value_entry_get_text (self->quantity)))
    laba_value_set_number (&line->values[LINE_QUANTITY], LABA_QUANTITY_ONE);
  /* A line that was written in words stays so until it is given another name. */
  if (kept != NULL && g_strcmp0 (kept->values[LINE_TEXT].text, typed) == 0)
    laba_value_set_text (&line->values[LINE_TEXT], typed);
  else
    take_ref (self->product, draft, line, LINE_PRODUCT, place);
  take_value (self->price, line, LINE_AMOUNT, place, problems);
  multiply (self, line, LINE_AMOUNT);
  take_value (self->discount, line, LINE_DISCOUNT, place, problems);
  take_other (self, draft, line, place, problems);
}

/* ---- showing ---- */

static void
show_unit (LabaValueEntry *entry, const LabaLine *line, int field)
{
  LabaValue value = line->values[field];

  if (value.kind != LABA_VALUE_NUMBER)
    return;
  value.number = laba_mul_div_half_up (value.number, 1000,
                                       MAX (line->values[LINE_QUANTITY].number, 1));
  laba_value_entry_set_value (entry, &value);
}

static void
show_product (LabaOrderLine *self, const LabaLine *line)
{
  gint64 product = line->values[LINE_PRODUCT].number;

  if (product != 0)
    {
      g_autofree char *title = laba_stock_title (laba_book_get_db (self->book), product);

      laba_ref_entry_show (self->product, product, title);
    }
  else
    laba_ref_entry_set_text (self->product, line->values[LINE_TEXT].text);
}

/* A line cannot be copied alone: an order around it keeps it. */
static void
keep (LabaOrderLine *self, const LabaLine *line)
{
  LabaLine *copy;

  g_clear_pointer (&self->kept, laba_record_free);
  self->kept = laba_record_new (&laba_type_order);
  copy = laba_record_add_line (self->kept, "lines");
  for (guint i = 0; line->lines->fields[i].key != NULL; i++)
    if (line->values[i].kind == LABA_VALUE_NUMBER)
      laba_value_set_number (&copy->values[i], line->values[i].number);
    else if (line->values[i].kind == LABA_VALUE_TEXT)
      laba_value_set_text (&copy->values[i], line->values[i].text);
}

void
laba_order_line_show (LabaOrderLine *self, const LabaLine *line)
{
  self->quiet = TRUE;
  keep (self, line);
  show_product (self, line);
  gtk_drop_down_set_selected (self->source, (guint) line->values[LINE_SOURCE].number);
  laba_value_entry_set_value (self->quantity, &line->values[LINE_QUANTITY]);
  show_unit (self->price, line, LINE_AMOUNT);
  self->has_own_price = TRUE;
  if (line->values[LINE_DISCOUNT].number != 0)
    laba_value_entry_set_value (self->discount, &line->values[LINE_DISCOUNT]);
  laba_ref_entry_set_id (self->supplier, line->values[LINE_SUPPLIER].number);
  show_unit (self->due, line, LINE_SUPPLIER_AMOUNT);
  laba_value_entry_set_value (self->commission, &line->values[LINE_COMMISSION]);
  laba_order_line_show_source (self);
  self->quiet = FALSE;
}

/* ---- out of a message ---- */

static void
doubt (gpointer widget, gboolean sure)
{
  if (!sure)
    laba_order_form_doubt (GTK_WIDGET (widget));
}

void
laba_order_line_type (LabaOrderLine *self, const LabaChatLine *line)
{
  g_autofree char *quantity = laba_quantity_format_plain (line->quantity, laba_language_get ());

  if (line->product != 0)
    {
      g_autofree char *title = laba_stock_title (laba_book_get_db (self->book), line->product);

      laba_ref_entry_show (self->product, line->product, title);
    }
  else
    laba_ref_entry_set_text (self->product, line->text);
  doubt (self->product, line->product_sure);
  laba_value_entry_set_text (self->quantity, quantity);
  doubt (self->quantity, line->quantity_sure);
  if (line->unit_price >= 0)
    {
      g_autofree char *price = laba_money_format_plain (line->unit_price, laba_language_get ());

      laba_value_entry_set_text (self->price, price);
      self->has_own_price = TRUE;
      doubt (self->price, line->price_sure);
    }
  g_signal_emit_by_name (self, "edited");
}

void
laba_order_line_set_said (LabaOrderLine *self, const char *said)
{
  g_free (self->said);
  self->said = g_strdup (said);
  self->understood = laba_ref_entry_get_id (self->product);
}

const char *
laba_order_line_get_learned (LabaOrderLine *self, gint64 *product)
{
  *product = laba_ref_entry_get_id (self->product);
  return *product != 0 && *product != self->understood ? self->said : NULL;
}
