/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lessons/laba-reference.h"

G_BEGIN_DECLS

/* Says in a few sentences why a book says something else than is right after a card (from
 * 0): each sentence has what is so, what the book says, and the record of the story that
 * explains it. off: what the book says beyond what is right, not empty. Free with
 * g_ptr_array_unref. */
GPtrArray *laba_lesson_explain (const LabaReference *reference,
                                LabaDb *db,
                                guint card,
                                const GArray *off,
                                GError **error);

/* What the book changed on that day beyond what is right. */
GArray *laba_lesson_off_on (const LabaReference *reference,
                            LabaDb *db,
                            LabaDay day,
                            GError **error);

G_END_DECLS
