/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* Money: accounts and what of it is not mine, the book of the account that is selected, loans,
 * what falls due by itself. */
#define LABA_TYPE_MONEY_PAGE (laba_money_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaMoneyPage, laba_money_page, LABA, MONEY_PAGE, LabaPage)

G_END_DECLS
