/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-channel-menu.h"

#include <glib/gi18n.h>

/* A name may hold what a menu takes for a mnemonic. */
static char *
escape (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenuModel *
make_menu (LabaBook *book)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (book), "order-channels");
  g_autoptr (GMenu) channels = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  GMenu *menu = g_menu_new ();

  while (laba_stmt_next (stmt, NULL))
    {
      g_autofree char *label = escape (laba_stmt_get_text (stmt, "name"));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.edit-record", "x", laba_stmt_get_int (stmt, "id"));
      g_menu_append_item (channels, item);
    }
  g_menu_append (more, _ ("_New channel…"), "win.new-record::channel");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (channels));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

static void
fill_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = make_menu (data);

  gtk_menu_button_set_menu_model (button, menu);
}

void
laba_channel_menu_set_up (GtkMenuButton *button, LabaBook *book)
{
  gtk_menu_button_set_create_popup_func (button, fill_cb, g_object_ref (book), g_object_unref);
}
