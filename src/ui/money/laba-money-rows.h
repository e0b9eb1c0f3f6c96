/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* Short lists of accounts and lenders: each a row with words and a figure. */
#define LABA_TYPE_MONEY_ROW (laba_money_row_get_type ())
G_DECLARE_FINAL_TYPE (LabaMoneyRow, laba_money_row, LABA, MONEY_ROW, GtkListBoxRow)

typedef GtkWidget *(*LabaMoneyRowFunc) (LabaStmt *row);
GtkWidget *laba_account_row_new (LabaStmt *row); /* of account-row */
GtkWidget *laba_channel_row_new (LabaStmt *row); /* of payout-channel-row */
GtkWidget *laba_lender_row_new (LabaStmt *row);  /* of lender-row */
/* details may be NULL. */
GtkWidget *laba_money_row_new (gint64 id,
                               const char *icon,
                               const char *name,
                               const char *details,
                               gint64 amount);
gint64 laba_money_row_get_id (GtkListBoxRow *row);

/* Fills the list anew: ids from one statement, each row from another (bind :id). */
void laba_money_rows_fill (GtkListBox *list,
                           LabaDb *db,
                           const char *ids,
                           const char *statement,
                           LabaMoneyRowFunc make);
GtkListBoxRow *laba_money_rows_find (GtkListBox *list, gint64 id);

void laba_label_set_money (GtkLabel *label, gint64 amount);

G_END_DECLS
