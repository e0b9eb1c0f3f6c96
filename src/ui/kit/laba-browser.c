/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-browser.h"

#include <glib/gi18n.h>

#include "base/laba-text.h"
#include "book/laba-store.h"
#include "ui/kit/laba-unroll.h"

struct _LabaBrowser
{
  GtkBox parent_instance;
  const LabaBrowserPlan *plan;
  LabaBook *book;
  LabaRows *rows;
  LabaUnroll *unroll; /* of them, as the list shows them */
  GtkSelectionModel *selection;
  gboolean multiple;
  gboolean loaded;
  gint64 id; /* selected */

  GtkBox *bar;
  GtkButton *begin;
  GtkLabel *empty;
  GtkDropDown *filter;
  GtkScrolledWindow *scroller;
  GtkSearchEntry *search;
  GtkStack *stack;
  GtkColumnView *view;
};

enum
{
  SELECTED,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaBrowser, laba_browser, GTK_TYPE_BOX)

/* ---- asking ---- */

static const char *
typed (LabaBrowser *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
show_empty (LabaBrowser *self)
{
  gboolean none = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;
  gboolean searched = !laba_text_is_empty (typed (self)) || laba_browser_get_filter (self) > 0;

  gtk_label_set_label (self->empty,
                       searched ? _ ("Nothing fits what you look for.") : _ (self->plan->empty));
  gtk_widget_set_visible (GTK_WIDGET (self->begin), self->plan->begin != NULL && !searched);
  gtk_stack_set_visible_child_name (self->stack, none ? "empty" : "list");
}

static void rows_changed_cb (LabaBrowser *self);

static void
load (LabaBrowser *self)
{
  gboolean search = self->plan->found != NULL && !laba_text_is_empty (typed (self));
  g_autofree char *match = search ? laba_store_match (typed (self)) : NULL;

  if (search && *match != '\0')
    {
      laba_rows_bind_text (self->rows, ":match", match);
      laba_rows_set_statement (self->rows, self->plan->found);
    }
  else
    laba_rows_set_statement (
        self->rows, laba_cells_get_order (self->view, self->plan->columns, self->plan->ids));
  laba_rows_bind_int (self->rows, ":filter", laba_browser_get_filter (self));
  laba_unroll_renew (self->unroll, self->selection, GTK_WIDGET (self->view));
  rows_changed_cb (self);
}

void
laba_browser_reload (LabaBrowser *self)
{
  self->loaded = self->rows != NULL && gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->loaded)
    load (self);
}

/* A list that nobody sees does not follow the book, and is not read before it is seen. */
static void
wake (LabaBrowser *self)
{
  if (self->rows == NULL)
    return;
  laba_rows_set_asleep (self->rows, FALSE);
  if (!self->loaded)
    load (self);
  self->loaded = TRUE;
}

static void
unmap_cb (LabaBrowser *self)
{
  if (self->rows != NULL)
    laba_rows_set_asleep (self->rows, TRUE);
}

/* ---- the selection ---- */

static guint
selected_position (LabaBrowser *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (self->selection);

  return gtk_bitset_is_empty (set) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (set);
}

static void
selection_changed_cb (LabaBrowser *self)
{
  guint position = selected_position (self);
  gint64 id = position != GTK_INVALID_LIST_POSITION ? laba_rows_get_id (self->rows, position) : 0;

  if (id == self->id && !self->multiple)
    return;
  /* A row that changed is another object, and the selection lets go of it; see below. */
  if (id == 0 && !self->multiple && laba_rows_find (self->rows, self->id) != G_MAXUINT)
    return;
  self->id = id;
  g_signal_emit (self, signals[SELECTED], 0, id);
}

/* After the selection has heard of it: the record that was selected stays so. */
static void
rows_changed_cb (LabaBrowser *self)
{
  guint position = self->id != 0 ? laba_rows_find (self->rows, self->id) : G_MAXUINT;

  show_empty (self);
  if (self->multiple)
    return;
  if (position != G_MAXUINT)
    laba_unroll_reach (self->unroll, position);
  if (position != G_MAXUINT && selected_position (self) != position)
    gtk_selection_model_select_item (self->selection, position, TRUE);
  else if (position == G_MAXUINT)
    selection_changed_cb (self);
}

gint64
laba_browser_get_selected (LabaBrowser *self)
{
  return self->id;
}

static void
show_position (LabaBrowser *self, guint position)
{
  laba_unroll_reach (self->unroll, position);
  gtk_selection_model_select_item (self->selection, position, TRUE);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", position);
}

/* Whether it is a record of this kind at all. */
static gboolean
is_listed (LabaBrowser *self, gint64 id)
{
  LabaDb *db = self->book != NULL ? laba_book_get_db (self->book) : NULL;
  g_autoptr (LabaStmt) row = db != NULL ? laba_db_take (db, self->plan->row) : NULL;

  if (row == NULL)
    return FALSE;
  laba_stmt_bind_int (row, ":id", id);
  return laba_stmt_next (row, NULL);
}

gboolean
laba_browser_select (LabaBrowser *self, gint64 id)
{
  guint position;

  if (!is_listed (self, id))
    return FALSE;
  wake (self);
  position = laba_rows_find (self->rows, id);

  if (position == G_MAXUINT)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      laba_browser_set_filter (self, 0);
      load (self);
      position = laba_rows_find (self->rows, id);
    }
  if (position == G_MAXUINT)
    return FALSE;
  show_position (self, position);
  return TRUE;
}

void
laba_browser_select_first (LabaBrowser *self)
{
  wake (self);
  if (self->id == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    gtk_selection_model_select_item (self->selection, 0, TRUE);
}

GArray *
laba_browser_list_chosen (LabaBrowser *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (self->selection);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = laba_rows_get_id (self->rows, position);

      g_array_append_val (ids, id);
    }
  return ids;
}

LabaShown *
laba_browser_dup_shown (LabaBrowser *self, const char *id)
{
  guint filter = laba_browser_get_filter (self);
  g_autofree char *title = filter > 0 ? g_strdup_printf ("%s: %s", _ (self->plan->label),
                                                         _ (self->plan->filters[filter]))
                                      : g_strdup (_ (self->plan->label));

  laba_browser_reload (self); /* what was typed last may not have been looked for yet */
  return laba_shown_new_list (id, title, self->rows, self->plan->columns);
}

/* ---- callbacks ---- */

static void
search_changed_cb (LabaBrowser *self)
{
  laba_browser_reload (self);
}

static void
stop_search_cb (LabaBrowser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* Enter in the search goes to what was found; what was typed last may not have been looked for yet. */
static void
search_activate_cb (LabaBrowser *self)
{
  laba_browser_reload (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    return;
  gtk_selection_model_select_item (self->selection, 0, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
filter_changed_cb (LabaBrowser *self)
{
  laba_browser_reload (self);
}

static void
activate_cb (LabaBrowser *self, guint position)
{
  g_signal_emit (self, signals[OPENED], 0, laba_rows_get_id (self->rows, position));
}

/* ---- set up ---- */

static void
add_filters (LabaBrowser *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; self->plan->filters != NULL && self->plan->filters[i] != NULL; i++)
    gtk_string_list_append (words, _ (self->plan->filters[i]));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (words));
  gtk_widget_set_visible (GTK_WIDGET (self->filter), self->plan->filters != NULL);
}

static GtkSelectionModel *
make_selection (LabaBrowser *self)
{
  GListModel *model = G_LIST_MODEL (g_object_ref (self->unroll));

  if (self->multiple)
    return GTK_SELECTION_MODEL (gtk_multi_selection_new (model));
  GtkSingleSelection *single = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (single, FALSE);
  gtk_single_selection_set_can_unselect (single, TRUE);
  gtk_single_selection_set_model (single, model);
  g_object_unref (model);
  return GTK_SELECTION_MODEL (single);
}

/* The target first: without it GTK complains of the name. */
static void
set_begin (LabaBrowser *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (self->plan->begin_action, &name, &target, NULL))
    g_return_if_reached ();
  gtk_button_set_label (self->begin, _ (self->plan->begin));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->begin), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->begin), name);
}

static void
name_parts (LabaBrowser *self)
{
  const LabaBrowserPlan *plan = self->plan;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (plan->label), -1);
  if (plan->begin != NULL)
    set_begin (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), plan->placeholder != NULL);
  if (plan->placeholder == NULL)
    return;
  g_object_set (self->search, "placeholder-text", _ (plan->placeholder), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (plan->placeholder), -1);
}

void
laba_browser_set_up (LabaBrowser *self, LabaBook *book, const LabaBrowserPlan *plan)
{
  self->plan = plan;
  g_set_object (&self->book, book);
  name_parts (self);
  laba_cells_install (self->view, plan->columns);
  self->rows = laba_rows_new (book, plan->ids, plan->row, plan->tables);
  self->unroll = laba_unroll_new (self->rows);
  laba_rows_set_asleep (self->rows, !gtk_widget_get_mapped (GTK_WIDGET (self)));
  self->selection = make_selection (self);
  gtk_column_view_set_model (self->view, self->selection);
  add_filters (self);
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (laba_browser_reload), self, G_CONNECT_SWAPPED);
  laba_browser_reload (self);
}

LabaRows *
laba_browser_get_rows (LabaBrowser *self)
{
  return self->rows;
}

void
laba_browser_set_filter (LabaBrowser *self, guint filter)
{
  gtk_drop_down_set_selected (self->filter, filter);
}

guint
laba_browser_get_filter (LabaBrowser *self)
{
  guint selected = gtk_drop_down_get_selected (self->filter);

  return selected == GTK_INVALID_LIST_POSITION ? 0 : selected;
}

void
laba_browser_find (LabaBrowser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

void
laba_browser_grab_list (LabaBrowser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
laba_browser_add_control (LabaBrowser *self, GtkWidget *control)
{
  gtk_box_append (self->bar, control);
}

void
laba_browser_set_multiple (LabaBrowser *self)
{
  self->multiple = TRUE;
}

/* ---- class ---- */

/* GTK 4.8 walks a list row by row with Tab; here Tab leaves it. */
static gboolean
laba_browser_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LabaBrowser *self = LABA_BROWSER (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean in_list = child == GTK_WIDGET (self->stack);

  if (in_list && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (in_list && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->bar), direction);
  return GTK_WIDGET_CLASS (laba_browser_parent_class)->focus (widget, direction);
}

static void
laba_browser_dispose (GObject *object)
{
  LabaBrowser *self = LABA_BROWSER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->unroll);
  g_clear_object (&self->rows);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_browser_parent_class)->dispose (object);
}

static void
laba_browser_class_init (LabaBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_browser_dispose;
  widget_class->focus = laba_browser_focus;
  signals[SELECTED] = g_signal_new ("selected", LABA_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENED] = g_signal_new ("opened", LABA_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/kit/laba-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, bar);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, begin);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, empty);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, filter);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, search);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaBrowser, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
laba_browser_init (LabaBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (wake), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}
