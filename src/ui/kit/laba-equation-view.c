/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-equation-view.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"

#define BAR 18
#define LINE 3
#define GAP 3
#define ROW (LINE + GAP + BAR)
#define MOVE (350 * 1000) /* microseconds */

/* One row is what I have, the other what I owe and what is mine. */
static const int firsts[] = { LABA_EQUATION_MONEY, LABA_EQUATION_OWED, LABA_N_EQUATION };
#define N_ROWS 2

struct _LabaEquationView
{
  GtkWidget parent_instance;
  GtkWidget *labels[N_ROWS];
  LabaEquation before, after;
  double from[LABA_N_EQUATION], now[LABA_N_EQUATION]; /* while the bars move */
  guint tick;
  gint64 since;
};

G_DEFINE_FINAL_TYPE (LabaEquationView, laba_equation_view, GTK_TYPE_WIDGET)

/* ---- words ---- */

static const char *const words[LABA_N_EQUATION]
    = { N_ ("money %s"), N_ ("goods %s"), N_ ("other %s"), N_ ("I owe %s"),
        N_ ("mine is %s") };

static void
append_part (GString *text, const LabaEquationView *self, int part)
{
  LabaLanguage language = laba_language_get ();
  gint64 change = self->after.parts[part] - self->before.parts[part];
  g_autofree char *amount = laba_money_format (self->after.parts[part], language);
  g_autofree char *by = laba_money_format (ABS (change), language);
  g_autoptr (GString) said = g_string_new (_ (words[part]));

  g_string_replace (said, "%s", amount, 1);
  if (text->len > 0)
    g_string_append (text, " + ");
  if (change == 0)
    g_string_append (text, said->str);
  else
    g_string_append_printf (text, "<b>%s (%s%s)</b>", said->str, change > 0 ? "+" : "−",
                            by);
}

/* What is nothing and was nothing is not said, but for the first and the last. */
static void
set_label (LabaEquationView *self, int row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *markup = NULL;

  for (int i = firsts[row]; i < firsts[row + 1]; i++)
    if (self->after.parts[i] != 0 || self->before.parts[i] != 0
        || i == LABA_EQUATION_MONEY || i == LABA_EQUATION_MINE)
      append_part (text, self, i);
  /* Translators: “I have: money Rp40,000 + goods Rp12,000” */
  markup = row == 0 ? g_strdup_printf (_ ("I have: %s"), text->str)
                    : g_strdup_printf ("= %s", text->str);
  gtk_label_set_markup (GTK_LABEL (self->labels[row]), markup);
}

/* ---- moving ---- */

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (widget);
  double part = (double) (gdk_frame_clock_get_frame_time (clock) - self->since) / MOVE;
  double eased = part >= 1 ? 1 : 1 - (1 - part) * (1 - part);

  for (int i = 0; i < LABA_N_EQUATION; i++)
    self->now[i]
        = self->from[i] + eased * ((double) self->after.parts[i] - self->from[i]);
  gtk_widget_queue_draw (widget);
  if (part < 1)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
may_move (LabaEquationView *self)
{
  gboolean animates = FALSE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations",
                &animates, NULL);
  return animates && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
move (LabaEquationView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  for (int i = 0; i < LABA_N_EQUATION; i++)
    self->from[i] = self->now[i];
  if (may_move (self))
    {
      self->since = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (widget));
      if (self->tick == 0)
        self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
      return;
    }
  for (int i = 0; i < LABA_N_EQUATION; i++)
    self->now[i] = (double) self->after.parts[i];
  gtk_widget_queue_draw (widget);
}

void
laba_equation_view_show (LabaEquationView *self,
                         const LabaEquation *before,
                         const LabaEquation *after)
{
  self->before = *before;
  self->after = *after;
  for (int row = 0; row < N_ROWS; row++)
    set_label (self, row);
  move (self);
}

/* ---- drawing ---- */

/* The longest of the rows, before, now and after: what the width stands for. */
static double
longest (const LabaEquationView *self)
{
  double most = 1;

  for (int row = 0; row < N_ROWS; row++)
    {
      double sums[3] = { 0, 0, 0 };

      for (int i = firsts[row]; i < firsts[row + 1]; i++)
        {
          sums[0] += (double) MAX (self->before.parts[i], 0);
          sums[1] += MAX (self->now[i], 0);
          sums[2] += (double) MAX (self->after.parts[i], 0);
        }
      most = MAX (most, MAX (sums[0], MAX (sums[1], sums[2])));
    }
  return most;
}

/* Each part lighter than the one before it, with a gap between: told apart without
 * colours. */
static void
draw_part (LabaEquationView *self,
           GtkSnapshot *snapshot,
           int shade,
           double left,
           double width,
           double top,
           double height)
{
  GdkRGBA colour;

  if (width <= GAP)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= 0.75f - 0.25f * (float) shade;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT ((float) left, (float) top,
                                                  (float) (width - GAP), (float) height));
}

static void
draw_row (LabaEquationView *self, GtkSnapshot *snapshot, int row, double top, double scale)
{
  double left = 0, left_before = 0;

  for (int i = firsts[row]; i < firsts[row + 1]; i++)
    {
      double width = scale * MAX (self->now[i], 0);
      double before = scale * (double) MAX (self->before.parts[i], 0);

      draw_part (self, snapshot, i - firsts[row], left_before, before, top, LINE);
      draw_part (self, snapshot, i - firsts[row], left, width, top + LINE + GAP, BAR);
      left += width;
      left_before += before;
    }
}

static int
height_of (LabaEquationView *self, int row, int width)
{
  int height;

  gtk_widget_measure (self->labels[row], GTK_ORIENTATION_VERTICAL, width, &height, NULL,
                      NULL, NULL);
  return height;
}

static void
laba_equation_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  double scale = width / longest (self);
  double top = height_of (self, 0, width) + GAP;

  GTK_WIDGET_CLASS (laba_equation_view_parent_class)->snapshot (widget, snapshot);
  draw_row (self, snapshot, 0, top, scale);
  draw_row (self, snapshot, 1, top + ROW + GAP, scale);
}

/* ---- size ---- */

static void
laba_equation_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (widget);
  gboolean vertical = orientation == GTK_ORIENTATION_VERTICAL;
  int least, wanted, most = 0, all = 2 * ROW + 3 * GAP;

  for (int row = 0; row < N_ROWS; row++)
    {
      gtk_widget_measure (self->labels[row], orientation, for_size, &least, &wanted, NULL,
                          NULL);
      all += least;
      most = MAX (most, least);
    }
  *minimum = *natural = vertical ? all : most;
}

static void
laba_equation_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (widget);
  int first = height_of (self, 0, width);
  int second = height_of (self, 1, width);

  gtk_widget_size_allocate (self->labels[0], &(GtkAllocation){ 0, 0, width, first }, -1);
  gtk_widget_size_allocate (
      self->labels[1],
      &(GtkAllocation){ 0, first + 2 * ROW + 3 * GAP, width, second }, -1);
}

static GtkSizeRequestMode
laba_equation_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ---- class ---- */

static void
laba_equation_view_dispose (GObject *object)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (object);

  for (int row = 0; row < N_ROWS; row++)
    g_clear_pointer (&self->labels[row], gtk_widget_unparent);
  G_OBJECT_CLASS (laba_equation_view_parent_class)->dispose (object);
}

static void
laba_equation_view_class_init (LabaEquationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_equation_view_dispose;
  widget_class->get_request_mode = laba_equation_view_get_request_mode;
  widget_class->measure = laba_equation_view_measure;
  widget_class->size_allocate = laba_equation_view_size_allocate;
  widget_class->snapshot = laba_equation_view_snapshot;
}

static void
laba_equation_view_init (LabaEquationView *self)
{
  for (int row = 0; row < N_ROWS; row++)
    {
      self->labels[row] = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (self->labels[row]), TRUE);
      gtk_label_set_xalign (GTK_LABEL (self->labels[row]), 0);
      gtk_widget_add_css_class (self->labels[row], "laba-figure");
      gtk_widget_set_parent (self->labels[row], GTK_WIDGET (self));
    }
}
