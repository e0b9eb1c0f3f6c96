/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-cells.h"
#include "ui/kit/laba-focus.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"

#define LEAST_CHARS 12 /* of a column that takes what room there is */

char *
laba_cell_text (LabaRow *row, const LabaCellColumn *column)
{
  LabaLanguage language = laba_language_get ();

  if (laba_row_is_null (row, column->key))
    return g_strdup ("");
  switch (column->kind)
    {
    case LABA_CELL_MONEY:
      return laba_money_format_plain (laba_row_get_int (row, column->key), language);
    case LABA_CELL_QUANTITY:
      return laba_quantity_format (laba_row_get_int (row, column->key), language);
    case LABA_CELL_DAY:
      return laba_day_format_short ((LabaDay) laba_row_get_int (row, column->key), language);
    case LABA_CELL_WORD:
      return g_strdup (column->word (laba_row_get_int (row, column->key)));
    case LABA_CELL_TEXT:
    default:
      return g_strdup (laba_row_get_text (row, column->key));
    }
}

static gboolean
is_figure (const LabaCellColumn *column)
{
  return column->kind == LABA_CELL_MONEY || column->kind == LABA_CELL_QUANTITY;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const LabaCellColumn *column = data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_figure (column) ? 1 : 0);
  if (column->expand)
    gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (label), is_figure (column) ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (is_figure (column) || column->kind == LABA_CELL_DAY)
    gtk_widget_add_css_class (label, "laba-figure");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  LabaRow *row = gtk_list_item_get_item (item);
  g_autofree char *text = row != NULL ? laba_cell_text (row, data) : NULL;

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

/* ---- sorting ---- */

static const LabaCellColumn *asked;

/* Only to be asked: whichever column's sorter is called first is the one whose header was clicked. */
static int
ask (gconstpointer a, gconstpointer b, gpointer data)
{
  if (asked == NULL)
    asked = data;
  return -1;
}

const char *
laba_cells_get_order (GtkColumnView *view, const LabaCellColumn *columns, const char *otherwise)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) two = g_object_new (G_TYPE_OBJECT, NULL);

  asked = NULL;
  GtkOrdering ordering = gtk_sorter_compare (sorter, one, two);
  if (asked == NULL)
    return otherwise;
  return ordering == GTK_ORDERING_LARGER ? asked->order_back : asked->order;
}

/* The head's button is no part of GTK's interface: a box with the label in it. */
void
laba_cells_align_title (GtkColumnView *view)
{
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = head != NULL ? gtk_widget_get_last_child (head) : NULL;
  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

  if (!GTK_IS_LABEL (label))
    return;
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_insert_before (label, box, NULL); /* after the arrow of the order */
}

void
laba_cells_install (GtkColumnView *view, const LabaCellColumn *columns)
{
  laba_focus_leave_by_tab (view);
  for (guint i = 0; columns[i].key != NULL; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ (columns[i].title), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) &columns[i]);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_column_set_resizable (column, TRUE);
      if (columns[i].order != NULL)
        {
          g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (ask, (gpointer) &columns[i], NULL));

          gtk_column_view_column_set_sorter (column, sorter);
        }
      gtk_column_view_append_column (view, column);
      if (is_figure (&columns[i]))
        laba_cells_align_title (view);
    }
}

void
laba_cells_go_to (GtkColumnView *view, guint position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (view));

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      gtk_widget_grab_focus (row);
}
