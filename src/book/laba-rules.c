/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-text.h"
#include "book/laba-store.h"

/* A column that refers to records of a type. */
typedef struct
{
  const char *table, *owner, *column;
  const LabaType *target;
} Reference;

/* Which records refer to one: the first, 0 for none, and whether there are more. */
typedef struct
{
  gint64 first;
  gboolean more;
} Users;

static GPtrArray *references; /* made once from the registry; read only after */

/* ---- texts and defaults ---- */

static void
tidy_value (LabaValue *value,
            const LabaField *field,
            const char *name,
            LabaProblems *problems)
{
  g_autofree char *text
      = value->kind == LABA_VALUE_TEXT ? laba_text_collapse (value->text) : NULL;
  GError *error = NULL;

  if (text == NULL)
    return;
  if (!laba_text_check_line (text, -1, &error))
    laba_problems_take (problems, name, error);
  else if (*text == '\0' && (field->flags & LABA_FIELD_REQUIRED))
    laba_problems_add (problems, name, _ ("must not be empty"));
  laba_value_set_text (value, *text != '\0' ? text : NULL);
}

void
laba_rules_tidy (LabaRecord *record, const char *key, LabaProblems *problems)
{
  int index = laba_fields_find (record->type->fields, key);

  g_assert (index >= 0);
  tidy_value (&record->values[index], &record->type->fields[index], key, problems);
}

void
laba_rules_tidy_line (LabaRecord *record,
                      const char *lines,
                      guint index,
                      const char *key,
                      LabaProblems *problems)
{
  LabaLine *line = laba_record_get_lines (record, lines)->pdata[index];
  g_autofree char *name = laba_rules_line_field (lines, index, key);
  int field = laba_fields_find (line->lines->fields, key);

  g_assert (field >= 0);
  tidy_value (&line->values[field], &line->lines->fields[field], name, problems);
}

void
laba_rules_default_number (LabaRecord *record, const char *key, gint64 number)
{
  if (!laba_record_has (record, key))
    laba_record_set_number (record, key, number);
}

void
laba_rules_default_text (LabaRecord *record, const char *key, const char *text)
{
  if (!laba_record_has (record, key))
    laba_record_set_text (record, key, text);
}

char *
laba_rules_line_field (const char *lines, guint index, const char *key)
{
  return g_strdup_printf ("%s[%u].%s", lines, index + 1, key);
}

gint64
laba_rules_find_other (LabaDb *db, const char *statement, const char *name, gint64 id)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);

  laba_stmt_bind_text (stmt, ":name", name);
  laba_stmt_bind_int (stmt, ":id", id);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_get_int (stmt, "id") : 0;
}

/* ---- who refers to a record ---- */

static const LabaType *
target_of (const LabaField *field)
{
  g_auto (GStrv) parts = g_strsplit (field->target, ":", 2);

  return laba_type_by_id (parts[0]);
}

static void
add_references (const char *table, const char *owner, const LabaField *fields)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    if (fields[i].kind == LABA_FIELD_REF)
      {
        Reference *reference = g_new0 (Reference, 1);

        reference->table = table;
        reference->owner = owner;
        reference->column = laba_field_column (&fields[i]);
        reference->target = target_of (&fields[i]);
        g_ptr_array_add (references, reference);
      }
}

static void
add_lines (const LabaLines *lines)
{
  add_references (lines->table, lines->owner, lines->fields);
  if (lines->within != NULL)
    add_lines (lines->within);
}

static void
make_references (void)
{
  static gsize done;
  guint n;

  if (!g_once_init_enter (&done))
    return;
  const LabaType *const *types = laba_types_get (&n);
  references = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      add_references (types[i]->table, "id", types[i]->fields);
      for (guint j = 0; types[i]->lines != NULL && types[i]->lines[j].key != NULL; j++)
        add_lines (&types[i]->lines[j]);
    }
  g_once_init_leave (&done, 1);
}

static void
fill_reference (gconstpointer whom, char **values)
{
  const Reference *reference = whom;

  values[0] = g_strdup (reference->table);
  values[1] = g_strdup (reference->owner);
  values[2] = g_strdup (reference->column);
}

static LabaStmt *
take_for (LabaDb *db, const char *name, const Reference *reference)
{
  static const char *const holes[] = { "table", "owner", "column", NULL };

  return laba_db_take_filled (db, g_intern_static_string (name), reference, holes,
                              fill_reference);
}

static void
add_users (LabaDb *db, const Reference *reference, gint64 id, Users *users)
{
  g_autoptr (LabaStmt) stmt = take_for (db, "record-users", reference);

  laba_stmt_bind_int_at (stmt, 1, id);
  if (!laba_stmt_next (stmt, NULL) || laba_stmt_is_null (stmt, "first"))
    return;
  gint64 first = laba_stmt_get_int (stmt, "first");
  users->more |= laba_stmt_get_int (stmt, "last") != first
                 || (users->first != 0 && users->first != first);
  users->first = users->first == 0 ? first : MIN (users->first, first);
}

static Users
find_users (LabaDb *db, const LabaType *type, gint64 id)
{
  Users users = { 0, FALSE };

  make_references ();
  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = references->pdata[i];

      if (reference->target == type)
        add_users (db, reference, id, &users);
    }
  return users;
}

gboolean
laba_rules_is_used (LabaDb *db, const LabaType *type, gint64 id)
{
  return id != 0 && find_users (db, type, id).first != 0;
}

static gboolean
visit_users (LabaDb *db,
             const Reference *reference,
             gint64 id,
             LabaUserFunc each,
             gpointer data,
             GError **error)
{
  g_autoptr (LabaStmt) stmt = take_for (db, "record-users-list", reference);
  GError *failed = NULL;

  laba_stmt_bind_int_at (stmt, 1, id);
  while (laba_stmt_next (stmt, &failed))
    if (!each (laba_stmt_get_int (stmt, "id"), data, error))
      return FALSE;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

gboolean
laba_rules_foreach_user (LabaDb *db,
                         const LabaType *type,
                         gint64 id,
                         LabaUserFunc each,
                         gpointer data,
                         GError **error)
{
  make_references ();
  for (guint i = 0; i < references->len; i++)
    {
      const Reference *reference = references->pdata[i];

      if (reference->target == type
          && !visit_users (db, reference, id, each, data, error))
        return FALSE;
    }
  return TRUE;
}

static char *
describe_id (LabaDb *db, gint64 id)
{
  g_autoptr (LabaRecord) record = laba_store_load (db, id, NULL);

  return record != NULL ? laba_store_describe (db, record) : g_strdup ("?");
}

void
laba_rules_check_delete (LabaDb *db, gint64 id, LabaProblems *problems)
{
  const LabaType *type = laba_store_type (db, id);
  Users users = find_users (db, type, id);

  if (users.first == 0)
    return;
  g_autofree char *what = describe_id (db, id);
  g_autofree char *first = describe_id (db, users.first);
  gboolean archives = laba_fields_find (type->fields, "archived") >= 0;
  /* Translators: both are descriptions of records: “Person Bu Sari”, “Order A-17 …”. */
  if (users.more && archives)
    laba_problems_add (
        problems, NULL,
        _ ("“%1$s” is still needed by “%2$s” and other records. Archive it instead."),
        what, first);
  else if (users.more)
    laba_problems_add (problems, NULL,
                       _ ("“%1$s” is still needed by “%2$s” and other records."), what,
                       first);
  else if (archives)
    laba_problems_add (problems, NULL,
                       _ ("“%1$s” is still needed by “%2$s”. Archive it instead."), what,
                       first);
  else
    laba_problems_add (problems, NULL, _ ("“%1$s” is still needed by “%2$s”."), what,
                       first);
}

/* ---- words ---- */

char *
laba_rules_name (LabaDb *db, const LabaRecord *record, const char *key)
{
  gint64 id = laba_record_get_number (record, key);
  char *name = id != 0 ? laba_store_name (db, id) : NULL;

  return name != NULL ? name : g_strdup ("?");
}

char *
laba_rules_money (const LabaRecord *record, const char *key)
{
  return laba_money_format (laba_record_get_number (record, key), laba_language_get ());
}
