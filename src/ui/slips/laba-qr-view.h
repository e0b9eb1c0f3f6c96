/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text as a QR code, dark on white also in a dark window. */
#define LABA_TYPE_QR_VIEW (laba_qr_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaQrView, laba_qr_view, LABA, QR_VIEW, GtkWidget)

/* FALSE, and nothing is shown, where the text is too long to be read from a screen. NULL shows
 * nothing. */
gboolean laba_qr_view_set_text (LabaQrView *self, const char *text);

G_END_DECLS
