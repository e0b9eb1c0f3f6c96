/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-quantity.h"
#include "chat/laba-chat-private.h"

/* Order lines out of words: "2 pcs jilbab navy @45rb sama bergo hitam 1". */

static LabaChatToken *
token_at (GPtrArray *tokens, guint i)
{
  return i < tokens->len ? tokens->pdata[i] : NULL;
}

static gboolean
is_word (const LabaChatToken *token, const char *word)
{
  return token != NULL && token->kind == LABA_CHAT_WORD
         && strcmp (token->word, word) == 0;
}

/* A number of pieces, if it is one: in thousandths, else 0. */
static gint64
count_of (const LabaChatToken *token)
{
  if (token == NULL || token->used)
    return 0;
  if (token->kind == LABA_CHAT_NUMBER)
    return token->value;
  return token->kind == LABA_CHAT_WORD ? laba_chat_number_word (token->word) : 0;
}

/* ---- one product's words ---- */

/* The unit behind the number: "3 lusin". */
static gint64
unit_behind (GPtrArray *tokens, guint i)
{
  LabaChatToken *next = token_at (tokens, i + 1);
  gint64 unit = next != NULL && next->kind == LABA_CHAT_WORD && !next->used
                    ? laba_chat_unit (next->word)
                    : 0;

  if (unit > 0)
    next->used = TRUE;
  return unit;
}

/* How sure it is that a number is how many: beside an x or a unit it is; alone it may be.
 */
static guint
rank_count (GPtrArray *tokens, guint i)
{
  const LabaChatToken *before = i > 0 ? token_at (tokens, i - 1) : NULL;
  const LabaChatToken *next = token_at (tokens, i + 1);

  if (count_of (token_at (tokens, i)) == 0)
    return 0;
  if ((before != NULL && before->kind == LABA_CHAT_TIMES)
      || (next != NULL && next->kind == LABA_CHAT_TIMES))
    return 3;
  if (next != NULL && next->kind == LABA_CHAT_WORD && laba_chat_unit (next->word) > 0)
    return 3;
  return before != NULL
                 && (is_word (before, "size") || is_word (before, "ukuran")
                     || is_word (before, "no"))
             ? 1
             : 2;
}

static void
read_count (GPtrArray *tokens, const LabaChatMatch *match, LabaChatLine *line)
{
  guint best = 0, place = 0, rivals = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      guint rank = rank_count (tokens, i);

      rivals = rank > best ? 0 : rivals + (rank == best && rank > 0 ? 1 : 0);
      if (rank > best)
        best = rank, place = i;
    }
  line->quantity = LABA_QUANTITY_ONE;
  line->quantity_sure = FALSE;
  if (best > 0)
    {
      gint64 unit = unit_behind (tokens, place);

      line->quantity = count_of (token_at (tokens, place))
                       * (unit > 0 ? unit : LABA_QUANTITY_ONE) / LABA_QUANTITY_ONE;
      line->quantity_sure = best > 1 && rivals == 0 && line->quantity > 0;
      return;
    }
  /* "500 gr" of what is sold by weight. */
  for (guint i = 0; match->by_weight && i < tokens->len; i++)
    {
      LabaChatToken *token = tokens->pdata[i];

      if (token->kind != LABA_CHAT_MEASURE || token->used
          || !g_str_has_suffix (token->word, "g"))
        continue;
      line->quantity = token->value / LABA_QUANTITY_ONE;
      line->quantity_sure = TRUE;
    }
}

/* A price of one, or of all: what is said ("@", "="), else what is nearer the usual
 * price. */
static void
read_price (GPtrArray *tokens, const LabaChatMatch *match, LabaChatLine *line)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      LabaChatToken *token = tokens->pdata[i];
      const LabaChatToken *before = i > 0 ? token_at (tokens, i - 1) : NULL;
      gint64 each = 0;
      gboolean is_each, is_all;

      if (token->kind != LABA_CHAT_PRICE
          || !laba_quantity_price (line->quantity, token->value, &each))
        continue;
      is_each = before != NULL && before->kind == LABA_CHAT_EACH;
      is_all
          = before != NULL && before->kind == LABA_CHAT_EQUALS && line->unit_price >= 0;
      if (is_all)
        continue;
      if (!is_each && line->quantity > LABA_QUANTITY_ONE && match->price > 0
          && ABS (token->value - match->price)
                 > ABS (token->value * LABA_QUANTITY_ONE / line->quantity - match->price))
        token->value = token->value * LABA_QUANTITY_ONE / line->quantity;
      line->unit_price = token->value;
      line->price_sure
          = is_each || line->quantity == LABA_QUANTITY_ONE || match->price > 0;
    }
}

static gboolean
read_line (const LabaChatGoods *goods,
           GPtrArray *tokens,
           const char *text,
           GPtrArray *lines)
{
  LabaChatMatch match = { 0 };
  LabaChatLine *line;

  if (!laba_chat_goods_match (goods, tokens, &match))
    return FALSE;
  line = g_new0 (LabaChatLine, 1);
  line->text = g_strdup (text);
  line->product = match.product;
  line->product_sure = match.sure;
  line->unit_price = -1;
  read_count (tokens, &match, line);
  read_price (tokens, &match, line);
  g_ptr_array_add (lines, line);
  return TRUE;
}

/* ---- several products in a row ---- */

typedef struct
{
  const LabaChatGoods *goods;
  GPtrArray *group; /* the tokens of one product so far; borrowed */
  GPtrArray *lines;
  const char *text;
  gboolean has_goods, has_count, count_first;
  gboolean after_count; /* the token before was a number: a unit behind it is no goods */
  guint n;
} Reading;

static void
end_group (Reading *self)
{
  if (self->has_goods && read_line (self->goods, self->group, self->text, self->lines))
    self->n++;
  g_ptr_array_set_size (self->group, 0);
  self->has_goods = self->has_count = self->count_first = FALSE;
}

static gboolean
is_joint (const LabaChatToken *token)
{
  return is_word (token, "sama") || is_word (token, "dan") || is_word (token, "plus")
         || is_word (token, "dgn") || is_word (token, "dengan")
         || is_word (token, "terus") || is_word (token, "trus")
         || is_word (token, "tambah") || is_word (token, "juga");
}

/* A word of goods behind a whole product begins the next one; so does a number, where
 * numbers come first. */
static void
take_token (Reading *self, LabaChatToken *token, const LabaChatToken *next)
{
  gboolean is_unit = self->after_count && token->kind == LABA_CHAT_WORD
                     && laba_chat_unit (token->word) > 0;
  gboolean is_goods = !is_unit && laba_chat_goods_has_word (self->goods, token);
  gboolean is_count = !is_goods && count_of (token) > 0;

  if (is_joint (token) && self->has_goods)
    {
      end_group (self);
      return;
    }
  if (is_goods && self->has_goods && self->has_count && !self->count_first)
    end_group (self);
  if (is_count && self->has_goods && self->has_count && self->count_first
      && (next == NULL || next->kind != LABA_CHAT_EACH))
    end_group (self);
  if (is_count && !self->has_goods && !self->has_count)
    self->count_first = TRUE;
  self->after_count = is_count;
  self->has_goods = self->has_goods || is_goods;
  self->has_count = self->has_count || is_count;
  g_ptr_array_add (self->group, token);
}

guint
laba_chat_read_goods (const LabaChatGoods *goods, const char *text, GPtrArray *lines)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (text);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();
  Reading reading = { .goods = goods, .group = group, .lines = lines, .text = text };

  for (guint i = 0; i < tokens->len; i++)
    take_token (&reading, tokens->pdata[i], token_at (tokens, i + 1));
  end_group (&reading);
  return reading.n;
}
