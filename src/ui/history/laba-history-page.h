/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* What was done to the book and when, the newest first; each line leads back to how the book
 * was after it, and what was undone can be done again up to a line. */
#define LABA_TYPE_HISTORY_PAGE (laba_history_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaHistoryPage, laba_history_page, LABA, HISTORY_PAGE, LabaPage)

G_END_DECLS
