/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/records/laba-record-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-store.h"
#include "goods/laba-product-price.h"
#include "people/laba-people-types.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-title.h"

#define WIDTH_WITH_LINES 820

struct _LabaRecordWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  LabaRecordForm *form;
  GtkBox *box;
  LabaBehind *behind;
  GtkButton *delete_button;
  GtkButton *next_button;
  GtkButton *price_button;
  GtkButton *save_button;
  gboolean sure; /* what was typed may go */
};

G_DEFINE_FINAL_TYPE (LabaRecordWindow, laba_record_window, GTK_TYPE_WINDOW)

/* ---- saving ---- */

static void
tell_saved (LabaRecordWindow *self, gint64 id)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autoptr (LabaRecord) record = laba_store_load (db, id, NULL);
  g_autofree char *what = record != NULL ? laba_store_describe (db, record) : NULL;
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), what);

  laba_ask_toast_saved (self, text);
}

static gboolean
save (LabaRecordWindow *self)
{
  gint64 id = 0;

  if (!laba_record_form_save (self->form, &id))
    return FALSE;
  tell_saved (self, id);
  return TRUE;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (save (LABA_RECORD_WINDOW (widget)))
    gtk_window_close (GTK_WINDOW (widget));
}

/* What is typed from now on is kept until it is saved or thrown away. */
static void
begin_keeping (LabaRecordWindow *self)
{
  laba_keeper_begin (GTK_WIDGET (self), self->book, "record",
                     laba_record_form_get_type_shown (self->form)->id,
                     laba_record_form_get_id (self->form), NULL);
}

static void
save_next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRecordWindow *self = LABA_RECORD_WINDOW (widget);

  if (!save (self))
    return;
  laba_record_form_clear (self->form);
  laba_behind_queue (self->behind);
  begin_keeping (self);
  laba_record_form_begin (self->form);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRecordWindow *self = LABA_RECORD_WINDOW (widget);
  gint64 id = laba_record_form_get_id (self->form);

  self->sure = TRUE;
  gtk_widget_activate_action (
      GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.delete-record",
      "x", id);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- a product's price ---- */

static void
price_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRecordWindow *self = LABA_RECORD_WINDOW (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_record_form_collect (self->form, problems);

  laba_ask_price (widget, laba_record_form_get_id (self->form),
                  laba_record_get_number (draft->record, "cost_price"),
                  laba_record_get_text (draft->record, "name"),
                  laba_record_get_text (draft->record, "category"));
}

/* What was worked out is typed into the form, to be saved with the rest of it. */
static void
take_price_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRecordWindow *self = LABA_RECORD_WINDOW (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_record_form_collect (self->form, problems);
  LabaFieldEntry *entry = laba_record_form_get_entry (self->form, "sell_price");
  LabaLinesBox *tiers = laba_record_form_get_lines (self->form, "prices");
  gint64 pieces, price;

  g_variant_get (parameter, "(xx)", &pieces, &price);
  if (pieces > 1)
    {
      laba_product_set_price (draft->record, pieces * LABA_QUANTITY_ONE, price);
      laba_lines_box_show (tiers, laba_record_get_lines (draft->record, "prices"));
      g_signal_emit_by_name (tiers, "edited");
      return;
    }
  g_autofree char *text = laba_money_format_plain (price, laba_language_get ());
  laba_field_entry_type (entry, text);
  gtk_widget_grab_focus (laba_field_entry_get_control (entry));
}

/* ---- closing ---- */

static void
sure_cb (gpointer data)
{
  LabaRecordWindow *self = data;

  self->sure = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (LabaRecordWindow *self)
{
  if (self->sure || !laba_record_form_is_changed (self->form))
    return FALSE;
  laba_confirm (GTK_WINDOW (self), _ ("Throw away what was typed?"),
                _ ("It is not saved yet."), _ ("_Throw away"), sure_cb, self);
  return TRUE;
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_record_form_collect (form, problems);

  return laba_problems_is_empty (problems) ? g_steal_pointer (&draft) : NULL;
}

/* Goods, people and accounts move nothing. */
static void
set_up_behind (LabaRecordWindow *self, const LabaType *type)
{
  gtk_widget_set_visible (GTK_WIDGET (self->behind), !type->is_list);
  if (type->is_list)
    return;
  laba_behind_set_form (self->behind, self->book, draft_cb, self->form);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (laba_behind_queue),
                           self->behind, G_CONNECT_SWAPPED);
}

/* ---- making ---- */

static void
set_title (LabaRecordWindow *self, const LabaRecord *record)
{
  const char *label = _ (record->type->label);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (record->id != 0)
    name = laba_store_name (laba_book_get_db (self->book), record->id);
  /* Translators: titles of a form: “New: Expense”, “Product: Pashmina” */
  if (record->id == 0)
    title = g_strdup_printf (_ ("New: %s"), label);
  else
    title = name != NULL ? g_strdup_printf (_ ("%s: %s"), label, name) : g_strdup (label);
  if (record->type == &laba_type_person)
    laba_title_set (GTK_WINDOW (self), label, title);
  else
    gtk_window_set_title (GTK_WINDOW (self), title);
}

LabaRecordWindow *
laba_record_window_new (GtkWindow *parent, LabaBook *book, const LabaRecord *record)
{
  LabaRecordWindow *self = g_object_new (LABA_TYPE_RECORD_WINDOW, "transient-for", parent,
                                         "modal", TRUE, NULL);

  self->book = g_object_ref (book);
  self->form = laba_record_form_new (book, record->type);
  laba_record_form_show (self->form, record);
  gtk_box_prepend (self->box, GTK_WIDGET (self->form));
  if (record->type->lines != NULL)
    gtk_window_set_default_size (GTK_WINDOW (self), WIDTH_WITH_LINES, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), record->id == 0);
  set_up_behind (self, record->type);
  gtk_widget_set_visible (GTK_WIDGET (self->price_button), g_str_equal (record->type->id, "product"));
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button), record->id != 0);
  set_title (self, record);
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->save_button));
  begin_keeping (self);
  laba_record_form_begin (self->form);
  return self;
}

LabaRecordForm *
laba_record_window_get_form (LabaRecordWindow *self)
{
  return self->form;
}

/* ---- class ---- */

static void
laba_record_window_dispose (GObject *object)
{
  LabaRecordWindow *self = LABA_RECORD_WINDOW (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_record_window_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, enters[i], GDK_CONTROL_MASK,
                                           "record.save", NULL);
      gtk_widget_class_add_binding_action (widget_class, enters[i],
                                           GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                           "record.save-next", NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_record_window_class_init (LabaRecordWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  G_OBJECT_CLASS (klass)->dispose = laba_record_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/records/laba-record-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaRecordWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaRecordWindow, box);
  gtk_widget_class_bind_template_child (widget_class, LabaRecordWindow, delete_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRecordWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRecordWindow, price_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRecordWindow, save_button);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_install_action (widget_class, "record.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "record.save-next", NULL, save_next_cb);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "record.price", NULL, price_cb);
  gtk_widget_class_install_action (widget_class, "record.take-price", "(xx)", take_price_cb);
  add_keys (widget_class);
}

static void
laba_record_window_init (LabaRecordWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
