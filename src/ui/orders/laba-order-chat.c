/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-form-private.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/orders/laba-chat-window.h"

/* A message typed into the form; what is doubtful is marked until somebody types there.
 */

#define DOUBT "laba-doubt"

static void
looked_at_cb (GtkWidget *widget)
{
  gtk_widget_remove_css_class (widget, DOUBT);
  g_signal_handlers_disconnect_by_func (widget, looked_at_cb, NULL);
}

void
laba_order_form_doubt (GtkWidget *widget)
{
  looked_at_cb (widget);
  gtk_widget_add_css_class (widget, DOUBT);
  g_signal_connect (widget, "edited", G_CALLBACK (looked_at_cb), NULL);
}

void
laba_order_form_forget_message (LabaOrderForm *self)
{
  for (FormField i = 0; i < FORM_N_FIELDS; i++)
    looked_at_cb (GTK_WIDGET (self->fields[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  g_clear_pointer (&self->newcomer, g_strfreev);
}

static void
type (LabaOrderForm *self, FormField field, const char *text, gboolean sure)
{
  if (text == NULL)
    return;
  laba_field_entry_type (self->fields[field], text);
  if (!sure)
    laba_order_form_doubt (GTK_WIDGET (self->fields[field]));
}

static void
type_part (LabaOrderForm *self,
           FormField field,
           const LabaChatOrder *order,
           LabaChatPartKind kind)
{
  type (self, field, order->parts[kind].text, order->parts[kind].sure);
}

/* ---- who ---- */

/* One who is new is made with the order, with the number and the address. */
static void
remember_newcomer (LabaOrderForm *self, const LabaChatOrder *order)
{
  g_clear_pointer (&self->newcomer, g_strfreev);
  if (order->parts[LABA_CHAT_NAME].text == NULL
      || order->parts[LABA_CHAT_RECIPIENT].text != NULL)
    return;
  self->newcomer = g_new0 (char *, 4);
  self->newcomer[0] = g_strdup (order->parts[LABA_CHAT_NAME].text);
  self->newcomer[1] = g_strdup (order->parts[LABA_CHAT_PHONE].text != NULL
                                    ? order->parts[LABA_CHAT_PHONE].text
                                    : "");
  self->newcomer[2] = g_strdup (order->parts[LABA_CHAT_ADDRESS].text != NULL
                                    ? order->parts[LABA_CHAT_ADDRESS].text
                                    : "");
}

static void
type_customer (LabaOrderForm *self, const LabaChatOrder *order)
{
  gint64 known = laba_chat_find_person (laba_book_get_db (self->book), order);
  const LabaValue value = { .kind = LABA_VALUE_NUMBER, .number = known };

  if (known != 0)
    {
      laba_field_entry_show (self->fields[FORM_CUSTOMER], &value);
      return;
    }
  type_part (self, FORM_CUSTOMER, order, LABA_CHAT_NAME);
  remember_newcomer (self, order);
}

/* Another than the customer: with number and address, as the packing slip wants them. */
static void
type_recipient (LabaOrderForm *self, const LabaChatOrder *order)
{
  static const LabaChatPartKind kinds[]
      = { LABA_CHAT_RECIPIENT, LABA_CHAT_PHONE, LABA_CHAT_ADDRESS };
  g_autoptr (GString) text = g_string_new (NULL);

  if (order->parts[LABA_CHAT_RECIPIENT].text == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (order->parts[kinds[i]].text != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              order->parts[kinds[i]].text);
  type (self, FORM_RECIPIENT, text->str, order->parts[LABA_CHAT_RECIPIENT].sure);
}

/* ---- what ---- */

static void
type_lines (LabaOrderForm *self, const LabaChatOrder *order)
{
  g_autoptr (LabaChatGoods) goods
      = laba_chat_goods_load (laba_book_get_db (self->book), NULL);

  for (guint i = 0; i < order->lines->len; i++)
    {
      const LabaChatLine *said = order->lines->pdata[i];
      LabaOrderLine *line = self->rows->pdata[self->rows->len - 1];
      g_autofree char *name = goods != NULL ? laba_chat_learn (goods, order, said->text) : NULL;

      laba_order_line_type (line, said);
      laba_order_line_set_said (line, name);
    }
}

/* Of two lines that said the same, the first is right. */
static gboolean
is_besides (const LabaDraft *draft, const char *name)
{
  for (guint i = 0; i < draft->besides->len; i++)
    if (g_strcmp0 (laba_record_get_text (draft->besides->pdata[i], "name"), name) == 0)
      return TRUE;
  return FALSE;
}

void
laba_order_form_learn (LabaOrderForm *self, LabaDraft *draft)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 product;
      const char *name = laba_order_line_get_learned (self->rows->pdata[i], &product);

      if (name == NULL || is_besides (draft, name)
          || laba_chat_is_learned (laba_book_get_db (self->book), name))
        continue;
      LabaRecord *alias = laba_record_new (laba_type_by_id ("alias"));
      laba_record_set_number (alias, "product", product);
      laba_record_set_text (alias, "name", name);
      laba_draft_add_besides (draft, alias);
    }
}

static void
type_shipping (LabaOrderForm *self, const LabaChatOrder *order)
{
  g_autofree char *text
      = order->shipping > 0
            ? laba_money_format_plain (order->shipping, laba_language_get ())
            : NULL;

  type (self, FORM_SHIPPING_CHARGED, text, TRUE);
}

static void
add_note (GString *note, const char *label, const char *text)
{
  if (text == NULL)
    return;
  if (note->len > 0)
    g_string_append (note, "; ");
  g_string_append_printf (note, "%s%s%s", label != NULL ? label : "",
                          label != NULL ? ": " : "", text);
}

static void
type_note (LabaOrderForm *self, const LabaChatOrder *order)
{
  g_autoptr (GString) note = g_string_new (NULL);

  add_note (note, NULL, order->parts[LABA_CHAT_NOTE].text);
  add_note (note, _ ("Sender"), order->parts[LABA_CHAT_SENDER].text);
  add_note (note, _ ("Payment"), order->parts[LABA_CHAT_PAYMENT].text);
  if (note->len > 0)
    type (self, FORM_NOTE, note->str, TRUE);
}

/* ---- what is to be looked at ---- */

static void
add_word (GString *list, const char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
}

static char *
list_doubts (const LabaChatOrder *order)
{
  const char *words[LABA_CHAT_N_PARTS]
      = { _ ("customer"), _ ("phone"),   _ ("address"), _ ("recipient"),
          _ ("sender"),   _ ("courier"), _ ("payment"), _ ("note") };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < LABA_CHAT_N_PARTS; i++)
    if (order->parts[i].text != NULL && !order->parts[i].sure)
      add_word (list, words[i]);
  for (guint i = 0; i < order->lines->len; i++)
    {
      const LabaChatLine *line = order->lines->pdata[i];

      if (line->product_sure && line->quantity_sure
          && (line->price_sure || line->unit_price < 0))
        continue;
      g_autofree char *word = g_strdup_printf ("“%s”", line->text);
      add_word (list, word);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
tell (LabaOrderForm *self, const LabaChatOrder *order)
{
  g_autofree char *doubts = list_doubts (order);
  g_autoptr (GString) text = g_string_new (_ ("Filled in from a message."));

  if (*doubts != '\0')
    g_string_append_printf (text, _ (" Please look at: %s."), doubts);
  for (guint i = 0; i < order->unread->len; i++)
    g_string_append_printf (text, "%s“%s”", i == 0 ? _ (" Not understood: ") : ", ",
                            (char *) order->unread->pdata[i]);
  gtk_label_set_label (self->message, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

void
laba_order_form_fill (LabaOrderForm *self, const LabaChatOrder *order)
{
  gboolean has_more = order->parts[LABA_CHAT_COURIER].text != NULL
                      || order->parts[LABA_CHAT_RECIPIENT].text != NULL
                      || order->parts[LABA_CHAT_NOTE].text != NULL
                      || order->parts[LABA_CHAT_PAYMENT].text != NULL;

  type_customer (self, order);
  type_lines (self, order);
  type_shipping (self, order);
  type_part (self, FORM_COURIER, order, LABA_CHAT_COURIER);
  type_recipient (self, order);
  type_note (self, order);
  /* What is ordered by a message is still here. */
  gtk_check_button_set_active (self->handed_over, FALSE);
  if (has_more)
    gtk_expander_set_expanded (self->expander, TRUE);
  tell (self, order);
  laba_order_form_edited (self);
  laba_order_form_begin (self);
}

void
laba_order_form_add_newcomer (LabaOrderForm *self, LabaDraft *draft)
{
  const char *typed = laba_field_entry_get_text (self->fields[FORM_CUSTOMER]);

  if (self->newcomer == NULL || g_strcmp0 (self->newcomer[0], typed) != 0)
    return;
  if (*self->newcomer[1] != '\0')
    laba_draft_add_detail (draft, "customer", "phone", self->newcomer[1]);
  if (*self->newcomer[2] != '\0')
    laba_draft_add_detail (draft, "customer", "address", self->newcomer[2]);
}

static void
read_cb (const LabaChatOrder *order, gpointer form)
{
  laba_order_form_fill (LABA_ORDER_FORM (form), order);
}

void
laba_order_form_ask_message (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaOrderForm *self = LABA_ORDER_FORM (widget);
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (
      GTK_WINDOW (laba_chat_window_new (parent, self->book, read_cb, self)));
}
