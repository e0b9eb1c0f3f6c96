/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks before something that cannot be taken back: `yes` (a label with a mnemonic) or
 * Cancel, which Esc is. `func` is called for yes; what data points to must live as long
 * as parent. */
typedef void (*LabaConfirmFunc) (gpointer data);
void laba_confirm (GtkWindow *parent,
                   const char *title,
                   const char *text,
                   const char *yes,
                   LabaConfirmFunc func,
                   gpointer data);

/* Says something that went wrong and waits for Close. */
void laba_confirm_tell (GtkWindow *parent, const char *title, const char *text);

/* A file to open or to save into. filter_name and pattern ("*.laba") may be NULL; name is
 * proposed when saving, NULL opens. folder: asks for a folder. `func` gets the file
 * (borrowed); it is not called when nothing was chosen. */
typedef void (*LabaFileFunc) (GFile *file, gpointer data);
void laba_confirm_choose_file (GtkWindow *parent,
                               const char *title,
                               GtkFileChooserAction action,
                               const char *filter_name,
                               const char *pattern,
                               const char *name,
                               LabaFileFunc func,
                               gpointer data);
/* Proposes a name to save under where people look for their own files, not where the program
 * was started. */
void laba_confirm_propose_name (GtkFileChooser *chooser, const char *name);

G_END_DECLS
