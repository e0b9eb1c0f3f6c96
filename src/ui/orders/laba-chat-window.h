/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "chat/laba-chat.h"

G_BEGIN_DECLS

/* Takes a customer's message, from the clipboard or typed, and says while it is there what it reads in it. */
#define LABA_TYPE_CHAT_WINDOW (laba_chat_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaChatWindow, laba_chat_window, LABA, CHAT_WINDOW, GtkWindow)

typedef void (*LabaChatFunc) (const LabaChatOrder *order, gpointer target);

/* func is called with `target`, which must be a GObject and is kept meanwhile, when the order shall be filled in. */
LabaChatWindow *laba_chat_window_new (GtkWindow *parent, LabaBook *book, LabaChatFunc func, gpointer target);

G_END_DECLS
