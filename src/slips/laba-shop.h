/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* What a book says of its shop, for the head of a slip: from the settings name, address,
 * phone, logo (a PNG in base64) and slip-note (a line at the foot). What is not set is
 * NULL. */
typedef struct
{
  char *name, *address, *phone, *note;
  GBytes *logo; /* PNG */
} LabaShop;

/* Free with laba_shop_free. */
LabaShop *laba_shop_load (LabaDb *db);
void laba_shop_free (LabaShop *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaShop, laba_shop_free)

/* A setting of the book, NULL where it is not set or empty. Free with g_free. */
char *laba_shop_dup_setting (LabaDb *db, const char *key);
/* The same as a whole number. */
gint64 laba_shop_get_number (LabaDb *db, const char *key, gint64 otherwise);

G_END_DECLS
