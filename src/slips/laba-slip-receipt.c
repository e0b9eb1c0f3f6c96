/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/laba-words.h"
#include "slips/laba-slip-private.h"

/* A receipt (kuitansi) of more than Rp5.000.000 needs a stamp of Rp10.000 (bea meterai, DOMAIN 5);
 * the settings stamp-duty-above and stamp-duty of the book change both. */
#define STAMP_ABOVE G_GINT64_CONSTANT (5000000)
#define STAMP G_GINT64_CONSTANT (10000)

/* What was received. */
typedef struct
{
  char *number;
  const char *from; /* NULL: to be written in by hand */
  char *for_what;
  char *account;
  gint64 amount, open; /* open: -1 where nothing is known of it */
  LabaDay day;
} Receipt;

static void
receipt_clear (Receipt *self)
{
  g_free (self->number);
  g_free (self->for_what);
  g_free (self->account);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Receipt, receipt_clear)

/* ---- what was paid ---- */

/* Payment `which` of the order, or all of them; what was open after it. */
static void
read_order_payments (LabaDb *db, const LabaOrderView *view, int which, Receipt *receipt)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "slip-payments");
  gint64 so_far = 0;
  const char *number = laba_row_get_text (view->head, "number");

  laba_stmt_bind_int (row, ":id", laba_row_get_id (view->head));
  for (int i = 0; laba_stmt_next (row, NULL) && (which < 0 || i <= which); i++)
    {
      so_far += laba_stmt_get_int (row, "amount");
      if (which >= 0 && i < which)
        continue;
      receipt->amount += laba_stmt_get_int (row, "amount");
      receipt->day = (LabaDay) laba_stmt_get_int (row, "day");
      g_free (receipt->account);
      receipt->account = g_strdup (laba_stmt_get_text (row, "account"));
    }
  receipt->open = MAX (laba_row_get_int (view->head, "total") - so_far, 0);
  receipt->number = which > 0 ? g_strdup_printf ("%s/%d", number, which + 1) : g_strdup (number);
}

static void
describe_order (const LabaOrderView *view, Receipt *receipt)
{
  const char *number = laba_row_get_text (view->head, "number");
  g_autofree char *goods = laba_slip_goods (view);

  receipt->from = laba_slip_buyer (view);
  /* Translators: what was paid for: “Order A-17: Jilbab, Gamis and 2 more” */
  receipt->for_what = g_strdup_printf (_ ("Order %1$s: %2$s"), number, goods);
}

/* ---- the slip ---- */

static void
add_signing (LabaDb *db, LabaDocument *document, const Receipt *receipt)
{
  LabaBlock *signatures = laba_document_add_signatures (document);
  g_autofree char *day = laba_day_format (receipt->day, laba_language_get ());
  gint64 above = laba_shop_get_number (db, "stamp-duty-above", STAMP_ABOVE);
  g_autofree char *duty = laba_slip_money (laba_shop_get_number (db, "stamp-duty", STAMP));

  if (receipt->amount > above)
    {
      LabaDocumentRow *stamp = laba_block_add_row (signatures, LABA_ROW_HEADING, 0);

      /* Translators: where the stamp is glued; %s an amount. Indonesian: Meterai %s */
      laba_document_row_take (stamp, 0, g_strdup_printf (_ ("Stamp of %s"), duty));
    }
  laba_block_add_signature (signatures, day, document->shop->name);
}

static void
add_stamp_hint (LabaDb *db, LabaDocument *document, gint64 amount)
{
  gint64 above = laba_shop_get_number (db, "stamp-duty-above", STAMP_ABOVE);
  g_autofree char *limit = laba_slip_money (above);
  g_autofree char *duty = laba_slip_money (laba_shop_get_number (db, "stamp-duty", STAMP));
  g_autofree char *text
      /* Translators: Indonesian: Kuitansi di atas %1$s memerlukan meterai %2$s. */
      = g_strdup_printf (_ ("A receipt of more than %1$s needs a stamp duty of %2$s."), limit, duty);

  if (amount > above)
    laba_document_add_text (document, LABA_TEXT_SMALL, text);
}

static LabaDocument *
make (LabaDb *db, const Receipt *receipt)
{
  g_autofree char *detail = g_strdup_printf (_ ("No. %s"), receipt->number);
  g_autofree char *name = g_strconcat (_ ("Receipt"), " ", receipt->number, NULL);
  g_autofree char *amount = laba_slip_money (receipt->amount);
  g_autofree char *open = receipt->open > 0 ? laba_slip_money (receipt->open) : NULL;
  g_autofree char *words = laba_words_money (receipt->amount, laba_language_get ());
  LabaDocument *document = laba_document_new (laba_shop_load (db), name);
  LabaBlock *facts;

  /* Translators: a slip for money received; Indonesian: Kuitansi */
  laba_document_add_head (document, _ ("Receipt"), detail);
  facts = laba_document_add_facts (document);
  laba_block_add_fact (facts, 0, _ ("Received from"),
                       receipt->from != NULL ? receipt->from : "………………………");
  laba_block_add_fact (facts, 0, _ ("In payment of"), receipt->for_what);
  laba_block_add_fact (facts, 0, _ ("Paid to"), receipt->account);
  laba_block_add_fact (facts, 0, _ ("Still to pay"), open);
  /* Translators: before the amount in words; Indonesian: Terbilang */
  laba_document_add_text (document, LABA_TEXT_HEADING, _ ("In words"));
  laba_document_add_text (document, LABA_TEXT_QUOTE, words);
  laba_document_add_text (document, LABA_TEXT_AMOUNT, amount);
  add_signing (db, document, receipt);
  add_stamp_hint (db, document, receipt->amount);
  return document;
}

/* ---- a payment of its own ---- */

static LabaDocument *
make_of_payment (LabaDb *db, gint64 id, LabaStmt *row)
{
  g_auto (Receipt) receipt = { .open = -1 };
  g_autofree char *from = g_strdup (laba_stmt_get_text (row, "name"));

  receipt.number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  receipt.amount = laba_stmt_get_int (row, "amount");
  receipt.day = (LabaDay) laba_stmt_get_int (row, "day");
  receipt.account = g_strdup (laba_stmt_get_text (row, "account"));
  receipt.from = from;
  receipt.for_what = g_strdup (_ ("What was owed for goods"));
  return make (db, &receipt);
}

/* Which of the order's payments that record is. */
static int
place_of (LabaDb *db, gint64 order, gint64 payment)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "slip-payments");

  laba_stmt_bind_int (row, ":id", order);
  for (int i = 0; laba_stmt_next (row, NULL); i++)
    if (laba_stmt_get_int (row, "id") == payment)
      return i;
  return -1;
}

static LabaDocument *
make_of_order (LabaDb *db, const LabaOrderView *view, int which)
{
  g_auto (Receipt) receipt = { 0 };

  describe_order (view, &receipt);
  read_order_payments (db, view, which, &receipt);
  return make (db, &receipt);
}

LabaDocument *
laba_slip_receipt (LabaDb *db, const LabaSlipOffer *offer, const LabaOrderView *view)
{
  g_autoptr (LabaStmt) row = NULL;
  g_autoptr (LabaOrderView) order = NULL;

  if (view != NULL)
    return make_of_order (db, view, offer->payment);
  row = laba_db_take (db, "slip-payment");
  laba_stmt_bind_int (row, ":id", offer->record);
  if (!laba_stmt_next (row, NULL))
    return NULL;
  if (laba_stmt_is_null (row, "customer_order"))
    return make_of_payment (db, offer->record, row);
  order = laba_order_view_load (db, laba_stmt_get_int (row, "customer_order"));
  return order != NULL
             ? make_of_order (db, order, place_of (db, laba_row_get_id (order->head), offer->record))
             : NULL;
}
