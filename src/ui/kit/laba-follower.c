/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-follower.h"

struct _LabaFollower
{
  GObject parent_instance;
  GtkWidget *widget; /* its owner */
  void (*refresh) (gpointer widget);
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (LabaFollower, laba_follower, G_TYPE_OBJECT)

static void
changed_cb (LabaFollower *self)
{
  self->stale = !gtk_widget_get_mapped (self->widget);
  if (!self->stale)
    self->refresh (self->widget);
}

static void
map_cb (LabaFollower *self)
{
  if (!self->stale)
    return;
  self->stale = FALSE;
  self->refresh (self->widget);
}

static void
laba_follower_class_init (LabaFollowerClass *klass)
{
}

static void
laba_follower_init (LabaFollower *self)
{
}

LabaFollower *
laba_follower_new (GtkWidget *widget, LabaBook *book, GCallback refresh)
{
  LabaFollower *self = g_object_new (LABA_TYPE_FOLLOWER, NULL);

  self->widget = widget;
  self->refresh = (void (*) (gpointer)) refresh;
  g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);
  return self;
}
