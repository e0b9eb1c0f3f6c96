/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-record.h"

#include <string.h>

/* ---- values ---- */

void
laba_value_clear (LabaValue *value)
{
  g_free (value->text);
  *value = (LabaValue){ 0 };
}

void
laba_value_set_number (LabaValue *value, gint64 number)
{
  laba_value_clear (value);
  *value = (LabaValue){ .kind = LABA_VALUE_NUMBER, .number = number };
}

void
laba_value_set_text (LabaValue *value, const char *text)
{
  char *copy = g_strdup (text);

  laba_value_clear (value);
  *value = (LabaValue){ .kind = copy != NULL ? LABA_VALUE_TEXT : LABA_VALUE_NULL, .text = copy };
}

void
laba_value_set_null (LabaValue *value)
{
  laba_value_clear (value);
  value->kind = LABA_VALUE_NULL;
}

static LabaValue *
values_new (const LabaField *fields)
{
  return g_new0 (LabaValue, laba_fields_count (fields) + 1);
}

static void
values_free (LabaValue *values, const LabaField *fields)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    g_free (values[i].text);
  g_free (values);
}

static void
values_copy (LabaValue *to, const LabaValue *from, const LabaField *fields)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      to[i] = from[i];
      to[i].text = g_strdup (from[i].text);
    }
}

/* Absent and null are the same content, but where null speaks. */
static gboolean
value_equal (const LabaValue *a, const LabaValue *b, const LabaField *field)
{
  gboolean nothing_a = a->kind <= LABA_VALUE_NULL;
  gboolean nothing_b = b->kind <= LABA_VALUE_NULL;

  if (nothing_a || nothing_b)
    return nothing_a && nothing_b && (!(field->flags & LABA_FIELD_NULL_SPEAKS) || a->kind == b->kind);
  return a->kind == b->kind && a->number == b->number && g_strcmp0 (a->text, b->text) == 0;
}

static gboolean
values_equal (const LabaValue *a, const LabaValue *b, const LabaField *fields)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    if (!value_equal (&a[i], &b[i], &fields[i]))
      return FALSE;
  return TRUE;
}

/* The value of a field by its key; a wrong key is a bug. */
static LabaValue *
value_of (LabaValue *values, const LabaField *fields, const char *key)
{
  int index = laba_fields_find (fields, key);

  if (index < 0)
    g_error ("no field “%s”", key);
  return &values[index];
}

/* ---- lines ---- */

static void
line_free (gpointer data)
{
  LabaLine *line = data;

  values_free (line->values, line->lines->fields);
  g_clear_pointer (&line->within, g_ptr_array_unref);
  g_free (line);
}

static LabaLine *
line_new (const LabaLines *lines)
{
  LabaLine *line = g_new0 (LabaLine, 1);

  line->lines = lines;
  line->values = values_new (lines->fields);
  if (lines->within != NULL)
    line->within = g_ptr_array_new_with_free_func (line_free);
  return line;
}

static GPtrArray *
lines_copy (GPtrArray *from)
{
  GPtrArray *to = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < from->len; i++)
    {
      const LabaLine *line = from->pdata[i];
      LabaLine *copy = line_new (line->lines);

      values_copy (copy->values, line->values, line->lines->fields);
      if (line->within != NULL)
        {
          g_ptr_array_unref (copy->within);
          copy->within = lines_copy (line->within);
        }
      g_ptr_array_add (to, copy);
    }
  return to;
}

static gboolean
lines_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const LabaLine *left = a->pdata[i];
      const LabaLine *right = b->pdata[i];

      if (!values_equal (left->values, right->values, left->lines->fields))
        return FALSE;
      if (left->within != NULL && !lines_equal (left->within, right->within))
        return FALSE;
    }
  return TRUE;
}

/* ---- records ---- */

static guint
count_lines (const LabaType *type)
{
  guint n = 0;

  while (type->lines != NULL && type->lines[n].key != NULL)
    n++;
  return n;
}

LabaRecord *
laba_record_new (const LabaType *type)
{
  LabaRecord *record = g_new0 (LabaRecord, 1);
  guint n = count_lines (type);

  record->type = type;
  record->values = values_new (type->fields);
  record->lines = g_new0 (GPtrArray *, n + 1);
  for (guint i = 0; i < n; i++)
    record->lines[i] = g_ptr_array_new_with_free_func (line_free);
  return record;
}

LabaRecord *
laba_record_copy (const LabaRecord *record)
{
  LabaRecord *copy = laba_record_new (record->type);

  copy->id = record->id;
  values_copy (copy->values, record->values, record->type->fields);
  for (guint i = 0; record->lines[i] != NULL; i++)
    {
      g_ptr_array_unref (copy->lines[i]);
      copy->lines[i] = lines_copy (record->lines[i]);
    }
  return copy;
}

void
laba_record_free (LabaRecord *record)
{
  if (record == NULL)
    return;
  values_free (record->values, record->type->fields);
  for (guint i = 0; record->lines[i] != NULL; i++)
    g_ptr_array_unref (record->lines[i]);
  g_free (record->lines);
  g_free (record);
}

gboolean
laba_record_equal (const LabaRecord *a, const LabaRecord *b)
{
  if (a->type != b->type || !values_equal (a->values, b->values, a->type->fields))
    return FALSE;
  for (guint i = 0; a->lines[i] != NULL; i++)
    if (!lines_equal (a->lines[i], b->lines[i]))
      return FALSE;
  return TRUE;
}

/* ---- by key ---- */

gint64
laba_record_get_number (const LabaRecord *record, const char *key)
{
  return value_of (record->values, record->type->fields, key)->number;
}

const char *
laba_record_get_text (const LabaRecord *record, const char *key)
{
  return value_of (record->values, record->type->fields, key)->text;
}

LabaValueKind
laba_record_get_kind (const LabaRecord *record, const char *key)
{
  return value_of (record->values, record->type->fields, key)->kind;
}

gboolean
laba_record_has (const LabaRecord *record, const char *key)
{
  return laba_record_get_kind (record, key) > LABA_VALUE_NULL;
}

void
laba_record_set_number (LabaRecord *record, const char *key, gint64 number)
{
  laba_value_set_number (value_of (record->values, record->type->fields, key), number);
}

void
laba_record_set_text (LabaRecord *record, const char *key, const char *text)
{
  laba_value_set_text (value_of (record->values, record->type->fields, key), text);
}

void
laba_record_set_null (LabaRecord *record, const char *key)
{
  laba_value_set_null (value_of (record->values, record->type->fields, key));
}

static guint
lines_index (const LabaRecord *record, const char *key)
{
  for (guint i = 0; record->type->lines != NULL && record->type->lines[i].key != NULL; i++)
    if (strcmp (record->type->lines[i].key, key) == 0)
      return i;
  g_error ("%s has no lines “%s”", record->type->id, key);
}

GPtrArray *
laba_record_get_lines (const LabaRecord *record, const char *key)
{
  return record->lines[lines_index (record, key)];
}

LabaLine *
laba_record_add_line (LabaRecord *record, const char *key)
{
  guint index = lines_index (record, key);
  LabaLine *line = line_new (&record->type->lines[index]);

  g_ptr_array_add (record->lines[index], line);
  return line;
}

LabaLine *
laba_line_add_within (LabaLine *line)
{
  LabaLine *inner = line_new (line->lines->within);

  g_ptr_array_add (line->within, inner);
  return inner;
}

gint64
laba_line_get_number (const LabaLine *line, const char *key)
{
  return value_of (line->values, line->lines->fields, key)->number;
}

const char *
laba_line_get_text (const LabaLine *line, const char *key)
{
  return value_of (line->values, line->lines->fields, key)->text;
}

LabaValueKind
laba_line_get_kind (const LabaLine *line, const char *key)
{
  return value_of (line->values, line->lines->fields, key)->kind;
}

gboolean
laba_line_has (const LabaLine *line, const char *key)
{
  return laba_line_get_kind (line, key) > LABA_VALUE_NULL;
}

void
laba_line_set_number (LabaLine *line, const char *key, gint64 number)
{
  laba_value_set_number (value_of (line->values, line->lines->fields, key), number);
}

void
laba_line_set_text (LabaLine *line, const char *key, const char *text)
{
  laba_value_set_text (value_of (line->values, line->lines->fields, key), text);
}

void
laba_line_set_null (LabaLine *line, const char *key)
{
  laba_value_set_null (value_of (line->values, line->lines->fields, key));
}
