/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* Customers, suppliers, lenders, shops that take goods on consignment: one list. */
extern const LabaType laba_type_person;

G_END_DECLS
