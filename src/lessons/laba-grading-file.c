/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-workbook.h"
#include "lessons/laba-grading.h"

#define HARDEST 3 /* as many cards are named */

/* ---- where the room struggled ---- */

typedef struct
{
  guint card; /* from 1 */
  gint64 right;
} CardResult;

static int
compare (gconstpointer a, gconstpointer b)
{
  const CardResult *one = a, *other = b;

  if (one->right != other->right)
    return one->right < other->right ? -1 : 1;
  return one->card < other->card ? -1 : 1;
}

/* The cards that not all got right, the hardest first. */
static GArray *
find_hard (const LabaTable *table)
{
  GArray *hard = g_array_new (FALSE, FALSE, sizeof (CardResult));
  guint card = 0;

  for (guint i = 0; table->totals != NULL && i < table->columns->len; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);
      CardResult result = { card + 1, table->totals[i].number };

      if (!g_str_has_prefix (column->key, "card-"))
        continue;
      card++;
      if (result.right < (gint64) table->rows->len)
        g_array_append_val (hard, result);
    }
  g_array_sort (hard, compare);
  return hard;
}

char *
laba_grading_tell (const LabaTable *table)
{
  g_autoptr (GArray) hard = find_hard (table);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hard->len && i < HARDEST; i++)
    {
      const CardResult *result = &g_array_index (hard, CardResult, i);

      g_string_append (text, i > 0 ? "; " : "");
      g_string_append_printf (text, _ ("card %1$u (%2$u of %3$u right)"), result->card,
                              (guint) result->right, table->rows->len);
    }
  if (text->len > 0)
    return g_strdup_printf (_ ("Hardest for the room: %s."), text->str);
  return table->totals != NULL && table->rows->len > 0
             ? g_strdup (_ ("Everybody got every card right."))
             : NULL;
}

/* ---- the workbook ---- */

gboolean
laba_grading_write (const GPtrArray *tables, const char *path, GError **error)
{
  LabaWorkbook *workbook = laba_workbook_new (path, error);

  if (workbook == NULL)
    return FALSE;
  laba_workbook_set_about (workbook, _ ("Class"), NULL, NULL);
  for (guint i = 0; i < tables->len; i++)
    {
      const LabaTable *table = tables->pdata[i];
      g_autofree char *about = laba_grading_tell (table);

      laba_workbook_add_table (workbook, table->title, about, table);
    }
  return laba_workbook_finish (workbook, 0, NULL, NULL, NULL, error);
}
