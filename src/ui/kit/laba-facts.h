/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is known about something, as words and figures beside them: two pairs a row, or
 * as many as the property "pairs" says. */
#define LABA_TYPE_FACTS (laba_facts_get_type ())
G_DECLARE_FINAL_TYPE (LabaFacts, laba_facts, LABA, FACTS, GtkBox)

void laba_facts_clear (LabaFacts *self);
/* label translated. Empty texts and days of 0 are left out. */
void laba_facts_add_text (LabaFacts *self, const char *label, const char *text);
void laba_facts_add_money (LabaFacts *self, const char *label, gint64 amount);
void laba_facts_add_quantity (LabaFacts *self,
                              const char *label,
                              gint64 quantity,
                              const char *unit);
void laba_facts_add_day (LabaFacts *self, const char *label, gint64 day);

G_END_DECLS
