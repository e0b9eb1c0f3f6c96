/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/laba-language.h"

G_BEGIN_DECLS

/* An amount in words (terbilang) as receipts carry it: "satu juta dua ratus lima puluh
 * ribu rupiah", "one million two hundred fifty thousand rupiah"; below zero "minus …". Up
 * to LABA_MONEY_MAX. Owned by the caller. */
char *laba_words_money (gint64 amount, LabaLanguage language);

G_END_DECLS
