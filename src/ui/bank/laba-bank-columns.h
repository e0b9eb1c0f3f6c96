/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bank/laba-bank.h"

G_BEGIN_DECLS

/* How a statement is read, each thing changeable: its sheet and the row of its heads, what
 * its columns are, how days and amounts are written. */
#define LABA_TYPE_BANK_COLUMNS (laba_bank_columns_get_type ())
G_DECLARE_FINAL_TYPE (LabaBankColumns, laba_bank_columns, LABA, BANK_COLUMNS, GtkGrid)

/* bank: borrowed; NULL: nothing to show. */
void laba_bank_columns_show (LabaBankColumns *self, LabaBank *bank);

/* Signals: "changed": bank->layout is another; "look-again" (int sheet, int head_row, -1
 * where it is to be found). */

G_END_DECLS
