/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "reports/laba-scenes.h"

G_BEGIN_DECLS

/* What I have = what I owe + what is mine, as two bars of one length that move from what
 * was before to what is after, a thin line over each for what was before. */
#define LABA_TYPE_EQUATION_VIEW (laba_equation_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaEquationView,
                      laba_equation_view,
                      LABA,
                      EQUATION_VIEW,
                      GtkWidget)

/* The bars begin where they stand, so that what is shown next goes on from there. */
void laba_equation_view_show (LabaEquationView *self,
                              const LabaEquation *before,
                              const LabaEquation *after);

G_END_DECLS
