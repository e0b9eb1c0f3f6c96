/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* The pages in the order of the sidebar, *n of them; a new page is a line in laba-pages.c. Static. */
const LabaPageKind *laba_pages_get (guint *n);

G_END_DECLS
