/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/laba-language.h"
#include "slips/laba-message-private.h"
#include "slips/laba-message.h"
#include "slips/laba-slip-private.h"

#define MOST_BILLS 10

enum
{
  NAME,
  SHOP,
  ORDER,
  DAY,
  ITEMS,
  SHIPPING,
  DISCOUNT,
  TOTAL,
  PAID,
  OPEN,
  DUE,
  COURIER,
  TRACKING,
  ACCOUNTS,
  BILLS,
  N_WORDS,
};

/* Both languages in any template: a book may be opened in either. */
static const char *const words[N_WORDS][LABA_N_LANGUAGES] = {
  [NAME] = { "nama", "name" },         [SHOP] = { "toko", "shop" },
  [ORDER] = { "pesanan", "order" },    [DAY] = { "tanggal", "date" },
  [ITEMS] = { "barang", "items" },     [SHIPPING] = { "ongkir", "shipping" },
  [DISCOUNT] = { "diskon", "discount" }, [TOTAL] = { "total", "total" },
  [PAID] = { "dibayar", "paid" },      [OPEN] = { "sisa", "open" },
  [DUE] = { "tempo", "due" },          [COURIER] = { "kurir", "courier" },
  [TRACKING] = { "resi", "tracking" }, [ACCOUNTS] = { "rekening", "accounts" },
  [BILLS] = { "tagihan", "bills" },
};

int
laba_message_word_index (const char *word)
{
  for (int i = 0; i < N_WORDS; i++)
    for (int j = 0; j < LABA_N_LANGUAGES; j++)
      if (strcmp (words[i][j], word) == 0)
        return i;
  return -1;
}

char *
laba_message_words (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < N_WORDS; i++)
    g_string_append_printf (text, "%s{%s}", i > 0 ? " " : "", words[i][laba_language_get ()]);
  return g_string_free (text, FALSE);
}

/* ---- values ---- */

static void
take (char **values, int word, char *text)
{
  if (text == NULL)
    return;
  g_free (values[word]);
  values[word] = text;
}

static void
take_amount (char **values, int word, gint64 amount)
{
  if (amount != 0)
    take (values, word, laba_slip_money (amount));
}

/* A list begins on a line of its own. */
static char *
listed (const char *lines)
{
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      g_string_append_printf (text, "\n• %s", each[i]);
  return g_string_free (text, FALSE);
}

static char *
list_items (const LabaOrderView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->lines->len; i++)
    {
      LabaRow *line = view->lines->pdata[i];
      g_autofree char *quantity = laba_slip_quantity (line);
      g_autofree char *amount
          = laba_slip_money (laba_row_get_int (line, "amount"));

      g_string_append_printf (text, "%s• %s × %s", text->len > 0 ? "\n" : "", quantity,
                              laba_row_get_text (line, "title"));
      if (laba_slip_is_own_line (line))
        g_string_append_printf (text, " = %s", amount);
    }
  return g_string_free (text, FALSE);
}

/* Where to pay, only when something is to be paid. */
static void
take_accounts (LabaDb *db, char **values)
{
  g_autofree char *accounts = laba_slip_accounts (db);

  if (*values[OPEN] != '\0')
    take (values, ACCOUNTS, listed (accounts));
}

static void
fill_order (const LabaOrderView *view, char **values)
{
  LabaRow *head = view->head;
  gint64 discount = 0;

  for (guint i = 0; i < view->lines->len; i++)
    if (laba_slip_is_own_line (view->lines->pdata[i]))
      discount += laba_row_get_int (view->lines->pdata[i], "discount");
  take (values, NAME, g_strdup (laba_slip_buyer (view)));
  take (values, ORDER, g_strdup (laba_row_get_text (head, "number")));
  take (values, DAY, laba_slip_day (laba_row_get_int (head, "day")));
  take (values, ITEMS, list_items (view));
  take_amount (values, SHIPPING, laba_row_get_int (head, "shipping_charged"));
  take_amount (values, DISCOUNT, discount);
  take_amount (values, TOTAL, laba_row_get_int (head, "total"));
  take (values, COURIER, g_strdup (laba_row_get_text (head, "courier")));
  take (values, TRACKING, g_strdup (laba_row_get_text (head, "tracking")));
  if (laba_slip_is_of_marketplace (view))
    return;
  take_amount (values, PAID, laba_row_get_int (head, "paid"));
  take_amount (values, OPEN, MAX (laba_slip_open_amount (view), 0));
  if (laba_slip_open_amount (view) <= 0)
    return;
  take (values, DUE, laba_slip_day (laba_row_get_int (head, "due")));
  take (values, BILLS, g_strdup_printf ("\n• %s, %s: %s", values[ORDER], values[DAY], values[OPEN]));
}

static char *
bill (LabaStmt *row)
{
  const char *number = laba_stmt_get_text (row, "number");
  g_autofree char *day = laba_slip_day (laba_stmt_get_int (row, "day"));
  g_autofree char *amount = laba_slip_money (laba_stmt_get_int (row, "amount"));

  return number != NULL ? g_strdup_printf ("\n• %s, %s: %s", number, day, amount)
                        : g_strdup_printf ("\n• %s: %s", day, amount);
}

static void
fill_person (LabaDb *db, gint64 person, char **values)
{
  g_autoptr (LabaStmt) who = laba_db_take (db, "slip-person");
  g_autoptr (LabaStmt) row = laba_db_take (db, "person-open-orders");
  g_autoptr (GString) bills = g_string_new (NULL);
  gint64 total = 0;
  guint n = 0;

  laba_stmt_bind_int (who, ":id", person);
  if (laba_stmt_next (who, NULL))
    take (values, NAME, g_strdup (laba_stmt_get_text (who, "name")));
  laba_stmt_bind_int (row, ":person", person);
  while (laba_stmt_next (row, NULL))
    {
      g_autofree char *text = bill (row);

      total += laba_stmt_get_int (row, "amount");
      if (n++ < MOST_BILLS)
        g_string_append (bills, text);
    }
  if (n > MOST_BILLS)
    g_string_append (bills, "\n• …");
  take_amount (values, OPEN, total);
  take (values, BILLS, g_strdup (bills->str));
}

char **
laba_message_values (LabaDb *db, gint64 record)
{
  char **values = g_new0 (char *, N_WORDS + 1);
  g_autoptr (LabaOrderView) view = laba_order_view_load (db, record);

  for (int i = 0; i < N_WORDS; i++)
    values[i] = g_strdup ("");
  take (values, SHOP, laba_shop_dup_setting (db, "name"));
  if (view != NULL)
    fill_order (view, values);
  else
    fill_person (db, record, values);
  take_accounts (db, values);
  return values;
}

char *
laba_message_phone (LabaDb *db, gint64 record)
{
  g_autoptr (LabaOrderView) view = laba_order_view_load (db, record);
  g_autoptr (LabaStmt) who = NULL;

  if (view != NULL)
    return g_strdup (laba_row_get_text (view->head, "phone_key"));
  who = laba_db_take (db, "slip-person");
  laba_stmt_bind_int (who, ":id", record);
  return laba_stmt_next (who, NULL) ? g_strdup (laba_stmt_get_text (who, "phone_key")) : NULL;
}
