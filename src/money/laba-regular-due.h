/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"

G_BEGIN_DECLS

/* The day on which a regular record falls due next: the first one of its days after
 * `written` (LABA_DAY_NONE: never written down yet), counted from `starts` so that the 31st
 * stays the 31st. LABA_DAY_NONE when it has ended. every: "week", "month", "quarter",
 * "year". */
LabaDay
laba_regular_next (const char *every, LabaDay starts, LabaDay until, LabaDay written);

G_END_DECLS
