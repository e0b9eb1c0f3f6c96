/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* Customers and suppliers in one list, with what each owes or is owed; beside it the person's
 * account, orders and reminder. */
#define LABA_TYPE_PEOPLE_PAGE (laba_people_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaPeoplePage, laba_people_page, LABA, PEOPLE_PAGE, LabaPage)

G_END_DECLS
