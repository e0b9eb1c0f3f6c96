/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-edit.h"
#include "exchange/laba-json-tree.h"
#include "exchange/laba-ref.h"

G_BEGIN_DECLS

/* Records as JSON, by their descriptors (INTERFACES section 2). What is written is what
 * is read: a record written and read again is the same record. */

/* Reads the object into a new record. `make`: the edit in which unknown names are made,
 * or NULL when they are errors. What is wrong goes to `problems` under its path
 * ("lines[2].quantity", counted from 1); NULL only where no type could be found. The keys
 * `id` and `postings`, which `show` adds, are passed over. The record is not yet checked:
 * laba_edit_save does that. */
LabaRecord *laba_json_to_record (LabaDb *db,
                                 LabaEdit *make,
                                 const LabaJson *object,
                                 LabaProblems *problems);

/* The same from text, as `regular` records and lessons keep it. */
LabaRecord *laba_json_parse_record (LabaDb *db,
                                    LabaEdit *make,
                                    const char *text,
                                    LabaProblems *problems);

/* Appends the record as one object on one line, with its id where it has one, without the
 * closing brace when `open` (so that more can follow). */
void laba_json_append_record (GString *out,
                              LabaRefNames *names,
                              const LabaRecord *record,
                              gboolean open);

/* The record as JSON text. Free with g_free. */
char *laba_json_from_record (LabaDb *db, const LabaRecord *record);

/* Appends one value of a field as JSON. */
void laba_json_append_value (GString *out,
                             LabaRefNames *names,
                             const LabaField *field,
                             const LabaValue *value);

G_END_DECLS
