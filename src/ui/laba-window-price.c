/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goods/laba-price-window.h"
#include "ui/laba-window-private.h"

/* Working out a price: whichever page or form has a price asks here. */

/* The window in front of all that stand before this one. */
static GtkWindow *
find_front (LabaWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWindow *front = GTK_WINDOW (self);
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (GList *at = windows; at != NULL && !moved; at = at->next)
        if (GTK_IS_WINDOW (at->data) && gtk_widget_get_visible (at->data)
            && gtk_window_get_transient_for (at->data) == front)
          {
            front = at->data;
            moved = TRUE;
          }
    }
  return front;
}

static void
price_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  LabaPriceGoods goods = { 0 };

  if (self->book == NULL)
    return;
  g_variant_get (parameter, "(xx&s&s)", &goods.product, &goods.cost, &goods.name,
                 &goods.category);
  goods.name = *goods.name != '\0' ? goods.name : NULL;
  goods.category = *goods.category != '\0' ? goods.category : NULL;
  laba_price_window_open (find_front (self), self->book, &goods);
}

void
laba_window_install_price_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.work-out-price", "(xxss)", price_cb);
}
