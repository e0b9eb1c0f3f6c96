/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads every row of a spreadsheet's first sheet, as an import does:
 *   bench-tables FILE
 * Says how many rows and filled cells it has, and its most memory, in KiB. */

#include <stdlib.h>
#include <string.h>

#include "tables/laba-table-value.h"

typedef struct
{
  guint64 rows, cells;
} Count;

static gboolean
count_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Count *self = data;

  self->rows++;
  for (guint i = 0; i < row->n; i++)
    self->cells += row->cells[i].kind != LABA_TABLE_CELL_EMPTY;
  return TRUE;
}

/* What wait4 tells counts the program that started this one, too. */
static long
peak (void)
{
  g_autofree char *status = NULL;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  return strtol (strstr (status, "VmHWM:") + 6, NULL, 10);
}

int
main (int argc, char **argv)
{
  GError *error = NULL;
  Count count = { 0 };

  g_assert (argc == 2);
  g_autoptr (LabaTableFile) file = laba_table_file_open (argv[1], &error);
  if (file == NULL || !laba_table_file_read (file, 0, count_row, &count, NULL, &error))
    g_error ("%s", error->message);
  g_print ("%" G_GUINT64_FORMAT "\t%" G_GUINT64_FORMAT "\t%ld\n", count.rows, count.cells,
           peak ());
  return 0;
}
