/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-chat-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "goods/laba-stock.h"

struct _LabaChatWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  LabaChatGoods *goods;
  LabaChatOrder *order; /* what is read at present */
  LabaChatFunc func;
  GObject *target;

  GtkButton *fill_button;
  GtkTextView *message;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (LabaChatWindow, laba_chat_window, GTK_TYPE_WINDOW)

/* ---- what is read ---- */

static void
add_part (GString *words, const LabaChatPart *part, const char *label)
{
  if (part->text == NULL)
    return;
  g_string_append_printf (words, "%s: %s%s\n", label, part->text,
                          part->sure ? "" : _ ("  (please look)"));
}

static void
add_line (LabaChatWindow *self, GString *words, const LabaChatLine *line)
{
  g_autofree char *quantity = laba_quantity_format (line->quantity, laba_language_get ());
  g_autofree char *title
      = line->product != 0
            ? laba_stock_title (laba_book_get_db (self->book), line->product)
            : NULL;
  gboolean sure = line->product_sure && line->quantity_sure;

  /* Translators: “3 × Jilbab Navy” */
  g_string_append_printf (words, _ ("%1$s × %2$s"), quantity,
                          title != NULL ? title : line->text);
  g_string_append_printf (words, "%s\n",
                          title == NULL ? _ ("  (a new product)")
                          : sure        ? ""
                                        : _ ("  (please look)"));
}

static void
show_order (LabaChatWindow *self)
{
  const LabaChatOrder *order = self->order;
  g_autoptr (GString) words = g_string_new (NULL);
  const char *labels[LABA_CHAT_N_PARTS]
      = { _ ("Customer"), _ ("Phone"),   _ ("Address"), _ ("Recipient"),
          _ ("Sender"),   _ ("Courier"), _ ("Payment"), _ ("Note") };

  for (guint i = 0; i < order->lines->len; i++)
    add_line (self, words, order->lines->pdata[i]);
  for (guint i = 0; i < LABA_CHAT_N_PARTS; i++)
    add_part (words, &order->parts[i], labels[i]);
  for (guint i = 0; i < order->unread->len; i++)
    g_string_append_printf (words, "%s%s", i == 0 ? _ ("Not understood: ") : ", ",
                            (char *) order->unread->pdata[i]);
  g_strchomp (words->str);
  gtk_label_set_label (self->words, *words->str != '\0'
                                        ? words->str
                                        : _ ("Nothing of an order is found in it yet."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->fill_button),
                            order->lines->len > 0
                                || order->parts[LABA_CHAT_NAME].text != NULL);
}

static void
changed_cb (LabaChatWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->message);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_clear_pointer (&self->order, laba_chat_order_free);
  self->order = laba_chat_read (self->goods, text);
  show_order (self);
}

static void
fill_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaChatWindow *self = LABA_CHAT_WINDOW (widget);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->fill_button)))
    return;
  gtk_widget_set_visible (widget, FALSE);
  self->func (self->order, self->target);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- the clipboard ---- */

static void
clipboard_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (LabaChatWindow) self = LABA_CHAT_WINDOW (data);
  g_autofree char *text
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text == NULL || self->goods == NULL || strlen (text) > LABA_CHAT_LENGTH_MAX
      || laba_text_is_empty (text))
    return;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->message), text, -1);
}

/* ---- class ---- */

static void
laba_chat_window_dispose (GObject *object)
{
  LabaChatWindow *self = LABA_CHAT_WINDOW (object);

  g_clear_pointer (&self->order, laba_chat_order_free);
  g_clear_pointer (&self->goods, laba_chat_goods_free);
  g_clear_object (&self->target);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_chat_window_parent_class)->dispose (object);
}

static void
laba_chat_window_class_init (LabaChatWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_chat_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/orders/laba-chat-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaChatWindow, fill_button);
  gtk_widget_class_bind_template_child (widget_class, LabaChatWindow, message);
  gtk_widget_class_bind_template_child (widget_class, LabaChatWindow, words);
  gtk_widget_class_install_action (widget_class, "chat.fill", NULL, fill_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

/* Before the text view, where Ctrl+Enter would be one more line. */
static void
watch_enter (LabaChatWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new ("chat.fill")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
laba_chat_window_init (LabaChatWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  watch_enter (self);
}

LabaChatWindow *
laba_chat_window_new (GtkWindow *parent,
                      LabaBook *book,
                      LabaChatFunc func,
                      gpointer target)
{
  LabaChatWindow *self = g_object_new (LABA_TYPE_CHAT_WINDOW, "transient-for", parent,
                                       "modal", TRUE, NULL);
  g_autoptr (GError) error = NULL;

  self->book = g_object_ref (book);
  self->func = func;
  self->target = g_object_ref (target);
  self->goods = laba_chat_goods_load (laba_book_get_db (book), &error);
  if (self->goods == NULL)
    {
      gtk_label_set_label (self->words, error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (self->message), FALSE);
      return self;
    }
  g_signal_connect_object (gtk_text_view_get_buffer (self->message), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (parent)), NULL,
                                 clipboard_cb, g_object_ref (self));
  return self;
}
