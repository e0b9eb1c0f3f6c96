/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-elsewhere.h"
#include "base/laba-error.h"
#include "base/laba-system.h"
#include "exchange/laba-text-file.h"
#include "exchange/laba-workbook-private.h"

#define SHEET_NAME_MAX 31
#define PAGE_TEXT_MAX 200 /* of the 255 that a page's head may take with its codes */
#define A4 9
#define ACROSS_PORTRAIT 115 /* characters that can be read side by side on A4 … */
#define ACROSS_PAGE 195     /* … and on its side */

/* ---- the file ---- */

static void
sheet_free (gpointer data)
{
  LabaSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->about);
  g_free (sheet);
}

static gboolean
reserve (LabaWorkbook *self, GError **error)
{
  if (!laba_elsewhere_check (self->path, error))
    return FALSE;
  self->part = g_strconcat (self->path, ".part-XXXXXX", NULL);
  /* Found out now rather than after all rows. */
  if (laba_system_make_part (self->part))
    return TRUE;
  g_clear_pointer (&self->part, g_free);
  return laba_text_file_fail (self->path, errno, error);
}

LabaWorkbook *
laba_workbook_new (const char *path, GError **error)
{
  g_autoptr (LabaWorkbook) self = g_new0 (LabaWorkbook, 1);

  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (path);
  self->indonesian = laba_language_get () == LABA_LANGUAGE_ID;
  self->most = LABA_SHEET_ROWS;
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->widths = g_new0 (guint, LABA_SHEET_COLUMNS);
  self->largest = g_new0 (gint64, LABA_SHEET_COLUMNS);
  self->sums = g_new0 (gint64, LABA_SHEET_COLUMNS);
  if (!reserve (self, error))
    return NULL;
  lxw_workbook_options options
      = { .constant_memory = LXW_TRUE, .tmpdir = self->folder, .use_zip64 = LXW_TRUE };
  self->book = workbook_new_opt (self->part, &options);
  laba_workbook_make_faces (self);
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
  g_ptr_array_unref (self->sheets);
  g_free (self->list_name);
  g_free (self->owner);
  g_free (self->period);
  g_free (self->widths);
  g_free (self->largest);
  g_free (self->sums);
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

/* The library does not look whether its temporary files could be written. */
gboolean
laba_workbook_check (LabaWorkbook *self, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      LabaSheet *sheet = self->sheets->pdata[i];
      FILE *file = sheet->sheet->optimize_tmpfile;

      errno = 0;
      if (file == NULL || ferror (file) || fflush (file) != 0)
        return laba_text_file_fail (self->path, errno != 0 ? errno : ENOSPC, error);
      sheet->size = ftello (file);
    }
  if (self->fault == LXW_NO_ERROR)
    return TRUE;
  g_debug ("xlsxwriter: %s", lxw_strerror (self->fault));
  return laba_text_file_fail (self->path, EIO, error);
}

void
laba_workbook_set_about (LabaWorkbook *self,
                         const char *title,
                         const char *owner,
                         const char *period)
{
  g_autofree char *clean = laba_workbook_clean (title);

  g_free (self->owner);
  self->owner = laba_workbook_clean (owner);
  /* The library reads them only. */
  lxw_doc_properties properties = { .title = clean,
                                    .author = self->owner,
                                    .company = self->owner,
                                    .subject = (char *) period,
                                    .category = (char *) _ ("Bookkeeping"),
                                    .comments = (char *) _ ("Made with Laba"),
                                    .created = time (NULL) };

  g_free (self->period);
  self->period = g_strdup (period);
  laba_workbook_note (self, workbook_set_properties (self->book, &properties));
}

/* ---- sheets ---- */

static gboolean
has_name (LabaWorkbook *self, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const LabaSheet *sheet = self->sheets->pdata[i];
      g_autofree char *other = g_utf8_casefold (sheet->name, -1);

      if (strcmp (folded, other) == 0)
        return TRUE;
    }
  return FALSE;
}

/* As much of the text as so many UTF-16 units hold. */
static char *
head_of (const char *text, gsize units)
{
  const char *at = text;

  for (gsize taken = 0; *at != '\0'; at = g_utf8_next_char (at))
    {
      taken += (guchar) *at >= 0xf0 ? 2 : 1;
      if (taken > units)
        break;
    }
  return g_strchomp (g_strndup (text, (gsize) (at - text)));
}

/* What a sheet may be called: 31 characters, some not, no two the same. */
static char *
fit_name (LabaWorkbook *self, const char *name)
{
  g_autofree char *clean = laba_workbook_clean (name);

  for (char *at = clean; *at != '\0'; at++)
    if (strchr ("[]:*?/\\'", *at) != NULL || (guchar) *at < ' ')
      *at = ' ';
  g_strstrip (clean);
  const char *basis = *clean != '\0' ? clean : "–";
  char *fit = head_of (basis, SHEET_NAME_MAX);
  for (guint i = 2; has_name (self, fit); i++)
    {
      g_autofree char *tail = g_strdup_printf (" (%u)", i);
      g_autofree char *head = head_of (basis, SHEET_NAME_MAX - strlen (tail));

      g_free (fit);
      fit = g_strconcat (head, tail, NULL);
    }
  return fit;
}

lxw_worksheet *
laba_workbook_add_sheet (LabaWorkbook *self, const char *name, const char *about)
{
  LabaSheet *sheet = g_new0 (LabaSheet, 1);

  sheet->name = fit_name (self, name);
  sheet->about = g_strdup (about);
  sheet->sheet = workbook_add_worksheet (self->book, sheet->name);
  /* Its rows are written by one thread at a time: no lock at each cell. */
  if (sheet->sheet != NULL && sheet->sheet->optimize_tmpfile != NULL)
    laba_system_leave_unlocked (sheet->sheet->optimize_tmpfile);
  g_ptr_array_add (self->sheets, sheet);
  return sheet->sheet;
}

const char *
laba_workbook_sheet_name (LabaWorkbook *self)
{
  return ((const LabaSheet *) self->sheets->pdata[self->sheets->len - 1])->name;
}

/* A text in the head of a page, where & begins a code. */
static char *
page_text (const char *text)
{
  g_autofree char *head
      = text != NULL ? head_of (text, PAGE_TEXT_MAX / 4) : g_strdup ("");
  g_auto (GStrv) parts = g_strsplit (head, "&", -1);
  g_autofree char *whole = g_strjoinv ("&&", parts);

  return g_strconcat (whole, text != NULL && strlen (head) < strlen (text) ? "…" : NULL, NULL);
}

void
laba_workbook_set_up_page (LabaWorkbook *self,
                           lxw_worksheet *sheet,
                           lxw_row_t head,
                           guint across,
                           guint keep)
{
  g_autofree char *owner = page_text (self->owner);
  g_autofree char *period = page_text (self->period);
  /* The blank: a text that begins with a figure would make another size of it. */
  g_autofree char *top = g_strdup_printf ("&L&9 %s &R&9 %s", owner, period);
  guint pages = 1 + across / ACROSS_PAGE;

  worksheet_set_paper (sheet, A4);
  if (across > ACROSS_PORTRAIT)
    worksheet_set_landscape (sheet);
  worksheet_set_margins (sheet, 0.5, 0.5, 0.75, 0.7);
  worksheet_fit_to_pages (sheet, (uint16_t) pages, 0);
  worksheet_repeat_rows (sheet, head, head);
  if (pages > 1)
    worksheet_repeat_columns (sheet, 0, (lxw_col_t) keep - 1);
  worksheet_set_header (sheet, top);
  worksheet_set_footer (sheet, "&L&9&A&R&9&P / &N");
}
