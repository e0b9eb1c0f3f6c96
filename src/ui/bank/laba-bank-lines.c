/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bank/laba-bank-lines.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "ui/kit/laba-cells.h"
#include "ui/kit/laba-focus.h"

#define HEIGHT 130
#define TEXT_CHARS 24

/* ---- a line as an object: the model of the list ---- */

#define LABA_TYPE_BANK_ITEM (laba_bank_item_get_type ())
G_DECLARE_FINAL_TYPE (LabaBankItem, laba_bank_item, LABA, BANK_ITEM, GObject)

struct _LabaBankItem
{
  GObject parent_instance;
  LabaBankLine *line; /* or */
  LabaBankEntry *entry;
};

G_DEFINE_FINAL_TYPE (LabaBankItem, laba_bank_item, G_TYPE_OBJECT)

static void
laba_bank_item_class_init (LabaBankItemClass *klass)
{
}

static void
laba_bank_item_init (LabaBankItem *self)
{
}

/* ---- the list ---- */

struct _LabaBankLines
{
  GtkBox parent_instance;
  LabaBank *bank; /* borrowed */
  GtkColumnView *view;
  GListStore *items;
  GtkSingleSelection *selection;
  GtkStack *stack;
};

enum
{
  SELECTED,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaBankLines, laba_bank_lines, GTK_TYPE_BOX)

typedef enum
{
  COLUMN_DAY,
  COLUMN_TEXT,
  COLUMN_AMOUNT,
  COLUMN_BECOMES,
  N_COLUMNS,
} Column;

static char *
text_of (LabaBankLines *self, LabaBankItem *item, Column column)
{
  const LabaBankLine *line = item->line;
  LabaDay day = line != NULL ? line->day : item->entry->day;

  switch (column)
    {
    case COLUMN_DAY:
      return laba_day_format_short (day, laba_language_get ());
    case COLUMN_TEXT:
      return line != NULL ? g_strdup (line->text) : g_strdup ("–");
    case COLUMN_AMOUNT:
      return laba_money_format_plain (line != NULL ? line->amount : item->entry->amount,
                                      laba_language_get ());
    case COLUMN_BECOMES:
    case N_COLUMNS:
    default:
      return line != NULL ? laba_bank_line_describe (self->bank, line)
                          : laba_bank_entry_describe (item->entry);
    }
}

/* What stands before what a line becomes: its state. */
static const char *
icon_of (const LabaBankLine *line)
{
  static const char *const icons[LABA_BANK_N_STATES]
      = { [LABA_BANK_THERE] = "emblem-ok-symbolic",
          [LABA_BANK_NEW] = "list-add-symbolic",
          [LABA_BANK_ASK] = "laba-alert-symbolic",
          [LABA_BANK_LEFT] = "list-remove-symbolic" };

  return line != NULL ? icons[line->state] : "dialog-warning-symbolic";
}

static const char *
word_of (const LabaBankLine *line)
{
  if (line == NULL)
    return _ ("not in the statement");
  switch (line->state)
    {
    case LABA_BANK_THERE:
      return _ ("in the book");
    case LABA_BANK_NEW:
      return _ ("new");
    case LABA_BANK_ASK:
      return _ ("to be chosen");
    case LABA_BANK_LEFT:
    case LABA_BANK_N_STATES:
    default:
      return _ ("left out");
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = (Column) GPOINTER_TO_UINT (data);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *box;

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_AMOUNT ? 1 : 0);
  if (column == COLUMN_DAY || column == COLUMN_AMOUNT)
    gtk_widget_add_css_class (label, "laba-figure");
  else
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), TEXT_CHARS);
    }
  if (column != COLUMN_BECOMES)
    {
      gtk_list_item_set_child (item, label);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_becomes (LabaBankItem *item, GtkWidget *box, const char *text)
{
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  /* Translators: a state (“new”) and what it is: “new: Expense · Packing” */
  g_autofree char *spoken = g_strdup_printf (_ ("%1$s: %2$s"), word_of (item->line), text);
  gboolean asks = item->line != NULL && item->line->state == LABA_BANK_ASK;

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_of (item->line));
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  word_of (item->line), -1);
  gtk_widget_set_tooltip_text (box, spoken);
  if (asks)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Column column = (Column) GPOINTER_TO_UINT (data);
  LabaBankItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *child = gtk_list_item_get_child (list_item);
  LabaBankLines *self
      = LABA_BANK_LINES (g_object_get_data (G_OBJECT (factory), "laba-lines"));
  g_autofree char *text = text_of (self, item, column);

  if (column == COLUMN_BECOMES)
    {
      bind_becomes (item, child, text);
      return;
    }
  gtk_label_set_text (GTK_LABEL (child), text);
  if (column == COLUMN_TEXT)
    gtk_widget_set_tooltip_text (child, text);
}

static void
add_columns (LabaBankLines *self)
{
  static const char *const titles[N_COLUMNS]
      = { N_ ("Day"), N_ ("What the statement says"), N_ ("Amount"), N_ ("What it is") };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column
          = gtk_column_view_column_new (_ (titles[i]), factory);

      g_object_set_data (G_OBJECT (factory), "laba-lines", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_expand (column,
                                         i == COLUMN_TEXT || i == COLUMN_BECOMES);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (self->view, column);
      if (i == COLUMN_AMOUNT)
        laba_cells_align_title (self->view);
    }
}

/* ---- what it shows ---- */

static void
add_item (LabaBankLines *self, LabaBankLine *line, LabaBankEntry *entry)
{
  g_autoptr (LabaBankItem) item = g_object_new (LABA_TYPE_BANK_ITEM, NULL);

  item->line = line;
  item->entry = entry;
  g_list_store_append (self->items, item);
}

void
laba_bank_lines_show (LabaBankLines *self, LabaBank *bank, guint which)
{
  g_list_store_remove_all (self->items);
  self->bank = bank;
  for (guint i = 0; bank != NULL && i < bank->lines->len; i++)
    {
      LabaBankLine *line = bank->lines->pdata[i];

      if (which == LABA_BANK_LINES_ALL || which == line->state)
        add_item (self, line, NULL);
    }
  for (guint i = 0;
       bank != NULL && which == LABA_BANK_LINES_EXTRA && i < bank->entries->len; i++)
    if (laba_bank_entry_is_extra (bank, bank->entries->pdata[i]))
      add_item (self, NULL, bank->entries->pdata[i]);
  gtk_stack_set_visible_child_name (
      self->stack,
      g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0 ? "lines" : "empty");
  g_signal_emit (self, signals[SELECTED], 0);
}

static LabaBankItem *
selected_item (LabaBankLines *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection)
                                 : NULL;
}

LabaBankLine *
laba_bank_lines_get_selected (LabaBankLines *self)
{
  LabaBankItem *item = selected_item (self);

  return item != NULL ? item->line : NULL;
}

gint64
laba_bank_lines_get_record (LabaBankLines *self)
{
  LabaBankItem *item = selected_item (self);

  if (item == NULL)
    return 0;
  if (item->entry != NULL)
    return item->entry->record;
  return item->line->entry != NULL ? item->line->entry->record : 0;
}

/* The same item put in its place anew is bound anew. */
void
laba_bank_lines_refresh (LabaBankLines *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  LabaBankItem *item = selected_item (self);
  gpointer again[1] = { NULL };

  if (item == NULL)
    return;
  g_autoptr (LabaBankItem) copy = g_object_new (LABA_TYPE_BANK_ITEM, NULL);
  copy->line = item->line;
  copy->entry = item->entry;
  again[0] = copy;
  g_signal_handlers_block_matched (self->selection, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                   self);
  g_list_store_splice (self->items, position, 1, again, 1);
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_handlers_unblock_matched (self->selection, G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                     NULL, self);
}

gboolean
laba_bank_lines_go_on (LabaBankLines *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint from = gtk_single_selection_get_selected (self->selection);

  for (guint i = 1; i <= n; i++)
    {
      guint position = from == GTK_INVALID_LIST_POSITION ? i - 1 : (from + i) % n;
      g_autoptr (LabaBankItem) item
          = g_list_model_get_item (G_LIST_MODEL (self->items), position);

      if (item->line == NULL || item->line->state != LABA_BANK_ASK)
        continue;
      gtk_single_selection_set_selected (self->selection, position);
      laba_cells_go_to (self->view, position);
      return TRUE;
    }
  return FALSE;
}

/* ---- class ---- */

static void
selected_cb (LabaBankLines *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
activate_cb (LabaBankLines *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
laba_bank_lines_dispose (GObject *object)
{
  LabaBankLines *self = LABA_BANK_LINES (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (laba_bank_lines_parent_class)->dispose (object);
}

static void
laba_bank_lines_class_init (LabaBankLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_bank_lines_dispose;
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
laba_bank_lines_init (LabaBankLines *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *empty = gtk_label_new (_ ("None of the lines is such."));

  self->items = g_list_store_new (LABA_TYPE_BANK_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->items));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (
      GTK_SELECTION_MODEL (g_object_ref (self->selection))));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Lines of the statement"), -1);
  laba_focus_leave_by_tab (self->view);
  add_columns (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_widget_add_css_class (empty, "dim-label");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, scroller, "lines");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
}
