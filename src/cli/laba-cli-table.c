/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli-table.h"

#include <glib/gi18n.h>

#include "cli/laba-cli.h"

#define TEXT_MAX 48
#define INDENT 2
#define GAP "  "

/* All cells as text, and how wide each column is. */
typedef struct
{
  const LabaTable *table;
  guint n;
  guint *widths;
  GPtrArray *rows; /* of GStrv */
  GString *out;
} Page;

static guint
width_of (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }
  return width;
}

static gboolean
is_left (const LabaColumn *column)
{
  return column->kind == LABA_COLUMN_TEXT || column->kind == LABA_COLUMN_DAY
         || column->kind == LABA_COLUMN_MONTH || column->kind == LABA_COLUMN_BOOLEAN;
}

/* One line, and not longer than reads well beside others. */
static char *
shorten (const char *text, guint most)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  if (g_utf8_strlen (line, -1) <= (glong) most)
    return g_steal_pointer (&line);
  g_autofree char *head = g_utf8_substring (line, 0, (glong) most - 1);
  return g_strconcat (head, "…", NULL);
}

static char *
text_of (const LabaColumn *column, const LabaCell *cell, int indent)
{
  g_autofree char *text
      = laba_cell_format (column, cell, laba_language_to_id (laba_language_get ()));
  g_autofree char *line = shorten (text, TEXT_MAX);

  return g_strdup_printf ("%*s%s", indent * INDENT, "", line);
}

static void
add_row (Page *page, const LabaCell *cells, int indent)
{
  char **texts = g_new0 (char *, page->n + 1);

  for (guint i = 0; i < page->n; i++)
    {
      texts[i] = text_of (&g_array_index (page->table->columns, LabaColumn, i), &cells[i],
                          i == 0 ? indent : 0);
      page->widths[i] = MAX (page->widths[i], width_of (texts[i]));
    }
  g_ptr_array_add (page->rows, texts);
}

/* ---- printing ---- */

static void
append_padded (Page *page, guint index, const char *text, gboolean last)
{
  const LabaColumn *column = &g_array_index (page->table->columns, LabaColumn, index);
  int space = (int) (page->widths[index] - width_of (text));

  if (is_left (column))
    g_string_append_printf (page->out, "%s%*s", text, last ? 0 : space, "");
  else
    g_string_append_printf (page->out, "%*s%s", space, "", text);
}

static void
append_line (Page *page, char **texts)
{
  for (guint i = 0; i < page->n; i++)
    {
      if (i > 0)
        g_string_append (page->out, GAP);
      append_padded (page, i, texts[i], i + 1 == page->n);
    }
  while (page->out->len > 0 && page->out->str[page->out->len - 1] == ' ')
    g_string_truncate (page->out, page->out->len - 1);
  g_string_append_c (page->out, '\n');
}

/* A rule below what is summed, or below all. */
static void
append_rule (Page *page, gboolean all)
{
  for (guint i = 0; i < page->n; i++)
    {
      gboolean drawn = all
                       || g_array_index (page->table->columns, LabaColumn, i).kind
                              == LABA_COLUMN_MONEY;

      for (guint j = 0; j < page->widths[i] + (i > 0 ? strlen (GAP) : 0); j++)
        g_string_append (page->out, drawn && (all || j >= strlen (GAP)) ? "─" : " ");
    }
  g_string_append_c (page->out, '\n');
}

static void
append_period (Page *page)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *from = laba_day_format (page->table->from, language);
  g_autofree char *to = laba_day_format (page->table->to, language);

  if (*from != '\0' && *to != '\0')
    g_string_append_printf (page->out, "%s – %s\n", from, to);
  else if (*to != '\0')
    g_string_append_printf (page->out, _ ("until %s\n"), to);
  else if (*from != '\0')
    g_string_append_printf (page->out, _ ("from %s\n"), from);
}

static void
append_rows (Page *page)
{
  for (guint i = 0; i < page->table->rows->len; i++)
    {
      const LabaTableRow *row = page->table->rows->pdata[i];

      if (row->style == LABA_ROW_SUBTOTAL || row->style == LABA_ROW_TOTAL)
        append_rule (page, row->style == LABA_ROW_TOTAL);
      append_line (page, page->rows->pdata[i]);
    }
}

static gboolean
has_totals (const LabaTable *table)
{
  for (guint i = 0; table->totals != NULL && i < table->columns->len; i++)
    if (g_array_index (table->columns, LabaColumn, i).total)
      return table->rows->len > 0;
  return FALSE;
}

static void
append_all (Page *page, char **heads, gboolean totals)
{
  if (page->table->title != NULL)
    g_string_append_printf (page->out, "%s\n", page->table->title);
  append_period (page);
  g_string_append (page->out, page->out->len > 0 ? "\n" : "");
  append_line (page, heads);
  append_rule (page, TRUE);
  append_rows (page);
  if (totals)
    {
      append_rule (page, TRUE);
      append_line (page, page->rows->pdata[page->rows->len - 1]);
    }
  if (page->table->more)
    g_string_append_printf (page->out, "%s\n", _ ("… and more"));
}

void
laba_cli_table_print (const LabaTable *table)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree guint *widths = g_new0 (guint, table->columns->len + 1);
  g_autofree char **heads = g_new0 (char *, table->columns->len + 1);
  Page page = { table, table->columns->len, widths, rows, out };
  gboolean totals = has_totals (table);

  for (guint i = 0; i < page.n; i++)
    {
      heads[i] = g_array_index (table->columns, LabaColumn, i).label;
      widths[i] = width_of (heads[i]);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      add_row (&page, row->cells, row->indent);
    }
  if (totals)
    add_row (&page, table->totals, 0);
  append_all (&page, heads, totals);
  laba_cli_write (out);
}
