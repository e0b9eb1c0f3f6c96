/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* What I buy, what goes back to suppliers, and what I pay them. */
extern const LabaType laba_type_purchase;
extern const LabaType laba_type_supplier_payment;
extern const LabaType laba_type_purchase_return;

/* A purchase with what was returned of it. */
extern const LabaUnit laba_unit_purchase;

G_END_DECLS
