/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "exchange/laba-workbook.h"

G_BEGIN_DECLS

/* What a page shows, out of it. The table is taken over. */

/* Asks for a file and what it shall be (a spreadsheet, printed pages, plain rows) and writes it
 * in the background. */
void laba_export_table_ask (GtkWindow *parent, LabaBook *book, LabaTable *table);

/* The whole book: as a spreadsheet with these options, or as a folder of CSV files. */
void laba_export_book_ask (GtkWindow *parent, LabaBook *book, const LabaWorkbookOptions *options);
void laba_export_folder_ask (GtkWindow *parent, LabaBook *book);

G_END_DECLS
