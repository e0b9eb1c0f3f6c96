/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "book/laba-rules.h"
#include "orders/laba-order-look.h"

static void
default_number (LabaValue *value, gint64 number)
{
  if (!laba_value_is_said (value))
    laba_value_set_number (value, number);
}

/* ---- the number ---- */

static gint64
find_by_number (LabaDb *db, const char *number)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-of-number");

  laba_stmt_bind_text (stmt, ":number", number);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_int_at (stmt, 0) : 0;
}

/* The number after one that ends in digits: "A-099" gives "A-100". Free with g_free. */
static char *
number_after (const char *number)
{
  const char *digits = number + strlen (number);

  while (digits > number && g_ascii_isdigit (digits[-1]) && strlen (digits) < 15)
    digits--;
  guint64 value = g_ascii_strtoull (digits, NULL, 10) + 1;
  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, (int) (digits - number), number,
                          (int) strlen (digits), value);
}

/* What follows the newest number that the shop gave itself; where there is none, the
 * number of the next record. */
static char *
next_number (LabaDb *db)
{
  g_autofree char *newest = laba_db_text (db, "order-number-newest", NULL, 0);
  char *number = newest != NULL ? number_after (newest) : g_strdup ("1");

  if (newest == NULL && find_by_number (db, number) != 0)
    {
      g_free (number);
      number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                laba_db_int (db, "record-last", NULL, 0, 0) + 1);
    }
  while (find_by_number (db, number) != 0)
    {
      g_autofree char *taken = number;

      number = number_after (taken);
    }
  return number;
}

static void
check_number (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaValue *number = &record->values[ORDER_NUMBER];

  if (!laba_value_is_said (number))
    {
      g_autofree char *own
          = record->id != 0 ? laba_db_text (db, "order-name", ":id", record->id) : NULL;
      g_autofree char *next = own == NULL ? next_number (db) : NULL;

      laba_value_set_text (number, own != NULL ? own : next);
      return;
    }
  gint64 other = find_by_number (db, number->text);
  if (other != 0 && other != record->id)
    laba_problems_add (problems, "number",
                       _ ("“%s” is already the number of another order; choose another"),
                       number->text);
}

static void
check_external_number (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  const LabaValue *number = &record->values[ORDER_EXTERNAL_NUMBER];
  const LabaValue *channel = &record->values[ORDER_CHANNEL];

  if (!laba_value_is_said (number) || !laba_value_is_said (channel))
    return;
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-of-external-number");
  laba_stmt_bind_text (stmt, ":number", number->text);
  laba_stmt_bind_int (stmt, ":channel", channel->number);
  gint64 other = laba_stmt_next (stmt, NULL) ? laba_stmt_int_at (stmt, 0) : 0;
  if (other != 0 && other != record->id)
    {
      g_autofree char *name = laba_order_number (db, other);

      laba_problems_add (problems, "external_number",
                         _ ("“%1$s” of that channel is already order %2$s"), number->text,
                         name);
    }
}

/* ---- shipping and payments ---- */

static gboolean
has_dropship_supplier (const LabaRecord *record)
{
  GPtrArray *lines = laba_record_get_lines (record, "lines");

  for (guint i = 0; i < lines->len; i++)
    {
      const LabaLine *line = lines->pdata[i];

      if (line->values[LINE_SOURCE].number == 1
          && laba_value_is_said (&line->values[LINE_SUPPLIER]))
        return TRUE;
    }
  return FALSE;
}

static void
check_shipping (const LabaRecord *record, LabaProblems *problems)
{
  const LabaValue *values = record->values;
  gboolean has_account = laba_value_is_said (&values[ORDER_SHIPPING_ACCOUNT]);

  if (!laba_value_is_said (&values[ORDER_SHIPPING_AMOUNT]))
    {
      if (has_account || laba_value_is_said (&values[ORDER_SHIPPING_DAY]))
        laba_problems_add (problems, "shipping_paid.amount",
                           _ ("how much shipping was paid is missing"));
    }
  else if (values[ORDER_SHIPPING_AMOUNT].number > 0 && !has_account
           && !has_dropship_supplier (record))
    laba_problems_add (problems, "shipping_paid.account",
                       _ ("say from which account it was paid; only a dropship supplier "
                          "may have laid it out"));
}

static void
default_paid_days (LabaRecord *record)
{
  GPtrArray *paid = laba_record_get_lines (record, "paid");

  for (guint i = 0; i < paid->len; i++)
    {
      LabaLine *line = paid->pdata[i];

      default_number (&line->values[PAID_DAY], record->values[ORDER_DAY].number);
    }
}

/* ---- the parcel ---- */

static void
check_delivered (const LabaRecord *record,
                 const LabaOrderLook *look,
                 LabaProblems *problems)
{
  const LabaValue *inline_day = &record->values[ORDER_HANDED_OVER];
  gint64 delivered = record->values[ORDER_DELIVERED].number;
  gint64 handed_over = laba_value_is_said (inline_day) ? inline_day->number
                       : look->hand_over != 0          ? look->handed_over
                                                       : 0;

  if (!laba_value_is_said (&record->values[ORDER_DELIVERED]))
    return;
  if (handed_over == 0)
    laba_problems_add (
        problems, "delivered",
        _ ("it cannot arrive before it is handed over; write the hand-over down too"));
  else if (delivered < handed_over)
    laba_problems_add (problems, "delivered",
                       _ ("must not be before the day of the hand-over"));
  if (look->delivery != 0)
    laba_problems_add (problems, "delivered",
                       _ ("the arrival is already written down on its own"));
  if (look->failure != 0)
    laba_problems_add (problems, "delivered",
                       _ ("the delivery failed; delete that first"));
}

static void
check_parcel (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaValue *handed_over = &record->values[ORDER_HANDED_OVER];
  LabaOrderLook look = { 0 };

  if (record->id != 0)
    laba_order_look (db, record->id, &look);
  if (handed_over->kind == LABA_VALUE_ABSENT)
    {
      if (look.hand_over != 0 || look.cancellation != 0)
        laba_value_set_null (handed_over);
      else
        laba_value_set_number (handed_over, record->values[ORDER_DAY].number);
    }
  if (laba_value_is_said (handed_over) && look.hand_over != 0)
    laba_problems_add (problems, "handed_over",
                       _ ("the hand-over is already written down on its own"));
  if (laba_value_is_said (handed_over) && look.cancellation != 0)
    laba_problems_add (problems, "handed_over",
                       _ ("the order is cancelled; delete the cancellation first"));
  check_delivered (record, &look, problems);
}

void
laba_order_check (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  static const char *const texts[]
      = { "number", "external_number", "recipient", "courier", "tracking" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    laba_rules_tidy (record, texts[i], problems);
  default_number (&record->values[ORDER_DISCOUNT], 0);
  default_number (&record->values[ORDER_SHIPPING_CHARGED], 0);
  check_number (db, record, problems);
  check_external_number (db, record, problems);
  laba_order_check_lines (db, record, problems);
  check_shipping (record, problems);
  default_paid_days (record);
  check_parcel (db, record, problems);
  if (record->id != 0)
    laba_order_check_users (db, record, problems);
}
