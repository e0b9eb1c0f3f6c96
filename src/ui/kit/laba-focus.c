/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-focus.h"

static gboolean
is_backward (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
}

gboolean
laba_focus_children (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean backward = is_backward (direction);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = backward ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL)
    {
      if (!GTK_IS_POPOVER (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
      child = backward ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }
  return FALSE;
}

/* ---- out of a list ---- */

static gboolean
focus_sibling (GtkWidget *from, gboolean backward)
{
  GtkWidget *at = from;

  while ((at = backward ? gtk_widget_get_prev_sibling (at) : gtk_widget_get_next_sibling (at)) != NULL)
    if (gtk_widget_get_mapped (at) && !GTK_IS_POPOVER (at)
        && gtk_widget_child_focus (at, backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

/* After the last comes the first. */
static gboolean
leave (GtkWidget *list, gboolean backward)
{
  GtkWidget *at = list;
  GtkWidget *parent;

  for (; (parent = gtk_widget_get_parent (at)) != NULL; at = parent)
    if (focus_sibling (at, backward))
      return TRUE;
  at = backward ? gtk_widget_get_last_child (at) : gtk_widget_get_first_child (at);
  return gtk_widget_child_focus (at, backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD)
         || focus_sibling (at, backward);
}

static gboolean
key_cb (GtkWidget *list, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab)
    return leave (list, (state & GDK_SHIFT_MASK) != 0);
  return key == GDK_KEY_ISO_Left_Tab && leave (list, TRUE);
}

void
laba_focus_leave_by_tab (gpointer list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
