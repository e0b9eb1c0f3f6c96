/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "reports/laba-totals.h"

/* ---- receivables ---- */

/* row keys of INTERFACES section 3: customer, amount, oldest, and the ages in days. */
static const struct
{
  const char *key, *label;
  LabaColumnKind kind;
} receivable_columns[] = {
  { "customer", N_ ("Customer"), LABA_COLUMN_TEXT },       { "amount", N_ ("Owes"), LABA_COLUMN_MONEY },
  { "oldest", N_ ("Since"), LABA_COLUMN_DAY },             { "0-7", N_ ("Up to 7 days"), LABA_COLUMN_MONEY },
  { "8-30", N_ ("8 to 30 days"), LABA_COLUMN_MONEY },      { "31-90", N_ ("31 to 90 days"), LABA_COLUMN_MONEY },
  { "90+", N_ ("More than 90 days"), LABA_COLUMN_MONEY },
};

/* The columns that ages come in, the youngest first, and the days before today that they begin with. */
enum
{
  CUSTOMER,
  AMOUNT,
  OLDEST,
  AGES
};
/* The columns that the statements give. */
enum
{
  STMT_PERSON,
  STMT_SINCE,
  STMT_AMOUNT,
  STMT_CUSTOMER
};
static const int ages[] = { -7, -30, -90, 0 }; /* the last takes in all that is older */

/* One thing that is open: the row of its customer grows, or begins. */
static LabaTableRow *
add_receivable (LabaTable *table, LabaTableRow *row, LabaStmt *stmt, const LabaDay *begins)
{
  gint64 person = laba_stmt_int_at (stmt, STMT_PERSON);
  gint64 since = laba_stmt_int_at (stmt, STMT_SINCE);
  gint64 amount = laba_stmt_int_at (stmt, STMT_AMOUNT);
  guint age = 0;

  if (row == NULL || row->record != person)
    {
      const char *name = laba_stmt_text_at (stmt, STMT_CUSTOMER);

      row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);
      row->record = person;
      for (guint i = 0; i < table->columns->len; i++)
        row->cells[i].set = TRUE;
      row->cells[CUSTOMER].text = laba_table_keep (table, name != NULL ? name : "");
      row->cells[OLDEST].number = since;
    }
  while (since < begins[age])
    age++;
  row->cells[AMOUNT].number += amount;
  row->cells[OLDEST].number = MIN (row->cells[OLDEST].number, since);
  row->cells[AGES + age].number += amount;
  return row;
}

/* What a row is sorted by, in one place of memory. */
typedef struct
{
  gint64 owed;
  LabaTableRow *row;
} Debt;

static int
compare_debts (gconstpointer a, gconstpointer b)
{
  const Debt *left = a;
  const Debt *right = b;

  if (left->owed != right->owed)
    return left->owed > right->owed ? -1 : 1;
  return strcmp (left->row->cells[CUSTOMER].text, right->row->cells[CUSTOMER].text);
}

/* Who owes most first. */
static void
sort_receivables (LabaTable *table)
{
  g_autoptr (GArray) debts = g_array_sized_new (FALSE, FALSE, sizeof (Debt), table->rows->len);

  for (guint i = 0; i < table->rows->len; i++)
    {
      LabaTableRow *row = table->rows->pdata[i];
      Debt debt = { row->cells[AMOUNT].number, row };

      g_array_append_val (debts, debt);
    }
  g_array_sort (debts, compare_debts);
  for (guint i = 0; i < debts->len; i++)
    table->rows->pdata[i] = g_array_index (debts, Debt, i).row;
}

static LabaTable *
run_receivables (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  LabaDay today = query->to != LABA_DAY_NONE ? query->to : laba_day_today ();
  LabaDay past = laba_totals_past (db, query->to);
  g_autoptr (LabaTable) table = laba_table_new ("receivables", _ (laba_report_receivables.title), LABA_DAY_NONE, today);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, past < LABA_DAY_MAX ? "report-receivables-on" : "report-receivables");
  LabaDay begins[G_N_ELEMENTS (ages)] = { 0 };
  LabaTableRow *row = NULL;
  GError *failed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (receivable_columns); i++)
    laba_table_add_column (table, receivable_columns[i].key, _ (receivable_columns[i].label), receivable_columns[i].kind,
                           receivable_columns[i].kind == LABA_COLUMN_MONEY);
  if (past < LABA_DAY_MAX)
    laba_stmt_bind_int (stmt, ":to", past);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (ages); i++)
    begins[i] = laba_day_add (today, ages[i]);
  while (laba_stmt_next (stmt, &failed))
    row = add_receivable (table, row, stmt, begins);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  sort_receivables (table);
  return g_steal_pointer (&table);
}

const LabaReport laba_report_receivables = {
  .id = "receivables",
  .title = N_ ("Who owes me"),
  .flags = LABA_REPORT_DAY,
  .run = run_receivables,
};

/* ---- payables ---- */

static void
add_payable (LabaTable *table, const LabaTotalsLine *line)
{
  LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

  laba_row_set_text (table, row, "supplier", line->name != NULL ? line->name : "");
  laba_row_set_text (table, row, "kind",
                     line->role == LABA_ROLE_PAYABLE ? _ ("Purchases") : _ ("Others' goods sold"));
  laba_row_set_number (table, row, "amount", -line->amounts[0]);
  row->record = line->ref;
  row->role = line->role;
  row->ref = line->ref;
}

static LabaTable *
run_payables (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_PAYABLE, LABA_ROLE_CONSIGNOR_PAYABLE, LABA_DAY_NONE, query->to, FALSE, error);

  if (totals == NULL)
    return NULL;
  LabaTable *table = laba_table_new ("payables", _ (laba_report_payables.title), LABA_DAY_NONE, laba_totals_end (db, query->to));
  laba_table_add_column (table, "supplier", _ ("Supplier"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "kind", _ ("For"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "amount", _ ("Amount"), LABA_COLUMN_MONEY, TRUE);
  for (guint i = 0; i < totals->lines->len; i++)
    if (g_array_index (totals->lines, LabaTotalsLine, i).amounts[0] != 0)
      add_payable (table, &g_array_index (totals->lines, LabaTotalsLine, i));
  return table;
}

const LabaReport laba_report_payables = {
  .id = "payables",
  .title = N_ ("Whom I owe"),
  .flags = LABA_REPORT_DAY,
  .run = run_payables,
};

/* ---- deposits, settlements, commission ---- */

/* What was open on the query's day. */
static LabaTable *
list_open (LabaDb *db, const LabaReport *report, const char *statement, const LabaListColumn *columns,
           const LabaReportQuery *query, GError **error)
{
  LabaReportQuery on = *query;

  on.to = laba_totals_past (db, query->to);
  LabaTable *table = laba_report_list (db, report, statement, columns, &on, error);
  if (table != NULL)
    table->to = query->to;
  return table;
}

static const LabaListColumn deposit_columns[] = {
  { "customer", N_ ("Customer"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "day", N_ ("Since"), LABA_COLUMN_DAY, FALSE, NULL },
  { "amount", N_ ("Amount"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_deposits (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return list_open (db, &laba_report_deposits, "report-deposits", deposit_columns, query, error);
}

const LabaReport laba_report_deposits = {
  .id = "deposits",
  .title = N_ ("Customer deposits"),
  .flags = LABA_REPORT_DAY,
  .run = run_deposits,
};

static const LabaListColumn settlement_columns[] = {
  { "channel", N_ ("Channel"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "external_number", N_ ("Their number"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "day", N_ ("Handed over"), LABA_COLUMN_DAY, FALSE, NULL },
  { "amount", N_ ("Still held"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_settlements (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return list_open (db, &laba_report_settlements, "report-settlements", settlement_columns, query, error);
}

const LabaReport laba_report_settlements = {
  .id = "settlements",
  .title = N_ ("What marketplaces hold"),
  .flags = LABA_REPORT_DAY,
  .run = run_settlements,
};

static const char *
word_status (gint64 status)
{
  static const char *const words[] = { NC_ ("commission", "Pending"), NC_ ("commission", "Paid out"),
                                       NC_ ("commission", "Cancelled") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "commission", words[CLAMP (status, 0, 2)]);
}

static const LabaListColumn commission_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "channel", N_ ("Channel"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "customer", N_ ("Customer"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "commission", N_ ("Commission"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "status", N_ ("State"), LABA_COLUMN_TEXT, FALSE, word_status },
  { "paid_out", N_ ("Paid out on"), LABA_COLUMN_DAY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_commission (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return laba_report_list (db, &laba_report_commission, "report-commission", commission_columns, query, error);
}

const LabaReport laba_report_commission = {
  .id = "commission",
  .title = N_ ("Commission"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_commission,
};
