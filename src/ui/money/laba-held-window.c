/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/money/laba-held-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "orders/laba-payout-waiting.h"
#include "reports/laba-report.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-table-view.h"
#include "ui/money/laba-payout-window.h"

/* More rows than anyone reads here; the report has them all. */
#define ROWS_MAX 2000
/* How far back the views by day go. */
#define MONTHS_SHOWN 3

/* The views, by their names in the stack: each is a report of the channel. */
static const char *const reports[] = {
  "settlements",
  "marketplace-orders",
  "marketplace-releases",
  "marketplace-fees",
};

struct _LabaHeldWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  gint64 channel;

  GtkLabel *held;
  GtkLabel *expected;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (LabaHeldWindow, laba_held_window, GTK_TYPE_WINDOW)

/* ---- what it shows ---- */

static void
show_sums (LabaHeldWindow *self, LabaDb *db)
{
  g_autoptr (GPtrArray) items = laba_payout_list_waiting (db, self->channel, G_MAXINT);
  g_autofree char *name = laba_db_text (db, "channel-name", ":id", self->channel);
  LabaLanguage language = laba_language_get ();
  gint64 held = 0, fees = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const LabaPayoutItem *item = items->pdata[i];

      held += item->held;
      fees += laba_payout_item_fees (item);
    }
  g_autofree char *amount = laba_money_format (held, language);
  g_autofree char *kept = laba_money_format (fees, language);
  g_autofree char *rest = laba_money_format (held - fees, language);
  g_autofree char *head
      /* Translators: a marketplace and an amount */
      = g_strdup_printf (_ ("%1$s still holds %2$s of yours"), name, amount);
  g_autofree char *text
      = fees == 0
            ? g_strdup (
                _ ("What it will keep is not known: the channel has no fee rules yet."))
            : g_strdup_printf (
                ngettext (
                    "Of %1$u order. By its fee rules it will keep about %2$s and pay out %3$s.",
                    "Of %1$u orders. By its fee rules it will keep about %2$s and pay out %3$s.",
                    items->len),
                items->len, kept, rest);
  gtk_label_set_label (self->held, head);
  gtk_label_set_label (self->expected, text);
}

static void
show_report (LabaHeldWindow *self, LabaDb *db, const char *id)
{
  LabaReportQuery query = { .channel = self->channel, .limit = ROWS_MAX };
  LabaTableView *view = LABA_TABLE_VIEW (gtk_stack_get_child_by_name (self->stack, id));
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (id, reports[0]) != 0)
    query.from = laba_day_add_months (laba_day_today (), -MONTHS_SHOWN);
  LabaTable *table = laba_report_run (db, laba_report_by_id (id), &query, &error);

  laba_table_view_set_empty_text (view, error != NULL ? error->message
                                                      : _ ("Nothing here yet."));
  laba_table_view_take (view, table);
}

static void
refresh (LabaHeldWindow *self)
{
  LabaDb *db = laba_book_get_db (self->book);

  if (db == NULL)
    return;
  show_sums (self, db);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    show_report (self, db, reports[i]);
}

/* ---- callbacks ---- */

static void
opened_cb (LabaHeldWindow *self, gint64 record, gint64 role, gint64 ref)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (record == 0 || record == self->channel)
    return;
  laba_ask_open (parent, record);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
payout_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaHeldWindow *self = LABA_HELD_WINDOW (widget);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  laba_payout_window_open (parent, self->book, self->channel);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.import", NULL);
  gtk_window_destroy (GTK_WINDOW (widget));
}

/* ---- class ---- */

static void
laba_held_window_dispose (GObject *object)
{
  LabaHeldWindow *self = LABA_HELD_WINDOW (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_held_window_parent_class)->dispose (object);
}

static void
laba_held_window_class_init (LabaHeldWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_held_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/money/laba-held-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaHeldWindow, expected);
  gtk_widget_class_bind_template_child (widget_class, LabaHeldWindow, held);
  gtk_widget_class_bind_template_child (widget_class, LabaHeldWindow, stack);
  gtk_widget_class_install_action (widget_class, "held.payout", NULL, payout_cb);
  gtk_widget_class_install_action (widget_class, "held.import", NULL, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
add_view (LabaHeldWindow *self, const char *id, const char *title)
{
  GtkWidget *view = laba_table_view_new ();

  g_signal_connect_object (view, "opened", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_titled (self->stack, view, id, title);
}

static void
laba_held_window_init (LabaHeldWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_view (self, reports[0], _ ("Still held"));
  add_view (self, reports[1], _ ("By day of order"));
  add_view (self, reports[2], _ ("By day of release"));
  add_view (self, reports[3], _ ("What it kept"));
}

LabaHeldWindow *
laba_held_window_open (GtkWidget *from, LabaBook *book, gint64 channel)
{
  LabaHeldWindow *self = g_object_new (LABA_TYPE_HELD_WINDOW, "transient-for",
                                       GTK_WINDOW (gtk_widget_get_root (from)), NULL);

  self->book = g_object_ref (book);
  self->channel = channel;
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
