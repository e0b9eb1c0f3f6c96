/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "ui/kit/laba-record-form.h"

G_BEGIN_DECLS

/* A window for one record of any type before its book's window: the form, what it does
 * behind the scenes, Save (Ctrl+Enter), Save and next, Delete. Esc and closing ask only
 * when something was typed. It asks the window behind it for notes (win.toast). */
#define LABA_TYPE_RECORD_WINDOW (laba_record_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaRecordWindow,
                      laba_record_window,
                      LABA,
                      RECORD_WINDOW,
                      GtkWindow)

/* record: id 0 is a new one with what is filled in. Copied. */
LabaRecordWindow *
laba_record_window_new (GtkWindow *parent, LabaBook *book, const LabaRecord *record);
LabaRecordForm *laba_record_window_get_form (LabaRecordWindow *self);

G_END_DECLS
