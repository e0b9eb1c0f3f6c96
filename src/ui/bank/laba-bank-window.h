/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Takes the statement of an account: what its lines are, for the user to see and say, and
 * what the book will have beside the statement's last balance. One act, which can be
 * undone. */
#define LABA_TYPE_BANK_WINDOW (laba_bank_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaBankWindow, laba_bank_window, LABA, BANK_WINDOW, GtkWindow)

/* account: whose statement it is, 0 where it is to be found out or said. */
LabaBankWindow *
laba_bank_window_new (GtkWindow *parent, LabaBook *book, gint64 account, const char *path);

G_END_DECLS
