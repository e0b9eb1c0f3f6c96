/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-text-file.h"
#include "exchange/laba-workbook-private.h"

#define TEXT_MAX 32767
#define SHEET_NAME_MAX 31
#define WIDTH_LEAST 8
#define WIDTH_MOST 60

/* ---- formats ---- */

static const char *
number_format (LabaColumnKind kind, gboolean indonesian)
{
  switch (kind)
    {
    case LABA_COLUMN_MONEY:
      return "\"Rp\"#,##0;[Red]-\"Rp\"#,##0";
    case LABA_COLUMN_DAY:
      return "dd/mm/yyyy";
    case LABA_COLUMN_MONTH:
      return indonesian ? "[$-421]mmm yyyy" : "[$-409]mmm yyyy";
    case LABA_COLUMN_PERCENT:
      return "0.0%";
    case LABA_COLUMN_NUMBER:
      return "#,##0";
    case LABA_COLUMN_TEXT:
    case LABA_COLUMN_QUANTITY:
    case LABA_COLUMN_BOOLEAN:
    default:
      return NULL;
    }
}

static lxw_format *
make_format (LabaWorkbook *self, LabaColumnKind kind, LabaFace face, gboolean indonesian)
{
  lxw_format *format = workbook_add_format (self->book);
  const char *number = number_format (kind, indonesian);

  if (number != NULL)
    format_set_num_format (format, number);
  if (face != LABA_FACE_PLAIN)
    format_set_bold (format);
  if (face == LABA_FACE_TOTAL)
    format_set_top (format, LXW_BORDER_THIN);
  return format;
}

static void
make_formats (LabaWorkbook *self, gboolean indonesian)
{
  for (guint face = 0; face < LABA_N_FACES; face++)
    for (guint kind = 0; kind < LABA_N_KINDS; kind++)
      self->formats[face][kind]
          = make_format (self, (LabaColumnKind) kind, (LabaFace) face, indonesian);
  self->head = workbook_add_format (self->book);
  format_set_bold (self->head);
  format_set_bottom (self->head, LXW_BORDER_THIN);
  format_set_bg_color (self->head, 0xe8eef4);
  format_set_text_wrap (self->head);
  format_set_align (self->head, LXW_ALIGN_VERTICAL_TOP);
  self->title = workbook_add_format (self->book);
  format_set_bold (self->title);
  format_set_font_size (self->title, 14);
  self->quiet = workbook_add_format (self->book);
  format_set_font_color (self->quiet, 0x606060);
  self->link = workbook_get_default_url_format (self->book);
}

/* ---- the file ---- */

LabaWorkbook *
laba_workbook_new (const char *path, const char *language, GError **error)
{
  g_autoptr (LabaWorkbook) self = g_new0 (LabaWorkbook, 1);
  int file;

  self->path = g_strdup (path);
  self->part = g_strconcat (path, ".part-XXXXXX", NULL);
  self->folder = g_path_get_dirname (path);
  self->names = g_ptr_array_new_with_free_func (g_free);
  /* Found out now rather than after all rows. */
  file = g_mkstemp_full (self->part, O_RDWR | O_CLOEXEC, 0666);
  if (file < 0)
    {
      laba_text_file_fail (path, errno, error);
      g_clear_pointer (&self->part, g_free);
      return NULL;
    }
  g_close (file, NULL);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = self->folder };
  self->book = workbook_new_opt (self->part, &options);
  make_formats (self, strcmp (language, "id") == 0);
  return g_steal_pointer (&self);
}

void
laba_workbook_free (LabaWorkbook *self)
{
  if (self == NULL)
    return;
  if (self->book != NULL)
    lxw_workbook_free (self->book);
  if (self->part != NULL)
    g_unlink (self->part);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->list_sheets, g_ptr_array_unref);
  g_free (self->list_name);
  g_free (self->path);
  g_free (self->part);
  g_free (self->folder);
  g_free (self);
}

void
laba_workbook_note (LabaWorkbook *self, lxw_error code)
{
  if (self->fault == LXW_NO_ERROR)
    self->fault = code;
}

gboolean
laba_workbook_finish (LabaWorkbook *self, GError **error)
{
  int code;

  errno = 0;
  laba_workbook_note (self, workbook_close (g_steal_pointer (&self->book)));
  code = errno;
  if (self->fault != LXW_NO_ERROR)
    {
      g_debug ("xlsxwriter: %s", lxw_strerror (self->fault));
      return laba_text_file_fail (self->path, code != 0 ? code : EIO, error);
    }
  if (g_rename (self->part, self->path) != 0)
    return laba_text_file_fail (self->path, errno, error);
  g_clear_pointer (&self->part, g_free);
  return TRUE;
}

/* ---- sheets ---- */

static gboolean
has_name (LabaWorkbook *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *left = g_utf8_casefold (self->names->pdata[i], -1);
      g_autofree char *right = g_utf8_casefold (name, -1);

      if (strcmp (left, right) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What a sheet may be called: 31 characters, some not, no two the same. */
static char *
fit_name (LabaWorkbook *self, const char *name)
{
  g_autofree char *clean = g_strdelimit (g_strdup (name), "[]:*?/\\'", ' ');
  char *fit
      = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), SHEET_NAME_MAX));

  for (guint i = 2; has_name (self, fit); i++)
    {
      g_autofree char *tail = g_strdup_printf (" %u", i);
      glong room = SHEET_NAME_MAX - (glong) strlen (tail);
      g_autofree char *head
          = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), room));

      g_free (fit);
      fit = g_strconcat (head, tail, NULL);
    }
  return fit;
}

lxw_worksheet *
laba_workbook_add_sheet (LabaWorkbook *self, const char *name)
{
  char *fit = fit_name (self, name);

  g_ptr_array_add (self->names, fit);
  return workbook_add_worksheet (self->book, fit);
}

void
laba_workbook_set_up_page (lxw_worksheet *sheet, lxw_row_t head, gboolean landscape)
{
  worksheet_set_paper (sheet, 9);
  if (landscape)
    worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, head, head);
  worksheet_set_footer (sheet, "&L&A&R&P / &N");
}

/* ---- cells ---- */

static void
write_date (LabaWorkbook *self,
            lxw_worksheet *sheet,
            lxw_row_t row,
            guint column,
            lxw_format *format,
            gint64 day)
{
  lxw_datetime date = { .year = (int) (day / 10000),
                        .month = (int) (day / 100 % 100),
                        .day = (int) (day % 100) };

  laba_workbook_note (
      self, worksheet_write_datetime (sheet, row, (lxw_col_t) column, &date, format));
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
  lxw_format *format = self->formats[face][kind];
  double value = (double) number;

  if (kind == LABA_COLUMN_DAY || kind == LABA_COLUMN_MONTH)
    {
      write_date (self, sheet, row, column, format,
                  kind == LABA_COLUMN_DAY ? number : number * 100 + 1);
      return;
    }
  if (kind == LABA_COLUMN_BOOLEAN)
    {
      laba_workbook_note (self, worksheet_write_boolean (sheet, row, (lxw_col_t) column,
                                                         number != 0, format));
      return;
    }
  if (kind == LABA_COLUMN_QUANTITY || kind == LABA_COLUMN_PERCENT)
    value /= 1000;
  laba_workbook_note (
      self, worksheet_write_number (sheet, row, (lxw_col_t) column, value, format));
}

void
laba_workbook_write_text (LabaWorkbook *self,
                          lxw_worksheet *sheet,
                          lxw_row_t row,
                          guint column,
                          lxw_format *format,
                          const char *text)
{
  g_autofree char *cut = NULL;

  if (text == NULL)
    return;
  if (strlen (text) > TEXT_MAX && g_utf8_strlen (text, -1) > TEXT_MAX)
    text = cut = g_utf8_substring (text, 0, TEXT_MAX);
  laba_workbook_note (
      self, worksheet_write_string (sheet, row, (lxw_col_t) column, text, format));
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
  double shown = kind == LABA_COLUMN_QUANTITY ? (double) value / 1000 : (double) value;

  laba_workbook_note (
      self, worksheet_write_formula_num (sheet, row, (lxw_col_t) column, formula,
                                         self->formats[face][kind], shown));
}

/* ---- lists ---- */

static guint
width_of_number (LabaColumnKind kind, gint64 number)
{
  guint digits = 1;

  if (kind == LABA_COLUMN_DAY || kind == LABA_COLUMN_MONTH)
    return 10;
  for (gint64 rest = number / 10; rest != 0; rest /= 10)
    digits++;
  return kind == LABA_COLUMN_MONEY ? digits + digits / 3 + 4 : digits + 2;
}

static void
widen (LabaWorkbook *self, guint column, guint width)
{
  self->widths[column] = MAX (self->widths[column], width);
}

static void
begin_sheet (LabaWorkbook *self)
{
  g_autofree char *name
      = self->list_part == 0
            ? g_strdup (self->list_name)
            : g_strdup_printf ("%s (%u)", self->list_name, self->list_part + 1);

  self->sheet = laba_workbook_add_sheet (self, name);
  self->list_part++;
  self->row = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      laba_workbook_write_text (self, self->sheet, 0, i, self->head,
                                self->columns[i].label);
      self->widths[i] = MIN ((guint) g_utf8_strlen (self->columns[i].label, -1) + 3, 16);
    }
}

static void
end_sheet (LabaWorkbook *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                          CLAMP (self->widths[i], WIDTH_LEAST, WIDTH_MOST), NULL);
  worksheet_freeze_panes (self->sheet, 1, 0);
  if (self->n_columns > 0)
    worksheet_autofilter (self->sheet, 0, 0, self->row,
                          (lxw_col_t) (self->n_columns - 1));
  laba_workbook_set_up_page (self->sheet, 0, self->n_columns > 6);
}

void
laba_workbook_begin_list (LabaWorkbook *self,
                          const char *name,
                          const LabaWorkbookColumn *columns,
                          guint n)
{
  g_return_if_fail (n <= LABA_SHEET_COLUMNS);
  self->columns = columns;
  self->n_columns = n;
  self->list_part = 0;
  g_free (self->list_name);
  self->list_name = g_strdup (name);
  g_clear_pointer (&self->list_sheets, g_ptr_array_unref);
  self->list_sheets = g_ptr_array_new ();
  memset (self->sums, 0, sizeof self->sums);
  begin_sheet (self);
}

void
laba_workbook_next_row (LabaWorkbook *self)
{
  /* One row is left for the totals. */
  if (self->row + 2 == LABA_SHEET_ROWS)
    {
      g_ptr_array_add (self->list_sheets, self->names->pdata[self->names->len - 1]);
      end_sheet (self);
      begin_sheet (self);
    }
  self->row++;
}

void
laba_workbook_put_number (LabaWorkbook *self, guint column, gint64 number)
{
  LabaColumnKind kind = self->columns[column].kind;

  laba_workbook_write_number (self, self->sheet, self->row, column, kind, LABA_FACE_PLAIN,
                              number);
  widen (self, column, width_of_number (kind, number));
  self->sums[column] += number;
}

void
laba_workbook_put_text (LabaWorkbook *self, guint column, const char *text)
{
  laba_workbook_write_text (self, self->sheet, self->row, column, NULL, text);
  if (text != NULL)
    widen (self, column, MIN ((guint) strlen (text) + 2, WIDTH_MOST));
}

/* The column's sum over all sheets of the list. */
static void
write_sum (LabaWorkbook *self, guint column)
{
  g_autoptr (GString) formula = g_string_new ("=");
  char name[16];

  lxw_col_to_name (name, (lxw_col_t) column, LXW_FALSE);
  for (guint i = 0; i < self->list_sheets->len; i++)
    g_string_append_printf (formula, "SUM('%s'!%s2:%s%u)+",
                            (const char *) self->list_sheets->pdata[i], name, name,
                            (guint) LABA_SHEET_ROWS - 1);
  g_string_append_printf (formula, "SUBTOTAL(9,%s2:%s%u)", name, name,
                          (guint) self->row + 1);
  laba_workbook_write_formula (self, self->sheet, self->row + 1, column,
                               self->columns[column].kind, LABA_FACE_TOTAL, formula->str,
                               self->sums[column]);
  widen (self, column, width_of_number (self->columns[column].kind, self->sums[column]));
}

void
laba_workbook_end_list (LabaWorkbook *self)
{
  for (guint i = 0; i < self->n_columns && self->row > 0; i++)
    if (self->columns[i].total)
      write_sum (self, i);
  end_sheet (self);
  self->columns = NULL;
}

/* ---- contents ---- */

void
laba_workbook_reserve_contents (LabaWorkbook *self, const char *name)
{
  self->contents = laba_workbook_add_sheet (self, name);
}

void
laba_workbook_fill_contents (LabaWorkbook *self,
                             const char *title,
                             const char *const *lines)
{
  lxw_row_t row = 0;

  laba_workbook_write_text (self, self->contents, row++, 0, self->title, title);
  for (; *lines != NULL; lines++)
    laba_workbook_write_text (self, self->contents, row++, 0, self->quiet, *lines);
  row++;
  for (guint i = 1; i < self->names->len; i++)
    {
      const char *name = self->names->pdata[i];
      g_autofree char *target = g_strdup_printf ("internal:'%s'!A1", name);

      laba_workbook_note (self, worksheet_write_url_opt (self->contents, row++, 0, target,
                                                         self->link, name, NULL));
    }
  worksheet_set_column (self->contents, 0, 0, WIDTH_MOST, NULL);
  worksheet_set_paper (self->contents, 9);
  worksheet_gridlines (self->contents, LXW_HIDE_ALL_GRIDLINES);
}
