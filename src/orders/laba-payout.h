/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* What records of money paid out by a channel share: fields "channel" and "account",
 * lines "orders". */

/* Where no account was said, the one into which the channel pays; adds a problem where it
 * has none. */
void laba_payout_default_account (LabaDb *db, LabaRecord *record, LabaProblems *problems);
/* Adds a problem where the order under `key` in line `index` came from another channel.
 */
void laba_payout_check_channel (LabaDb *db,
                                const LabaRecord *record,
                                guint index,
                                const char *key,
                                LabaProblems *problems);

G_END_DECLS
