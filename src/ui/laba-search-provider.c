/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-search-provider.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "book/laba-store.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-found.h"
#include "ui/kit/laba-settings.h"
#include "ui/laba-last-book.h"
#include "ui/laba-window.h"

/* Of each kind; the desktop shows fewer. */
#define MOST 10
/* How long a program without a window waits for the next letter typed. */
#define PATIENCE_MS 10000

struct _LabaSearchProvider
{
  GtkApplication *application;
  GDBusConnection *connection;
  GSettings *settings;
  guint registration;
};

static const char interface[]
    = "<node><interface name='org.gnome.Shell.SearchProvider2'>"
      "<method name='GetInitialResultSet'><arg type='as' direction='in'/><arg type='as' direction='out'/></method>"
      "<method name='GetSubsearchResultSet'><arg type='as' direction='in'/><arg type='as' direction='in'/>"
      "<arg type='as' direction='out'/></method>"
      "<method name='GetResultMetas'><arg type='as' direction='in'/><arg type='aa{sv}' direction='out'/></method>"
      "<method name='ActivateResult'><arg type='s' direction='in'/><arg type='as' direction='in'/>"
      "<arg type='u' direction='in'/></method>"
      "<method name='LaunchSearch'><arg type='as' direction='in'/><arg type='u' direction='in'/></method>"
      "</interface></node>";

static LabaLastBook *
open_book (LabaSearchProvider *self)
{
  return g_settings_get_boolean (self->settings, "desktop-search")
             ? laba_last_book_open (self->application, self->settings)
             : NULL;
}

/* ---- what is found ---- */

/* A result's name says its book, too: another may have come to the front before it is chosen. */
static char *
make_name (gint64 id, const char *uri)
{
  return g_strdup_printf ("%" PRId64 " %s", id, uri);
}

static gint64
read_name (const char *name, const char **uri)
{
  char *end;
  gint64 id = g_ascii_strtoll (name, &end, 10);

  *uri = *end == ' ' ? end + 1 : end;
  return id;
}

static GVariant *
find (LabaSearchProvider *self, GVariant *terms)
{
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *text = g_strjoinv (" ", (char **) words);
  g_autoptr (LabaLastBook) book = open_book (self);
  g_autoptr (GArray) found = laba_found_new ();
  GVariantBuilder names;

  g_variant_builder_init (&names, G_VARIANT_TYPE ("as"));
  if (book != NULL)
    {
      laba_found_add (found, book->db, laba_type_by_id ("person"), text, MOST);
      laba_found_add_orders (found, book->db, text, MOST);
    }
  for (guint i = 0; i < found->len; i++)
    g_variant_builder_add_value (
        &names, g_variant_new_take_string (
                    make_name (g_array_index (found, LabaFound, i).id, book->uri)));
  return g_variant_new ("(as)", &names);
}

static GVariant *
find_initial (LabaSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 0);

  return find (self, terms);
}

/* Finding anew is as quick as looking through what was found. */
static GVariant *
find_within (LabaSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 1);

  return find (self, terms);
}

/* ---- what the desktop shows of it ---- */

static void
add_meta (GVariantBuilder *metas, LabaDb *db, const LabaRecord *record, const char *name)
{
  g_autoptr (GIcon) icon = g_themed_icon_new ("id.laba.Laba");
  g_autoptr (GVariant) packed_icon = g_icon_serialize (icon);
  g_autofree char *own = laba_store_name (db, record->id);
  g_autofree char *customer = NULL;
  g_autofree char *title = NULL;

  if (g_str_equal (record->type->id, "order"))
    {
      title = g_strdup_printf ("%s %s", _ (record->type->label), own);
      customer = laba_store_name (db, laba_record_get_number (record, "customer"));
    }
  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (title != NULL ? title : own));
  g_variant_builder_add (metas, "{sv}", "description",
                         g_variant_new_string (title == NULL     ? _ (record->type->label)
                                               : customer != NULL ? customer
                                                                  : ""));
  g_variant_builder_add (metas, "{sv}", "icon", packed_icon);
  g_variant_builder_close (metas);
}

static GVariant *
list_metas (LabaSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) names = g_variant_get_child_value (parameters, 0);
  g_autoptr (LabaLastBook) book = open_book (self);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (gsize i = 0; book != NULL && i < g_variant_n_children (names); i++)
    {
      const char *name;
      const char *uri;
      g_autoptr (LabaRecord) record = NULL;

      g_variant_get_child (names, i, "&s", &name);
      gint64 id = read_name (name, &uri);
      if (g_str_equal (uri, book->uri))
        record = laba_store_load (book->db, id, NULL);
      if (record != NULL && record->type->name != NULL)
        add_meta (&metas, book->db, record, name);
    }
  return g_variant_new ("(aa{sv})", &metas);
}

/* ---- what is chosen ---- */

static LabaWindow *
show_window (LabaSearchProvider *self, const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  g_application_open (G_APPLICATION (self->application), &file, 1, "");
  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (LABA_IS_WINDOW (l->data) && laba_window_has_book (l->data, file))
      return l->data;
  return NULL;
}

static GVariant *
open_result (LabaSearchProvider *self, GVariant *parameters)
{
  const char *name;
  const char *uri;

  g_variant_get_child (parameters, 0, "&s", &name);
  gint64 id = read_name (name, &uri);
  LabaWindow *window = *uri != '\0' ? show_window (self, uri) : NULL;
  if (window != NULL)
    laba_ask_open (window, id);
  return NULL;
}

static GVariant *
search_in_window (LabaSearchProvider *self, GVariant *parameters)
{
  g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 0);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_autofree char *text = g_strjoinv (" ", (char **) words);
  g_autoptr (LabaLastBook) book = open_book (self);
  g_autofree char *uri = book != NULL ? g_strdup (book->uri) : NULL;

  g_clear_pointer (&book, laba_last_book_free);
  LabaWindow *window = uri != NULL ? show_window (self, uri) : NULL;
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.find-text", "s", text);
  return NULL;
}

/* ---- the bus ---- */

static const struct
{
  const char *method;
  GVariant *(*answer) (LabaSearchProvider *self, GVariant *parameters);
} answers[] = {
  { "GetInitialResultSet", find_initial }, { "GetSubsearchResultSet", find_within },
  { "GetResultMetas", list_metas },        { "ActivateResult", open_result },
  { "LaunchSearch", search_in_window },
};

/* A program that was started only to answer ends some time after its last answer. */
static void
call_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *name,
         const char *method,
         GVariant *parameters,
         GDBusMethodInvocation *invocation,
         gpointer data)
{
  LabaSearchProvider *self = data;
  g_autoptr (GApplication) application = g_object_ref (G_APPLICATION (self->application));

  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, PATIENCE_MS);
  g_application_hold (application);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (answers[i].method, method))
      g_dbus_method_invocation_return_value (invocation, answers[i].answer (self, parameters));
  g_application_release (application);
}

LabaSearchProvider *
laba_search_provider_new (GtkApplication *application,
                          GDBusConnection *connection,
                          const char *path,
                          GError **error)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface, NULL);
  LabaSearchProvider *self = g_new0 (LabaSearchProvider, 1);

  self->application = application;
  self->connection = g_object_ref (connection);
  self->settings = laba_settings_new ();
  self->registration = g_dbus_connection_register_object (
      connection, path, node->interfaces[0], &table, self, NULL, error);
  if (self->registration != 0)
    return self;
  laba_search_provider_free (self);
  return NULL;
}

void
laba_search_provider_free (LabaSearchProvider *self)
{
  if (self == NULL)
    return;
  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  g_object_unref (self->connection);
  g_object_unref (self->settings);
  g_free (self);
}
