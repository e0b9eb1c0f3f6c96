/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-text.h"
#include "chat/laba-chat-private.h"

/* Nobody calls a thing by more words; so many are a sentence. */
#define WORDS_MOST 5
/* Of which so many may be words that no product has. */
#define NEW_WORDS_MOST 3
#define LENGTH_LEAST 3

/* ---- what is about people ---- */

/* Whether one of the words stands in the text. */
static gboolean
shares_word (const char *text, GPtrArray *words)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (text);

  for (guint i = 0; i < tokens->len; i++)
    for (guint k = 0; k < words->len; k++)
      if (strcmp (((LabaChatToken *) tokens->pdata[i])->word, words->pdata[k]) == 0)
        return TRUE;
  return FALSE;
}

/* "jilbab bu tini": a title wherever it stands; but "kak, jilbab merah" calls the seller. */
static gboolean
names_somebody (const char *text)
{
  static const char between[] = " \t,.()/-";
  g_autofree char *first = g_strndup (text, strcspn (text, between));
  g_autofree char *folded = laba_text_fold (first);
  const char *at = text;

  if (laba_chat_is_filler (folded))
    at += strlen (first);
  for (at += strspn (at, between); *at != '\0'; at += strspn (at, between))
    {
      if (laba_chat_has_title (at))
        return TRUE;
      at += strcspn (at, between);
    }
  return FALSE;
}

/* "@tini.shop"; "@40rb" is a price. */
static gboolean
has_handle (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && g_ascii_isalpha (at[1]);
}

static gboolean
is_about_people (const LabaChatOrder *order, const char *text, GPtrArray *words)
{
  static const LabaChatPartKind private_parts[]
      = { LABA_CHAT_NAME,    LABA_CHAT_PHONE,  LABA_CHAT_ADDRESS, LABA_CHAT_RECIPIENT,
          LABA_CHAT_SENDER };
  g_autofree char *rest = NULL;
  g_autofree char *phone = laba_chat_take_phone (text, &rest);

  if (phone != NULL || has_handle (text) || strstr (text, "://") != NULL
      || laba_chat_count_address (text) > 0 || names_somebody (text))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (private_parts); i++)
    if (order->parts[private_parts[i]].text != NULL
        && shares_word (order->parts[private_parts[i]].text, words))
      return TRUE;
  return FALSE;
}

/* ---- the words ---- */

static gboolean
says_what (const LabaChatToken *token)
{
  return token->kind == LABA_CHAT_MEASURE
         || (token->kind == LABA_CHAT_WORD && !laba_chat_is_filler (token->word)
             && laba_chat_unit (token->word) == 0 && laba_chat_number_word (token->word) == 0);
}

char *
laba_chat_learn (const LabaChatGoods *goods, const LabaChatOrder *order, const char *text)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  guint n_new = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      LabaChatToken *token = tokens->pdata[i];

      if (!says_what (token))
        continue;
      n_new += !laba_chat_goods_has_word (goods, token);
      g_ptr_array_add (words, token->word);
    }
  if (words->len > WORDS_MOST || n_new == 0 || n_new > NEW_WORDS_MOST
      || is_about_people (order, text, words))
    return NULL;
  g_ptr_array_add (words, NULL);
  g_autofree char *name = g_strjoinv (" ", (char **) words->pdata);
  return strlen (name) >= LENGTH_LEAST ? g_steal_pointer (&name) : NULL;
}

gboolean
laba_chat_is_learned (LabaDb *db, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "chat-alias-known");

  laba_stmt_bind_text (row, ":name", name);
  return laba_stmt_next (row, NULL);
}
