/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/reports/laba-reports-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-period.h"
#include "reports/laba-report.h"
#include "reports/laba-totals.h"
#include "ui/kit/laba-chart.h"
#include "ui/kit/laba-focus.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-table-view.h"
#include "ui/kit/laba-value-entry.h"

/* A list shows so many rows first; "all" asks for the rest. */
#define FIRST_ROWS 500

struct _LabaReportsPage
{
  LabaPage parent_instance;
  const LabaReport *report;
  gint64 role, ref; /* the account whose entries are shown */
  gboolean all_rows;
  gboolean stale;

  GtkButton *all_button;
  GtkCheckButton *by_month;
  GtkDropDown *by;
  LabaChart *chart;
  GtkWidget *chart_box;
  GtkCheckButton *compare;
  LabaValueEntry *from;
  GtkListBox *list;
  GtkDropDown *period;
  GtkBox *product_box;
  LabaRefEntry *product;
  LabaTableView *table;
  LabaValueEntry *to;
  GtkLabel *to_label;
};

G_DEFINE_FINAL_TYPE (LabaReportsPage, laba_reports_page, LABA_TYPE_PAGE)

/* As the drop-down lists them. */
enum
{
  PERIOD_THIS_MONTH,
  PERIOD_LAST_MONTH,
  PERIOD_THIS_YEAR,
  PERIOD_LAST_YEAR,
  PERIOD_ALL,
  PERIOD_FREE,
};

static const char *const sales_by[] = { NULL, "customer", "channel", "month" };

/* ---- the query ---- */

static LabaDay
day_of (LabaValueEntry *entry)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean read = laba_value_entry_get_value (entry, &value, &fault);
  LabaDay day = read ? (LabaDay) value.number : LABA_DAY_NONE;

  laba_value_entry_mark (entry, fault);
  laba_value_clear (&value);
  return day;
}

static LabaPeriod
chosen_period (LabaReportsPage *self)
{
  LabaDay today = laba_day_today ();

  switch (gtk_drop_down_get_selected (self->period))
    {
    case PERIOD_THIS_MONTH:
      return laba_period_month_of (today);
    case PERIOD_LAST_MONTH:
      return laba_period_month_of (laba_day_add_months (laba_day_month_start (today), -1));
    case PERIOD_THIS_YEAR:
      return laba_period_year_of (today);
    case PERIOD_LAST_YEAR:
      return laba_period_year_of (laba_day_add_months (today, -12));
    case PERIOD_FREE:
      return (LabaPeriod){ day_of (self->from), day_of (self->to) };
    case PERIOD_ALL:
    default:
      return (LabaPeriod){ LABA_DAY_NONE, LABA_DAY_NONE };
    }
}

/* The present month and year end with what has happened: what is written off by itself later in them is not earned away yet. */
static LabaDay
so_far (LabaReportsPage *self, LabaDay to)
{
  guint chosen = gtk_drop_down_get_selected (self->period);
  LabaDay end = laba_totals_end (laba_book_get_db (laba_page_get_book (LABA_PAGE (self))), LABA_DAY_NONE);

  return chosen == PERIOD_THIS_MONTH || chosen == PERIOD_THIS_YEAR ? MIN (to, end) : to;
}

/* Both 0 where there is none or it is not asked for. */
static LabaPeriod
chosen_beside (LabaReportsPage *self, LabaPeriod period, const LabaReportQuery *query)
{
  LabaPeriod before = { LABA_DAY_NONE, LABA_DAY_NONE };

  if (gtk_check_button_get_active (self->compare) && laba_report_may_compare (self->report, query)
      && laba_period_is_valid (period))
    laba_period_before (period, &before);
  return before;
}

/* A state on a day in the present period is the state now. */
static LabaReportQuery
make_query (LabaReportsPage *self)
{
  LabaPeriod period = chosen_period (self);
  LabaReportQuery query = { .from = period.from, .to = so_far (self, period.to), .role = self->role, .ref = self->ref };

  if (self->report->flags & LABA_REPORT_DAY)
    query.from = LABA_DAY_NONE;
  if ((self->report->flags & LABA_REPORT_DAY) && (query.to == LABA_DAY_NONE || query.to >= laba_day_today ()))
    query.to = LABA_DAY_NONE;
  if (self->report->flags & LABA_REPORT_PRODUCT)
    query.product = laba_ref_entry_get_id (self->product);
  if (strcmp (self->report->id, "sales") == 0)
    query.by = sales_by[gtk_drop_down_get_selected (self->by)];
  else if ((self->report->flags & LABA_REPORT_BY_MONTH) && gtk_check_button_get_active (self->by_month))
    query.by = "month";
  query.limit = self->all_rows ? 0 : FIRST_ROWS;
  query.beside = chosen_beside (self, period, &query);
  return query;
}

/* ---- what is shown ---- */

/* Months in columns are better seen as bars: the last row's figures, without the total. */
static void
show_chart (LabaReportsPage *self, const LabaTable *table)
{
  gboolean months = table != NULL && table->rows->len > 0 && table->columns->len > 3
                    && strcmp (table->id, "profit-loss") == 0;

  gtk_widget_set_visible (self->chart_box, months);
  if (!months)
    return;
  guint n = table->columns->len - 2;
  const LabaTableRow *last = table->rows->pdata[table->rows->len - 1];
  g_autofree gint64 *values = g_new0 (gint64, n);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  for (guint i = 0; i < n; i++)
    {
      values[i] = last->cells[i + 1].number;
      g_strv_builder_add (names, g_array_index (table->columns, LabaColumn, i + 1).label);
    }
  g_auto (GStrv) labels = g_strv_builder_end (names);
  laba_chart_set_bars (self->chart, last->cells[0].text, (const char *const *) labels, values, n);
}

static void
show_controls (LabaReportsPage *self, const LabaReportQuery *query)
{
  gboolean sales = strcmp (self->report->id, "sales") == 0;
  gboolean free_period = gtk_drop_down_get_selected (self->period) == PERIOD_FREE;
  gboolean day = (self->report->flags & LABA_REPORT_DAY) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->by), sales);
  gtk_widget_set_visible (GTK_WIDGET (self->by_month), !sales && (self->report->flags & LABA_REPORT_BY_MONTH));
  gtk_widget_set_visible (GTK_WIDGET (self->compare), laba_report_may_compare (self->report, query)
                          && gtk_drop_down_get_selected (self->period) != PERIOD_ALL);
  gtk_widget_set_visible (GTK_WIDGET (self->product_box), (self->report->flags & LABA_REPORT_PRODUCT) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->period), (self->report->flags & (LABA_REPORT_PERIOD | LABA_REPORT_DAY)) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->from), free_period && !day);
  gtk_widget_set_visible (GTK_WIDGET (self->to), free_period);
  gtk_widget_set_visible (GTK_WIDGET (self->to_label), free_period && !day);
}

static void
refresh (LabaReportsPage *self)
{
  LabaBook *book = laba_page_get_book (LABA_PAGE (self));
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  if (book == NULL || self->report == NULL)
    return;
  LabaReportQuery query = make_query (self);
  show_controls (self, &query);
  LabaTable *table = laba_report_run (laba_book_get_db (book), self->report, &query, &error);
  laba_table_view_set_empty_text (self->table, error != NULL ? error->message : _ ("Nothing in this period."));
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), table != NULL && table->more);
  show_chart (self, table);
  laba_table_view_take (self->table, table);
}

/* ---- callbacks ---- */

static void
changed_cb (LabaReportsPage *self)
{
  self->all_rows = FALSE;
  refresh (self);
}

static void
all_clicked_cb (LabaReportsPage *self)
{
  self->all_rows = TRUE;
  refresh (self);
}

static void
row_selected_cb (LabaReportsPage *self, GtkListBoxRow *row)
{
  guint n;
  const LabaReport *const *reports = laba_reports_get (&n);

  if (row == NULL)
    return;
  self->report = reports[gtk_list_box_row_get_index (row)];
  self->role = self->ref = 0;
  changed_cb (self);
}

static void
select_report (LabaReportsPage *self, const char *id)
{
  guint n;
  const LabaReport *const *reports = laba_reports_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (reports[i]->id, id) == 0)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
}

/* A record opens; an account's figure shows the entries that make it. */
static void
opened_cb (LabaReportsPage *self, gint64 record, gint64 role, gint64 ref)
{
  if (record != 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "x", record);
      return;
    }
  select_report (self, "ledger");
  self->role = role;
  self->ref = ref;
  refresh (self);
}

static void
book_changed_cb (LabaReportsPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* ---- class ---- */

static void
fill_list (LabaReportsPage *self)
{
  guint n;
  const LabaReport *const *reports = laba_reports_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = gtk_label_new (_ (reports[i]->title));
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (reports[i]->title), -1);
      gtk_list_box_append (self->list, row);
    }
}

static void
laba_reports_page_bind (LabaPage *page)
{
  LabaReportsPage *self = LABA_REPORTS_PAGE (page);

  laba_ref_entry_set_up (self->product, laba_page_get_book (page), "product");
  g_signal_connect_object (laba_page_get_book (page), "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  self->stale = TRUE;
}

static void
laba_reports_page_show (LabaPage *page)
{
  LabaReportsPage *self = LABA_REPORTS_PAGE (page);

  if (self->report == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  else if (self->stale)
    refresh (self);
}

/* The whole of it, not only the first rows. */
static LabaShown *
laba_reports_page_dup_shown (LabaPage *page)
{
  LabaReportsPage *self = LABA_REPORTS_PAGE (page);

  if (self->report == NULL)
    return NULL;
  LabaReportQuery query = make_query (self);
  query.limit = 0;
  return laba_shown_new_report (self->report, &query);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, by);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, by_month);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, chart_box);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, compare);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, from);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, period);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, product);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, product_box);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, table);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, to);
  gtk_widget_class_bind_template_child (widget_class, LabaReportsPage, to_label);
}

static void
laba_reports_page_class_init (LabaReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_CHART);
  g_type_ensure (LABA_TYPE_REF_ENTRY);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  g_type_ensure (LABA_TYPE_VALUE_ENTRY);
  page_class->bind = laba_reports_page_bind;
  page_class->dup_shown = laba_reports_page_dup_shown;
  page_class->show = laba_reports_page_show;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/reports/laba-reports-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
laba_reports_page_init (LabaReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_focus_leave_by_tab (self->list);
  laba_value_entry_set_kind (self->from, LABA_FIELD_DAY);
  laba_value_entry_set_kind (self->to, LABA_FIELD_DAY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_value_entry_get_entry (self->from)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("From"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_value_entry_get_entry (self->to)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Until"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_ref_entry_get_entry (self->product)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Product"), -1);
  fill_list (self);
}
