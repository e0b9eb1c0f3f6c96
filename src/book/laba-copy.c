/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-copy.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/laba-error.h"
#include "book/laba-file.h"
#include "book/laba-schema.h"

static gboolean
vacuum_into (LabaDb *db, const char *part, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "book-vacuum-into");

  laba_stmt_bind_text (stmt, ":path", part);
  return laba_stmt_run (stmt, error);
}

/* Reads every page back. SQLite leaves a copy to the system to write when it likes. */
static gboolean
verify (const char *part, GError **error)
{
  g_autoptr (LabaDb) copy = laba_db_open (part, LABA_DB_READ, error);

  if (copy == NULL || !laba_schema_verify (copy, error))
    return FALSE;
  g_autofree char *verdict = laba_db_text (copy, "book-integrity-check", NULL, 0);
  if (g_strcmp0 (verdict, "ok") == 0)
    return laba_db_sync (copy, error);
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_DAMAGED,
                       _ ("The copy could not be verified and was not kept."));
  return FALSE;
}

gboolean
laba_copy_finish (const char *part, const char *out, GError **error)
{
  /* Not every file system can rename without writing over what is there. */
  if (!laba_file_reserve (out, error))
    return FALSE;
  if (g_rename (part, out) != 0)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be made: %s"),
                   out, g_strerror (errno));
      g_unlink (out);
      return FALSE;
    }
  laba_file_sync_folder (out);
  return TRUE;
}

gboolean
laba_copy_write (LabaDb *db, const char *out, GError **error)
{
  g_autofree char *part = laba_file_name_part (out);

  if (g_file_test (out, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
                   _ ("“%s” exists already. Choose another name."), out);
      return FALSE;
    }
  laba_file_remove (part);
  if (!laba_file_reserve (part, error))
    return FALSE;
  gboolean done = vacuum_into (db, part, error) && verify (part, error)
                  && laba_copy_finish (part, out, error);
  laba_file_remove (part);
  return done;
}
