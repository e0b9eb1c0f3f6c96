/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* Where orders come from: own sales, marketplaces, platforms, with what they take. */
extern const LabaType laba_type_channel;

G_END_DECLS
