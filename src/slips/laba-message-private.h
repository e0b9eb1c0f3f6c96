/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* Which of a message's words it is, in English or Indonesian; -1 none. */
int laba_message_word_index (const char *word);

/* What the words stand for, for an order or a person: a vector that ends with NULL, "" where
 * nothing is known. Free with g_strfreev. */
char **laba_message_values (LabaDb *db, gint64 record);

G_END_DECLS
