/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Amounts that add up under a key of three numbers: (role, ref, day), (product, kind, 0)
 * … Of this room only. */
typedef struct _LabaSums LabaSums;

/* Laid out as a row of day_total. */
typedef struct
{
  gint64 key[3];
  gint64 amount;
} LabaSum;

LabaSums *laba_sums_new (void);
void laba_sums_free (LabaSums *sums);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaSums, laba_sums_free)

void laba_sums_add (LabaSums *sums, gint64 a, gint64 b, gint64 c, gint64 amount);
/* FALSE once a sum went beyond 64 bits. */
gboolean laba_sums_fit (const LabaSums *sums);
/* 0 where nothing was added. */
gint64 laba_sums_get (const LabaSums *sums, gint64 a, gint64 b, gint64 c);
/* Those other than 0, by key: an array of LabaSum, owned by the caller. */
GArray *laba_sums_list (const LabaSums *sums);

G_END_DECLS
