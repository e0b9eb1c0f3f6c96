/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-application.h"

#include <glib/gi18n.h>

#include "base/laba-language.h"
#include "config.h"
#include "ui/kit/laba-settings.h"
#include "ui/laba-appearance.h"
#include "ui/laba-due.h"
#include "ui/laba-help.h"
#include "ui/laba-search-provider.h"
#include "ui/laba-window.h"
#include "ui/preferences/laba-preferences-window.h"

struct _LabaApplication
{
  GtkApplication parent_instance;
  GSettings *settings;
  LabaAppearance *appearance;
  LabaDue *due;
  LabaSearchProvider *search_provider; /* NULL without a bus */
  LabaLanguage language; /* of the windows */
  gboolean exit_after_startup;
};

G_DEFINE_FINAL_TYPE (LabaApplication, laba_application, GTK_TYPE_APPLICATION)

/* Keys that hold in every window; ui/gtk/help-overlay.ui says them all. */
static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.quit", { "<Primary>q" } },
  { "app.new-window", { "<Primary><Shift>n" } },
  { "win.open", { "<Primary>o" } },
  { "app.help", { "F1" } },
  { "app.preferences", { "<Primary>comma" } },
  { "win.new", { "<Primary>n" } },
  { "win.new-record('order')", { "<Primary><Shift>o" } },
  { "win.new-record('expense')", { "<Primary><Shift>e" } },
  { "win.undo", { "<Primary>z" } },
  { "win.redo", { "<Primary><Shift>z" } },
  { "win.find", { "<Primary>f" } },
  { "win.find-here", { "<Primary><Shift>f" } },
  { "win.export", { "<Primary>e" } },
  { "win.print", { "<Primary>p" } },
  { "win.hide-amounts", { "<Primary>h" } },
  { "win.project", { "F11" } },
  { "win.show-lesson", { "F9" } },
  { "win.show-help-overlay", { "<Primary>question" } },
  { "win.show-page('home')", { "<Alt>1" } },
  { "win.show-page('orders')", { "<Alt>2" } },
  { "win.show-page('goods')", { "<Alt>3" } },
  { "win.show-page('restock')", { "<Alt>4" } },
  { "win.show-page('people')", { "<Alt>5" } },
  { "win.show-page('money')", { "<Alt>6" } },
  { "win.show-page('reports')", { "<Alt>7" } },
  { "win.show-page('class')", { "<Alt>8" } },
  { "win.show-page('history')", { "<Alt>9" } },
  { "window.close", { "<Primary>w" } },
};

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (data));

  /* Each window asks about what is being typed. */
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (GTK_APPLICATION (data)), "program-name", "Laba", "version",
                         LABA_VERSION, "logo-icon-name", "id.laba.Laba", "comments",
                         _ ("Book-keeping for people who resell from home"), "license-type", GTK_LICENSE_GPL_3_0,
                         "translator-credits", _ ("translator-credits"), NULL);
}

static LabaWindow *
add_window (LabaApplication *self)
{
  LabaWindow *window = laba_window_new (self);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add_window (LABA_APPLICATION (data));
}

/* The window that speaks for the program now, also while a dialog stands before it. */
static LabaWindow *
front_window (LabaApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !LABA_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? LABA_WINDOW (window) : NULL;
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LabaWindow *window = front_window (LABA_APPLICATION (data));

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", "s", "view");
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (window != NULL)
    laba_help_open (window);
}

/* From a notice: the book, with its Home in front where it is opened now. */
static void
open_book_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_application_open (G_APPLICATION (data), &file, 1, "");
}

static void
tell_due_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  laba_due_tell (LABA_APPLICATION (data)->due);
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "help", .activate = help_cb },
  { .name = "open-book", .activate = open_book_cb, .parameter_type = "s" },
  { .name = "tell-due", .activate = tell_due_cb },
};

/* The window that has the book already, if one does. */
static LabaWindow *
find_window (LabaApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LABA_IS_WINDOW (l->data) && laba_window_has_book (l->data, file))
      return l->data;
  return NULL;
}

/* One that still shows the four doors, else a new one. */
static LabaWindow *
empty_window (LabaApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LABA_IS_WINDOW (l->data) && laba_window_get_book (l->data) == NULL)
      return l->data;
  return add_window (self);
}

static void
laba_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  LabaApplication *self = LABA_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      LabaWindow *window = find_window (self, files[i]);

      if (window != NULL)
        gtk_window_present (GTK_WINDOW (window));
      else
        laba_window_open_book (empty_window (self), files[i]);
    }
}

static void
laba_application_activate (GApplication *application)
{
  add_window (LABA_APPLICATION (application));
}

static gboolean
exit_cb (gpointer data)
{
  g_application_quit (data);
  return G_SOURCE_REMOVE;
}

static void
window_added_cb (LabaApplication *self)
{
  if (self->exit_after_startup)
    g_idle_add_full (G_PRIORITY_LOW, exit_cb, self, NULL);
}

/* The figures of every window, dialogs as well. */
static void
hide_amounts_cb (LabaApplication *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_settings_get_boolean (self->settings, "hide-amounts"))
        gtk_widget_add_css_class (window, "laba-hidden");
      else
        gtk_widget_remove_css_class (window, "laba-hidden");
    }
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/id/laba/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* ---- language ---- */

static void
set_language (LabaApplication *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "language");

  laba_language_set (*language != '\0' ? language : NULL);
  self->language = laba_language_get ();
}

/* Whether the preferences stand before it: the language is chosen in them. */
static gboolean
has_preferences (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (LABA_IS_PREFERENCES_WINDOW (other)
          && gtk_window_get_transient_for (other) == window)
        return TRUE;
    }
  return FALSE;
}

/* Every window in the new language; not from within the list that was chosen in, which goes too. */
static gboolean
make_windows_anew_cb (gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));
  LabaLanguage before = LABA_APPLICATION (data)->language;

  set_language (data);
  if (laba_language_get () == before)
    return G_SOURCE_REMOVE;
  for (GList *l = windows; l != NULL; l = l->next)
    {
      gboolean asked = has_preferences (l->data);
      LabaWindow *window = LABA_IS_WINDOW (l->data) ? laba_window_make_anew (l->data, FALSE) : NULL;

      if (asked && window != NULL)
        gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", "s", "view");
    }
  return G_SOURCE_REMOVE;
}

static void
language_changed_cb (LabaApplication *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, make_windows_anew_cb, g_object_ref (self),
                   g_object_unref);
}

static void
laba_application_startup (GApplication *application)
{
  LabaApplication *self = LABA_APPLICATION (application);

  G_APPLICATION_CLASS (laba_application_parent_class)->startup (application);
  self->settings = laba_settings_new ();
  set_language (self);
  g_signal_connect_object (self->settings, "changed::hide-amounts", G_CALLBACK (hide_amounts_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (hide_amounts_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_changed_cb),
                           self, G_CONNECT_SWAPPED);
  self->appearance = laba_appearance_new (self->settings);
  self->due = laba_due_new (GTK_APPLICATION (self), self->settings);
  load_style ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].keys);
}

/* By the program that runs, or as the one that does: without a window, and at an end at once. */
static int
tell_due (GApplication *application)
{
  g_autoptr (GSettings) settings = laba_settings_new ();
  g_autoptr (GError) error = NULL;

  if (!g_settings_get_boolean (settings, "notify-due"))
    return 0;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "tell-due", NULL);
  if (g_application_get_dbus_connection (application) != NULL)
    g_dbus_connection_flush_sync (g_application_get_dbus_connection (application), NULL, NULL);
  return 0;
}

static int
laba_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("laba %s\n", LABA_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "tell-due"))
    return tell_due (application);
  LABA_APPLICATION (application)->exit_after_startup = g_variant_dict_contains (options, "exit-after-startup");
  return -1;
}

/* ---- the bus ---- */

static gboolean
laba_application_dbus_register (GApplication *application,
                                GDBusConnection *connection,
                                const char *path,
                                GError **error)
{
  g_autofree char *own = g_strconcat (path, "/SearchProvider", NULL);

  LABA_APPLICATION (application)->search_provider
      = laba_search_provider_new (GTK_APPLICATION (application), connection, own, error);
  return LABA_APPLICATION (application)->search_provider != NULL
         && G_APPLICATION_CLASS (laba_application_parent_class)
                ->dbus_register (application, connection, path, error);
}

static void
laba_application_dbus_unregister (GApplication *application,
                                  GDBusConnection *connection,
                                  const char *path)
{
  g_clear_pointer (&LABA_APPLICATION (application)->search_provider, laba_search_provider_free);
  G_APPLICATION_CLASS (laba_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
laba_application_dispose (GObject *object)
{
  LabaApplication *self = LABA_APPLICATION (object);

  g_clear_pointer (&self->appearance, laba_appearance_free);
  g_clear_pointer (&self->due, laba_due_free);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (laba_application_parent_class)->dispose (object);
}

static void
laba_application_class_init (LabaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_application_dispose;
  application_class->activate = laba_application_activate;
  application_class->dbus_register = laba_application_dbus_register;
  application_class->dbus_unregister = laba_application_dbus_unregister;
  application_class->handle_local_options = laba_application_handle_local_options;
  application_class->open = laba_application_open;
  application_class->startup = laba_application_startup;
}

static void
laba_application_init (LabaApplication *self)
{
  static const GOptionEntry options[] = {
    { .long_name = "version", .arg = G_OPTION_ARG_NONE, .description = N_ ("Show the version") },
    { .long_name = "tell-due",
      .arg = G_OPTION_ARG_NONE,
      .description = N_ ("Say what is due in the last book, where the preferences ask for it") },
    { .long_name = "exit-after-startup",
      .flags = G_OPTION_FLAG_HIDDEN,
      .arg = G_OPTION_ARG_NONE,
      .description = N_ ("For tests: quit when the first window is there") },
    { 0 },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_signal_connect (self, "window-added", G_CALLBACK (window_added_cb), NULL);
}

LabaApplication *
laba_application_new (void)
{
  return g_object_new (LABA_TYPE_APPLICATION, "application-id", LABA_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/id/laba/ui", NULL);
}
