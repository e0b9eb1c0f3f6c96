/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tables/laba-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"

LabaCsv *
laba_csv_open (const char *path, GError **error)
{
  LabaSource *source = laba_source_open (path, error);

  if (source == NULL)
    return NULL;
  LabaCsv *self = g_new0 (LabaCsv, 1);
  self->source = source;
  self->joined = g_string_new (NULL);
  return self;
}

LabaCsv *
laba_csv_open_foreign (const char *path,
                       LabaEncoding encoding,
                       char separator,
                       GError **error)
{
  LabaSource *source = laba_source_open_encoded (path, encoding, error);

  if (source == NULL)
    return NULL;
  LabaCsv *self = g_new0 (LabaCsv, 1);
  self->source = source;
  self->joined = g_string_new (NULL);
  self->separator = separator;
  self->loose = TRUE;
  return self;
}

void
laba_csv_free (LabaCsv *self)
{
  if (self == NULL)
    return;
  laba_source_free (self->source);
  g_string_free (self->joined, TRUE);
  g_free (self->cells);
  g_free (self);
}

/* ---- reading ---- */

static const char separators[] = ",;\t";
#define N_SEPARATORS (G_N_ELEMENTS (separators) - 1)

/* How many of each the line has, outside quotes. */
static void
count_separators (const char *line, guint counts[N_SEPARATORS])
{
  gboolean quoted = FALSE;

  memset (counts, 0, N_SEPARATORS * sizeof (guint));
  for (; *line != '\0'; line++)
    {
      const char *found = quoted ? NULL : strchr (separators, *line);

      quoted ^= *line == '"';
      if (found != NULL)
        counts[found - separators]++;
    }
}

/* The one that the line has most of. */
static char
find_separator (const char *line)
{
  guint counts[N_SEPARATORS];
  guint best = 0;

  count_separators (line, counts);
  for (guint i = 1; i < N_SEPARATORS; i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* How well it cuts the lines: by how many lines agree, then by how many cells they get.
 */
static guint
rate (const char *const *lines, guint separator)
{
  guint best = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint counts[N_SEPARATORS], others[N_SEPARATORS], agree = 0;

      count_separators (lines[i], counts);
      for (guint j = 0; counts[separator] > 0 && lines[j] != NULL; j++)
        {
          count_separators (lines[j], others);
          agree += others[separator] == counts[separator];
        }
      best = MAX (best, agree * 100 + MIN (counts[separator], 99));
    }
  return best;
}

char
laba_csv_find_separator (const char *const *lines)
{
  guint best = 0;

  for (guint i = 1; i < N_SEPARATORS; i++)
    if (rate (lines, i) > rate (lines, best))
      best = i;
  return separators[best];
}

static void
add_cell (LabaCsv *self, char *cell)
{
  if (self->n == self->room)
    {
      self->room = MAX (16, self->room * 2);
      self->cells = g_renew (char *, self->cells, self->room);
    }
  self->cells[self->n++] = cell;
}

/* A line without quotes, cut where it stands. */
static void
split (LabaCsv *self, char *line)
{
  for (;;)
    {
      char *end = strchr (line, self->separator);

      add_cell (self, line);
      if (end == NULL)
        return;
      *end = '\0';
      line = end + 1;
    }
}

static gboolean
fail_quote (GError **error, const char *sentence)
{
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID, sentence);
  return FALSE;
}

/* Appends the inside of a quoted cell, over as many lines as it takes; `at` stands behind
 * its opening quote, afterwards behind its closing one. */
static gboolean
join_quoted (LabaCsv *self, char **at, GError **error)
{
  gsize length = 0;

  for (;;)
    {
      char *quote = strchr (*at, '"');
      GError *failed = NULL;

      g_string_append_len (self->joined, *at,
                           quote != NULL ? quote - *at : (gssize) strlen (*at));
      if (quote != NULL && quote[1] != '"')
        {
          *at = quote + 1;
          return TRUE;
        }
      if (quote != NULL)
        {
          g_string_append_c (self->joined, '"');
          *at = quote + 2;
          continue;
        }
      gboolean crlf = laba_source_ended_crlf (self->source);
      if (self->joined->len > LABA_SOURCE_LINE_MAX
          || (*at = laba_source_next (self->source, &length, &failed)) == NULL)
        {
          if (failed == NULL)
            return fail_quote (error, _ ("a quote is opened here and never closed"));
          g_propagate_error (error, failed);
          return FALSE;
        }
      g_string_append (self->joined, crlf ? "\r\n" : "\n");
    }
}

/* A record with quotes, taken over cell by cell. */
static gboolean
join (LabaCsv *self, char *at, GError **error)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char ends[] = { self->separator, '\0' };

  g_string_truncate (self->joined, 0);
  for (;; at++)
    {
      g_array_append_val (starts, self->joined->len);
      if (*at == '"')
        {
          at++;
          if (!join_quoted (self, &at, error))
            return FALSE;
          if (*at != '\0' && *at != self->separator && !self->loose)
            return fail_quote (
                error,
                _ ("something follows a closing quote; a quote inside a cell is written twice"));
        }
      gsize length = strcspn (at, ends);
      g_string_append_len (self->joined, at, (gssize) length);
      at += length;
      g_string_append_c (self->joined, '\0');
      if (*at == '\0')
        break;
    }
  for (guint i = 0; i < starts->len; i++)
    add_cell (self, self->joined->str + g_array_index (starts, gsize, i));
  return TRUE;
}

/* What stands behind the last column has no head, and would be lost. */
static gboolean
check_width (LabaCsv *self, GError **error)
{
  if (self->n > LABA_CSV_CELLS_MAX)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("the line has %u cells; at most %d are possible"), self->n,
                   LABA_CSV_CELLS_MAX);
      return FALSE;
    }
  if (self->width == 0 || self->loose)
    self->width = self->n;
  for (guint i = self->width; i < self->n; i++)
    if (*self->cells[i] != '\0')
      {
        g_set_error (
            error, LABA_ERROR, LABA_ERROR_INVALID,
            _ ("the line has %1$u cells, the first line %2$u; text with a comma in it stands between quotes"),
            self->n, self->width);
        return FALSE;
      }
  return TRUE;
}

gboolean
laba_csv_next (LabaCsv *self, GError **error)
{
  GError *failed = NULL;
  gsize length = 0;
  char *line = NULL;

  do
    line = laba_source_next (self->source, &length, &failed);
  while (line != NULL && length == 0);
  self->line = laba_source_get_line (self->source);
  self->n = 0;
  if (failed != NULL)
    g_propagate_error (error, failed);
  if (line == NULL)
    return FALSE;
  if (self->separator == '\0')
    self->separator = find_separator (line);
  if (memchr (line, '"', length) == NULL)
    split (self, line);
  else if (!join (self, line, error))
    return FALSE;
  return check_width (self, error);
}

/* ---- writing ---- */

static gboolean
looks_like_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/* Whether a spreadsheet may take what stands there for a cell's beginning: also within a
 * cell, behind what separates cells or lines for one that is set up otherwise (in
 * Indonesia cells are separated by semicolons, and quotes within a line count for
 * nothing). */
static gboolean
is_guarded (const char *text, gsize at)
{
  return (at == 0 || strchr (";\t\r\n", text[at - 1]) != NULL)
         && looks_like_formula (text + at);
}

static void
append_cell (GString *out, const char *text, gboolean guard)
{
  gsize length = text != NULL ? strlen (text) : 0;
  gboolean quote = length > 0
                   && (strpbrk (text, ",;\t\"\r\n") != NULL || text[0] == ' '
                       || text[length - 1] == ' ');

  if (quote)
    g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (guard && is_guarded (text, i))
        g_string_append_c (out, '\'');
      if (text[i] == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, text[i]);
    }
  if (quote)
    g_string_append_c (out, '"');
  g_string_append_c (out, ',');
}

void
laba_csv_append (GString *out, const char *text)
{
  append_cell (out, text, TRUE);
}

void
laba_csv_append_plain (GString *out, const char *text)
{
  append_cell (out, text, FALSE);
}

void
laba_csv_append_number (GString *out, gint64 number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  append_cell (out, text, FALSE);
}

void
laba_csv_end (GString *out)
{
  g_string_truncate (out, out->len - 1);
  g_string_append (out, "\r\n");
}

const char *
laba_csv_unguard (const char *text, char **copy)
{
  g_autoptr (GString) plain = NULL;
  gsize done = 0;

  *copy = NULL;
  if (*text == '\'' && looks_like_formula (text))
    text++;
  /* Behind the beginning it is rare. */
  for (gsize i = 1; text[0] != '\0' && text[i] != '\0'; i++)
    if (text[i] == '\'' && is_guarded (text, i))
      {
        if (plain == NULL)
          plain = g_string_new (NULL);
        g_string_append_len (plain, text + done, (gssize) (i - done));
        done = i + 1;
      }
  if (plain == NULL)
    return text;
  g_string_append (plain, text + done);
  return *copy = g_string_free (g_steal_pointer (&plain), FALSE);
}
