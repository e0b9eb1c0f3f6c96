/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tables/laba-table-file.h"

G_BEGIN_DECLS

/* How a column writes numbers as text. */
typedef enum
{
  LABA_TABLE_NUMBERS_PLAIN,  /* "25000": nothing between the figures, no decimals */
  LABA_TABLE_NUMBERS_DOTS,   /* "1.250.000,50" */
  LABA_TABLE_NUMBERS_COMMAS, /* "1,250,000.50" */
  LABA_TABLE_NUMBERS_UNSURE, /* "1.000" may be one or a thousand: the user must say */
} LabaTableNumbers;

/* How a column writes days as text. Real dates of a spreadsheet need none of it. */
typedef enum
{
  LABA_TABLE_DAYS_NONE, /* there are none, or each says itself what it is */
  LABA_TABLE_DAYS_YMD,
  LABA_TABLE_DAYS_DMY,
  LABA_TABLE_DAYS_MDY,
  LABA_TABLE_DAYS_SERIAL, /* the plain number of a day: 46350 */
  LABA_TABLE_DAYS_UNSURE, /* day and month stand now here, now there: the user must say */
} LabaTableDays;

typedef struct
{
  guint index; /* among the row's cells, from 0 */
  char *head;  /* as it stands; of two head rows "Upper / Lower"; "" without a head */
  char *name;  /* laba_table_normalise (head); one that repeats gets " 2", " 3" */
  LabaTableNumbers numbers;
  /* The same for rupiah, which have no thousandths: "1.000" alone is a thousand there,
   * and UNSURE only where the column contradicts itself. */
  LabaTableNumbers amounts;
  LabaTableDays days;
  gboolean days_assumed; /* DMY, as is usual here, though no day is beyond the twelfth */
  /* what the rows hold */
  guint n_filled, n_texts, n_numbers, n_dates;
  guint n_lost;   /* numbers that lost figures */
  guint odd_row;  /* the first row with a text that can be read two ways, or 0 */
  char *odd_text; /* what stands there, or NULL */
} LabaTableColumn;

/* What was found out of a sheet, each thing changeable. */
typedef struct
{
  guint sheet;
  guint head_row;     /* its number (the lower of two); 0: there are no heads */
  guint n_head_rows;  /* 1 or 2 */
  guint skip_row;     /* the row that describes the columns, under the head, or 0 */
  guint first_row;    /* of the data, or 0 where there is none */
  guint last_row;     /* of the data: totals below are left out */
  guint n_rows;       /* filled rows from the first to the last */
  guint n_matched;    /* heads that are wanted */
  GPtrArray *columns; /* of LabaTableColumn */
  GPtrArray *preview; /* of char **: the first rows of data, a text a column */
} LabaTableGuess;

/* What a head is compared by: without case, accents, punctuation and spare spaces: "No.
 * Pesanan" → "no pesanan". Owned by the caller. */
char *laba_table_normalise (const char *head);

/* Looks through the file. `wanted`: heads that would be known, as people write them, or
 * NULL; the sheet and row with the most of them win, else the row with the shape of a
 * head. `sheet` and `head_row`: what the user says, or -1 (head_row 0: there are no
 * heads). Errors: as laba_table_file_read, and LABA_ERROR_INVALID when there is nothing
 * in it. */
LabaTableGuess *laba_table_guess (LabaTableFile *file,
                                  const char *const *wanted,
                                  int sheet,
                                  int head_row,
                                  GCancellable *cancellable,
                                  GError **error);
void laba_table_guess_free (LabaTableGuess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTableGuess, laba_table_guess_free)

/* The column of that head (compared normalised), or NULL. */
LabaTableColumn *laba_table_guess_find (LabaTableGuess *self, const char *head);

/* The user, or a profile, says how the column writes numbers, amounts too. */
void laba_table_column_set_numbers (LabaTableColumn *column, LabaTableNumbers numbers);

/* How amounts of rupiah written like these texts are to be read. */
LabaTableNumbers laba_table_find_amounts (const char *const *texts, guint n);

/* What the column is called where it has no head: "A", "AB". Free with g_free. */
char *laba_table_column_letters (guint index);

/* Reads the rows of data: no head, no description, no totals. */
gboolean laba_table_guess_read (LabaTableGuess *self,
                                LabaTableFile *file,
                                LabaTableRowFunc func,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
