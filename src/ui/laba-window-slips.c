/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/laba-window-private.h"
#include "ui/slips/laba-print-window.h"
#include "ui/slips/laba-remind-window.h"

/* On paper and into the chat: whichever page shows an order, a payment or a person asks here. */

static void
slip_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  LabaPrintWindow *window = self->book != NULL
                                ? laba_print_window_new_slip (GTK_WINDOW (self), self->book,
                                                              g_variant_get_int64 (parameter))
                                : NULL;

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    laba_window_toast (self, _ ("There is no slip of it."), NULL, NULL);
}

static void
remind_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL)
    gtk_window_present (GTK_WINDOW (laba_remind_window_new (GTK_WINDOW (self), self->book,
                                                            g_variant_get_int64 (parameter))));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  LabaShown *shown = laba_window_dup_shown (self);

  if (shown != NULL)
    gtk_window_present (
        GTK_WINDOW (laba_print_window_new_shown (GTK_WINDOW (self), self->book, shown)));
}

void
laba_window_install_slip_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.slip", "x", slip_cb);
  gtk_widget_class_install_action (widget_class, "win.remind", "x", remind_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);
}
