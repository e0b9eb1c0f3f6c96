/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-search.h"

#include <string.h>

#include "base/laba-text.h"
#include "book/laba-store.h"

/* So many hits are gathered faster than they are met on a walk from the newest order. */
#define MANY 20000
#define PHONE_LEAST 4

/* The beginning of a telephone number as it is dialled, NULL where it is none. Free with
 * g_free. */
static char *
phone_beginning (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at);
      else if (strchr ("+-. ()", *at) == NULL)
        return NULL;
    }
  if (digits->len < PHONE_LEAST)
    return NULL;
  if (digits->str[0] == '0')
    g_string_overwrite_len (g_string_prepend_c (digits, '6'), 1, "2", 1);
  else if (digits->str[0] == '8')
    g_string_prepend (digits, "62");
  return g_strdup (digits->str);
}

/* What was typed, in the ways that it is looked for. */
typedef struct
{
  char *text, *match;
  char *phone; /* NULL: it is none */
} Words;

static void
words_clear (Words *words)
{
  g_free (words->text);
  g_free (words->match);
  g_free (words->phone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static Words
read_words (const char *typed)
{
  Words words = { .text = laba_text_collapse (typed) };
  g_autofree char *match = laba_store_match (words.text);

  words.match = g_strdup (*match != '\0' ? match : "\"\"");
  words.phone = phone_beginning (words.text);
  return words;
}

static gboolean
is_broad (LabaDb *db, const char *match)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-search-breadth");

  laba_stmt_bind_text (stmt, ":match", match);
  laba_stmt_bind_int (stmt, ":most", MANY);
  return laba_stmt_next (stmt, NULL) && laba_stmt_int_at (stmt, 0) >= MANY;
}

static const char *
choose_statement (LabaDb *db, const Words *words)
{
  return is_broad (db, words->match) ? "order-ids-recent" : "order-ids-found";
}

static void
apply_text (const LabaOrderSearch *self, LabaDb *db, LabaRows *rows)
{
  g_auto (Words) words = read_words (self->text);

  laba_rows_bind_text (rows, ":text", words.text);
  laba_rows_bind_text (rows, ":match", words.match);
  laba_rows_bind_text (rows, ":phone", words.phone);
  laba_rows_bind_int (rows, ":most", LABA_ORDER_SEARCH_MOST);
  laba_rows_set_statement (rows, choose_statement (db, &words));
}

static gboolean
is_filtered (const LabaOrderSearch *self)
{
  return self->goods >= 0 || self->payment >= 0 || self->settlement >= 0
         || self->task != 0;
}

/* Whether only orders fit that the index of those not done with has. */
static gboolean
is_of_open (const LabaOrderSearch *self)
{
  return self->task != 0 || (self->goods >= 0 && self->goods < 2)
         || (self->payment >= 0 && self->payment < 2) || self->settlement == 1
         || self->settlement == 2;
}

void
laba_order_search_apply (const LabaOrderSearch *self, LabaDb *db, LabaRows *rows)
{
  laba_rows_bind_text (rows, ":order", self->order);
  laba_rows_bind_int (rows, ":goods", self->goods);
  laba_rows_bind_int (rows, ":payment", self->payment);
  laba_rows_bind_int (rows, ":settlement", self->settlement);
  laba_rows_bind_int (rows, ":task", self->task);
  if (!laba_text_is_empty (self->text))
    apply_text (self, db, rows);
  else if (!is_filtered (self))
    laba_rows_set_long_statement (rows, self->order, "order-count");
  else
    laba_rows_set_statement (rows, is_of_open (self) ? "order-ids-open"
                                                     : "order-ids-filtered");
}

GArray *
laba_order_search_find (LabaDb *db, const char *text, guint most)
{
  static const char *const any[] = { ":goods", ":payment", ":settlement" };
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (Words) words = read_words (text);
  g_autoptr (LabaStmt) stmt = NULL;

  if (laba_text_is_empty (text))
    return found;
  stmt = laba_db_take (db, choose_statement (db, &words));
  laba_stmt_bind_text (stmt, ":text", words.text);
  laba_stmt_bind_text (stmt, ":match", words.match);
  laba_stmt_bind_text (stmt, ":phone", words.phone);
  laba_stmt_bind_text (stmt, ":order", "order-ids-by-day");
  for (guint i = 0; i < G_N_ELEMENTS (any); i++)
    laba_stmt_bind_int (stmt, any[i], -1);
  laba_stmt_bind_int (stmt, ":task", 0);
  laba_stmt_bind_int (stmt, ":most", most);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 id = laba_stmt_int_at (stmt, 0);

      g_array_append_val (found, id);
    }
  return found;
}
