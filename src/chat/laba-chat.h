/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* An order out of a message as customers write it: a filled order form ("Nama: …"), or
 * free words. What is read with doubt is marked, what is not understood is handed back;
 * nothing is guessed in silence. */
typedef enum
{
  LABA_CHAT_NAME,
  LABA_CHAT_PHONE, /* as written */
  LABA_CHAT_ADDRESS,
  LABA_CHAT_RECIPIENT, /* where it is not the customer */
  LABA_CHAT_SENDER,    /* in whose name it is sent (dropship), with the number */
  LABA_CHAT_COURIER,
  LABA_CHAT_PAYMENT,
  LABA_CHAT_NOTE,
  LABA_CHAT_N_PARTS,
} LabaChatPartKind;

typedef struct
{
  char *text; /* NULL: the message does not say it */
  gboolean sure;
} LabaChatPart;

typedef struct
{
  char *text;     /* as written */
  gint64 product; /* 0: none of the book's fits */
  gboolean product_sure;
  gint64 quantity; /* thousandths; 1000 where the message says none, then not sure */
  gboolean quantity_sure;
  gint64 unit_price; /* rupiah; -1: the message says none */
  gboolean price_sure;
} LabaChatLine;

typedef struct
{
  LabaChatPart parts[LABA_CHAT_N_PARTS];
  GPtrArray *lines;  /* of LabaChatLine */
  gint64 shipping;   /* rupiah; -1: not said */
  gint64 total;      /* rupiah; -1: not said */
  GPtrArray *unread; /* of char *: what was not understood */
} LabaChatOrder;

/* What the book sells, ready to be looked for in messages: names, variants, codes, and
 * what was learned of how others call them. */
typedef struct _LabaChatGoods LabaChatGoods;

/* Errors: as the database's. Free with laba_chat_goods_free. */
LabaChatGoods *laba_chat_goods_load (LabaDb *db, GError **error);
void laba_chat_goods_free (LabaChatGoods *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaChatGoods, laba_chat_goods_free)

/* No longer message is read, so that nothing pasted by mistake takes long. */
#define LABA_CHAT_LENGTH_MAX (16 * 1024)

/* Reads the first LABA_CHAT_LENGTH_MAX bytes. Never NULL. Free with laba_chat_order_free.
 */
LabaChatOrder *laba_chat_read (const LabaChatGoods *goods, const char *text);
void laba_chat_order_free (LabaChatOrder *self);
/* What may be remembered of a line's text as a name of the product that the user named
 * instead: the words that say what it is, with one at least that no product of the book
 * has. NULL where there is none, where it is a sentence rather than a name, and where it
 * may be about a person: with a title, a number, an address, or a word of the order's
 * names. Free with g_free. */
char *laba_chat_learn (const LabaChatGoods *goods, const LabaChatOrder *order, const char *text);
/* Whether the words are remembered already, of whichever product. */
gboolean laba_chat_is_learned (LabaDb *db, const char *name);
/* Whom of the book's people the customer is: by the number, else by the very name. 0:
 * nobody yet. */
gint64 laba_chat_find_person (LabaDb *db, const LabaChatOrder *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaChatOrder, laba_chat_order_free)

G_END_DECLS
