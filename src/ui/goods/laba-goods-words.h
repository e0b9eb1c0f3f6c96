/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a product stands (`state` of product-row), in a word; "" where all is well. */
const char *laba_goods_state_word (gint64 state);
const char *laba_goods_state_icon (gint64 state); /* NULL = none */

G_END_DECLS
