/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-pages.h"

#include "ui/class/laba-class-page.h"
#include "ui/goods/laba-goods-page.h"
#include "ui/history/laba-history-page.h"
#include "ui/home/laba-home-page.h"
#include "ui/money/laba-money-page.h"
#include "ui/orders/laba-orders-page.h"
#include "ui/people/laba-people-page.h"
#include "ui/reports/laba-reports-page.h"
#include "ui/restock/laba-restock-page.h"

void
laba_pages_ensure (void)
{
  g_type_ensure (LABA_TYPE_CLASS_PAGE);
  g_type_ensure (LABA_TYPE_GOODS_PAGE);
  g_type_ensure (LABA_TYPE_HISTORY_PAGE);
  g_type_ensure (LABA_TYPE_HOME_PAGE);
  g_type_ensure (LABA_TYPE_MONEY_PAGE);
  g_type_ensure (LABA_TYPE_ORDERS_PAGE);
  g_type_ensure (LABA_TYPE_PEOPLE_PAGE);
  g_type_ensure (LABA_TYPE_REPORTS_PAGE);
  g_type_ensure (LABA_TYPE_RESTOCK_PAGE);
}
