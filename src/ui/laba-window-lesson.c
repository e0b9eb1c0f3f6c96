/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-lesson-pane.h"
#include "ui/laba-window-private.h"

/* Pixels at the usual size of type: below it a lesson beside the pages would cut them off. */
#define WIDTH_BESIDE 1200

/* As wide as the window is, or is about to be. */
static int
width_of (LabaWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  int width = surface != NULL ? gdk_surface_get_width (surface) : G_MAXINT;
  int asked = 0, height = 0;

  gtk_window_get_default_size (window, &asked, &height);
  if (gtk_window_is_maximized (window) || gtk_window_is_fullscreen (window) || asked <= 0)
    return width;
  return MIN (width, asked);
}

static void
place_lesson (LabaWindow *self)
{
  int percent = (int) g_settings_get_uint (self->settings, "type-size");
  gboolean is_below = width_of (self) < WIDTH_BESIDE * percent / 100;

  if (self->lesson == NULL)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), is_below
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  laba_lesson_pane_set_below (LABA_LESSON_PANE (self->lesson), is_below);
}

/* The surface knows of a new width before anything is laid out in it. */
static void
watch_surface (LabaWindow *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "notify::width",
                           G_CALLBACK (place_lesson), self, G_CONNECT_SWAPPED);
  place_lesson (self);
}

/* The words go into the tooltips; rows have their names for screen readers already. */
static void
narrow_side (LabaWindow *self)
{
  GtkListBoxRow *row;

  gtk_widget_remove_css_class (GTK_WIDGET (self->sidebar), "laba-sidebar");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    {
      GtkWidget *label = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

      gtk_widget_set_visible (label, FALSE);
      gtk_widget_set_tooltip_text (GTK_WIDGET (row),
                                   gtk_label_get_label (GTK_LABEL (label)));
    }
}

void
laba_window_add_lesson (LabaWindow *self)
{
  self->lesson = g_object_new (LABA_TYPE_LESSON_PANE, NULL);
  gtk_box_append (self->body, self->lesson);
  narrow_side (self);
  laba_lesson_pane_set_book (LABA_LESSON_PANE (self->lesson), self->book);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (place_lesson), NULL);
  g_signal_connect_object (self->settings, "changed::type-size", G_CALLBACK (place_lesson), self,
                           G_CONNECT_SWAPPED);
  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    watch_surface (self);
  else
    g_signal_connect (self, "realize", G_CALLBACK (watch_surface), NULL);
}

/* The pages alone, where all the room is wanted for them; and back. */
static void
show_lesson_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *lesson = LABA_WINDOW (widget)->lesson;

  if (lesson != NULL)
    gtk_widget_set_visible (lesson, !gtk_widget_get_visible (lesson));
}

void
laba_window_install_lesson_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-lesson", NULL, show_lesson_cb);
}
