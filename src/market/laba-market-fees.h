/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* What is publicly known of the fees of marketplaces, from which day on: data files
 * (*.fees in data/profiles). They are a beginning that the user changes in the channel.
 */

/* Adds the platform's fees to a channel's record; nothing where none are known. */
void laba_market_fees_add (LabaRecord *channel, const char *platform);

G_END_DECLS
