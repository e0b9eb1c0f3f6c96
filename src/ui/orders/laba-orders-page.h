/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* The orders, newest first, and beside the list the one that is selected. */
#define LABA_TYPE_ORDERS_PAGE (laba_orders_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaOrdersPage, laba_orders_page, LABA, ORDERS_PAGE, LabaPage)

G_END_DECLS
