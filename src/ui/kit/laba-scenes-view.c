/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-scenes-view.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "ui/kit/laba-debit-switch.h"
#include "ui/kit/laba-equation-view.h"

#define ACCOUNTS_IN_A_ROW 4

/* The columns of a T. */
enum
{
  LEFT,
  STEM,
  RIGHT,
  N_COLUMNS,
};

struct _LabaScenesView
{
  GtkBox parent_instance;
  GtkLabel *sentences;
  LabaEquationView *equation;
  GtkFlowBox *accounts;
  GtkGrid *journal;
  GtkCheckButton *words; /* debit and credit */
  GPtrArray *heads;      /* of GtkWidget, borrowed: they show with those words */
};

G_DEFINE_FINAL_TYPE (LabaScenesView, laba_scenes_view, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text, const char *class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
make_amount (gint64 amount, const char *class)
{
  g_autofree char *text = laba_money_format (amount, laba_language_get ());
  GtkWidget *label = make_label (text, class, 1);

  gtk_widget_add_css_class (label, "laba-figure");
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* ---- a T ---- */

/* An amount on the side where it stands; below nothing it stands on the other one. */
static void
attach_amount (GtkGrid *grid,
               int row,
               gboolean is_left,
               gint64 amount,
               const char *class,
               const char *what)
{
  GtkWidget *label = make_amount (ABS (amount), class);
  g_autofree char *name
      = g_strdup_printf ("%s %s", what, gtk_label_get_label (GTK_LABEL (label)));

  gtk_grid_attach (grid, label, is_left == (amount >= 0) ? LEFT : RIGHT, row, 1, 1);
  gtk_widget_set_tooltip_text (label, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
attach_head (LabaScenesView *self, GtkGrid *grid, const char *word, int column, int row)
{
  GtkWidget *head = make_label (word, "dim-label", 0.5f);

  gtk_widget_set_hexpand (head, TRUE);
  gtk_widget_set_visible (head, gtk_check_button_get_active (self->words));
  gtk_grid_attach (grid, head, column, row, 1, 1);
  g_ptr_array_add (self->heads, head);
}

static void
attach_line (GtkGrid *grid, int row)
{
  gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), LEFT, row,
                   N_COLUMNS, 1);
}

enum
{
  ROW_NAME,
  ROW_HEADS,
  ROW_BAR,
  ROW_BEFORE,
  ROW_CHANGE,
  ROW_LINE,
  ROW_AFTER,
  N_T_ROWS,
};

static GtkWidget *
make_account (LabaScenesView *self, const LabaScene *scene)
{
  GtkWidget *widget = gtk_grid_new ();
  GtkGrid *grid = GTK_GRID (widget);
  GtkWidget *name = make_label (scene->name, "heading", 0.5f);
  gboolean is_left = laba_scene_is_left (scene->role);

  gtk_grid_set_column_spacing (grid, 9);
  gtk_grid_set_row_spacing (grid, 3);
  gtk_widget_add_css_class (widget, "laba-account");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_grid_attach (grid, name, LEFT, ROW_NAME, N_COLUMNS, 1);
  attach_head (self, grid, _ ("Debit"), LEFT, ROW_HEADS);
  attach_head (self, grid, _ ("Credit"), RIGHT, ROW_HEADS);
  attach_line (grid, ROW_BAR);
  gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_VERTICAL), STEM, ROW_BEFORE,
                   1, 2);
  if (scene->before != 0)
    attach_amount (grid, ROW_BEFORE, is_left, scene->before, "dim-label", _ ("Before"));
  attach_amount (grid, ROW_CHANGE, is_left, scene->change, "laba-total",
                 _ ("More or less"));
  attach_line (grid, ROW_LINE);
  attach_amount (grid, ROW_AFTER, is_left, scene->before + scene->change, "laba-subtotal",
                 _ ("After"));
  gtk_grid_attach (grid, make_label (NULL, NULL, 0), LEFT, N_T_ROWS, 1, 1);
  gtk_grid_attach (grid, make_label (NULL, NULL, 0), RIGHT, N_T_ROWS, 1, 1);
  gtk_grid_set_column_homogeneous (grid, FALSE);
  return widget;
}

/* ---- the journal ---- */

static void
attach_entry (LabaScenesView *self, int row, const LabaScene *scene)
{
  gboolean is_debit = laba_scene_is_left (scene->role) == (scene->change > 0);
  GtkWidget *name = make_label (scene->name, NULL, 0);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_margin_start (name, is_debit ? 0 : 24);
  gtk_grid_attach (self->journal, name, 0, row, 1, 1);
  gtk_grid_attach (self->journal, make_amount (ABS (scene->change), NULL),
                   is_debit ? 1 : 2, row, 1, 1);
}

/* Debits first, credits set in: as book-keepers write it. */
static void
show_journal (LabaScenesView *self, const LabaScenes *scenes)
{
  int row = 1;

  gtk_grid_attach (self->journal, make_label (_ ("Journal"), "heading", 0), 0, 0, 1, 1);
  gtk_grid_attach (self->journal, make_label (_ ("Debit"), "dim-label", 1), 1, 0, 1, 1);
  gtk_grid_attach (self->journal, make_label (_ ("Credit"), "dim-label", 1), 2, 0, 1, 1);
  for (int credits = 0; credits < 2; credits++)
    for (guint i = 0; i < scenes->scenes->len; i++)
      {
        const LabaScene *scene = scenes->scenes->pdata[i];
        gboolean is_debit = laba_scene_is_left (scene->role) == (scene->change > 0);

        if (is_debit == (credits == 0))
          attach_entry (self, row++, scene);
      }
}

/* ---- showing ---- */

static void
empty (LabaScenesView *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->heads, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->accounts))) != NULL)
    gtk_flow_box_remove (self->accounts, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->journal))) != NULL)
    gtk_grid_remove (self->journal, child);
}

static void
words_cb (LabaScenesView *self)
{
  gboolean active = gtk_check_button_get_active (self->words);
  gboolean any = self->heads->len > 0;

  for (guint i = 0; i < self->heads->len; i++)
    gtk_widget_set_visible (self->heads->pdata[i], active);
  gtk_widget_set_visible (GTK_WIDGET (self->journal), active && any);
}

static void
add_account (LabaScenesView *self, const LabaScene *scene)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), make_account (self, scene));
  gtk_widget_set_focusable (child, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  scene->name, -1);
  gtk_flow_box_append (self->accounts, child);
}

void
laba_scenes_view_show (LabaScenesView *self,
                       const LabaScenes *scenes,
                       const char *otherwise)
{
  g_autoptr (GString) text = g_string_new (NULL);

  empty (self);
  for (guint i = 0; i < scenes->scenes->len; i++)
    {
      const LabaScene *scene = scenes->scenes->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", scene->sentence);
      add_account (self, scene);
    }
  gtk_label_set_label (self->sentences, text->len > 0 ? text->str : otherwise);
  laba_equation_view_show (self->equation, &scenes->before, &scenes->after);
  show_journal (self, scenes);
  gtk_widget_set_visible (GTK_WIDGET (self->accounts), scenes->scenes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->words), scenes->scenes->len > 0);
  words_cb (self);
}

void
laba_scenes_view_hide_equation (LabaScenesView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->equation), FALSE);
}

/* ---- class ---- */

static void
laba_scenes_view_finalize (GObject *object)
{
  g_ptr_array_unref (LABA_SCENES_VIEW (object)->heads);
  G_OBJECT_CLASS (laba_scenes_view_parent_class)->finalize (object);
}

static void
laba_scenes_view_class_init (LabaScenesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_DEBIT_SWITCH);
  g_type_ensure (LABA_TYPE_EQUATION_VIEW);
  G_OBJECT_CLASS (klass)->finalize = laba_scenes_view_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/kit/laba-scenes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaScenesView, accounts);
  gtk_widget_class_bind_template_child (widget_class, LabaScenesView, equation);
  gtk_widget_class_bind_template_child (widget_class, LabaScenesView, journal);
  gtk_widget_class_bind_template_child (widget_class, LabaScenesView, sentences);
  gtk_widget_class_bind_template_child (widget_class, LabaScenesView, words);
}

static void
laba_scenes_view_init (LabaScenesView *self)
{
  self->heads = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_flow_box_set_max_children_per_line (self->accounts, ACCOUNTS_IN_A_ROW);
  g_signal_connect_object (self->words, "toggled", G_CALLBACK (words_cb), self,
                           G_CONNECT_SWAPPED);
}
