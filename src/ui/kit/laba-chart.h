/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Bars of rupiah, drawn in the theme's colours; below zero hatched and under the line, so that colour says nothing alone. The same is
 * said in words to screen readers and in the tooltip of a bar. */
#define LABA_TYPE_CHART (laba_chart_get_type ())
G_DECLARE_FINAL_TYPE (LabaChart, laba_chart, LABA, CHART, GtkWidget)

/* what: what is shown, translated; names: one under each bar. All is copied. */
void laba_chart_set_bars (LabaChart *self, const char *what, const char *const *names, const gint64 *values, guint n);

G_END_DECLS
