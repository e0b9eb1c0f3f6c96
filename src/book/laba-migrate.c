/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-migrate.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/laba-error.h"

#define FOLDER "/id/laba/sql/book/schema/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The files in the order of their numbers. */
static GPtrArray *
list_steps (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (steps, g_strdup (names[i]));
  g_ptr_array_sort (steps, compare_names);
  return steps;
}

static int
number_of (const char *step)
{
  return atoi (step);
}

int
laba_migrate_latest (void)
{
  g_autoptr (GPtrArray) steps = list_steps ();

  return number_of (steps->pdata[steps->len - 1]);
}

static gboolean
copy_before (LabaDb *db, gint64 version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.v%" G_GINT64_FORMAT ".bak", laba_db_get_path (db), version);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "book-vacuum-into");

  /* A copy that an earlier, failed try left is the same book. */
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  laba_stmt_bind_text (stmt, ":path", path);
  return laba_stmt_run (stmt, error);
}

static gboolean
references_hold (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "book-foreign-key-check");
  GError *failed = NULL;

  if (!laba_stmt_next (stmt, &failed))
    {
      if (failed != NULL)
        g_propagate_error (error, failed);
      return failed == NULL;
    }
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_DAMAGED,
                       _ ("The book could not be brought up to this version: a record points nowhere. Nothing was changed."));
  return FALSE;
}

/* The steps behind `from`, up to `to`. */
static gboolean
run_steps (LabaDb *db, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) steps = list_steps ();

  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, steps->pdata[i], NULL);
      int number = number_of (steps->pdata[i]);

      if (number > from && number <= to && !laba_db_run_script (db, path, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
laba_migrate_make (LabaDb *db, gint64 version, GError **error)
{
  return run_steps (db, 0, version, error);
}

static gint64
version_of (LabaDb *db)
{
  return laba_db_int (db, "book-version", NULL, 0, 0);
}

gboolean
laba_migrate_check (LabaDb *db, GError **error)
{
  gint64 version = version_of (db);

  if (version > laba_migrate_latest ())
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_TOO_NEW,
                         _ ("This book was written by a newer Laba. Update Laba to open it."));
  else if (version < 1)
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_DAMAGED, _ ("This file is not a Laba book."));
  return version >= 1 && version <= laba_migrate_latest ();
}

gboolean
laba_migrate_is_latest (LabaDb *db)
{
  return version_of (db) == laba_migrate_latest ();
}

gboolean
laba_migrate_run (LabaDb *db, gboolean *migrated, GError **error)
{
  gint64 version = version_of (db);

  *migrated = FALSE;
  if (version == laba_migrate_latest ())
    return TRUE;
  if ((version > 0 && !copy_before (db, version, error)) || !laba_db_begin (db, error))
    return FALSE;
  if (!run_steps (db, version, laba_migrate_latest (), error) || !references_hold (db, error) || !laba_db_commit (db, error))
    {
      laba_db_rollback (db);
      return FALSE;
    }
  *migrated = version > 0;
  return TRUE;
}
