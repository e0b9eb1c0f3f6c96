/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* One record as it stands in a form, a JSON line or the book: values by field, and its lines. A draft: nothing
 * here touches the book. Plain, not thread-bound. */

typedef enum
{
  LABA_VALUE_ABSENT, /* not said: a default may take its place */
  LABA_VALUE_NULL,   /* said to be nothing */
  LABA_VALUE_NUMBER,
  LABA_VALUE_TEXT,
} LabaValueKind;

typedef struct
{
  LabaValueKind kind;
  gint64 number;
  char *text; /* owned by its record */
} LabaValue;

/* One line: values by the field's index, lines within it. */
typedef struct
{
  const LabaLines *lines;
  LabaValue *values;
  GPtrArray *within; /* of LabaLine, or NULL */
} LabaLine;

struct _LabaRecord
{
  const LabaType *type;
  gint64 id; /* 0 = new */
  LabaValue *values;
  GPtrArray **lines; /* a GPtrArray of LabaLine for each of type->lines */
};

LabaRecord *laba_record_new (const LabaType *type);
LabaRecord *laba_record_copy (const LabaRecord *record);
void laba_record_free (LabaRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaRecord, laba_record_free)
/* Same type and content (id aside). */
gboolean laba_record_equal (const LabaRecord *a, const LabaRecord *b);

/* By field key; a key that the type does not have is a bug. Absent and null read as 0 and NULL. */
gint64 laba_record_get_number (const LabaRecord *record, const char *key);
const char *laba_record_get_text (const LabaRecord *record, const char *key);
LabaValueKind laba_record_get_kind (const LabaRecord *record, const char *key);
gboolean laba_record_has (const LabaRecord *record, const char *key); /* number or text */
void laba_record_set_number (LabaRecord *record, const char *key, gint64 number);
void laba_record_set_text (LabaRecord *record, const char *key, const char *text); /* NULL = null */
void laba_record_set_null (LabaRecord *record, const char *key);

/* The lines under a key ("lines", "paid"); borrowed. */
GPtrArray *laba_record_get_lines (const LabaRecord *record, const char *key);
LabaLine *laba_record_add_line (LabaRecord *record, const char *key);
LabaLine *laba_line_add_within (LabaLine *line);

gint64 laba_line_get_number (const LabaLine *line, const char *key);
const char *laba_line_get_text (const LabaLine *line, const char *key);
LabaValueKind laba_line_get_kind (const LabaLine *line, const char *key);
gboolean laba_line_has (const LabaLine *line, const char *key);
void laba_line_set_number (LabaLine *line, const char *key, gint64 number);
void laba_line_set_text (LabaLine *line, const char *key, const char *text);
void laba_line_set_null (LabaLine *line, const char *key);

/* One value by itself; text is copied. */
void laba_value_set_number (LabaValue *value, gint64 number);
void laba_value_set_text (LabaValue *value, const char *text);
void laba_value_set_null (LabaValue *value);
void laba_value_clear (LabaValue *value);

/* The generic rules: required, kind, sign, limits (LABA_MONEY_MAX, LABA_QUANTITY_MAX), valid UTF-8, days that exist, at
 * least one line where required. Field names in problems: "amount", "lines[2].quantity". */
void laba_record_check (const LabaRecord *record, LabaProblems *problems);

G_END_DECLS
