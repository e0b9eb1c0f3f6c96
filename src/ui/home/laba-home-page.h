/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* The first page: how much did I earn, where is my money, what is to do. */
#define LABA_TYPE_HOME_PAGE (laba_home_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaHomePage, laba_home_page, LABA, HOME_PAGE, LabaPage)

G_END_DECLS
