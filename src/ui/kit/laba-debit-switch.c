/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-debit-switch.h"

#include <glib/gi18n.h>

#include "ui/kit/laba-settings.h"

struct _LabaDebitSwitch
{
  GtkCheckButton parent_instance;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (LabaDebitSwitch, laba_debit_switch, GTK_TYPE_CHECK_BUTTON)

static void
laba_debit_switch_dispose (GObject *object)
{
  g_clear_object (&LABA_DEBIT_SWITCH (object)->settings);
  G_OBJECT_CLASS (laba_debit_switch_parent_class)->dispose (object);
}

static void
laba_debit_switch_class_init (LabaDebitSwitchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_debit_switch_dispose;
}

static void
laba_debit_switch_init (LabaDebitSwitch *self)
{
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self), _ ("De_bit and credit"));
  gtk_check_button_set_use_underline (GTK_CHECK_BUTTON (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               _ ("Say it in the words of book-keepers as well"));
  self->settings = laba_settings_new ();
  g_settings_bind (self->settings, "debit-and-credit", self, "active",
                   G_SETTINGS_BIND_DEFAULT);
}
