/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-export-window.h"

#include <glib/gi18n.h>

#include "base/laba-period.h"
#include "exchange/laba-workbook.h"
#include "ui/exchange/laba-export-table.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-value-entry.h"

struct _LabaExportWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GtkWidget *days;
  GtkWidget *export_button;
  GtkLabel *fault;
  LabaValueEntry *from, *to;
  GtkCheckButton *hide_people;
  GtkDropDown *period;
};

G_DEFINE_FINAL_TYPE (LabaExportWindow, laba_export_window, GTK_TYPE_WINDOW)

/* As the drop-down lists them. */
enum
{
  PERIOD_ALL,
  PERIOD_THIS_YEAR,
  PERIOD_LAST_YEAR,
  PERIOD_THIS_MONTH,
  PERIOD_LAST_MONTH,
  PERIOD_FREE,
};

/* ---- the period ---- */

/* NULL: nothing is wrong. */
static void
show_fault (LabaExportWindow *self, LabaValueEntry *entry, const char *fault)
{
  laba_value_entry_mark (entry, fault);
  gtk_label_set_label (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
}

/* FALSE: what was typed cannot be read; it stays, with a sentence. */
static gboolean
read_day (LabaExportWindow *self, LabaValueEntry *entry, LabaDay *day)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean read = laba_value_entry_get_value (entry, &value, &fault);

  *day = read ? (LabaDay) value.number : LABA_DAY_NONE;
  show_fault (self, entry, fault);
  laba_value_clear (&value);
  return read;
}

static gboolean
read_days (LabaExportWindow *self, LabaPeriod *period)
{
  if (!read_day (self, self->from, &period->from)
      || !read_day (self, self->to, &period->to))
    return FALSE;
  if (period->from == LABA_DAY_NONE || period->to == LABA_DAY_NONE
      || period->from <= period->to)
    return TRUE;
  show_fault (self, self->to, _ ("The last day is before the first."));
  return FALSE;
}

static gboolean
read_period (LabaExportWindow *self, LabaPeriod *period)
{
  LabaDay today = laba_day_today ();

  switch (gtk_drop_down_get_selected (self->period))
    {
    case PERIOD_THIS_YEAR:
      *period = laba_period_year_of (today);
      return TRUE;
    case PERIOD_LAST_YEAR:
      *period = laba_period_year_of (laba_day_add_months (today, -12));
      return TRUE;
    case PERIOD_THIS_MONTH:
      *period = laba_period_month_of (today);
      return TRUE;
    case PERIOD_LAST_MONTH:
      *period
          = laba_period_month_of (laba_day_add_months (laba_day_month_start (today), -1));
      return TRUE;
    case PERIOD_FREE:
      return read_days (self, period);
    case PERIOD_ALL:
    default:
      *period = (LabaPeriod){ LABA_DAY_NONE, LABA_DAY_NONE };
      return TRUE;
    }
}

static void
period_changed_cb (LabaExportWindow *self)
{
  gboolean is_free = gtk_drop_down_get_selected (self->period) == PERIOD_FREE;

  gtk_widget_set_visible (self->days, is_free);
  show_fault (self, self->to, NULL);
  if (is_free)
    gtk_widget_grab_focus (GTK_WIDGET (laba_value_entry_get_entry (self->from)));
}

/* The present month and year end today: what is still to come is not earned yet. */
static void
export_clicked_cb (LabaExportWindow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->period);
  gboolean present = chosen == PERIOD_THIS_MONTH || chosen == PERIOD_THIS_YEAR;
  LabaPeriod period = { LABA_DAY_NONE, LABA_DAY_NONE };

  if (!read_period (self, &period))
    return;
  const LabaWorkbookOptions options = {
    .from = period.from,
    .to = present ? laba_day_today () : period.to,
    .hide_people = gtk_check_button_get_active (self->hide_people),
  };
  laba_export_book_ask (gtk_window_get_transient_for (GTK_WINDOW (self)), self->book,
                        &options);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- class ---- */

static void
laba_export_window_dispose (GObject *object)
{
  LabaExportWindow *self = LABA_EXPORT_WINDOW (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_export_window_parent_class)->dispose (object);
}

static void
laba_export_window_class_init (LabaExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_VALUE_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = laba_export_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/exchange/laba-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, days);
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, from);
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, hide_people);
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, period);
  gtk_widget_class_bind_template_child (widget_class, LabaExportWindow, to);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_export_window_init (LabaExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_value_entry_set_kind (self->from, LABA_FIELD_DAY);
  laba_value_entry_set_kind (self->to, LABA_FIELD_DAY);
  laba_accessible_set_name (GTK_WIDGET (self->period), _ ("Period"));
  laba_accessible_set_name (GTK_WIDGET (laba_value_entry_get_entry (self->from)),
                            _ ("First day"));
  laba_accessible_set_name (GTK_WIDGET (laba_value_entry_get_entry (self->to)),
                            _ ("Last day"));
  g_signal_connect_swapped (self->from, "activate", G_CALLBACK (export_clicked_cb), self);
  g_signal_connect_swapped (self->to, "activate", G_CALLBACK (export_clicked_cb), self);
  gtk_entry_set_placeholder_text (laba_value_entry_get_entry (self->from),
                                  _ ("first day"));
  gtk_entry_set_placeholder_text (laba_value_entry_get_entry (self->to), _ ("last day"));
}

LabaExportWindow *
laba_export_window_new (GtkWindow *parent, LabaBook *book)
{
  LabaExportWindow *self
      = g_object_new (LABA_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  gtk_widget_grab_focus (GTK_WIDGET (self->period));
  return self;
}
