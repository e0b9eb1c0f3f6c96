/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-rows.h"

#include <string.h>

#include "book/laba-row-ids.h"

/* So many ids of a long list are read at once: more than a screen shows. */
#define HEAD 256
/* Rows kept alive beyond those that somebody holds, so that scrolling back is free. */
#define KEPT 256

struct _LabaRows
{
  GObject parent_instance;
  LabaBook *book;
  const char *ids_statement, *row_statement; /* interned */
  const char *count_statement; /* of a long list, else NULL */
  LabaJob *job;    /* reads the ids of a long list, or NULL: all are there */
  gboolean anew;   /* another order or filter than that of the ids that are there */
  GStrv tables;
  GHashTable *binds; /* laba_row_binds_new */
  GArray *ids;       /* of gint64; 0: not read yet */
  GHashTable *alive; /* id → LabaRow, not owned: goes when the row does */
  LabaRow *kept[KEPT];
  guint next_kept;
  gboolean asleep, stale; /* stale: the book changed meanwhile */
};

static GType
laba_rows_get_item_type (GListModel *model)
{
  return LABA_TYPE_ROW;
}

static guint
laba_rows_get_n_items (GListModel *model)
{
  return LABA_ROWS (model)->ids->len;
}

static gpointer laba_rows_get_item (GListModel *model, guint position);

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = laba_rows_get_item_type;
  iface->get_n_items = laba_rows_get_n_items;
  iface->get_item = laba_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LabaRows, laba_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- rows ---- */

static void
row_gone_cb (gpointer data, GObject *where)
{
  LabaRows *self = data;
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (row == where)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

/* The row as the book has it now; NULL where it is gone. */
static LabaRow *
query_row (LabaRows *self, gint64 id)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), self->row_statement);
  g_autoptr (GError) error = NULL;

  laba_stmt_bind_int (stmt, ":id", id);
  if (laba_stmt_next (stmt, &error))
    return laba_row_new (stmt);
  if (error != NULL)
    g_warning ("%s: %s", self->row_statement, error->message);
  return NULL;
}

static LabaRow *
make_gone_row (LabaRows *self, gint64 id)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), self->row_statement);

  return laba_row_new_gone (stmt, id);
}

static void
remember (LabaRows *self, gint64 id, LabaRow *row)
{
  g_hash_table_insert (self->alive, g_memdup2 (&id, sizeof id), row);
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);
  g_set_object (&self->kept[self->next_kept], row);
  self->next_kept = (self->next_kept + 1) % KEPT;
}

/* Never NULL for a place that is there: while a long list is read anew, the tail of it is a guess, and what was there may
 * be gone. */
static gpointer
laba_rows_get_item (GListModel *model, guint position)
{
  LabaRows *self = LABA_ROWS (model);

  if (position >= self->ids->len)
    return NULL;
  gint64 id = laba_rows_get_id (self, position);
  LabaRow *row = g_hash_table_lookup (self->alive, &id);
  if (row != NULL)
    return g_object_ref (row);
  row = id != 0 ? query_row (self, id) : NULL;
  if (row != NULL)
    remember (self, id, row);
  return row != NULL ? row : make_gone_row (self, id);
}

/* ---- asking again ---- */

/* What was not read yet is taken for what it is found to be. */
static gboolean
is_same (gint64 before, gint64 after)
{
  return before == after || before == 0;
}

/* One splice: what is equal at the head and at the tail stays. */
static void
splice (LabaRows *self, GArray *ids)
{
  g_autoptr (GArray) old = self->ids;
  const gint64 *before = (const gint64 *) old->data;
  const gint64 *after = (const gint64 *) ids->data;
  guint least = MIN (old->len, ids->len);
  guint head = 0, tail = 0;

  while (head < least && is_same (before[head], after[head]))
    head++;
  while (tail < least - head && is_same (before[old->len - 1 - tail], after[ids->len - 1 - tail]))
    tail++;
  self->ids = ids;
  if (head + tail < old->len || head + tail < ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, ids->len - head - tail);
}

static void
forget (LabaRows *self, LabaRow *row, gint64 id)
{
  g_object_weak_unref (G_OBJECT (row), row_gone_cb, self);
  g_hash_table_remove (self->alive, &id);
  for (guint i = 0; i < KEPT; i++)
    if (self->kept[i] == row)
      g_clear_object (&self->kept[i]);
}

/* Rows that somebody holds and that read differently now. */
static void
refresh_rows (LabaRows *self)
{
  g_autoptr (GList) ids = g_hash_table_get_keys (self->alive);
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GList *l = ids; l != NULL; l = l->next)
    {
      gint64 id = *(gint64 *) l->data;
      LabaRow *old = g_hash_table_lookup (self->alive, &id);
      g_autoptr (LabaRow) now = query_row (self, id);

      if (now == NULL || !laba_row_equal (old, now))
        g_array_append_val (changed, id);
    }
  for (guint i = 0; i < changed->len; i++)
    {
      gint64 id = g_array_index (changed, gint64, i);
      guint position = laba_rows_find (self, id);

      LabaRow *row = g_hash_table_lookup (self->alive, &id);

      /* Telling of one may be the end of another. */
      if (row == NULL)
        continue;
      forget (self, row, id);
      if (position != G_MAXUINT)
        g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
    }
}

/* ---- a long list: its head at once, all of it in the background ---- */

static GArray *
query (LabaRows *self, gint64 head)
{
  return laba_row_ids_query (laba_book_get_db (self->book), self->ids_statement, self->binds, head);
}

static void
read_cb (GArray *ids, gpointer data)
{
  LabaRows *self = data;

  g_clear_object (&self->job);
  if (ids != NULL)
    splice (self, g_array_ref (ids));
  else if (laba_book_get_db (self->book) != NULL)
    splice (self, query (self, -1));
}

static void
stop_reading (LabaRows *self)
{
  if (self->job != NULL)
    laba_job_forget (self->job);
  g_clear_object (&self->job);
}

/* All of it now: somebody cannot wait. */
static void
finish_reading (LabaRows *self)
{
  if (self->job == NULL)
    return;
  stop_reading (self);
  splice (self, query (self, -1));
}

/* The ids from the first as they are now; for the others those that stood there before the book changed, counted from the
 * end: what was written last mostly stands first. Zeros where they stood in another order. */
static GArray *
guess (LabaRows *self, GArray *head, guint n)
{
  const gint64 *old = (const gint64 *) self->ids->data;
  GArray *ids = g_array_sized_new (FALSE, TRUE, sizeof (gint64), n);
  guint tail = self->anew ? 0 : MIN (n - head->len, self->ids->len);

  g_array_set_size (ids, n);
  memcpy (ids->data, head->data, head->len * sizeof (gint64));
  if (tail > 0)
    memcpy (ids->data + (n - tail) * sizeof (gint64), old + self->ids->len - tail, tail * sizeof (gint64));
  return ids;
}

void
laba_rows_reload (LabaRows *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  gboolean is_long = self->count_statement != NULL;

  if (db == NULL)
    return;
  stop_reading (self);
  GArray *ids = query (self, is_long ? HEAD : -1);
  if (is_long && ids->len == HEAD)
    {
      g_autoptr (GArray) head = ids;
      guint n = (guint) laba_db_int (db, self->count_statement, NULL, 0, 0);

      ids = guess (self, head, MAX (n, HEAD));
      self->job = laba_row_ids_read (laba_book_get_path (self->book), self->ids_statement, self->binds, n, read_cb, self);
    }
  self->anew = FALSE;
  splice (self, ids);
}

static gboolean
concerns (LabaRows *self, GStrv tables)
{
  if (self->tables == NULL || tables == NULL || tables[0] == NULL)
    return TRUE;
  for (guint i = 0; tables[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) self->tables, tables[i]) || g_str_equal (tables[i], "record"))
      return TRUE;
  return FALSE;
}

static void
book_changed_cb (LabaRows *self, GStrv tables)
{
  if (!concerns (self, tables))
    return;
  self->stale = self->asleep;
  if (self->asleep)
    return;
  laba_rows_reload (self);
  refresh_rows (self);
}

void
laba_rows_set_asleep (LabaRows *self, gboolean asleep)
{
  self->asleep = asleep;
  if (asleep || !self->stale)
    return;
  self->stale = FALSE;
  laba_rows_reload (self);
  refresh_rows (self);
}

/* ---- life ---- */

static void
laba_rows_dispose (GObject *object)
{
  LabaRows *self = LABA_ROWS (object);
  GHashTableIter iter;
  gpointer row;

  stop_reading (self);
  if (self->alive != NULL)
    {
      g_hash_table_iter_init (&iter, self->alive);
      while (g_hash_table_iter_next (&iter, NULL, &row))
        g_object_weak_unref (row, row_gone_cb, self);
    }
  g_clear_pointer (&self->alive, g_hash_table_unref);
  for (guint i = 0; i < KEPT; i++)
    g_clear_object (&self->kept[i]);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_rows_parent_class)->dispose (object);
}

static void
laba_rows_finalize (GObject *object)
{
  LabaRows *self = LABA_ROWS (object);

  g_strfreev (self->tables);
  g_hash_table_unref (self->binds);
  g_array_unref (self->ids);
  G_OBJECT_CLASS (laba_rows_parent_class)->finalize (object);
}

static void
laba_rows_class_init (LabaRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = laba_rows_finalize;
}

static void
laba_rows_init (LabaRows *self)
{
  self->binds = laba_row_binds_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->alive = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

LabaRows *
laba_rows_new (LabaBook *book, const char *ids_statement, const char *row_statement, const char *const *tables)
{
  LabaRows *self = g_object_new (LABA_TYPE_ROWS, NULL);

  self->book = g_object_ref (book);
  self->ids_statement = g_intern_string (ids_statement);
  self->row_statement = g_intern_string (row_statement);
  self->tables = g_strdupv ((GStrv) tables);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
laba_rows_set_statement (LabaRows *self, const char *ids_statement)
{
  laba_rows_set_long_statement (self, ids_statement, NULL);
}

void
laba_rows_set_long_statement (LabaRows *self, const char *ids_statement, const char *count)
{
  self->ids_statement = g_intern_string (ids_statement);
  self->count_statement = g_intern_string (count);
  self->anew = TRUE;
}

static void
set_bind (LabaRows *self, const char *name, gboolean is_text, gint64 number, const char *text)
{
  GHashTable *binds = laba_row_binds_with (self->binds, name, is_text, number, text);

  g_hash_table_unref (self->binds);
  self->binds = binds;
  self->anew = TRUE;
}

void
laba_rows_bind_int (LabaRows *self, const char *name, gint64 value)
{
  set_bind (self, name, FALSE, value, NULL);
}

void
laba_rows_bind_text (LabaRows *self, const char *name, const char *value)
{
  set_bind (self, name, TRUE, 0, value);
}

const char *
laba_rows_get_statement (LabaRows *self)
{
  return self->ids_statement;
}

const char *
laba_rows_get_row_statement (LabaRows *self)
{
  return self->row_statement;
}

GHashTable *
laba_rows_get_binds (LabaRows *self)
{
  return self->binds;
}

guint
laba_rows_find_read (LabaRows *self, gint64 id)
{
  for (guint i = 0; id != 0 && i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}

guint
laba_rows_find (LabaRows *self, gint64 id)
{
  guint position = laba_rows_find_read (self, id);

  if (position != G_MAXUINT || id == 0 || self->job == NULL)
    return position;
  finish_reading (self);
  return laba_rows_find_read (self, id);
}

gint64
laba_rows_get_id (LabaRows *self, guint position)
{
  if (position < self->ids->len && g_array_index (self->ids, gint64, position) == 0)
    finish_reading (self);
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}
