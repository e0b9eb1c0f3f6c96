/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* The check-up: seven questions before and after a class with the gain, and what the book
 * itself says: is it safe to take money out, is the capital whole. */
#define LABA_TYPE_CHECKUP_WINDOW (laba_checkup_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaCheckupWindow,
                      laba_checkup_window,
                      LABA,
                      CHECKUP_WINDOW,
                      GtkWindow)

LabaCheckupWindow *laba_checkup_window_new (GtkWindow *parent, LabaBook *book);

G_END_DECLS
