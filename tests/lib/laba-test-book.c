/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-book.h"

#include <sqlite3.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-store.h"
#include "laba-model.h"
#include "ledger/laba-ledger.h"

LabaTestBook *
laba_test_book_new (void)
{
  LabaTestBook *self = g_new0 (LabaTestBook, 1);
  GError *error = NULL;

  laba_model_init ();
  self->dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (self->dir, "test.laba");
  self->book = laba_book_new (path, "average", NULL, NULL, &error);
  g_assert_no_error (error);
  return self;
}

void
laba_test_book_free (LabaTestBook *self)
{
  g_object_unref (self->book);
  laba_test_dir_free (self->dir);
  g_free (self);
}

/* ---- drafts ---- */

static void
fill (const LabaField *fields, LabaValue *values, const LabaGiven *given)
{
  for (; given->key != NULL; given++)
    {
      int index = laba_fields_find (fields, given->key);

      g_assert_cmpint (index, >=, 0);
      if (given->text != NULL)
        laba_value_set_text (&values[index], given->text);
      else
        laba_value_set_number (&values[index], given->number);
    }
}

LabaRecord *
laba_test_record (const LabaType *type, const LabaGiven *given)
{
  LabaRecord *record = laba_record_new (type);

  fill (type->fields, record->values, given);
  return record;
}

void
laba_test_line (LabaRecord *record, const char *lines, const LabaGiven *given)
{
  LabaLine *line = laba_record_add_line (record, lines);

  fill (line->lines->fields, line->values, given);
}

/* ---- acts ---- */

/* Undo must give `before`, redo what is there now. */
static void
go_back_and_forth (LabaTestBook *self, const char *before)
{
  g_autofree char *after = laba_test_dump (self);
  GError *error = NULL;

  laba_test_assert_proven (self);
  laba_book_undo (self->book, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *undone = laba_test_dump (self);
  g_assert_cmpstr (undone, ==, before);
  laba_book_redo (self->book, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *redone = laba_test_dump (self);
  g_assert_cmpstr (redone, ==, after);
}

gint64
laba_test_save (LabaTestBook *self, LabaRecord *record)
{
  g_autoptr (LabaRecord) owned = record;
  g_autofree char *before = laba_test_dump (self);
  GError *error = NULL;
  LabaEdit *edit = laba_edit_begin (self->book, "Save", &error);

  g_assert_no_error (error);
  laba_edit_save (edit, record, NULL, &error);
  g_assert_no_error (error);
  laba_edit_commit (edit, &error);
  g_assert_no_error (error);
  go_back_and_forth (self, before);

  g_autoptr (LabaRecord) stored = laba_test_load (self, record->id);
  g_assert_true (laba_record_equal (stored, record));
  return record->id;
}

void
laba_test_refuses (LabaTestBook *self,
                   LabaRecord *record,
                   const char *field,
                   const char *words)
{
  g_autoptr (LabaRecord) owned = record;
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = laba_test_dump (self);
  g_autoptr (LabaEdit) edit = laba_edit_begin (self->book, "Save", NULL);

  g_assert_false (laba_edit_save (edit, record, problems, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
  const char *sentence = laba_problems_get_message (problems, field);
  if (sentence == NULL || strstr (sentence, words) == NULL)
    g_error ("expected “%s: … %s …” but got “%s”", field, words, error->message);
  g_clear_pointer (&edit, laba_edit_cancel);
  g_autofree char *after = laba_test_dump (self);
  g_assert_cmpstr (after, ==, before);
}

void
laba_test_delete (LabaTestBook *self, gint64 id)
{
  g_autofree char *before = laba_test_dump (self);
  GError *error = NULL;
  LabaEdit *edit = laba_edit_begin (self->book, "Delete", &error);

  g_assert_no_error (error);
  laba_edit_delete (edit, id, &error);
  g_assert_no_error (error);
  laba_edit_commit (edit, &error);
  g_assert_no_error (error);
  go_back_and_forth (self, before);
}

void
laba_test_refuses_delete (LabaTestBook *self, gint64 id, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit = laba_edit_begin (self->book, "Delete", NULL);

  g_assert_false (laba_edit_delete (edit, id, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_IN_USE);
  if (strstr (error->message, words) == NULL)
    g_error ("expected “… %s …” but got “%s”", words, error->message);
}

/* ---- looking ---- */

LabaRecord *
laba_test_load (LabaTestBook *self, gint64 id)
{
  GError *error = NULL;
  LabaRecord *record = laba_store_load (laba_book_get_db (self->book), id, &error);

  g_assert_no_error (error);
  return record;
}

char *
laba_test_describe (LabaTestBook *self, gint64 id)
{
  g_autoptr (LabaRecord) record = laba_test_load (self, id);

  return laba_store_describe (laba_book_get_db (self->book), record);
}

gint64
laba_test_find (LabaTestBook *self,
                const LabaType *type,
                const char *name,
                const char *variant)
{
  gboolean several = FALSE;
  gint64 id
      = laba_store_find (laba_book_get_db (self->book), type, name, variant, &several);

  return several ? 0 : id;
}

/* ---- a second pair of eyes: straight into the file ---- */

static sqlite3 *
open_file (LabaTestBook *self)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (laba_book_get_path (self->book), &handle,
                                    SQLITE_OPEN_READONLY, NULL),
                   ==, SQLITE_OK);
  return handle;
}

static sqlite3_stmt *
prepare (sqlite3 *handle, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  return stmt;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
dump_table (sqlite3 *handle, const char *table, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", table);
  sqlite3_stmt *stmt = prepare (handle, sql);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_autoptr (GString) row = g_string_new (table);

      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        g_string_append_printf (row, "|%s", (const char *) sqlite3_column_text (stmt, i));
      g_ptr_array_add (rows, g_strdup (row->str));
    }
  sqlite3_finalize (stmt);
  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) rows->pdata[i]);
}

char *
laba_test_dump (LabaTestBook *self)
{
  sqlite3 *handle = open_file (self);
  sqlite3_stmt *tables
      = prepare (handle, "SELECT name FROM sqlite_schema WHERE type = 'table' "
                         "AND name NOT LIKE 'history%' AND name NOT LIKE 'search%' "
                         "ORDER BY name");
  g_autoptr (GString) text = g_string_new (NULL);

  while (sqlite3_step (tables) == SQLITE_ROW)
    dump_table (handle, (const char *) sqlite3_column_text (tables, 0), text);
  sqlite3_finalize (tables);
  sqlite3_close (handle);
  return g_strdup (text->str);
}

static gint64
ask (LabaTestBook *self, const char *sql, gint64 first, gint64 second, gint64 third)
{
  sqlite3 *handle = open_file (self);
  sqlite3_stmt *stmt = prepare (handle, sql);

  sqlite3_bind_int64 (stmt, 1, first);
  sqlite3_bind_int64 (stmt, 2, second);
  sqlite3_bind_int64 (stmt, 3, third);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  gint64 answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
  return answer;
}

gint64
laba_test_balance (LabaTestBook *self, LabaRole role, gint64 ref, LabaDay day)
{
  return ask (self,
              "SELECT coalesce(sum(amount), 0) FROM day_total WHERE role = ?1 AND ref = "
              "?2 AND day <= ?3",
              role, ref, day);
}

gint64
laba_test_stock (LabaTestBook *self, gint64 product)
{
  return ask (self,
              "SELECT coalesce(sum(on_hand), 0) FROM product_stock WHERE product = ?1",
              product, 0, 0);
}

static void
proof_cb (const char *proof, gboolean holds, const char *detail, gpointer data)
{
  if (!holds)
    g_error ("does not hold: %s: %s", proof, detail);
}

void
laba_test_assert_proven (LabaTestBook *self)
{
  g_autoptr (GError) error = NULL;

  laba_ledger_check (self->book, proof_cb, NULL, &error);
  g_assert_no_error (error);
}
