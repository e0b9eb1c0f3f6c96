/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"
#include "book/laba-record.h"

G_BEGIN_DECLS

/* One act of the user: one transaction, one recorder, one line of history. Nothing else writes into a book. At the
 * commit what the act touched is posted and costed anew, in the same transaction. One edit at a time. */
typedef struct _LabaEdit LabaEdit;

/* label: what history says, already in the user's language. Errors: LABA_ERROR_BUSY. Dropping it without commit rolls back. */
LabaEdit *laba_edit_begin (LabaBook *book, const char *label, GError **error);
/* The same for an import: records that it adds are kept as a range of ids instead of one by one, and what it adds is posted
 * in bulk. Records that were there before may be changed as well. */
LabaEdit *laba_edit_begin_bulk (LabaBook *book, const char *label, GError **error);
void laba_edit_cancel (LabaEdit *edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaEdit, laba_edit_cancel)

/* The label may be known only in the end. */
void laba_edit_set_label (LabaEdit *edit, const char *label);
LabaDb *laba_edit_get_db (LabaEdit *edit);

/* Checks the record (generic rules, then its type's) and writes it: new where record->id is 0, and then sets it. What is wrong goes to
 * problems (may be NULL) and LABA_ERROR_INVALID to error; the edit may go on. check may have filled defaults in. */
gboolean laba_edit_save (LabaEdit *edit, LabaRecord *record, LabaProblems *problems, GError **error);
/* Takes the next id for a record of that type that this edit saves later: for an import whose records name later ones. 0 on error. */
gint64 laba_edit_reserve (LabaEdit *edit, const LabaType *type, GError **error);
/* Errors: LABA_ERROR_NOT_FOUND, IN_USE (says by whom). */
gboolean laba_edit_delete (LabaEdit *edit, gint64 id, GError **error);
/* value NULL removes. "cost-method" makes everything be costed anew; "lock-day" closes or opens months. */
gboolean laba_edit_set_setting (LabaEdit *edit, const char *key, const char *value, GError **error);
/* The photo of a product; bytes NULL removes it. */
gboolean laba_edit_set_photo (LabaEdit *edit, gint64 product, GBytes *image, GError **error);

/* Where a record came from, to find it when the same file is read again: key of what happened there, or NULL where the record itself
 * says it; said: what the file said, as its reader likes to keep it. Read by laba_origin_find and laba_origin_dup_said. */
gboolean laba_edit_set_origin (LabaEdit *edit, gint64 record, const char *key, const char *said, GError **error);
/* The record of that key, or 0. */
gint64 laba_origin_find (LabaDb *db, const char *key);
/* What was said of a record, or NULL; free with g_free. */
char *laba_origin_dup_said (LabaDb *db, gint64 record);

/* What a bulk edit is doing at its end, for a progress bar: called now and then with 0..1. */
typedef void (*LabaProgressFunc) (double fraction, gpointer data);
void laba_edit_set_progress (LabaEdit *edit, LabaProgressFunc progress, gpointer data);

/* Derives, writes the line of history, commits, emits changed. Consumes the edit also on failure (then all is rolled back).
 * Errors: LABA_ERROR_LOCKED (a closed month would change), BUSY, FAILED (disk full …). */
gboolean laba_edit_commit (LabaEdit *edit, GError **error);

/* What the commit would change in figures that were there before, by order and by month; then the edit is rolled
 * back and consumed. For "profit of 14 orders changes, March -Rp82.000". */
typedef struct
{
  gint64 record; /* the order (or other record) whose cost changes */
  LabaDay day;
  gint64 cost_before, cost_after;
} LabaCostEffect;
typedef struct
{
  GArray *orders; /* of LabaCostEffect, by day; records that the edit itself saves are left out */
  GArray *months; /* of {gint64 month (yyyymm), gint64 profit_before, gint64 profit_after} as LabaMonthEffect */
} LabaEffects;
typedef struct
{
  gint64 month;
  gint64 profit_before, profit_after;
} LabaMonthEffect;
LabaEffects *laba_edit_preview (LabaEdit *edit, GError **error);
/* The book as the commit would leave it: derives, calls `look`, rolls back and consumes the edit. FALSE, and no look, where it could
 * not be committed either. */
typedef void (*LabaLookFunc) (LabaDb *db, gpointer data);
gboolean laba_edit_look (LabaEdit *edit, LabaLookFunc look, gpointer data, GError **error);
/* None yet. */
LabaEffects *laba_effects_new (void);
void laba_effects_free (LabaEffects *effects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaEffects, laba_effects_free)

/* ---- For the room above: the ledger registers how the derived layer is made. ---- */
typedef struct
{
  const LabaUnit *unit;
  gint64 id;
} LabaTouchedUnit;
typedef struct
{
  GArray *units;    /* of LabaTouchedUnit, each once */
  GArray *records;  /* of gint64: records that were added, changed or deleted, each once, ascending */
  gboolean all;     /* everything (cost method, import into a nearly empty book, rebuild) */
  gboolean costs;   /* every product must be costed anew: the method or the closed months changed */
  LabaEffects *effects; /* to fill in, or NULL */
  LabaProgressFunc progress; gpointer progress_data;
} LabaTouched;
typedef gboolean (*LabaDeriveFunc) (LabaDb *db, const LabaTouched *touched, GError **error);
void laba_edit_register_derive (LabaDeriveFunc derive);

/* One line of history, newest first by laba_history_list. */
typedef struct
{
  gint64 id, at;
  char *label;
  gboolean undone, can_undo;
} LabaHistoryLine;
/* Up to `most` lines, skipping `skip`; an array of LabaHistoryLine with a clear function. */
GArray *laba_history_list (LabaDb *db, guint skip, guint most, GError **error);

G_END_DECLS
