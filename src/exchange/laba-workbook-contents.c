/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-workbook-book.h"

#define FIRST_ROW 5

/* The sheet's columns. */
enum
{
  NAME,
  ABOUT,
  ROWS,
};

static void
write_sheet (LabaWorkbook *self,
             lxw_worksheet *contents,
             lxw_row_t row,
             const LabaSheet *sheet)
{
  g_autofree char *quoted = laba_workbook_quote (sheet->name);
  g_autofree char *target = g_strdup_printf ("internal:%s!A1", quoted);

  laba_workbook_note (self, worksheet_write_url_opt (contents, row, NAME, target,
                                                     self->link, sheet->name, NULL));
  laba_workbook_write_text (self, contents, row, ABOUT, self->quiet,
                            sheet->about != NULL ? sheet->about : _ ("… goes on here"));
  if (sheet->rows > 0)
    laba_workbook_write_number (self, contents, row, ROWS, LABA_COLUMN_NUMBER,
                                LABA_FACE_PLAIN, (gint64) sheet->rows);
}

void
laba_book_export_fill_contents (LabaBookExport *self, const LabaBookFront *front)
{
  LabaWorkbook *workbook = self->workbook;
  lxw_worksheet *sheet = front->contents;
  g_autofree char *today = laba_day_format (laba_day_today (), laba_language_get ());
  g_autofree char *made = g_strdup_printf (_ ("Made with Laba on %s"), today);
  const char *const heads[] = { _ ("Sheet"), _ ("What it shows"), _ ("Rows") };

  laba_workbook_write_text (workbook, sheet, 0, 0, workbook->title, front->title);
  laba_workbook_write_text (workbook, sheet, 1, 0, workbook->quiet, workbook->period);
  laba_workbook_write_text (workbook, sheet, 2, 0, workbook->quiet, made);
  worksheet_set_row (sheet, FIRST_ROW - 1, 22, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    laba_workbook_write_text (
        workbook, sheet, FIRST_ROW - 1, i,
        workbook
            ->formats[LABA_FACE_HEAD][i == ROWS ? LABA_COLUMN_NUMBER : LABA_COLUMN_TEXT],
        heads[i]);
  for (guint i = 1; i < workbook->sheets->len; i++)
    write_sheet (workbook, sheet, FIRST_ROW + i - 1, workbook->sheets->pdata[i]);
  worksheet_set_column (sheet, NAME, NAME, 30, NULL);
  worksheet_set_column (sheet, ABOUT, ABOUT, 66, NULL);
  worksheet_set_column (sheet, ROWS, ROWS, 11, NULL);
  worksheet_freeze_panes (sheet, FIRST_ROW, 0);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  laba_workbook_set_up_page (workbook, sheet, FIRST_ROW - 1, 0, 1);
  worksheet_activate (sheet);
}
