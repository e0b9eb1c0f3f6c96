/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-elsewhere.h"
#include "base/laba-error.h"
#include "base/laba-quantity.h"
#include "tables/laba-csv.h"
#include "exchange/laba-json-tree.h"
#include "exchange/laba-workbook.h"

static const LabaExportFormat formats[] = {
  { "json", ".json", N_ ("JSON, for programs"), NULL, laba_export_append_json },
  { "csv", ".csv", N_ ("CSV text"), NULL, laba_export_append_csv },
  { "xlsx", ".xlsx", N_ ("Spreadsheet"), laba_workbook_write_table, NULL },
};

const LabaExportFormat *
laba_export_formats_get (guint *n)
{
  *n = G_N_ELEMENTS (formats);
  return formats;
}

const LabaExportFormat *
laba_export_format_by_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].id, id) == 0)
      return &formats[i];
  return NULL;
}

gboolean
laba_export_table (const LabaTable *table,
                   const LabaExportFormat *format,
                   const char *path,
                   const char *language,
                   GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) failed = NULL;

  if (format->write != NULL)
    return format->write (table, path, language, error);
  if (!laba_elsewhere_check (path, error))
    return FALSE;
  format->append (table, out);
  if (g_file_set_contents_full (path, out->str, (gssize) out->len,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &failed))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be written: %s"),
               path, failed->message);
  return FALSE;
}

/* ---- cells ---- */

static const char *
kind_word (LabaColumnKind kind)
{
  static const char *const words[] = {
    [LABA_COLUMN_TEXT] = "text",         [LABA_COLUMN_MONEY] = "money",
    [LABA_COLUMN_QUANTITY] = "quantity", [LABA_COLUMN_DAY] = "day",
    [LABA_COLUMN_MONTH] = "month",       [LABA_COLUMN_NUMBER] = "number",
    [LABA_COLUMN_PERCENT] = "percent",   [LABA_COLUMN_BOOLEAN] = "boolean",
  };

  return words[kind];
}

/* A number of a cell as programs read it. Free with g_free. */
static char *
number_text (LabaColumnKind kind, gint64 number)
{
  switch (kind)
    {
    case LABA_COLUMN_QUANTITY:
      return laba_quantity_format_decimal (number);
    case LABA_COLUMN_PERCENT:
      return laba_quantity_format_decimal (number * 100);
    case LABA_COLUMN_DAY:
      return laba_day_to_iso ((LabaDay) number);
    case LABA_COLUMN_MONTH:
      return g_strdup_printf ("%04d-%02d", (int) (number / 100), (int) (number % 100));
    case LABA_COLUMN_BOOLEAN:
      return g_strdup (number != 0 ? "true" : "false");
    case LABA_COLUMN_TEXT:
    case LABA_COLUMN_MONEY:
    case LABA_COLUMN_NUMBER:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

/* ---- JSON ---- */

static void
append_json_cell (GString *out, LabaColumnKind kind, const LabaCell *cell)
{
  gboolean quoted = kind == LABA_COLUMN_DAY || kind == LABA_COLUMN_MONTH;

  if (!cell->set || kind == LABA_COLUMN_TEXT)
    {
      laba_json_append_text (out, cell->set ? cell->text : NULL);
      return;
    }
  g_autofree char *text = number_text (kind, cell->number);
  if (quoted)
    laba_json_append_text (out, text);
  else
    g_string_append (out, text);
}

static void
append_json_cells (GString *out,
                   const LabaTable *table,
                   const LabaCell *cells,
                   gboolean totals)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      if (totals && !column->total)
        continue;
      if (out->str[out->len - 1] != '{')
        g_string_append_c (out, ',');
      laba_json_append_text (out, column->key);
      g_string_append_c (out, ':');
      append_json_cell (out, column->kind, &cells[i]);
    }
}

static void
append_json_columns (GString *out, const LabaTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      g_string_append (out, i > 0 ? ",\n  {\"key\":" : "\n  {\"key\":");
      laba_json_append_text (out, column->key);
      g_string_append (out, ",\"label\":");
      laba_json_append_text (out, column->label);
      g_string_append_printf (out, ",\"type\":\"%s\"}", kind_word (column->kind));
    }
}

static void
append_json_row (GString *out, const LabaTable *table, const LabaTableRow *row)
{
  g_string_append_c (out, '{');
  if (row->key != NULL)
    {
      g_string_append (out, "\"key\":");
      laba_json_append_text (out, row->key);
    }
  append_json_cells (out, table, row->cells, FALSE);
  g_string_append_c (out, '}');
}

static void
append_json_day (GString *out, const char *key, LabaDay day)
{
  g_autofree char *iso = day != LABA_DAY_NONE ? laba_day_to_iso (day) : NULL;

  g_string_append_printf (out, ",\"%s\":", key);
  laba_json_append_text (out, iso);
}

void
laba_export_append_json (const LabaTable *table, GString *out)
{
  g_string_append (out, "{\"report\":");
  laba_json_append_text (out, table->id);
  g_string_append (out, ",\"title\":");
  laba_json_append_text (out, table->title);
  append_json_day (out, "from", table->from);
  append_json_day (out, "to", table->to);
  g_string_append (out, ",\"columns\":[");
  append_json_columns (out, table);
  g_string_append (out, "],\"rows\":[");
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n  " : "\n  ");
      append_json_row (out, table, table->rows->pdata[i]);
    }
  g_string_append (out, "],\"totals\":{");
  if (table->totals != NULL)
    append_json_cells (out, table, table->totals, TRUE);
  g_string_append (out, "}}\n");
}

/* ---- CSV ---- */

static void
append_csv_cell (GString *out, LabaColumnKind kind, const LabaCell *cell)
{
  if (!cell->set || kind == LABA_COLUMN_TEXT)
    {
      laba_csv_append (out, cell->set ? cell->text : NULL);
      return;
    }
  g_autofree char *text = number_text (kind, cell->number);
  laba_csv_append_plain (out, text);
}

static gboolean
has_keys (const LabaTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (((const LabaTableRow *) table->rows->pdata[i])->key != NULL)
      return TRUE;
  return FALSE;
}

void
laba_export_append_csv (const LabaTable *table, GString *out)
{
  gboolean keys = has_keys (table);

  if (keys)
    laba_csv_append_plain (out, "key");
  for (guint i = 0; i < table->columns->len; i++)
    laba_csv_append (out, g_array_index (table->columns, LabaColumn, i).label);
  laba_csv_end (out);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      if (keys)
        laba_csv_append (out, row->key);
      for (guint j = 0; j < table->columns->len; j++)
        append_csv_cell (out, g_array_index (table->columns, LabaColumn, j).kind,
                         &row->cells[j]);
      laba_csv_end (out);
    }
}
