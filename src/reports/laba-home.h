/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "base/laba-day.h"

G_BEGIN_DECLS

/* The answers of the first page: how much did I earn, where is my money, who still owes me, what must I buy again,
 * how much may I take out. All from totals and states, whatever the book's age. Plain data. */
typedef struct
{
  gint64 id;       /* of the account, person, product, order, regular */
  char *name;
  char *detail;    /* may be NULL */
  gint64 amount;   /* rupiah; of low goods the quantity on hand */
  LabaDay day;     /* since, or due; 0 = none */
} LabaHomeLine;

typedef enum
{
  LABA_HOME_PACK,       /* orders to pack and send */
  LABA_HOME_COLLECT,    /* handed over more than a week ago and not paid */
  LABA_HOME_WAITING,    /* marketplaces still hold the money */
  LABA_HOME_LOW,        /* goods below their minimum */
  LABA_HOME_LATE,       /* PO batches whose goods should have arrived, with orders still to be sent */
  LABA_HOME_SHORT,      /* sold before they were in the book: write the purchase down */
  LABA_HOME_DUE,        /* regular records that fell due */
  LABA_HOME_N_TASKS,
} LabaHomeTask;

typedef struct
{
  gint32 month;               /* yyyymm: the month of `today` */
  gint64 earned, earned_before;   /* net profit of the month so far, of the same days of the month before */
  gint64 sales, sales_before;
  gint64 months[12], profits[12], turnovers[12]; /* the last twelve months, oldest first */

  GArray *accounts;           /* of LabaHomeLine: money now, by account */
  gint64 money;               /* their sum */
  gint64 deposits, payables, others_goods; /* in it and not mine */
  gint64 restock;             /* what it costs to fill low goods up to their minimum */
  gint64 may_take;            /* money - all of these, not below zero */

  gint64 capital, drawings, profit; /* since the beginning */
  gint64 equity;                    /* capital + profit - drawings: what is left of what was put in */

  gint64 owed_to_me, held_by_marketplaces, commission_to_come, stock_value, loans;
  GArray *low;                /* of LabaHomeLine: the lowest goods */
  gint64 tasks[LABA_HOME_N_TASKS]; /* how many of each */
} LabaHome;

/* As of `today`. NULL with error where the book cannot be read. */
LabaHome *laba_home_new (LabaDb *db, LabaDay today, GError **error);
/* Who owes most, of LabaHomeLine: the one answer for which all that is open is looked through. NULL with error. Free
 * with g_array_unref. */
GArray *laba_home_list_debtors (LabaDb *db, GError **error);
/* What is said of them where their number stands; translated. */
const char *laba_home_task_label (LabaHomeTask task);
void laba_home_free (LabaHome *home);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaHome, laba_home_free)

G_END_DECLS
