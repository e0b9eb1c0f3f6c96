/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Import: a source is chosen, looked through at once without writing, what it holds or what is
 * wrong is said, and then it is imported as one act. Afterwards asks the window behind it to
 * open the book anew (win.reopen). */
#define LABA_TYPE_IMPORT_WINDOW (laba_import_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaImportWindow, laba_import_window, LABA, IMPORT_WINDOW, GtkWindow)

LabaImportWindow *laba_import_window_new (GtkWindow *parent, LabaBook *book);
/* As if that file or folder had been chosen. */
void laba_import_window_choose (LabaImportWindow *self, const char *path);
/* The same, but a marketplace's file goes to its own window (win.import-market) and closes this one. */
void laba_import_window_take (LabaImportWindow *self, const char *path);

G_END_DECLS
