/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-workbook-sums.h"

#include <string.h>

/* A term with - in front is taken off. */
static const struct
{
  const char *report;
  const char *key;
  const char *terms[14];
} sums[] = {
  { "profit-loss", "net-sales", { "sales", "-sales-returns" } },
  { "profit-loss", "gross-profit", { "net-sales", "-cost-of-goods" } },
  { "profit-loss", "total-expenses", { "expense:*" } },
  { "profit-loss",
    "net-profit",
    { "gross-profit", "commission-income", "shipping-charged", "other-income",
      "-total-expenses" } },
  { "position", "cash", { "account:*" } },
  { "position",
    "total-assets",
    { "cash", "receivables", "marketplace-receivables", "commission-receivables",
      "inventory", "fixed-assets", "accumulated-depreciation" } },
  { "position",
    "total-liabilities",
    { "payables", "consignor-payables", "customer-deposits", "loans" } },
  { "position", "total-equity", { "capital", "drawings", "profit" } },
  { "where-money-went",
    "cash-change",
    { "net-profit", "inventory", "receivables", "marketplace-receivables",
      "commission-receivables", "fixed-assets", "payables", "consignor-payables",
      "customer-deposits", "loans", "capital", "drawings" } },
  { "where-money-went", "cash-after", { "cash-before", "cash-change" } },
};

gboolean
laba_workbook_sums_is (const char *key, const char *pattern)
{
  gsize length = strlen (pattern);

  return pattern[length - 1] == '*' ? strncmp (key, pattern, length - 1) == 0
                                    : strcmp (key, pattern) == 0;
}

static void
add_term (GArray *terms, const LabaTable *table, const char *pattern)
{
  int sign = *pattern == '-' ? -1 : 1;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];
      LabaSumTerm term = { i, sign };

      if (row->key != NULL && laba_workbook_sums_is (row->key, pattern + (sign < 0)))
        g_array_append_val (terms, term);
    }
}

GArray *
laba_workbook_sums_of (const LabaTable *table, guint row)
{
  const char *key = ((const LabaTableRow *) table->rows->pdata[row])->key;

  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (sums); i++)
    if (strcmp (sums[i].report, table->id) == 0 && strcmp (sums[i].key, key) == 0)
      {
        g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (LabaSumTerm));

        for (guint j = 0; sums[i].terms[j] != NULL; j++)
          add_term (terms, table, sums[i].terms[j]);
        return terms->len > 0 ? g_steal_pointer (&terms) : NULL;
      }
  return NULL;
}

/* How many terms from there on stand below each other in the sheet, all added. */
static guint
run_from (const GArray *terms, const lxw_row_t *rows, guint from)
{
  guint n = 1;

  for (guint i = from; i + 1 < terms->len; i++, n++)
    {
      const LabaSumTerm *here = &g_array_index (terms, LabaSumTerm, i);
      const LabaSumTerm *next = &g_array_index (terms, LabaSumTerm, i + 1);

      if (here->sign < 0 || next->sign < 0 || rows[next->row] != rows[here->row] + 1)
        break;
    }
  return n;
}

char *
laba_workbook_sums_formula (const GArray *terms, const lxw_row_t *rows, guint column)
{
  g_autoptr (GString) formula = g_string_new ("=");

  for (guint i = 0, n; i < terms->len; i += n)
    {
      const LabaSumTerm *term = &g_array_index (terms, LabaSumTerm, i);
      g_autofree char *first = laba_workbook_cell_name (rows[term->row], column);

      n = run_from (terms, rows, i);
      g_autofree char *last = laba_workbook_cell_name (rows[term->row] + n - 1, column);
      g_string_append (formula, term->sign < 0 ? "-" : formula->len > 1 ? "+" : "");
      if (n > 2)
        g_string_append_printf (formula, "SUM(%s:%s)", first, last);
      else if (n == 2)
        g_string_append_printf (formula, "%s+%s", first, last);
      else
        g_string_append (formula, first);
    }
  return g_string_free (g_steal_pointer (&formula), FALSE);
}
