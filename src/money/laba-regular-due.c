/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-regular-due.h"

#include <string.h>

static LabaDay
nth (const char *every, LabaDay starts, int n)
{
  if (strcmp (every, "week") == 0)
    return laba_day_add (starts, 7 * n);
  if (strcmp (every, "quarter") == 0)
    return laba_day_add_months (starts, 3 * n);
  if (strcmp (every, "year") == 0)
    return laba_day_add_months (starts, 12 * n);
  return laba_day_add_months (starts, n);
}

/* No period is shorter than a week: the days between tell where to look. */
LabaDay
laba_regular_next (const char *every, LabaDay starts, LabaDay until, LabaDay written)
{
  int most = written > starts ? laba_day_between (starts, written) / 7 + 2 : 1;
  LabaDay day = starts;

  for (int n = 1; day != LABA_DAY_NONE && day <= written && n <= most; n++)
    day = nth (every, starts, n);
  return until != LABA_DAY_NONE && day > until ? LABA_DAY_NONE : day;
}
