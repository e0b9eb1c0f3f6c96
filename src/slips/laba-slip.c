/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-slip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-store.h"
#include "slips/laba-slip-private.h"

static void
offer_free (gpointer data)
{
  LabaSlipOffer *offer = data;

  g_free (offer->label);
  g_free (offer);
}

static void
add_offer (GPtrArray *offers, LabaSlipKind kind, gint64 record, int payment, char *label)
{
  LabaSlipOffer *offer = g_new0 (LabaSlipOffer, 1);

  *offer = (LabaSlipOffer){ kind, record, payment, label };
  g_ptr_array_add (offers, offer);
}

/* One receipt a payment, and one over all where there are several. */
static void
add_receipts (LabaDb *db, GPtrArray *offers, gint64 order)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "slip-payments");
  int n = 0;

  laba_stmt_bind_int (row, ":id", order);
  while (laba_stmt_next (row, NULL))
    {
      g_autofree char *day = laba_slip_day (laba_stmt_get_int (row, "day"));
      g_autofree char *amount = laba_slip_money (laba_stmt_get_int (row, "amount"));

      /* Translators: a slip to choose: “Receipt: Rp50.000, 3 Oct 2026” */
      add_offer (offers, LABA_SLIP_RECEIPT, order, n++,
                 g_strdup_printf (_ ("Receipt: %1$s, %2$s"), amount, day));
    }
  if (n > 1)
    add_offer (offers, LABA_SLIP_RECEIPT, order, -1, g_strdup (_ ("Receipt for all payments")));
}

static void
add_of_order (LabaDb *db, GPtrArray *offers, gint64 id)
{
  g_autoptr (LabaOrderView) view = laba_order_view_load (db, id);

  if (view == NULL)
    return;
  if (laba_slip_has_own_lines (view))
    {
      gboolean billed = laba_slip_open_amount (view) > 0 && !laba_slip_is_of_marketplace (view);

      if (billed)
        add_offer (offers, LABA_SLIP_INVOICE, id, 0, g_strdup (_ ("Invoice")));
      add_offer (offers, LABA_SLIP_NOTE, id, 0, g_strdup (_ ("Sales slip")));
      if (!billed)
        add_offer (offers, LABA_SLIP_INVOICE, id, 0, g_strdup (_ ("Invoice")));
    }
  add_offer (offers, LABA_SLIP_PACKING, id, 0, g_strdup (_ ("Packing slip")));
  add_receipts (db, offers, id);
}

GPtrArray *
laba_slip_offers (LabaDb *db, gint64 record)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);
  const LabaType *type = laba_store_type (db, record);

  if (type == NULL)
    return offers;
  if (strcmp (type->id, "order") == 0)
    add_of_order (db, offers, record);
  else if (strcmp (type->id, "payment") == 0)
    add_offer (offers, LABA_SLIP_RECEIPT, record, 0, g_strdup (_ ("Receipt")));
  else if (strcmp (type->id, "person") == 0)
    add_offer (offers, LABA_SLIP_ACCOUNT, record, 0, g_strdup (_ ("Statement of account")));
  return offers;
}

static LabaDocument *
make (LabaDb *db, const LabaSlipOffer *offer, LabaPeriod period)
{
  g_autoptr (LabaOrderView) view = laba_order_view_load (db, offer->record);

  switch (offer->kind)
    {
    case LABA_SLIP_ACCOUNT:
      return laba_slip_account (db, offer->record, period);
    case LABA_SLIP_RECEIPT:
      return laba_slip_receipt (db, offer, view);
    case LABA_SLIP_PACKING:
      return view != NULL ? laba_slip_packing (db, view) : NULL;
    case LABA_SLIP_NOTE:
    case LABA_SLIP_INVOICE:
    default:
      return view != NULL ? laba_slip_order (db, view, offer->kind) : NULL;
    }
}

LabaDocument *
laba_slip_make (LabaDb *db, const LabaSlipOffer *offer, LabaPeriod period, GError **error)
{
  LabaDocument *document = make (db, offer, period);

  if (document == NULL)
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
                         _ ("What the slip speaks of is not in the book any more."));
  return document;
}
