/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A strict reader of JSON (RFC 8259) that keeps numbers as they were written, so that no
 * amount ever passes through floating point, and that refuses what a lenient reader would
 * silently mend: a key twice in one object, octal numbers, comments, bad UTF-8, NUL. */
typedef enum
{
  LABA_JSON_NULL,
  LABA_JSON_BOOLEAN,
  LABA_JSON_NUMBER,
  LABA_JSON_TEXT,
  LABA_JSON_ARRAY,
  LABA_JSON_OBJECT,
} LabaJsonKind;

typedef struct _LabaJson LabaJson;
struct _LabaJson
{
  LabaJsonKind kind;
  gboolean truth;   /* BOOLEAN */
  const char *text; /* NUMBER as written, TEXT */
  const char *key;  /* as a member of an object */
  LabaJson *first;  /* ARRAY, OBJECT */
  LabaJson *next;   /* within its array or object */
};

/* Holds one tree at a time; used again for the next line. Not for two threads at once. */
typedef struct _LabaJsonDocument LabaJsonDocument;

LabaJsonDocument *laba_json_document_new (void);
void laba_json_document_free (LabaJsonDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaJsonDocument, laba_json_document_free)

/* Reads one value; `length` -1: to the NUL. The tree lives until the next parse or the
 * free. Errors: LABA_ERROR_INVALID with the character's place. */
const LabaJson *laba_json_document_parse (LabaJsonDocument *self,
                                          const char *text,
                                          gssize length,
                                          GError **error);

/* The member of an object by key, or NULL. */
const LabaJson *laba_json_get (const LabaJson *object, const char *key);

/* "a text", "a number" …: what it is, for sentences. Translated, static. */
const char *laba_json_kind_name (LabaJsonKind kind);

/* Appends `text` in quotes and escaped; NULL as null. */
void laba_json_append_text (GString *out, const char *text);

/* Appends the tree without spare space. */
void laba_json_append_tree (GString *out, const LabaJson *json);

G_END_DECLS
