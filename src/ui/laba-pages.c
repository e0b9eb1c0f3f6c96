/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-pages.h"

#include <glib/gi18n.h>

#include "ui/class/laba-class-page.h"
#include "ui/goods/laba-goods-page.h"
#include "ui/history/laba-history-page.h"
#include "ui/home/laba-home-page.h"
#include "ui/money/laba-money-page.h"
#include "ui/orders/laba-orders-page.h"
#include "ui/people/laba-people-page.h"
#include "ui/reports/laba-reports-page.h"
#include "ui/restock/laba-restock-page.h"

static const LabaPageKind pages[] = {
  { .name = "home",
    .get_type = laba_home_page_get_type,
    .title = N_ ("Home"),
    .icon_name = "laba-home-symbolic",
    .new_type = "order",
    .new_label = N_ ("New order") },
  { .name = "orders",
    .get_type = laba_orders_page_get_type,
    .title = N_ ("Orders"),
    .icon_name = "laba-orders-symbolic",
    .new_type = "order",
    .new_label = N_ ("New Order"),
    .shows = { "order" } },
  { .name = "goods",
    .get_type = laba_goods_page_get_type,
    .title = N_ ("Goods"),
    .icon_name = "laba-goods-symbolic",
    .new_type = "product",
    .new_label = N_ ("New product"),
    .shows = { "product" } },
  { .name = "restock",
    .get_type = laba_restock_page_get_type,
    .title = N_ ("Restock"),
    .icon_name = "laba-restock-symbolic",
    .new_type = "purchase",
    .new_label = N_ ("New purchase"),
    .shows = { "purchase", "batch" } },
  { .name = "people",
    .get_type = laba_people_page_get_type,
    .title = N_ ("People"),
    .icon_name = "laba-people-symbolic",
    .new_type = "person",
    .new_label = N_ ("New person"),
    .shows = { "person" } },
  { .name = "money",
    .get_type = laba_money_page_get_type,
    .title = N_ ("Money"),
    .icon_name = "laba-money-symbolic",
    .new_type = "expense",
    .new_label = N_ ("New expense"),
    .shows = { "account" } },
  { .name = "reports",
    .get_type = laba_reports_page_get_type,
    .title = N_ ("Reports"),
    .icon_name = "laba-reports-symbolic" },
  { .name = "class",
    .get_type = laba_class_page_get_type,
    .title = N_ ("Class"),
    .icon_name = "laba-class-symbolic" },
  { .name = "history",
    .get_type = laba_history_page_get_type,
    .title = N_ ("History"),
    .icon_name = "laba-history-symbolic" },
};

const LabaPageKind *
laba_pages_get (guint *n)
{
  *n = G_N_ELEMENTS (pages);
  return pages;
}
