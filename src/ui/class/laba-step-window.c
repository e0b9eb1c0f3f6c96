/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-step-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "lessons/laba-steps.h"
#include "ui/kit/laba-equation-view.h"
#include "ui/kit/laba-table-view.h"

struct _LabaStepWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GArray *steps;       /* of LabaBookStep */
  GPtrArray *products; /* of LabaStepProduct */

  GtkScale *scale;
  GtkLabel *told;
  GtkCheckButton *by_day;
  GtkDropDown *product;
  GtkLabel *profit;
  LabaEquationView *equation;
  LabaTableView *accounts;
  LabaTableView *layers;
  LabaTableView *methods;
};

G_DEFINE_FINAL_TYPE (LabaStepWindow, laba_step_window, GTK_TYPE_WINDOW)

static LabaDb *
db_of (LabaStepWindow *self)
{
  return laba_book_get_db (self->book);
}

static guint
place_of (LabaStepWindow *self)
{
  return (guint) gtk_range_get_value (GTK_RANGE (self->scale));
}

/* ---- what is shown ---- */

static void
show_goods (LabaStepWindow *self, LabaBookStep step)
{
  guint chosen = gtk_drop_down_get_selected (self->product);
  const LabaStepProduct *product
      = chosen < self->products->len ? self->products->pdata[chosen] : NULL;

  if (product == NULL)
    return;
  laba_table_view_take (self->methods,
                        laba_step_methods (db_of (self), product->id, step, NULL));
  laba_table_view_take (self->layers,
                        laba_step_layers (db_of (self), product->id, step, NULL));
}

/* The bars, and the profit so far with what the step changed in it. */
static void
show_totals (LabaStepWindow *self, LabaBookStep step)
{
  LabaStepTotals before, after;
  LabaLanguage language = laba_language_get ();

  if (!laba_step_totals (db_of (self), step, &before, &after, NULL))
    return;
  gint64 change = after.profit - before.profit;
  g_autofree char *profit = laba_money_format (after.profit, language);
  g_autofree char *by = laba_money_format (ABS (change), language);
  g_autofree char *text
      = change == 0 ? g_strdup_printf (_ ("Profit so far %s"), profit)
                    : g_strdup_printf (_ ("Profit so far %1$s (%2$s%3$s)"), profit,
                                       change > 0 ? "+" : "−", by);
  laba_equation_view_show (self->equation, &before.equation, &after.equation);
  gtk_label_set_label (self->profit, text);
}

static void
show_step (LabaStepWindow *self)
{
  guint place = place_of (self);

  if (self->steps == NULL || place >= self->steps->len)
    return;
  LabaBookStep step = g_array_index (self->steps, LabaBookStep, place);
  g_autofree char *told = laba_step_describe (db_of (self), step);
  g_autofree char *text
      = g_strdup_printf (_ ("%1$u of %2$u. %3$s"), place + 1, self->steps->len, told);
  gtk_label_set_label (self->told, text);
  laba_table_view_take (self->accounts, laba_step_accounts (db_of (self), step, NULL));
  show_goods (self, step);
  show_totals (self, step);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.back", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.forward",
                                 place + 1 < self->steps->len);
}

/* The steps anew; stays on the day. */
static void
read_steps (LabaStepWindow *self)
{
  LabaDay day = self->steps != NULL && place_of (self) < self->steps->len
                    ? g_array_index (self->steps, LabaBookStep, place_of (self)).day
                    : LABA_DAY_NONE;
  guint place = 0;

  g_clear_pointer (&self->steps, g_array_unref);
  self->steps
      = laba_steps_list (db_of (self), gtk_check_button_get_active (self->by_day), NULL);
  if (self->steps == NULL || self->steps->len == 0)
    return;
  while (place + 1 < self->steps->len
         && g_array_index (self->steps, LabaBookStep, place).day < day)
    place++;
  gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (self->steps->len - 1, 1));
  gtk_range_set_value (GTK_RANGE (self->scale), place);
  show_step (self);
}

static void
moved_cb (LabaStepWindow *self)
{
  show_step (self);
}

static void
by_day_cb (LabaStepWindow *self)
{
  read_steps (self);
}

static void
step (GtkWidget *widget, int by)
{
  LabaStepWindow *self = LABA_STEP_WINDOW (widget);

  gtk_range_set_value (GTK_RANGE (self->scale),
                       gtk_range_get_value (GTK_RANGE (self->scale)) + by);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (widget, -1);
}

static void
forward_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (widget, 1);
}

LabaStepWindow *
laba_step_window_new (GtkWindow *parent, LabaBook *book)
{
  LabaStepWindow *self
      = g_object_new (LABA_TYPE_STEP_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->book = g_object_ref (book);
  self->products = laba_step_products (db_of (self), NULL);
  for (guint i = 0; self->products != NULL && i < self->products->len; i++)
    gtk_string_list_append (names, ((LabaStepProduct *) self->products->pdata[i])->name);
  gtk_drop_down_set_model (self->product, G_LIST_MODEL (names));
  g_signal_connect_object (self->product, "notify::selected", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (read_steps), self,
                           G_CONNECT_SWAPPED);
  read_steps (self);
  return self;
}

/* ---- class ---- */

static void
laba_step_window_dispose (GObject *object)
{
  LabaStepWindow *self = LABA_STEP_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_step_window_parent_class)->dispose (object);
}

static void
laba_step_window_class_init (LabaStepWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_EQUATION_VIEW);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_step_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/class/laba-step-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, accounts);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, by_day);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, equation);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, layers);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, methods);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, product);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, profit);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, scale);
  gtk_widget_class_bind_template_child (widget_class, LabaStepWindow, told);
  gtk_widget_class_bind_template_callback (widget_class, by_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_install_action (widget_class, "step.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "step.forward", NULL, forward_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK,
                                       "step.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK,
                                       "step.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_step_window_init (LabaStepWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
