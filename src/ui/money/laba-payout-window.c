/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-payout-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-field-grid.h"
#include "ui/kit/laba-keeper.h"
#include "ui/money/laba-payout-line.h"

#define MOST_LINES 300

/* How the record's fields stand in the form. */
static const char *const keys[] = { "day", "account", "amount", "note" };

enum
{
  FIELD_DAY,
  FIELD_ACCOUNT,
  FIELD_AMOUNT,
  FIELD_NOTE,
  N_FIELDS,
};

struct _LabaPayoutWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GArray *channels; /* of gint64, as the drop-down lists them */
  gint64 channel;
  const LabaType *type;
  GPtrArray *items; /* of LabaPayoutItem */
  GPtrArray *lines; /* of LabaPayoutLine */
  LabaFieldEntry
      *fields[N_FIELDS]; /* amount: NULL for a marketplace, whose orders have it */
  GtkCheckButton *all;
  gboolean amount_typed;
  gboolean filling;

  LabaBehind *behind;
  GtkDropDown *channel_list;
  GtkGrid *foot;
  GtkGrid *grid;
  GtkLabel *notice;
  GtkStack *stack;
  GtkLabel *total;
};

G_DEFINE_FINAL_TYPE (LabaPayoutWindow, laba_payout_window, GTK_TYPE_WINDOW)

/* ---- sums ---- */

typedef struct
{
  guint chosen;
  gint64 held, net;
  gboolean read;
} Sums;

static Sums
add_up (LabaPayoutWindow *self)
{
  Sums sums = { .read = TRUE };

  for (guint i = 0; i < self->lines->len; i++)
    {
      LabaPayoutLine *line = self->lines->pdata[i];
      gint64 net;

      laba_payout_line_refresh (line);
      if (!laba_payout_line_is_chosen (line))
        continue;
      sums.read = laba_payout_line_get_net (line, &net) && sums.read;
      sums.chosen++;
      sums.held += line->item->held;
      sums.net += net;
    }
  return sums;
}

static void
show_total (LabaPayoutWindow *self, const Sums *sums)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *held = laba_money_format (sums->held, language);
  g_autofree char *fees = laba_money_format (sums->held - sums->net, language);
  g_autofree char *net = laba_money_format (sums->net, language);
  g_autofree char *text = NULL;

  if (sums->chosen == 0)
    text = g_strdup (_ ("Tick the orders that were paid out."));
  else if (self->fields[FIELD_AMOUNT] != NULL)
    text = g_strdup_printf (ngettext ("%1$u order, commission %2$s",
                                      "%1$u orders, commission %2$s", sums->chosen),
                            sums->chosen, held);
  else
    text = g_strdup_printf (ngettext ("%1$u order: %2$s less fees %3$s, paid out %4$s",
                                      "%1$u orders: %2$s less fees %3$s, paid out %4$s",
                                      sums->chosen),
                            sums->chosen, held, fees, net);
  gtk_label_set_label (self->total, text);
}

static void
refresh (LabaPayoutWindow *self)
{
  Sums sums = { 0 };

  if (self->filling)
    return;
  sums = add_up (self);
  show_total (self, &sums);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payout.save",
                                 sums.chosen > 0 && sums.read);
  laba_behind_queue (self->behind);
  if (self->fields[FIELD_AMOUNT] == NULL || self->amount_typed)
    return;
  LabaValue amount = { .kind = sums.chosen > 0 ? LABA_VALUE_NUMBER : LABA_VALUE_ABSENT,
                       .number = sums.held };
  laba_field_entry_show (self->fields[FIELD_AMOUNT], &amount);
}

static void
amount_edited_cb (LabaPayoutWindow *self)
{
  self->amount_typed = !laba_field_entry_is_empty (self->fields[FIELD_AMOUNT]);
  laba_behind_queue (self->behind);
}

static void
all_toggled_cb (LabaPayoutWindow *self)
{
  gboolean all = gtk_check_button_get_active (self->all);

  self->filling = TRUE;
  for (guint i = 0; i < self->lines->len; i++)
    gtk_check_button_set_active (((LabaPayoutLine *) self->lines->pdata[i])->check, all);
  self->filling = FALSE;
  refresh (self);
}

/* ---- saving ---- */

static LabaDraft *
collect (LabaPayoutWindow *self, LabaProblems *problems)
{
  LabaDraft *draft = laba_draft_new (self->type);

  laba_record_set_number (draft->record, "channel", self->channel);
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->fields[i] != NULL)
      laba_field_grid_collect (self->fields[i], draft, problems);
  for (guint i = 0; i < self->lines->len; i++)
    if (laba_payout_line_is_chosen (self->lines->pdata[i]))
      laba_payout_line_collect (self->lines->pdata[i], draft->record);
  return draft;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPayoutWindow *self = LABA_PAYOUT_WINDOW (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (self, problems);
  g_autoptr (GError) error = NULL;

  if (laba_problems_is_empty (problems)
      && laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      g_autofree char *what
          = laba_store_describe (laba_book_get_db (self->book), draft->record);

      laba_ask_toast_saved (widget, what);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    laba_field_grid_mark (self->fields, N_FIELDS, problems, self->notice,
                          error != NULL ? error->message : NULL);
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  LabaPayoutWindow *self = form;
  Sums sums = add_up (self);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (self, problems);

  return sums.chosen > 0 && sums.read && laba_problems_is_empty (problems)
             ? g_steal_pointer (&draft)
             : NULL;
}

/* ---- the channel's orders ---- */

static void
add_titles (LabaPayoutWindow *self, gboolean marketplace)
{
  const char *const titles[] = { _ ("Order"), _ ("About"),
                                 _ ("Since"), marketplace ? _ ("Held") : _ ("Commission"),
                                 _ ("Fees"),  _ ("Paid out") };
  guint n = marketplace ? 6 : 4;

  self->all = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->all),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All orders"), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->all), _ ("All orders"));
  g_signal_connect_object (self->all, "toggled", G_CALLBACK (all_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->all), 0, 0, 1, 1);
  for (guint i = 0; i < n; i++)
    laba_field_grid_add_title (self->grid, titles[i], (int) i + 1, i >= 3);
}

static void
add_field (LabaPayoutWindow *self, guint i, const char *words, GCallback edited)
{
  self->fields[i] = laba_field_grid_add (
      self->foot, self->book, laba_field_grid_find (self->type->fields, keys[i]), words,
      (int) i % 2, (int) i / 2, edited, self);
}

static void
add_fields (LabaPayoutWindow *self, gboolean marketplace)
{
  gint64 account = laba_db_int (laba_book_get_db (self->book), "payout-account",
                                ":channel", self->channel, 0);

  memset (self->fields, 0, sizeof self->fields);
  add_field (self, FIELD_DAY, _ ("_Day"), G_CALLBACK (refresh));
  add_field (self, FIELD_ACCOUNT, _ ("_Into"), G_CALLBACK (refresh));
  if (!marketplace)
    add_field (self, FIELD_AMOUNT, _ ("_Paid out in all"), G_CALLBACK (amount_edited_cb));
  add_field (self, FIELD_NOTE, _ ("_Note"), NULL);
  laba_field_grid_show (self->fields[FIELD_DAY], laba_day_today ());
  if (account != 0)
    laba_field_grid_show (self->fields[FIELD_ACCOUNT], account);
}

static void
fill (LabaPayoutWindow *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autofree char *kind = laba_db_text (db, "channel-kind", ":id", self->channel);
  gboolean marketplace = g_strcmp0 (kind, "marketplace") == 0;

  self->type = laba_type_by_id (marketplace ? "settlement" : "commission-payout");
  self->amount_typed = FALSE;
  laba_field_grid_clear (self->grid);
  laba_field_grid_clear (self->foot);
  g_ptr_array_set_size (self->lines, 0);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = laba_payout_list_waiting (db, self->channel, MOST_LINES);
  add_titles (self, marketplace);
  add_fields (self, marketplace);
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (self->lines,
                     laba_payout_line_new (self->grid, (int) i + 1, self->items->pdata[i],
                                           marketplace, G_CALLBACK (refresh), self));
  gtk_stack_set_visible_child_name (self->stack,
                                    self->items->len > 0 ? "orders" : "none");
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->all));
}

static void
channel_chosen_cb (LabaPayoutWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->channel_list);

  if (self->channels == NULL || selected >= self->channels->len)
    return;
  self->channel = g_array_index (self->channels, gint64, selected);
  fill (self);
}

static void
fill_channels (LabaPayoutWindow *self, gint64 channel)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (LabaStmt) row
      = laba_db_take (laba_book_get_db (self->book), "payout-channels");
  g_autoptr (GArray) channels = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint selected = 0;

  while (laba_stmt_next (row, NULL))
    {
      gint64 id = laba_stmt_get_int (row, "id");

      if (id == channel || (channel == 0 && laba_stmt_get_int (row, "waiting") != 0))
        {
          selected = channels->len;
          channel = id;
        }
      g_array_append_val (channels, id);
      gtk_string_list_append (names, laba_stmt_get_text (row, "name"));
    }
  gtk_drop_down_set_model (self->channel_list, G_LIST_MODEL (names));
  self->channels = g_steal_pointer (&channels);
  gtk_drop_down_set_selected (self->channel_list, selected);
  channel_chosen_cb (self);
}

/* ---- class ---- */

static void
laba_payout_window_finalize (GObject *object)
{
  LabaPayoutWindow *self = LABA_PAYOUT_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->channels, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_ptr_array_unref (self->lines);
  G_OBJECT_CLASS (laba_payout_window_parent_class)->finalize (object);
}

static void
laba_payout_window_class_init (LabaPayoutWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  G_OBJECT_CLASS (klass)->finalize = laba_payout_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/money/laba-payout-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, channel_list);
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaPayoutWindow, total);
  gtk_widget_class_bind_template_callback (widget_class, channel_chosen_cb);
  gtk_widget_class_install_action (widget_class, "payout.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "payout.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_payout_window_init (LabaPayoutWindow *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "payout.save", FALSE);
}

LabaPayoutWindow *
laba_payout_window_open (GtkWidget *from, LabaBook *book, gint64 channel)
{
  LabaPayoutWindow *self = g_object_new (LABA_TYPE_PAYOUT_WINDOW, "transient-for",
                                         gtk_widget_get_root (from), NULL);

  self->book = g_object_ref (book);
  fill_channels (self, channel);
  laba_behind_set_form (self->behind, book, draft_cb, self);
  laba_keeper_begin_window (GTK_WINDOW (self), book, "money.payout", "settlement", channel, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
