/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-row-ids.h"

#include "book/laba-book.h"

#define STOP_EVERY 4096 /* rows */

/* ---- binds ---- */

typedef struct
{
  gboolean is_text;
  gint64 number;
  char *text;
} Bind;

static void
bind_free (gpointer data)
{
  g_free (((Bind *) data)->text);
  g_free (data);
}

GHashTable *
laba_row_binds_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, bind_free);
}

static Bind *
bind_new (gboolean is_text, gint64 number, const char *text)
{
  Bind *self = g_new0 (Bind, 1);

  *self = (Bind){ is_text, number, g_strdup (text) };
  return self;
}

GHashTable *
laba_row_binds_with (GHashTable *binds,
                     const char *name,
                     gboolean is_text,
                     gint64 number,
                     const char *text)
{
  GHashTable *more = laba_row_binds_new ();
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, binds);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Bind *bind = value;

      g_hash_table_insert (more, g_strdup (key), bind_new (bind->is_text, bind->number, bind->text));
    }
  g_hash_table_insert (more, g_strdup (name), bind_new (is_text, number, text));
  return more;
}

/* ---- asking ---- */

static void
bind_all (GHashTable *binds, LabaStmt *stmt)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, binds);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const Bind *bind = value;

      if (!laba_stmt_has_bind (stmt, name))
        continue;
      if (bind->is_text)
        laba_stmt_bind_text (stmt, name, bind->text);
      else
        laba_stmt_bind_int (stmt, name, bind->number);
    }
}

static GArray *
query (LabaDb *db, const char *statement, GHashTable *binds, gint64 head, guint expected, LabaJob *job)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  g_autoptr (GError) error = NULL;
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), expected);

  bind_all (binds, stmt);
  if (laba_stmt_has_bind (stmt, ":head"))
    laba_stmt_bind_int (stmt, ":head", head);
  while (laba_stmt_next (stmt, &error))
    {
      gint64 id = laba_stmt_int_at (stmt, 0);

      g_array_append_val (ids, id);
      if (job != NULL && ids->len % STOP_EVERY == 0 && laba_job_stop (job, NULL))
        break;
    }
  if (error != NULL)
    g_warning ("%s: %s", statement, error->message);
  return ids;
}

GArray *
laba_row_ids_query (LabaDb *db, const char *statement, GHashTable *binds, gint64 head)
{
  return query (db, statement, binds, head, 0, NULL);
}

/* ---- in the background ---- */

typedef struct
{
  char *path;
  const char *statement;
  GHashTable *binds;
  guint expected;
  GArray *ids; /* what came of it */
  LabaRowIdsDone done;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_free (self->path);
  g_hash_table_unref (self->binds);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static gboolean
read_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *self = data;
  LabaDb *db = laba_book_open_reader (self->path, error);
  gboolean done = db != NULL && laba_db_run_script (db, "/id/laba/sql/book/pragmas/pass.sql", error);

  if (done)
    self->ids = query (db, self->statement, self->binds, -1, self->expected, job);
  g_clear_pointer (&db, laba_db_close);
  return done && !laba_job_stop (job, error);
}

static void
read_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  const Reading *self = data;

  if (error != NULL)
    g_warning ("%s: %s", self->statement, error->message);
  self->done (error == NULL ? self->ids : NULL, user_data);
}

LabaJob *
laba_row_ids_read (const char *path,
                   const char *statement,
                   GHashTable *binds,
                   guint expected,
                   LabaRowIdsDone done,
                   gpointer user_data)
{
  LabaJob *job = laba_job_new (statement);
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (path);
  reading->statement = statement;
  reading->binds = g_hash_table_ref (binds);
  reading->expected = expected;
  reading->done = done;
  laba_job_run (job, read_thread, reading, reading_free, read_cb, user_data);
  return job;
}
