/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-sheet.h"

#include <string.h>

/* Heads stand among the first rows; no file of a marketplace has more above them. */
#define ROWS_MAX 30

typedef struct
{
  GPtrArray *profiles;
  const char *id;
  const LabaProfile *found;
} Glance;

static gboolean
has_all (const LabaProfile *profile, GHashTable *cells)
{
  for (guint i = 0; profile->heads[i] != NULL; i++)
    {
      g_autofree char *head = laba_table_normalise (profile->heads[i]);

      if (!g_hash_table_contains (cells, head))
        return FALSE;
    }
  return TRUE;
}

static gboolean
look_at_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Glance *self = data;
  g_autoptr (GHashTable) cells
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < row->n; i++)
    if (row->cells[i].kind == LABA_TABLE_CELL_TEXT)
      g_hash_table_add (cells, laba_table_normalise (row->cells[i].text));
  for (guint i = 0; self->found == NULL && i < self->profiles->len; i++)
    {
      const LabaProfile *profile = self->profiles->pdata[i];

      if ((self->id == NULL || strcmp (profile->id, self->id) == 0)
          && has_all (profile, cells))
        self->found = profile;
    }
  return self->found == NULL && row->number < ROWS_MAX;
}

const LabaProfile *
laba_market_glance (LabaTableFile *file, guint sheet, GPtrArray *profiles, const char *id)
{
  Glance glance = { .profiles = profiles, .id = id };

  laba_table_file_read (file, sheet, look_at_row, &glance, NULL, NULL);
  return glance.found;
}
