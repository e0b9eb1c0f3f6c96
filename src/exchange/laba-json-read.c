/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-quantity.h"
#include "exchange/laba-json-private.h"

#define FIELDS_MAX 64

typedef struct
{
  gboolean set;
  gint64 price;
} UnitPrice;

/* An object whose members are fields: a record, or one line. */
typedef struct
{
  const LabaField *fields;
  LabaValue *values;
  LabaRecord *record; /* whose lines may stand in it, or NULL */
  LabaLine *line;     /* likewise */
  UnitPrice units[FIELDS_MAX];
} Scope;

static void read_members (LabaJsonReader *reader,
                          Scope *scope,
                          const LabaJson *object,
                          const char *prefix);

/* ---- lines ---- */

static LabaLine *
add_line (const LabaLines *lines, LabaRecord *record, LabaLine *line)
{
  return record != NULL ? laba_record_add_line (record, lines->key)
                        : laba_line_add_within (line);
}

static void
read_line (LabaJsonReader *reader,
           const LabaLines *lines,
           LabaLine *line,
           const LabaJson *json)
{
  Scope scope = { .fields = lines->fields, .values = line->values, .line = line };

  if (lines->form == LABA_LINES_SCALARS)
    laba_json_read_value (reader, &lines->fields[0], json, &line->values[0]);
  else if (laba_json_is_kind (reader, json, LABA_JSON_OBJECT, _ ("an object, one line")))
    read_members (reader, &scope, json, NULL);
}

static void
read_pair (LabaJsonReader *reader,
           const LabaLines *lines,
           LabaLine *line,
           const LabaJson *member)
{
  const LabaJson key = { .kind = LABA_JSON_TEXT, .text = member->key };

  laba_json_read_value (reader, &lines->fields[0], &key, &line->values[0]);
  laba_json_read_value (reader, &lines->fields[1], member, &line->values[1]);
}

static void
read_lines (LabaJsonReader *reader,
            const LabaLines *lines,
            LabaRecord *record,
            LabaLine *line,
            const LabaJson *json)
{
  gboolean pairs = lines->form == LABA_LINES_MAP && json->kind == LABA_JSON_OBJECT;
  guint index = 0;

  if (json->kind == LABA_JSON_NULL)
    return;
  if (!pairs
      && !laba_json_is_kind (reader, json, LABA_JSON_ARRAY,
                             lines->form == LABA_LINES_MAP
                                 ? _ ("an object of names and values")
                                 : _ ("a list in [ ]")))
    return;
  for (const LabaJson *child = json->first; child != NULL; child = child->next)
    {
      gsize mark = pairs ? laba_json_push (reader, child->key)
                         : laba_json_push_index (reader, index++);
      LabaLine *added = add_line (lines, record, line);

      if (pairs)
        read_pair (reader, lines, added, child);
      else
        read_line (reader, lines, added, child);
      g_string_truncate (reader->path, mark);
    }
}

/* ---- members ---- */

static gboolean
is_in_group (const LabaField *field, const char *group)
{
  gsize length = strlen (group);

  return strncmp (field->key, group, length) == 0 && field->key[length] == '.';
}

static gboolean
has_group (const LabaField *fields, const char *group)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    if (is_in_group (&fields[i], group))
      return TRUE;
  return FALSE;
}

static void
read_group (LabaJsonReader *reader, Scope *scope, const LabaJson *json, const char *group)
{
  if (json->kind == LABA_JSON_NULL)
    {
      for (guint i = 0; scope->fields[i].key != NULL; i++)
        if (is_in_group (&scope->fields[i], group))
          laba_value_set_null (&scope->values[i]);
    }
  else if (laba_json_is_kind (reader, json, LABA_JSON_OBJECT, _ ("an object")))
    read_members (reader, scope, json, group);
}

static int
find_unit (const LabaField *fields, const char *key)
{
  for (int i = 0; fields[i].key != NULL; i++)
    if (fields[i].unit_key != NULL && strcmp (fields[i].unit_key, key) == 0)
      return i;
  return -1;
}

static const LabaLines *
find_lines (const Scope *scope, const char *key)
{
  const LabaLines *lines = scope->record != NULL ? scope->record->type->lines : NULL;

  if (scope->line != NULL)
    {
      const LabaLines *within = scope->line->lines->within;

      return within != NULL && strcmp (within->key, key) == 0 ? within : NULL;
    }
  for (; lines != NULL && lines->key != NULL; lines++)
    if (strcmp (lines->key, key) == 0)
      return lines;
  return NULL;
}

static gboolean
is_passed_over (const Scope *scope, const char *key)
{
  static const char *const keys[] = { "type", "id", "postings", NULL };

  return scope->record != NULL && g_strv_contains (keys, key);
}

static void
append_key (GString *keys, const char *key)
{
  gsize length = strcspn (key, ".");
  g_autofree char *name = g_strndup (key, length);
  g_autofree char *listed = g_strconcat (" ", name, ",", NULL);

  if (strstr (keys->str, listed) == NULL)
    g_string_append (keys, listed);
}

static void
unknown_key (LabaJsonReader *reader, const Scope *scope, const char *group)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  const LabaLines *lines = scope->record != NULL ? scope->record->type->lines : NULL;
  gsize skip = group != NULL ? strlen (group) + 1 : 0;

  for (guint i = 0; scope->fields[i].key != NULL; i++)
    {
      const LabaField *field = &scope->fields[i];

      if ((field->flags & LABA_FIELD_COMPUTED)
          || (group != NULL && !is_in_group (field, group)))
        continue;
      append_key (keys, field->key + skip);
      if (field->unit_key != NULL)
        append_key (keys, field->unit_key);
    }
  for (; lines != NULL && lines->key != NULL && group == NULL; lines++)
    append_key (keys, lines->key);
  if (scope->line != NULL && scope->line->lines->within != NULL)
    append_key (keys, scope->line->lines->within->key);
  g_string_truncate (keys, keys->len > 0 ? keys->len - 1 : 0);
  laba_problems_add (reader->problems, reader->path->str,
                     _ ("is no key that belongs here; expected one of:%s"), keys->str);
}

/* key: within its scope, "refund.account" for the account in refund. */
static void
read_member (LabaJsonReader *reader,
             Scope *scope,
             const LabaJson *member,
             const char *key,
             const char *prefix)
{
  gboolean dotted = strchr (member->key, '.') != NULL;
  int index = dotted ? -1 : laba_fields_find (scope->fields, key);
  const LabaLines *lines = prefix == NULL ? find_lines (scope, key) : NULL;

  if (index >= 0 && !(scope->fields[index].flags & LABA_FIELD_COMPUTED))
    laba_json_read_value (reader, &scope->fields[index], member, &scope->values[index]);
  else if (!dotted && has_group (scope->fields, key))
    read_group (reader, scope, member, key);
  else if (lines != NULL)
    read_lines (reader, lines, scope->record, scope->line, member);
  else if ((index = find_unit (scope->fields, key)) >= 0)
    {
      if (member->kind != LABA_JSON_NULL)
        scope->units[index].set = laba_json_read_whole (
            reader, member, _ ("whole rupiah, a number without decimals"),
            &scope->units[index].price);
    }
  else if (prefix != NULL || !is_passed_over (scope, key))
    unknown_key (reader, scope, prefix);
}

/* Whether a quantity is one that a price can be multiplied by; the rules of its own field
 * say what is wrong otherwise. */
static gboolean
is_countable (const LabaField *field, gint64 quantity)
{
  return quantity > 0 || (quantity == 0 && !(field->flags & LABA_FIELD_POSITIVE))
         || (field->flags & LABA_FIELD_SIGNED);
}

/* Turns a unit price into the total that is kept. */
static void
finish_total (LabaJsonReader *reader, Scope *scope, guint index)
{
  const LabaField *field = &scope->fields[index];
  LabaValue *value = &scope->values[index];
  int of = laba_fields_find (scope->fields, field->unit_of);
  gint64 quantity = scope->values[of].kind == LABA_VALUE_NUMBER ? scope->values[of].number
                                                                : LABA_QUANTITY_ONE;
  gint64 total = 0;
  gsize mark = laba_json_push (reader, field->unit_key);

  if (scope->units[index].price < 0 && !(field->flags & LABA_FIELD_SIGNED))
    laba_problems_add (reader->problems, reader->path->str, _ ("must not be below zero"));
  else if (!is_countable (&scope->fields[of], quantity))
    ;
  else if (!laba_quantity_price (quantity, scope->units[index].price, &total))
    laba_problems_add (reader->problems, reader->path->str,
                       _ ("quantity times price is too large"));
  else if (value->kind != LABA_VALUE_NUMBER)
    laba_value_set_number (value, total);
  else if (value->number != total)
    laba_problems_add (reader->problems, reader->path->str,
                       _ ("quantity times price is %" PRId64
                          ", but %s says %" PRId64 "; give one of the two"),
                       total, field->key, value->number);
  g_string_truncate (reader->path, mark);
}

/* prefix: the group that the object is within its scope, or NULL. */
static void
read_members (LabaJsonReader *reader,
              Scope *scope,
              const LabaJson *object,
              const char *prefix)
{
  for (const LabaJson *member = object->first; member != NULL; member = member->next)
    {
      gsize mark = laba_json_push (reader, member->key);
      g_autofree char *key
          = prefix != NULL ? g_strconcat (prefix, ".", member->key, NULL) : NULL;

      read_member (reader, scope, member, key != NULL ? key : member->key, prefix);
      g_string_truncate (reader->path, mark);
    }
  for (guint i = 0; prefix == NULL && scope->fields[i].key != NULL; i++)
    if (scope->units[i].set)
      finish_total (reader, scope, i);
}

/* ---- records ---- */

static const LabaType *
read_type (LabaJsonReader *reader, const LabaJson *object)
{
  const LabaJson *name = laba_json_get (object, "type");
  gsize mark = laba_json_push (reader, "type");
  const LabaType *type = NULL;

  if (name == NULL)
    laba_problems_add (reader->problems, reader->path->str,
                       _ ("is missing: \"type\" says what kind of record it is"));
  else if (laba_json_is_kind (reader, name, LABA_JSON_TEXT,
                              _ ("the kind of record in quotes")))
    {
      type = laba_type_by_id (name->text);
      if (type == NULL)
        laba_problems_add (
            reader->problems, reader->path->str,
            _ ("there is no kind of record “%s”; “laba-cli help record” lists them"),
            name->text);
    }
  g_string_truncate (reader->path, mark);
  return type;
}

/* A record that gets its day later is whole but for it. */
static void
check_dayless (LabaJsonReader *reader, LabaRecord *record)
{
  g_autoptr (LabaProblems) inner = laba_problems_new ();

  if (laba_fields_find (record->type->fields, "day") >= 0)
    {
      if (laba_record_has (record, "day"))
        laba_problems_add (inner, "day",
                           _ ("must not be given: it is the day when it falls due"));
      laba_record_set_number (record, "day", laba_day_today ());
    }
  laba_record_check (record, inner);
  for (guint i = 0; i < laba_problems_get_n (inner); i++)
    {
      const LabaProblem *problem = laba_problems_get (inner, i);
      gsize mark
          = laba_json_push (reader, problem->field != NULL ? problem->field : "type");

      laba_problems_add (reader->problems, reader->path->str, "%s", problem->message);
      g_string_truncate (reader->path, mark);
    }
}

LabaRecord *
laba_json_read_record (LabaJsonReader *reader, const LabaJson *object, gboolean dayless)
{
  const LabaType *type = read_type (reader, object);
  guint before = laba_problems_get_n (reader->problems);

  if (type == NULL)
    return NULL;
  LabaRecord *record = laba_record_new (type);
  Scope scope = { .fields = type->fields, .values = record->values, .record = record };
  g_assert (laba_fields_count (type->fields) <= FIELDS_MAX);
  read_members (reader, &scope, object, NULL);
  if (dayless && laba_problems_get_n (reader->problems) == before)
    check_dayless (reader, record);
  return record;
}

LabaRecord *
laba_json_to_record (LabaDb *db,
                     LabaEdit *make,
                     const LabaJson *object,
                     LabaProblems *problems)
{
  g_autoptr (GString) path = g_string_new (NULL);
  LabaJsonReader reader = { db, make, problems, path };

  if (object->kind == LABA_JSON_OBJECT)
    return laba_json_read_record (&reader, object, FALSE);
  laba_problems_add (problems, NULL, _ ("is %s, expected one record: an object in { }"),
                     laba_json_kind_name (object->kind));
  return NULL;
}

LabaRecord *
laba_json_parse_record (LabaDb *db,
                        LabaEdit *make,
                        const char *text,
                        LabaProblems *problems)
{
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  GError *error = NULL;
  const LabaJson *object = laba_json_document_parse (document, text, -1, &error);

  if (object != NULL)
    return laba_json_to_record (db, make, object, problems);
  laba_problems_take (problems, NULL, error);
  return NULL;
}
