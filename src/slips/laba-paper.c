/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MM LABA_MILLIMETRE

/* Thermal printers reach 72 mm of a roll of 80 mm, 48 mm of one of 58 mm. */
static const LabaPaper papers[] = {
  { "a4", N_ ("A4"), 210 * MM, 297 * MM, 16 * MM, 9.5 },
  { "a5", N_ ("A5"), 148 * MM, 210 * MM, 11 * MM, 8.5 },
  { "a6", N_ ("A6"), 105 * MM, 148 * MM, 7 * MM, 7.5 },
  { "80mm", N_ ("Roll of 80 mm"), 80 * MM, 0, 4 * MM, 8.0 },
  { "58mm", N_ ("Roll of 58 mm"), 58 * MM, 0, 5 * MM, 7.5 },
};

const LabaPaper *
laba_papers_get (guint *n)
{
  *n = G_N_ELEMENTS (papers);
  return papers;
}

const LabaPaper *
laba_paper_by_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i].id, id) == 0)
      return &papers[i];
  return NULL;
}

gboolean
laba_paper_is_roll (const LabaPaper *paper)
{
  return paper->height <= 0;
}
