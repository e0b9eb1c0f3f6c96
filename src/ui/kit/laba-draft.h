/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-edit.h"
#include "reports/laba-scenes.h"

G_BEGIN_DECLS

/* What a form holds: a record, and names in it that the book does not have yet. Such
 * names are made with the record, in the same edit: one step of undo. */
typedef struct
{
  LabaRecord *record;
  GPtrArray *names; /* of LabaNewName */
  GPtrArray *details; /* of LabaNewDetail */
  GPtrArray *besides; /* of LabaRecord: saved in the same act */
} LabaDraft;

typedef struct
{
  const LabaField *field;
  LabaValue *value; /* in the record: where the id goes */
  char *path;       /* as problems name it: "lines[1].product" */
  char *name;       /* as typed */
} LabaNewName;

/* What else is known of one who is made with the record. */
typedef struct
{
  char *path; /* the name's */
  char *key;  /* of a text field of the new record: "phone" */
  char *text;
} LabaNewDetail;

LabaDraft *laba_draft_new (const LabaType *type);
void laba_draft_free (LabaDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaDraft, laba_draft_free)

/* Says that `value` of the draft's record is to become a record called `name`. */
void laba_draft_add_name (LabaDraft *self,
                          const LabaField *field,
                          LabaValue *value,
                          const char *path,
                          const char *name);

/* Says what else is known of the name at `path`; of no use where the book has that name already. */
void laba_draft_add_detail (LabaDraft *self, const char *path, const char *key, const char *text);

/* Takes a new record that is to be saved after the draft's own, in the same act; it counts
 * for nothing in checks and previews. */
void laba_draft_add_besides (LabaDraft *self, LabaRecord *record);

/* What is wrong with it, without writing and without changing the draft. The type's own
 * rules wait until the names are there. */
void laba_draft_check (const LabaDraft *self, LabaDb *db, LabaProblems *problems);

/* What saving would change in figures that were there before; the book stays as it is.
 * NULL where that is nothing, or the draft cannot be saved. */
LabaEffects *laba_draft_preview (const LabaDraft *self, LabaBook *book);
/* "Profit of 14 orders changes: March 2026 −Rp82.000." Free with g_free. */
char *laba_effects_to_text (const LabaEffects *effects);

/* Behind the scenes of the draft, as if it were saved; the book stays as it is. NULL where
 * it cannot be saved. Free with laba_scenes_free. */
LabaScenes *laba_draft_scenes (const LabaDraft *self, LabaBook *book);

/* Saves it as one act; record->id is then set. label: what history says, NULL for the
 * usual sentence. What is wrong goes to problems, and LABA_ERROR_INVALID to error. */
gboolean laba_draft_save (LabaDraft *self,
                          LabaBook *book,
                          const char *label,
                          LabaProblems *problems,
                          GError **error);

/* Deletes a record as one act; *what (may be NULL) is what it was, free with g_free. */
gboolean
laba_draft_delete_record (LabaBook *book, gint64 id, char **what, GError **error);

G_END_DECLS
