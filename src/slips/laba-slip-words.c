/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "orders/laba-order-story.h"
#include "slips/laba-slip-private.h"

#define CANCELLED 6 /* order_state.goods */
#define MOST_NAMED 3

gboolean
laba_slip_is_own_line (LabaRow *line)
{
  return laba_row_get_int (line, "source") != LABA_SOURCE_COMMISSION;
}

gboolean
laba_slip_has_own_lines (const LabaOrderView *view)
{
  for (guint i = 0; i < view->lines->len; i++)
    if (laba_slip_is_own_line (view->lines->pdata[i]))
      return TRUE;
  return FALSE;
}

gint64
laba_slip_open_amount (const LabaOrderView *view)
{
  gboolean stands = laba_row_is_null (view->head, "handed_over")
                    && laba_row_get_int (view->head, "goods") != CANCELLED;

  if (!stands)
    return laba_row_get_int (view->head, "balance");
  return laba_row_get_int (view->head, "total") - laba_row_get_int (view->head, "paid");
}

gint64
laba_slip_taken_back (const LabaOrderView *view)
{
  return laba_row_get_int (view->head, "total") - laba_row_get_int (view->head, "paid")
         - laba_slip_open_amount (view);
}

gboolean
laba_slip_is_of_marketplace (const LabaOrderView *view)
{
  return g_strcmp0 (laba_row_get_text (view->head, "channel_kind"), "marketplace") == 0;
}

/* ---- words ---- */

char *
laba_slip_money (gint64 amount)
{
  return laba_money_format (amount, laba_language_get ());
}

char *
laba_slip_day (gint64 day)
{
  return day != LABA_DAY_NONE ? laba_day_format_short ((LabaDay) day, laba_language_get ()) : NULL;
}

char *
laba_slip_quantity (LabaRow *line)
{
  const char *unit = laba_row_get_text (line, "unit");
  g_autofree char *number
      = laba_quantity_format (laba_row_get_int (line, "quantity"), laba_language_get ());

  return unit != NULL ? g_strconcat (number, " ", unit, NULL) : g_steal_pointer (&number);
}

const char *
laba_slip_buyer (const LabaOrderView *view)
{
  const char *name = laba_row_get_text (view->head, "name");

  return name != NULL ? name : laba_row_get_text (view->head, "recipient");
}

char *
laba_slip_address (LabaDb *db, const LabaOrderView *view)
{
  if (laba_row_is_null (view->head, "customer"))
    return NULL;
  return laba_db_text (db, "slip-address", ":id", laba_row_get_int (view->head, "customer"));
}

char *
laba_slip_accounts (LabaDb *db)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "account-numbers");
  GString *text = g_string_new (NULL);

  while (laba_stmt_next (row, NULL))
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "",
                            laba_stmt_get_text (row, "name"), laba_stmt_get_text (row, "number"));
  return g_string_free (text, FALSE);
}

char *
laba_slip_goods (const LabaOrderView *view)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < view->lines->len; i++)
    {
      LabaRow *line = view->lines->pdata[i];

      if (!laba_slip_is_own_line (line) || n++ >= MOST_NAMED)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              laba_row_get_text (line, "title"));
    }
  if (n > MOST_NAMED)
    /* Translators: follows a list of goods: “Jilbab, Gamis, Koko and 2 more” */
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n - MOST_NAMED),
                            n - MOST_NAMED);
  return g_string_free (text, FALSE);
}
