/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "ui/kit/laba-shown.h"

G_BEGIN_DECLS

/* What will be printed, before it is: the slips of a record, or a report. From here it goes to
 * the printer, into a PDF or a picture, and as text into a chat. */
#define LABA_TYPE_PRINT_WINDOW (laba_print_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaPrintWindow, laba_print_window, LABA, PRINT_WINDOW, GtkWindow)

/* The slips of an order, a payment or a person; NULL where the record has none. */
LabaPrintWindow *laba_print_window_new_slip (GtkWindow *parent, LabaBook *book, gint64 record);
/* A report or list; takes it over. */
LabaPrintWindow *
laba_print_window_new_shown (GtkWindow *parent, LabaBook *book, LabaShown *shown);

G_END_DECLS
