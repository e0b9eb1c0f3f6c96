/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chat/laba-chat.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-field-entry.h"
#include "ui/orders/laba-order-form.h"
#include "ui/orders/laba-order-line.h"

/* What stands in the form beside its lines. The first two of a payment written in the order
 * itself. */
typedef enum
{
  FORM_CUSTOMER,
  FORM_DAY,
  FORM_CHANNEL,
  FORM_DISCOUNT,
  FORM_SHIPPING_CHARGED,
  FORM_PAID,
  FORM_ACCOUNT,
  FORM_COURIER,
  FORM_TRACKING,
  FORM_RECIPIENT,
  FORM_DUE,
  FORM_SHIPPING_AMOUNT,
  FORM_SHIPPING_ACCOUNT,
  FORM_PACKED,
  FORM_HANDED_OVER,
  FORM_DELIVERED,
  FORM_NUMBER,
  FORM_EXTERNAL_NUMBER,
  FORM_BATCH,
  FORM_NOTE,
  FORM_N_FIELDS,
} FormField;

struct _LabaOrderForm
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaRecord *original; /* as it was shown: of the book, or what was known of a new one */
  gint64 id;            /* 0: new */
  LabaFieldEntry *fields[FORM_N_FIELDS];
  GPtrArray *rows; /* of LabaOrderLine, borrowed; the last is empty */
  GtkSizeGroup *columns[LABA_ORDER_LINE_COLUMNS];
  gboolean quiet, changed, strict;
  char **newcomer; /* of a message: name, number, address of a customer who may be new; NULL */
  guint preview; /* timeout: what a late entry changes */

  GtkLabel *amount_label, *discount_label, *price_label, *quantity_label, *remove_label, *source_label;
  GtkLabel *effect, *fault, *message, *other_payments, *profit, *title, *total;
  GtkExpander *expander;
  LabaBehind *behind;
  GtkCheckButton *handed_over;
  GtkGrid *head, *money, *more;
  GtkButton *keep_button, *save_button;
  GtkBox *lines, *question;
  GtkScrolledWindow *scroller;
};

/* laba-order-form-fields.c: the fields and what stands in them. */
/* Once, when the book is there. */
void laba_order_form_make_fields (LabaOrderForm *self);
/* Shows the original. */
void laba_order_form_show_fields (LabaOrderForm *self);
/* What stands in the whole form; what cannot be read goes to problems. */
LabaDraft *laba_order_form_collect (LabaOrderForm *self, LabaProblems *problems);
/* Marks what is wrong, and returns the first of it. */
GtkWidget *laba_order_form_mark (LabaOrderForm *self, LabaProblems *problems);
/* 0: none, or a new one. */
gint64 laba_order_form_get_customer (LabaOrderForm *self);

/* laba-order-form-save.c: saving, asking before what is typed goes. */
void laba_order_form_install_actions (GtkWidgetClass *widget_class);

/* laba-order-chat.c: an order out of a message. */
/* Types what a message says, marks what is doubtful and says what to look at. */
void laba_order_form_fill (LabaOrderForm *self, const LabaChatOrder *order);
/* The form stands for another order: nothing of the message is left on it. */
void laba_order_form_forget_message (LabaOrderForm *self);
/* Marks what stands there as doubtful until something is typed in it ("edited"). */
void laba_order_form_doubt (GtkWidget *widget);
/* What the message said of a customer who is new goes into the draft. */
void laba_order_form_add_newcomer (LabaOrderForm *self, LabaDraft *draft);
/* The words for which the user named a product become a name of it, saved with the draft. */
void laba_order_form_learn (LabaOrderForm *self, LabaDraft *draft);
/* The action: asks for the message. */
void laba_order_form_ask_message (GtkWidget *widget, const char *action, GVariant *parameter);

/* laba-order-form.c */
/* Something was typed: what it comes to is shown anew. */
void laba_order_form_edited (LabaOrderForm *self);
/* Enter in a field: the focus goes on. */
void laba_order_form_go (LabaOrderForm *self, FormField from);
