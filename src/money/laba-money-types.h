/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* Money accounts, categories, and what happens to money apart from orders and purchases.
 */
extern const LabaType laba_type_account;
extern const LabaType laba_type_category;
extern const LabaType laba_type_regular;
extern const LabaType laba_type_capital;
extern const LabaType laba_type_drawing;
extern const LabaType laba_type_transfer;
extern const LabaType laba_type_expense;
extern const LabaType laba_type_income;
extern const LabaType laba_type_loan;
extern const LabaType laba_type_loan_payment;
extern const LabaType laba_type_asset;

G_END_DECLS
