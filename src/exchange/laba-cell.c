/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "exchange/laba-json-tree.h"
#include "exchange/laba-ref.h"

/* ---- numbers ---- */

static gboolean
read_whole (const char *text, gint64 *number)
{
  return g_ascii_string_to_signed (text, 10, -LABA_MONEY_MAX, LABA_MONEY_MAX, number,
                                   NULL);
}

static gboolean
read_money (LabaCellsMode mode, const char *text, gint64 *number, GError **error)
{
  if (read_whole (text, number))
    return TRUE;
  if (mode == LABA_CELLS_TYPED)
    return laba_money_parse (text, number, error);
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” is not possible, expected whole rupiah such as 25000"), text);
  return FALSE;
}

static gboolean
read_quantity (LabaCellsMode mode, const char *text, gint64 *number, GError **error)
{
  if (mode == LABA_CELLS_TYPED)
    return laba_quantity_parse (text, laba_language_get (), number, error);
  return laba_quantity_parse_decimal (text, number, error);
}

static gboolean
read_day (LabaCellsMode mode, const char *text, gint64 *number, GError **error)
{
  LabaDay day = LABA_DAY_NONE;
  gboolean good
      = laba_day_parse_iso (text, &day, mode != LABA_CELLS_TYPED ? error : NULL);

  if (!good && mode == LABA_CELLS_TYPED)
    good = laba_day_parse (text, laba_day_today (), &day, error);
  *number = day;
  return good;
}

static gboolean
read_percent (LabaCellsMode mode, const char *text, gint64 *number, GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdelimit (g_strdup (text), "%", ' '));

  return read_quantity (mode, bare, number, error);
}

static gboolean
read_boolean (LabaCellsMode mode, const char *text, gint64 *number, GError **error)
{
  static const char *const yes[] = { "true", "1", "yes", "y", "ya", "x", NULL };
  static const char *const no[] = { "false", "0", "no", "n", "tidak", "tdk", NULL };
  g_autofree char *low
      = mode != LABA_CELLS_EXACT ? g_ascii_strdown (text, -1) : g_strdup (text);

  for (guint i = 0; yes[i] != NULL && (i == 0 || mode != LABA_CELLS_EXACT); i++)
    if (strcmp (low, yes[i]) == 0 || strcmp (low, no[i]) == 0)
      {
        *number = strcmp (low, yes[i]) == 0;
        return TRUE;
      }
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” is not possible, expected true or false"), text);
  return FALSE;
}

static gboolean
read_count (const char *text, gint64 *number, GError **error)
{
  if (read_whole (text, number))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” is not possible, expected a whole number"), text);
  return FALSE;
}

/* ---- choices ---- */

/* The index of the choice that the text is, or -1. */
static int
find_choice (LabaCellsMode mode, const LabaField *field, const char *text)
{
  for (int i = 0; field->choices[i] != NULL; i++)
    {
      const char *label
          = field->choice_labels != NULL ? field->choice_labels[i] : field->choices[i];

      if (strcmp (text, field->choices[i]) == 0)
        return i;
      if (mode != LABA_CELLS_EXACT
          && (g_ascii_strcasecmp (text, field->choices[i]) == 0
              || g_ascii_strcasecmp (text, label) == 0
              || g_ascii_strcasecmp (text, _ (label)) == 0))
        return i;
    }
  return -1;
}

static gboolean
read_choice (LabaCellsMode mode,
             const LabaField *field,
             const char *text,
             gint64 *number,
             GError **error)
{
  g_autofree char *choices = NULL;

  *number = find_choice (mode, field, text);
  if (*number >= 0)
    return TRUE;
  choices = g_strjoinv (", ", (GStrv) field->choices);
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” is not possible; expected one of: %s"), text, choices);
  return FALSE;
}

/* ---- any value ---- */

static gboolean
read_number (LabaCellsMode mode,
             const LabaField *field,
             const char *text,
             gint64 *number,
             GError **error)
{
  switch (field->kind)
    {
    case LABA_FIELD_MONEY:
      return read_money (mode, text, number, error);
    case LABA_FIELD_QUANTITY:
      return read_quantity (mode, text, number, error);
    case LABA_FIELD_PERCENT:
      return read_percent (mode, text, number, error);
    case LABA_FIELD_DAY:
      return read_day (mode, text, number, error);
    case LABA_FIELD_BOOLEAN:
      return read_boolean (mode, text, number, error);
    case LABA_FIELD_CHOICE:
    case LABA_FIELD_ORDINAL:
      return read_choice (mode, field, text, number, error);
    case LABA_FIELD_COUNT:
    case LABA_FIELD_TEXT:
    case LABA_FIELD_REF:
    case LABA_FIELD_JSON:
    default:
      return read_count (text, number, error);
    }
}

static void
read_json (const LabaCellsContext *context,
           const char *text,
           const char *path,
           LabaValue *value)
{
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  GError *error = NULL;
  const LabaJson *json = laba_json_document_parse (document, text, -1, &error);

  if (json != NULL && json->kind == LABA_JSON_OBJECT)
    laba_value_set_text (value, text);
  else if (json != NULL)
    laba_problems_add (context->problems, path, _ ("expected an object in { }"));
  else
    laba_problems_take (context->problems, path, error);
}

static void
read_ref (const LabaCellsContext *context,
          const LabaField *field,
          const char *text,
          const char *path,
          LabaValue *value)
{
  gint64 id
      = laba_ref_find (context->db, context->make, field, text, path, context->problems);

  if (id != 0)
    laba_value_set_number (value, id);
}

void
laba_cell_read (LabaCellsMode mode,
                const LabaCellsContext *context,
                const LabaField *field,
                const char *text,
                const char *path,
                LabaValue *value)
{
  g_autofree char *copy = NULL;
  GError *error = NULL;
  gint64 number = 0;

  if (field->kind == LABA_FIELD_TEXT)
    laba_value_set_text (value, laba_csv_unguard (text, &copy));
  else if (field->kind == LABA_FIELD_REF)
    read_ref (context, field, laba_csv_unguard (text, &copy), path, value);
  else if (field->kind == LABA_FIELD_JSON)
    read_json (context, text, path, value);
  else if (!read_number (mode, field, text, &number, &error))
    laba_problems_take (context->problems, path, error);
  else if (field->kind == LABA_FIELD_CHOICE)
    laba_value_set_text (value, field->choices[number]);
  else
    laba_value_set_number (value, number);
}

/* ---- writing ---- */

static char *
number_text (const LabaField *field, gint64 number)
{
  if (field->kind == LABA_FIELD_QUANTITY || field->kind == LABA_FIELD_PERCENT)
    return laba_quantity_format_decimal (number);
  if (field->kind == LABA_FIELD_DAY)
    return laba_day_to_iso ((LabaDay) number);
  if (field->kind == LABA_FIELD_BOOLEAN)
    return g_strdup (number != 0 ? "true" : "false");
  if (field->kind == LABA_FIELD_ORDINAL)
    return g_strdup (field->choices[number]);
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

void
laba_cell_append (GString *out, const LabaField *field, const LabaValue *value)
{
  if (value->kind == LABA_VALUE_TEXT)
    laba_csv_append (out, value->text);
  else if (value->kind != LABA_VALUE_NUMBER)
    laba_csv_append_plain (out, NULL);
  else if (field->kind == LABA_FIELD_MONEY || field->kind == LABA_FIELD_COUNT)
    laba_csv_append_number (out, value->number);
  else
    {
      g_autofree char *text = number_text (field, value->number);

      laba_csv_append_plain (out, text);
    }
}
