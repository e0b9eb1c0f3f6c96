/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"
#include "tables/laba-table-guess.h"

G_BEGIN_DECLS

/* A statement of a bank or an e-wallet into the book: each of its lines is found among
 * what the book has already, or becomes a new record, or waits for the user's choice.
 * What a line became remembers the line (its origin), so that reading it again changes
 * nothing, and its words, by which later lines are guessed. The program knows no bank:
 * columns are told by their heads and by what stands in them, the user may say otherwise,
 * and what was said is remembered for files with the same heads. */

/* More lines than any statement has. */
#define LABA_BANK_LINES_MAX 20000
/* So many days may lie between the bank's day and the book's. */
#define LABA_BANK_DAYS 4

/* What a column of the file is. */
typedef enum
{
  LABA_BANK_DAY,
  LABA_BANK_TEXT,   /* what the line is about */
  LABA_BANK_MORE,   /* … and more of it */
  LABA_BANK_AMOUNT, /* of both ways: with a sign, or a mark in it or in MARK */
  LABA_BANK_MARK,   /* CR or DB, K or D, in or out */
  LABA_BANK_OUT,
  LABA_BANK_IN,
  LABA_BANK_BALANCE, /* after the line */
  LABA_BANK_N_ROLES,
} LabaBankRole;

typedef struct
{
  int columns[LABA_BANK_N_ROLES]; /* among those of the guess; -1: none */
  LabaTableDays days;             /* DMY, MDY; NONE: as the column shows */
  LabaTableNumbers numbers;       /* of all amounts; UNSURE: as each column shows */
  int year;                       /* of the last line, where days have none; 0: as found */
} LabaBankLayout;

typedef enum
{
  LABA_BANK_THERE, /* the book has it */
  LABA_BANK_NEW,   /* becomes a record */
  LABA_BANK_ASK,   /* the user must say; until then it is left out */
  LABA_BANK_LEFT,  /* left out */
  LABA_BANK_N_STATES,
} LabaBankState;

/* What a new record is. */
typedef enum
{
  LABA_BANK_EXPENSE,  /* ref: category */
  LABA_BANK_INCOME,   /* ref: category */
  LABA_BANK_TRANSFER, /* ref: the other account */
  LABA_BANK_DRAWING,
  LABA_BANK_CAPITAL,
  LABA_BANK_ORDER,    /* a payment; ref: the order */
  LABA_BANK_CUSTOMER, /* a payment; ref: the customer */
  LABA_BANK_SUPPLIER, /* a payment; ref: the supplier */
  LABA_BANK_N_KINDS,
} LabaBankKind;

/* What a record does to the account on a day. */
typedef struct _LabaBankEntry LabaBankEntry;
struct _LabaBankEntry
{
  gint64 record;
  LabaDay day;
  gint64 amount; /* above zero: in */
  const LabaType *type;
  char *text; /* what it is about, or NULL */
  /* private */
  char *key; /* of its origin, or NULL */
  LabaBankEntry *whole; /* which this is one part of, or NULL */
  guint n_parts_taken;
  gboolean taken;
};

typedef struct
{
  guint row; /* in the file */
  LabaDay day;
  gint64 amount; /* above zero: in */
  gint64 balance;
  gboolean has_balance;
  char *text;
  LabaBankState state;
  char *reason;         /* a sentence: why it is in that state */
  LabaBankEntry *entry; /* THERE */
  GPtrArray *candidates; /* of LabaBankEntry, borrowed: what it could be */
  LabaBankKind kind; /* NEW; ASK: what is offered */
  gint64 ref;        /* see the kind; 0: none, or the name of a new category */
  char *name;        /* of a category that is new, or NULL */
  /* private */
  char *key, *words;
  gboolean chosen;
} LabaBankLine;

typedef struct
{
  LabaDb *db; /* borrowed */
  char *path;
  LabaTableFile *file;
  LabaTableGuess *guess;
  LabaBankLayout layout;
  gint64 account; /* 0: not known yet */
  gboolean says_account; /* its number stands in the file */

  /* What came out of laba_bank_look. */
  char *missing;          /* what has to be said before lines can be read, or NULL */
  LabaProblems *problems; /* rows that cannot be read */
  GPtrArray *lines;       /* of LabaBankLine, as they happened */
  GPtrArray *entries;     /* of LabaBankEntry */
  GPtrArray *notes;       /* of char *: what is to be known of the file */
  LabaDay first, last;    /* of the lines */
  gboolean has_opening, has_closing;
  gint64 opening, closing;
  gboolean lacks_year; /* days are without one */

  /* private */
  LabaDay until;           /* the last day that stands above the heads */
  char *digits;            /* figures above the heads, for the account's number */
  guint n_rounded;
  gboolean descends;
  GPtrArray *learned;
  GHashTable *same, *by_word; /* what was learned, by all of a line's words and by each */
} LabaBank;

/* Opens the file and finds out what its columns are: as remembered from the last file with
 * these heads, else by heads and content; account too, where that is known. Errors: as
 * laba_table_file_open. */
LabaBank *laba_bank_open (LabaDb *db, const char *path, GError **error);
/* Whether the file looks like a statement: days, words, amounts and a balance after each.
 */
gboolean laba_bank_know (const char *path);
void laba_bank_free (LabaBank *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaBank, laba_bank_free)

/* Looks at another sheet, or with heads in another row (-1: found out; head_row 0: none).
 */
gboolean laba_bank_see (LabaBank *self, int sheet, int head_row, GError **error);

/* What a column is called in words: "day", "amount" …; for people, translated. Static. */
const char *laba_bank_role_id (LabaBankRole role);
const char *laba_bank_role_label (LabaBankRole role);
/* Says what columns are: "Debet=out,Kredit=in"; nothing behind = leaves one out. Errors:
 * LABA_ERROR_INVALID. */
gboolean laba_bank_map (LabaBank *self, const char *map, GError **error);

/* Reads the lines as the layout has it, and finds out what each of them is. What was
 * chosen for lines is kept. Needs the account. With self->missing or problems there are
 * no lines. Errors: as laba_table_file_read. */
gboolean laba_bank_look (LabaBank *self, GError **error);

/* ---- what the user says of a line ---- */

/* Whether the entry can still be said to be some line's. */
gboolean laba_bank_entry_is_open (const LabaBankEntry *entry);
void laba_bank_choose_entry (LabaBank *self, LabaBankLine *line, LabaBankEntry *entry);
/* ref 0 and name NULL where the kind needs one: then it still has to be asked. */
void laba_bank_choose_new (LabaBank *self,
                           LabaBankLine *line,
                           LabaBankKind kind,
                           gint64 ref,
                           const char *name);
void laba_bank_choose_left (LabaBank *self, LabaBankLine *line);
/* The same in words: "5=expense:Packing", the row and what it is: expense, income,
 * transfer, order, customer, supplier with a name; drawing, capital, skip; record:ID.
 * Errors: LABA_ERROR_INVALID, NOT_FOUND. */
gboolean laba_bank_choose (LabaBank *self, const char *choice, GError **error);
/* Whether money of that way (in: amount above zero) can be such. */
gboolean laba_bank_kind_fits (LabaBankKind kind, gint64 amount);
/* "expense"; what names its ref: "category:expense", or NULL where it has none. Static. */
const char *laba_bank_kind_id (LabaBankKind kind);
const char *laba_bank_kind_target (LabaBankKind kind);

/* ---- what came out ---- */

void laba_bank_count (const LabaBank *self, guint counts[LABA_BANK_N_STATES]);
/* "Expense Packing", "Payment of order A-17": what the line becomes, for people. Free with
 * g_free. */
char *laba_bank_line_describe (const LabaBank *self, const LabaBankLine *line);
char *laba_bank_entry_describe (const LabaBankEntry *entry);

/* The statement's last balance beside the book's of that evening, once what is new is
 * written. statement - book = opening + left + dated - extra. */
typedef struct
{
  LabaDay day;
  gint64 statement, book;
  gint64 opening; /* the statement begins with so much more than the book had then */
  gint64 left;    /* lines that are left out or not chosen yet */
  gint64 extra;   /* entries of these days that no line fits */
  gint64 dated;   /* found, but written down on a day before or after these */
  guint n_left, n_extra, n_dated;
} LabaBankClosing;

/* FALSE where the file says no balance. */
gboolean laba_bank_get_closing (LabaBank *self, LabaBankClosing *closing);
/* Whether the entry is of these days and no line fits. */
gboolean laba_bank_entry_is_extra (const LabaBank *self, const LabaBankEntry *entry);
/* The same as sentences, a line each; what is to be known of the file first. Free with
 * g_free. */
char *laba_bank_about (LabaBank *self);
char *laba_bank_closing_to_text (LabaBank *self);

/* Writes what is new, and remembers what was found and how the columns are. How many lines
 * it wrote or connected is in *n (0: nothing is to be committed). Errors: as
 * laba_intake_save. */
gboolean laba_bank_write (LabaBank *self, LabaIntake *intake, guint *n, GError **error);

G_END_DECLS
