/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

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

static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_window_show_page (LABA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPage *page = laba_window_get_page (LABA_WINDOW (widget));

  if (page != NULL)
    laba_page_find (page);
}

void
laba_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
}
