/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bank/laba-bank.h"

G_BEGIN_DECLS

/* The lines of a statement with what each of them is; or the records that no line fits. */
#define LABA_TYPE_BANK_LINES (laba_bank_lines_get_type ())
G_DECLARE_FINAL_TYPE (LabaBankLines, laba_bank_lines, LABA, BANK_LINES, GtkBox)

/* Which of them: lines in one state, or … */
#define LABA_BANK_LINES_ALL LABA_BANK_N_STATES
#define LABA_BANK_LINES_EXTRA (LABA_BANK_N_STATES + 1) /* records */

/* bank: borrowed, NULL empties the list; to be given again after each look at it. */
void laba_bank_lines_show (LabaBankLines *self, LabaBank *bank, guint which);
/* The line that is selected, or NULL (nothing, or a record). */
LabaBankLine *laba_bank_lines_get_selected (LabaBankLines *self);
/* The record that is selected, or 0. */
gint64 laba_bank_lines_get_record (LabaBankLines *self);
/* The selected line is another thing now: shows it. */
void laba_bank_lines_refresh (LabaBankLines *self);
/* Selects the next line that has to be asked about, from the selected one on and around.
 * FALSE: there is none. */
gboolean laba_bank_lines_go_on (LabaBankLines *self);

/* Signals: "selected"; "opened" (Enter, double click). */

G_END_DECLS
