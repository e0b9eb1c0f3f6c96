/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-appearance.h"

#include <gtk/gtk.h>

#define STYLE_SYSTEM 0
#define STYLE_DARK 2
#define PORTAL_DARK 1

/* Colours of our own that a dark window needs otherwise; ui/style.css names them. */
#define COLORS_LIGHT "@define-color laba_error_color #b51a26;"
#define COLORS_DARK "@define-color laba_error_color #ff938c;"

struct _LabaAppearance
{
  GSettings *settings;
  GDBusProxy *portal; /* NULL where the desktop has none */
  GCancellable *cancellable;
  gboolean desktop_dark;
  int usual_dpi; /* as the desktop has it: 1024 times */
  GtkCssProvider *colors;
};

/* A setting that is set reads the whole theme anew, also where it was so before. */
static void
apply (const char *setting, int value)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before = 0;

  g_object_get (settings, setting, &before, NULL);
  if (before != value)
    g_object_set (settings, setting, value, NULL);
}

static void
apply_style (LabaAppearance *self)
{
  int style = g_settings_get_enum (self->settings, "style");
  gboolean dark = style == STYLE_SYSTEM ? self->desktop_dark : style == STYLE_DARK;

  apply ("gtk-application-prefer-dark-theme", dark);
}

static void
dark_changed_cb (LabaAppearance *self)
{
  gboolean dark = FALSE;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  gtk_css_provider_load_from_data (self->colors, dark ? COLORS_DARK : COLORS_LIGHT, -1);
}

static void
follow_colors (LabaAppearance *self)
{
  self->colors = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->colors),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_swapped (gtk_settings_get_default (), "notify::gtk-application-prefer-dark-theme",
                            G_CALLBACK (dark_changed_cb), self);
  dark_changed_cb (self);
}

static void
apply_type_size (LabaAppearance *self)
{
  int percent = (int) g_settings_get_uint (self->settings, "type-size");

  apply ("gtk-xft-dpi", (int) ((gint64) self->usual_dpi * percent / 100));
}

/* ---- the desktop's wish ---- */

static void
take_wish (LabaAppearance *self, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *outer = inner;

      inner = g_variant_get_variant (outer);
      g_variant_unref (outer);
    }
  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    self->desktop_dark = g_variant_get_uint32 (inner) == PORTAL_DARK;
  apply_style (self);
}

static void
signal_cb (GDBusProxy *proxy,
           const char *sender,
           const char *signal,
           GVariant *parameters,
           LabaAppearance *self)
{
  const char *space;
  const char *key;
  g_autoptr (GVariant) value = NULL;

  if (g_strcmp0 (signal, "SettingChanged") != 0
      || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_strcmp0 (space, "org.freedesktop.appearance") == 0
      && g_strcmp0 (key, "color-scheme") == 0)
    take_wish (self, value);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply
      = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, &error);
  g_autoptr (GVariant) value = NULL;

  if (reply == NULL)
    return;
  value = g_variant_get_child_value (reply, 0);
  take_wish (data, value);
}

static void
proxy_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusProxy) proxy = g_dbus_proxy_new_for_bus_finish (result, &error);
  LabaAppearance *self = data;

  if (proxy == NULL)
    return;
  self->portal = g_object_ref (proxy);
  g_signal_connect (proxy, "g-signal", G_CALLBACK (signal_cb), self);
  g_dbus_proxy_call (proxy, "Read",
                     g_variant_new ("(ss)", "org.freedesktop.appearance", "color-scheme"),
                     G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, read_cb, self);
}

static void
ask_desktop (LabaAppearance *self)
{
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION,
                            G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES
                                | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START_AT_CONSTRUCTION,
                            NULL, "org.freedesktop.portal.Desktop",
                            "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", self->cancellable, proxy_cb,
                            self);
}

LabaAppearance *
laba_appearance_new (GSettings *settings)
{
  LabaAppearance *self = g_new0 (LabaAppearance, 1);

  self->settings = g_object_ref (settings);
  self->cancellable = g_cancellable_new ();
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->usual_dpi, NULL);
  if (self->usual_dpi <= 0)
    self->usual_dpi = 96 * PANGO_SCALE;
  g_signal_connect_swapped (settings, "changed::style", G_CALLBACK (apply_style), self);
  g_signal_connect_swapped (settings, "changed::type-size", G_CALLBACK (apply_type_size),
                            self);
  follow_colors (self);
  apply_style (self);
  apply_type_size (self);
  ask_desktop (self);
  return self;
}

void
laba_appearance_free (LabaAppearance *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_signal_handlers_disconnect_by_data (gtk_settings_get_default (), self);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->colors));
  g_clear_object (&self->colors);
  if (self->portal != NULL)
    g_signal_handlers_disconnect_by_data (self->portal, self);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);
  g_free (self);
}
