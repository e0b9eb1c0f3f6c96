/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for the words of book-keepers: wherever one stands, all say debit and credit while
 * it is on, and none does while it is off. It stays as the user left it. */
#define LABA_TYPE_DEBIT_SWITCH (laba_debit_switch_get_type ())
G_DECLARE_FINAL_TYPE (LabaDebitSwitch, laba_debit_switch, LABA, DEBIT_SWITCH, GtkCheckButton)

G_END_DECLS
