/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/laba-test-window.h"

#include <stdlib.h>
#include <string.h>

#include "exchange/laba-sample.h"
#include "laba-model.h"
#include "ui/kit/laba-toaster.h"

/* ---- the program ---- */

static LabaTestDir *data_home;

static void
forget_data_home (void)
{
  laba_test_dir_free (data_home);
}

void
laba_test_window_init (int *argc, char ***argv)
{
  /* Copies that books have by themselves, and what is left unsaved, are not the user's who runs the test. */
  data_home = laba_test_dir_new ();
  g_setenv ("XDG_DATA_HOME", data_home->path, TRUE);
  g_setenv ("XDG_STATE_HOME", data_home->path, TRUE);
  atexit (forget_data_home);
  laba_model_init ();
  gtk_test_init (argc, argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static LabaTestWindow *
begin (void)
{
  LabaTestWindow *self = g_new0 (LabaTestWindow, 1);
  g_autoptr (GError) error = NULL;

  self->dir = laba_test_dir_new ();
  self->application = laba_application_new ();
  g_application_set_flags (G_APPLICATION (self->application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  return self;
}

static void
open_path (LabaTestWindow *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (self->application), &file, 1, "");
  laba_test_settle ();
  g_assert_nonnull (laba_test_window_get_book (self));
}

LabaTestWindow *
laba_test_window_new (void)
{
  LabaTestWindow *self = begin ();

  g_application_activate (G_APPLICATION (self->application));
  laba_test_settle ();
  return self;
}

LabaTestWindow *
laba_test_window_new_empty (void)
{
  LabaTestWindow *self = begin ();
  g_autofree char *path = laba_test_dir_file (self->dir, "empty.laba");
  g_autoptr (GError) error = NULL;
  LabaBook *book = laba_book_new (path, "average", "Toko Uji", "en", &error);

  g_assert_no_error (error);
  g_object_unref (book);
  open_path (self, path);
  return self;
}

/* Made once a program; each window gets a copy. */
static char *
sample_path (LabaTestDir **dir)
{
  static LabaTestDir *kept;

  if (kept == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = NULL;
      g_autoptr (LabaBook) book = NULL;

      kept = laba_test_dir_new ();
      path = laba_test_dir_file (kept, "sample.laba");
      book = laba_book_new (path, "average", "Toko Contoh", "en", &error);
      g_assert_no_error (error);
      laba_sample_play (book, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  *dir = kept;
  return laba_test_dir_file (kept, "sample.laba");
}

LabaTestWindow *
laba_test_window_new_shop (void)
{
  LabaTestWindow *self = begin ();
  LabaTestDir *kept;
  g_autofree char *from = sample_path (&kept);
  g_autofree char *to = laba_test_dir_file (self->dir, "shop.laba");
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  open_path (self, to);
  return self;
}

void
laba_test_window_free (LabaTestWindow *self)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());
  GtkWindow *window;

  while ((window = g_list_model_get_item (toplevels, 0)) != NULL)
    {
      gtk_window_destroy (window);
      g_object_unref (window);
    }
  laba_test_settle ();
  g_object_unref (self->application);
  laba_test_dir_free (self->dir);
  g_free (self);
}

/* ---- windows ---- */

LabaWindow *
laba_test_window_get (LabaTestWindow *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->application)); l != NULL;
       l = l->next)
    if (LABA_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

LabaBook *
laba_test_window_get_book (LabaTestWindow *self)
{
  return laba_window_get_book (laba_test_window_get (self));
}

/* Whether one stands before the other, be it by others between them. */
static gboolean
is_before (GtkWindow *window, GtkWindow *behind)
{
  for (; window != NULL; window = gtk_window_get_transient_for (window))
    if (window == behind)
      return TRUE;
  return FALSE;
}

GtkWindow *
laba_test_window_get_front (LabaTestWindow *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWindow *front = GTK_WINDOW (laba_test_window_get (self));

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_widget_get_visible (GTK_WIDGET (window)) && is_before (window, front))
        front = window;
    }
  return front;
}

static void
act (GtkWindow *window, const char *action, const char *format, va_list *args)
{
  GVariant *parameter
      = format != NULL ? g_variant_ref_sink (g_variant_new_va (format, NULL, args)) : NULL;

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), action, parameter))
    g_error ("There is no action %s", action);
  g_clear_pointer (&parameter, g_variant_unref);
  laba_test_settle ();
}

void
laba_test_window_act (LabaTestWindow *self, const char *action, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  act (GTK_WINDOW (laba_test_window_get (self)), action, format, &args);
  va_end (args);
}

void
laba_test_window_act_front (LabaTestWindow *self, const char *action, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  act (laba_test_window_get_front (self), action, format, &args);
  va_end (args);
}

const char *
laba_test_window_get_toast (LabaTestWindow *self)
{
  GtkWidget *toaster
      = laba_test_need (laba_test_window_get (self), LABA_TYPE_TOASTER, NULL);

  return gtk_label_get_label (laba_test_need (toaster, GTK_TYPE_LABEL, NULL));
}

static gboolean
drawn_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A turn of the loop that comes after everything else that waits, frames included. */
void
laba_test_settle (void)
{
  for (guint i = 0; i < 2; i++)
    {
      gboolean done = FALSE;

      g_idle_add_full (G_PRIORITY_LOW + 100, drawn_cb, &done, NULL);
      laba_test_spin_until (done);
    }
}

/* ---- what can be seen ---- */

static gboolean
is_seen (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget);
}

/* A property's text by the only public way to it: it is told where a test of it fails. */
static char *
dup_label_property (GtkWidget *widget)
{
  char *label = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL))
    label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL, "\n");
  if (label != NULL && *label == '\0')
    g_clear_pointer (&label, g_free);
  return label;
}

static char *
dup_mnemonic_label (GtkWidget *widget)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (widget);

  for (GList *l = labels; l != NULL; l = l->next)
    if (GTK_IS_LABEL (l->data))
      return g_strdup (gtk_label_get_text (l->data));
  return NULL;
}

/* What stands written on a button, a check button, an expander, a row. */
static char *
dup_content (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && text == NULL;
       child = gtk_widget_get_next_sibling (child))
    text = dup_content (child);
  return text;
}

static gboolean
is_named_by_content (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)
         || GTK_IS_EXPANDER (widget) || GTK_IS_LIST_BOX_ROW (widget)
         || GTK_IS_LABEL (widget);
}

/* GTK 4.8 keeps the line under the letter in the property. */
static gboolean
is_underlined (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
         || (GTK_IS_CHECK_BUTTON (widget)
             && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)));
}

char *
laba_test_name (GtkWidget *widget)
{
  char *name = is_underlined (widget) ? NULL : dup_label_property (widget);

  if (name == NULL)
    name = dup_mnemonic_label (widget);
  if (name == NULL && is_named_by_content (widget))
    name = dup_content (widget);
  return name;
}

gpointer
laba_test_find (gpointer root, GType type, const char *name)
{
  GtkWidget *widget = GTK_WIDGET (root);
  gpointer found = NULL;

  if (!is_seen (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      g_autofree char *own = name != NULL ? laba_test_name (widget) : NULL;

      if (name == NULL || g_strcmp0 (own, name) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = laba_test_find (child, type, name);
  return found;
}

gpointer
laba_test_need (gpointer root, GType type, const char *name)
{
  gpointer found = laba_test_find (root, type, name);

  if (found == NULL)
    g_error ("There is no %s called %s in the %s", g_type_name (type),
             name != NULL ? name : "anything", G_OBJECT_TYPE_NAME (root));
  return found;
}

void
laba_test_click (gpointer root, const char *name)
{
  g_signal_emit_by_name (laba_test_need (root, GTK_TYPE_BUTTON, name), "clicked");
  laba_test_settle ();
}

gboolean
laba_test_sees (gpointer root, const char *words)
{
  GtkWidget *widget = GTK_WIDGET (root);

  if (!is_seen (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (laba_test_sees (child, words))
      return TRUE;
  return FALSE;
}

/* ---- names ---- */

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)
         || GTK_IS_SWITCH (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_EXPANDER (widget) || GTK_IS_RANGE (widget)
         || GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget)
         || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_BOX_ROW (widget)
         || GTK_IS_PICTURE (widget);
}

/* Parts that GTK makes within a control, and says itself. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_EDITABLE (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget)
         || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_SCROLLBAR (widget);
}

static void
collect_unnamed (GtkWidget *widget, const char *where, GString *out)
{
  if (!is_seen (widget) || GTK_IS_SCROLLBAR (widget))
    return;
  if (is_control (widget))
    {
      g_autofree char *name = laba_test_name (widget);
      GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

      if (name == NULL || role == GTK_ACCESSIBLE_ROLE_NONE
          || role == GTK_ACCESSIBLE_ROLE_WIDGET)
        {
          GtkWidget *parent = gtk_widget_get_parent (widget);

          g_string_append_printf (out, "\n%s: a %s of a %s (id %s)%s%s", where,
                                  G_OBJECT_TYPE_NAME (widget),
                                  parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "-",
                                  gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)),
                                  name == NULL ? " has no name" : " has no role",
                                  name == NULL ? "" : name);
        }
    }
  if (!is_whole (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      collect_unnamed (child, where, out);
}

void
laba_test_type (gpointer root, const char *name, const char *text)
{
  GtkEntry *entry = laba_test_need (root, GTK_TYPE_ENTRY, name);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  laba_test_settle ();
}

gboolean
laba_test_is_marked (gpointer root, const char *name, const char *text)
{
  GtkEntry *entry = laba_test_need (root, GTK_TYPE_ENTRY, name);

  return gtk_widget_has_css_class (GTK_WIDGET (entry), "error")
         && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) == 0;
}

void
laba_test_assert_named (gpointer root, const char *where)
{
  g_autoptr (GString) unnamed = g_string_new (NULL);

  collect_unnamed (GTK_WIDGET (root), where, unnamed);
  if (unnamed->len > 0)
    {
      g_test_message ("%s", unnamed->str);
      g_test_fail ();
    }
}
