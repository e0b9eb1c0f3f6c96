/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-role.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  LabaRole role;
  const char *key;
  const char *label;
} Role;

static const Role roles[] = {
  { LABA_ROLE_ACCOUNT, "account", N_ ("Money") },
    { LABA_ROLE_RECEIVABLE, "receivables", N_ ("Customers owe me") },
      { LABA_ROLE_MARKETPLACE, "marketplace-receivables", N_ ("Held by marketplaces") },
        { LABA_ROLE_COMMISSION_RECEIVABLE, "commission-receivables",
          N_ ("Commission not paid out yet") },
          { LABA_ROLE_INVENTORY, "inventory", N_ ("Stock of goods") },
            { LABA_ROLE_ASSET, "assets", N_ ("Things owned") },
              { LABA_ROLE_DEPRECIATION_SO_FAR, "depreciation-so-far",
                N_ ("Worn off so far") },
                { LABA_ROLE_PAYABLE, "payables", N_ ("I owe suppliers") },
                  { LABA_ROLE_CONSIGNOR_PAYABLE, "consignor-payables",
                    N_ ("I owe owners of goods") },
                    { LABA_ROLE_DEPOSIT, "customer-deposits",
                      N_ ("Customers' deposits") },
                      { LABA_ROLE_LOAN, "loans", N_ ("Loans") },
                        { LABA_ROLE_CAPITAL, "capital", N_ ("Capital") },
                          { LABA_ROLE_DRAWINGS, "drawings", N_ ("Taken for the house") },
                            { LABA_ROLE_SALES, "sales", N_ ("Sales") },
                              { LABA_ROLE_SALES_RETURNS, "sales-returns",
                                N_ ("Returns") },
                                { LABA_ROLE_COMMISSION, "commission-income",
                                  N_ ("Commission earned") },
                                  { LABA_ROLE_SHIPPING_CHARGED, "shipping-charged",
                                    N_ ("Shipping charged") },
                                    { LABA_ROLE_OTHER_INCOME, "other-income",
                                      N_ ("Other income") },
                                      { LABA_ROLE_COST_OF_GOODS, "cost-of-goods",
                                        N_ ("Cost of goods sold") },
                                        { LABA_ROLE_SHIPPING, "expense:shipping",
                                          N_ ("Shipping paid") },
                                          { LABA_ROLE_FEES, "expense:fees",
                                            N_ ("Platform and bank fees") },
                                            { LABA_ROLE_FAILED_DELIVERY,
                                              "expense:failed-delivery",
                                              N_ ("Failed deliveries") },
                                              { LABA_ROLE_STOCK_LOSS,
                                                "expense:stock-loss",
                                                N_ ("Stock lost or damaged") },
                                                { LABA_ROLE_PROMOTION,
                                                  "expense:promotion",
                                                  N_ ("Gifts and promotion") },
                                                  { LABA_ROLE_BAD_DEBT,
                                                    "expense:bad-debt",
                                                    N_ ("Debts given up") },
                                                    { LABA_ROLE_INTEREST,
                                                      "expense:interest",
                                                      N_ ("Interest") },
                                                      { LABA_ROLE_DEPRECIATION,
                                                        "expense:depreciation",
                                                        N_ ("Wear of things owned") },
                                                        { LABA_ROLE_EXPENSE, "expense",
                                                          N_ ("Expenses") },
                                                      };

static const Role *
find (LabaRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i].role == role)
      return &roles[i];
  return NULL;
}

const char *
laba_role_key (LabaRole role)
{
  const Role *found = find (role);

  return found != NULL ? found->key : NULL;
}

const char *
laba_role_label (LabaRole role)
{
  const Role *found = find (role);

  return found != NULL ? found->label : NULL;
}
