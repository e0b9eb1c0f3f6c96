/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-accessible.h"

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
laba_accessible_set_name (GtkWidget *control, const char *name)
{
  set_name (control, name);
  if (GTK_IS_DROP_DOWN (control))
    set_name (gtk_widget_get_first_child (control), name);
}

void
laba_accessible_set_up_expander (GtkExpander *expander)
{
  g_object_bind_property (expander, "expanded", gtk_expander_get_child (expander), "visible",
                          G_BINDING_SYNC_CREATE);
}
