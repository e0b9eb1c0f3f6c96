/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "ui/kit/laba-unsaved.h"

G_BEGIN_DECLS

/* Keeps what is typed into a form, a moment after the typing stops, until it is saved or thrown away: after a crash or
 * a loss of power it is offered again (ui/laba-window-unsaved.c). A form is any widget with controls in it; a window's form
 * is the window. */

/* The form stands as it is opened. name, id and text (or NULL): how its page opens it again (LabaPageClass.reopen); type:
 * the id of the record type it writes. Once more: it stands for another record now. */
void laba_keeper_begin (GtkWidget *form, LabaBook *book, const char *name, const char *type, gint64 id, const char *text);
/* The same for a window that is not asked by anybody else: before what is typed goes by closing it, it asks. Saving
 * destroys it, which asks nothing. */
void laba_keeper_begin_window (GtkWindow *form, LabaBook *book, const char *name, const char *type, gint64 id, const char *text);
/* It was saved or thrown away. A form that goes ends by itself. */
void laba_keeper_end (GtkWidget *form);
/* Whether something stands in it that did not when it began. */
gboolean laba_keeper_is_typed (GtkWidget *form);

/* Types what is left into a form that has just begun, which goes on to keep it. */
void laba_keeper_resume (GtkWidget *form, LabaDb *db, const LabaUnsaved *unsaved);

/* The windows of the book are made anew: what is typed in each form is kept at once, and stays when the form goes; forms
 * that are windows go here. */
void laba_keeper_hold_all (LabaBook *book);
/* A form of the book that is a window and has something typed in it; NULL: none. Borrowed. */
GtkWindow *laba_keeper_find_typed (LabaBook *book);

G_END_DECLS
