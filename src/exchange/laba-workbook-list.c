/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-feed.h"
#include "exchange/laba-workbook-book.h"

#define WORDS 64 /* more than there are types of records or kinds of accounts */

/* A column as it is written: where its value comes from. */
typedef struct
{
  const LabaBookColumn *column;
  const char *(*word) (gint64 number);
  int from, less; /* of a difference: which of the columns, else -1 */
  const char *words[WORDS]; /* those it said already */
} Written;

typedef struct
{
  LabaBookExport *book;
  guint n;
  Written written[LABA_BOOK_COLUMNS];
  LabaWorkbookColumn columns[LABA_BOOK_COLUMNS];
  const char *keys[LABA_BOOK_COLUMNS]; /* of the statement, NULL of a difference */
} List;

/* "Customer 12", in place of a name. Lives until the next call. */
static const char *
word_of_customer (gint64 id)
{
  static _Thread_local char text[64];

  g_snprintf (text, sizeof text, _ ("Customer %d"), (int) id);
  return text;
}

static int
find_column (const List *self, const char *key)
{
  for (guint i = 0; key != NULL && i < self->n; i++)
    if (g_str_equal (self->columns[i].key, key))
      return (int) i;
  return -1;
}

static void
lay_out (List *self, const LabaBookList *list)
{
  gboolean hide = self->book->options->hide_people;

  for (guint i = 0; i < LABA_BOOK_COLUMNS && list->columns[i].key != NULL; i++)
    {
      const LabaBookColumn *column = &list->columns[i];
      gboolean hidden = hide && column->privacy == LABA_PRIVACY_CUSTOMER;

      if (hide && column->privacy == LABA_PRIVACY_DROP)
        continue;
      self->written[self->n]
          = (Written){ .column = column,
                       .word = hidden ? word_of_customer : column->word,
                       .from = find_column (self, column->from),
                       .less = find_column (self, column->less) };
      self->keys[self->n] = column->from != NULL ? NULL
                            : hidden             ? "customer_id"
                                                 : column->key;
      self->columns[self->n++] = (LabaWorkbookColumn){ column->key, _ (column->label),
                                                       column->kind, column->total };
    }
}

static LabaFeed *
begin_feed (List *self, const char *statement)
{
  LabaStmt *stmt = laba_book_export_take (self->book, statement);
  int indexes[LABA_BOOK_COLUMNS];
  gboolean text[LABA_BOOK_COLUMNS];

  for (guint i = 0; i < self->n; i++)
    {
      indexes[i] = -1;
      text[i]
          = self->columns[i].kind == LABA_COLUMN_TEXT && self->written[i].word == NULL;
      for (int j = 0; self->keys[i] != NULL && j < laba_stmt_n_columns (stmt); j++)
        if (g_str_equal (laba_stmt_column_name (stmt, j), self->keys[i]))
          indexes[i] = j;
      if (indexes[i] < 0 && self->keys[i] != NULL)
        g_error ("statement “%s” has no column “%s”", statement, self->keys[i]);
    }
  return laba_feed_new (stmt, indexes, text, self->n);
}

/* A catalogue is searched once for each word, not at each cell. */
static const char *
word_of (Written *self, gint64 number)
{
  if (self->word == word_of_customer || number < 0 || number >= WORDS)
    return self->word (number);
  if (self->words[number] == NULL)
    self->words[number] = self->word (number);
  return self->words[number];
}

static void
put_difference (const List *self, const LabaFeed *feed, guint index)
{
  const Written *written = &self->written[index];

  if (!laba_feed_is_null (feed, (guint) written->from))
    laba_workbook_put_number (self->book->workbook, index,
                              laba_feed_int (feed, (guint) written->from)
                                  - laba_feed_int (feed, (guint) written->less));
}

static void
put_cell (List *self, const LabaFeed *feed, guint index)
{
  Written *written = &self->written[index];
  LabaWorkbook *workbook = self->book->workbook;

  if (written->from >= 0)
    put_difference (self, feed, index);
  else if (laba_feed_is_null (feed, index))
    return;
  else if (written->word != NULL)
    laba_workbook_put_text (workbook, index, word_of (written, laba_feed_int (feed, index)));
  else if (written->column->kind == LABA_COLUMN_TEXT)
    laba_workbook_put_text (workbook, index, laba_feed_text (feed, index));
  else
    laba_workbook_put_number (workbook, index, laba_feed_int (feed, index));
}

static gboolean
add_rows (List *self, LabaFeed *feed, GError **error)
{
  GError *failed = NULL;

  while (laba_feed_next (feed, &failed))
    {
      laba_workbook_next_row (self->book->workbook);
      for (guint i = 0; i < self->n; i++)
        put_cell (self, feed, i);
      if (!laba_book_export_step (self->book, error))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

gboolean
laba_book_export_add_list (LabaBookExport *self, const LabaBookList *list, GError **error)
{
  List writer = { .book = self };
  const char *const statements[] = { list->statement, list->more };

  lay_out (&writer, list);
  laba_workbook_begin_list (self->workbook, _ (list->name), _ (list->about),
                            writer.columns, writer.n);
  for (guint i = 0; i < G_N_ELEMENTS (statements) && statements[i] != NULL; i++)
    {
      g_autoptr (LabaFeed) feed = begin_feed (&writer, statements[i]);

      if (!add_rows (&writer, feed, error))
        return FALSE;
    }
  laba_workbook_end_list (self->workbook);
  return laba_workbook_check (self->workbook, error);
}
