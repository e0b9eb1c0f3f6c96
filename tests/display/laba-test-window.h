/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lib/laba-test.h"
#include "ui/laba-window.h"

G_BEGIN_DECLS

/* The program with one window before a book of the test's own, driven as a user drives it:
 * by actions, by what stands in fields, by keys. */
typedef struct
{
  LabaTestDir *dir;
  LabaApplication *application;
} LabaTestWindow;

/* Before anything else in main; instead of g_test_init. */
void laba_test_window_init (int *argc, char ***argv);

/* At the four doors; with an empty book; with a copy of the sample shop. */
LabaTestWindow *laba_test_window_new (void);
LabaTestWindow *laba_test_window_new_empty (void);
LabaTestWindow *laba_test_window_new_shop (void);
/* Closes what is open without asking. */
void laba_test_window_free (LabaTestWindow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTestWindow, laba_test_window_free)

/* The main window in front, and its book; both borrowed. */
LabaWindow *laba_test_window_get (LabaTestWindow *self);
LabaBook *laba_test_window_get_book (LabaTestWindow *self);
/* The window in front of all others: a form, a dialog, else the main window. */
GtkWindow *laba_test_window_get_front (LabaTestWindow *self);

/* Activates an action of the main window, or (front) of the one in front: it must exist. */
void laba_test_window_act (LabaTestWindow *self, const char *action, const char *format, ...);
void
laba_test_window_act_front (LabaTestWindow *self, const char *action, const char *format, ...);
/* What the note over the main window says; borrowed. */
const char *laba_test_window_get_toast (LabaTestWindow *self);

/* Until all that was begun is done and drawn. */
void laba_test_settle (void);

/* The name that a screen reader reads for a widget, NULL where it has none. Owned by the
 * caller. */
char *laba_test_name (GtkWidget *widget);
/* The first widget of a type under `root` that can be seen and has that name (NULL: any);
 * NULL where there is none. Borrowed. */
gpointer laba_test_find (gpointer root, GType type, const char *name);
/* The same; it must be there. */
gpointer laba_test_need (gpointer root, GType type, const char *name);
/* Clicks the button of that name. */
void laba_test_click (gpointer root, const char *name);
/* Types into the entry of that name, in place of what stood there. */
void laba_test_type (gpointer root, const char *name, const char *text);
/* Whether the entry of that name is marked as wrong and still holds that text. */
gboolean laba_test_is_marked (gpointer root, const char *name, const char *text);
/* Whether a label with these words in it can be seen. */
gboolean laba_test_sees (gpointer root, const char *words);
/* Every control that can be seen under `root` must have a role and a name. */
void laba_test_assert_named (gpointer root, const char *where);

G_END_DECLS
