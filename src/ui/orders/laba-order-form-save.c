/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-form-private.h"

#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "orders/laba-order-fields.h"
#include "orders/laba-orders.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-keeper.h"

/* ---- what is typed and not saved ---- */

gboolean
laba_order_form_is_changed (LabaOrderForm *self)
{
  return self->changed;
}

void
laba_order_form_ask (LabaOrderForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->question), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->keep_button));
}

/* ---- saving ---- */

static void
show_problems (LabaOrderForm *self, LabaProblems *problems, const GError *error)
{
  GtkWidget *wrong;

  self->strict = TRUE;
  wrong = laba_order_form_mark (self, problems);
  if (laba_problems_is_empty (problems) && error != NULL)
    {
      gtk_label_set_label (self->fault, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
    }
  if (wrong != NULL)
    gtk_widget_child_focus (wrong, GTK_DIR_TAB_FORWARD);
}

static gint64
save (LabaOrderForm *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_order_form_collect (self, problems);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  if (laba_problems_is_empty (problems))
    laba_draft_check (draft, laba_book_get_db (self->book), problems);
  laba_order_form_learn (self, draft);
  if (!laba_problems_is_empty (problems)
      || !laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      show_problems (self, problems, error);
      return 0;
    }
  self->changed = FALSE;
  laba_keeper_end (GTK_WIDGET (self));
  g_clear_handle_id (&self->preview, g_source_remove);
  what = laba_store_describe (laba_book_get_db (self->book), draft->record);
  g_signal_emit_by_name (self, "saved", draft->record->id);
  laba_ask_toast_saved (self, what);
  return draft->record->id;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (save (LABA_ORDER_FORM (widget)) != 0)
    g_signal_emit_by_name (widget, "closed");
}

/* The next one is likely of the same day and channel. */
static void
save_next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaOrderForm *self = LABA_ORDER_FORM (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) before = laba_order_form_collect (self, problems);
  g_autoptr (LabaRecord) preset = laba_record_new (&laba_type_order);

  if (save (self) == 0)
    return;
  laba_record_set_number (preset, "day", before->record->values[ORDER_DAY].number);
  if (laba_record_has (before->record, "channel"))
    laba_record_set_number (preset, "channel", before->record->values[ORDER_CHANNEL].number);
  if (laba_record_get_kind (before->record, "handed_over") == LABA_VALUE_NULL)
    laba_record_set_null (preset, "handed_over");
  laba_order_form_start (self, preset);
  laba_order_form_begin (self);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaOrderForm *self = LABA_ORDER_FORM (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->question)))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
      laba_order_form_begin (self);
    }
  else if (self->changed)
    laba_order_form_ask (self);
  else
    g_signal_emit_by_name (self, "closed");
}

static void
keep_cb (LabaOrderForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  laba_order_form_begin (self);
}

static void
throw_away_cb (LabaOrderForm *self)
{
  self->changed = FALSE;
  laba_keeper_end (GTK_WIDGET (self));
  g_clear_handle_id (&self->preview, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  g_signal_emit_by_name (self, "closed");
}

/* ---- actions ---- */

void
laba_order_form_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, throw_away_cb);
  gtk_widget_class_install_action (widget_class, "order-form.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "order-form.save-next", NULL, save_next_cb);
  gtk_widget_class_install_action (widget_class, "order-form.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "order-form.message", NULL, laba_order_form_ask_message);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "order-form.message", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "order-form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "order-form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "order-form.save-next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "order-form.save-next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "order-form.cancel", NULL);
}
