/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bank/laba-bank.h"
#include "book/laba-book.h"

G_BEGIN_DECLS

/* What one line of a statement is, for the user to say: a record that the book has, a new
 * one with its category, account, order or person, or nothing. */
#define LABA_TYPE_BANK_CHOICE (laba_bank_choice_get_type ())
G_DECLARE_FINAL_TYPE (LabaBankChoice, laba_bank_choice, LABA, BANK_CHOICE, GtkBox)

void laba_bank_choice_set_book (LabaBankChoice *self, LabaBook *book);
/* bank and line: borrowed; line NULL: nothing to choose. */
void laba_bank_choice_show (LabaBankChoice *self, LabaBank *bank, LabaBankLine *line);
/* Where the user goes on: the name, or what it is. */
void laba_bank_choice_grab (LabaBankChoice *self);

/* Signals: "changed": the line is another thing now; "done": on to the next line. */

G_END_DECLS
