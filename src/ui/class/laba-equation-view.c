/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-equation-view.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "reports/laba-report.h"

#define BAR 14
#define GAP 3

/* The parts from the left: three above, two below. */
enum
{
  MONEY,
  GOODS,
  OTHER,
  OWED,
  MINE,
  N_PARTS,
};

struct _LabaEquationView
{
  GtkWidget parent_instance;
  GtkWidget *labels[2];
  gint64 parts[N_PARTS];
};

G_DEFINE_FINAL_TYPE (LabaEquationView, laba_equation_view, GTK_TYPE_WIDGET)

/* ---- the figures ---- */

static gint64
amount_of (const LabaTable *table, const char *key)
{
  const LabaCell *cell = laba_table_cell (table, key, "amount");

  return cell != NULL ? cell->number : 0;
}

static void
set_label (LabaEquationView *self,
           guint place,
           const char *format,
           gint64 a,
           gint64 b,
           gint64 c)
{
  g_autofree char *one = laba_money_format (a, laba_language_get ());
  g_autofree char *two = laba_money_format (b, laba_language_get ());
  g_autofree char *three = laba_money_format (c, laba_language_get ());
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%1$s", one, 1);
  g_string_replace (text, "%2$s", two, 1);
  g_string_replace (text, "%3$s", three, 1);
  gtk_label_set_label (GTK_LABEL (self->labels[place]), text->str);
}

void
laba_equation_view_update (LabaEquationView *self, LabaDb *db)
{
  const LabaReportQuery query = { 0 };
  g_autoptr (LabaTable) table
      = laba_report_run (db, laba_report_by_id ("position"), &query, NULL);

  if (table == NULL)
    return;
  self->parts[MONEY] = amount_of (table, "cash");
  self->parts[GOODS] = amount_of (table, "inventory");
  self->parts[OTHER]
      = amount_of (table, "total-assets") - self->parts[MONEY] - self->parts[GOODS];
  self->parts[OWED] = amount_of (table, "total-liabilities");
  self->parts[MINE] = amount_of (table, "total-equity");
  set_label (self, 0, _ ("I have: money %1$s, goods %2$s, other %3$s"),
             self->parts[MONEY], self->parts[GOODS], self->parts[OTHER]);
  set_label (self, 1, _ ("I owe %1$s; mine is %2$s"), self->parts[OWED],
             self->parts[MINE], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- drawing ---- */

static gint64
sum (const LabaEquationView *self, int from, int to)
{
  gint64 all = 0;

  for (int i = from; i <= to; i++)
    all += MAX (self->parts[i], 0);
  return all;
}

static void
draw_bar (LabaEquationView *self,
          GtkSnapshot *snapshot,
          float top,
          int from,
          int to,
          gint64 longest)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)), left = 0;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  for (int i = from; i <= to; i++)
    {
      float part = width * (float) MAX (self->parts[i], 0) / (float) longest;
      GdkRGBA shade = colour;

      /* Each part lighter than the one before it, with a gap between: told apart without
       * colours. */
      shade.alpha = 0.75f - 0.25f * (float) (i - from);
      if (part > GAP)
        gtk_snapshot_append_color (snapshot, &shade,
                                   &GRAPHENE_RECT_INIT (left, top, part - GAP, BAR));
      left += part;
    }
}

static int
height_of (LabaEquationView *self, int place, int width)
{
  int height;

  gtk_widget_measure (self->labels[place], GTK_ORIENTATION_VERTICAL, width, &height, NULL,
                      NULL, NULL);
  return height;
}

static void
laba_equation_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (widget);
  gint64 longest = MAX (MAX (sum (self, MONEY, OTHER), sum (self, OWED, MINE)), 1);
  float first = (float) height_of (self, 0, gtk_widget_get_width (widget));

  GTK_WIDGET_CLASS (laba_equation_view_parent_class)->snapshot (widget, snapshot);
  draw_bar (self, snapshot, first + GAP, MONEY, OTHER, longest);
  draw_bar (self, snapshot, first + BAR + 3 * GAP, OWED, MINE, longest);
}

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
  int least, wanted, all = 0, most = 0;

  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_measure (self->labels[i], orientation, for_size, &least, &wanted, NULL,
                          NULL);
      all += orientation == GTK_ORIENTATION_VERTICAL ? wanted : 0;
      most = MAX (most, least);
    }
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? all + 2 * BAR + 5 * GAP : most;
  *natural = *minimum;
}

static void
laba_equation_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (widget);
  int first = height_of (self, 0, width);
  int second = height_of (self, 1, width);

  gtk_widget_size_allocate (self->labels[0], &(GtkAllocation){ 0, 0, width, first }, -1);
  gtk_widget_size_allocate (
      self->labels[1], &(GtkAllocation){ 0, first + 2 * BAR + 5 * GAP, width, second },
      -1);
}

static GtkSizeRequestMode
laba_equation_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
laba_equation_view_dispose (GObject *object)
{
  LabaEquationView *self = LABA_EQUATION_VIEW (object);

  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&self->labels[i], gtk_widget_unparent);
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
  for (guint i = 0; i < 2; i++)
    {
      self->labels[i] = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (self->labels[i]), TRUE);
      gtk_label_set_xalign (GTK_LABEL (self->labels[i]), 0);
      gtk_widget_add_css_class (self->labels[i], "caption");
      gtk_widget_set_parent (self->labels[i], GTK_WIDGET (self));
    }
}
