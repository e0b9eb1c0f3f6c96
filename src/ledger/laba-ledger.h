/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-edit.h"
#include "ledger/laba-postings.h"

G_BEGIN_DECLS

/* The derived layer: made from the content, in the transaction of each edit (laba_ledger_derive is what laba_model_init
 * registers with laba_edit_register_derive), and provable. */

/* Posts the touched units anew, writes only what differs, replays the costs of the touched products from the first
 * difference on, keeps totals, stock, states and open items. Errors: LABA_ERROR_LOCKED where a difference lies in a closed month. */
gboolean laba_ledger_derive (LabaDb *db, const LabaTouched *touched, GError **error);

/* One proof: what it is (translated) and whether it holds; detail says where it does not. */
typedef void (*LabaProofFunc) (const char *proof, gboolean holds, const char *detail, gpointer data);
/* Proves the book (INTERFACES section 5): file integrity; each record's postings sum to zero; the trial balance is zero; inventory = stock
 * value; receivables, deposits = sums over open items; totals = sums of postings; the derived layer made again is the same, row by row;
 * no record points nowhere. Changes nothing. TRUE when all hold. */
gboolean laba_ledger_check (LabaBook *book, LabaProofFunc proof, gpointer data, GError **error);
/* The same over a connection of one's own (LABA_DB_READ will do): for a job. The connection must be in no transaction. */
gboolean laba_ledger_check_db (LabaDb *db, LabaProofFunc proof, gpointer data, GError **error);

/* The same in one sentence, for what only asks whether all hold. Errors: LABA_ERROR_DAMAGED (names the first that does not). */
gboolean laba_ledger_prove (LabaDb *db, GError **error);

/* The cost method of the book and the last closed day (0 = none). */
LabaCostMethod laba_ledger_method (LabaDb *db);
LabaDay laba_ledger_lock_day (LabaDb *db);

G_END_DECLS
