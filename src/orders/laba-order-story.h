/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "book/laba-db.h"
#include "ledger/laba-postings.h"

G_BEGIN_DECLS

/* The story of one order, or of a customer with all orders: what there is to know of them
 * from the content, and what happened to them in the order in which it counts (RULINGS
 * 13, 14). Played through it posts, and tells how they stand. */

/* Numbers as in orders-views.sql; those of one rank count by id within a day. */
typedef enum
{
  LABA_EVENT_OPENING = 0,
  LABA_EVENT_HAND_OVER = 1,
  LABA_EVENT_CONSIGNMENT = 2, /* what a shop sold of my goods */
  LABA_EVENT_FAILURE = 3,
  LABA_EVENT_RETURN_LINE = 4,
  LABA_EVENT_RETURN = 5, /* after its lines */
  LABA_EVENT_PAYMENT = 6,
  LABA_EVENT_SETTLED = 7,
  LABA_EVENT_PAID_OUT = 8, /* its commission */
  LABA_EVENT_REFUND = 9,
  LABA_EVENT_WRITE_OFF = 10,
} LabaEventKind;

#define LABA_NO_CLAIM G_MAXUINT

typedef struct
{
  LabaEventKind kind;
  LabaDay day;
  guint claim; /* whose it is; LABA_NO_CLAIM: the customer's as a whole */
  gint64 record, place;
  gint64 account, amount;
  gint64 line, quantity; /* of what comes back */
  gint64 other;          /* the view tells */
  gint64 received;       /* with a consignment */
} LabaEvent;

/* Stored in books (order_line.source). */
typedef enum
{
  LABA_SOURCE_STOCK = 0,
  LABA_SOURCE_DROPSHIP = 1,
  LABA_SOURCE_COMMISSION = 2,
  LABA_SOURCE_CONSIGNED = 3,
} LabaSource;

/* What somebody owes me, and pays, for one thing. */
typedef struct
{
  gint64 record;  /* the order, the opening balance, the consignment; the person's own id
                     for a deposit */
  guint order;    /* in the story; G_MAXUINT: none */
  LabaRole role;  /* above zero: RECEIVABLE or MARKETPLACE; below: DEPOSIT */
  gint64 channel; /* of a marketplace, else 0 */
  gboolean billed;
  guint turn; /* its place among the billed ones */
  gint64 balance;
  LabaDay since; /* since when it is above, or below, zero */
  LabaDay changed; /* the day of its last change */
  gint64 paid, refunded;
} LabaClaim;

typedef struct
{
  gint64 place, product, quantity, net, supplier, supplier_amount, commission;
  LabaSource source;
  guint first_part, n_parts; /* of a bundle */
  /* What came back of it so far. */
  gint64 back, net_back, supplier_back, commission_back;
  gint64 last_return;
  int steps; /* movements that the last return made at this line's place */
} LabaStoryLine;

typedef struct
{
  gint64 product, place, quantity;
} LabaStoryPart;

typedef struct
{
  gint64 id, customer, channel;
  gboolean marketplace;
  LabaDay day;
  gint64 shipping_charged, shipping_account, shipping_amount;
  LabaDay shipping_day;
  LabaDay packed, handed_over, delivered, failed, cancelled;
  gint64 hand_over, delivery, failure,
      cancellation; /* their records; 0 = none of its own */
  gboolean lost;
  gint64 failure_account, failure_amount;
  guint first_line, n_lines;
  /* Made from the lines. */
  gint64 total;      /* what the customer is asked for */
  gint64 commission; /* what a platform owes me */
  gboolean settled;
} LabaStoryOrder;

/* How things stood at the end of a day (see laba-standing.h). */
typedef struct
{
  LabaDay day;
  gint64 debt, credit;
  gboolean billed; /* something was handed over that day */
} LabaStanding;

typedef struct
{
  LabaDb *db;
  LabaPostings *postings; /* NULL: only look */
  gint64 customer;        /* 0: a single order */
  gint64 except;          /* a record that is looked away from */
  GArray *orders, *lines, *parts, *claims, *events;
  GArray *turns;     /* of guint: claims as they were billed */
  guint first_open;  /* no turn before it has anything open */
  LabaClaim own;     /* the customer's own deposit */
  gint64 watched;    /* the claim that standings tell of; 0: all that is the customer's */
  GArray *standings; /* of LabaStanding; NULL: nobody asks */
  gint64 debt, credit; /* of what is watched, now */
} LabaStory;

LabaStory *laba_story_new (LabaDb *db, LabaPostings *postings);
void laba_story_free (LabaStory *story);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaStory, laba_story_free)
/* Empty, to be filled again. */
void laba_story_clear (LabaStory *story);

/* Reads orders one after the other, in the order of their ids. */
typedef struct _LabaStoryReader LabaStoryReader;
LabaStoryReader *laba_story_reader_new (LabaDb *db, gint64 first, gint64 last);
void laba_story_reader_free (LabaStoryReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaStoryReader, laba_story_reader_free)
/* Adds the next order. FALSE at the end or on error (then error is set). */
gboolean
laba_story_reader_next (LabaStoryReader *reader, LabaStory *story, GError **error);

/* Whether anything was written down of the customer alone, so that the orders do not
 * stand by themselves. 0: no customer. */
gboolean laba_story_has_own_events (LabaDb *db, gint64 customer);
/* Adds the order; FALSE without an error where there is none. */
gboolean laba_story_add_order (LabaStory *story, gint64 id, GError **error);
/* Adds all orders of the customer and what was written down of the customer alone. */
gboolean laba_story_add_customer (LabaStory *story, gint64 customer, GError **error);

/* Lets it happen: covers the records, posts, gives states and open items. */
gboolean laba_story_play (LabaStory *story, GError **error);

G_END_DECLS
