/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-home.h"

#include <glib/gi18n-lib.h>

#include "reports/laba-totals.h"

/* Lists on the page are short; what leads on shows the rest. */
#define MOST 5
/* A customer who has not paid after so many days is asked (DOMAIN 9). */
#define COLLECT_DAYS 7

static void
line_clear (gpointer data)
{
  LabaHomeLine *line = data;

  g_free (line->name);
  g_free (line->detail);
}

void
laba_home_free (LabaHome *home)
{
  if (home == NULL)
    return;
  g_array_unref (home->accounts);
  g_array_unref (home->low);
  g_free (home);
}

static GArray *
query_lines (LabaDb *db, const char *statement, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LabaHomeLine));
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  GError *failed = NULL;

  g_array_set_clear_func (lines, line_clear);
  if (laba_stmt_has_bind (stmt, ":most"))
    laba_stmt_bind_int (stmt, ":most", MOST);
  while (laba_stmt_next (stmt, &failed))
    {
      LabaHomeLine line = {
        .id = laba_stmt_get_int (stmt, "id"),
        .name = g_strdup (laba_stmt_get_text (stmt, "name")),
        .detail = g_strdup (laba_stmt_get_text (stmt, "detail")),
        .amount = laba_stmt_get_int (stmt, "amount"),
        .day = (LabaDay) laba_stmt_get_int (stmt, "day"),
      };

      g_array_append_val (lines, line);
    }
  if (failed == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, failed);
  return NULL;
}

/* ---- earnings ---- */

static gint64
profit_of (const LabaTotals *totals, guint column)
{
  return -laba_totals_sum (totals, LABA_ROLE_SALES, LABA_ROLE_EXPENSE, column);
}

static gint64
sales_of (const LabaTotals *totals, guint column)
{
  return -laba_totals_sum (totals, LABA_ROLE_SALES, LABA_ROLE_COMMISSION, column);
}

static gboolean
fill_period (LabaDb *db, LabaDay from, LabaDay to, gint64 *earned, gint64 *sales, GError **error)
{
  g_autoptr (LabaTotals) totals = laba_totals_query (db, LABA_ROLE_SALES, LABA_ROLE_EXPENSE, from, to, FALSE, error);

  if (totals == NULL)
    return FALSE;
  *earned = profit_of (totals, 0);
  *sales = sales_of (totals, 0);
  return TRUE;
}

/* The last twelve months; a month in which nothing happened stands with zero. */
static gboolean
fill_months (LabaHome *home, LabaDb *db, LabaDay today, GError **error)
{
  LabaDay first = laba_day_add_months (laba_day_month_start (today), -11);
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_SALES, LABA_ROLE_EXPENSE, first, laba_day_month_end (today), TRUE, error);

  if (totals == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (home->months); i++)
    {
      home->months[i] = laba_day_month (laba_day_add_months (first, (int) i));
      for (guint j = 0; j < totals->months->len; j++)
        if (g_array_index (totals->months, gint64, j) == home->months[i])
          {
            home->profits[i] = profit_of (totals, j);
            home->turnovers[i] = sales_of (totals, j);
          }
    }
  return TRUE;
}

static gboolean
fill_earnings (LabaHome *home, LabaDb *db, LabaDay today, GError **error)
{
  LabaDay start = laba_day_month_start (today);
  LabaDay end = MIN (laba_day_month_end (today), laba_totals_end (db, LABA_DAY_NONE));

  home->month = laba_day_month (today);
  return fill_period (db, start, end, &home->earned, &home->sales, error)
         && fill_period (db, laba_day_add_months (start, -1), laba_day_add_months (today, -1), &home->earned_before,
                         &home->sales_before, error)
         && fill_months (home, db, today, error);
}

/* ---- what is there ---- */

static gint64
role (const LabaTotals *totals, LabaRole which)
{
  return laba_totals_sum (totals, which, which, 0);
}

static gboolean
fill_position (LabaHome *home, LabaDb *db, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_ACCOUNT, LABA_ROLE_EXPENSE, LABA_DAY_NONE, LABA_DAY_NONE, FALSE, error);

  if (totals == NULL)
    return FALSE;
  home->money = role (totals, LABA_ROLE_ACCOUNT);
  home->deposits = -role (totals, LABA_ROLE_DEPOSIT);
  home->payables = -role (totals, LABA_ROLE_PAYABLE);
  home->others_goods = -role (totals, LABA_ROLE_CONSIGNOR_PAYABLE);
  home->capital = -role (totals, LABA_ROLE_CAPITAL);
  home->drawings = role (totals, LABA_ROLE_DRAWINGS);
  home->profit = profit_of (totals, 0);
  home->equity = home->capital + home->profit - home->drawings;
  home->owed_to_me = role (totals, LABA_ROLE_RECEIVABLE);
  home->held_by_marketplaces = role (totals, LABA_ROLE_MARKETPLACE);
  home->commission_to_come = role (totals, LABA_ROLE_COMMISSION_RECEIVABLE);
  home->stock_value = role (totals, LABA_ROLE_INVENTORY);
  home->loans = -role (totals, LABA_ROLE_LOAN);
  return TRUE;
}

static void
fill_tasks (LabaHome *home, LabaDb *db, LabaDay today)
{
  g_autoptr (LabaStmt) restock = laba_db_take (db, "home-restock");

  if (laba_stmt_next (restock, NULL))
    {
      home->tasks[LABA_HOME_LOW] = laba_stmt_get_int (restock, "n");
      home->restock = laba_stmt_get_int (restock, "cost");
    }
  home->tasks[LABA_HOME_PACK] = laba_db_int (db, "home-pack", NULL, 0, 0);
  home->tasks[LABA_HOME_COLLECT] = laba_db_int (db, "home-collect", ":day", laba_day_add (today, -COLLECT_DAYS), 0);
  home->tasks[LABA_HOME_WAITING] = laba_db_int (db, "home-waiting", NULL, 0, 0);
  home->tasks[LABA_HOME_LATE] = laba_db_int (db, "home-late", ":day", today, 0);
  home->tasks[LABA_HOME_SHORT] = laba_db_int (db, "home-short", NULL, 0, 0);
  home->tasks[LABA_HOME_DUE] = laba_db_int (db, "home-due", ":day", today, 0);
  home->may_take = home->money - home->deposits - home->payables - home->others_goods - home->restock;
  home->may_take = MAX (home->may_take, 0);
}

GArray *
laba_home_list_debtors (LabaDb *db, GError **error)
{
  return query_lines (db, "home-debtors", error);
}

const char *
laba_home_task_label (LabaHomeTask task)
{
  static const char *const labels[LABA_HOME_N_TASKS] = {
    [LABA_HOME_PACK] = N_ ("Orders to pack and send"),
    [LABA_HOME_COLLECT] = N_ ("Unpaid for more than a week"),
    [LABA_HOME_WAITING] = N_ ("Money still held by marketplaces"),
    [LABA_HOME_LOW] = N_ ("Goods to buy again"),
    [LABA_HOME_LATE] = N_ ("PO batches that are late"),
    [LABA_HOME_SHORT] = N_ ("Sold before it was bought"),
    [LABA_HOME_DUE] = N_ ("Regular records that are due"),
  };

  return _ (labels[task]);
}

LabaHome *
laba_home_new (LabaDb *db, LabaDay today, GError **error)
{
  LabaHome *home = g_new0 (LabaHome, 1);

  home->accounts = query_lines (db, "home-accounts", error);
  home->low = home->accounts != NULL ? query_lines (db, "home-low", error) : NULL;
  if (home->low == NULL || !fill_earnings (home, db, today, error) || !fill_position (home, db, error))
    {
      g_clear_pointer (&home->accounts, g_array_unref);
      g_clear_pointer (&home->low, g_array_unref);
      g_free (home);
      return NULL;
    }
  fill_tasks (home, db, today);
  return home;
}
