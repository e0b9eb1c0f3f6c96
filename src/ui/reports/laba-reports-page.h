/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* Every report of the registry, for any period, beside the period before; a figure leads to the records that make it. */
#define LABA_TYPE_REPORTS_PAGE (laba_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaReportsPage, laba_reports_page, LABA, REPORTS_PAGE, LabaPage)

G_END_DECLS
