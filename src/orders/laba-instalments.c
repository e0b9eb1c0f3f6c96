/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-instalments.h"

#include "money/laba-regular-due.h"

#define MOST_INSTALMENTS 600 /* more than ten years of weeks */

static void
plan_free (gpointer data)
{
  LabaInstalmentPlan *self = data;

  g_free (self->number);
  g_free (self->customer);
  g_free (self->every);
  g_free (self);
}

GPtrArray *
laba_instalment_list_plans (LabaDb *db, gint64 person)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func (plan_free);
  g_autoptr (LabaStmt) row = laba_db_take (db, "instalment-plans");

  laba_stmt_bind_int (row, ":person", person);
  while (laba_stmt_next (row, NULL))
    {
      LabaInstalmentPlan *plan = g_new0 (LabaInstalmentPlan, 1);

      plan->regular = laba_stmt_get_int (row, "id");
      plan->order = laba_stmt_get_int (row, "customer_order");
      plan->number = g_strdup (laba_stmt_get_text (row, "number"));
      plan->customer = g_strdup (laba_stmt_get_text (row, "customer"));
      plan->every = g_strdup (laba_stmt_get_text (row, "every"));
      plan->starts = (LabaDay) laba_stmt_get_int (row, "starts");
      plan->until = (LabaDay) laba_stmt_get_int (row, "until");
      plan->written = (LabaDay) laba_stmt_get_int (row, "last_written");
      plan->amount = laba_stmt_get_int (row, "amount");
      plan->left = laba_stmt_get_int (row, "left");
      g_ptr_array_add (plans, plan);
    }
  return plans;
}

GArray *
laba_instalment_schedule (const LabaInstalmentPlan *plan)
{
  GArray *schedule = g_array_new (FALSE, FALSE, sizeof (LabaInstalment));
  LabaDay due = laba_regular_next (plan->every, plan->starts, plan->until, plan->written);
  gint64 left = plan->left;

  while (left > 0 && plan->amount > 0 && due != LABA_DAY_NONE
         && schedule->len < MOST_INSTALMENTS)
    {
      LabaDay next = laba_regular_next (plan->every, plan->starts, plan->until, due);
      LabaInstalment one
          = { due, next != LABA_DAY_NONE ? MIN (plan->amount, left) : left, 0 };

      one.left = left -= one.amount;
      g_array_append_val (schedule, one);
      due = next;
    }
  return schedule;
}

guint
laba_instalment_count_late (const GArray *schedule, LabaDay today)
{
  guint late = 0;

  while (late < schedule->len
         && g_array_index (schedule, LabaInstalment, late).due < today)
    late++;
  return late;
}

gint64
laba_instalment_amount (gint64 total, guint times)
{
  return times > 0 && total > 0 ? (total - 1) / times + 1 : 0;
}

gint64
laba_instalment_left (LabaDb *db, gint64 order)
{
  return laba_db_int (db, "instalment-left", ":order", order, 0);
}
