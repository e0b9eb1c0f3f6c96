/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-behind.h"

#include <glib/gi18n.h>

#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-scenes-view.h"
#include "ui/kit/laba-settings.h"

#define AFTER 250 /* milliseconds without a key */

struct _LabaBehind
{
  GtkWidget parent_instance;
  LabaBook *book;
  LabaBehindFunc draft;
  gpointer form;
  GSettings *settings;
  guint timer;

  GtkExpander *expander;
  LabaScenesView *view;
};

G_DEFINE_FINAL_TYPE (LabaBehind, laba_behind, GTK_TYPE_WIDGET)

/* The draft's effects; the book as it is, where it cannot be saved yet. */
static LabaScenes *
read_scenes (LabaBehind *self)
{
  LabaDraft *draft = self->draft (self->form);
  LabaScenes *scenes = draft != NULL ? laba_draft_scenes (draft, self->book) : NULL;

  if (draft != NULL)
    laba_draft_free (draft);
  return scenes;
}

static gboolean
show_cb (gpointer data)
{
  LabaBehind *self = data;
  g_autoptr (LabaScenes) scenes = read_scenes (self);
  gboolean can_be_saved = scenes != NULL;

  self->timer = 0;
  if (scenes == NULL)
    scenes = laba_scenes_read (laba_book_get_db (self->book), 0, NULL);
  if (scenes != NULL)
    laba_scenes_view_show (
        self->view, scenes,
        can_be_saved ? _ ("No money, goods or debts move by this.")
                     : _ ("What it does shows here as soon as all is filled in."));
  return G_SOURCE_REMOVE;
}

void
laba_behind_queue (LabaBehind *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->draft != NULL && gtk_expander_get_expanded (self->expander))
    self->timer = g_timeout_add (AFTER, show_cb, self);
}

static void
expanded_cb (LabaBehind *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->draft != NULL && gtk_expander_get_expanded (self->expander))
    show_cb (self);
}

void
laba_behind_set_form (LabaBehind *self,
                      LabaBook *book,
                      LabaBehindFunc draft,
                      gpointer form)
{
  g_set_object (&self->book, book);
  self->draft = draft;
  self->form = form;
  laba_behind_queue (self);
}

/* ---- class ---- */

static void
laba_behind_dispose (GObject *object)
{
  LabaBehind *self = LABA_BEHIND (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (laba_behind_parent_class)->dispose (object);
}

static void
laba_behind_class_init (LabaBehindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_SCENES_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_behind_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/kit/laba-behind.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaBehind, expander);
  gtk_widget_class_bind_template_child (widget_class, LabaBehind, view);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
laba_behind_init (LabaBehind *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_accessible_set_up_expander (self->expander);
  self->settings = laba_settings_new ();
  g_settings_bind (self->settings, "behind-the-scenes", self->expander, "expanded",
                   G_SETTINGS_BIND_DEFAULT);
}
