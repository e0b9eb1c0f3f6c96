/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/find/laba-find-window.h"
#include "ui/laba-window-private.h"

/* Undo and redo say what they did; the other direction is one click away. */
static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (!laba_book_undo (self->book, &label, &error))
    {
      laba_window_toast (self, error->message, NULL, NULL);
      return;
    }
  text = g_strdup_printf (_ ("Undone: %s"), label);
  laba_window_toast (self, text, _ ("Redo"), "win.redo");
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (!laba_book_redo (self->book, &label, &error))
    {
      laba_window_toast (self, error->message, NULL, NULL);
      return;
    }
  text = g_strdup_printf (_ ("Done again: %s"), label);
  laba_window_toast (self, text, _ ("Undo"), "win.undo");
}

/* By key the focus goes along; a page may have put it where its work begins. */
static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  GtkWidget *focus;
  LabaPage *page;

  laba_window_show_page (self, g_variant_get_string (parameter, NULL));
  page = laba_window_get_page (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (page != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page))))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL)
    gtk_window_present (GTK_WINDOW (laba_find_window_new (GTK_WINDOW (self), self->book)));
}

static void
find_text_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book == NULL)
    return;
  LabaFindWindow *window = laba_find_window_new (GTK_WINDOW (self), self->book);
  laba_find_window_search (window, g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

/* In what the page in front lists. */
static void
find_here_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPage *page = laba_window_get_page (LABA_WINDOW (widget));

  if (page != NULL)
    laba_page_find (page);
}

static void
make_keys (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/id/laba/ui/help-overlay.ui");

  gtk_application_window_set_help_overlay (
      window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

/* Under the name that GTK looks for itself, it would be made with every window. It must be told its window: it asks that for the
 * keys. */
static void
show_keys_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    make_keys (window);
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

void
laba_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.find-here", NULL, find_here_cb);
  gtk_widget_class_install_action (widget_class, "win.find-text", "s", find_text_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_keys_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
}
