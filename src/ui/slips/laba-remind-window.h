/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* A message to a customer: recap, reminder, sent, thanks. Filled from an order or a person, may
 * be changed, is copied with one key; a link and a QR code open the chat. The templates are
 * changed here too. */
#define LABA_TYPE_REMIND_WINDOW (laba_remind_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaRemindWindow, laba_remind_window, LABA, REMIND_WINDOW, GtkWindow)

/* record: an order or a person. */
LabaRemindWindow *laba_remind_window_new (GtkWindow *parent, LabaBook *book, gint64 record);

G_END_DECLS
