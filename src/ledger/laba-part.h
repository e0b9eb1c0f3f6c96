/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-money.h"

G_BEGIN_DECLS

/* What of `whole` comes back with `quantity` pieces of a line of `all` pieces (RULINGS
 * 4): with its last piece all that is left, else its part rounded. before: pieces that
 * came back before; given: what came back with them, and then with these as well. */
static inline gint64
laba_part_back (gint64 whole, gint64 all, gint64 before, gint64 quantity, gint64 *given)
{
  gint64 part = before + quantity == all ? whole - *given
                                         : laba_mul_div_half_up (whole, quantity, all);

  *given += part;
  return part;
}

G_END_DECLS
