/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-migrate.h"
#include "book/laba-schema-known.h"

/* ---- checksums ---- */

static void
add_text (GChecksum *checksum, const char *text)
{
  /* With its end, so that no two schemas run into the same letters. */
  g_checksum_update (checksum, (const guchar *) (text != NULL ? text : ""),
                     text != NULL ? (gssize) strlen (text) + 1 : 1);
}

char *
laba_schema_checksum (LabaDb *db, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "schema-list");
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    for (int i = 0; i < laba_stmt_n_columns (stmt); i++)
      add_text (checksum, laba_stmt_text_at (stmt, i));
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (checksum));
}

const char *
laba_schema_known (gint64 version)
{
  return version > 0 && version < (gint64) G_N_ELEMENTS (known) ? known[version] : NULL;
}

/* What an empty book of that version has. */
static char *
checksum_of_new (gint64 version, GError **error)
{
  g_autoptr (LabaDb) db = laba_db_open (":memory:", LABA_DB_WRITE, error);

  if (db == NULL || !laba_migrate_make (db, version, error))
    return NULL;
  return laba_schema_checksum (db, error);
}

/* ---- verifying ---- */

gboolean
laba_schema_verify (LabaDb *db, GError **error)
{
  gint64 version = laba_db_int (db, "book-version", NULL, 0, 0);
  g_autofree char *own = laba_schema_checksum (db, error);

  if (own == NULL)
    return FALSE;
  if (g_strcmp0 (own, laba_schema_known (version)) == 0)
    return TRUE;
  g_autofree char *expected = checksum_of_new (version, error);
  if (expected == NULL)
    return FALSE;
  if (g_str_equal (own, expected))
    return TRUE;
  g_set_error_literal (
      error, LABA_ERROR, LABA_ERROR_DAMAGED,
      _ ("The tables of this file are not those that Laba makes: it is damaged or was changed by another program. "
         "Rescue it into a new book, or restore a backup."));
  return FALSE;
}
