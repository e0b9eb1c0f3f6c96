/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-report-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-period.h"
#include "reports/laba-report.h"
#include "slips/laba-formal.h"
#include "slips/laba-output.h"

#define MOST_FIGURES 14 /* side by side; a year's months with their total have room */
#define SHORT_TEXT 14   /* a column whose cells are no longer is never broken */
#define MOST_TEXTS 8    /* side by side with what figures there are; more are told in parts, */
#define NAMING 2        /* of which each begins with so many columns, */
#define MOST_OTHERS 9   /* and goes on with so many */

/* ---- any table ---- */

static gboolean
is_figure (LabaColumnKind kind)
{
  return kind == LABA_COLUMN_MONEY || kind == LABA_COLUMN_QUANTITY || kind == LABA_COLUMN_NUMBER
         || kind == LABA_COLUMN_PERCENT;
}

static gsize
longest_cell (const LabaTable *table, guint column)
{
  gsize longest = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaCell *cell = &((LabaTableRow *) table->rows->pdata[i])->cells[column];

      if (cell->text != NULL)
        longest = MAX (longest, strlen (cell->text));
    }
  return longest;
}

/* The longest text leads; others wrap if they must. */
static guint
find_lead (const LabaTable *table)
{
  guint lead = 0;
  gsize longest = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      gsize length = g_array_index (table->columns, LabaColumn, i).kind == LABA_COLUMN_TEXT
                         ? longest_cell (table, i) + 1
                         : 0;

      if (length > longest)
        {
          longest = length;
          lead = i;
        }
    }
  return lead;
}

static LabaDocumentColumnKind
kind_of (const LabaTable *table, guint column, guint lead)
{
  LabaColumnKind kind = g_array_index (table->columns, LabaColumn, column).kind;

  if (is_figure (kind))
    return LABA_DOCUMENT_COLUMN_FIGURE;
  if (column == lead)
    return LABA_DOCUMENT_COLUMN_LEAD;
  if (kind == LABA_COLUMN_TEXT && longest_cell (table, column) > SHORT_TEXT)
    return LABA_DOCUMENT_COLUMN_TEXT;
  return LABA_DOCUMENT_COLUMN_DETAIL;
}

static void
add_cells (LabaBlock *block,
           const LabaTable *table,
           const guint *columns,
           LabaRowStyle style,
           int indent,
           const LabaCell *cells)
{
  LabaDocumentRow *row = laba_block_add_row (block, style, indent);
  const char *language = laba_language_to_id (laba_language_get ());

  for (guint i = 0; i < block->n_cells; i++)
    laba_document_row_take (
        row, i,
        laba_cell_format (&g_array_index (table->columns, LabaColumn, columns[i]),
                          &cells[columns[i]], language));
}

static gboolean
has_totals (const LabaTable *table)
{
  for (guint i = 0; i < table->columns->len && table->totals != NULL; i++)
    if (table->totals[i].set)
      return table->rows->len > 0;
  return FALSE;
}

static void
add_total (LabaBlock *block, const LabaTable *table, const guint *columns, guint lead)
{
  guint n = block->rows->len;

  add_cells (block, table, columns, LABA_ROW_TOTAL, 0, table->totals);
  for (guint i = 0; i < block->n_cells; i++)
    if (columns[i] == lead)
      laba_document_row_take (block->rows->pdata[n], i, g_strdup (_ ("Total")));
}

/* Of a list with so many texts that they have no room on a page side by side. */
static gboolean
is_wide (const LabaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->columns->len; i++)
    n += !is_figure (g_array_index (table->columns, LabaColumn, i).kind);
  return n > MOST_TEXTS;
}

/* What every part of a table begins with: all that is no figure; of a wide list what names a row. */
static gboolean
is_repeated (const LabaTable *table, guint column, gboolean wide)
{
  return wide ? column < NAMING
              : !is_figure (g_array_index (table->columns, LabaColumn, column).kind);
}

/* The columns `first` … one table, with what is repeated. Returns the first column that is not in it. */
static guint
add_part (LabaDocument *document, const LabaTable *table, guint first, guint lead)
{
  LabaBlock *block = laba_document_add_table (document);
  guint n = table->columns->len;
  g_autofree guint *columns = g_new0 (guint, n);
  gboolean wide = is_wide (table);
  guint most = wide ? MOST_OTHERS : MOST_FIGURES;
  guint others = 0;
  guint end = n;

  for (guint i = 0; i < n && end == n; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      if (!is_repeated (table, i, wide) && i < first)
        continue;
      if (!is_repeated (table, i, wide) && others++ == most)
        end = i;
      else
        {
          columns[block->columns->len] = i;
          laba_block_add_column (block, column->label, kind_of (table, i, lead), NULL);
        }
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      add_cells (block, table, columns, row->style, row->indent, row->cells);
    }
  if (has_totals (table))
    add_total (block, table, columns, lead);
  return end;
}

static void
add_table (LabaDocument *document, const LabaTable *table)
{
  guint lead = find_lead (table);
  guint next = 0;

  do
    next = add_part (document, table, next, lead);
  while (next < table->columns->len);
}

/* ---- a report ---- */

gboolean
laba_report_is_formal (const char *id)
{
  return laba_formal_title (id) != NULL;
}

/* The days it tells of: a period, a day, or nothing where all days are meant. */
static char *
describe_days (const LabaTable *table)
{
  const LabaPeriod period = { table->from != LABA_DAY_NONE ? table->from : LABA_DAY_MIN,
                              table->to != LABA_DAY_NONE ? table->to : LABA_DAY_MAX };

  if (table->from == LABA_DAY_NONE && table->to != LABA_DAY_NONE)
    {
      g_autofree char *day = laba_day_format (table->to, laba_language_get ());

      return g_strdup_printf (_ ("Until %s"), day);
    }
  return laba_period_format (period, laba_language_get ());
}

LabaDocument *
laba_report_document (LabaDb *db, const LabaTable *table)
{
  const char *formal = laba_formal_title (table->id);
  const char *title = formal != NULL ? formal : table->title;
  g_autofree char *days = formal != NULL ? laba_formal_when (table) : describe_days (table);
  LabaDocument *document = laba_document_new (laba_shop_load (db), title);

  document->may_turn = TRUE;
  laba_document_add_head (document, title, days);
  if (table->rows->len == 0)
    laba_document_add_text (document, LABA_TEXT_PLAIN, _ ("Nothing in this period."));
  else if (formal == NULL)
    add_table (document, table);
  else
    {
      laba_formal_add_table (document, table);
      laba_formal_add_notes (db, document);
    }
  return document;
}

static gboolean
add_statement (LabaDb *db,
               LabaDocument *document,
               const char *report,
               const LabaReportQuery *query,
               GError **error)
{
  g_autoptr (LabaTable) table = laba_report_run (db, laba_report_by_id (report), query, error);
  g_autofree char *when = table != NULL ? laba_formal_when (table) : NULL;

  if (table == NULL)
    return FALSE;
  laba_document_add_text (document, LABA_TEXT_TITLE, laba_formal_title (report));
  laba_document_add_text (document, LABA_TEXT_PLAIN, when);
  laba_formal_add_table (document, table);
  return TRUE;
}

LabaDocument *
laba_report_statements (LabaDb *db, LabaDay from, LabaDay to, GError **error)
{
  const LabaPeriod period = { from != LABA_DAY_NONE ? from : LABA_DAY_MIN,
                              to != LABA_DAY_NONE ? to : LABA_DAY_MAX };
  g_autofree char *days = laba_period_format (period, laba_language_get ());
  const LabaReportQuery query = { .from = from, .to = to };
  g_autoptr (LabaDocument) document
      = laba_document_new (laba_shop_load (db), _ ("Financial statements"));

  /* Translators: Indonesian: Laporan keuangan */
  laba_document_add_head (document, _ ("Financial statements"), days);
  if (!add_statement (db, document, "position", &query, error)
      || !add_statement (db, document, "profit-loss", &query, error))
    return NULL;
  laba_formal_add_notes (db, document);
  return g_steal_pointer (&document);
}

gboolean
laba_report_write_pdf (LabaDb *db,
                       const LabaTable *table,
                       const char *path,
                       LabaJob *job,
                       GError **error)
{
  g_autoptr (LabaDocument) document = laba_report_document (db, table);
  g_autoptr (LabaLayout) layout
      = laba_layout_new_in_job (document, laba_paper_by_id ("a4"), NULL, job, error);

  return layout != NULL && laba_output_write_pdf (layout, document->title, path, job, error);
}
