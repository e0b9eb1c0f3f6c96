/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* The lively sample shop: a year of records, played into an empty book through the
 * ordinary ways, one act a month, so that it can be undone month by month. */
gboolean laba_sample_play (LabaBook *book,
                           LabaIntakeFunc progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
