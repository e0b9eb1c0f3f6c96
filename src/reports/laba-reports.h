/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/laba-report.h"

G_BEGIN_DECLS

/* The reports themselves, each in a file of its own; laba-report.c lists them. */
extern const LabaReport laba_report_profit_loss;
extern const LabaReport laba_report_position;
extern const LabaReport laba_report_where_money_went;
extern const LabaReport laba_report_cash_flow;
extern const LabaReport laba_report_cash_book;
extern const LabaReport laba_report_sales;
extern const LabaReport laba_report_stock;
extern const LabaReport laba_report_stock_card;
extern const LabaReport laba_report_dead_stock;
extern const LabaReport laba_report_receivables;
extern const LabaReport laba_report_payables;
extern const LabaReport laba_report_deposits;
extern const LabaReport laba_report_commission;
extern const LabaReport laba_report_settlements;
extern const LabaReport laba_report_marketplace_orders;
extern const LabaReport laba_report_marketplace_releases;
extern const LabaReport laba_report_marketplace_fees;
extern const LabaReport laba_report_marketplace_profit;
extern const LabaReport laba_report_consignment;
extern const LabaReport laba_report_batches;
extern const LabaReport laba_report_instalments;
extern const LabaReport laba_report_turnover;
extern const LabaReport laba_report_journal;
extern const LabaReport laba_report_ledger;
extern const LabaReport laba_report_trial_balance;

G_END_DECLS
