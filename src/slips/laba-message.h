/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Messages to a customer, filled from an order or from all that a person owes. Their templates
 * are the book's settings message-recap, message-reminder, message-sent and message-thanks;
 * one that is not set is the template of the language in force. */
typedef enum
{
  LABA_MESSAGE_RECAP,
  LABA_MESSAGE_REMINDER,
  LABA_MESSAGE_SENT,
  LABA_MESSAGE_THANKS,
} LabaMessageKind;
#define LABA_N_MESSAGES 4

/* What the message is called, translated; static. */
const char *laba_message_label (LabaMessageKind kind);
/* The one that fits how an order stands; of a person the reminder. */
LabaMessageKind laba_message_fitting (LabaDb *db, gint64 record);
/* Whether there is such a message: of a person only the reminder, of an order that only while
 * something is to be paid. */
gboolean laba_message_fits (LabaDb *db, gint64 record, LabaMessageKind kind);

/* Free with g_free. */
char *laba_message_dup_template (LabaDb *db, LabaMessageKind kind);
/* Keeps the template in the book; NULL, an empty one or the standard one: no setting. */
gboolean laba_message_set_template (LabaBook *book,
                                    LabaMessageKind kind,
                                    const char *text,
                                    GError **error);

/* The template filled from the order or person. {name}, {order} … stand for what is known
 * (laba_message_words tells all), in English or Indonesian; a line in which nothing is known
 * of what stands in braces is left out; braces around anything else stay. Free with g_free. */
char *laba_message_fill (LabaDb *db, gint64 record, const char *text);

/* "{name} {shop} …" in the language in force. Free with g_free. */
char *laba_message_words (void);

/* The customer's number as dialled, for laba_phone_whatsapp_link; NULL where none is known.
 * Free with g_free. */
char *laba_message_phone (LabaDb *db, gint64 record);

G_END_DECLS
