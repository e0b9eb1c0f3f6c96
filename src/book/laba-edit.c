/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-edit.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-book-private.h"
#include "book/laba-history.h"
#include "book/laba-search.h"
#include "book/laba-store.h"

struct _LabaEdit
{
  LabaBook *book;
  LabaDb *db;
  LabaRecorder *recorder; /* NULL in a bulk edit until something that was there before changes */
  char *label;
  gboolean bulk;
  gint64 first; /* records from here on are the edit's own */
  gint64 next;  /* the id that comes next */
  LabaProgressFunc progress;
  gpointer progress_data;
};

static LabaDeriveFunc derive_func;

void
laba_edit_register_derive (LabaDeriveFunc derive)
{
  derive_func = derive;
}

/* ---- beginning and dropping ---- */

static void
edit_free (LabaEdit *edit)
{
  g_clear_pointer (&edit->recorder, laba_recorder_free);
  if (edit->bulk)
    laba_db_run (edit->db, "db-foreign-keys-on", NULL);
  laba_book_set_editing (edit->book, FALSE);
  g_object_unref (edit->book);
  g_free (edit->label);
  g_free (edit);
}

/* A recorder looks at each row that is written, even while it is off: a bulk edit does without as long as it only adds. */
static gboolean
record_on (LabaEdit *edit, GError **error)
{
  if (edit->recorder == NULL)
    edit->recorder = laba_recorder_new (edit->db, error);
  if (edit->recorder != NULL)
    laba_recorder_set_on (edit->recorder, TRUE);
  return edit->recorder != NULL;
}

static void
record_off (LabaEdit *edit)
{
  if (edit->bulk && edit->recorder != NULL)
    laba_recorder_set_on (edit->recorder, FALSE);
}

static LabaEdit *
begin (LabaBook *book, const char *label, gboolean bulk, GError **error)
{
  LabaDb *db = laba_book_get_db (book);

  if (laba_book_is_editing (book))
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_BUSY, _ ("Something else is being written just now."));
      return NULL;
    }
  if ((bulk && !laba_db_run (db, "db-foreign-keys-off", error)) || !laba_db_begin (db, error))
    return NULL;
  LabaEdit *edit = g_new0 (LabaEdit, 1);
  edit->book = g_object_ref (book);
  edit->db = db;
  edit->label = g_strdup (label);
  edit->bulk = bulk;
  edit->first = edit->next = laba_db_int (db, "record-last", NULL, 0, 0) + 1;
  laba_book_set_editing (book, TRUE);
  if (!bulk && !record_on (edit, error))
    {
      laba_edit_cancel (edit);
      return NULL;
    }
  return edit;
}

LabaEdit *
laba_edit_begin (LabaBook *book, const char *label, GError **error)
{
  return begin (book, label, FALSE, error);
}

LabaEdit *
laba_edit_begin_bulk (LabaBook *book, const char *label, GError **error)
{
  return begin (book, label, TRUE, error);
}

void
laba_edit_cancel (LabaEdit *edit)
{
  if (edit == NULL)
    return;
  g_clear_pointer (&edit->recorder, laba_recorder_free);
  laba_db_rollback (edit->db);
  edit_free (edit);
}

void
laba_edit_set_label (LabaEdit *edit, const char *label)
{
  g_free (edit->label);
  edit->label = g_strdup (label);
}

LabaDb *
laba_edit_get_db (LabaEdit *edit)
{
  return edit->db;
}

void
laba_edit_set_progress (LabaEdit *edit, LabaProgressFunc progress, gpointer data)
{
  edit->progress = progress;
  edit->progress_data = data;
}

/* In a bulk edit only what was there before is recorded. */
static gboolean
record_change_of (LabaEdit *edit, gint64 id, GError **error)
{
  return !edit->bulk || id == 0 || id >= edit->first || record_on (edit, error);
}

/* ---- saving ---- */

static void
check_ref (LabaDb *db, const LabaField *field, gint64 id, const char *name, LabaProblems *problems)
{
  const LabaType *type = laba_store_type (db, id);
  g_auto (GStrv) target = g_strsplit (field->target, ":", 2);

  if (type == NULL || strcmp (type->id, target[0]) != 0)
    laba_problems_add (problems, name, _ ("names something that is not in the book"));
}

static void
check_refs (LabaDb *db, const LabaField *fields, const LabaValue *values, const char *prefix, LabaProblems *problems)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    if (fields[i].kind == LABA_FIELD_REF && values[i].kind == LABA_VALUE_NUMBER)
      {
        g_autofree char *name = g_strconcat (prefix, fields[i].key, NULL);

        check_ref (db, &fields[i], values[i].number, name, problems);
      }
}

static void
check_all_refs (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  check_refs (db, record->type->fields, record->values, "", problems);
  for (guint i = 0; record->lines[i] != NULL; i++)
    for (guint j = 0; j < record->lines[i]->len; j++)
      {
        const LabaLine *line = record->lines[i]->pdata[j];
        g_autofree char *prefix = g_strdup_printf ("%s[%u].", record->type->lines[i].key, j + 1);

        check_refs (db, line->lines->fields, line->values, prefix, problems);
      }
}

static gboolean
check (LabaEdit *edit, LabaRecord *record, LabaProblems *problems, GError **error)
{
  guint before = laba_problems_get_n (problems);

  laba_record_check (record, problems);
  if (!edit->bulk && laba_problems_get_n (problems) == before)
    check_all_refs (edit->db, record, problems);
  if (laba_problems_get_n (problems) == before && record->type->check != NULL)
    record->type->check (edit->db, record, problems);
  return laba_problems_get_n (problems) == before || laba_problems_to_error (problems, error);
}

gint64
laba_edit_reserve (LabaEdit *edit, const LabaType *type, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (edit->db, "record-insert");

  laba_stmt_bind_int (stmt, ":id", edit->next);
  laba_stmt_bind_int (stmt, ":type", type->number);
  return laba_stmt_run (stmt, error) ? edit->next++ : 0;
}

static gboolean
check_same_type (LabaEdit *edit, const LabaRecord *record, GError **error)
{
  const LabaType *type = laba_store_type (edit->db, record->id);

  if (type == NULL)
    g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no record %" PRId64 "."), record->id);
  else if (type != record->type)
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("Record %" PRId64 " is a %s and stays one."),
                 record->id, _ (type->label));
  return type == record->type;
}

gboolean
laba_edit_save (LabaEdit *edit, LabaRecord *record, LabaProblems *problems, GError **error)
{
  g_autoptr (LabaProblems) own = problems == NULL ? laba_problems_new () : NULL;
  gboolean is_new = record->id == 0;

  if (!is_new && !check_same_type (edit, record, error))
    return FALSE;
  if (!check (edit, record, problems != NULL ? problems : own, error))
    return FALSE;
  if (!record_change_of (edit, record->id, error))
    return FALSE;
  if (is_new && (record->id = laba_edit_reserve (edit, record->type, error)) == 0)
    return FALSE;
  gboolean written = laba_store_write (edit->db, record, is_new, error);
  record_off (edit);
  return written;
}

gboolean
laba_edit_delete (LabaEdit *edit, gint64 id, GError **error)
{
  const LabaType *type = laba_store_type (edit->db, id);
  g_autoptr (LabaProblems) problems = laba_problems_new ();

  if (type == NULL)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no record %" PRId64 "."), id);
      return FALSE;
    }
  if (type->check_delete != NULL)
    type->check_delete (edit->db, id, problems);
  if (!laba_problems_is_empty (problems))
    {
      g_autofree char *text = laba_problems_to_text (problems);

      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_IN_USE, text);
      return FALSE;
    }
  if (!record_change_of (edit, id, error))
    return FALSE;
  gboolean removed = laba_store_remove (edit->db, type, id, error);
  record_off (edit);
  return removed;
}

/* ---- settings, photos, origins ---- */

static gboolean
run_with_text (LabaDb *db, const char *name, const char *key, const char *value, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, name);

  laba_stmt_bind_text (stmt, ":key", key);
  if (value != NULL)
    laba_stmt_bind_text (stmt, ":value", value);
  return laba_stmt_run (stmt, error);
}

static gboolean
close_up_to (LabaDb *db, LabaDay day, GError **error)
{
  g_autoptr (LabaStmt) open = laba_db_take (db, "closing-remove-after");
  g_autofree char *method = NULL;

  laba_stmt_bind_int (open, ":day", day);
  if (!laba_stmt_run (open, error))
    return FALSE;
  if (day == LABA_DAY_NONE)
    return TRUE;
  g_autoptr (LabaStmt) get = laba_db_take (db, "setting-get");
  laba_stmt_bind_text (get, ":key", "cost-method");
  method = laba_stmt_next (get, NULL) ? g_strdup (laba_stmt_get_text (get, "value")) : g_strdup ("average");
  g_autoptr (LabaStmt) add = laba_db_take (db, "closing-add");
  laba_stmt_bind_int (add, ":day", day);
  laba_stmt_bind_text (add, ":method", method);
  return laba_stmt_run (add, error);
}

static gboolean
set_lock_day (LabaDb *db, const char *value, GError **error)
{
  LabaDay day = LABA_DAY_NONE;

  if (value != NULL && *value != '\0' && !laba_day_parse_iso (value, &day, error))
    return FALSE;
  return close_up_to (db, day, error);
}

/* The settings that only have certain values. */
static gboolean
check_setting (const char *key, const char *value, GError **error)
{
  static const char *const methods[] = { "average", "fifo", NULL };
  static const char *const languages[] = { "id", "en", NULL };
  const char *const *choices = NULL;

  if (strcmp (key, "cost-method") == 0)
    choices = methods;
  else if (strcmp (key, "language") == 0)
    choices = languages;
  if (choices == NULL || (value != NULL && g_strv_contains (choices, value)))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("%s: expected %s or %s."), key, choices[0], choices[1]);
  return FALSE;
}

gboolean
laba_edit_set_setting (LabaEdit *edit, const char *key, const char *value, GError **error)
{
  gboolean done;

  if (!check_setting (key, value, error))
    return FALSE;
  if (!record_on (edit, error))
    return FALSE;
  if (strcmp (key, "lock-day") == 0)
    done = set_lock_day (edit->db, value, error);
  else if (value == NULL)
    done = run_with_text (edit->db, "setting-remove", key, NULL, error);
  else
    done = run_with_text (edit->db, "setting-set", key, value, error);
  record_off (edit);
  return done;
}

/* Writes what belongs to a record but is no field of it. */
static gboolean
run_for (LabaEdit *edit, LabaStmt *stmt, gint64 record, GError **error)
{
  if (!record_change_of (edit, record, error))
    return FALSE;
  gboolean done = laba_stmt_run (stmt, error);
  record_off (edit);
  return done;
}

gboolean
laba_edit_set_photo (LabaEdit *edit, gint64 product, GBytes *image, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (edit->db, image != NULL ? "photo-set" : "photo-remove");

  laba_stmt_bind_int (stmt, ":product", product);
  if (image != NULL)
    {
      gsize size;
      gconstpointer data = g_bytes_get_data (image, &size);

      laba_stmt_bind_blob (stmt, ":image", data, size);
    }
  return run_for (edit, stmt, product, error);
}

gboolean
laba_edit_set_origin (LabaEdit *edit, gint64 record, const char *key, const char *said, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (edit->db, "origin-set");

  laba_stmt_bind_int (stmt, ":record", record);
  laba_stmt_bind_text (stmt, ":key", key);
  laba_stmt_bind_text (stmt, ":said", said);
  return run_for (edit, stmt, record, error);
}

/* ---- the end ---- */

/* What this edit did, for the ledger. last < first: it added no range. */
static gboolean
read_change (LabaEdit *edit, LabaChange *change, GBytes *changeset, gint64 last, gboolean *all, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (size > 0 && !laba_change_read (change, edit->db, data, size, error))
    return FALSE;
  if (!edit->bulk || last < edit->first)
    return TRUE;
  *all = laba_history_is_large (edit->db, edit->first, last);
  g_hash_table_add (change->tables, (gpointer) "record");
  return *all || laba_change_add_range (change, edit->db, edit->first, last, error);
}

gboolean
laba_edit_derive (LabaDb *db, LabaChange *change, gboolean all, LabaEffects *effects, LabaProgressFunc progress,
                  gpointer data, GError **error)
{
  LabaTouched touched = laba_change_to_touched (change);
  gboolean derived;

  touched.all = all;
  touched.effects = effects;
  touched.progress = progress;
  touched.progress_data = data;
  derived = (derive_func == NULL || derive_func (db, &touched, error)) && laba_search_update (db, &touched, error);
  g_array_unref (touched.records);
  g_array_unref (touched.units);
  return derived;
}

static gint64
last_added (LabaEdit *edit)
{
  return edit->bulk ? laba_db_int (edit->db, "record-last", NULL, 0, 0) : edit->first - 1;
}

/* What was recorded so far; empty where nothing was. */
static GBytes *
take_recorded (LabaEdit *edit, GError **error)
{
  return edit->recorder != NULL ? laba_recorder_take (edit->recorder, error) : g_bytes_new (NULL, 0);
}

static gboolean
commit (LabaEdit *edit, LabaChange *change, GError **error)
{
  g_autoptr (GBytes) changeset = take_recorded (edit, error);
  gint64 last = last_added (edit);
  gboolean all = FALSE;
  gsize size;

  if (changeset == NULL)
    return FALSE;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  if (size == 0 && last < edit->first)
    return laba_db_commit (edit->db, error);
  g_clear_pointer (&edit->recorder, laba_recorder_free);
  return read_change (edit, change, changeset, last, &all, error)
         && laba_edit_derive (edit->db, change, all, NULL, edit->progress, edit->progress_data, error)
         && laba_history_add (edit->db, edit->label, data, size, edit->first, last, error)
         && laba_db_commit (edit->db, error);
}

gboolean
laba_edit_commit (LabaEdit *edit, GError **error)
{
  g_autoptr (LabaChange) change = laba_change_new ();
  g_autoptr (LabaBook) book = g_object_ref (edit->book);

  if (!commit (edit, change, error))
    {
      laba_edit_cancel (edit);
      return FALSE;
    }
  edit_free (edit);
  laba_book_emit_changed (book, change);
  return TRUE;
}

/* ---- what it would change ---- */

/* Derives without a commit. */
static gboolean
derive_only (LabaEdit *edit, LabaEffects *effects, GError **error)
{
  g_autoptr (LabaChange) change = laba_change_new ();
  g_autoptr (GBytes) changeset = take_recorded (edit, error);
  gboolean all = FALSE;

  return changeset != NULL && read_change (edit, change, changeset, last_added (edit), &all, error)
         && laba_edit_derive (edit->db, change, all, effects, NULL, NULL, error);
}

LabaEffects *
laba_edit_preview (LabaEdit *edit, GError **error)
{
  g_autoptr (LabaEffects) effects = laba_effects_new ();

  gboolean done = derive_only (edit, effects, error);
  laba_edit_cancel (edit);
  return done ? g_steal_pointer (&effects) : NULL;
}

gboolean
laba_edit_look (LabaEdit *edit, LabaLookFunc look, gpointer data, GError **error)
{
  gboolean done = derive_only (edit, NULL, error);

  if (done)
    look (edit->db, data);
  laba_edit_cancel (edit);
  return done;
}
