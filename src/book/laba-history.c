/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-history.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"
#include "book/laba-edit.h"

enum
{
  PART_CHANGES = 0,
  PART_RANGE = 1,
  PART_DELETED = 2, /* and above */
};

enum
{
  STATE_DONE = 0,
  STATE_UNDONE = 1,
};

/* So many records of an import are taken back at once. */
#define CHUNK 5000

typedef struct
{
  gint64 part, first, last;
  GBytes *changeset; /* unpacked; NULL for a range */
} Part;

static void
part_clear (gpointer data)
{
  g_clear_pointer (&((Part *) data)->changeset, g_bytes_unref);
}

/* ---- writing ---- */

static gboolean
add_part (LabaDb *db, gint64 history, gint64 part, GBytes *changeset, gint64 first, gint64 last, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "history-add-part");

  laba_stmt_bind_int (stmt, ":history", history);
  laba_stmt_bind_int (stmt, ":part", part);
  if (changeset != NULL)
    {
      g_autoptr (GBytes) packed = laba_recorder_pack (changeset);
      gsize size;
      gconstpointer data = g_bytes_get_data (packed, &size);

      laba_stmt_bind_blob (stmt, ":changeset", data, size);
    }
  else
    {
      laba_stmt_bind_int (stmt, ":first", first);
      laba_stmt_bind_int (stmt, ":last", last);
    }
  return laba_stmt_run (stmt, error);
}

static gboolean
add_line (LabaDb *db, const char *label, gint64 *id, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "history-add");

  laba_stmt_bind_int (stmt, ":at", g_get_real_time () / G_USEC_PER_SEC);
  laba_stmt_bind_text (stmt, ":label", label);
  if (!laba_stmt_next (stmt, error))
    return FALSE;
  *id = laba_stmt_get_int (stmt, "id");
  return laba_stmt_run (stmt, error);
}

gboolean
laba_history_add (LabaDb *db, const char *label, gconstpointer changeset, gsize size, gint64 first, gint64 last,
                  GError **error)
{
  gint64 id;

  if (!laba_db_run (db, "history-drop-undone-parts", error) || !laba_db_run (db, "history-drop-undone", error)
      || !add_line (db, label, &id, error))
    return FALSE;
  if (size > 0)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (changeset, size);

      if (!add_part (db, id, PART_CHANGES, bytes, 0, 0, error))
        return FALSE;
    }
  return first > last || add_part (db, id, PART_RANGE, NULL, first, last, error);
}

/* ---- reading ---- */

static GArray *
load_parts (LabaDb *db, gint64 history, gboolean backwards, GError **error)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));
  g_autoptr (LabaStmt) stmt = laba_db_take (db, backwards ? "history-part-list-back" : "history-part-list");
  GError *failed = NULL;

  g_array_set_clear_func (parts, part_clear);
  laba_stmt_bind_int (stmt, ":history", history);
  while (failed == NULL && laba_stmt_next (stmt, &failed))
    {
      Part part = {
        .part = laba_stmt_get_int (stmt, "part"),
        .first = laba_stmt_get_int (stmt, "first"),
        .last = laba_stmt_get_int (stmt, "last"),
      };
      gsize size;
      gconstpointer data = laba_stmt_get_blob (stmt, "changeset", &size);

      if (data != NULL)
        {
          g_autoptr (GBytes) packed = g_bytes_new (data, size);

          part.changeset = laba_recorder_unpack (packed, &failed);
        }
      g_array_append_val (parts, part);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&parts);
}

static gint64
find_line (LabaDb *db, const char *statement, char **label, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  GError *failed = NULL;

  if (laba_stmt_next (stmt, &failed))
    {
      if (label != NULL)
        *label = g_strdup (laba_stmt_get_text (stmt, "label"));
      return laba_stmt_get_int (stmt, "id");
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  else
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is nothing to undo or redo."));
  return 0;
}

static gboolean
set_state (LabaDb *db, gint64 id, int state, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "history-set-state");

  laba_stmt_bind_int (stmt, ":id", id);
  laba_stmt_bind_int (stmt, ":state", state);
  return laba_stmt_run (stmt, error);
}

/* ---- ranges: what an import added ---- */

typedef struct
{
  LabaDb *db;
  gint64 first, last;
  GError *error;
} RangeDelete;

static const char *const holes[] = { "table", "owner", NULL };

/* whom: the table's name, interned; its owner column follows from the registry. */
static void
find_owner (const char *table, const char *owner, gpointer data)
{
  char **values = data;

  if (g_str_equal (table, values[0]))
    {
      g_free (values[1]);
      values[1] = g_strdup (owner);
    }
}

static void
fill_range (gconstpointer whom, char **values)
{
  values[0] = g_strdup (whom);
  laba_change_foreach_table (find_owner, values);
}

static void
delete_range (const char *table, const char *owner, gpointer data)
{
  RangeDelete *job = data;

  if (job->error != NULL)
    return;
  g_autoptr (LabaStmt) stmt = laba_db_take_filled (job->db, "range-delete", table, holes, fill_range);
  laba_stmt_bind_int_at (stmt, 1, job->first);
  laba_stmt_bind_int_at (stmt, 2, job->last);
  laba_stmt_run (stmt, &job->error);
}

static gboolean
delete_chunk (LabaDb *db, gint64 history, gint64 part, gint64 first, gint64 last, GError **error)
{
  g_autoptr (LabaRecorder) recorder = laba_recorder_new (db, error);
  RangeDelete job = { db, first, last, NULL };

  if (recorder == NULL)
    return FALSE;
  laba_change_foreach_table (delete_range, &job);
  if (job.error != NULL)
    {
      g_propagate_error (error, job.error);
      return FALSE;
    }
  g_autoptr (GBytes) changeset = laba_recorder_take (recorder, error);
  return changeset != NULL && add_part (db, history, part, changeset, 0, 0, error);
}

/* The newest first, so that the parts, applied backwards, bring the oldest back first. */
static gboolean
undo_range (LabaDb *db, gint64 history, gint64 first, gint64 last, GError **error)
{
  gint64 part = PART_DELETED;

  for (gint64 to = last; to >= first; to -= CHUNK)
    if (!delete_chunk (db, history, part++, MAX (first, to - CHUNK + 1), to, error))
      return FALSE;
  return TRUE;
}

gboolean
laba_history_is_large (LabaDb *db, gint64 first, gint64 last)
{
  gint64 count = last - first + 1;

  return count > CHUNK && count > laba_db_int (db, "record-last", NULL, 0, 0) / 20;
}

static gboolean
touch_range (LabaDb *db, LabaChange *change, const Part *part, gboolean *all, GError **error)
{
  *all = *all || laba_history_is_large (db, part->first, part->last);
  return *all || laba_change_add_range (change, db, part->first, part->last, error);
}

/* ---- undo and redo ---- */

static gboolean
apply_part (LabaDb *db, LabaChange *change, GBytes *changeset, gboolean inverse, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  return laba_recorder_apply (db, changeset, inverse, error) && laba_change_read (change, db, data, size, error);
}

static gboolean
undo_part (LabaDb *db, gint64 history, LabaChange *change, const Part *part, gboolean *all, GError **error)
{
  if (part->changeset != NULL)
    return apply_part (db, change, part->changeset, TRUE, error);
  return touch_range (db, change, part, all, error)
         && undo_range (db, history, part->first, part->last, error);
}

gboolean
laba_history_undo (LabaDb *db, LabaChange *change, gboolean *all, char **label, GError **error)
{
  gint64 id = find_line (db, "history-last-done", label, error);

  if (id == 0)
    return FALSE;
  g_autoptr (GArray) parts = load_parts (db, id, TRUE, error);
  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if (!undo_part (db, id, change, &g_array_index (parts, Part, i), all, error))
      return FALSE;
  return set_state (db, id, STATE_UNDONE, error);
}

static gboolean
redo_deleted (LabaDb *db, GArray *parts, GError **error)
{
  for (guint i = parts->len; i > 0; i--)
    {
      const Part *part = &g_array_index (parts, Part, i - 1);

      if (part->part >= PART_DELETED && !laba_recorder_apply (db, part->changeset, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
laba_history_redo (LabaDb *db, LabaChange *change, gboolean *all, char **label, GError **error)
{
  gint64 id = find_line (db, "history-first-undone", label, error);

  if (id == 0)
    return FALSE;
  g_autoptr (GArray) parts = load_parts (db, id, FALSE, error);
  if (parts == NULL || !redo_deleted (db, parts, error))
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->part == PART_CHANGES && !apply_part (db, change, part->changeset, FALSE, error))
        return FALSE;
      if (part->part == PART_RANGE && !touch_range (db, change, part, all, error))
        return FALSE;
    }
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "history-part-remove-deleted");
  laba_stmt_bind_int (stmt, ":history", id);
  return laba_stmt_run (stmt, error) && set_state (db, id, STATE_DONE, error);
}

/* ---- the list ---- */

static void
line_clear (gpointer data)
{
  g_free (((LabaHistoryLine *) data)->label);
}

GArray *
laba_history_list (LabaDb *db, guint skip, guint most, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, TRUE, sizeof (LabaHistoryLine));
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "history-list");
  GError *failed = NULL;

  g_array_set_clear_func (lines, line_clear);
  laba_stmt_bind_int (stmt, ":skip", skip);
  laba_stmt_bind_int (stmt, ":most", most);
  while (laba_stmt_next (stmt, &failed))
    {
      gint64 state = laba_stmt_get_int (stmt, "state");
      LabaHistoryLine line = {
        .id = laba_stmt_get_int (stmt, "id"),
        .at = laba_stmt_get_int (stmt, "at"),
        .label = g_strdup (laba_stmt_get_text (stmt, "label")),
        .undone = state == STATE_UNDONE,
        .can_undo = state == STATE_DONE,
      };

      g_array_append_val (lines, line);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  return g_steal_pointer (&lines);
}
