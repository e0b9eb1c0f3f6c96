/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/laba-instalment-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "exchange/laba-json.h"
#include "money/laba-regular-due.h"
#include "orders/laba-instalments.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-field-grid.h"
#include "ui/kit/laba-keeper.h"
#include "ui/people/laba-instalment-table.h"

#define USUAL_TIMES 4
#define MOST_TIMES 260 /* five years of weeks */

enum
{
  FIELD_TIMES,
  FIELD_EVERY,
  FIELD_FIRST,
  FIELD_ACCOUNT,
  N_FIELDS,
};

static const char *const every[] = { "week", "month", NULL };
static const char *const every_labels[] = { N_ ("Every week"), N_ ("Every month"), NULL };

static const LabaField fields[N_FIELDS + 1] = {
  [FIELD_TIMES] = { .key = "times",
                    .kind = LABA_FIELD_COUNT,
                    .flags = LABA_FIELD_REQUIRED,
                    .label = N_ ("How many") },
  [FIELD_EVERY] = { .key = "every",
                    .kind = LABA_FIELD_CHOICE,
                    .label = N_ ("How often"),
                    .choices = every,
                    .choice_labels = every_labels },
  [FIELD_FIRST] = { .key = "from",
                    .kind = LABA_FIELD_DAY,
                    .flags = LABA_FIELD_REQUIRED,
                    .label = N_ ("First due") },
  [FIELD_ACCOUNT] = { .key = "account",
                      .kind = LABA_FIELD_REF,
                      .flags = LABA_FIELD_REQUIRED,
                      .label = N_ ("Account"),
                      .target = "account" },
};

typedef struct
{
  gint64 id, left;
  char *number;
} Order;

static void
order_clear (gpointer data)
{
  g_free (((Order *) data)->number);
}

struct _LabaInstalmentWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GArray *orders; /* of Order, as the drop-down lists them */
  LabaFieldEntry *entries[N_FIELDS];

  LabaBehind *behind;
  GtkGrid *grid;
  GtkLabel *notice;
  GtkDropDown *order_list;
  GtkStack *stack;
  LabaTableView *table;
};

G_DEFINE_FINAL_TYPE (LabaInstalmentWindow, laba_instalment_window, GTK_TYPE_WINDOW)

/* ---- the plan that stands in the form ---- */

static const char *
chosen_every (LabaInstalmentWindow *self)
{
  LabaValue value = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;
  gboolean week
      = laba_field_entry_collect (self->entries[FIELD_EVERY], &value, &name, &fault)
        && g_strcmp0 (value.text, "week") == 0;

  laba_value_clear (&value);
  return week ? "week" : "month";
}

/* The last day on which one is due. */
static LabaDay
last_day (const char *often, LabaDay first, gint64 times)
{
  LabaDay day = first;

  for (gint64 i = 1; i < times; i++)
    day = laba_regular_next (often, first, LABA_DAY_NONE, day);
  return day;
}

/* FALSE where it is not complete. */
static gboolean
read_plan (LabaInstalmentWindow *self, LabaInstalmentPlan *plan)
{
  guint selected = gtk_drop_down_get_selected (self->order_list);
  gint64 times = laba_field_grid_get (self->entries[FIELD_TIMES]);

  if (selected >= self->orders->len || times < 1 || times > MOST_TIMES)
    return FALSE;
  const Order *order = &g_array_index (self->orders, Order, selected);
  plan->order = order->id;
  plan->left = order->left;
  plan->number = order->number;
  plan->every = (char *) chosen_every (self);
  plan->starts = (LabaDay) laba_field_grid_get (self->entries[FIELD_FIRST]);
  plan->amount = laba_instalment_amount (order->left, (guint) times);
  if (plan->starts == LABA_DAY_NONE)
    return FALSE;
  plan->until = last_day (plan->every, plan->starts, times);
  return TRUE;
}

static void
refresh (LabaInstalmentWindow *self)
{
  LabaInstalmentPlan plan = { 0 };
  gboolean complete = read_plan (self, &plan);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  if (complete)
    g_ptr_array_add (plans, &plan);
  laba_table_view_take (self->table, laba_instalment_table (plans));
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instalment.save", complete);
  laba_behind_queue (self->behind);
}

/* ---- saving ---- */

/* What to write each time, as the regular record keeps it. */
static char *
make_body (LabaInstalmentWindow *self, const LabaInstalmentPlan *plan)
{
  g_autoptr (LabaRecord) payment = laba_record_new (laba_type_by_id ("payment"));

  laba_record_set_number (payment, "order", plan->order);
  laba_record_set_number (payment, "account",
                          laba_field_grid_get (self->entries[FIELD_ACCOUNT]));
  laba_record_set_number (payment, "amount", plan->amount);
  return laba_json_from_record (laba_book_get_db (self->book), payment);
}

static void
check_account (LabaInstalmentWindow *self, LabaProblems *problems)
{
  if (laba_field_grid_get (self->entries[FIELD_ACCOUNT]) == 0)
    laba_problems_add (problems, "account", _ ("choose one of your accounts"));
}

static LabaDraft *
collect (LabaInstalmentWindow *self, const LabaInstalmentPlan *plan)
{
  LabaDraft *draft = laba_draft_new (laba_type_by_id ("regular"));
  g_autofree char *body = make_body (self, plan);

  laba_record_set_text (draft->record, "every", plan->every);
  laba_record_set_number (draft->record, "from", plan->starts);
  laba_record_set_number (draft->record, "until", plan->until);
  laba_record_set_text (draft->record, "record", body);
  return draft;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaInstalmentWindow *self = LABA_INSTALMENT_WINDOW (widget);
  LabaInstalmentPlan plan = { 0 };
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;

  if (!read_plan (self, &plan))
    return;
  check_account (self, problems);
  g_autoptr (LabaDraft) draft = collect (self, &plan);
  if (laba_problems_is_empty (problems)
      && laba_draft_save (draft, self->book, _ ("Pay in instalments"), problems, &error))
    {
      laba_ask_toast_saved (
          widget, _ ("The instalments are written down; each falls due by itself."));
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    laba_field_grid_mark (self->entries, N_FIELDS, problems, self->notice,
                          error != NULL ? error->message : NULL);
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  LabaInstalmentWindow *self = form;
  LabaInstalmentPlan plan = { 0 };
  g_autoptr (LabaProblems) problems = laba_problems_new ();

  if (!read_plan (self, &plan))
    return NULL;
  check_account (self, problems);
  return laba_problems_is_empty (problems) ? collect (self, &plan) : NULL;
}

/* ---- the form ---- */

static void
fill_orders (LabaInstalmentWindow *self, gint64 customer)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (LabaStmt) row
      = laba_db_take (laba_book_get_db (self->book), "instalment-orders");

  laba_stmt_bind_int (row, ":person", customer);
  while (laba_stmt_next (row, NULL))
    {
      Order order = { laba_stmt_get_int (row, "id"), laba_stmt_get_int (row, "left"), NULL };
      g_autofree char *left = laba_money_format (order.left, laba_language_get ());
      /* Translators: an order's number and what is still to be paid of it */
      g_autofree char *text
          = g_strdup_printf (_ ("%1$s: %2$s"), laba_stmt_get_text (row, "number"), left);

      if (order.left <= 0)
        continue;
      order.number = g_strdup (laba_stmt_get_text (row, "number"));
      g_array_append_val (self->orders, order);
      gtk_string_list_append (names, text);
    }
  gtk_drop_down_set_model (self->order_list, G_LIST_MODEL (names));
  gtk_stack_set_visible_child_name (self->stack, self->orders->len > 0 ? "form" : "none");
}

static void
add_fields (LabaInstalmentWindow *self)
{
  const char *const words[N_FIELDS]
      = { _ ("How _many"), _ ("How o_ften"), _ ("First _due"), _ ("_Into") };
  LabaValue month = { .kind = LABA_VALUE_TEXT, .text = (char *) "month" };
  gint64 account
      = laba_db_int (laba_book_get_db (self->book), "account-busiest", NULL, 0, 0);

  for (int i = 0; i < N_FIELDS; i++)
    self->entries[i] = laba_field_grid_add (self->grid, self->book, &fields[i], words[i],
                                            i % 2, i / 2, G_CALLBACK (refresh), self);
  laba_field_grid_show (self->entries[FIELD_TIMES], USUAL_TIMES);
  laba_field_entry_show (self->entries[FIELD_EVERY], &month);
  laba_field_grid_show (self->entries[FIELD_FIRST],
                        laba_day_add_months (laba_day_today (), 1));
  if (account != 0)
    laba_field_grid_show (self->entries[FIELD_ACCOUNT], account);
}

/* ---- class ---- */

static void
laba_instalment_window_finalize (GObject *object)
{
  LabaInstalmentWindow *self = LABA_INSTALMENT_WINDOW (object);

  g_clear_object (&self->book);
  g_array_unref (self->orders);
  G_OBJECT_CLASS (laba_instalment_window_parent_class)->finalize (object);
}

static void
laba_instalment_window_class_init (LabaInstalmentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->finalize = laba_instalment_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/people/laba-instalment-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaInstalmentWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaInstalmentWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaInstalmentWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, LabaInstalmentWindow, order_list);
  gtk_widget_class_bind_template_child (widget_class, LabaInstalmentWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaInstalmentWindow, table);
  gtk_widget_class_install_action (widget_class, "instalment.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "instalment.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_instalment_window_init (LabaInstalmentWindow *self)
{
  self->orders = g_array_new (FALSE, FALSE, sizeof (Order));
  g_array_set_clear_func (self->orders, order_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_table_view_set_empty_text (self->table, _ ("Say how many, and from when."));
}

LabaInstalmentWindow *
laba_instalment_window_open (GtkWidget *from, LabaBook *book, gint64 customer)
{
  LabaInstalmentWindow *self = g_object_new (LABA_TYPE_INSTALMENT_WINDOW, "transient-for",
                                             gtk_widget_get_root (from), NULL);

  self->book = g_object_ref (book);
  fill_orders (self, customer);
  add_fields (self);
  laba_behind_set_form (self->behind, book, draft_cb, self);
  refresh (self);
  g_signal_connect_object (self->order_list, "notify::selected", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (laba_field_entry_get_control (self->entries[FIELD_TIMES]));
  laba_keeper_begin_window (GTK_WINDOW (self), book, "people.instalment", "regular", customer, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
