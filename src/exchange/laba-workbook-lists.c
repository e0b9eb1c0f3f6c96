/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-workbook-book.h"
#include "reports/laba-report-list.h"

#define TEXT(key, label)                                                                 \
  {                                                                                      \
    key, label, LABA_COLUMN_TEXT, FALSE, NULL, LABA_PRIVACY_NONE, NULL, NULL             \
  }
#define WORD(key, label, word)                                                           \
  {                                                                                      \
    key, label, LABA_COLUMN_TEXT, FALSE, word, LABA_PRIVACY_NONE, NULL, NULL             \
  }
#define DAY(key, label)                                                                  \
  {                                                                                      \
    key, label, LABA_COLUMN_DAY, FALSE, NULL, LABA_PRIVACY_NONE, NULL, NULL              \
  }
#define MONEY(key, label)                                                                \
  {                                                                                      \
    key, label, LABA_COLUMN_MONEY, TRUE, NULL, LABA_PRIVACY_NONE, NULL, NULL             \
  }
#define LEVEL(key, label)                                                                \
  {                                                                                      \
    key, label, LABA_COLUMN_MONEY, FALSE, NULL, LABA_PRIVACY_NONE, NULL, NULL            \
  }
#define PIECES(key, label, total)                                                        \
  {                                                                                      \
    key, label, LABA_COLUMN_QUANTITY, total, NULL, LABA_PRIVACY_NONE, NULL, NULL         \
  }
#define NUMBER(key, label, total)                                                        \
  {                                                                                      \
    key, label, LABA_COLUMN_NUMBER, total, NULL, LABA_PRIVACY_NONE, NULL, NULL           \
  }
#define PERSONAL(key, label)                                                             \
  {                                                                                      \
    key, label, LABA_COLUMN_TEXT, FALSE, NULL, LABA_PRIVACY_DROP, NULL, NULL             \
  }
#define CUSTOMER(label)                                                                  \
  {                                                                                      \
    "customer", label, LABA_COLUMN_TEXT, FALSE, NULL, LABA_PRIVACY_CUSTOMER, NULL, NULL  \
  }
#define DIFFERENCE(key, label, from, less)                                               \
  {                                                                                      \
    key, label, LABA_COLUMN_MONEY, TRUE, NULL, LABA_PRIVACY_NONE, from, less             \
  }

static const char *
word_at (const char *const *words, guint n, gint64 index)
{
  return index >= 0 && index < (gint64) n ? _ (words[index]) : "";
}

static const char *
word_of_goods (gint64 state)
{
  static const char *const words[]
      = { N_ ("not yet"), N_ ("packed"),   N_ ("handed over"), N_ ("delivered"),
          N_ ("failed"),  N_ ("returned"), N_ ("cancelled") };

  return word_at (words, G_N_ELEMENTS (words), state);
}

static const char *
word_of_payment (gint64 state)
{
  static const char *const words[]
      = { N_ ("unpaid"), N_ ("part paid"), N_ ("paid"), N_ ("refunded") };

  return word_at (words, G_N_ELEMENTS (words), state);
}

static const char *
word_of_source (gint64 source)
{
  static const char *const words[]
      = { N_ ("own stock"), N_ ("dropship"), N_ ("commission"), N_ ("others' goods") };

  return word_at (words, G_N_ELEMENTS (words), source);
}

static const char *
word_of_commission (gint64 state)
{
  static const char *const words[]
      = { NC_ ("commission", "Pending"), NC_ ("commission", "Paid out"),
          NC_ ("commission", "Cancelled") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "commission", words[CLAMP (state, 0, 2)]);
}

const LabaBookList laba_book_list_orders = {
  .name = N_ ("Orders"),
  .about = N_ ("Each order, its three states, what is paid and what is still owed"),
  .statement = "workbook-orders",
  .columns
  = { DAY ("day", N_ ("Day")), TEXT ("number", N_ ("Number")),
      TEXT ("external_number", N_ ("Their number")), TEXT ("channel", N_ ("Channel")),
      CUSTOMER (N_ ("Customer")),
      WORD ("goods", N_ ("State of the goods"), word_of_goods),
      WORD ("payment", N_ ("Payment"), word_of_payment),
      DAY ("handed_over", N_ ("Handed over")),
      MONEY ("shipping", N_ ("Shipping charged")), MONEY ("total", N_ ("Total")),
      MONEY ("paid", N_ ("Paid")), MONEY ("balance", N_ ("Still owed")),
      TEXT ("courier", N_ ("Courier")), PERSONAL ("tracking", N_ ("Tracking number")),
      PERSONAL ("note", N_ ("Note")) },
};

const LabaBookList laba_book_list_order_lines = {
  .name = N_ ("Order lines"),
  .about = N_ ("Each line of each order with what it earned; returns are taken off"),
  .statement = "workbook-order-lines",
  .columns
  = { DAY ("day", N_ ("Day")), TEXT ("number", N_ ("Number")),
      TEXT ("channel", N_ ("Channel")), CUSTOMER (N_ ("Customer")),
      TEXT ("code", N_ ("Code")), TEXT ("product", N_ ("Product")),
      WORD ("source", N_ ("From"), word_of_source),
      WORD ("goods", N_ ("State of the goods"), word_of_goods),
      PIECES ("quantity", N_ ("Quantity"), TRUE),
      PIECES ("returned", N_ ("Returned"), TRUE), MONEY ("amount", N_ ("Amount")),
      MONEY ("discount", N_ ("Discount")), MONEY ("net", N_ ("Net")),
      MONEY ("cost", N_ ("Cost")), DIFFERENCE ("profit", N_ ("Profit"), "net", "cost") },
};

const LabaBookList laba_book_list_movements = {
  .name = N_ ("Stock movements"),
  .about
  = N_ ("Goods in and out, product by product, with what was left and what it is worth"),
  .statement = "workbook-movements",
  .columns
  = { TEXT ("code", N_ ("Code")), TEXT ("product", N_ ("Product")),
      DAY ("day", N_ ("Day")), WORD ("type", N_ ("What"), laba_word_type),
      TEXT ("text", N_ ("About")), PIECES ("quantity_in", N_ ("In"), TRUE),
      PIECES ("quantity_out", N_ ("Out"), TRUE), PIECES ("balance", N_ ("Left"), FALSE),
      MONEY ("value_in", N_ ("Value in")), MONEY ("value_out", N_ ("Value out")),
      LEVEL ("value_after", N_ ("Value left")) },
};

const LabaBookList laba_book_list_purchases = {
  .name = N_ ("Purchases"),
  .about = N_ ("Each line bought, with its share of shipping and discount"),
  .statement = "workbook-purchases",
  .columns
  = { DAY ("day", N_ ("Day")), TEXT ("number", N_ ("Number")),
      TEXT ("supplier", N_ ("Supplier")), TEXT ("code", N_ ("Code")),
      TEXT ("product", N_ ("Product")), PIECES ("quantity", N_ ("Quantity"), TRUE),
      MONEY ("amount", N_ ("Amount")), MONEY ("share", N_ ("Shipping less discount")),
      MONEY ("cost", N_ ("Cost")), PERSONAL ("note", N_ ("Note")) },
};

const LabaBookList laba_book_list_customers = {
  .name = N_ ("Customers"),
  .about = N_ ("What each bought, still owes, since when, and paid ahead"),
  .statement = "workbook-customers",
  .more = "workbook-customers-unknown",
  .columns
  = { CUSTOMER (N_ ("Customer")), PERSONAL ("phone", N_ ("Phone")),
      PERSONAL ("address", N_ ("Address")), NUMBER ("orders", N_ ("Orders"), TRUE),
      MONEY ("bought", N_ ("Bought")), DAY ("last_order", N_ ("Last order")),
      MONEY ("amount", N_ ("Owes")), DAY ("oldest", N_ ("Since")),
      MONEY ("week", N_ ("Up to 7 days")), MONEY ("month", N_ ("8 to 30 days")),
      MONEY ("quarter", N_ ("31 to 90 days")), MONEY ("older", N_ ("More than 90 days")),
      MONEY ("deposit", N_ ("Paid ahead")) },
};

const LabaBookList laba_book_list_suppliers = {
  .name = N_ ("Suppliers"),
  .about = N_ ("What was bought from each and what is still to be paid"),
  .statement = "workbook-suppliers",
  .columns
  = { TEXT ("supplier", N_ ("Supplier")), TEXT ("phone", N_ ("Phone")),
      NUMBER ("purchases", N_ ("Purchases"), TRUE), MONEY ("bought", N_ ("Bought")),
      DAY ("last_purchase", N_ ("Last purchase")),
      MONEY ("owed", N_ ("Owed for purchases")),
      MONEY ("owed_goods", N_ ("Owed for others' goods")) },
};

const LabaBookList laba_book_list_expenses = {
  .name = N_ ("Expenses"),
  .about = N_ ("What was paid for besides goods"),
  .statement = "workbook-expenses",
  .columns = { DAY ("day", N_ ("Day")), TEXT ("category", N_ ("Category")),
               PERSONAL ("payee", N_ ("Paid to")), TEXT ("account", N_ ("Account")),
               MONEY ("amount", N_ ("Amount")), PERSONAL ("note", N_ ("Note")) },
};

const LabaBookList laba_book_list_commission = {
  .name = N_ ("Commission"),
  .about = N_ ("What platforms owe, paid out or cancelled, order by order"),
  .statement = "report-commission",
  .columns = { DAY ("day", N_ ("Day")), TEXT ("number", N_ ("Order")),
               TEXT ("channel", N_ ("Channel")), PERSONAL ("customer", N_ ("Customer")),
               MONEY ("commission", N_ ("Commission")),
               WORD ("status", N_ ("State"), word_of_commission),
               DAY ("paid_out", N_ ("Paid out on")) },
};

const LabaBookList laba_book_list_settlements = {
  .name = N_ ("Settlements"),
  .about = N_ ("What marketplaces paid out and what they took, order by order"),
  .statement = "workbook-settlements",
  .columns
  = { DAY ("day", N_ ("Day")), TEXT ("channel", N_ ("Channel")),
      TEXT ("account", N_ ("Account")), TEXT ("number", N_ ("Order")),
      TEXT ("external_number", N_ ("Their number")), MONEY ("gross", N_ ("Gross")),
      MONEY ("fees", N_ ("Fees")), MONEY ("net", N_ ("Paid out")) },
};

const LabaBookList laba_book_list_held = {
  .name = N_ ("Held by marketplaces"),
  .about = N_ ("Orders that marketplaces have not paid out yet"),
  .statement = "report-settlements",
  .columns = { TEXT ("channel", N_ ("Channel")), TEXT ("number", N_ ("Order")),
               TEXT ("external_number", N_ ("Their number")),
               DAY ("day", N_ ("Handed over")), MONEY ("amount", N_ ("Still held")) },
};

const LabaBookList laba_book_list_journal = {
  .name = N_ ("Journal"),
  .about = N_ ("Every entry in debit and credit, for an accountant"),
  .statement = "workbook-journal",
  .columns = { DAY ("day", N_ ("Day")), NUMBER ("record", N_ ("Record"), FALSE),
               WORD ("type", N_ ("What"), laba_word_type), TEXT ("text", N_ ("About")),
               WORD ("role", N_ ("Kind of account"), laba_word_role),
               TEXT ("account", N_ ("Account")), MONEY ("debit", N_ ("Debit")),
               MONEY ("credit", N_ ("Credit")) },
};
