/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-table-view.h"

G_BEGIN_DECLS

/* The instalments to come of plans (LabaInstalmentPlan), each a row with its day, its
 * amount and what is left after it; those that should have been paid say so. A row opens
 * its regular record. Free with laba_table_free. */
LabaTable *laba_instalment_table (GPtrArray *plans);

G_END_DECLS
