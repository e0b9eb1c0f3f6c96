/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* Lessons to begin, each in a practice book of its own and a window of its own; for
 * trainers, a lesson from a file, and what a class got right. */
#define LABA_TYPE_CLASS_PAGE (laba_class_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaClassPage, laba_class_page, LABA, CLASS_PAGE, LabaPage)

G_END_DECLS
