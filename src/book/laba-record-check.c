/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-record.h"

/* As long as a spreadsheet's cell. */
#define TEXT_MAX 32767

static gboolean
is_text_kind (LabaFieldKind kind)
{
  return kind == LABA_FIELD_TEXT || kind == LABA_FIELD_CHOICE || kind == LABA_FIELD_JSON;
}

/* What is wrong with a text, or NULL. Free with g_free. */
static char *
fault_of_text (const LabaField *field, const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup (_ ("the text is not valid UTF-8; type it again"));
  if (strlen (text) > TEXT_MAX && g_utf8_strlen (text, -1) > TEXT_MAX)
    return g_strdup_printf (_ ("the text is too long; at most %d characters are possible"), TEXT_MAX);
  if (*text == '\0' && (field->flags & LABA_FIELD_REQUIRED))
    return g_strdup (_ ("must not be empty"));
  if (field->kind == LABA_FIELD_CHOICE && !g_strv_contains (field->choices, text))
    {
      g_autofree char *choices = g_strjoinv (", ", (GStrv) field->choices);

      return g_strdup_printf (_ ("“%s” is not possible; expected one of: %s"), text, choices);
    }
  return NULL;
}

static gint64
limit_of (LabaFieldKind kind)
{
  if (kind == LABA_FIELD_MONEY)
    return LABA_MONEY_MAX;
  if (kind == LABA_FIELD_QUANTITY)
    return LABA_QUANTITY_MAX;
  return kind == LABA_FIELD_PERCENT ? 100 * 1000 : G_MAXINT64;
}

static gboolean
is_choice (const LabaField *field, gint64 number)
{
  return number >= 0 && number < (gint64) g_strv_length ((GStrv) field->choices);
}

/* What is wrong with a number: static, translated, or NULL. */
static const char *
fault_of_number (const LabaField *field, gint64 number)
{
  gint64 limit = limit_of (field->kind);

  if (field->kind == LABA_FIELD_DAY && !laba_day_is_valid ((LabaDay) number))
    return _ ("there is no such day; expected YYYY-MM-DD");
  if (field->kind == LABA_FIELD_BOOLEAN && number != 0 && number != 1)
    return _ ("expected true or false");
  if (field->kind == LABA_FIELD_ORDINAL && !is_choice (field, number))
    return _ ("is none of the possible choices");
  if (number > limit || number < -limit)
    return _ ("the number is too large");
  if ((field->flags & LABA_FIELD_POSITIVE) && number <= 0)
    return _ ("must be more than zero");
  if (number < 0 && !(field->flags & LABA_FIELD_SIGNED))
    return _ ("must not be below zero");
  return NULL;
}

static char *
fault_of (const LabaField *field, const LabaValue *value)
{
  if (value->kind <= LABA_VALUE_NULL)
    return (field->flags & LABA_FIELD_REQUIRED) ? g_strdup (_ ("is missing")) : NULL;
  if (is_text_kind (field->kind) != (value->kind == LABA_VALUE_TEXT))
    return g_strdup (is_text_kind (field->kind) ? _ ("expected a text") : _ ("expected a number"));
  if (value->kind == LABA_VALUE_TEXT)
    return fault_of_text (field, value->text);
  return g_strdup (fault_of_number (field, value->number));
}

/* Where values stand: in a line of a record, in a line within that, or (lines NULL) in the record itself. */
typedef struct _Place Place;
struct _Place
{
  const Place *outer;
  const LabaLines *lines;
  guint index;
};

/* "lines[2].", or "" for the record itself. Only asked for what is wrong. Free with g_free. */
static char *
prefix_of (const Place *place)
{
  if (place == NULL)
    return g_strdup ("");
  g_autofree char *outer = prefix_of (place->outer);
  return g_strdup_printf ("%s%s[%u].", outer, place->lines->key, place->index + 1);
}

static void
add_fault (const Place *place, const char *key, const char *fault, LabaProblems *problems)
{
  g_autofree char *prefix = prefix_of (place);
  g_autofree char *name = g_strconcat (prefix, key, NULL);

  laba_problems_add (problems, name, "%s", fault);
}

static void
check_values (const LabaField *fields, const LabaValue *values, const Place *place, LabaProblems *problems)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      g_autofree char *fault = fault_of (&fields[i], &values[i]);

      if (fault != NULL)
        add_fault (place, fields[i].key, fault, problems);
    }
}

static void
check_lines (const LabaLines *lines, GPtrArray *list, const Place *outer, LabaProblems *problems)
{
  if (lines->required && list->len == 0)
    add_fault (outer, lines->key, _ ("at least one line is needed"), problems);
  for (guint i = 0; i < list->len; i++)
    {
      const LabaLine *line = list->pdata[i];
      const Place place = { outer, lines, i };

      check_values (lines->fields, line->values, &place, problems);
      if (line->within != NULL)
        check_lines (lines->within, line->within, &place, problems);
    }
}

void
laba_record_check (const LabaRecord *record, LabaProblems *problems)
{
  check_values (record->type->fields, record->values, NULL, problems);
  for (guint i = 0; record->lines[i] != NULL; i++)
    check_lines (&record->type->lines[i], record->lines[i], NULL, problems);
}
