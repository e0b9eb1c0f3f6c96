/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/kit/laba-draft.h"

G_BEGIN_DECLS

/* Behind the scenes of a form, live while it is filled in: an expander that stays as the
 * user left it, in every form. Asks for the draft only while it is open, and not at each
 * key. */
#define LABA_TYPE_BEHIND (laba_behind_get_type ())
G_DECLARE_FINAL_TYPE (LabaBehind, laba_behind, LABA, BEHIND, GtkWidget)

/* What stands in the form now; NULL where it cannot be read yet. Free with
 * laba_draft_free. */
typedef LabaDraft *(*LabaBehindFunc) (gpointer form);

/* Once. form: an ancestor, so that it lives as long. */
void laba_behind_set_form (LabaBehind *self,
                           LabaBook *book,
                           LabaBehindFunc draft,
                           gpointer form);
/* Something was typed. */
void laba_behind_queue (LabaBehind *self);

G_END_DECLS
