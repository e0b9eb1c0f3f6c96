/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-change.h"

#include <sqlite3.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-db-private.h"
#include "book/laba-rules.h"
#include "book/laba-store.h"

/* What a content table is: the rows of a type, or its lines. */
typedef struct
{
  const char *table, *owner;
  const LabaField *fields;
  const LabaUnit *unit; /* of the record itself */
  int *positions;       /* of the owner column, then of each field's; found at the first use */
} ContentTable;

static GArray *content; /* made once from the registry; read only after */

/* ---- the content tables ---- */

static void
add_table (const char *table, const char *owner, const LabaField *fields, const LabaUnit *unit)
{
  ContentTable row = { g_intern_string (table), g_intern_string (owner), fields, unit, NULL };

  g_array_append_val (content, row);
}

static void
add_type (const LabaType *type)
{
  add_table (type->table, "id", type->fields, type->unit);
  for (guint i = 0; type->lines != NULL && type->lines[i].key != NULL; i++)
    {
      const LabaLines *lines = &type->lines[i];

      add_table (lines->table, lines->owner, lines->fields, type->unit);
      if (lines->within != NULL)
        add_table (lines->within->table, lines->within->owner, lines->within->fields, type->unit);
    }
}

static void
make_content (void)
{
  static const LabaField none[] = { { NULL } };
  static gsize done;
  guint n;

  if (!g_once_init_enter (&done))
    return;
  const LabaType *const *types = laba_types_get (&n);
  content = g_array_new (FALSE, FALSE, sizeof (ContentTable));
  for (guint i = 0; i < n; i++)
    add_type (types[i]);
  add_table ("product_photo", "product", none, NULL);
  add_table ("origin", "record", none, NULL);
  add_table ("record", "id", none, NULL);
  g_once_init_leave (&done, 1);
}

static ContentTable *
find_table (const char *table)
{
  make_content ();
  for (guint i = 0; i < content->len; i++)
    {
      ContentTable *row = &g_array_index (content, ContentTable, i);

      if (strcmp (row->table, table) == 0)
        return row;
    }
  return NULL;
}

gboolean
laba_change_is_content (const char *table)
{
  return find_table (table) != NULL || strcmp (table, "setting") == 0 || strcmp (table, "closing") == 0;
}

void
laba_change_foreach_table (LabaTableFunc each, gpointer data)
{
  make_content ();
  for (guint i = 0; i < content->len; i++)
    {
      const ContentTable *row = &g_array_index (content, ContentTable, i);

      each (row->table, row->owner, data);
    }
}

/* ---- the set ---- */

static guint
unit_hash (gconstpointer data)
{
  const LabaTouchedUnit *unit = data;

  return g_int64_hash (&unit->id) ^ g_direct_hash (unit->unit);
}

static gboolean
unit_equal (gconstpointer a, gconstpointer b)
{
  const LabaTouchedUnit *left = a;
  const LabaTouchedUnit *right = b;

  return left->unit == right->unit && left->id == right->id;
}

LabaChange *
laba_change_new (void)
{
  LabaChange *change = g_new0 (LabaChange, 1);

  change->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  change->units = g_hash_table_new_full (unit_hash, unit_equal, g_free, NULL);
  change->tables = g_hash_table_new (g_str_hash, g_str_equal);
  change->shaped = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return change;
}

void
laba_change_free (LabaChange *change)
{
  if (change == NULL)
    return;
  g_hash_table_unref (change->records);
  g_hash_table_unref (change->units);
  g_hash_table_unref (change->tables);
  g_hash_table_unref (change->shaped);
  g_free (change);
}

static void
touch_unit (const LabaUnit *unit, gint64 id, gpointer data)
{
  LabaChange *change = data;
  LabaTouchedUnit key = { unit, id };

  if (!g_hash_table_contains (change->units, &key))
    g_hash_table_add (change->units, g_memdup2 (&key, sizeof key));
}

static void
add_id (GHashTable *set, gint64 id)
{
  if (!g_hash_table_contains (set, &id))
    g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

static void
touch_record (LabaChange *change, gint64 id)
{
  add_id (change->records, id);
}

/* ---- reading a changeset ---- */

/* Where a column stands in its table, or -1. */
static int
position_of (LabaDb *db, const char *table, const char *column)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "table-columns");
  int position = -1;

  laba_stmt_bind_text (stmt, ":table", table);
  while (position < 0 && laba_stmt_next (stmt, NULL))
    if (strcmp (laba_stmt_get_text (stmt, "name"), column) == 0)
      position = (int) laba_stmt_get_int (stmt, "cid");
  return position;
}

static void
find_positions (LabaDb *db, ContentTable *table)
{
  guint n = laba_fields_count (table->fields);

  if (table->positions != NULL)
    return;
  table->positions = g_new (int, n + 1);
  table->positions[0] = position_of (db, table->table, table->owner);
  for (guint i = 0; i < n; i++)
    table->positions[i + 1] = position_of (db, table->table, laba_field_column (&table->fields[i]));
}

static sqlite3_value *
old_value (sqlite3_changeset_iter *iter, int op, int position)
{
  sqlite3_value *value = NULL;

  if (op != SQLITE_INSERT)
    sqlite3changeset_old (iter, position, &value);
  return value;
}

static sqlite3_value *
new_value (sqlite3_changeset_iter *iter, int op, int position)
{
  sqlite3_value *value = NULL;

  if (op != SQLITE_DELETE)
    sqlite3changeset_new (iter, position, &value);
  return value;
}

/* The units that the row spoke of before and after, as far as they differ: what stayed the same is found in the record. */
static void
touch_row_units (LabaChange *change, sqlite3_changeset_iter *iter, int op, const ContentTable *table)
{
  for (guint i = 0; table->fields[i].key != NULL; i++)
    {
      if (table->fields[i].unit == NULL)
        continue;
      sqlite3_value *values[] = { old_value (iter, op, table->positions[i + 1]),
                                  new_value (iter, op, table->positions[i + 1]) };
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        if (values[j] != NULL && sqlite3_value_type (values[j]) == SQLITE_INTEGER)
          touch_unit (table->fields[i].unit, sqlite3_value_int64 (values[j]), change);
    }
}

/* Whether a value that shapes other records' postings differs. */
static gboolean
row_shapes_users (sqlite3_changeset_iter *iter, int op, const ContentTable *table)
{
  for (guint i = 0; op == SQLITE_UPDATE && table->fields[i].key != NULL; i++)
    if ((table->fields[i].flags & LABA_FIELD_SHAPES_USERS)
        && new_value (iter, op, table->positions[i + 1]) != NULL)
      return TRUE;
  return FALSE;
}

/* A key column's value: of the old row, or the new one where there was none. */
static sqlite3_value *
key_value (sqlite3_changeset_iter *iter, int op, int position)
{
  return op == SQLITE_INSERT ? new_value (iter, op, position) : old_value (iter, op, position);
}

static void
read_setting (LabaChange *change, const char *table, sqlite3_changeset_iter *iter, int op)
{
  sqlite3_value *key = strcmp (table, "setting") == 0 ? key_value (iter, op, 0) : NULL;

  change->costs = change->costs || key == NULL
                  || g_strcmp0 ((const char *) sqlite3_value_text (key), "cost-method") == 0;
}

static void
read_row (LabaChange *change, LabaDb *db, sqlite3_changeset_iter *iter)
{
  const char *name;
  int n_columns, op;

  sqlite3changeset_op (iter, &name, &n_columns, &op, NULL);
  ContentTable *table = find_table (name);
  g_hash_table_add (change->tables, (gpointer) g_intern_string (name));
  if (table == NULL)
    {
      read_setting (change, name, iter, op);
      return;
    }
  find_positions (db, table);
  sqlite3_value *id = key_value (iter, op, table->positions[0]);
  if (id != NULL)
    {
      touch_record (change, sqlite3_value_int64 (id));
      if (table->unit != NULL)
        touch_unit (table->unit, sqlite3_value_int64 (id), change);
      if (row_shapes_users (iter, op, table))
        add_id (change->shaped, sqlite3_value_int64 (id));
    }
  touch_row_units (change, iter, op, table);
}

/* The units of a record as it is now. */
static gboolean
touch_present_units (LabaChange *change, LabaDb *db, gint64 id, GError **error)
{
  if (laba_store_type (db, id) == NULL)
    return TRUE;
  g_autoptr (LabaRecord) record = laba_store_load (db, id, error);
  if (record == NULL)
    return FALSE;
  laba_store_touch_units (record, touch_unit, change);
  return TRUE;
}

/* For the users of a record. */
typedef struct
{
  LabaChange *change;
  LabaDb *db;
} Touching;

static gboolean
touch_user_cb (gint64 user, gpointer data, GError **error)
{
  Touching *touching = data;

  return touch_present_units (touching->change, touching->db, user, error);
}

static gboolean
touch_shaped (LabaChange *change, LabaDb *db, GError **error)
{
  Touching touching = { change, db };
  GHashTableIter ids;
  gpointer key;

  g_hash_table_iter_init (&ids, change->shaped);
  while (g_hash_table_iter_next (&ids, &key, NULL))
    {
      gint64 id = *(gint64 *) key;
      const LabaType *type = laba_store_type (db, id);

      if (type != NULL && !laba_rules_foreach_user (db, type, id, touch_user_cb, &touching, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
laba_change_read (LabaChange *change, LabaDb *db, gconstpointer changeset, gsize size, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  GHashTableIter ids;
  gpointer id;
  int code = sqlite3changeset_start (&iter, (int) size, (void *) changeset);

  if (code != SQLITE_OK)
    return laba_db_fail (db, code, error);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    read_row (change, db, iter);
  code = sqlite3changeset_finalize (iter);
  if (code != SQLITE_OK)
    return laba_db_fail (db, code, error);
  g_hash_table_iter_init (&ids, change->records);
  while (g_hash_table_iter_next (&ids, &id, NULL))
    if (!touch_present_units (change, db, *(gint64 *) id, error))
      return FALSE;
  return touch_shaped (change, db, error);
}

gboolean
laba_change_add_range (LabaChange *change, LabaDb *db, gint64 first, gint64 last, GError **error)
{
  for (gint64 id = first; id <= last; id++)
    {
      touch_record (change, id);
      if (!touch_present_units (change, db, id, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- out ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

LabaTouched
laba_change_to_touched (LabaChange *change)
{
  LabaTouched touched = { .costs = change->costs };
  GHashTableIter iter;
  gpointer key;

  touched.records = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_iter_init (&iter, change->records);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (touched.records, key, 1);
  g_array_sort (touched.records, compare_ids);
  touched.units = g_array_new (FALSE, FALSE, sizeof (LabaTouchedUnit));
  g_hash_table_iter_init (&iter, change->units);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_array_append_vals (touched.units, key, 1);
  return touched;
}

GStrv
laba_change_list_tables (LabaChange *change)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, change->tables);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_strv_builder_add (builder, key);
  return g_strv_builder_end (builder);
}
