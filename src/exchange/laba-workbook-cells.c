/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laba-workbook-private.h"

#define TEXT_MAX 32767  /* of a cell, in UTF-16 units */
#define TEXT_KEPT 32600 /* of one that is cut, to leave room for the note */

/* ---- numbers ---- */

/* Days since 30 December 1899, as spreadsheets count from March 1900 on. The days of the
 * civil calendar counted in years that begin in March, so that leap days come last. */
static gint64
day_serial (gint64 day)
{
  gint64 year = day / 10000 - (day / 100 % 100 <= 2);
  gint64 month = (day / 100 % 100 + 9) % 12;

  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5
         + day % 100 - 693900;
}

double
laba_workbook_value (LabaColumnKind kind, gint64 number)
{
  switch (kind)
    {
    case LABA_COLUMN_DAY:
      return (double) day_serial (number);
    case LABA_COLUMN_MONTH:
      return (double) day_serial (number * 100 + 1);
    case LABA_COLUMN_QUANTITY:
    case LABA_COLUMN_PERCENT:
      return (double) number / 1000;
    case LABA_COLUMN_TEXT:
    case LABA_COLUMN_MONEY:
    case LABA_COLUMN_NUMBER:
    case LABA_COLUMN_BOOLEAN:
    default:
      return (double) number;
    }
}

guint
laba_workbook_width (LabaColumnKind kind, gint64 number)
{
  guint digits = 1;

  if (kind == LABA_COLUMN_DAY || kind == LABA_COLUMN_MONTH)
    return 11;
  for (gint64 rest = number / 10; rest != 0; rest /= 10)
    digits++;
  return kind == LABA_COLUMN_MONEY ? digits + digits / 3 + 4 : digits + 2;
}

void
laba_workbook_write_number (LabaWorkbook *self,
                            lxw_worksheet *sheet,
                            lxw_row_t row,
                            guint column,
                            LabaColumnKind kind,
                            LabaFace face,
                            gint64 number)
{
  if (kind == LABA_COLUMN_BOOLEAN)
    {
      if (number != 0)
        laba_workbook_write_text (self, sheet, row, column, self->formats[face][kind],
                                  _ ("yes"));
      return;
    }
  self->cells++;
  laba_workbook_note (self, worksheet_write_number (sheet, row, (lxw_col_t) column,
                                                    laba_workbook_value (kind, number),
                                                    self->formats[face][kind]));
}

void
laba_workbook_write_formula (LabaWorkbook *self,
                             lxw_worksheet *sheet,
                             lxw_row_t row,
                             guint column,
                             LabaColumnKind kind,
                             LabaFace face,
                             const char *formula,
                             gint64 value)
{
  self->cells++;
  laba_workbook_note (self,
                      worksheet_write_formula_num (sheet, row, (lxw_col_t) column,
                                                   formula, self->formats[face][kind],
                                                   laba_workbook_value (kind, value)));
}

/* ---- text ---- */

/* The bytes that `units` UTF-16 units take at most, whole characters. */
static gsize
bytes_of_units (const char *text, gsize units)
{
  const char *at = text;

  for (gsize taken = 0; *at != '\0'; at = g_utf8_next_char (at))
    {
      taken += (guchar) *at >= 0xf0 ? 2 : 1;
      if (taken > units)
        break;
    }
  return (gsize) (at - text);
}

static char *
cut (const char *text, gsize units)
{
  g_autofree char *kept = g_strndup (text, bytes_of_units (text, units));
  glong length = g_utf8_strlen (text, -1);

  return g_strdup_printf (
      /* Translators: stands at the end of a text that a cell cannot hold whole */
      ngettext ("%s … [cut here; %ld character in Laba]",
                "%s … [cut here; %ld characters in Laba]", (gulong) length),
      kept, length);
}

char *
laba_workbook_clean (const char *text)
{
  char *clean = g_strdup (text);

  for (char *at = clean; at != NULL && (at = strstr (at, "\xef\xbf")) != NULL; at += 2)
    if (at[2] == '\xbe' || at[2] == '\xbf')
      at[2] = '\xbd';
  return clean;
}

static gboolean
is_code (const char *at)
{
  return at[0] == '_' && at[1] == 'x' && g_ascii_isxdigit (at[2])
         && g_ascii_isxdigit (at[3]) && g_ascii_isxdigit (at[4])
         && g_ascii_isxdigit (at[5]) && at[6] == '_';
}

/* What a cell would take for an escaped character (_x0041_) gets its underscore escaped,
 * and what no file can hold is taken away. NULL where there is neither. */
static char *
escape (const char *text, gsize length)
{
  g_autofree char *clean = NULL;
  g_autoptr (GString) out = NULL;

  if (memchr (text, '_', length) == NULL && memchr (text, '\xef', length) == NULL)
    return NULL;
  clean = laba_workbook_clean (text);
  out = g_string_sized_new (length + 16);
  for (const char *at = clean; *at != '\0'; at++)
    {
      if (is_code (at))
        g_string_append (out, "_x005F");
      g_string_append_c (out, *at);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

void
laba_workbook_write_text (LabaWorkbook *self,
                          lxw_worksheet *sheet,
                          lxw_row_t row,
                          guint column,
                          lxw_format *format,
                          const char *text)
{
  g_autofree char *shorter = NULL;
  g_autofree char *safe = NULL;
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == 0)
    return;
  /* A text has as many bytes at least as units. */
  if (length > TEXT_MAX && text[bytes_of_units (text, TEXT_MAX)] != '\0')
    text = shorter = cut (text, TEXT_KEPT);
  safe = escape (text, shorter != NULL ? strlen (shorter) : length);
  /* Escaped it is less than twice as long. */
  if (safe != NULL && g_utf8_strlen (safe, -1) > TEXT_MAX)
    {
      g_autofree char *half = cut (text, TEXT_KEPT / 2);

      g_free (safe);
      safe = escape (half, strlen (half));
    }
  self->cells++;
  laba_workbook_note (self, worksheet_write_string (sheet, row, (lxw_col_t) column,
                                                    safe != NULL ? safe : text, format));
}

/* ---- names ---- */

char *
laba_workbook_cell_name (lxw_row_t row, guint column)
{
  char name[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (name, row, (lxw_col_t) column);
  return g_strdup (name);
}

char *
laba_workbook_quote (const char *sheet_name)
{
  g_auto (GStrv) parts = g_strsplit (sheet_name, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'", doubled);
}
