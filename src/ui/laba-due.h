/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Notices of the desktop that say what is due in the last book (laba-last-book.h): counts of what Home lists as to do,
 * without names or amounts. Only where the user turned them on (setting notify-due): then at once, when the day changes
 * while the program runs, and when laba_due_tell is called, as the session does at its begin (laba --tell-due). */
typedef struct _LabaDue LabaDue;

/* Both are borrowed. Free with laba_due_free. */
LabaDue *laba_due_new (GtkApplication *application, GSettings *settings);
/* Says it now; nothing where nothing is due or it is turned off. */
void laba_due_tell (LabaDue *self);
void laba_due_free (LabaDue *self);

G_END_DECLS
