/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "tables/laba-table-private.h"

#define STYLES_MAX 65536 /* a spreadsheet program makes no more */

/* ---- codes ---- */

/* Behind what a code quotes or escapes at `code`; `code` itself where it does not. In
 * brackets stands a colour, a condition or a currency, but of [h] the hours that passed.
 */
static const char *
skip_quoted (const char *code, gboolean *passed)
{
  const char *end = NULL;

  switch (*code)
    {
    case '"':
      end = strchr (code + 1, '"');
      return end != NULL ? end + 1 : code + strlen (code);
    case '\\':
    case '_':
    case '*':
      return code[1] != '\0' ? code + 2 : code + 1;
    case '[':
      end = strchr (code, ']');
      *passed |= end != NULL && end > code + 1
                 && strspn (code + 1, "hHmMsS") == (gsize) (end - code - 1);
      return end != NULL ? end + 1 : code + strlen (code);
    default:
      return code;
    }
}

LabaTableFormat
laba_table_format_of_code (const char *code)
{
  gboolean day = FALSE, time = FALSE, month = FALSE;

  if (g_ascii_strncasecmp (code, "general", 7) == 0)
    return LABA_TABLE_FORMAT_NUMBER;
  /* Behind a semicolon stands what negative numbers look like. */
  while (*code != '\0' && *code != ';')
    {
      const char *next = skip_quoted (code, &time);

      if (next != code)
        {
          code = next;
          continue;
        }
      day |= strchr ("dDyY", *code) != NULL;
      time |= strchr ("hHsS", *code) != NULL;
      month |= *code == 'm' || *code == 'M'; /* or minutes */
      code++;
    }
  if (day && time)
    return LABA_TABLE_FORMAT_BOTH;
  if (time)
    return LABA_TABLE_FORMAT_TIME;
  return day || month ? LABA_TABLE_FORMAT_DAY : LABA_TABLE_FORMAT_NUMBER;
}

/* The formats that every program knows by number: ECMA-376 part 1, 18.8.30, with those
 * of eastern Asia, which are days too. */
static LabaTableFormat
built_in (guint id)
{
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36
      || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return LABA_TABLE_FORMAT_DAY;
  if (id == 22)
    return LABA_TABLE_FORMAT_BOTH;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)
      || id == 55 || id == 56)
    return LABA_TABLE_FORMAT_TIME;
  return LABA_TABLE_FORMAT_NUMBER;
}

/* ---- styles ---- */

typedef struct
{
  GHashTable *custom; /* number of a format → LabaTableFormat */
  GArray *formats;
  gboolean in_cells; /* within cellXfs */
} Styles;

static void
start (LabaTablePart *part, const char *name)
{
  Styles *self = part->data;
  char number[16] = "0", code[1024] = "";
  gpointer format = NULL;

  self->in_cells |= strcmp (name, "cellXfs") == 0;
  if (strcmp (name, "numFmt") == 0)
    {
      laba_table_part_attribute (part, "numFmtId", number, sizeof number);
      laba_table_part_attribute (part, "formatCode", code, sizeof code);
      if (g_hash_table_size (self->custom) < STYLES_MAX)
        g_hash_table_insert (self->custom, GUINT_TO_POINTER (strtoul (number, NULL, 10)),
                             GUINT_TO_POINTER (laba_table_format_of_code (code)));
    }
  else if (strcmp (name, "xf") == 0 && self->in_cells && self->formats->len < STYLES_MAX)
    {
      laba_table_part_attribute (part, "numFmtId", number, sizeof number);
      guint id = (guint) strtoul (number, NULL, 10);
      gboolean own = g_hash_table_lookup_extended (self->custom, GUINT_TO_POINTER (id),
                                                   NULL, &format);
      guint8 shown = (guint8) (own ? GPOINTER_TO_UINT (format) : built_in (id));
      g_array_append_val (self->formats, shown);
    }
}

static void
end (LabaTablePart *part, const char *name)
{
  Styles *self = part->data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = FALSE;
}

gboolean
laba_table_formats_read (LabaTableFile *self, GError **error)
{
  static const LabaTablePartHandler handler = { start, end, NULL };
  g_autoptr (GHashTable) custom = g_hash_table_new (NULL, NULL);
  Styles styles = { custom, g_array_new (FALSE, FALSE, 1), FALSE };

  self->formats = styles.formats;
  return self->styles == NULL || !laba_table_part_exists (self, self->styles)
         || laba_table_part_read (self, self->styles, &handler, &styles, NULL, error);
}
