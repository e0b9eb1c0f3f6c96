/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-focus.h"
#include "ui/kit/laba-table-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-language.h"
#include "ui/kit/laba-cells.h"

/* ---- a row as an object: the model of the list ---- */

#define LABA_TYPE_TABLE_ITEM (laba_table_item_get_type ())
G_DECLARE_FINAL_TYPE (LabaTableItem, laba_table_item, LABA, TABLE_ITEM, GObject)

struct _LabaTableItem
{
  GObject parent_instance;
  const LabaTable *table; /* lives as long as the view shows it */
  const LabaTableRow *row;
  gboolean totals;
};

G_DEFINE_FINAL_TYPE (LabaTableItem, laba_table_item, G_TYPE_OBJECT)

static void
laba_table_item_class_init (LabaTableItemClass *klass)
{
}

static void
laba_table_item_init (LabaTableItem *self)
{
}

/* ---- the view ---- */

struct _LabaTableView
{
  GtkWidget parent_instance;
  LabaTable *table;
  LabaTableRow totals; /* the last row, where the table has totals */
  GListStore *items;
  GtkColumnView *view;
  GtkLabel *empty;
  GtkStack *stack;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaTableView, laba_table_view, GTK_TYPE_WIDGET)

static gboolean
is_figure (LabaColumnKind kind)
{
  return kind == LABA_COLUMN_MONEY || kind == LABA_COLUMN_QUANTITY || kind == LABA_COLUMN_NUMBER || kind == LABA_COLUMN_PERCENT;
}

/* The first text column takes what room there is. */
static gboolean
is_wide (const LabaTable *table, guint index)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      if (column->kind == LABA_COLUMN_TEXT && !g_str_equal (column->key, "code"))
        return i == index;
    }
  return FALSE;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  LabaColumnKind kind = (LabaColumnKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "kind"));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_figure (kind) ? 1 : 0);
  if (is_figure (kind) || kind == LABA_COLUMN_DAY)
    gtk_widget_add_css_class (label, "laba-figure");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
style_cell (GtkWidget *label, LabaRowStyle style, int indent)
{
  static const char *const classes[] = { "laba-subtotal", "laba-total", "heading" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (label, classes[i]);
  gtk_widget_set_margin_start (label, indent * 12);
  if (style == LABA_ROW_SUBTOTAL)
    gtk_widget_add_css_class (label, "laba-subtotal");
  else if (style == LABA_ROW_TOTAL)
    gtk_widget_add_css_class (label, "laba-total");
  else if (style == LABA_ROW_HEADING)
    gtk_widget_add_css_class (label, "heading");
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  LabaTableItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  const LabaColumn *column = &g_array_index (item->table->columns, LabaColumn, index);
  const char *language = laba_language_to_id (laba_language_get ());
  gboolean named = item->totals && index == 0 && !item->row->cells[0].set;
  g_autofree char *text = named ? g_strdup (_ ("Total")) : laba_cell_format (column, &item->row->cells[index], language);

  gtk_label_set_text (GTK_LABEL (label), text);
  style_cell (label, item->row->style, index == 0 ? item->row->indent : 0);
}

static void
add_column (LabaTableView *self, guint index)
{
  const LabaColumn *column = &g_array_index (self->table->columns, LabaColumn, index);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) shown = gtk_column_view_column_new (column->label, factory);

  g_object_set_data (G_OBJECT (factory), "kind", GINT_TO_POINTER (column->kind));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, is_wide (self->table, index));
  gtk_column_view_append_column (self->view, shown);
  if (is_figure (column->kind))
    laba_cells_align_title (self->view);
}

/* Columns that no row fills would only stand in the way. */
static gboolean
is_used (const LabaTable *table, guint index)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      if (row->cells[index].set)
        return TRUE;
    }
  return FALSE;
}

static void
add_item (LabaTableView *self, const LabaTableRow *row, gboolean totals)
{
  g_autoptr (LabaTableItem) item = g_object_new (LABA_TYPE_TABLE_ITEM, NULL);

  item->table = self->table;
  item->row = row;
  item->totals = totals;
  g_list_store_append (self->items, item);
}

static gboolean
has_totals (const LabaTable *table)
{
  for (guint i = 0; table->totals != NULL && i < table->columns->len; i++)
    if (table->totals[i].set)
      return TRUE;
  return FALSE;
}

static void
clear (LabaTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  g_list_store_remove_all (self->items);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_clear_pointer (&self->table, laba_table_free);
}

void
laba_table_view_take (LabaTableView *self, LabaTable *table)
{
  clear (self);
  self->table = table;
  gtk_stack_set_visible_child_name (self->stack, table != NULL && table->rows->len > 0 ? "table" : "empty");
  if (table == NULL)
    return;
  for (guint i = 0; i < table->columns->len; i++)
    if (is_used (table, i) && !g_str_equal (g_array_index (table->columns, LabaColumn, i).key, "record"))
      add_column (self, i);
  for (guint i = 0; i < table->rows->len; i++)
    add_item (self, table->rows->pdata[i], FALSE);
  self->totals = (LabaTableRow){ .style = LABA_ROW_TOTAL, .cells = table->totals };
  if (table->rows->len > 0 && has_totals (table))
    add_item (self, &self->totals, TRUE);
}

const LabaTable *
laba_table_view_get_table (LabaTableView *self)
{
  return self->table;
}

void
laba_table_view_set_empty_text (LabaTableView *self, const char *text)
{
  gtk_label_set_label (self->empty, text);
}

static void
activate_cb (LabaTableView *self, guint position)
{
  g_autoptr (LabaTableItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL && (item->row->record != 0 || item->row->role != 0))
    g_signal_emit (self, signals[OPENED], 0, item->row->record, item->row->role, item->row->ref);
}

static void
laba_table_view_dispose (GObject *object)
{
  LabaTableView *self = LABA_TABLE_VIEW (object);

  if (self->stack != NULL)
    {
      clear (self);
      gtk_widget_unparent (GTK_WIDGET (self->stack));
    }
  self->stack = NULL;
  g_clear_object (&self->items);
  G_OBJECT_CLASS (laba_table_view_parent_class)->dispose (object);
}

static void
laba_table_view_class_init (LabaTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_table_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/kit/laba-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaTableView, empty);
  gtk_widget_class_bind_template_child (widget_class, LabaTableView, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaTableView, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[OPENED] = g_signal_new ("opened", LABA_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);
}

static void
laba_table_view_init (LabaTableView *self)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  laba_focus_leave_by_tab (self->view);
  self->items = g_list_store_new (LABA_TYPE_TABLE_ITEM);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
laba_table_view_new (void)
{
  return g_object_new (LABA_TYPE_TABLE_VIEW, NULL);
}
