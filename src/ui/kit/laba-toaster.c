/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-toaster.h"

#define SECONDS 6

struct _LabaToaster
{
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (LabaToaster, laba_toaster, GTK_TYPE_WIDGET)

static void
hide (LabaToaster *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static gboolean
timeout_cb (gpointer data)
{
  LabaToaster *self = data;

  self->timeout = 0;
  hide (self);
  return G_SOURCE_REMOVE;
}

static void
close_clicked_cb (LabaToaster *self)
{
  hide (self);
}

static void
laba_toaster_dispose (GObject *object)
{
  LabaToaster *self = LABA_TOASTER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  G_OBJECT_CLASS (laba_toaster_parent_class)->dispose (object);
}

static void
laba_toaster_class_init (LabaToasterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_toaster_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/kit/laba-toaster.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaToaster, button);
  gtk_widget_class_bind_template_child (widget_class, LabaToaster, label);
  gtk_widget_class_bind_template_child (widget_class, LabaToaster, revealer);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
laba_toaster_init (LabaToaster *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
laba_toaster_show (LabaToaster *self, const char *text, const char *button, const char *action)
{
  hide (self);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  gtk_button_set_label (self->button, button != NULL ? button : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->timeout = g_timeout_add_seconds (SECONDS, timeout_cb, self);
}
