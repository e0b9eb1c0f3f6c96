/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* limit-list N: a bare GtkColumnView of N rows, six labels each, made of nothing but their
 * number. Lines as bench-list's: open: another list of them; end: to the last row; and
 * scroll: a page further. */
#include "bench-frame.h"

#define COLUMNS 6
#define TIMES 12
#define REST 150 /* milliseconds */

typedef struct
{
  GtkColumnView *view;
  guint n, n_columns;
} Limit;

/* ---- rows ---- */

typedef struct
{
  GObject parent_instance;
  guint number;
} Row;
typedef GObjectClass RowClass;

static GType row_get_type (void);
G_DEFINE_TYPE (Row, row, G_TYPE_OBJECT)

static void
row_class_init (RowClass *klass)
{
}

static void
row_init (Row *self)
{
}

typedef struct
{
  GObject parent_instance;
  guint n;
} Model;
typedef GObjectClass ModelClass;

static GType
model_get_item_type (GListModel *model)
{
  return row_get_type ();
}

static guint
model_get_n_items (GListModel *model)
{
  return ((Model *) model)->n;
}

static gpointer
model_get_item (GListModel *model, guint position)
{
  Row *row = position < ((Model *) model)->n ? g_object_new (row_get_type (), NULL) : NULL;

  if (row != NULL)
    row->number = position;
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = model_get_item_type;
  iface->get_n_items = model_get_n_items;
  iface->get_item = model_get_item;
}

static GType model_get_type (void);
G_DEFINE_TYPE_WITH_CODE (Model, model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
model_class_init (ModelClass *klass)
{
}

static void
model_init (Model *self)
{
}

/* ---- cells ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Row *row = gtk_list_item_get_item (item);
  char text[64];

  g_snprintf (text, sizeof text, "Kaos %u", row->number * (GPOINTER_TO_UINT (data) + 1));
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_column (Limit *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  guint number = self->n_columns++;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (number));
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);
  gtk_column_view_append_column (self->view, column);
}

/* ---- what is measured ---- */

static void
set_model (gpointer data)
{
  Limit *self = data;
  Model *model = g_object_new (model_get_type (), NULL);
  g_autoptr (GtkSingleSelection) selection = NULL;

  model->n = self->n;
  selection = gtk_single_selection_new (G_LIST_MODEL (model));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

static void
go_to_end (gpointer data)
{
  Limit *self = data;

  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", self->n - 1);
}

static void
scroll (gpointer data)
{
  GtkAdjustment *way
      = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (((Limit *) data)->view));

  gtk_adjustment_set_value (way, gtk_adjustment_get_value (way) + gtk_adjustment_get_page_size (way));
}

int
main (int argc, char **argv)
{
  Limit self = { .n = argc > 1 ? (guint) atoi (argv[1]) : 0 };
  GtkWidget *scrolled, *window;

  gtk_init ();
  window = gtk_window_new ();
  scrolled = gtk_scrolled_window_new ();
  self.view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (guint i = 0; i < COLUMNS; i++)
    add_column (&self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self.view));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 720);
  gtk_window_present (GTK_WINDOW (window));
  bench_watch (window);
  bench_rest (REST);
  for (guint i = 0; i < TIMES; i++)
    {
      bench_measure ("open", set_model, &self);
      bench_rest (REST);
      bench_measure ("scroll", scroll, &self);
      bench_rest (REST);
      bench_measure ("end", go_to_end, &self);
      bench_rest (REST);
    }
  bench_leave ();
  return 0;
}
