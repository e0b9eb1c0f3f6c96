/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laba-workbook-private.h"

/* How the sums of the statements follow from their rows. A key that ends in * stands for
 * all rows that begin so and are no sum themselves; one with - in front is taken off. */
static const struct
{
  const char *report;
  const char *key;
  const char *terms[12];
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
};

typedef struct
{
  LabaWorkbook *workbook;
  lxw_worksheet *sheet;
  const LabaTable *table;
  lxw_row_t first; /* the sheet's row of the table's first */
} Statement;

/* ---- formulas ---- */

static gboolean
is_term (const char *key, const char *term)
{
  gsize length = strlen (term);

  if (key == NULL)
    return FALSE;
  return term[length - 1] == '*' ? strncmp (key, term, length - 1) == 0
                                 : strcmp (key, term) == 0;
}

/* Appends the rows that a term stands for; their sum in that column comes to `value`. */
static void
append_term (const Statement *self,
             GString *formula,
             guint column,
             const char *term,
             gint64 *value)
{
  gboolean minus = *term == '-';
  guint first = 0, n = 0;
  char name[16];

  lxw_col_to_name (name, (lxw_col_t) column, LXW_FALSE);
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const LabaTableRow *row = self->table->rows->pdata[i];

      if (!is_term (row->key, term + minus))
        continue;
      first = n++ == 0 ? self->first + i + 1 : first;
      *value += minus ? -row->cells[column].number : row->cells[column].number;
    }
  if (n == 0)
    return;
  g_string_append (formula, minus ? "-" : formula->len > 1 ? "+" : "");
  /* Rows of one term stand together. */
  if (n > 1)
    g_string_append_printf (formula, "SUM(%s%u:%s%u)", name, first, name, first + n - 1);
  else
    g_string_append_printf (formula, "%s%u", name, first);
}

/* The row's formula in that column, or NULL where it does not come to what the report
 * says. */
static char *
formula_of_row (const Statement *self, const LabaTableRow *row, guint column)
{
  g_autoptr (GString) formula = g_string_new ("=");
  gint64 value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (strcmp (sums[i].report, self->table->id) == 0
        && g_strcmp0 (sums[i].key, row->key) == 0)
      for (guint j = 0; sums[i].terms[j] != NULL; j++)
        append_term (self, formula, column, sums[i].terms[j], &value);
  if (formula->len == 1 || value != row->cells[column].number)
    return NULL;
  return g_string_free (g_steal_pointer (&formula), FALSE);
}

/* The sum of the months in the column behind them. */
static char *
formula_of_months (const Statement *self, guint row, guint column)
{
  const LabaTableRow *cells = self->table->rows->pdata[row];
  const char *key = g_array_index (self->table->columns, LabaColumn, column).key;
  gint64 value = 0;
  char last[16];

  if (strcmp (key, "total") != 0 || column < 2)
    return NULL;
  for (guint i = 1; i < column; i++)
    value += cells->cells[i].number;
  if (value != cells->cells[column].number)
    return NULL;
  lxw_col_to_name (last, (lxw_col_t) (column - 1), LXW_FALSE);
  return g_strdup_printf ("=SUM(B%u:%s%u)", (guint) (self->first + row + 1), last,
                          (guint) (self->first + row + 1));
}

/* ---- rows ---- */

static LabaFace
face_of (LabaRowStyle style)
{
  switch (style)
    {
    case LABA_ROW_TOTAL:
      return LABA_FACE_TOTAL;
    case LABA_ROW_SUBTOTAL:
    case LABA_ROW_HEADING:
      return LABA_FACE_BOLD;
    case LABA_ROW_NORMAL:
    default:
      return LABA_FACE_PLAIN;
    }
}

static void
write_cell (const Statement *self, guint index, guint column)
{
  const LabaTableRow *row = self->table->rows->pdata[index];
  LabaColumnKind kind = g_array_index (self->table->columns, LabaColumn, column).kind;
  LabaFace face = face_of (row->style);
  lxw_row_t at = self->first + index;

  if (!row->cells[column].set)
    return;
  if (kind == LABA_COLUMN_TEXT)
    {
      laba_workbook_write_text (self->workbook, self->sheet, at, column,
                                self->workbook->formats[face][kind],
                                row->cells[column].text);
      return;
    }
  g_autofree char *formula
      = kind == LABA_COLUMN_MONEY ? formula_of_months (self, index, column) : NULL;
  if (formula == NULL && kind == LABA_COLUMN_MONEY)
    formula = formula_of_row (self, row, column);
  if (formula != NULL)
    laba_workbook_write_formula (self->workbook, self->sheet, at, column, kind, face,
                                 formula, row->cells[column].number);
  else
    laba_workbook_write_number (self->workbook, self->sheet, at, column, kind, face,
                                row->cells[column].number);
}

static void
write_heads (const Statement *self, const char *period)
{
  LabaWorkbook *workbook = self->workbook;

  laba_workbook_write_text (workbook, self->sheet, 0, 0, workbook->title,
                            self->table->title);
  laba_workbook_write_text (workbook, self->sheet, 1, 0, workbook->quiet, period);
  for (guint i = 0; i < self->table->columns->len; i++)
    laba_workbook_write_text (workbook, self->sheet, self->first - 1, i, workbook->head,
                              g_array_index (self->table->columns, LabaColumn, i).label);
}

static char *
period_of (const LabaTable *table)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *from = laba_day_format (table->from, language);
  g_autofree char *to = laba_day_format (table->to, language);

  if (table->from == LABA_DAY_NONE && table->to == LABA_DAY_NONE)
    return g_strdup (_ ("All days"));
  if (table->from == LABA_DAY_NONE)
    return g_strdup_printf (_ ("until %s"), to);
  if (table->to == LABA_DAY_NONE)
    return g_strdup_printf (_ ("from %s"), from);
  return g_strdup_printf ("%s – %s", from, to);
}

void
laba_workbook_add_statement (LabaWorkbook *self, const char *name, const LabaTable *table)
{
  Statement statement = { self, laba_workbook_add_sheet (self, name), table, 4 };
  g_autofree char *period = period_of (table);
  guint n = table->columns->len;

  write_heads (&statement, period);
  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < n; j++)
      write_cell (&statement, i, j);
  worksheet_set_column (statement.sheet, 0, 0, 34, NULL);
  worksheet_set_column (statement.sheet, 1, (lxw_col_t) MAX (n, 2) - 1, 17, NULL);
  worksheet_freeze_panes (statement.sheet, statement.first, 1);
  laba_workbook_set_up_page (statement.sheet, statement.first - 1, n > 5);
}
