/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LABA_MILLIMETRE (72.0 / 25.4) /* in points */

/* What slips and reports are printed on. Lengths are points (1/72 inch). */
typedef struct
{
  const char *id;       /* "a4", "a5", "a6", "80mm", "58mm" */
  const char *label;    /* N_() */
  double width, height; /* height 0: a roll, as long as what stands on it */
  double margin;        /* at each side; a roll's is what the printer cannot reach */
  double font_size;     /* of plain text */
} LabaPaper;

/* All papers, the largest first. */
const LabaPaper *laba_papers_get (guint *n);
/* NULL where there is none. */
const LabaPaper *laba_paper_by_id (const char *id);
gboolean laba_paper_is_roll (const LabaPaper *paper);

G_END_DECLS
