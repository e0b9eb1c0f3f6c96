/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-text.h"
#include "chat/laba-chat-private.h"

/* Below it nothing was named; above it nothing else can have been meant, if nothing comes
 * as near. */
#define SCORE_LEAST 0.55
#define SCORE_SURE 0.65
#define MARGIN_SURE 0.06

typedef struct
{
  gint64 product, price;
  gboolean by_weight;
  char *code;       /* folded */
  GPtrArray *words; /* of char *, folded, each in `texts` once */
  double weight;    /* of all words */
} Entry;

struct _LabaChatGoods
{
  GPtrArray *entries;
  GStringChunk *texts;
  GHashTable *vocabulary; /* word → how many entries have it */
  GHashTable *codes;      /* set: first words of codes */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->code);
  g_ptr_array_unref (entry->words);
  g_free (entry);
}

void
laba_chat_goods_free (LabaChatGoods *self)
{
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->vocabulary);
  g_hash_table_unref (self->codes);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* ---- loading ---- */

static void
add_word (LabaChatGoods *self, Entry *entry, const char *text)
{
  char *word = g_string_chunk_insert_const (self->texts, text);
  int n = GPOINTER_TO_INT (g_hash_table_lookup (self->vocabulary, word));

  if (g_ptr_array_find (entry->words, word, NULL))
    return;
  g_ptr_array_add (entry->words, word);
  g_hash_table_insert (self->vocabulary, word, GINT_TO_POINTER (n + 1));
}

static void
add_words (LabaChatGoods *self, Entry *entry, const char *text)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (text);

  for (guint i = 0; i < tokens->len; i++)
    {
      LabaChatToken *token = tokens->pdata[i];

      if (token->kind == LABA_CHAT_WORD || token->kind == LABA_CHAT_MEASURE
          || token->kind == LABA_CHAT_NUMBER)
        add_word (self, entry, token->word);
    }
}

static void
set_code (LabaChatGoods *self, Entry *entry, const char *code)
{
  g_autoptr (GPtrArray) tokens = NULL;

  if (code == NULL || strlen (code) < 3)
    return;
  entry->code = laba_text_fold (code);
  tokens = laba_chat_tokenise (code);
  if (tokens->len > 0)
    g_hash_table_add (self->codes, g_strdup (((LabaChatToken *) tokens->pdata[0])->word));
}

static gboolean
load (LabaChatGoods *self, LabaDb *db, const char *statement, GError **error)
{
  g_autoptr (LabaStmt) rows = laba_db_take (db, statement);
  GError *failed = NULL;

  while (laba_stmt_next (rows, &failed))
    {
      Entry *entry = g_new0 (Entry, 1);
      const char *unit = laba_stmt_get_text (rows, "unit");

      entry->product = laba_stmt_get_int (rows, "id");
      entry->price = laba_stmt_get_int (rows, "price");
      entry->by_weight = strcmp (unit, "kg") == 0;
      set_code (self, entry, laba_stmt_get_text (rows, "code"));
      entry->words = g_ptr_array_new ();
      g_ptr_array_add (self->entries, entry);
      add_words (self, entry, laba_stmt_get_text (rows, "name"));
      add_words (self, entry, laba_stmt_get_text (rows, "variant"));
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* A word that few products have says more: a step for each time they are half as many. */
static double
weigh (const LabaChatGoods *self, const char *word)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (self->vocabulary, word));

  return n > 0 ? g_bit_storage (self->entries->len / (guint) n) : 0;
}

LabaChatGoods *
laba_chat_goods_load (LabaDb *db, GError **error)
{
  g_autoptr (LabaChatGoods) self = g_new0 (LabaChatGoods, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->texts = g_string_chunk_new (4096);
  self->vocabulary = g_hash_table_new (g_str_hash, g_str_equal);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!load (self, db, "chat-products", error) || !load (self, db, "chat-aliases", error))
    return NULL;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      for (guint j = 0; j < entry->words->len; j++)
        entry->weight += weigh (self, entry->words->pdata[j]);
    }
  return g_steal_pointer (&self);
}

/* ---- looking for a product ---- */

gboolean
laba_chat_goods_has_word (const LabaChatGoods *self, const LabaChatToken *token)
{
  GHashTableIter iter;
  gpointer word;

  if (token->kind != LABA_CHAT_WORD && token->kind != LABA_CHAT_MEASURE)
    return FALSE;
  if (g_hash_table_contains (self->vocabulary, token->word)
      || g_hash_table_contains (self->codes, token->word))
    return TRUE;
  if (laba_chat_is_filler (token->word) || laba_chat_unit (token->word) > 0)
    return FALSE;
  g_hash_table_iter_init (&iter, self->vocabulary);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (laba_chat_same_word (word, token->word))
      return TRUE;
  return FALSE;
}

/* The token that is the word, or NULL. A whole word is better than one with a slip. */
static LabaChatToken *
find_token (GPtrArray *tokens, const char *word, gboolean exactly)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      LabaChatToken *token = tokens->pdata[i];

      if (token->kind == LABA_CHAT_PRICE || token->used)
        continue;
      if (exactly ? strcmp (token->word, word) == 0
                  : laba_chat_same_word (token->word, word))
        return token;
    }
  return NULL;
}

/* Two words written as one: "segiempat", "kaosanak". */
static gboolean
is_joined (GPtrArray *tokens, const char *word)
{
  gsize length = strlen (word);

  for (guint i = 0; length >= 3 && i < tokens->len; i++)
    {
      const LabaChatToken *token = tokens->pdata[i];
      gsize whole = strlen (token->word);

      if (token->kind == LABA_CHAT_WORD && whole > length
          && (g_str_has_prefix (token->word, word)
              || g_str_has_suffix (token->word, word)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_word (GPtrArray *tokens, const char *word)
{
  return find_token (tokens, word, FALSE) != NULL || is_joined (tokens, word);
}

/* What of the text speaks of goods at all, by weight. */
static double
weigh_tokens (const LabaChatGoods *self, GPtrArray *tokens)
{
  double weight = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const LabaChatToken *token = tokens->pdata[i];

      if (token->kind == LABA_CHAT_WORD || token->kind == LABA_CHAT_MEASURE)
        weight += weigh (self, token->word);
    }
  return weight;
}

/* Half of it is how much of what was said the product is, for people leave words out;
 * half how much of the product was said as well. */
static double
score_entry (const LabaChatGoods *self,
             const Entry *entry,
             GPtrArray *tokens,
             double said)
{
  double matched = 0, all;

  for (guint i = 0; i < entry->words->len; i++)
    if (has_word (tokens, entry->words->pdata[i]))
      matched += weigh (self, entry->words->pdata[i]);
  if (matched <= 0)
    return 0;
  all = MAX (said, matched);
  return matched / all / 2 + matched / (entry->weight + all);
}

static gboolean
has_code (const Entry *entry, GPtrArray *tokens)
{
  g_autoptr (GPtrArray) code = NULL;

  if (entry->code == NULL)
    return FALSE;
  code = laba_chat_tokenise (entry->code);
  for (guint i = 0; i + code->len <= tokens->len && code->len > 0; i++)
    {
      guint n = 0;

      while (n < code->len
             && strcmp (((LabaChatToken *) tokens->pdata[i + n])->word,
                        ((LabaChatToken *) code->pdata[n])->word)
                    == 0)
        n++;
      if (n < code->len)
        continue;
      for (guint k = 0; k < n; k++)
        ((LabaChatToken *) tokens->pdata[i + k])->used = TRUE;
      return TRUE;
    }
  return FALSE;
}

static void
use_words (const Entry *entry, GPtrArray *tokens)
{
  for (guint i = 0; i < entry->words->len; i++)
    {
      LabaChatToken *token = find_token (tokens, entry->words->pdata[i], TRUE);

      if (token == NULL)
        token = find_token (tokens, entry->words->pdata[i], FALSE);
      if (token != NULL)
        token->used = TRUE;
    }
}

/* Codes are looked for first, the longest of them: JB03-SG before JB03. */
static const Entry *
find_by_code (const LabaChatGoods *self, GPtrArray *tokens)
{
  const Entry *found = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];

      if (entry->code != NULL
          && (found == NULL || strlen (entry->code) > strlen (found->code))
          && has_code (entry, tokens))
        found = entry;
    }
  return found;
}

static const Entry *
find_by_words (const LabaChatGoods *self,
               GPtrArray *tokens,
               double *score,
               double *second)
{
  double said = weigh_tokens (self, tokens);
  const Entry *found = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = self->entries->pdata[i];
      double present = score_entry (self, entry, tokens, said);

      if (found == NULL || present > *score)
        {
          if (found != NULL && found->product != entry->product)
            *second = MAX (*second, *score);
          *score = present;
          found = entry;
        }
      else if (found->product != entry->product)
        *second = MAX (*second, present);
    }
  return found;
}

gboolean
laba_chat_goods_match (const LabaChatGoods *self, GPtrArray *tokens, LabaChatMatch *match)
{
  double score = 0, second = 0;
  const Entry *found = find_by_code (self, tokens);
  gboolean sure = found != NULL;

  if (found == NULL)
    {
      found = find_by_words (self, tokens, &score, &second);
      if (found == NULL || score < SCORE_LEAST)
        return FALSE;
      sure = score >= SCORE_SURE && score - second >= MARGIN_SURE;
    }
  use_words (found, tokens);
  *match = (LabaChatMatch){ found->product, found->price, found->by_weight,
                            sure ? 1 : score, sure };
  return TRUE;
}
