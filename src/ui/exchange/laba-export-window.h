/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* What of the book goes into the spreadsheet: a period, with or without customers' names.
 * Then asks for a file and writes it in the background. */
#define LABA_TYPE_EXPORT_WINDOW (laba_export_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaExportWindow,
                      laba_export_window,
                      LABA,
                      EXPORT_WINDOW,
                      GtkWindow)

LabaExportWindow *laba_export_window_new (GtkWindow *parent, LabaBook *book);

G_END_DECLS
