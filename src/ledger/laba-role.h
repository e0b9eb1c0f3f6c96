/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an account is for. Stored in the derived layer only. Debit is positive, credit negative. `ref` tells accounts of one
 * role apart (in brackets); 0 where the role is one account. */
typedef enum
{
  LABA_ROLE_NONE = 0,
  LABA_ROLE_ACCOUNT = 10,             /* cash, bank … (account) */
  LABA_ROLE_RECEIVABLE = 11,
  LABA_ROLE_MARKETPLACE = 12,         /* what a marketplace holds (channel) */
  LABA_ROLE_COMMISSION_RECEIVABLE = 13, /* (channel; 0 = none named) */
  LABA_ROLE_INVENTORY = 14,
  LABA_ROLE_ASSET = 15,               /* things owned, at cost (the asset record) */
  LABA_ROLE_DEPRECIATION_SO_FAR = 16, /* (the asset record) */
  LABA_ROLE_PAYABLE = 20,             /* (supplier; 0 = none named) */
  LABA_ROLE_CONSIGNOR_PAYABLE = 21,   /* (owner of the goods) */
  LABA_ROLE_DEPOSIT = 22,             /* customer deposits */
  LABA_ROLE_LOAN = 23,                /* (lender) */
  LABA_ROLE_CAPITAL = 30,
  LABA_ROLE_DRAWINGS = 31,
  LABA_ROLE_SALES = 40,
  LABA_ROLE_SALES_RETURNS = 41,
  LABA_ROLE_COMMISSION = 42,
  LABA_ROLE_SHIPPING_CHARGED = 43,
  LABA_ROLE_OTHER_INCOME = 44,        /* (category; 0 = price differences) */
  LABA_ROLE_COST_OF_GOODS = 50,
  LABA_ROLE_SHIPPING = 51,
  LABA_ROLE_FEES = 52,
  LABA_ROLE_FAILED_DELIVERY = 53,
  LABA_ROLE_STOCK_LOSS = 54,
  LABA_ROLE_PROMOTION = 55,
  LABA_ROLE_BAD_DEBT = 56,
  LABA_ROLE_INTEREST = 57,
  LABA_ROLE_DEPRECIATION = 58,
  LABA_ROLE_EXPENSE = 59,             /* (category) */
} LabaRole;

/* Roles 10-19 are assets, 20-29 debts, 30-39 the owner's, 40-49 income, 50-59 expenses. */
static inline gboolean
laba_role_is_profit (LabaRole role)
{
  return role >= 40;
}

/* The key in reports ("receivables", "expense:shipping"; with a ref the prefix: "account", "expense") and the
 * label for people, N_() marked. */
const char *laba_role_key (LabaRole role);
const char *laba_role_label (LabaRole role);

G_END_DECLS
