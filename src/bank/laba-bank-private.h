/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bank/laba-bank.h"

G_BEGIN_DECLS

/* A statement, from the file up:
 *   laba-bank-columns.c what the columns are, and how that is remembered
 *   laba-bank-cell.c    one cell: days without a year, amounts with a mark
 *   laba-bank-read.c    rows to lines
 *   laba-bank-order.c   lines in order, balances
 *   laba-bank-entries.c what the book has
 *   laba-bank-match.c   which line is which entry
 *   laba-bank-learn.c   what lines with such words became before
 *   laba-bank-guess.c   what else a line may be
 *   laba-bank-choose.c  what the user says
 *   laba-bank-close.c   the last balance
 *   laba-bank-write.c   into the book */

/* Origins of lines begin so. */
#define LABA_BANK_ORIGIN "bank"

/* ---- columns ---- */

/* Heads that are wanted, ended with NULL. Static. */
const char *const *laba_bank_columns_wanted (void);
void laba_bank_columns_guess (LabaBank *self);
/* The column of that role, or NULL. */
LabaTableColumn *laba_bank_column (const LabaBank *self, LabaBankRole role);
/* The setting that remembers files with these heads; free with g_free. */
char *laba_bank_columns_key (const LabaBank *self);
/* What it remembers, and back; FALSE where it does not fit the file. */
char *laba_bank_columns_to_text (const LabaBank *self);
gboolean laba_bank_columns_take_text (LabaBank *self, const char *text);

/* ---- cells ---- */

typedef enum
{
  LABA_BANK_WAY_NONE,
  LABA_BANK_WAY_IN,
  LABA_BANK_WAY_OUT,
} LabaBankWay;

/* What a mark says: "CR", "Debet", "masuk"; NONE of anything else. */
LabaBankWay laba_bank_way_of (const char *text);
/* Takes a mark off an amount as it is written: "1,000.00 DB" → "1,000.00". Free with
 * g_free. */
char *laba_bank_strip_mark (const char *text, LabaBankWay *way);
/* Whether the text looks like an amount, with or without a mark. */
gboolean laba_bank_looks_amount (const char *text);
/* Whether it is a day with (or, `short`, without) a year. */
gboolean laba_bank_looks_day (const char *text);
gboolean laba_bank_looks_short_day (const char *text);
/* An amount, rounded to whole rupiah; *way: what a mark in it says. `column` says how it
 * is written. *rounded is set where parts were. Errors: as laba_table_get_money. */
gboolean laba_bank_get_amount (const LabaTableCell *cell,
                               const LabaTableColumn *column,
                               gint64 *amount,
                               LabaBankWay *way,
                               gboolean *rounded,
                               GError **error);
/* A day; without a year it is the last one not after `until`. */
gboolean laba_bank_get_day (const LabaTableCell *cell,
                            const LabaTableColumn *column,
                            LabaDay until,
                            LabaDay *day,
                            GError **error);

/* ---- lines ---- */

gboolean laba_bank_read (LabaBank *self, GError **error);
/* The lines as they happened, with what tells each from all others; the balances. */
void laba_bank_put_in_order (LabaBank *self);
void laba_bank_line_free (gpointer data);
void laba_bank_line_set (LabaBankLine *line, LabaBankState state, char *reason);
void laba_bank_note (LabaBank *self, char *note);

/* ---- the book ---- */

gboolean laba_bank_entries_read (LabaBank *self, GError **error);
void laba_bank_entry_free (gpointer data);
/* Takes or gives back. */
void laba_bank_entry_take (LabaBankEntry *entry, gboolean taken);
/* Finds the lines that the book has; the others are ASK, with candidates where there are
 * several. */
void laba_bank_match (LabaBank *self);

/* ---- words ---- */

/* Words of letters, at least three long, each once. Free with g_strfreev. */
char **laba_bank_words (const char *text);
/* Whether the name stands among the words: each of its own that says something. */
gboolean laba_bank_name_fits (const char *name, char **words);

/* ---- guesses ---- */

typedef struct
{
  LabaBankKind kind;
  gint64 ref;
  char *text;
  gboolean is_out;
} LabaBankLearned;

gboolean laba_bank_learn (LabaBank *self, GError **error);
/* What lines with these words became; NULL where nothing is to be said. */
const LabaBankLearned *
laba_bank_recall (LabaBank *self, const LabaBankLine *line, GHashTable *common);
/* Words that stand in so many lines that they say nothing: a set. */
GHashTable *laba_bank_common_words (LabaBank *self);

/* Guesses what lines are that nothing was found for. */
gboolean laba_bank_guess (LabaBank *self, GError **error);

G_END_DECLS
