/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-json.h"

G_BEGIN_DECLS

typedef struct
{
  LabaDb *db;
  LabaEdit *make;
  LabaProblems *problems;
  GString *path; /* of what is being read */
} LabaJsonReader;

/* Goes one step into the record, to a key or a place in a list; truncate the path to what
 * comes back afterwards. */
gsize laba_json_push (LabaJsonReader *reader, const char *key);
gsize laba_json_push_index (LabaJsonReader *reader, guint index);

/* Whether it is of that kind; else a problem that says what is expected. */
gboolean laba_json_is_kind (LabaJsonReader *reader,
                            const LabaJson *json,
                            LabaJsonKind kind,
                            const char *what);
/* A number without decimals and of at most 10^15. */
gboolean laba_json_read_whole (LabaJsonReader *reader,
                               const LabaJson *json,
                               const char *what,
                               gint64 *number);
/* Any value of a field. With a problem it stays as it was. */
void laba_json_read_value (LabaJsonReader *reader,
                           const LabaField *field,
                           const LabaJson *json,
                           LabaValue *value);
/* A record. dayless: it gets its day later, and must be whole but for it. */
LabaRecord *
laba_json_read_record (LabaJsonReader *reader, const LabaJson *object, gboolean dayless);

G_END_DECLS
