/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "exchange/laba-json-private.h"

#define DIGITS_MAX 18 /* fit a gint64 */

/* ---- paths and problems ---- */

gsize
laba_json_push (LabaJsonReader *reader, const char *key)
{
  gsize mark = reader->path->len;

  if (mark > 0)
    g_string_append_c (reader->path, '.');
  g_string_append (reader->path, key);
  return mark;
}

gsize
laba_json_push_index (LabaJsonReader *reader, guint index)
{
  gsize mark = reader->path->len;

  g_string_append_printf (reader->path, "[%u]", index + 1);
  return mark;
}

static void
expected (LabaJsonReader *reader, const LabaJson *json, const char *what)
{
  /* Translators: “is a text, expected a whole number” */
  laba_problems_add (reader->problems, reader->path->str, _ ("is %s, expected %s"),
                     laba_json_kind_name (json->kind), what);
}

gboolean
laba_json_is_kind (LabaJsonReader *reader,
                   const LabaJson *json,
                   LabaJsonKind kind,
                   const char *what)
{
  if (json->kind == kind)
    return TRUE;
  expected (reader, json, what);
  return FALSE;
}

/* ---- values ---- */

gboolean
laba_json_read_whole (LabaJsonReader *reader,
                      const LabaJson *json,
                      const char *what,
                      gint64 *number)
{
  if (!laba_json_is_kind (reader, json, LABA_JSON_NUMBER, what))
    return FALSE;
  if (strpbrk (json->text, ".eE") != NULL)
    {
      laba_problems_add (reader->problems, reader->path->str, _ ("is %s, expected %s"),
                         json->text, what);
      return FALSE;
    }
  *number = strlen (json->text) <= DIGITS_MAX ? g_ascii_strtoll (json->text, NULL, 10)
                                              : G_MAXINT64;
  if (laba_money_in_range (*number))
    return TRUE;
  laba_problems_add (reader->problems, reader->path->str,
                     _ ("%s is too large; at most 1000000000000000 is possible"),
                     json->text);
  return FALSE;
}

static gboolean
read_decimal (LabaJsonReader *reader, const LabaJson *json, gint64 *number)
{
  GError *error = NULL;

  if (!laba_json_is_kind (reader, json, LABA_JSON_NUMBER,
                          _ ("a number with at most three decimals")))
    return FALSE;
  if (laba_quantity_parse_decimal (json->text, number, &error))
    return TRUE;
  laba_problems_take (reader->problems, reader->path->str, error);
  return FALSE;
}

static gboolean
read_day (LabaJsonReader *reader, const LabaJson *json, gint64 *number)
{
  GError *error = NULL;
  LabaDay day = LABA_DAY_NONE;

  if (!laba_json_is_kind (reader, json, LABA_JSON_TEXT, _ ("a day as \"YYYY-MM-DD\"")))
    return FALSE;
  if (!laba_day_parse_iso (json->text, &day, &error))
    {
      laba_problems_take (reader->problems, reader->path->str, error);
      return FALSE;
    }
  *number = day;
  return TRUE;
}

static gboolean
read_ordinal (LabaJsonReader *reader,
              const LabaField *field,
              const LabaJson *json,
              gint64 *number)
{
  g_autofree char *choices = g_strjoinv (", ", (GStrv) field->choices);

  if (json->kind == LABA_JSON_TEXT)
    for (guint i = 0; field->choices[i] != NULL; i++)
      if (strcmp (field->choices[i], json->text) == 0)
        {
          *number = i;
          return TRUE;
        }
  if (json->kind == LABA_JSON_TEXT)
    laba_problems_add (reader->problems, reader->path->str,
                       _ ("“%s” is not possible; expected one of: %s"), json->text,
                       choices);
  else
    expected (reader, json, choices);
  return FALSE;
}

static gboolean
read_ref (LabaJsonReader *reader,
          const LabaField *field,
          const LabaJson *json,
          gint64 *number)
{
  if (json->kind == LABA_JSON_NUMBER)
    return laba_json_read_whole (reader, json, _ ("a name or an id"), number)
           && laba_ref_check_id (reader->db, field, *number, reader->path->str,
                                 reader->problems);
  if (!laba_json_is_kind (reader, json, LABA_JSON_TEXT, _ ("a name in quotes")))
    return FALSE;
  *number = laba_ref_find (reader->db, reader->make, field, json->text, reader->path->str,
                           reader->problems);
  return *number != 0;
}

static gboolean
read_number (LabaJsonReader *reader,
             const LabaField *field,
             const LabaJson *json,
             gint64 *number)
{
  switch (field->kind)
    {
    case LABA_FIELD_MONEY:
      return laba_json_read_whole (reader, json,
                                   _ ("whole rupiah, a number without decimals"), number);
    case LABA_FIELD_COUNT:
      return laba_json_read_whole (reader, json, _ ("a whole number"), number);
    case LABA_FIELD_QUANTITY:
    case LABA_FIELD_PERCENT:
      return read_decimal (reader, json, number);
    case LABA_FIELD_DAY:
      return read_day (reader, json, number);
    case LABA_FIELD_ORDINAL:
      return read_ordinal (reader, field, json, number);
    case LABA_FIELD_REF:
      return read_ref (reader, field, json, number);
    case LABA_FIELD_BOOLEAN:
      *number = json->truth;
      return laba_json_is_kind (reader, json, LABA_JSON_BOOLEAN, _ ("true or false"));
    case LABA_FIELD_TEXT:
    case LABA_FIELD_CHOICE:
    case LABA_FIELD_JSON:
    default:
      g_assert_not_reached ();
    }
}

/* An object kept as text. A record in it is checked as one that has no day yet. */
static void
read_object_text (LabaJsonReader *reader, const LabaJson *json, LabaValue *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LabaRecord) record = NULL;

  if (!laba_json_is_kind (reader, json, LABA_JSON_OBJECT, _ ("an object")))
    return;
  laba_json_append_tree (text, json);
  laba_value_set_text (value, text->str);
  record = laba_json_read_record (reader, json, TRUE);
}

void
laba_json_read_value (LabaJsonReader *reader,
                      const LabaField *field,
                      const LabaJson *json,
                      LabaValue *value)
{
  gint64 number = 0;

  if (json->kind == LABA_JSON_NULL)
    laba_value_set_null (value);
  else if (field->kind == LABA_FIELD_JSON)
    read_object_text (reader, json, value);
  else if (field->kind == LABA_FIELD_TEXT || field->kind == LABA_FIELD_CHOICE)
    {
      if (laba_json_is_kind (reader, json, LABA_JSON_TEXT, _ ("a text in quotes")))
        laba_value_set_text (value, json->text);
    }
  else if (read_number (reader, field, json, &number))
    laba_value_set_number (value, number);
}
