/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* One person: how we stand, the account with its running balance, the orders, a reminder. */
#define LABA_TYPE_PERSON_DETAIL (laba_person_detail_get_type ())
G_DECLARE_FINAL_TYPE (LabaPersonDetail, laba_person_detail, LABA, PERSON_DETAIL, GtkBox)

/* id 0: none. Follows the book from then on. */
void laba_person_detail_show (LabaPersonDetail *self, LabaBook *book, gint64 id);

G_END_DECLS
