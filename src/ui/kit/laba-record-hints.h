/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* What a form knows of types beyond their descriptors: which fields are rare, what lines
 * are called, what a new record begins with. */

gboolean laba_record_hints_is_rare (const LabaType *type, const LabaField *field);
/* Whether a rare field or kind of lines has something in it. */
gboolean laba_record_hints_uses_rare (const LabaRecord *record);

/* What stands above lines: "Goods", "Paid". Translated, static. */
const char *laba_record_hints_lines_label (const LabaType *type, const LabaLines *lines);
/* The place that a path of problems means, in words: "Goods, line 2, Quantity"; NULL for
 * the whole. Free with g_free. */
char *laba_record_hints_place (const LabaType *type, const char *path);

/* A new record with what is usual: today. Free with laba_record_free. */
LabaRecord *laba_record_hints_new_record (const LabaType *type);

G_END_DECLS
