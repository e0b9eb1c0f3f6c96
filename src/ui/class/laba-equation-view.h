/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* What I have = what I owe + what is mine, as two bars of one length that move with the
 * book. */
#define LABA_TYPE_EQUATION_VIEW (laba_equation_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaEquationView,
                      laba_equation_view,
                      LABA,
                      EQUATION_VIEW,
                      GtkWidget)

/* Asks the book anew. */
void laba_equation_view_update (LabaEquationView *self, LabaDb *db);

G_END_DECLS
