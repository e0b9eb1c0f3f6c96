/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "exchange/laba-workbook.h"
#include "ui/kit/laba-shown.h"

G_BEGIN_DECLS

/* What a page shows, out of it. `shown` is taken over. */

/* Asks for a file and what it shall be (a spreadsheet, printed pages, plain rows) and writes it
 * in the background. */
void laba_export_shown_ask (GtkWindow *parent, LabaBook *book, LabaShown *shown);
/* The same to where it is known; the path's ending (.xlsx, .pdf, .csv) says what it shall be. */
void laba_export_shown_to (GtkWindow *parent, LabaBook *book, LabaShown *shown, const char *path);

/* The whole book: as a spreadsheet with these options, or as a folder of CSV files. */
void laba_export_book_ask (GtkWindow *parent, LabaBook *book, const LabaWorkbookOptions *options);
void laba_export_folder_ask (GtkWindow *parent, LabaBook *book);

G_END_DECLS
