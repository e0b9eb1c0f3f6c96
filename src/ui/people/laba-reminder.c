/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/laba-reminder.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"

#define MOST_NAMED 5

static void
append_order (GString *lines, LabaStmt *row)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *day
      = laba_day_format_short ((LabaDay) laba_stmt_get_int (row, "day"), language);
  g_autofree char *amount = laba_money_format (laba_stmt_get_int (row, "amount"), language);
  const char *number = laba_stmt_get_text (row, "number");

  if (number != NULL)
    g_string_append_printf (lines, "\n• %s, %s: %s", number, day, amount);
  else
    g_string_append_printf (lines, "\n• %s: %s", day, amount);
}

/* Bank and e-wallet accounts whose number is known. */
static char *
where_to_pay (LabaDb *db)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "account-numbers");
  GString *text = g_string_new (NULL);

  while (laba_stmt_next (row, NULL))
    g_string_append_printf (text, "\n• %s %s", laba_stmt_get_text (row, "name"),
                            laba_stmt_get_text (row, "number"));
  return g_string_free (text, FALSE);
}

char *
laba_reminder_write (LabaBook *book, gint64 person, const char *name)
{
  LabaDb *db = laba_book_get_db (book);
  g_autoptr (LabaStmt) row = laba_db_take (db, "person-open-orders");
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *shop = laba_book_dup_setting (book, "name");
  g_autofree char *pay = where_to_pay (db);
  gint64 total = 0;
  guint n = 0;

  laba_stmt_bind_int (row, ":person", person);
  while (laba_stmt_next (row, NULL))
    {
      total += laba_stmt_get_int (row, "amount");
      if (n++ < MOST_NAMED)
        append_order (lines, row);
    }
  if (total <= 0)
    return NULL;
  if (n > MOST_NAMED)
    g_string_append_printf (
        lines, ngettext ("\n• and %u more", "\n• and %u more", n - MOST_NAMED), n - MOST_NAMED);
  g_autofree char *amount = laba_money_format (total, laba_language_get ());
  /* Translators: a chat message to a customer. %1$s name, %2$s amount, %3$s list of orders */
  g_autofree char *text = g_strdup_printf (
      _ ("Hello %1$s, may I remind you of what is still open: %2$s.%3$s"), name, amount,
      lines->str);
  g_autofree char *where
      = *pay != '\0' ? g_strdup_printf (_ ("\n\nYou can pay to:%s"), pay) : g_strdup ("");
  return g_strconcat (text, where, _ ("\n\nThank you very much!"), "\n", shop, NULL);
}
