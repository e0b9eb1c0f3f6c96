/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* Buying: what runs low, what was bought and what is owed on it, orders collected for a batch. */
#define LABA_TYPE_RESTOCK_PAGE (laba_restock_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaRestockPage, laba_restock_page, LABA, RESTOCK_PAGE, LabaPage)

G_END_DECLS
