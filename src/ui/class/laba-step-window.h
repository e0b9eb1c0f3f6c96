/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Plays a book forward and back, record by record or day by day: what each step changed
 * in the accounts, and one product's goods by both cost methods. Only looks. */
#define LABA_TYPE_STEP_WINDOW (laba_step_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaStepWindow, laba_step_window, LABA, STEP_WINDOW, GtkWindow)

LabaStepWindow *laba_step_window_new (GtkWindow *parent, LabaBook *book);

G_END_DECLS
