/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "reports/laba-scenes.h"

G_BEGIN_DECLS

/* What a record does behind the scenes: a sentence for each effect, the equation in bars,
 * a T for each account; in the book-keepers' words, debit and credit, and as a journal
 * only where that is asked for. */
#define LABA_TYPE_SCENES_VIEW (laba_scenes_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaScenesView, laba_scenes_view, LABA, SCENES_VIEW, GtkBox)

/* otherwise: what is said where nothing moves. */
void laba_scenes_view_show (LabaScenesView *self,
                            const LabaScenes *scenes,
                            const char *otherwise);

/* For who has the bars elsewhere. */
void laba_scenes_view_hide_equation (LabaScenesView *self);

G_END_DECLS
