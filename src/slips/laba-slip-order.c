/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "slips/laba-slip-private.h"

/* ---- facts ---- */

static void
add_parties (LabaDb *db, LabaDocument *document, const LabaOrderView *view, LabaSlipKind kind)
{
  LabaBlock *facts = laba_document_add_facts (document);
  LabaRow *head = view->head;
  g_autofree char *day = laba_slip_day (laba_row_get_int (head, "day"));
  g_autofree char *due = laba_slip_day (laba_row_get_int (head, "due"));
  g_autofree char *address = laba_slip_address (db, view);

  laba_block_add_fact (facts, 0, kind == LABA_SLIP_INVOICE ? _ ("Bill to") : _ ("Buyer"),
                       laba_slip_buyer (view));
  laba_block_add_fact (facts, 0, _ ("Phone"), laba_row_get_text (head, "phone"));
  laba_block_add_fact (facts, 0, _ ("Address"), address);
  laba_block_add_fact (facts, 1, _ ("Date"), day);
  if (kind == LABA_SLIP_INVOICE)
    laba_block_add_fact (facts, 1, _ ("Due"), due);
  laba_block_add_fact (facts, 1, _ ("Courier"), laba_row_get_text (head, "courier"));
  /* Translators: of a parcel; Indonesian: Resi */
  laba_block_add_fact (facts, 1, _ ("Tracking no."), laba_row_get_text (head, "tracking"));
}

/* ---- goods ---- */

static void
add_goods (LabaDocument *document, const LabaOrderView *view)
{
  LabaBlock *table = laba_document_add_table (document);

  laba_block_add_column (table, _ ("Item"), LABA_DOCUMENT_COLUMN_LEAD, NULL);
  laba_block_add_column (table, _ ("Quantity"), LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  laba_block_add_column (table, _ ("Price"), LABA_DOCUMENT_COLUMN_FIGURE, " × ");
  laba_block_add_column (table, _ ("Amount"), LABA_DOCUMENT_COLUMN_FIGURE, " = ");
  for (guint i = 0; i < view->lines->len; i++)
    {
      LabaRow *line = view->lines->pdata[i];
      gint64 amount = laba_row_get_int (line, "amount");
      LabaDocumentRow *row;

      if (!laba_slip_is_own_line (line))
        continue;
      row = laba_block_add_row (table, LABA_ROW_NORMAL, 0);
      laba_document_row_take (row, 0, g_strdup (laba_row_get_text (line, "title")));
      laba_document_row_take (row, 1, laba_slip_quantity (line));
      laba_document_row_take (
          row, 2,
          laba_money_format_plain (
              laba_mul_div_half_up (amount, 1000, laba_row_get_int (line, "quantity")),
              laba_language_get ()));
      laba_document_row_take (row, 3, laba_money_format_plain (amount, laba_language_get ()));
    }
}

/* ---- sums ---- */

static void
add_sum (LabaBlock *sums, const char *label, gint64 amount, gboolean strong)
{
  g_autofree char *text = laba_slip_money (amount);

  laba_block_add_sum (sums, label, text, strong);
}

static gint64
sum_up (const LabaOrderView *view, gint64 *discounts)
{
  gint64 goods = 0;

  *discounts = 0;
  for (guint i = 0; i < view->lines->len; i++)
    {
      LabaRow *line = view->lines->pdata[i];

      if (!laba_slip_is_own_line (line))
        continue;
      goods += laba_row_get_int (line, "amount");
      *discounts += laba_row_get_int (line, "discount");
    }
  return goods;
}

/* What was paid and what is left; a marketplace's buyer pays the marketplace. */
static void
add_standing (LabaBlock *sums, const LabaOrderView *view)
{
  gint64 paid = laba_row_get_int (view->head, "paid");
  gint64 back = laba_slip_taken_back (view);
  gint64 open = laba_slip_open_amount (view);

  if (laba_slip_is_of_marketplace (view))
    return;
  if (back != 0)
    add_sum (sums, _ ("Returned, cancelled or waived"), -back, FALSE);
  if (open == 0)
    {
      /* Translators: Indonesian: Lunas */
      add_sum (sums, _ ("Paid in full"), paid, TRUE);
      return;
    }
  if (paid != 0)
    add_sum (sums, _ ("Paid"), -paid, FALSE);
  add_sum (sums, open > 0 ? _ ("Still to pay") : _ ("Your credit"), ABS (open), TRUE);
}

static void
add_sums (LabaDocument *document, const LabaOrderView *view)
{
  LabaBlock *sums = laba_document_add_sums (document);
  gint64 shipping = laba_row_get_int (view->head, "shipping_charged");
  gint64 discounts;
  gint64 goods = sum_up (view, &discounts);

  if (discounts != 0 || shipping != 0)
    add_sum (sums, _ ("Goods"), goods, FALSE);
  if (discounts != 0)
    add_sum (sums, _ ("Discount"), -discounts, FALSE);
  if (shipping != 0)
    add_sum (sums, _ ("Shipping"), shipping, FALSE);
  add_sum (sums, _ ("Total"), laba_row_get_int (view->head, "total"), TRUE);
  add_standing (sums, view);
}

/* ---- the foot ---- */

static void
add_ways_to_pay (LabaDb *db, LabaDocument *document)
{
  g_autofree char *accounts = laba_slip_accounts (db);

  if (*accounts == '\0')
    return;
  laba_document_add_text (document, LABA_TEXT_HEADING, _ ("You can pay to"));
  laba_document_add_text (document, LABA_TEXT_PLAIN, accounts);
}

static void
add_foot (LabaDocument *document)
{
  const char *note = document->shop->note;

  laba_document_add_text (document, LABA_TEXT_CENTRED,
                          note != NULL ? note : _ ("Thank you for shopping with us."));
}

LabaDocument *
laba_slip_order (LabaDb *db, const LabaOrderView *view, LabaSlipKind kind)
{
  /* Translators: titles of slips; Indonesian: Invoice, Nota */
  const char *title = kind == LABA_SLIP_INVOICE ? _ ("Invoice") : _ ("Sales slip");
  const char *number = laba_row_get_text (view->head, "number");
  g_autofree char *detail = g_strdup_printf (_ ("No. %s"), number);
  g_autofree char *name = g_strconcat (title, " ", number, NULL);
  LabaDocument *document = laba_document_new (laba_shop_load (db), name);

  laba_document_add_head (document, title, detail);
  add_parties (db, document, view, kind);
  add_goods (document, view);
  add_sums (document, view);
  if (kind == LABA_SLIP_INVOICE && laba_slip_open_amount (view) > 0)
    add_ways_to_pay (db, document);
  if (kind == LABA_SLIP_NOTE)
    {
      LabaBlock *signatures = laba_document_add_signatures (document);

      laba_block_add_signature (signatures, _ ("Received by,"), laba_slip_buyer (view));
      laba_block_add_signature (signatures, _ ("With regards,"), document->shop->name);
    }
  add_foot (document);
  return document;
}

/* ---- the parcel ---- */

/* The shop is the sender, also of what its supplier sends for it (dropship): the buyer bought here. */
static void
add_sender (LabaDocument *document)
{
  const LabaShop *shop = document->shop;
  LabaBlock *facts;

  laba_document_add_text (document, LABA_TEXT_SMALL, C_ ("slip", "From"));
  laba_document_add_text (document, LABA_TEXT_HEADING, shop->name != NULL ? shop->name : "……………");
  facts = laba_document_add_facts (document);
  laba_block_add_fact (facts, 0, _ ("Phone"), shop->phone);
  laba_block_add_fact (facts, 0, _ ("Address"), shop->address);
}

/* A recipient written with a comma or in lines brings the address along; any other is a name
 * at the customer's address. */
static void
add_recipient (LabaDb *db, LabaDocument *document, const LabaOrderView *view)
{
  const char *recipient = laba_row_get_text (view->head, "recipient");
  const char *name = recipient != NULL ? recipient : laba_slip_buyer (view);
  const char *end = name != NULL ? strpbrk (name, ",\n") : NULL;
  g_autofree char *first = end != NULL ? g_strndup (name, (gsize) (end - name)) : g_strdup (name);
  g_autofree char *rest = end != NULL ? g_strstrip (g_strdup (end + 1)) : NULL;
  g_autofree char *address = rest == NULL ? laba_slip_address (db, view) : NULL;
  LabaBlock *facts;

  laba_document_add_text (document, LABA_TEXT_SMALL, _ ("To"));
  laba_document_add_text (document, LABA_TEXT_LARGE, first != NULL ? first : "……………");
  facts = laba_document_add_facts (document);
  laba_block_add_fact (facts, 0, _ ("Phone"), laba_row_get_text (view->head, "phone"));
  laba_block_add_fact (facts, 0, _ ("Address"), rest != NULL ? rest : address);
}

static void
add_parcel (LabaDocument *document, const LabaOrderView *view)
{
  LabaBlock *facts = laba_document_add_facts (document);
  g_autofree char *day = laba_slip_day (laba_row_get_int (view->head, "day"));

  laba_block_add_fact (facts, 0, _ ("Courier"), laba_row_get_text (view->head, "courier"));
  laba_block_add_fact (facts, 0, _ ("Tracking no."), laba_row_get_text (view->head, "tracking"));
  laba_block_add_fact (facts, 1, _ ("Date"), day);
  laba_block_add_fact (facts, 1, _ ("Number there"),
                       laba_row_get_text (view->head, "external_number"));
}

static void
add_contents (LabaDocument *document, const LabaOrderView *view)
{
  LabaBlock *table = laba_document_add_table (document);

  laba_block_add_column (table, _ ("Item"), LABA_DOCUMENT_COLUMN_LEAD, NULL);
  laba_block_add_column (table, _ ("Quantity"), LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  for (guint i = 0; i < view->lines->len; i++)
    {
      LabaRow *line = view->lines->pdata[i];
      LabaDocumentRow *row = laba_block_add_row (table, LABA_ROW_NORMAL, 0);

      laba_document_row_take (row, 0, g_strdup (laba_row_get_text (line, "title")));
      laba_document_row_take (row, 1, laba_slip_quantity (line));
    }
}

LabaDocument *
laba_slip_packing (LabaDb *db, const LabaOrderView *view)
{
  const char *number = laba_row_get_text (view->head, "number");
  g_autofree char *detail = g_strdup_printf (_ ("Order %s"), number);
  g_autofree char *name = g_strconcat (_ ("Packing slip"), " ", number, NULL);
  LabaDocument *document = laba_document_new (laba_shop_load (db), name);

  laba_document_add_title (document, _ ("Packing slip"), detail);
  add_recipient (db, document, view);
  add_sender (document);
  add_parcel (document, view);
  add_contents (document, view);
  return document;
}
