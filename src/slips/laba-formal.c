/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-formal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-period.h"

/* The words of SAK EMKM for the keys of the reports (DOMAIN 3: names of the items and of the
 * illustrative statements). A key that is not here keeps its own label: the name of an account
 * or of a category of expenses. */
typedef struct
{
  const char *key, *label;
  const char *heading; /* stands above this row, or NULL */
} Wording;

/* Translators: from here the words of SAK EMKM; Indonesian as that standard has them: Kas dan setara
 * kas, Piutang usaha, Persediaan, Aset tetap, Akumulasi penyusutan, Jumlah aset, Utang usaha, Utang bank,
 * Jumlah liabilitas, Modal, Prive, Saldo laba (defisit), Jumlah ekuitas; Pendapatan usaha, Beban pokok
 * penjualan, Laba bruto, Pendapatan lain-lain, Beban usaha, Jumlah beban, Laba (rugi) sebelum pajak
 * penghasilan, Beban pajak penghasilan, Laba (rugi) setelah pajak penghasilan. */
static const Wording position[] = {
  { "cash", N_ ("Cash and cash equivalents"), NULL },
  { "receivables", N_ ("Trade receivables"), NULL },
  { "marketplace-receivables", N_ ("Receivables from marketplaces"), NULL },
  { "commission-receivables", N_ ("Commission receivable"), NULL },
  { "inventory", N_ ("Inventories"), NULL },
  { "fixed-assets", N_ ("Fixed assets"), NULL },
  { "accumulated-depreciation", N_ ("Accumulated depreciation"), NULL },
  { "total-assets", N_ ("TOTAL ASSETS"), NULL },
  { "payables", N_ ("Trade payables"), N_ ("LIABILITIES") },
  { "consignor-payables", N_ ("Payables for consigned goods"), NULL },
  { "customer-deposits", N_ ("Advances from customers"), NULL },
  { "loans", N_ ("Bank and other loans"), NULL },
  { "total-liabilities", N_ ("TOTAL LIABILITIES"), NULL },
  { "capital", N_ ("Owner’s capital"), N_ ("EQUITY") },
  { "drawings", N_ ("Owner’s drawings"), NULL },
  { "profit", N_ ("Retained earnings (deficit)"), NULL },
  { "total-equity", N_ ("TOTAL EQUITY"), NULL },
  { NULL, NULL, NULL },
};

static const Wording profit_loss[] = {
  { "sales", N_ ("Operating revenue"), N_ ("REVENUE") },
  { "sales-returns", N_ ("Sales returns"), NULL },
  { "net-sales", N_ ("Net operating revenue"), NULL },
  { "cost-of-goods", N_ ("Cost of sales"), NULL },
  { "gross-profit", N_ ("Gross profit"), NULL },
  { "commission-income", N_ ("Commission revenue"), N_ ("OTHER REVENUE") },
  { "shipping-charged", N_ ("Shipping charged to customers"), NULL },
  { "other-income", N_ ("Other revenue"), NULL },
  { "expense:shipping", N_ ("Shipping expense"), N_ ("EXPENSES") },
  { "expense:fees", N_ ("Platform and bank charges"), NULL },
  { "expense:failed-delivery", N_ ("Failed deliveries"), NULL },
  { "expense:stock-loss", N_ ("Inventory losses"), NULL },
  { "expense:promotion", N_ ("Promotion expense"), NULL },
  { "expense:bad-debt", N_ ("Receivables written off"), NULL },
  { "expense:interest", N_ ("Finance expense"), NULL },
  { "expense:depreciation", N_ ("Depreciation expense"), NULL },
  { "total-expenses", N_ ("TOTAL EXPENSES"), NULL },
  { NULL, NULL, NULL },
};

static const Wording *
wording_of (const char *report)
{
  if (strcmp (report, "position") == 0)
    return position;
  return strcmp (report, "profit-loss") == 0 ? profit_loss : NULL;
}

const char *
laba_formal_title (const char *report)
{
  const Wording *wording = wording_of (report);

  if (wording == position)
    return _ ("Statement of financial position");
  return wording == profit_loss ? _ ("Income statement") : NULL;
}

char *
laba_formal_when (const LabaTable *table)
{
  LabaDay last = table->to != LABA_DAY_NONE ? table->to : laba_day_today ();
  g_autofree char *day = laba_day_format (last, laba_language_get ());
  const LabaPeriod period = { table->from != LABA_DAY_NONE ? table->from : LABA_DAY_MIN,
                              table->to != LABA_DAY_NONE ? table->to : LABA_DAY_MAX };
  g_autofree char *days = laba_period_format (period, laba_language_get ());

  if (wording_of (table->id) == position)
    /* Translators: %s is a day; Indonesian: Per %s */
    return g_strdup_printf (_ ("As at %s"), day);
  if (table->from == LABA_DAY_NONE)
    return g_strdup_printf (_ ("Until %s"), day);
  return g_strdup_printf (_ ("For the period %s"), days);
}

/* ---- rows ---- */

static const Wording *
find (const Wording *wording, const char *key)
{
  for (; wording->key != NULL; wording++)
    if (g_strcmp0 (wording->key, key) == 0)
      return wording;
  return NULL;
}

static gboolean
is_empty (const LabaTable *table, const LabaTableRow *row)
{
  for (guint i = 1; i < table->columns->len; i++)
    if (row->cells[i].set && row->cells[i].number != 0)
      return FALSE;
  return TRUE;
}

static void
add_heading (LabaBlock *block, const char *text)
{
  laba_document_row_take (laba_block_add_row (block, LABA_ROW_HEADING, 0), 0, g_strdup (text));
}

static void
add_amounts (LabaBlock *block,
             LabaRowStyle style,
             int indent,
             const char *label,
             const gint64 *amounts)
{
  LabaDocumentRow *row = laba_block_add_row (block, style, indent);

  laba_document_row_take (row, 0, g_strdup (label));
  for (guint i = 1; i < block->n_cells; i++)
    laba_document_row_take (row, i,
                            amounts[i] != 0
                                ? laba_money_format_plain (amounts[i], laba_language_get ())
                                : g_strdup ("–"));
}

/* Adds (sign 1, -1) a row's amounts. */
static void
add_to (gint64 *amounts, const LabaTable *table, const LabaTableRow *row, int sign)
{
  for (guint i = 1; i < table->columns->len; i++)
    amounts[i] += sign * row->cells[i].number;
}

/* Income tax has no account of its own: a category of expenses that is called so is it. */
static gboolean
is_income_tax (const char *key)
{
  static const char *const names[] = { "pph", "pajak penghasilan", "income tax" };
  g_autofree char *folded = key != NULL ? g_utf8_strdown (key, -1) : NULL;

  if (folded == NULL || !g_str_has_prefix (folded, "expense:"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (folded + strlen ("expense:"), names[i]))
      return TRUE;
  return FALSE;
}

static void
add_row (LabaBlock *block,
         const LabaTable *table,
         const LabaTableRow *row,
         const Wording *wording,
         const gint64 *tax)
{
  g_autofree gint64 *amounts = g_new0 (gint64, table->columns->len);
  const char *label = wording != NULL ? _ (wording->label) : row->cells[0].text;

  add_to (amounts, table, row, 1);
  if (g_strcmp0 (row->key, "total-expenses") == 0)
    for (guint i = 1; i < table->columns->len; i++)
      amounts[i] -= tax[i];
  add_amounts (block, row->style, row->indent, label, amounts);
}

/* Profit before tax, the tax, profit after it. */
static void
add_result (LabaBlock *block, const LabaTable *table, const LabaTableRow *net, const gint64 *tax)
{
  g_autofree gint64 *before = g_memdup2 (tax, sizeof (gint64) * table->columns->len);
  g_autofree gint64 *after = g_new0 (gint64, table->columns->len);

  add_to (before, table, net, 1);
  add_to (after, table, net, 1);
  add_amounts (block, LABA_ROW_SUBTOTAL, 0, _ ("PROFIT (LOSS) BEFORE INCOME TAX"), before);
  add_amounts (block, LABA_ROW_NORMAL, 1, _ ("Income tax expense"), tax);
  add_amounts (block, LABA_ROW_TOTAL, 0, _ ("PROFIT (LOSS) AFTER INCOME TAX"), after);
}

static void
add_columns (LabaBlock *block, const LabaTable *table)
{
  laba_block_add_column (block, "", LABA_DOCUMENT_COLUMN_LEAD, NULL);
  for (guint i = 1; i < table->columns->len; i++)
    laba_block_add_column (
        block,
        table->columns->len == 2 ? _ ("Rupiah")
                                 : g_array_index (table->columns, LabaColumn, i).label,
        LABA_DOCUMENT_COLUMN_FIGURE, NULL);
}

static void
add_rows (LabaBlock *block, const LabaTable *table, const Wording *wording, gint64 *tax)
{
  const char *heading = NULL;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];
      const Wording *words = find (wording, row->key);

      if (words != NULL && words->heading != NULL)
        heading = words->heading;
      if (is_income_tax (row->key))
        continue;
      if (g_strcmp0 (row->key, "net-profit") == 0)
        add_result (block, table, row, tax);
      else if (row->style != LABA_ROW_NORMAL || !is_empty (table, row))
        {
          if (heading != NULL && row->style == LABA_ROW_NORMAL)
            add_heading (block, _ (heading));
          heading = row->style == LABA_ROW_NORMAL ? NULL : heading;
          add_row (block, table, row, words, tax);
        }
    }
}

void
laba_formal_add_table (LabaDocument *document, const LabaTable *table)
{
  const Wording *wording = wording_of (table->id);
  LabaBlock *block = laba_document_add_table (document);
  g_autofree gint64 *sums = g_new0 (gint64, table->columns->len); /* tax; debts and equity */

  add_columns (block, table);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      if (is_income_tax (row->key) || g_strcmp0 (row->key, "total-liabilities") == 0
          || g_strcmp0 (row->key, "total-equity") == 0)
        add_to (sums, table, row, 1);
    }
  if (wording == position)
    add_heading (block, _ ("ASSETS"));
  add_rows (block, table, wording, sums);
  if (wording == position)
    add_amounts (block, LABA_ROW_TOTAL, 0, _ ("TOTAL LIABILITIES AND EQUITY"), sums);
}
