/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "exchange/laba-ref.h"
#include "exchange/laba-simple-set-private.h"

#define ID_MAX 10000000
#define PIECES_MAX (LABA_QUANTITY_MAX / LABA_QUANTITY_ONE)

static gboolean
read_id (LabaSet *self, guint column, gint64 *id)
{
  return laba_set_number (self, column, 1, ID_MAX, id);
}

static gboolean
read_amount (LabaSet *self, guint column, gint64 least, gint64 *amount)
{
  return laba_set_number (self, column, least, LABA_MONEY_MAX, amount);
}

/* Pieces in the files, thousandths in the book. */
static gboolean
read_quantity (LabaSet *self, guint column, gint64 least, gint64 *quantity)
{
  if (!laba_set_number (self, column, least, PIECES_MAX, quantity))
    return FALSE;
  *quantity *= LABA_QUANTITY_ONE;
  return TRUE;
}

/* An id that counts the rows but is not kept. */
static gboolean
read_number_and_day (LabaSet *self, LabaDay *day)
{
  gint64 number = 0;

  return read_id (self, 0, &number) && laba_set_day (self, 1, day);
}

/* ---- lists ---- */

static gboolean
product_row (LabaSet *self, GError **error)
{
  gint64 number = 0, price = 0, id = 0;

  if (!read_id (self, 0, &number) || !read_amount (self, 5, 0, &price))
    return TRUE;
  LabaRecord *record = laba_set_record ("product", LABA_DAY_NONE);
  laba_record_set_text (record, "code", laba_set_text (self, 1));
  laba_record_set_text (record, "name", laba_set_text (self, 2));
  if (*laba_set_text (self, 3) != '\0')
    laba_record_set_text (record, "category", laba_set_text (self, 3));
  if (*laba_set_text (self, 4) != '\0')
    laba_record_set_text (record, "unit", laba_set_text (self, 4));
  laba_record_set_number (record, "sell_price", price);
  if (!laba_set_save_id (self, record, self->csv->line, &id, error))
    return FALSE;
  if (id != 0)
    laba_set_keep (self, 0, self->products, number, id);
  return TRUE;
}

static gboolean
customer_row (LabaSet *self, GError **error)
{
  gint64 number = 0, id = 0;

  if (!read_id (self, 0, &number))
    return TRUE;
  LabaRecord *record = laba_set_record ("person", LABA_DAY_NONE);
  laba_record_set_text (record, "name", laba_set_text (self, 1));
  if (*laba_set_text (self, 2) != '\0')
    laba_record_set_text (record, "address", laba_set_text (self, 2));
  if (!laba_set_save_id (self, record, self->csv->line, &id, error))
    return FALSE;
  if (id != 0)
    laba_set_keep (self, 0, self->customers, number, id);
  return TRUE;
}

/* ---- money and goods in ---- */

static gboolean
capital_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 amount = 0;

  if (!laba_set_day (self, 0, &day) || !read_amount (self, 1, 1, &amount))
    return TRUE;
  LabaRecord *record = laba_set_record ("capital", day);
  laba_record_set_number (record, "account", self->account);
  laba_record_set_number (record, "amount", amount);
  return laba_set_save (self, record, self->csv->line, error);
}

static gboolean
purchase_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 product = 0, quantity = 0, amount = 0;

  if (!read_number_and_day (self, &day)
      || !laba_set_ref (self, 2, self->products, &product)
      || !read_quantity (self, 3, 1, &quantity) || !read_amount (self, 5, 0, &amount))
    return TRUE;
  LabaRecord *record = laba_set_record ("purchase", day);
  laba_record_set_text (record, "number", laba_set_text (self, 0));
  LabaLine *line = laba_record_add_line (record, "lines");
  laba_line_set_number (line, "product", product);
  laba_line_set_number (line, "quantity", quantity);
  laba_line_set_number (line, "amount", amount);
  if (amount > 0)
    {
      LabaLine *paid = laba_record_add_line (record, "paid");

      laba_line_set_number (paid, "day", day);
      laba_line_set_number (paid, "account", self->account);
      laba_line_set_number (paid, "amount", amount);
    }
  return laba_set_save (self, record, self->csv->line, error);
}

/* ---- orders ---- */

static gboolean
save_order (LabaSet *self, GError **error)
{
  LabaRecord *order = g_steal_pointer (&self->order);
  gint64 id = 0;

  if (order == NULL)
    return TRUE;
  if (!laba_set_save_id (self, order, self->order_line, &id, error))
    return FALSE;
  if (id != 0)
    g_array_index (self->orders, gint64, self->order_id) = id;
  return TRUE;
}

static gboolean
begin_order (LabaSet *self, gint64 number, gint64 customer, LabaDay day)
{
  /* Taken at once, so that an order whose rows do not stand together is seen. */
  if (!laba_set_keep (self, 0, self->orders, number, -1))
    return FALSE;
  self->order = laba_set_record ("order", day);
  self->order_id = number;
  self->order_line = self->csv->line;
  laba_record_set_text (self->order, "number", laba_set_text (self, 0));
  laba_record_set_number (self->order, "customer", customer);
  laba_record_set_number (self->order, "handed_over", day);
  return TRUE;
}

static gboolean
continues_order (LabaSet *self, gint64 customer, LabaDay day, gint64 place)
{
  if (laba_record_get_number (self->order, "customer") != customer)
    laba_set_problem (self, 3, _ ("is another customer than in the order's first line"));
  else if (laba_record_get_number (self->order, "day") != day)
    laba_set_problem (self, 2, _ ("is another day than in the order's first line"));
  else if (laba_record_get_lines (self->order, "lines")->len + 1 != place)
    laba_set_problem (self, 1, _ ("the lines of an order count 1, 2, 3 …; expected %u"),
                      laba_record_get_lines (self->order, "lines")->len + 1);
  else
    return TRUE;
  return FALSE;
}

static gboolean
order_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 number = 0, place = 0, customer = 0, product = 0, quantity = 0, amount = 0;

  if (!read_id (self, 0, &number) || !read_id (self, 1, &place)
      || !laba_set_day (self, 2, &day)
      || !laba_set_ref (self, 3, self->customers, &customer)
      || !laba_set_ref (self, 4, self->products, &product)
      || !read_quantity (self, 5, 1, &quantity) || !read_amount (self, 7, 0, &amount))
    return TRUE;
  if (self->order != NULL && self->order_id != number && !save_order (self, error))
    return FALSE;
  if (self->order == NULL && !begin_order (self, number, customer, day))
    return TRUE;
  if (!continues_order (self, customer, day, place))
    return TRUE;
  LabaLine *line = laba_record_add_line (self->order, "lines");
  laba_line_set_number (line, "product", product);
  laba_line_set_number (line, "quantity", quantity);
  laba_line_set_number (line, "amount", amount);
  return TRUE;
}

static gboolean
order_of (LabaSet *self, guint column, gint64 *order)
{
  gint64 number = 0;

  if (!laba_set_ref (self, column, self->orders, order))
    return FALSE;
  if (*order > 0)
    return TRUE;
  laba_set_number (self, column, 1, ID_MAX, &number);
  laba_set_problem (self, (int) column,
                    _ ("order %" PRId64 " has a mistake of its own"), number);
  return FALSE;
}

static gboolean
return_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 order = 0, product = 0, quantity = 0, amount = 0, credit = 0, refund = 0;

  if (!read_number_and_day (self, &day) || !order_of (self, 2, &order)
      || !laba_set_ref (self, 5, self->products, &product)
      || !read_quantity (self, 6, 1, &quantity) || !read_amount (self, 7, 0, &amount)
      || !read_amount (self, 8, 0, &credit) || !read_amount (self, 9, 0, &refund))
    return TRUE;
  if (credit + refund != amount)
    {
      laba_set_problem (self, 9,
                        _ ("credit and refund make %" PRId64
                           ", but the amount is %" PRId64),
                        credit + refund, amount);
      return TRUE;
    }
  LabaRecord *record = laba_set_record ("return", day);
  laba_record_set_number (record, "order", order);
  LabaLine *line = laba_record_add_line (record, "lines");
  laba_line_set_number (line, "product", product);
  laba_line_set_number (line, "quantity", quantity);
  if (refund > 0)
    {
      laba_record_set_number (record, "refund.account", self->account);
      laba_record_set_number (record, "refund.amount", refund);
    }
  return laba_set_save (self, record, self->csv->line, error);
}

/* ---- the rest ---- */

static gboolean
adjustment_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 product = 0, quantity = 0;

  if (!read_number_and_day (self, &day)
      || !laba_set_ref (self, 2, self->products, &product)
      || !read_quantity (self, 3, -PIECES_MAX, &quantity))
    return TRUE;
  LabaRecord *record = laba_set_record ("stock-adjust", day);
  laba_record_set_number (record, "product", product);
  laba_record_set_number (record, "quantity", quantity);
  if (*laba_set_text (self, 4) != '\0')
    laba_record_set_text (record, "reason", laba_set_text (self, 4));
  return laba_set_save (self, record, self->csv->line, error);
}

static gboolean
payment_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 order = 0, amount = 0;

  if (!read_number_and_day (self, &day) || !order_of (self, 2, &order)
      || !read_amount (self, 4, 1, &amount))
    return TRUE;
  LabaRecord *record = laba_set_record ("payment", day);
  laba_record_set_number (record, "order", order);
  laba_record_set_number (record, "account", self->account);
  laba_record_set_number (record, "amount", amount);
  return laba_set_save (self, record, self->csv->line, error);
}

/* Found or made, once. */
static gint64
category_of (LabaSet *self, const LabaRecord *expense)
{
  const char *name = laba_set_text (self, 2);
  const gint64 *known = g_hash_table_lookup (self->categories, name);
  int index = laba_fields_find (expense->type->fields, "category");

  if (known != NULL)
    return *known;
  laba_problems_set_place (self->intake->problems, self->path, self->csv->line);
  gint64 id = laba_ref_find (self->db, self->edit, &expense->type->fields[index], name,
                             "category", self->intake->problems);
  if (id != 0)
    g_hash_table_insert (self->categories, g_strdup (name), g_memdup2 (&id, sizeof id));
  return id;
}

static gboolean
expense_row (LabaSet *self, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gint64 amount = 0;

  if (!read_number_and_day (self, &day) || !read_amount (self, 3, 1, &amount))
    return TRUE;
  g_autoptr (LabaRecord) record = laba_set_record ("expense", day);
  gint64 category = category_of (self, record);
  if (category == 0)
    return TRUE;
  laba_record_set_number (record, "category", category);
  laba_record_set_number (record, "account", self->account);
  laba_record_set_number (record, "amount", amount);
  return laba_set_save (self, g_steal_pointer (&record), self->csv->line, error);
}

/* Payments before returns: what is refunded must have been paid. Within a day money
 * counts by kind, not by id. */
const LabaSetFile laba_set_files[] = {
  { "products.csv",
    { "product_id", "sku", "name", "category", "unit", "sell_price" },
    product_row,
    NULL },
  { "customers.csv", { "customer_id", "name", "city" }, customer_row, NULL },
  { "capital.csv", { "date", "amount" }, capital_row, NULL },
  { "purchases.csv",
    { "purchase_id", "date", "product_id", "qty", "unit_cost", "amount" },
    purchase_row,
    NULL },
  { "orders.csv",
    { "order_id", "line_no", "date", "customer_id", "product_id", "qty", "unit_price",
      "amount" },
    order_row,
    save_order },
  { "payments.csv",
    { "payment_id", "date", "order_id", "customer_id", "amount" },
    payment_row,
    NULL },
  { "returns.csv",
    { "return_id", "date", "order_id", "line_no", "customer_id", "product_id", "qty",
      "amount", "credit", "refund" },
    return_row,
    NULL },
  { "adjustments.csv",
    { "adjustment_id", "date", "product_id", "qty_delta", "reason" },
    adjustment_row,
    NULL },
  { "expenses.csv", { "expense_id", "date", "category", "amount" }, expense_row, NULL },
};
const guint laba_set_n_files = G_N_ELEMENTS (laba_set_files);
