/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-pane.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "ledger/laba-role.h"
#include "ui/kit/laba-accessible.h"
#include "ui/orders/laba-order-acts.h"
#include "ui/orders/laba-order-parts.h"

struct _LabaOrderPane
{
  GtkWidget parent_instance;
  GtkBox *acts, *earned, *events, *goods, *journal, *money, *states;
  GtkLabel *note, *subtitle, *title;
  GtkStack *stack;
  GtkExpander *expander;
  LabaDebitSwitch *words;
};

G_DEFINE_FINAL_TYPE (LabaOrderPane, laba_order_pane, GTK_TYPE_WIDGET)

/* ---- the head ---- */

static void
show_head (LabaOrderPane *self, const LabaOrderView *view)
{
  static const char *const keys[] = { "name", "phone", "channel", "external_number", "recipient" };
  const char *number = laba_row_get_text (view->head, "number");
  g_autofree char *day = laba_day_format_short (
      (LabaDay) laba_row_get_int (view->head, "day"), laba_language_get ());
  g_autoptr (GString) words = g_string_new (NULL);
  /* Translators: %s is the number of an order */
  g_autofree char *title = g_strdup_printf (_ ("Order %s"), number);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = laba_row_get_text (view->head, keys[i]);

      if (text != NULL)
        g_string_append_printf (words, "%s · ", text);
    }
  g_string_append (words, day);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, words->str);
  gtk_label_set_label (self->note, laba_row_get_text (view->head, "note"));
  gtk_widget_set_visible (GTK_WIDGET (self->note), !laba_row_is_null (view->head, "note"));
}

static void
show_states (LabaOrderPane *self, const LabaOrderView *view)
{
  gint64 goods = laba_row_get_int (view->head, "goods");
  gint64 payment = laba_row_get_int (view->head, "payment");
  gint64 settlement = laba_row_get_int (view->head, "settlement");

  laba_order_parts_append_state (self->states, laba_order_goods_icon (goods),
                                 laba_order_goods_word (goods), _ ("Goods"));
  laba_order_parts_append_state (self->states, laba_order_payment_icon (payment),
                                 laba_order_payment_word (payment), _ ("Payment"));
  if (settlement != 0)
    laba_order_parts_append_state (self->states, laba_order_settlement_icon (settlement),
                                   laba_order_settlement_word (settlement), _ ("Payout"));
}

/* The next steps as buttons; the rest is in the menu. */
static void
show_acts (LabaOrderPane *self, const LabaOrderView *view)
{
  static const struct
  {
    LabaOrderAct act;
    const char *label;
  } buttons[] = {
    { LABA_ORDER_ACT_PAY, N_ ("_Take Payment…") },
    { LABA_ORDER_ACT_SEND, N_ ("_Send…") },
    { LABA_ORDER_ACT_DELIVER, N_ ("Arri_ved") },
    { LABA_ORDER_ACT_RETURN, N_ ("_Return…") },
    { LABA_ORDER_ACT_REFUND, N_ ("Pay _Back…") },
  };

  /* What was paid ahead for goods still to come is not paid back as a rule. */
  gboolean is_over = laba_row_get_int (view->head, "goods") >= 2;

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button;

      if (!laba_order_act_fits (buttons[i].act, view) || (buttons[i].act == LABA_ORDER_ACT_REFUND && !is_over))
        continue;
      button = gtk_button_new_with_mnemonic (_ (buttons[i].label));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                      laba_order_act_action (buttons[i].act));
      gtk_box_append (self->acts, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->acts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->acts)) != NULL);
}

/* ---- money ---- */

static void
add_figure (GtkBox *box, const char *title, gint64 amount, const char *detail)
{
  g_autofree char *text = laba_money_format (amount, laba_language_get ());
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (column), laba_order_parts_label (title, "dim-label", 0));
  gtk_box_append (GTK_BOX (column), laba_order_parts_label (text, "laba-sentence", 0));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (column), laba_order_parts_label (detail, "caption", 0));
  gtk_box_append (box, column);
}

static void
show_money (LabaOrderPane *self, const LabaOrderView *view)
{
  gint64 open = laba_order_open_amount (view);
  LabaDay due = (LabaDay) laba_row_get_int (view->head, "due");
  g_autofree char *day = laba_day_format_short (due, laba_language_get ());
  /* Translators: %s is a day */
  g_autofree char *until = due != 0 && open > 0 ? g_strdup_printf (_ ("by %s"), day) : NULL;

  add_figure (self->money, _ ("Total"), laba_row_get_int (view->head, "total"), NULL);
  add_figure (self->money, _ ("Paid"), laba_row_get_int (view->head, "paid"), NULL);
  if (open >= 0)
    add_figure (self->money, _ ("Still open"), open, until);
  else
    add_figure (self->money, _ ("Customer’s credit"), -open, NULL);
}

static void
show_earned (LabaOrderPane *self, const LabaOrderView *view)
{
  GtkGrid *grid = laba_order_parts_section (self->earned, _ ("What it earned"));
  gint64 profit = laba_order_view_profit (view);
  int row = 0;

  for (guint i = 0; i < view->earned->len; i++)
    {
      LabaRow *line = view->earned->pdata[i];
      const char *label = laba_role_label ((LabaRole) laba_row_get_id (line));

      laba_order_parts_amount (grid, row++, _ (label), -laba_row_get_int (line, "amount"), NULL);
    }
  if (row > 0)
    laba_order_parts_amount (grid, row, profit < 0 ? _ ("Loss") : _ ("Profit"), profit, "heading");
  else
    gtk_grid_attach (grid,
                     laba_order_parts_label (
                         _ ("Nothing yet: it counts from the day the goods are handed over."),
                         "dim-label", 0),
                     0, 0, 2, 1);
}

/* ---- the whole ---- */

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear_all (LabaOrderPane *self)
{
  clear (self->acts);
  clear (self->states);
  clear (self->earned);
  clear (self->events);
  clear (self->goods);
  clear (self->journal);
  clear (self->money);
}

void
laba_order_pane_show (LabaOrderPane *self, const LabaOrderView *view)
{
  gtk_stack_set_visible_child_name (self->stack, view != NULL ? "order" : "none");
  clear_all (self);
  if (view == NULL)
    return;
  show_head (self, view);
  show_states (self, view);
  show_acts (self, view);
  show_money (self, view);
  laba_order_parts_show_goods (self->goods, view);
  show_earned (self, view);
  laba_order_parts_show_events (self->events, view);
  laba_order_parts_show_journal (self->journal, view, self->words);
}

/* ---- class ---- */

static void
laba_order_pane_dispose (GObject *object)
{
  LabaOrderPane *self = LABA_ORDER_PANE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (laba_order_pane_parent_class)->dispose (object);
}

static void
laba_order_pane_class_init (LabaOrderPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_DEBIT_SWITCH);
  G_OBJECT_CLASS (klass)->dispose = laba_order_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/orders/laba-order-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, acts);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, earned);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, events);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, expander);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, goods);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, journal);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, money);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, note);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, states);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, title);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderPane, words);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
laba_order_pane_init (LabaOrderPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_accessible_set_up_expander (self->expander);
}
