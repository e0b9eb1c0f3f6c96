/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "laba-model.h"

#include "book/laba-backup.h"
#include "book/laba-edit.h"
#include "channels/laba-channels-types.h"
#include "goods/laba-goods-types.h"
#include "ledger/laba-ledger.h"
#include "money/laba-money-types.h"
#include "orders/laba-orders.h"
#include "people/laba-people-types.h"
#include "purchases/laba-purchases.h"

/* Every record type, as people meet them: lists first, then what happens. A new one is a
 * line here. */
static const LabaType *const types[] = {
  &laba_type_product,
  &laba_type_person,
  &laba_type_account,
  &laba_type_channel,
  &laba_type_category,
  &laba_type_alias,
  &laba_type_batch,
  &laba_type_regular,
  &laba_type_order,
  &laba_type_payment,
  &laba_type_refund,
  &laba_type_write_off,
  &laba_type_hand_over,
  &laba_type_delivered,
  &laba_type_delivery_failed,
  &laba_type_cancel,
  &laba_type_return,
  &laba_type_settlement,
  &laba_type_commission_payout,
  &laba_type_purchase,
  &laba_type_supplier_payment,
  &laba_type_purchase_return,
  &laba_type_opening_stock,
  &laba_type_opening_balance,
  &laba_type_stock_count,
  &laba_type_stock_adjust,
  &laba_type_stock_out,
  &laba_type_consign_out,
  &laba_type_consign_settle,
  &laba_type_expense,
  &laba_type_income,
  &laba_type_capital,
  &laba_type_drawing,
  &laba_type_transfer,
  &laba_type_loan,
  &laba_type_loan_payment,
  &laba_type_asset,
  NULL,
};

void
laba_model_init (void)
{
  static gboolean done;

  if (done)
    return;
  done = TRUE;
  laba_types_register (types);
  laba_edit_register_derive (laba_ledger_derive);
  laba_backup_register_proof (laba_ledger_prove);
}
