/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "book/laba-type.h"

G_BEGIN_DECLS

/* What a few words find in a book; the same wherever one searches: in the window and from the desktop. */
typedef struct
{
  const LabaType *type;
  gint64 id;
  char *name;
  char *detail; /* may be NULL */
} LabaFound;

/* Of LabaFound. Free with g_array_unref. */
GArray *laba_found_new (void);
/* The first records, at most so many, of a type whose names are suggested; of another type nothing. */
void laba_found_add (GArray *found, LabaDb *db, const LabaType *type, const char *text, guint most);
/* The newest orders, by number, name, phone, goods or tracking number. */
void laba_found_add_orders (GArray *found, LabaDb *db, const char *text, guint most);

G_END_DECLS
