/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/laba-error.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"

/* Goods that were not sold for so long are dead stock (DOMAIN 10). */
#define DEAD_DAYS 60

/* ---- stock ---- */

static const LabaListColumn goods_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Goods"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "category", N_ ("Category"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "unit", N_ ("Unit"), LABA_COLUMN_TEXT, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

/* What there is of them; the enumeration tells where each stands. */
static const LabaListColumn stock_columns[] = {
  { "on_hand", N_ ("On hand"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "reserved", N_ ("Reserved"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "available", N_ ("Available"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "placed", N_ ("Left with shops"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "value", N_ ("Value"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "estimated", N_ ("Estimated"), LABA_COLUMN_BOOLEAN, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

enum
{
  ON_HAND = G_N_ELEMENTS (goods_columns) - 1,
  RESERVED,
  AVAILABLE,
  PLACED,
  VALUE,
  ESTIMATED
};

/* A product's stock, as the book keeps it. */
typedef struct
{
  gint64 product, on_hand, value, reserved, placed, uncovered;
} Stock;

/* All of them by product: one scan costs less than a seek a product. */
static GArray *
load_stock (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "report-stock-now");
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Stock));
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      Stock stock = { laba_stmt_int_at (stmt, 0), laba_stmt_int_at (stmt, 1), laba_stmt_int_at (stmt, 2),
                      laba_stmt_int_at (stmt, 3), laba_stmt_int_at (stmt, 4), laba_stmt_int_at (stmt, 5) };

      g_array_append_val (all, stock);
    }
  if (failed == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, failed);
  return NULL;
}

static int
compare_products (gconstpointer a, gconstpointer b)
{
  gint64 left = ((const Stock *) a)->product, right = ((const Stock *) b)->product;

  return (left > right) - (left < right);
}

static void
set_number (LabaTableRow *row, guint column, gint64 number)
{
  row->cells[column] = (LabaCell){ TRUE, number, NULL };
}

static void
set_stock (LabaTableRow *row, const Stock *stock)
{
  set_number (row, ON_HAND, stock->on_hand);
  set_number (row, RESERVED, stock->reserved);
  set_number (row, AVAILABLE, stock->on_hand - stock->reserved - stock->placed);
  set_number (row, PLACED, stock->placed);
  set_number (row, VALUE, stock->value);
  set_number (row, ESTIMATED, stock->uncovered > 0);
}

/* Goods often stand in the order they were written down in: the one after the last is tried first. */
static gboolean
fill_stock_now (LabaTable *table, LabaDb *db, GError **error)
{
  static const Stock none = { 0 };
  g_autoptr (GArray) all = load_stock (db, error);
  guint next = 0;

  for (guint i = 0; all != NULL && i < table->rows->len; i++)
    {
      LabaTableRow *row = table->rows->pdata[i];
      const Stock wanted = { .product = row->record };

      if ((next < all->len && g_array_index (all, Stock, next).product == row->record)
          || g_array_binary_search (all, &wanted, compare_products, &next))
        set_stock (row, &g_array_index (all, Stock, next++));
      else
        set_stock (row, &none);
    }
  return all != NULL;
}

/* What was there on the evening of a past day: a seek a product. */
static gboolean
fill_stock_on (LabaTable *table, LabaDb *db, LabaDay day, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "report-stock-at");
  GError *failed = NULL;

  for (guint i = 0; failed == NULL && i < table->rows->len; i++)
    {
      LabaTableRow *row = table->rows->pdata[i];

      laba_stmt_bind_int_at (stmt, 1, row->record);
      laba_stmt_bind_int_at (stmt, 2, day);
      gboolean found = laba_stmt_next (stmt, &failed);
      set_number (row, ON_HAND, found ? laba_stmt_int_at (stmt, 0) : 0);
      set_number (row, VALUE, found ? laba_stmt_int_at (stmt, 1) : 0);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static LabaTable *
run_stock (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTable) table = laba_report_table_new (&laba_report_stock, query);

  laba_report_add_columns (table, goods_columns);
  laba_report_add_columns (table, stock_columns);
  if (!laba_report_add_rows (table, db, "report-stock", goods_columns, query, error))
    return NULL;
  if (!(query->to == LABA_DAY_NONE ? fill_stock_now (table, db, error) : fill_stock_on (table, db, query->to, error)))
    return NULL;
  return g_steal_pointer (&table);
}

const LabaReport laba_report_stock = {
  .id = "stock",
  .title = N_ ("Stock"),
  .flags = LABA_REPORT_DAY,
  .run = run_stock,
  .compared = "value",
};

/* ---- stock card ---- */

static const LabaListColumn card_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "type", N_ ("What"), LABA_COLUMN_TEXT, FALSE, laba_word_type },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity_in", N_ ("In"), LABA_COLUMN_QUANTITY, TRUE, NULL },
  { "quantity_out", N_ ("Out"), LABA_COLUMN_QUANTITY, TRUE, NULL },
  { "balance", N_ ("Left"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "value", N_ ("Value"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "value_after", N_ ("Value left"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "estimated", N_ ("Estimated"), LABA_COLUMN_BOOLEAN, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_card (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  if (query->product != 0)
    return laba_report_list (db, &laba_report_stock_card, "report-stock-card", card_columns, query, error);
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("A stock card is of one product: say which."));
  return NULL;
}

const LabaReport laba_report_stock_card = {
  .id = "stock-card",
  .title = N_ ("Stock card"),
  .flags = LABA_REPORT_PERIOD | LABA_REPORT_PRODUCT,
  .run = run_card,
};

/* ---- dead stock ---- */

static const LabaListColumn dead_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Goods"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "on_hand", N_ ("On hand"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "value", N_ ("Value"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "last_sold", N_ ("Last sold"), LABA_COLUMN_DAY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_dead (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  LabaReportQuery since = *query;

  since.to = query->to != LABA_DAY_NONE ? query->to : laba_day_today ();
  since.from = laba_day_add (since.to, -DEAD_DAYS);
  return laba_report_list (db, &laba_report_dead_stock, "report-dead-stock", dead_columns, &since, error);
}

const LabaReport laba_report_dead_stock = {
  .id = "dead-stock",
  .title = N_ ("Goods that do not sell"),
  .flags = LABA_REPORT_DAY,
  .run = run_dead,
};
