/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-totals.h"

/* A period as whole months between two cut ones; a part that is not there has its end before its beginning. */
typedef struct
{
  gint64 first_month, last_month;
  LabaDay head_from, head_to, tail_from, tail_to;
} Cut;

static gint64
next_month (gint64 month, int by)
{
  gint64 n = month / 100 * 12 + month % 100 - 1 + by;

  return n / 12 * 100 + n % 12 + 1;
}

static Cut
cut_of (LabaDay from, LabaDay to)
{
  Cut cut = { laba_day_month (from), laba_day_month (to), 1, 0, 1, 0 };

  if (from == LABA_DAY_NONE)
    cut.first_month = 0;
  else if (from != laba_day_month_start (from))
    {
      cut.head_from = from;
      cut.head_to = MIN (to, laba_day_month_end (from));
      cut.first_month = next_month (cut.first_month, 1);
    }
  if (to != laba_day_month_end (to) && cut.head_to != to)
    {
      cut.tail_from = MAX (from, laba_day_month_start (to));
      cut.tail_to = to;
    }
  if (to != laba_day_month_end (to))
    cut.last_month = next_month (cut.last_month, -1);
  return cut;
}

LabaDay
laba_totals_end (LabaDb *db, LabaDay to)
{
  LabaDay newest = (LabaDay) laba_db_int (db, "totals-newest-day", NULL, 0, 0);

  return to != LABA_DAY_NONE ? to : MAX (newest, laba_day_today ());
}

LabaDay
laba_totals_past (LabaDb *db, LabaDay to)
{
  LabaDay newest = (LabaDay) laba_db_int (db, "totals-newest-day", NULL, 0, 0);

  return to != LABA_DAY_NONE && to < newest ? to : LABA_DAY_MAX;
}

static void
line_clear (gpointer data)
{
  LabaTotalsLine *line = data;

  g_free (line->name);
  g_free (line->amounts);
}

void
laba_totals_free (LabaTotals *totals)
{
  if (totals == NULL)
    return;
  g_array_unref (totals->months);
  g_array_unref (totals->lines);
  g_free (totals);
}

/* The months of the columns: from the first that the period or the book has, to the last. */
static void
add_months (LabaDb *db, LabaTotals *totals, LabaDay from, LabaDay to, gboolean by_month)
{
  LabaDay oldest = (LabaDay) laba_db_int (db, "totals-oldest-day", NULL, 0, 0);
  LabaDay newest = (LabaDay) laba_db_int (db, "totals-newest-day-until", ":to", to, 0);
  gint64 first = laba_day_month (MAX (from, oldest));
  gint64 last = laba_day_month (MIN (to, MAX (newest, from)));
  gint64 whole = 0;

  if (!by_month)
    {
      g_array_append_val (totals->months, whole);
      return;
    }
  for (gint64 month = first; month != 0 && month <= last; month = next_month (month, 1))
    g_array_append_val (totals->months, month);
}

static guint
month_index (const LabaTotals *totals, gint64 month)
{
  for (guint i = 0; i < totals->months->len; i++)
    if (g_array_index (totals->months, gint64, i) == month || g_array_index (totals->months, gint64, i) == 0)
      return i;
  return G_MAXUINT;
}

static void
add_row (LabaTotals *totals, LabaStmt *stmt)
{
  gint64 role = laba_stmt_get_int (stmt, "role");
  gint64 ref = laba_stmt_get_int (stmt, "ref");
  guint column = month_index (totals, laba_stmt_get_int (stmt, "month"));
  guint n = totals->lines->len;
  LabaTotalsLine *line = n > 0 ? &g_array_index (totals->lines, LabaTotalsLine, n - 1) : NULL;

  if (column == G_MAXUINT)
    return;
  if (line == NULL || line->role != role || line->ref != ref)
    {
      LabaTotalsLine fresh = { role, ref, g_strdup (laba_stmt_get_text (stmt, "name")),
                               g_new0 (gint64, totals->months->len) };

      g_array_append_val (totals->lines, fresh);
      line = &g_array_index (totals->lines, LabaTotalsLine, n);
    }
  line->amounts[column] += laba_stmt_get_int (stmt, "amount");
}

LabaTotals *
laba_totals_query (LabaDb *db, LabaRole first, LabaRole last, LabaDay from, LabaDay to, gboolean by_month, GError **error)
{
  g_autoptr (LabaTotals) totals = g_new0 (LabaTotals, 1);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "totals-by-month");
  LabaDay end = laba_totals_end (db, to);
  Cut cut = cut_of (from, end);
  GError *failed = NULL;

  totals->months = g_array_new (FALSE, FALSE, sizeof (gint64));
  totals->lines = g_array_new (FALSE, FALSE, sizeof (LabaTotalsLine));
  g_array_set_clear_func (totals->lines, line_clear);
  add_months (db, totals, from, end, by_month);
  laba_stmt_bind_int (stmt, ":first", first);
  laba_stmt_bind_int (stmt, ":last", last);
  laba_stmt_bind_int (stmt, ":first_month", cut.first_month);
  laba_stmt_bind_int (stmt, ":last_month", cut.last_month);
  laba_stmt_bind_int (stmt, ":head_from", cut.head_from);
  laba_stmt_bind_int (stmt, ":head_to", cut.head_to);
  laba_stmt_bind_int (stmt, ":tail_from", cut.tail_from);
  laba_stmt_bind_int (stmt, ":tail_to", cut.tail_to);
  while (laba_stmt_next (stmt, &failed))
    add_row (totals, stmt);
  if (failed == NULL)
    return g_steal_pointer (&totals);
  g_propagate_error (error, failed);
  return NULL;
}

gint64
laba_totals_sum (const LabaTotals *totals, LabaRole first, LabaRole last, guint column)
{
  gint64 sum = 0;

  for (guint i = 0; i < totals->lines->len; i++)
    {
      const LabaTotalsLine *line = &g_array_index (totals->lines, LabaTotalsLine, i);

      if (line->role >= (gint64) first && line->role <= (gint64) last)
        sum += line->amounts[column];
    }
  return sum;
}
