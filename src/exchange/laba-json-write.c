/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-json.h"

#include <string.h>

#include "base/laba-quantity.h"
#include "book/laba-store.h"

/* ---- values ---- */

static void
append_owned (GString *out, char *text)
{
  g_string_append (out, text);
  g_free (text);
}

static void
append_ref (GString *out, LabaRefNames *names, const LabaField *field, gint64 id)
{
  const char *name = laba_ref_names_get_unique (names, field, id);

  if (name != NULL)
    laba_json_append_text (out, name);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, id);
}

static void
append_day (GString *out, LabaDay day)
{
  g_autofree char *iso = laba_day_to_iso (day);

  laba_json_append_text (out, iso);
}

void
laba_json_append_value (GString *out,
                        LabaRefNames *names,
                        const LabaField *field,
                        const LabaValue *value)
{
  if (value->kind == LABA_VALUE_TEXT && field->kind != LABA_FIELD_JSON)
    laba_json_append_text (out, value->text);
  else if (value->kind == LABA_VALUE_TEXT)
    g_string_append (out, value->text);
  else if (value->kind != LABA_VALUE_NUMBER)
    g_string_append (out, "null");
  else if (field->kind == LABA_FIELD_QUANTITY || field->kind == LABA_FIELD_PERCENT)
    append_owned (out, laba_quantity_format_decimal (value->number));
  else if (field->kind == LABA_FIELD_DAY)
    append_day (out, (LabaDay) value->number);
  else if (field->kind == LABA_FIELD_BOOLEAN)
    g_string_append (out, value->number != 0 ? "true" : "false");
  else if (field->kind == LABA_FIELD_ORDINAL)
    laba_json_append_text (out, field->choices[value->number]);
  else if (field->kind == LABA_FIELD_REF)
    append_ref (out, names, field, value->number);
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->number);
}

/* ---- members ---- */

/* Whether the field is said at all. */
static gboolean
is_said (const LabaField *field, const LabaValue *value)
{
  if (field->flags & LABA_FIELD_COMPUTED)
    return FALSE;
  return value->kind > LABA_VALUE_NULL
         || (value->kind == LABA_VALUE_NULL && (field->flags & LABA_FIELD_NULL_SPEAKS));
}

static void
append_key (GString *out, const char *key)
{
  if (out->len > 0 && strchr ("{[", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, ',');
  laba_json_append_text (out, key);
  g_string_append_c (out, ':');
}

/* The price a piece, where the total is exactly that. */
static gboolean
find_unit_price (const LabaField *fields,
                 const LabaValue *values,
                 guint index,
                 gint64 *price)
{
  const LabaField *field = &fields[index];
  int of = field->unit_key != NULL ? laba_fields_find (fields, field->unit_of) : -1;

  if (of < 0 || values[of].kind != LABA_VALUE_NUMBER || values[of].number == 0)
    return FALSE;
  *price = values[index].number * LABA_QUANTITY_ONE / values[of].number;
  return *price * values[of].number == values[index].number * LABA_QUANTITY_ONE;
}

static void
append_field (GString *out,
              LabaRefNames *names,
              const LabaField *fields,
              const LabaValue *values,
              guint index,
              gsize skip)
{
  gint64 price = 0;

  if (find_unit_price (fields, values, index, &price))
    {
      append_key (out, fields[index].unit_key);
      g_string_append_printf (out, "%" G_GINT64_FORMAT, price);
      return;
    }
  append_key (out, fields[index].key + skip);
  laba_json_append_value (out, names, &fields[index], &values[index]);
}

/* All fields of the group that begins at `first`, as an object. */
static void
append_group (GString *out,
              LabaRefNames *names,
              const LabaField *fields,
              const LabaValue *values,
              guint first)
{
  gsize length = strcspn (fields[first].key, ".");
  g_autofree char *group = g_strndup (fields[first].key, length);

  append_key (out, group);
  g_string_append_c (out, '{');
  for (guint i = first; fields[i].key != NULL; i++)
    if (strncmp (fields[i].key, fields[first].key, length + 1) == 0
        && is_said (&fields[i], &values[i]))
      append_field (out, names, fields, values, i, length + 1);
  g_string_append_c (out, '}');
}

/* Whether an earlier said field has opened the same group. */
static gboolean
is_group_done (const LabaField *fields, const LabaValue *values, guint index)
{
  gsize length = strcspn (fields[index].key, ".") + 1;

  for (guint i = 0; i < index; i++)
    if (strncmp (fields[i].key, fields[index].key, length) == 0
        && is_said (&fields[i], &values[i]))
      return TRUE;
  return FALSE;
}

static void
append_fields (GString *out,
               LabaRefNames *names,
               const LabaField *fields,
               const LabaValue *values)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    if (!is_said (&fields[i], &values[i]))
      continue;
    else if (strchr (fields[i].key, '.') == NULL)
      append_field (out, names, fields, values, i, 0);
    else if (!is_group_done (fields, values, i))
      append_group (out, names, fields, values, i);
}

/* ---- lines ---- */

static void
append_lines (GString *out, LabaRefNames *names, const LabaLines *lines, GPtrArray *list);

/* A map needs keys that are texts and differ. */
static gboolean
is_map (const LabaLines *lines, GPtrArray *list)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  if (lines->form != LABA_LINES_MAP)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const LabaLine *line = list->pdata[i];

      if (line->values[0].kind != LABA_VALUE_TEXT
          || !g_hash_table_add (keys, line->values[0].text))
        return FALSE;
    }
  return TRUE;
}

static void
append_line (GString *out, LabaRefNames *names, const LabaLine *line)
{
  const LabaLines *lines = line->lines;

  if (lines->form == LABA_LINES_SCALARS)
    {
      laba_json_append_value (out, names, &lines->fields[0], &line->values[0]);
      return;
    }
  g_string_append_c (out, '{');
  append_fields (out, names, lines->fields, line->values);
  if (line->within != NULL && line->within->len > 0)
    append_lines (out, names, lines->within, line->within);
  g_string_append_c (out, '}');
}

static void
append_lines (GString *out, LabaRefNames *names, const LabaLines *lines, GPtrArray *list)
{
  gboolean map = is_map (lines, list);

  append_key (out, lines->key);
  g_string_append_c (out, map ? '{' : '[');
  for (guint i = 0; i < list->len; i++)
    {
      const LabaLine *line = list->pdata[i];

      if (map)
        {
          append_key (out, line->values[0].text);
          laba_json_append_value (out, names, &lines->fields[1], &line->values[1]);
          continue;
        }
      if (i > 0)
        g_string_append_c (out, ',');
      append_line (out, names, line);
    }
  g_string_append_c (out, map ? '}' : ']');
}

/* ---- records ---- */

void
laba_json_append_record (GString *out,
                         LabaRefNames *names,
                         const LabaRecord *record,
                         gboolean open)
{
  g_autoptr (GString) object = g_string_new ("{\"type\":");

  laba_json_append_text (object, record->type->id);
  if (record->id != 0)
    g_string_append_printf (object, ",\"id\":%" G_GINT64_FORMAT, record->id);
  append_fields (object, names, record->type->fields, record->values);
  for (guint i = 0; record->lines[i] != NULL; i++)
    if (record->lines[i]->len > 0)
      append_lines (object, names, &record->type->lines[i], record->lines[i]);
  if (!open)
    g_string_append_c (object, '}');
  g_string_append_len (out, object->str, (gssize) object->len);
}

char *
laba_json_from_record (LabaDb *db, const LabaRecord *record)
{
  g_autoptr (LabaRefNames) names = laba_ref_names_new (db);
  GString *out = g_string_new (NULL);

  laba_json_append_record (out, names, record, FALSE);
  return g_string_free (out, FALSE);
}
