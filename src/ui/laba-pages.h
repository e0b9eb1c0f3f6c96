/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the pages' classes known to the window's template: a new page is a line in laba-pages.c. */
void laba_pages_ensure (void);

G_END_DECLS
