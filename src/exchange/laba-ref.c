/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-ref.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "book/laba-store.h"

#define SEVERAL_SHOWN 8
#define NAMES_KEPT 50000

struct _LabaRefNames
{
  LabaDb *db;
  GHashTable *names;  /* gint64 → name, or NULL where there is none */
  GHashTable *unique; /* gint64 → whether its name finds it again, as a pointer */
};

const LabaType *
laba_ref_target (const LabaField *field, const char **variant)
{
  const char *colon = strchr (field->target, ':');
  const LabaType *type = NULL;

  *variant = colon != NULL ? colon + 1 : NULL;
  if (colon == NULL)
    type = laba_type_by_id (field->target);
  else
    {
      g_autofree char *id = g_strndup (field->target, (gsize) (colon - field->target));

      type = laba_type_by_id (id);
    }
  if (type == NULL)
    g_error ("field “%s” refers to “%s”, which is no type", field->key, field->target);
  return type;
}

/* ---- making what is not there ---- */

static void
set_flag (LabaRecord *record, const char *key, gboolean truth)
{
  int index = laba_fields_find (record->type->fields, key);

  if (index >= 0 && record->type->fields[index].kind == LABA_FIELD_BOOLEAN)
    laba_value_set_number (&record->values[index], truth);
}

static gboolean
has_choice (const LabaField *field, const char *choice)
{
  return field->kind == LABA_FIELD_CHOICE && choice != NULL
         && g_strv_contains (field->choices, choice);
}

/* An entry of a list with nothing but its name; its kind is the variant; a person is what
 * the field says, a lender neither customer nor supplier. NULL where the type is none that
 * a name is enough for. */
static LabaRecord *
draft_of_name (const LabaType *type,
               const LabaField *field,
               const char *name,
               const char *variant)
{
  g_autoptr (LabaRecord) record = laba_record_new (type);
  const LabaField *fields = type->fields;

  if (!type->is_list || laba_fields_find (fields, "name") < 0)
    return NULL;
  laba_record_set_text (record, "name", name);
  for (guint i = 0; fields[i].key != NULL; i++)
    if (has_choice (&fields[i], variant))
      laba_value_set_text (&record->values[i], variant);
  set_flag (record, "customer", (field->flags & LABA_FIELD_OF_CUSTOMER) != 0);
  set_flag (record, "supplier", (field->flags & LABA_FIELD_OF_SUPPLIER) != 0);
  return g_steal_pointer (&record);
}

static gint64
make_entry (LabaEdit *edit, LabaRecord *record, const char *path, LabaProblems *problems)
{
  g_autoptr (LabaProblems) inner = laba_problems_new ();
  g_autoptr (GError) error = NULL;

  if (laba_edit_save (edit, record, inner, &error))
    return record->id;
  if (laba_problems_is_empty (inner))
    laba_problems_add (problems, path, "%s", error->message);
  for (guint i = 0; i < laba_problems_get_n (inner); i++)
    laba_problems_add (problems, path, "%s", laba_problems_get (inner, i)->message);
  return 0;
}

/* The type's label as it stands within a sentence: “order”, but “PO batch”. */
static char *
label_within (const LabaType *type)
{
  const char *label = _ (type->label);
  const char *second = g_utf8_next_char (label);

  if (!g_unichar_islower (g_utf8_get_char (second)))
    return g_strdup (label);
  g_autofree char *first = g_utf8_strdown (label, second - label);
  return g_strconcat (first, second, NULL);
}

static gint64
unknown (LabaEdit *make,
         const LabaField *field,
         const char *name,
         const char *path,
         LabaProblems *problems)
{
  const char *variant = NULL;
  const LabaType *type = laba_ref_target (field, &variant);
  g_autoptr (LabaRecord) record
      = make != NULL ? draft_of_name (type, field, name, variant) : NULL;
  g_autofree char *label = label_within (type);

  if (record != NULL)
    return make_entry (make, record, path, problems);
  if (*name == '\0')
    laba_problems_add (problems, path, _ ("the name is empty"));
  else
    /* Translators: first what it should be (“product”), then the name that was given. */
    laba_problems_add (problems, path, _ ("there is no %s called “%s”"), label, name);
  return 0;
}

/* ---- finding ---- */

static void
add_several (LabaDb *db,
             const LabaType *type,
             const char *name,
             const char *variant,
             const char *path,
             LabaProblems *problems)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, type->find);
  g_autoptr (GString) list = g_string_new (NULL);
  gint64 best = 0;

  laba_stmt_bind_text (stmt, ":name", name);
  if (variant != NULL)
    laba_stmt_bind_text (stmt, ":variant", variant);
  for (guint i = 0; i < SEVERAL_SHOWN && laba_stmt_next (stmt, NULL); i++)
    {
      gint64 id = laba_stmt_get_int (stmt, "id");
      g_autofree char *called = laba_store_name (db, id);

      if (i == 0)
        best = laba_stmt_get_int (stmt, "matched");
      if (laba_stmt_get_int (stmt, "matched") != best)
        break;
      g_string_append_printf (list, "%s%" G_GINT64_FORMAT " (%s)", i > 0 ? ", " : "", id,
                              called != NULL ? called : "");
    }
  laba_problems_add (
      problems, path,
      _ ("“%s” fits more than one; give the code, or one of these ids as a number: %s"),
      name, list->str);
}

gint64
laba_ref_find (LabaDb *db,
               LabaEdit *make,
               const LabaField *field,
               const char *name,
               const char *path,
               LabaProblems *problems)
{
  const char *variant = NULL;
  const LabaType *type = laba_ref_target (field, &variant);
  gboolean several = FALSE;
  gint64 id = laba_store_find (db, type, name, variant, &several);

  if (id == 0)
    return unknown (make, field, name, path, problems);
  if (!several)
    return id;
  add_several (db, type, name, variant, path, problems);
  return 0;
}

gboolean
laba_ref_check_id (LabaDb *db,
                   const LabaField *field,
                   gint64 id,
                   const char *path,
                   LabaProblems *problems)
{
  const char *variant = NULL;
  const LabaType *type = laba_ref_target (field, &variant);
  g_autofree char *label = label_within (type);

  if (laba_store_type (db, id) == type)
    return TRUE;
  laba_problems_add (problems, path, _ ("there is no %s with the id %" PRId64),
                     label, id);
  return FALSE;
}

/* ---- names ---- */

/* So that memory does not grow with the book. */
static void
make_room (GHashTable *table)
{
  if (g_hash_table_size (table) >= NAMES_KEPT)
    g_hash_table_remove_all (table);
}

LabaRefNames *
laba_ref_names_new (LabaDb *db)
{
  LabaRefNames *self = g_new0 (LabaRefNames, 1);

  self->db = db;
  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->unique = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
laba_ref_names_free (LabaRefNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->unique);
  g_free (self);
}

const char *
laba_ref_names_get (LabaRefNames *self, gint64 id)
{
  gpointer name = NULL;

  if (!g_hash_table_lookup_extended (self->names, &id, NULL, &name))
    {
      name = laba_store_name (self->db, id);
      make_room (self->names);
      g_hash_table_insert (self->names, g_memdup2 (&id, sizeof id), name);
    }
  return name;
}

const char *
laba_ref_names_get_unique (LabaRefNames *self, const LabaField *field, gint64 id)
{
  const char *name = laba_ref_names_get (self, id);
  const char *variant = NULL;
  gboolean several = FALSE;
  gpointer same = NULL;

  if (name == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (self->unique, &id, NULL, &same))
    {
      const LabaType *type = laba_ref_target (field, &variant);

      same = GINT_TO_POINTER (
          laba_store_find (self->db, type, name, variant, &several) == id && !several);
      make_room (self->unique);
      g_hash_table_insert (self->unique, g_memdup2 (&id, sizeof id), same);
    }
  return same != NULL ? name : NULL;
}
