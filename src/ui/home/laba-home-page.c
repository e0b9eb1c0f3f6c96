/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/home/laba-home-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "reports/laba-home.h"
#include "reports/laba-report.h"
#include "ui/kit/laba-chart.h"
#include "ui/kit/laba-places.h"
#include "ui/kit/laba-settings.h"

struct _LabaHomePage
{
  LabaPage parent_instance;
  gboolean stale; /* something changed while the page was behind */
  LabaHome *home; /* what the lists are still to be filled from */
  guint tick;     /* they are to be filled after the next frame … */
  guint idle;     /* … which is painted now */

  GtkListBox *accounts;
  LabaChart *chart;
  GtkListBox *debtors;
  GtkLabel *earned;
  GtkLabel *earned_note;
  GtkListBox *low;
  GtkLabel *may_take;
  GtkLabel *may_take_note;
  GtkLabel *money;
  GtkLabel *money_note;
  GtkLabel *no_debtors;
  GtkLabel *no_low;
  GtkLabel *no_tasks;
  GtkListBox *steps;
  GtkListBox *tasks;
  GtkLabel *whole;
  GtkLabel *whole_note;
};

G_DEFINE_FINAL_TYPE (LabaHomePage, laba_home_page, LABA_TYPE_PAGE)

static char *
rupiah (gint64 amount)
{
  return laba_money_format (amount, laba_language_get ());
}

static void
set_rupiah (GtkLabel *label, gint64 amount)
{
  g_autofree char *text = rupiah (amount);

  gtk_label_set_label (label, text);
}

/* ---- rows ---- */

/* A name that was cut off. (A tooltip's text would ask the screen where the pointer is, for each row.) */
static gboolean
tooltip_cb (GtkLabel *label, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/* Where a click on the row leads: an action of the window and its parameter, or NULL. */
static GtkWidget *
make_row (const char *name, const char *figure, const char *action, GVariant *parameter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *value = gtk_label_new (figure);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (value, "laba-figure");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), action != NULL);
  if (action != NULL)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), parameter);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_empty (GtkListBox *list, GtkLabel *label, const char *text)
{
  gboolean empty = gtk_widget_get_first_child (GTK_WIDGET (list)) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (list), !empty);
  gtk_widget_set_visible (GTK_WIDGET (label), empty);
  gtk_label_set_label (label, text);
}

/* ---- the big figures ---- */

/* A sentence that compares, in words: never by colour alone. */
static char *
compare (gint64 now, gint64 before)
{
  g_autofree char *difference = rupiah (ABS (now - before));

  if (now == before)
    return g_strdup (_ ("The same as on this day last month."));
  if (now > before)
    return g_strdup_printf (_ ("%s more than on this day last month."), difference);
  return g_strdup_printf (_ ("%s less than on this day last month."), difference);
}

static void
fill_figures (LabaHomePage *self, const LabaHome *home)
{
  g_autofree char *note = compare (home->earned, home->earned_before);
  g_autofree char *not_mine = rupiah (home->deposits + home->payables + home->others_goods);
  g_autofree char *restock = rupiah (home->restock);
  g_autofree char *money_note = g_strdup_printf (
      _ ("Of it %s is not mine: customers' deposits, what suppliers are owed, others' goods sold."), not_mine);
  g_autofree char *take_note
      = g_strdup_printf (_ ("Money less what is not mine, less %s to fill up what runs low."), restock);

  set_rupiah (self->earned, home->earned);
  gtk_label_set_label (self->earned_note, note);
  set_rupiah (self->money, home->money);
  gtk_label_set_label (self->money_note, money_note);
  set_rupiah (self->may_take, home->may_take);
  gtk_label_set_label (self->may_take_note, take_note);
}

static void
fill_whole (LabaHomePage *self, const LabaHome *home)
{
  gint64 over = home->profit - home->drawings;
  g_autofree char *amount = rupiah (ABS (over));
  g_autofree char *profit = rupiah (home->profit);
  g_autofree char *taken = rupiah (home->drawings);
  g_autofree char *sentence = over >= 0 ? g_strdup_printf (_ ("Yes, and it grew by %s."), amount)
                                        : g_strdup_printf (_ ("No: %s of it was used up."), amount);
  /* Translators: first the profit so far, then what was taken out. */
  g_autofree char *note = g_strdup_printf (_ ("Earned so far %1$s, taken out %2$s."), profit, taken);

  gtk_label_set_label (self->whole, sentence);
  gtk_label_set_label (self->whole_note, note);
}

/* ---- lists ---- */

/* Where copies of the book have grown old, quietly among what is to do. */
static void
add_copies_mark (LabaHomePage *self)
{
  LabaBook *book = laba_page_get_book (LABA_PAGE (self));
  g_autoptr (GSettings) settings = laba_settings_new ();
  g_autofree char *warning
      = laba_places_dup_warning (laba_book_get_path (book), settings);

  if (warning != NULL)
    gtk_list_box_append (self->tasks, make_row (warning, "", "win.preferences",
                                                g_variant_new_string ("backup")));
}

static void
fill_tasks (LabaHomePage *self, const LabaHome *home)
{
  static const char *const pages[LABA_HOME_N_TASKS] = {
    [LABA_HOME_PACK] = "orders",  [LABA_HOME_COLLECT] = "orders", [LABA_HOME_WAITING] = "orders",
    [LABA_HOME_LOW] = "restock",  [LABA_HOME_LATE] = "restock",   [LABA_HOME_SHORT] = "goods",
    [LABA_HOME_DUE] = "money",
  };

  clear (self->tasks);
  add_copies_mark (self);
  for (guint i = 0; i < LABA_HOME_N_TASKS; i++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, home->tasks[i]);

      if (home->tasks[i] > 0)
        gtk_list_box_append (self->tasks, make_row (laba_home_task_label (i), count, "win.show-page",
                                                    g_variant_new_string (pages[i])));
    }
  show_empty (self->tasks, self->no_tasks, _ ("Nothing is waiting."));
}

static void
fill_money_list (GtkListBox *list, GArray *lines)
{
  clear (list);
  for (guint i = 0; i < lines->len; i++)
    {
      const LabaHomeLine *line = &g_array_index (lines, LabaHomeLine, i);
      g_autofree char *amount = rupiah (line->amount);

      gtk_list_box_append (list, make_row (line->name, amount, "win.open-record", g_variant_new_int64 (line->id)));
    }
}

static void
fill_low (LabaHomePage *self, const LabaHome *home)
{
  clear (self->low);
  for (guint i = 0; i < home->low->len; i++)
    {
      const LabaHomeLine *line = &g_array_index (home->low, LabaHomeLine, i);
      g_autofree char *quantity = laba_quantity_format (line->amount, laba_language_get ());
      g_autofree char *left = g_strdup_printf ("%s %s", quantity, line->detail);

      gtk_list_box_append (self->low, make_row (line->name, left, "win.open-record", g_variant_new_int64 (line->id)));
    }
  show_empty (self->low, self->no_low, _ ("Nothing runs low."));
}

/* The report where-money-went of the month, without the steps that did nothing. */
static void
fill_steps (LabaHomePage *self, LabaDay today)
{
  const LabaReportQuery query = { .from = laba_day_month_start (today), .to = today };
  g_autoptr (LabaTable) table = laba_report_run (laba_book_get_db (laba_page_get_book (LABA_PAGE (self))),
                                                 laba_report_by_id ("where-money-went"), &query, NULL);

  clear (self->steps);
  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];
      gint64 amount = row->cells[1].number;
      g_autofree char *figure = rupiah (amount);

      if (amount != 0 || row->style != LABA_ROW_NORMAL)
        gtk_list_box_append (self->steps, make_row (row->cells[0].text, figure, NULL, NULL));
    }
}

static void
fill_chart (LabaHomePage *self, const LabaHome *home)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (home->months); i++)
    g_strv_builder_add (labels, laba_month_name_short ((int) (home->months[i] % 100), laba_language_get ()));
  g_auto (GStrv) names = g_strv_builder_end (labels);
  laba_chart_set_bars (self->chart, _ ("Profit"), (const char *const *) names, home->profits,
                       G_N_ELEMENTS (home->months));
}

/* ---- the page ---- */

/* What lies further down, and takes longer. */
static void
fill_lists (LabaHomePage *self)
{
  LabaDb *db = laba_book_get_db (laba_page_get_book (LABA_PAGE (self)));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) debtors = db != NULL ? laba_home_list_debtors (db, &error) : NULL;

  fill_money_list (self->accounts, self->home->accounts);
  fill_low (self, self->home);
  fill_steps (self, laba_day_today ());
  if (debtors != NULL)
    fill_money_list (self->debtors, debtors);
  else if (error != NULL)
    g_warning ("home: %s", error->message);
  show_empty (self->debtors, self->no_debtors, _ ("Nobody owes anything."));
  g_clear_pointer (&self->home, laba_home_free);
}

static gboolean
fill_lists_cb (gpointer data)
{
  LabaHomePage *self = data;

  self->idle = 0;
  fill_lists (self);
  return G_SOURCE_REMOVE;
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LabaHomePage *self = LABA_HOME_PAGE (widget);

  self->tick = 0;
  self->idle = g_idle_add (fill_lists_cb, self);
  return G_SOURCE_REMOVE;
}

static void
forget_lists (LabaHomePage *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->home, laba_home_free);
}

/* The figures at once, for the next frame; the lists under them in the one after it. */
static void
refresh (LabaHomePage *self)
{
  LabaDb *db = laba_book_get_db (laba_page_get_book (LABA_PAGE (self)));
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  forget_lists (self);
  self->home = db != NULL ? laba_home_new (db, laba_day_today (), &error) : NULL;
  if (self->home == NULL)
    {
      g_warning ("home: %s", error != NULL ? error->message : "closed");
      return;
    }
  fill_figures (self, self->home);
  fill_whole (self, self->home);
  fill_chart (self, self->home);
  fill_tasks (self, self->home);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}

static void
book_changed_cb (LabaHomePage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
laba_home_page_bind (LabaPage *page)
{
  LabaHomePage *self = LABA_HOME_PAGE (page);

  g_signal_connect_object (laba_page_get_book (page), "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
laba_home_page_show (LabaPage *page)
{
  LabaHomePage *self = LABA_HOME_PAGE (page);

  if (self->stale)
    refresh (self);
}

static void
laba_home_page_dispose (GObject *object)
{
  forget_lists (LABA_HOME_PAGE (object));
  G_OBJECT_CLASS (laba_home_page_parent_class)->dispose (object);
}

static void
laba_home_page_class_init (LabaHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_CHART);
  G_OBJECT_CLASS (klass)->dispose = laba_home_page_dispose;
  page_class->bind = laba_home_page_bind;
  page_class->show = laba_home_page_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/home/laba-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, accounts);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, chart);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, debtors);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, earned);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, earned_note);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, low);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, may_take);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, may_take_note);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, money);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, money_note);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, no_debtors);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, no_low);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, no_tasks);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, steps);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, tasks);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, whole);
  gtk_widget_class_bind_template_child (widget_class, LabaHomePage, whole_note);
}

static void
laba_home_page_init (LabaHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
