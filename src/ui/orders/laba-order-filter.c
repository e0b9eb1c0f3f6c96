/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-filter.h"

#include <glib/gi18n.h>

#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-focus.h"
#include "ui/orders/laba-channel-menu.h"

struct _LabaOrderFilter
{
  GtkBox parent_instance;
  gboolean quiet; /* set all at once */

  GtkMenuButton *channels;
  GtkButton *clear_button;
  GtkLabel *count;
  GtkDropDown *goods, *payment, *settlement;
  GtkSearchEntry *search;
  GtkToggleButton *to_send, *unpaid, *waiting;
};

enum
{
  CHANGED,
  DONE,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaOrderFilter, laba_order_filter, GTK_TYPE_BOX)

/* ---- what is asked for ---- */

static gint64
get_task (LabaOrderFilter *self)
{
  if (gtk_toggle_button_get_active (self->to_send))
    return 1;
  if (gtk_toggle_button_get_active (self->unpaid))
    return 2;
  return gtk_toggle_button_get_active (self->waiting) ? 3 : 0;
}

LabaOrderSearch
laba_order_filter_get_search (LabaOrderFilter *self, const char *order)
{
  return (LabaOrderSearch){
    .order = order,
    .text = gtk_editable_get_text (GTK_EDITABLE (self->search)),
    .goods = (gint64) gtk_drop_down_get_selected (self->goods) - 1,
    .payment = (gint64) gtk_drop_down_get_selected (self->payment) - 1,
    .settlement = (gint64) gtk_drop_down_get_selected (self->settlement) - 1,
    .task = get_task (self),
  };
}

gboolean
laba_order_filter_is_narrowed (LabaOrderFilter *self)
{
  LabaOrderSearch search = laba_order_filter_get_search (self, NULL);

  return *search.text != '\0' || search.goods >= 0 || search.payment >= 0
         || search.settlement >= 0 || search.task != 0;
}

static void
changed_cb (LabaOrderFilter *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* The three exclude each other; none may be on. */
static void
task_toggled_cb (LabaOrderFilter *self, GtkToggleButton *button)
{
  GtkToggleButton *chips[] = { self->to_send, self->unpaid, self->waiting };
  gboolean was_quiet = self->quiet;

  if (gtk_toggle_button_get_active (button))
    {
      self->quiet = TRUE;
      for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
        if (chips[i] != button)
          gtk_toggle_button_set_active (chips[i], FALSE);
      self->quiet = was_quiet;
    }
  changed_cb (self);
}

void
laba_order_filter_clear (LabaOrderFilter *self)
{
  self->quiet = TRUE;
  gtk_toggle_button_set_active (self->to_send, FALSE);
  gtk_toggle_button_set_active (self->unpaid, FALSE);
  gtk_toggle_button_set_active (self->waiting, FALSE);
  gtk_drop_down_set_selected (self->goods, 0);
  gtk_drop_down_set_selected (self->payment, 0);
  gtk_drop_down_set_selected (self->settlement, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->quiet = FALSE;
  changed_cb (self);
}

/* Enter: what was typed last may not have been looked for yet. */
static void
done_cb (LabaOrderFilter *self)
{
  changed_cb (self);
  g_signal_emit (self, signals[DONE], 0);
}

/* GtkSearchEntry leaves its text alone on Escape. */
static void
stopped_cb (LabaOrderFilter *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_emit (self, signals[STOPPED], 0);
}

/* ---- what there is ---- */

static void
set_chip (GtkToggleButton *button, const char *word, gint64 n)
{
  g_autofree char *label = g_strdup_printf ("%s  %" G_GINT64_FORMAT, word, n);

  gtk_button_set_label (GTK_BUTTON (button), label);
}

void
laba_order_filter_show_tasks (LabaOrderFilter *self, LabaOrderTasks tasks)
{
  set_chip (self->to_send, _ ("To send"), tasks.to_send);
  set_chip (self->unpaid, _ ("Unpaid"), tasks.unpaid);
  set_chip (self->waiting, _ ("Awaiting payout"), tasks.waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting),
                          tasks.waiting > 0 || gtk_toggle_button_get_active (self->waiting));
}

void
laba_order_filter_show_count (LabaOrderFilter *self, guint n)
{
  gboolean searched = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  g_autofree char *text
      = searched && n >= LABA_ORDER_SEARCH_MOST
            ? g_strdup_printf (_ ("The newest %u that fit"), n)
            : g_strdup_printf (ngettext ("%u order", "%u orders", n), n);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), laba_order_filter_is_narrowed (self));
}

void
laba_order_filter_set_book (LabaOrderFilter *self, LabaBook *book)
{
  laba_channel_menu_set_up (self->channels, book);
}

/* ---- class ---- */

/* What is typed next takes the place of what was looked for before. */
static gboolean
laba_order_filter_grab_focus (GtkWidget *widget)
{
  LabaOrderFilter *self = LABA_ORDER_FILTER (widget);
  gboolean got = gtk_widget_grab_focus (GTK_WIDGET (self->search));

  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  return got;
}

static void
fill_words (GtkDropDown *down, const char *name, const char *(*word) (gint64), guint n)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Any"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, word (i));
  gtk_drop_down_set_model (down, G_LIST_MODEL (words));
  laba_accessible_set_name (GTK_WIDGET (down), name);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, channels);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, clear_button);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, count);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, goods);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, payment);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, search);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, settlement);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, to_send);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, unpaid);
  gtk_widget_class_bind_template_child (widget_class, LabaOrderFilter, waiting);
}

static void
laba_order_filter_class_init (LabaOrderFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = laba_order_filter_grab_focus;
  widget_class->focus = laba_focus_children;
  signals[CHANGED] = g_signal_new ("changed", LABA_TYPE_ORDER_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", LABA_TYPE_ORDER_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STOPPED] = g_signal_new ("stopped", LABA_TYPE_ORDER_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/orders/laba-order-filter.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, task_toggled_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "clear_cb", G_CALLBACK (laba_order_filter_clear));
}

static void
laba_order_filter_init (LabaOrderFilter *self)
{
  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_words (self->goods, _ ("Goods"), laba_order_goods_word, LABA_ORDER_GOODS_STATES);
  fill_words (self->payment, _ ("Payment"), laba_order_payment_word, LABA_ORDER_PAYMENT_STATES);
  fill_words (self->settlement, _ ("Payout"), laba_order_settlement_word, LABA_ORDER_SETTLEMENT_STATES);
  self->quiet = FALSE;
}
