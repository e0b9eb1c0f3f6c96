/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"

G_BEGIN_DECLS

/* A polite message that says what a customer owes, order by order, and where to pay it;
 * NULL where nothing is owed. Free with g_free. */
char *laba_reminder_write (LabaBook *book, gint64 person, const char *name);

G_END_DECLS
