/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goods/laba-price-view.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "base/laba-money.h"
#include "reports/laba-price-table.h"
#include "ui/kit/laba-field-grid.h"
#include "ui/kit/laba-table-view.h"

#define SHARE_WHOLE 1000.0 /* shares are tenths of a percent */

struct _LabaPriceView
{
  GtkBox parent_instance;
  GPtrArray *offers; /* NULL while a sentence is shown */
  gint64 pieces;
  gint64 chosen; /* a channel */
  gboolean filling;

  GtkDropDown *channel_list;
  GtkLabel *leaves;
  GtkGrid *parts;
  GtkLabel *price;
  GtkLabel *sentence;
  GtkStack *stack;
  LabaTableView *table;
  GtkLabel *unknown;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaPriceView, laba_price_view, GTK_TYPE_BOX)

const LabaPriceOffer *
laba_price_view_get_offer (LabaPriceView *self)
{
  guint selected = gtk_drop_down_get_selected (self->channel_list);

  return self->offers != NULL && selected < self->offers->len ? self->offers->pdata[selected]
                                                              : NULL;
}

/* ---- where the money goes ---- */

static GtkWidget *
make_label (const char *text, float xalign, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  if (xalign > 0)
    gtk_widget_add_css_class (label, "laba-figure");
  return label;
}

static void
show_part (LabaPriceView *self, const LabaTable *table, guint index)
{
  const LabaTableRow *row = table->rows->pdata[index];
  const LabaColumn *columns = (const LabaColumn *) table->columns->data;
  const char *language = laba_language_to_id (laba_language_get ());
  g_autofree char *amount = laba_cell_format (&columns[1], &row->cells[1], language);
  g_autofree char *share = laba_cell_format (&columns[2], &row->cells[2], language);
  const char *style = row->style == LABA_ROW_TOTAL      ? "laba-total"
                      : row->style == LABA_ROW_SUBTOTAL ? "laba-subtotal"
                                                        : NULL;
  GtkWidget *name = make_label (row->cells[0].text, 0, style);

  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_grid_attach (self->parts, name, 0, (int) index, 1, 1);
  gtk_grid_attach (self->parts, make_label (amount, 1, style), 2, (int) index, 1, 1);
  gtk_grid_attach (self->parts, make_label (share, 1, style), 3, (int) index, 1, 1);
  if (row->style == LABA_ROW_TOTAL)
    return;
  GtkWidget *bar = gtk_progress_bar_new ();
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 CLAMP ((double) row->cells[2].number / SHARE_WHOLE, 0, 1));
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  if (row->style == LABA_ROW_SUBTOTAL)
    gtk_widget_add_css_class (bar, "laba-profit");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name, NULL, -1);
  gtk_grid_attach (self->parts, bar, 1, (int) index, 1, 1);
}

static void
show_parts (LabaPriceView *self, const LabaPriceParts *parts)
{
  laba_field_grid_clear (self->parts);
  if (parts == NULL)
    return;
  g_autoptr (LabaTable) table = laba_price_parts_table (parts);
  for (guint i = 0; i < table->rows->len; i++)
    show_part (self, table, i);
}

/* ---- the price and what it leaves ---- */

static char *
format_share (gint64 part, gint64 whole)
{
  const LabaColumn column = { .kind = LABA_COLUMN_PERCENT };
  const LabaCell cell = { TRUE, laba_price_share (part, whole), NULL };

  return laba_cell_format (&column, &cell, laba_language_to_id (laba_language_get ()));
}

/* "leaves Rp10.000 on one piece: 23,6 % of the price, 38,5 % of the cost" */
static char *
tell_profit (LabaPriceView *self, const LabaPriceParts *parts)
{
  g_autofree char *size
      = laba_money_format (ABS (parts->profit), laba_language_get ());
  g_autofree char *of_price = format_share (ABS (parts->profit), parts->goods);
  g_autofree char *of_cost = format_share (ABS (parts->profit), parts->cost);

  if (parts->profit < 0)
    return self->pieces == 1
               ? g_strdup_printf (_ ("With every piece you lose %s."), size)
               : g_strdup_printf (_ ("With such an order of %1$" PRId64 " you lose %2$s."),
                                  self->pieces, size);
  if (self->pieces == 1)
    /* Translators: an amount, then two percentages: of the price, of the cost */
    return g_strdup_printf (
        _ ("On one piece %1$s are yours: %2$s of the price, %3$s of the cost."), size, of_price,
        of_cost);
  /* Translators: a number of pieces, an amount, two percentages: of the price, of the cost */
  return g_strdup_printf (_ ("On an order of %1$" PRId64
                             " you earn %2$s: %3$s of the price, %4$s of the cost."),
                          self->pieces, size, of_price, of_cost);
}

static void
show_offer (LabaPriceView *self)
{
  const LabaPriceOffer *offer = laba_price_view_get_offer (self);
  g_autofree char *price = NULL;
  g_autofree char *leaves = NULL;

  if (offer == NULL)
    return;
  if (offer->parts != NULL)
    {
      price = laba_money_format (offer->parts->price, laba_language_get ());
      leaves = tell_profit (self, offer->parts);
    }
  else
    leaves = g_strdup_printf (_ ("On %s no price leaves that much: what it keeps and the profit "
                                 "together take all of it. Want less."),
                              offer->name);
  g_autofree char *warning
      = offer->unknown ? g_strdup_printf (_ ("What %s keeps is not counted: its fee rules are not "
                                             "written down yet."),
                                          offer->name)
                       : NULL;
  gtk_label_set_label (self->unknown, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unknown), warning != NULL);
  gtk_label_set_label (self->price, price != NULL ? price : "–");
  gtk_label_set_label (self->leaves, leaves);
  show_parts (self, offer->parts);
}

static void
fill_channels (LabaPriceView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->offers->len; i++)
    {
      const LabaPriceOffer *offer = self->offers->pdata[i];

      gtk_string_list_append (names, offer->name);
      if (offer->channel == self->chosen)
        chosen = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->channel_list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->channel_list, chosen);
  self->filling = FALSE;
}

/* Whether these are offers of the same channels as those shown: then the list stays, and
 * with it the focus. */
static gboolean
has_channels_of (LabaPriceView *self, const GPtrArray *offers)
{
  if (self->offers == NULL || self->offers->len != offers->len)
    return FALSE;
  for (guint i = 0; i < offers->len; i++)
    if (((LabaPriceOffer *) offers->pdata[i])->channel
        != ((LabaPriceOffer *) self->offers->pdata[i])->channel)
      return FALSE;
  return TRUE;
}

void
laba_price_view_show (LabaPriceView *self, GPtrArray *offers, gint64 pieces)
{
  gboolean same = has_channels_of (self, offers);

  g_ptr_array_ref (offers);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = offers;
  self->pieces = pieces;
  if (!same)
    fill_channels (self);
  laba_table_view_take (self->table, laba_price_offers_table (offers, FALSE));
  gtk_stack_set_visible_child_name (self->stack, "answer");
  show_offer (self);
}

void
laba_price_view_say (LabaPriceView *self, const char *text)
{
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  gtk_label_set_label (self->sentence, text);
  gtk_stack_set_visible_child_name (self->stack, "sentence");
}

void
laba_price_view_choose (LabaPriceView *self, gint64 channel)
{
  self->chosen = channel;
  for (guint i = 0; self->offers != NULL && i < self->offers->len; i++)
    if (((LabaPriceOffer *) self->offers->pdata[i])->channel == channel)
      gtk_drop_down_set_selected (self->channel_list, i);
}

/* ---- callbacks ---- */

static void
channel_changed_cb (LabaPriceView *self)
{
  const LabaPriceOffer *offer = laba_price_view_get_offer (self);

  if (self->filling || offer == NULL)
    return;
  self->chosen = offer->channel;
  show_offer (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
opened_cb (LabaPriceView *self, gint64 record, gint64 role, gint64 ref)
{
  laba_price_view_choose (self, record);
}

/* ---- class ---- */

static void
laba_price_view_finalize (GObject *object)
{
  g_clear_pointer (&LABA_PRICE_VIEW (object)->offers, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_price_view_parent_class)->finalize (object);
}

static void
laba_price_view_class_init (LabaPriceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->finalize = laba_price_view_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", LABA_TYPE_PRICE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/goods/laba-price-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, channel_list);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, leaves);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, parts);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, price);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, sentence);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, table);
  gtk_widget_class_bind_template_child (widget_class, LabaPriceView, unknown);
  gtk_widget_class_bind_template_callback (widget_class, channel_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
laba_price_view_init (LabaPriceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
