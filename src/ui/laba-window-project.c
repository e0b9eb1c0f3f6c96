/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-window-private.h"

/* Readable from the last row of a room; old projectors have few dots. */
#define PROJECTOR_PERCENT 150
#define OLD_PROJECTOR_PERCENT 125
#define OLD_PROJECTOR_WIDTH 1200
#define POINTER 64 /* pixels: found again from the last row, too */

static guint
percent_for (LabaWindow *self)
{
  GtkNative *native = GTK_NATIVE (self);
  GdkSurface *surface = gtk_native_get_surface (native);
  GdkMonitor *monitor
      = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  GdkRectangle area = { 0 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  return area.width > 0 && area.width < OLD_PROJECTOR_WIDTH ? OLD_PROJECTOR_PERCENT
                                                            : PROJECTOR_PERCENT;
}

static void
enlarge_pointer (LabaWindow *self, gboolean large)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  if (large)
    g_object_set (settings, "gtk-cursor-theme-size", POINTER, NULL);
  else
    gtk_settings_reset_property (settings, "gtk-cursor-theme-size");
}

/* For a room: the whole screen without frame, title or sidebar, and large type; the same
 * key brings all back. Alt and a digit show the pages. */
static void
project_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  guint percent = g_settings_get_uint (self->settings, "type-size");

  if (self->usual_percent == 0)
    {
      self->usual_percent = percent;
      g_settings_set_uint (self->settings, "type-size",
                           MAX (percent, percent_for (self)));
      gtk_widget_set_visible (self->side, FALSE);
      enlarge_pointer (self, TRUE);
      gtk_window_fullscreen (GTK_WINDOW (self));
    }
  else
    laba_window_stop_projecting (self);
}

void
laba_window_stop_projecting (LabaWindow *self)
{
  if (self->usual_percent == 0)
    return;
  g_settings_set_uint (self->settings, "type-size", self->usual_percent);
  self->usual_percent = 0;
  gtk_widget_set_visible (self->side, TRUE);
  enlarge_pointer (self, FALSE);
  gtk_window_unfullscreen (GTK_WINDOW (self));
}

void
laba_window_install_project_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.project", NULL, project_cb);
}
