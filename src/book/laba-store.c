/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-store.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/laba-error.h"

/* ---- the sentences ---- */

static const char *const holes[] = { "table", "owner", "keys", "columns", "binds", "updates", NULL };

/* Fills "a, b", "?1, ?2, ?3", "a = excluded.a, …" in; the binds begin with the key columns. */
static void
fill (char **values, const char *table, const char *owner, const char *keys, guint n_keys, const LabaField *fields)
{
  GString *columns = g_string_new (NULL);
  GString *binds = g_string_new ("?1");
  GString *updates = g_string_new (NULL);

  for (guint i = 2; i <= n_keys + laba_fields_count (fields); i++)
    g_string_append_printf (binds, ", ?%u", i);
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      const char *column = laba_field_column (&fields[i]);
      const char *comma = i > 0 ? ", " : "";

      g_string_append_printf (columns, "%s%s", comma, column);
      g_string_append_printf (updates, "%s%s = excluded.%s", comma, column, column);
    }
  values[0] = g_strdup (table);
  values[1] = g_strdup (owner);
  values[2] = g_strdup (keys);
  values[3] = g_string_free (columns, FALSE);
  values[4] = g_string_free (binds, FALSE);
  values[5] = g_string_free (updates, FALSE);
}

static void
fill_row (gconstpointer whom, char **values)
{
  const LabaType *type = whom;

  fill (values, type->table, "id", "id", 1, type->fields);
}

static void
fill_lines (gconstpointer whom, char **values)
{
  const LabaLines *lines = whom;
  g_autofree char *keys = g_strconcat (lines->owner, ", place", NULL);

  fill (values, lines->table, lines->owner, keys, 2, lines->fields);
}

static void
fill_within (gconstpointer whom, char **values)
{
  const LabaLines *lines = whom;
  g_autofree char *keys = g_strconcat (lines->owner, ", place, part", NULL);

  fill (values, lines->table, lines->owner, keys, 3, lines->fields);
}

static LabaStmt *
take_row (LabaDb *db, const char *name, const LabaType *type)
{
  return laba_db_take_filled (db, name, type, holes, fill_row);
}

/* name must be a literal: statements are kept by its address. */
static LabaStmt *
take_lines (LabaDb *db, const char *name, const LabaLines *lines, gboolean within)
{
  return laba_db_take_filled (db, name, lines, holes, within ? fill_within : fill_lines);
}

static void
bind_values (LabaStmt *stmt, int first, const LabaField *fields, const LabaValue *values)
{
  for (int i = 0; fields[i].key != NULL; i++)
    switch (values[i].kind)
      {
      case LABA_VALUE_NUMBER:
        laba_stmt_bind_int_at (stmt, first + i, values[i].number);
        break;
      case LABA_VALUE_TEXT:
        laba_stmt_bind_text_at (stmt, first + i, values[i].text);
        break;
      case LABA_VALUE_ABSENT:
      case LABA_VALUE_NULL:
      default:
        laba_stmt_bind_null_at (stmt, first + i);
        break;
      }
}

static void
read_values (LabaStmt *stmt, int first, const LabaField *fields, LabaValue *values)
{
  for (int i = 0; fields[i].key != NULL; i++)
    if (laba_stmt_is_null_at (stmt, first + i))
      laba_value_set_null (&values[i]);
    else if (laba_stmt_is_text_at (stmt, first + i))
      laba_value_set_text (&values[i], laba_stmt_text_at (stmt, first + i));
    else
      laba_value_set_number (&values[i], laba_stmt_int_at (stmt, first + i));
}

/* ---- reading ---- */

const LabaType *
laba_store_type (LabaDb *db, gint64 id)
{
  gint64 number = laba_db_int (db, "record-type", ":id", id, 0);

  return number == 0 ? NULL : laba_type_by_number ((guint) number);
}

static gboolean
load_within (LabaDb *db, LabaRecord *record, guint index, GError **error)
{
  const LabaLines *lines = record->type->lines[index].within;
  g_autoptr (LabaStmt) stmt = take_lines (db, "line-load", lines, TRUE);
  g_autoptr (GError) failed = NULL;

  laba_stmt_bind_int_at (stmt, 1, record->id);
  while (laba_stmt_next (stmt, &failed))
    {
      gint64 place = laba_stmt_int_at (stmt, 1);

      if (place < 1 || place > record->lines[index]->len)
        continue;
      LabaLine *inner = laba_line_add_within (record->lines[index]->pdata[place - 1]);
      read_values (stmt, 3, lines->fields, inner->values);
    }
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return failed == NULL && (error == NULL || *error == NULL);
}

static gboolean
load_lines (LabaDb *db, LabaRecord *record, guint index, GError **error)
{
  const LabaLines *lines = &record->type->lines[index];
  g_autoptr (LabaStmt) stmt = take_lines (db, "line-load", lines, FALSE);
  GError *failed = NULL;

  laba_stmt_bind_int_at (stmt, 1, record->id);
  while (laba_stmt_next (stmt, &failed))
    {
      LabaLine *line = laba_record_add_line (record, lines->key);

      read_values (stmt, 2, lines->fields, line->values);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  return lines->within == NULL || load_within (db, record, index, error);
}

static gboolean
load_row (LabaDb *db, LabaRecord *record, GError **error)
{
  g_autoptr (LabaStmt) stmt = take_row (db, "row-load", record->type);
  GError *failed = NULL;

  laba_stmt_bind_int_at (stmt, 1, record->id);
  if (laba_stmt_next (stmt, &failed))
    {
      read_values (stmt, 0, record->type->fields, record->values);
      return TRUE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  else
    g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no record %" PRId64 "."), record->id);
  return FALSE;
}

LabaRecord *
laba_store_load_as (LabaDb *db, const LabaType *type, gint64 id, gboolean *whole, GError **error)
{
  g_autoptr (LabaRecord) record = laba_record_new (type);

  record->id = id;
  if (!load_row (db, record, error))
    return NULL;
  *whole = TRUE;
  for (guint i = 0; *whole && record->lines[i] != NULL; i++)
    *whole = load_lines (db, record, i, error);
  return g_steal_pointer (&record);
}

LabaRecord *
laba_store_load (LabaDb *db, gint64 id, GError **error)
{
  const LabaType *type = laba_store_type (db, id);
  gboolean whole = FALSE;

  if (type == NULL)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no record %" PRId64 "."), id);
      return NULL;
    }
  g_autoptr (LabaRecord) record = laba_store_load_as (db, type, id, &whole, error);
  return whole ? g_steal_pointer (&record) : NULL;
}

gint64
laba_store_find (LabaDb *db, const LabaType *type, const char *name, const char *variant, gboolean *several)
{
  if (type->find == NULL)
    return 0;
  g_autoptr (LabaStmt) stmt = laba_db_take (db, type->find);
  gint64 id = 0;

  laba_stmt_bind_text (stmt, ":name", name);
  if (variant != NULL)
    laba_stmt_bind_text (stmt, ":variant", variant);
  if (laba_stmt_next (stmt, NULL))
    {
      gint64 matched = laba_stmt_get_int (stmt, "matched");

      id = laba_stmt_get_int (stmt, "id");
      if (several != NULL)
        *several = laba_stmt_next (stmt, NULL) && laba_stmt_get_int (stmt, "matched") == matched;
    }
  return id;
}

char *
laba_store_name (LabaDb *db, gint64 id)
{
  const LabaType *type = laba_store_type (db, id);

  if (type == NULL || type->name == NULL)
    return type == NULL ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, id);
  return laba_db_text (db, type->name, ":id", id);
}

char *
laba_store_describe (LabaDb *db, const LabaRecord *record)
{
  if (record->type->describe != NULL)
    return record->type->describe (db, record);
  g_autofree char *name = record->type->name != NULL ? laba_store_name (db, record->id) : NULL;
  return name != NULL ? g_strdup_printf ("%s %s", _ (record->type->label), name)
                      : g_strdup (_ (record->type->label));
}

/* Letters and digits make words, as the index's tokenizer has it; anything else parts them. */
char *
laba_store_match (const char *typed)
{
  GString *match = g_string_new (NULL);
  gboolean within = FALSE;

  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalnum (letter) && !g_unichar_ismark (letter))
        {
          g_string_append (match, within ? "\"* " : "");
          within = FALSE;
          continue;
        }
      if (!within)
        g_string_append_c (match, '"');
      within = TRUE;
      g_string_append_unichar (match, letter);
    }
  g_string_append (match, within ? "\"*" : "");
  return g_string_free (match, FALSE);
}

/* ---- writing ---- */

static gboolean
write_lines (LabaDb *db, const LabaLines *lines, gint64 owner, gint64 place_of_line, GPtrArray *list, GError **error)
{
  gboolean within = place_of_line > 0;
  g_autoptr (LabaStmt) stmt = list->len > 0 ? take_lines (db, "line-save", lines, within) : NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const LabaLine *line = list->pdata[i];

      laba_stmt_bind_int_at (stmt, 1, owner);
      laba_stmt_bind_int_at (stmt, 2, within ? place_of_line : i + 1);
      if (within)
        laba_stmt_bind_int_at (stmt, 3, i + 1);
      bind_values (stmt, within ? 4 : 3, lines->fields, line->values);
      if (!laba_stmt_run (stmt, error))
        return FALSE;
      if (line->within != NULL && !write_lines (db, lines->within, owner, i + 1, line->within, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
delete_lines (LabaDb *db, const LabaLines *lines, gboolean within, gint64 owner, GError **error)
{
  if (lines->within != NULL && !delete_lines (db, lines->within, TRUE, owner, error))
    return FALSE;
  g_autoptr (LabaStmt) stmt = take_lines (db, "line-delete", lines, within);
  laba_stmt_bind_int_at (stmt, 1, owner);
  return laba_stmt_run (stmt, error);
}

static gboolean
delete_all_lines (LabaDb *db, const LabaType *type, gint64 id, GError **error)
{
  for (guint i = 0; type->lines != NULL && type->lines[i].key != NULL; i++)
    if (!delete_lines (db, &type->lines[i], FALSE, id, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_row (LabaDb *db, const LabaRecord *record, gboolean is_new, GError **error)
{
  g_autoptr (LabaStmt) stmt = is_new ? take_row (db, "row-insert", record->type) : take_row (db, "row-save", record->type);

  laba_stmt_bind_int_at (stmt, 1, record->id);
  bind_values (stmt, 2, record->type->fields, record->values);
  return laba_stmt_run (stmt, error);
}

gboolean
laba_store_write (LabaDb *db, const LabaRecord *record, gboolean is_new, GError **error)
{
  if (!write_row (db, record, is_new, error))
    return FALSE;
  if (!is_new && !delete_all_lines (db, record->type, record->id, error))
    return FALSE;
  for (guint i = 0; record->lines[i] != NULL; i++)
    if (!write_lines (db, &record->type->lines[i], record->id, 0, record->lines[i], error))
      return FALSE;
  return TRUE;
}

gboolean
laba_store_remove (LabaDb *db, const LabaType *type, gint64 id, GError **error)
{
  if (!delete_all_lines (db, type, id, error))
    return FALSE;
  g_autoptr (LabaStmt) row = take_row (db, "row-delete", type);
  laba_stmt_bind_int_at (row, 1, id);
  if (!laba_stmt_run (row, error))
    return FALSE;
  g_autoptr (LabaStmt) origin = laba_db_take (db, "origin-remove");
  laba_stmt_bind_int (origin, ":record", id);
  if (!laba_stmt_run (origin, error))
    return FALSE;
  g_autoptr (LabaStmt) header = laba_db_take (db, "record-delete");
  laba_stmt_bind_int (header, ":id", id);
  return laba_stmt_run (header, error);
}

/* ---- units ---- */

static void
touch_fields (const LabaField *fields, const LabaValue *values, LabaTouchFunc touch, gpointer data)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    if (fields[i].unit != NULL && values[i].kind == LABA_VALUE_NUMBER)
      touch (fields[i].unit, values[i].number, data);
}

void
laba_store_touch_units (const LabaRecord *record, LabaTouchFunc touch, gpointer data)
{
  if (record->type->unit != NULL)
    touch (record->type->unit, record->id, data);
  touch_fields (record->type->fields, record->values, touch, data);
  for (guint i = 0; record->lines[i] != NULL; i++)
    for (guint j = 0; j < record->lines[i]->len; j++)
      {
        const LabaLine *line = record->lines[i]->pdata[j];

        touch_fields (line->lines->fields, line->values, touch, data);
      }
}
