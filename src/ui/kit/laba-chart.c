/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-chart.h"

#include <math.h>

#include "base/laba-money.h"

#define MARGIN 6

struct _LabaChart
{
  GtkWidget parent_instance;
  char *what;
  GStrv names;
  gint64 *values;
  guint n;
};

G_DEFINE_FINAL_TYPE (LabaChart, laba_chart, GTK_TYPE_WIDGET)

/* Where things are: bars hang from the line of zero. */
typedef struct
{
  double left, right, top, bottom, zero, scale, slot;
} Frame;

static PangoLayout *
make_layout (LabaChart *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* Short: 1,2 jt; 350 rb would be too long under many bars, so figures stand at the scale's two ends only. */
static char *
short_figure (gint64 value)
{
  return laba_money_format (value, laba_language_get ());
}

static void
text_size (LabaChart *self, const char *text, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text);

  pango_layout_get_pixel_size (layout, width, height);
}

static void
extremes (LabaChart *self, gint64 *least, gint64 *most)
{
  *least = *most = 0;
  for (guint i = 0; i < self->n; i++)
    {
      *least = MIN (*least, self->values[i]);
      *most = MAX (*most, self->values[i]);
    }
}

static Frame
make_frame (LabaChart *self, int width, int height)
{
  int line = 0, w = 0;
  gint64 least, most;
  Frame frame = { 0 };

  text_size (self, "0", &w, &line);
  extremes (self, &least, &most);
  frame.left = MARGIN;
  frame.right = width - MARGIN;
  frame.top = MARGIN + line + 4;
  frame.bottom = height - MARGIN - line - 4;
  frame.scale = most > least ? (frame.bottom - frame.top) / (double) (most - least) : 0;
  frame.zero = frame.top + (double) most * frame.scale;
  frame.slot = self->n > 0 ? (frame.right - frame.left) / self->n : 0;
  return frame;
}

static void
draw_text (LabaChart *self, GtkSnapshot *snapshot, const char *text, double x, double y, double centre_in, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) floor (x + (centre_in - width) / 2), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Below zero: stripes instead of a full bar. */
static void
draw_bar (GtkSnapshot *snapshot, const graphene_rect_t *area, gboolean below, const GdkRGBA *color)
{
  GdkRGBA faint = *color;

  if (!below)
    {
      gtk_snapshot_append_color (snapshot, color, area);
      return;
    }
  faint.alpha = 0.35f;
  gtk_snapshot_append_color (snapshot, &faint, area);
  for (float y = area->origin.y; y < area->origin.y + area->size.height; y += 4)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (area->origin.x, y, area->size.width, 1));
}

static void
draw_bars (LabaChart *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *text, const GdkRGBA *bar)
{
  GdkRGBA dim = *text;

  dim.alpha *= 0.7f;
  for (guint i = 0; i < self->n; i++)
    {
      double height = fabs ((double) self->values[i] * frame->scale);
      double x = frame->left + i * frame->slot;
      double y = self->values[i] >= 0 ? frame->zero - height : frame->zero;
      graphene_rect_t area = GRAPHENE_RECT_INIT ((float) (x + frame->slot * 0.18), (float) y, (float) (frame->slot * 0.64), (float) height);

      draw_bar (snapshot, &area, self->values[i] < 0, bar);
      draw_text (self, snapshot, self->names[i], x, frame->bottom + 4, frame->slot, &dim);
    }
}

static void
draw_most (LabaChart *self, GtkSnapshot *snapshot, const Frame *frame, const GdkRGBA *text)
{
  guint best = 0;

  for (guint i = 1; i < self->n; i++)
    if (self->values[i] > self->values[best])
      best = i;
  if (self->n == 0 || self->values[best] <= 0)
    return;
  g_autofree char *figure = short_figure (self->values[best]);
  int width, height;
  text_size (self, figure, &width, &height);
  double x = frame->left + best * frame->slot + (frame->slot - width) / 2;
  draw_text (self, snapshot, figure, CLAMP (x, frame->left, frame->right - width), frame->top - height - 2, width, text);
}

static void
laba_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LabaChart *self = LABA_CHART (widget);
  Frame frame = make_frame (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA text, bar, line;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "theme_selected_bg_color", &bar))
    bar = text;
  line = text;
  line.alpha *= 0.3f;
  draw_bars (self, snapshot, &frame, &text, &bar);
  draw_most (self, snapshot, &frame, &text);
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT ((float) frame.left, (float) floor (frame.zero), (float) (frame.right - frame.left), 1));
}

static void
laba_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 200;
}

/* ---- in words ---- */

static char *
describe_bar (LabaChart *self, guint i)
{
  g_autofree char *figure = laba_money_format (self->values[i], laba_language_get ());

  return g_strdup_printf ("%s: %s", self->names[i], figure);
}

static gboolean
query_tooltip_cb (LabaChart *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  Frame frame = make_frame (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  double at = frame.slot > 0 ? (x - frame.left) / frame.slot : -1;

  if (at < 0 || at >= self->n)
    return FALSE;
  g_autofree char *text = describe_bar (self, (guint) at);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
describe (LabaChart *self)
{
  GString *text = g_string_new (self->what);

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *bar = describe_bar (self, i);

      g_string_append_printf (text, "%s%s", i == 0 ? ". " : ", ", bar);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
  g_string_free (text, TRUE);
}

void
laba_chart_set_bars (LabaChart *self, const char *what, const char *const *names, const gint64 *values, guint n)
{
  g_free (self->what);
  g_strfreev (self->names);
  g_free (self->values);
  self->what = g_strdup (what);
  self->names = g_strdupv ((GStrv) names);
  self->values = g_memdup2 (values, n * sizeof *values);
  self->n = n;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
laba_chart_finalize (GObject *object)
{
  LabaChart *self = LABA_CHART (object);

  g_free (self->what);
  g_strfreev (self->names);
  g_free (self->values);
  G_OBJECT_CLASS (laba_chart_parent_class)->finalize (object);
}

static void
laba_chart_class_init (LabaChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laba_chart_finalize;
  widget_class->measure = laba_chart_measure;
  widget_class->snapshot = laba_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "laba-chart");
}

static void
laba_chart_init (LabaChart *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
