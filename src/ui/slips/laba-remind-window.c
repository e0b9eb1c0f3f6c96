/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-remind-window.h"

#include <glib/gi18n.h>

#include "base/laba-phone.h"
#include "slips/laba-message.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-toaster.h"
#include "ui/slips/laba-qr-view.h"

struct _LabaRemindWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  gint64 record;
  LabaMessageKind kinds[LABA_N_MESSAGES]; /* as the list has them */
  char *phone;
  gboolean is_ready;

  GtkButton *copy_button;
  GtkDropDown *kind;
  GtkLabel *qr_hint, *words;
  GtkTextView *message, *template;
  LabaQrView *qr;
  LabaToaster *toaster;
};

G_DEFINE_FINAL_TYPE (LabaRemindWindow, laba_remind_window, GTK_TYPE_WINDOW)

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (GtkTextView *view, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

static LabaMessageKind
get_kind (LabaRemindWindow *self)
{
  guint index = gtk_drop_down_get_selected (self->kind);

  return self->kinds[index < LABA_N_MESSAGES ? index : 0];
}

/* ---- the link ---- */

/* NULL where no number is known. */
static char *
dup_link (LabaRemindWindow *self, gboolean with_message)
{
  g_autofree char *text = with_message ? dup_text (self->message) : NULL;

  return self->phone != NULL ? laba_phone_whatsapp_link (self->phone, text) : NULL;
}

/* A long message makes a code too fine to be read: then it opens the chat alone. */
static void
show_qr (LabaRemindWindow *self)
{
  g_autofree char *whole = dup_link (self, TRUE);
  g_autofree char *chat = dup_link (self, FALSE);
  const char *hint;

  if (whole == NULL)
    hint = _ ("No telephone number is known: copy the message, or write the number down with the "
              "customer.");
  else if (laba_qr_view_set_text (self->qr, whole))
    hint = _ ("Scan it with your telephone: the chat opens with this message.");
  else
    {
      laba_qr_view_set_text (self->qr, chat);
      hint = _ ("Scan it with your telephone: the chat opens. The message is too long for the code; "
                "copy it.");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->qr), whole != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->qr), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("QR code of the chat"), -1);
  gtk_label_set_label (self->qr_hint, hint);
}

/* ---- message and template ---- */

static void
show_message (LabaRemindWindow *self)
{
  g_autofree char *template = dup_text (self->template);
  g_autofree char *text
      = laba_message_fill (laba_book_get_db (self->book), self->record, template);

  set_text (self->message, text);
  show_qr (self);
}

static void
show_kind (LabaRemindWindow *self)
{
  g_autofree char *template
      = laba_message_dup_template (laba_book_get_db (self->book), get_kind (self));

  set_text (self->template, template);
  show_message (self);
}

static void
kind_chosen_cb (LabaRemindWindow *self)
{
  if (self->is_ready)
    show_kind (self);
}

static void
message_changed_cb (LabaRemindWindow *self)
{
  if (self->is_ready)
    show_qr (self);
}

static void
template_changed_cb (LabaRemindWindow *self)
{
  if (self->is_ready)
    show_message (self);
}

static void
keep_template (LabaRemindWindow *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (laba_message_set_template (self->book, get_kind (self), text, &error))
    laba_toaster_show (self->toaster, _ ("The template is kept in the book."), NULL, NULL);
  else
    laba_confirm_tell (GTK_WINDOW (self), _ ("The template could not be kept"), error->message);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRemindWindow *self = LABA_REMIND_WINDOW (widget);
  g_autofree char *text = dup_text (self->template);

  keep_template (self, text);
}

static void
standard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRemindWindow *self = LABA_REMIND_WINDOW (widget);

  keep_template (self, NULL);
  show_kind (self);
}

/* ---- out ---- */

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRemindWindow *self = LABA_REMIND_WINDOW (widget);
  g_autofree char *text = dup_text (self->message);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  laba_toaster_show (self->toaster, _ ("Copied: paste it into the chat."), NULL, NULL);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *link = dup_link (LABA_REMIND_WINDOW (widget), TRUE);

  if (link != NULL)
    gtk_show_uri (GTK_WINDOW (widget), link, GDK_CURRENT_TIME);
}

/* ---- making ---- */

static void
fill_kinds (LabaRemindWindow *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  GtkStringList *model = GTK_STRING_LIST (gtk_drop_down_get_model (self->kind));
  LabaMessageKind fitting = laba_message_fitting (db, self->record);
  guint n = 0;

  for (LabaMessageKind kind = 0; kind < LABA_N_MESSAGES; kind++)
    {
      if (!laba_message_fits (db, self->record, kind))
        continue;
      gtk_string_list_append (model, laba_message_label (kind));
      if (kind == fitting)
        gtk_drop_down_set_selected (self->kind, n);
      self->kinds[n++] = kind;
    }
}

LabaRemindWindow *
laba_remind_window_new (GtkWindow *parent, LabaBook *book, gint64 record)
{
  LabaRemindWindow *self
      = g_object_new (LABA_TYPE_REMIND_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *words = laba_message_words ();

  self->book = g_object_ref (book);
  self->record = record;
  self->phone = laba_message_phone (laba_book_get_db (book), record);
  gtk_label_set_label (self->words, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "remind.open", self->phone != NULL);
  fill_kinds (self);
  show_kind (self);
  self->is_ready = TRUE;
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->copy_button));
  return self;
}

/* ---- class ---- */

static void
laba_remind_window_dispose (GObject *object)
{
  LabaRemindWindow *self = LABA_REMIND_WINDOW (object);

  self->is_ready = FALSE;
  g_clear_object (&self->book);
  g_clear_pointer (&self->phone, g_free);
  G_OBJECT_CLASS (laba_remind_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "remind.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "remind.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "remind.keep-template", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "remind.standard-template", NULL, standard_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "remind.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "remind.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_remind_window_class_init (LabaRemindWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_QR_VIEW);
  g_type_ensure (LABA_TYPE_TOASTER);
  G_OBJECT_CLASS (klass)->dispose = laba_remind_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/slips/laba-remind-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, message);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, qr);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, qr_hint);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, template);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, toaster);
  gtk_widget_class_bind_template_child (widget_class, LabaRemindWindow, words);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_changed_cb);
  install_actions (widget_class);
}

static void
laba_remind_window_init (LabaRemindWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
