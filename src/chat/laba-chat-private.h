/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chat/laba-chat.h"

G_BEGIN_DECLS

/* ---- words (laba-chat-words.c) ---- */

typedef enum
{
  LABA_CHAT_WORD,
  LABA_CHAT_MEASURE, /* "100g": how large a thing is; value in thousandths of g, ml … */
  LABA_CHAT_NUMBER,  /* value: thousandths */
  LABA_CHAT_PRICE,   /* value: rupiah */
  LABA_CHAT_TIMES,   /* x, × */
  LABA_CHAT_EACH,    /* @, /pcs: the price is of one */
  LABA_CHAT_EQUALS,
} LabaChatTokenKind;

typedef struct
{
  LabaChatTokenKind kind;
  char *word; /* folded */
  gint64 value;
  gboolean used;
} LabaChatToken;

/* The words of a piece of text, in order; of LabaChatToken. */
GPtrArray *laba_chat_tokenise (const char *text);
/* How many pieces a word of measure is in thousandths ("lusin": 12000, "pcs": 1000), or
 * 0 where it is none. */
gint64 laba_chat_unit (const char *word);
/* The number that a word says, in thousandths ("dua": 2000, "selusin": 12000), or 0. */
gint64 laba_chat_number_word (const char *word);
/* Words that say nothing about an order: greetings, politeness, "mau order". */
gboolean laba_chat_is_filler (const char *word);
/* Whether one word is the other, but for a slip of the pen or a usual other spelling. */
gboolean laba_chat_same_word (const char *a, const char *b);

/* ---- goods (laba-chat-goods.c) ---- */

typedef struct
{
  gint64 product;
  gint64 price; /* usual selling price */
  gboolean by_weight;
  double score; /* 0 … 1 */
  gboolean sure;
} LabaChatMatch;

/* The product that these tokens name best; those that name it are marked used. FALSE
 * where none does. */
gboolean laba_chat_goods_match (const LabaChatGoods *self,
                                GPtrArray *tokens,
                                LabaChatMatch *match);
/* Whether the word is in any product's name. */
gboolean laba_chat_goods_has_word (const LabaChatGoods *self, const LabaChatToken *token);
/* Adds the order lines that the text names; how many. */
guint
laba_chat_read_goods (const LabaChatGoods *self, const char *text, GPtrArray *lines);

/* ---- labels (laba-chat-labels.c) ---- */

typedef enum
{
  LABA_CHAT_LABEL_NONE,
  LABA_CHAT_LABEL_NAME,
  LABA_CHAT_LABEL_RECIPIENT,
  LABA_CHAT_LABEL_PHONE,
  LABA_CHAT_LABEL_ADDRESS,
  LABA_CHAT_LABEL_PLACE, /* a part of the address, to be named: "Kec. …" */
  LABA_CHAT_LABEL_GOODS,
  LABA_CHAT_LABEL_VARIANT,
  LABA_CHAT_LABEL_QUANTITY,
  LABA_CHAT_LABEL_PRICE,
  LABA_CHAT_LABEL_TOTAL,
  LABA_CHAT_LABEL_SHIPPING,
  LABA_CHAT_LABEL_COURIER,
  LABA_CHAT_LABEL_PAYMENT,
  LABA_CHAT_LABEL_SENDER,
  LABA_CHAT_LABEL_NOTE,
  LABA_CHAT_LABEL_OTHER, /* known, and of no use here */
} LabaChatLabel;

/* The message as clean lines: without the chat's own heads and marks, a label of a form
 * at the beginning of its line. Free with g_ptr_array_unref. */
GPtrArray *laba_chat_lines (const char *text);
/* What label the line begins with; *value is where what it says begins, *place (may be
 * NULL) the short word for a part of an address. */
LabaChatLabel laba_chat_label (const char *line, const char **value, const char **place);

/* A label as it is looked up: small, one space for whatever is between its words; `end`:
 * where it ends. */
void laba_chat_fold_label (const char *line, const char *end, GString *label);
gboolean laba_chat_is_label (const char *folded);

/* ---- people and places (laba-chat-places.c) ---- */

/* The telephone number in the text, cut out of *rest; NULL where there is none. */
char *laba_chat_take_phone (const char *text, char **rest);
/* How many words there speak of an address: jl, rt, kec … */
guint laba_chat_count_address (const char *text);
/* The usual name of the courier that the text names, or NULL. Static. */
const char *laba_chat_find_courier (const char *text);
/* The way of payment that the text names ("Transfer BCA"), or NULL. Free with g_free. */
char *laba_chat_find_payment (const char *text);
/* Whether it looks like a person's name. */
gboolean laba_chat_is_name (const char *text);
/* Whether it begins with how one addresses somebody: Bu, Pak, Teh … */
gboolean laba_chat_has_title (const char *text);

G_END_DECLS
