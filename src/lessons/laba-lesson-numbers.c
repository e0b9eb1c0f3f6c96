/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson-numbers.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money.h"

#define DEPTH_MAX 20

struct _LabaLessonNumbers
{
  GRand *random;
  GHashTable *values; /* name → gint64 * */
};

LabaLessonNumbers *
laba_lesson_numbers_new (guint32 seed)
{
  LabaLessonNumbers *self = g_new0 (LabaLessonNumbers, 1);

  self->random = g_rand_new_with_seed (seed);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
laba_lesson_numbers_free (LabaLessonNumbers *self)
{
  if (self == NULL)
    return;
  g_rand_free (self->random);
  g_hash_table_unref (self->values);
  g_free (self);
}

/* ---- expressions ---- */

typedef struct
{
  LabaLessonNumbers *numbers;
  const char *at;
  guint depth;
  GError **error;
} Reader;

static gboolean read_sum (Reader *reader, gint64 *value);

/* Always FALSE. */
static gboolean G_GNUC_PRINTF (2, 3) refuse (Reader *reader, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (*reader->error == NULL)
    *reader->error
        = g_error_new_valist (LABA_ERROR, LABA_ERROR_INVALID, format, arguments);
  va_end (arguments);
  return FALSE;
}

static void
skip_spaces (Reader *reader)
{
  while (*reader->at == ' ')
    reader->at++;
}

static char *
take_word (Reader *reader)
{
  const char *from = reader->at;

  while (g_ascii_isalnum (*reader->at) || *reader->at == '_')
    reader->at++;
  return g_strndup (from, (gsize) (reader->at - from));
}

static gboolean
read_name (Reader *reader, const char *word, gint64 *value)
{
  const gint64 *known = g_hash_table_lookup (reader->numbers->values, word);

  if (known == NULL)
    return refuse (reader, _ ("there is no number called “%s” before this line"), word);
  *value = *known;
  return TRUE;
}

static gboolean
read_value (Reader *reader, gint64 *value)
{
  skip_spaces (reader);
  if (*reader->at == '(')
    {
      reader->at++;
      if (++reader->depth > DEPTH_MAX)
        return refuse (reader, "%s", _ ("there are too many brackets within brackets"));
      if (!read_sum (reader, value))
        return FALSE;
      reader->depth--;
      skip_spaces (reader);
      if (*reader->at++ != ')')
        return refuse (reader, "%s", _ ("a bracket is not closed"));
      return TRUE;
    }
  g_autofree char *word = take_word (reader);
  if (*word == '\0' && *reader->at == '\0')
    return refuse (reader, _ ("the line ends where a number or a name is expected"));
  if (*word == '\0')
    return refuse (reader, _ ("expected a number or a name before “%s”"), reader->at);
  if (!g_ascii_isdigit (*word))
    return read_name (reader, word, value);
  return laba_money_parse (word, value, reader->error);
}

static gboolean
combine (Reader *reader, char sign, gint64 *value, gint64 other)
{
  gboolean fits;

  if (sign == '/' && other == 0)
    return refuse (reader, "%s", _ ("nothing can be divided by zero"));
  if (sign == '/')
    {
      *value /= other;
      return TRUE;
    }
  if (sign == '*')
    fits = laba_money_multiply (*value, other, value);
  else if (sign == '+')
    fits = laba_money_add (*value, other, value);
  else
    fits = laba_money_subtract (*value, other, value);
  return fits || refuse (reader, "%s", _ ("the number is too large"));
}

static gboolean
read_product (Reader *reader, gint64 *value)
{
  gint64 other;

  if (!read_value (reader, value))
    return FALSE;
  for (skip_spaces (reader); *reader->at == '*' || *reader->at == '/';
       skip_spaces (reader))
    {
      char sign = *reader->at++;

      if (!read_value (reader, &other) || !combine (reader, sign, value, other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_sum (Reader *reader, gint64 *value)
{
  gint64 other;

  if (!read_product (reader, value))
    return FALSE;
  for (skip_spaces (reader); *reader->at == '+' || *reader->at == '-';
       skip_spaces (reader))
    {
      char sign = *reader->at++;

      if (!read_product (reader, &other) || !combine (reader, sign, value, other))
        return FALSE;
    }
  return TRUE;
}

/* ---- letting ---- */

static gboolean
draw (Reader *reader, gint64 lowest, gint64 *value)
{
  gint64 highest, step = 1;

  if (!read_sum (reader, &highest))
    return FALSE;
  if (g_str_has_prefix (reader->at, "step "))
    {
      reader->at += strlen ("step ");
      if (!read_sum (reader, &step))
        return FALSE;
    }
  if (step <= 0 || highest < lowest || (highest - lowest) / step >= G_MAXINT32)
    return refuse (
        reader, "%s",
        _ ("expected LOWEST..HIGHEST step STEP, the highest not below the lowest"));
  *value = lowest
           + step
                 * g_rand_int_range (reader->numbers->random, 0,
                                     (gint32) ((highest - lowest) / step) + 1);
  return TRUE;
}

gboolean
laba_lesson_numbers_let (LabaLessonNumbers *self, const char *text, GError **error)
{
  GError *fault = NULL;
  Reader reader = { self, text, 0, &fault };
  g_autofree char *name = take_word (&reader);
  gint64 value = 0;
  gboolean good;

  if (*name == '\0' || g_ascii_isdigit (*name))
    good = refuse (&reader,
                   _ ("“%s” is no name; expected letters, as in: let price 25rb"), name);
  else if (g_hash_table_contains (self->values, name))
    good = refuse (&reader, _ ("“%s” was let before"), name);
  else
    good = read_sum (&reader, &value);
  if (good && g_str_has_prefix (reader.at, ".."))
    {
      reader.at += 2;
      good = draw (&reader, value, &value);
    }
  if (good && *reader.at != '\0')
    good = refuse (&reader, _ ("“%s” cannot be read"), reader.at);
  if (good)
    g_hash_table_insert (self->values, g_steal_pointer (&name),
                         g_memdup2 (&value, sizeof value));
  else
    g_propagate_error (error, fault);
  return good;
}

/* ---- filling in ---- */

static char *
fill (LabaLessonNumbers *self,
      const char *text,
      gboolean plain,
      LabaLanguage language,
      GError **error)
{
  g_autoptr (GString) filled = g_string_new (NULL);
  GError *fault = NULL;
  Reader reader = { self, text, 0, &fault };

  while (*reader.at != '\0')
    {
      gint64 value = 0;

      if (*reader.at != '$' || *++reader.at == '$')
        {
          g_string_append_c (filled, *reader.at++);
          continue;
        }
      g_autofree char *name = take_word (&reader);
      if (!read_name (&reader, name, &value))
        {
          g_propagate_error (error, fault);
          return NULL;
        }
      g_autofree char *shown = plain ? g_strdup_printf ("%" PRId64, value)
                                     : laba_money_format_plain (value, language);
      g_string_append (filled, shown);
    }
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

char *
laba_lesson_numbers_fill (LabaLessonNumbers *self,
                          const char *text,
                          LabaLanguage language,
                          GError **error)
{
  return fill (self, text, FALSE, language, error);
}

char *
laba_lesson_numbers_fill_plain (LabaLessonNumbers *self, const char *text, GError **error)
{
  return fill (self, text, TRUE, LABA_LANGUAGE_EN, error);
}
