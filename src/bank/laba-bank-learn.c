/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <string.h>

#include "tables/laba-table-guess.h"

#define WORD_MIN 3
/* Words in more than a quarter of at least so many lines say nothing: “TRSF”, “EBANKING”. */
#define COMMON_LINES 4

/* ---- words ---- */

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
laba_bank_words (const char *text)
{
  g_autofree char *name = laba_table_normalise (text);
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_utf8_strlen (parts[i], -1) >= WORD_MIN
        && strpbrk (parts[i], "0123456789") == NULL
        && !g_ptr_array_find_with_equal_func (words, parts[i], g_str_equal, NULL))
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

gboolean
laba_bank_name_fits (const char *name, char **words)
{
  /* Titles and what every account or firm is called say nothing. */
  static const char *const spare[]
      = { "ibu",  "pak",  "bapak", "kak", "kakak", "mbak",     "mas",   "toko",   "warung",
          "cv",   "pt",   "saldo", "bank", "rekening", "akun", "kas",   "dompet", "the",
          "dan",  "and",  "untuk", "dari", "biaya",    "cost", "money", "other",  "lain",
          "lainnya", NULL };
  g_auto (GStrv) own = laba_bank_words (name);
  guint n = 0;

  for (guint i = 0; own[i] != NULL; i++)
    {
      if (g_strv_contains (spare, own[i]))
        continue;
      if (!g_strv_contains ((const char *const *) words, own[i]))
        return FALSE;
      n++;
    }
  return n > 0;
}

GHashTable *
laba_bank_common_words (LabaBank *self)
{
  g_autoptr (GHashTable) counts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer word, n;

  for (guint i = 0; i < self->lines->len; i++)
    {
      g_auto (GStrv) words
          = laba_bank_words (((LabaBankLine *) self->lines->pdata[i])->words);

      for (guint k = 0; words[k] != NULL; k++)
        g_hash_table_insert (
            counts, g_strdup (words[k]),
            GUINT_TO_POINTER (
                GPOINTER_TO_UINT (g_hash_table_lookup (counts, words[k])) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &n))
    if (GPOINTER_TO_UINT (n) >= COMMON_LINES
        && GPOINTER_TO_UINT (n) * 4 > self->lines->len)
      g_hash_table_add (common, g_strdup (word));
  return common;
}

/* ---- what was learned ---- */

/* In place of what lines with a word became, where they became different things. */
static LabaBankLearned torn;

static void
learned_free (gpointer data)
{
  LabaBankLearned *learned = data;

  g_free (learned->text);
  g_free (learned);
}

static LabaBankKind
kind_of (gint64 type)
{
  switch (type)
    {
    case 30:
      return LABA_BANK_CAPITAL;
    case 31:
      return LABA_BANK_DRAWING;
    case 32:
      return LABA_BANK_TRANSFER;
    case 34:
      return LABA_BANK_INCOME;
    case 61:
      return LABA_BANK_SUPPLIER;
    default:
      return LABA_BANK_EXPENSE;
    }
}

static gboolean
same_choice (const LabaBankLearned *a, const LabaBankLearned *b)
{
  return a->kind == b->kind && a->ref == b->ref;
}

/* Money out is another matter than money in. */
static char *
key_of (gboolean is_out, const char *words)
{
  return g_strconcat (is_out ? "-" : "+", words, NULL);
}

/* Of two lines with the very same words the later one is right; a word of lines that
 * became different things says nothing. */
static void
index_learned (LabaBank *self, LabaBankLearned *learned)
{
  g_auto (GStrv) words = laba_bank_words (learned->text);
  g_autofree char *joined = g_strjoinv (" ", words);

  g_hash_table_replace (self->same, key_of (learned->is_out, joined), learned);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *key = key_of (learned->is_out, words[i]);
      const LabaBankLearned *before = g_hash_table_lookup (self->by_word, key);
      gboolean fits = before == NULL || (before != &torn && same_choice (before, learned));

      g_hash_table_replace (self->by_word, g_steal_pointer (&key),
                            fits ? learned : &torn);
    }
}

gboolean
laba_bank_learn (LabaBank *self, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "bank-learned");
  GError *failed = NULL;

  g_clear_pointer (&self->learned, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_hash_table_unref);
  g_clear_pointer (&self->by_word, g_hash_table_unref);
  self->same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_word = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->learned = g_ptr_array_new_with_free_func (learned_free);
  laba_stmt_bind_int (stmt, ":account", self->account);
  while (laba_stmt_next (stmt, &failed))
    {
      LabaBankLearned *learned = g_new0 (LabaBankLearned, 1);

      learned->text = g_strdup (laba_stmt_get_text (stmt, "said"));
      learned->kind = kind_of (laba_stmt_get_int (stmt, "type"));
      learned->ref = laba_stmt_get_int (stmt, "ref");
      learned->is_out = laba_stmt_get_int (stmt, "is_out") != 0;
      /* A transfer between two other accounts says nothing of this one. */
      if (learned->kind == LABA_BANK_TRANSFER && learned->ref == 0)
        {
          learned_free (learned);
          continue;
        }
      g_ptr_array_add (self->learned, learned);
      index_learned (self, learned);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* ---- recalled ---- */

/* Its words but those that say nothing; NULL-terminated, borrowed from `words`. */
static GPtrArray *
telling_words (char **words, GHashTable *common)
{
  GPtrArray *telling = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_hash_table_contains (common, words[i]))
      g_ptr_array_add (telling, words[i]);
  return telling;
}

const LabaBankLearned *
laba_bank_recall (LabaBank *self, const LabaBankLine *line, GHashTable *common)
{
  g_auto (GStrv) words = laba_bank_words (line->words);
  g_autoptr (GPtrArray) telling = telling_words (words, common);
  g_autofree char *joined = g_strjoinv (" ", words);
  g_autofree char *key = key_of (line->amount < 0, joined);
  const LabaBankLearned *found
      = telling->len > 0 ? g_hash_table_lookup (self->same, key) : NULL;
  gboolean agree = TRUE;

  /* Else words that were always the same, and agree with each other. */
  for (guint i = 0; found == NULL && agree && i < telling->len; i++)
    {
      g_autofree char *word = key_of (line->amount < 0, telling->pdata[i]);
      const LabaBankLearned *learned = g_hash_table_lookup (self->by_word, word);

      if (learned == NULL || learned == &torn)
        continue;
      for (guint k = i + 1; agree && k < telling->len; k++)
        {
          g_autofree char *next = key_of (line->amount < 0, telling->pdata[k]);
          const LabaBankLearned *other = g_hash_table_lookup (self->by_word, next);

          agree = other == NULL || other == &torn || same_choice (other, learned);
        }
      found = learned;
    }
  return agree ? found : NULL;
}
