/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-ref.h"
#include "exchange/laba-simple-set-private.h"

#define ID_MAX 10000000
#define STEP 4096

/* ---- what is wrong ---- */

void
laba_set_problem (LabaSet *self, int column, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  laba_problems_set_place (self->intake->problems, self->path, self->csv->line);
  laba_problems_add (self->intake->problems,
                     column >= 0 ? self->file->columns[column] : NULL, "%s", sentence);
}

static gboolean
csv_failed (LabaSet *self, GError *failed, GError **error)
{
  if (!g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  laba_set_problem (self, -1, "%s", failed->message);
  g_error_free (failed);
  return laba_intake_go_on (self->intake, error);
}

/* ---- cells ---- */

const char *
laba_set_text (LabaSet *self, guint column)
{
  return self->csv->cells[self->at[column]];
}

/* A short number of digits alone: nearly all there are. */
static gboolean
read_digits (const char *text, gint64 least, gint64 most, gint64 *number)
{
  gint64 value = 0;
  guint n = 0;

  for (; g_ascii_isdigit (text[n]) && n < 18; n++)
    value = value * 10 + (text[n] - '0');
  if (n == 0 || text[n] != '\0' || value < least || value > most)
    return FALSE;
  *number = value;
  return TRUE;
}

gboolean
laba_set_number (LabaSet *self, guint column, gint64 least, gint64 most, gint64 *number)
{
  const char *text = laba_set_text (self, column);

  if (read_digits (text, least, most, number)
      || g_ascii_string_to_signed (text, 10, least, most, number, NULL))
    return TRUE;
  laba_set_problem (
      self, (int) column,
      _ ("“%s” is not possible, expected a whole number from %" PRId64
         " to %" PRId64),
      text, least, most);
  return FALSE;
}

/* Most rows have the day of the row before. */
gboolean
laba_set_day (LabaSet *self, guint column, LabaDay *day)
{
  const char *text = laba_set_text (self, column);
  g_autoptr (GError) error = NULL;

  *day = self->day;
  if (strcmp (text, self->day_text) == 0)
    return TRUE;
  if (!laba_day_parse_iso (text, day, &error))
    {
      laba_set_problem (self, (int) column, "%s", error->message);
      return FALSE;
    }
  self->day = *day;
  g_strlcpy (self->day_text, text, sizeof self->day_text);
  return TRUE;
}

gboolean
laba_set_ref (LabaSet *self, guint column, GArray *records, gint64 *id)
{
  gint64 number = 0;

  if (!laba_set_number (self, column, 1, ID_MAX, &number))
    return FALSE;
  *id = number < records->len ? g_array_index (records, gint64, number) : 0;
  if (*id == 0)
    laba_set_problem (self, (int) column,
                      _ ("there is none with the id %" PRId64), number);
  return *id != 0;
}

gboolean
laba_set_keep (LabaSet *self, guint column, GArray *records, gint64 number, gint64 id)
{
  if (number >= records->len)
    g_array_set_size (records, (guint) number + 1);
  if (g_array_index (records, gint64, number) != 0)
    {
      laba_set_problem (self, (int) column,
                        _ ("%" PRId64 " was there before; every id stands once"),
                        number);
      return FALSE;
    }
  g_array_index (records, gint64, number) = id;
  return TRUE;
}

/* ---- records ---- */

LabaRecord *
laba_set_record (const char *type, LabaDay day)
{
  LabaRecord *record = laba_record_new (laba_type_by_id (type));

  if (day != LABA_DAY_NONE)
    laba_record_set_number (record, "day", day);
  return record;
}

gboolean
laba_set_save_id (LabaSet *self,
                  LabaRecord *record,
                  guint line,
                  gint64 *id,
                  GError **error)
{
  guint before = laba_problems_get_n (self->intake->problems);

  laba_problems_set_place (self->intake->problems, self->path, line);
  gboolean done = laba_intake_save (self->intake, record, error);
  *id = laba_problems_get_n (self->intake->problems) == before ? record->id : 0;
  laba_record_free (record);
  return done;
}

gboolean
laba_set_save (LabaSet *self, LabaRecord *record, guint line, GError **error)
{
  gint64 id = 0;

  return laba_set_save_id (self, record, line, &id, error);
}

/* ---- files ---- */

static gboolean
read_heads (LabaSet *self)
{
  gboolean good = TRUE;

  for (guint i = 0; self->file->columns[i] != NULL; i++)
    {
      guint at = 0;

      while (at < self->csv->n
             && strcmp (self->csv->cells[at], self->file->columns[i]) != 0)
        at++;
      self->at[i] = at;
      if (at == self->csv->n)
        laba_set_problem (self, (int) i, _ ("this column is missing"));
      good = good && at < self->csv->n;
    }
  return good;
}

static gboolean
read_row (LabaSet *self, guint width, GError **error)
{
  guint before = laba_problems_get_n (self->intake->problems);

  if (self->csv->n != width)
    laba_set_problem (self, -1, _ ("the row has %u cells, but the head has %u"),
                      self->csv->n, width);
  else if (!self->file->row (self, error))
    return FALSE;
  return laba_problems_get_n (self->intake->problems) == before
         || laba_intake_go_on (self->intake, error);
}

static gboolean
read_rows (LabaSet *self, GError **error)
{
  GError *failed = NULL;
  guint width = 0;

  if (!laba_csv_next (self->csv, &failed))
    return failed == NULL || csv_failed (self, failed, error);
  width = self->csv->n;
  if (!read_heads (self))
    return laba_intake_go_on (self->intake, error);
  for (guint n = 0; laba_csv_next (self->csv, &failed); n++)
    {
      if (!read_row (self, width, error))
        return FALSE;
      if (n % STEP == 0
          && !laba_intake_step (self->intake,
                                self->done + laba_source_get_done (self->csv->source),
                                self->size, error))
        return FALSE;
    }
  if (failed != NULL && !csv_failed (self, failed, error))
    return FALSE;
  return self->file->end == NULL || self->file->end (self, error);
}

static gboolean
read_file (LabaSet *self, const char *folder, const LabaSetFile *file, GError **error)
{
  g_autofree char *path = g_build_filename (folder, file->name, NULL);
  g_autoptr (LabaCsv) csv = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  csv = laba_csv_open (path, error);
  if (csv == NULL)
    return FALSE;
  self->file = file;
  self->path = path;
  self->csv = csv;
  gboolean done = read_rows (self, error);
  self->done += laba_source_get_size (csv->source);
  return done;
}

static guint64
size_of_all (const char *folder)
{
  guint64 size = 0;

  for (guint i = 0; i < laba_set_n_files; i++)
    {
      g_autofree char *path = g_build_filename (folder, laba_set_files[i].name, NULL);
      GStatBuf about;

      if (g_stat (path, &about) == 0)
        size += (guint64) about.st_size;
    }
  return size;
}

/* The one account, found or made. */
static gboolean
find_account (LabaSet *self, GError **error)
{
  const LabaField *fields = laba_type_by_id ("capital")->fields;
  int index = laba_fields_find (fields, "account");

  self->account = laba_ref_find (self->db, self->edit, &fields[index], "Kas", "account",
                                 self->intake->problems);
  return self->account != 0 || laba_problems_to_error (self->intake->problems, error);
}

gboolean
laba_simple_set_is (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, laba_set_files[0].name, NULL);
  g_autoptr (LabaCsv) csv = laba_csv_open (path, NULL);

  return csv != NULL && laba_csv_next (csv, NULL) && csv->n >= 2
         && strcmp (csv->cells[0], "product_id") == 0
         && strcmp (csv->cells[1], "sku") == 0;
}

gboolean
laba_simple_set_read (LabaIntake *intake, const char *folder, GError **error)
{
  LabaSet self = { .intake = intake, .edit = intake->edit, .db = intake->db };
  gboolean done = TRUE;

  self.size = size_of_all (folder);
  self.products = g_array_new (FALSE, TRUE, sizeof (gint64));
  self.customers = g_array_new (FALSE, TRUE, sizeof (gint64));
  self.orders = g_array_new (FALSE, TRUE, sizeof (gint64));
  self.categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  done = find_account (&self, error);
  for (guint i = 0; done && i < laba_set_n_files; i++)
    done = read_file (&self, folder, &laba_set_files[i], error);
  g_clear_pointer (&self.order, laba_record_free);
  g_array_unref (self.products);
  g_array_unref (self.customers);
  g_array_unref (self.orders);
  g_hash_table_unref (self.categories);
  return done;
}
