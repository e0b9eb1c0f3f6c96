/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-share.h"

#include <glib/gi18n-lib.h>

#include "book/laba-book.h"
#include "book/laba-copy.h"
#include "book/laba-file.h"
#include "book/laba-type.h"

/* Free text that may name somebody, by the keys that types have in common. */
static const char *const telling[]
    = { "note",      "phone",           "address",  "payee", "payer",
        "recipient", "external_number", "tracking", NULL };

static const char *const holes[] = { "table", "columns", NULL };

static gboolean
is_telling (const LabaField *field)
{
  return field->kind == LABA_FIELD_TEXT && g_strv_contains (telling, field->key);
}

/* whom: a type. Its telling columns, each set to nothing. */
static void
fill (gconstpointer whom, char **values)
{
  const LabaType *type = whom;
  GString *columns = g_string_new (NULL);

  for (const LabaField *field = type->fields; field->key != NULL; field++)
    if (is_telling (field))
      g_string_append_printf (columns, "%s%s = NULL", columns->len > 0 ? ", " : "", laba_field_column (field));
  values[0] = g_strdup (type->table);
  values[1] = g_string_free (columns, FALSE);
}

static gboolean
clear (LabaDb *db, const LabaType *type, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take_filled (db, "share-clear", type, holes, fill);

  return laba_stmt_run (stmt, error);
}

/* Types may share their fields: each type's table is cleared by a statement of its own. */
static gboolean
clear_all (LabaDb *db, GError **error)
{
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    {
      gboolean tells = FALSE;

      for (const LabaField *field = types[i]->fields; field->key != NULL; field++)
        tells = tells || is_telling (field);
      if (tells && !clear (db, types[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
number_people (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "share-people");

  /* Translators: stands for a name in a copy that is shared: “Person 12” */
  laba_stmt_bind_text (stmt, ":word", _ ("Person"));
  return laba_stmt_run (stmt, error);
}

static gboolean
run_all (LabaDb *db, GError **error)
{
  static const char *const sentences[]
      = { "share-accounts",        "share-settings", "share-photos",
          "share-origins",         "share-regular-records", "share-regular",
          "history-forget-parts",
          "share-history" };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (!laba_db_run (db, sentences[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
take_names_out (LabaBook *book, GError **error)
{
  LabaDb *db = laba_book_get_db (book);

  if (!laba_db_begin (db, error))
    return FALSE;
  if (clear_all (db, error) && number_people (db, error) && run_all (db, error)
      && laba_db_commit (db, error))
    return laba_book_rebuild (book, error) && laba_db_run (db, "share-search", error);
  laba_db_rollback (db);
  return FALSE;
}

gboolean
laba_share_write (LabaDb *db, const char *out, GError **error)
{
  g_autofree char *named = g_strconcat (out, ".named", NULL);

  laba_file_remove (named);
  g_autoptr (LabaBook) book
      = laba_copy_write (db, named, error) ? laba_book_open (named, error) : NULL;
  /* Copied once more: in free pages the names would still be there. */
  gboolean done = book != NULL && take_names_out (book, error)
                  && laba_copy_write (laba_book_get_db (book), out, error);
  g_clear_object (&book);
  laba_file_remove (named);
  return done;
}
