/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-order-acts.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "orders/laba-order-estimate.h"
#include "orders/laba-orders.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-draft.h"

#define CANCELLED 6

static const char *const actions[LABA_ORDER_N_ACTS] = {
  [LABA_ORDER_ACT_PAY] = "order.pay",
  [LABA_ORDER_ACT_PACK] = "order.pack",
  [LABA_ORDER_ACT_SEND] = "order.send",
  [LABA_ORDER_ACT_DELIVER] = "order.deliver",
  [LABA_ORDER_ACT_FAIL] = "order.fail",
  [LABA_ORDER_ACT_RETURN] = "order.return",
  [LABA_ORDER_ACT_REFUND] = "order.refund",
  [LABA_ORDER_ACT_WRITE_OFF] = "order.write-off",
  [LABA_ORDER_ACT_CANCEL] = "order.cancel",
  [LABA_ORDER_ACT_SLIP] = "order.slip",
  [LABA_ORDER_ACT_MESSAGE] = "order.message",
  [LABA_ORDER_ACT_EDIT] = "order.edit",
  [LABA_ORDER_ACT_DELETE] = "order.delete",
};

const char *
laba_order_act_action (LabaOrderAct act)
{
  return actions[act];
}

int
laba_order_act_find (const char *action)
{
  for (int i = 0; i < LABA_ORDER_N_ACTS; i++)
    if (g_str_equal (actions[i], action))
      return i;
  return -1;
}

/* ---- what makes sense ---- */

static gboolean
is_out (const LabaOrderView *view)
{
  return !laba_row_is_null (view->head, "handed_over");
}

gint64
laba_order_open_amount (const LabaOrderView *view)
{
  gint64 goods = laba_row_get_int (view->head, "goods");

  if (is_out (view) || goods == CANCELLED)
    return laba_row_get_int (view->head, "balance");
  return laba_row_get_int (view->head, "total") - laba_row_get_int (view->head, "paid");
}

static gint64
left_of (LabaRow *line)
{
  return laba_row_get_int (line, "quantity") - laba_row_get_int (line, "returned");
}

static gboolean
has_left (const LabaOrderView *view)
{
  for (guint i = 0; i < view->lines->len; i++)
    if (left_of (view->lines->pdata[i]) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_of_marketplace (const LabaOrderView *view)
{
  return g_strcmp0 (laba_row_get_text (view->head, "channel_kind"), "marketplace") == 0;
}

gboolean
laba_order_act_fits (LabaOrderAct act, const LabaOrderView *view)
{
  gint64 goods = view != NULL ? laba_row_get_int (view->head, "goods") : 0;

  if (view == NULL)
    return FALSE;
  switch (act)
    {
    case LABA_ORDER_ACT_PAY:
      return laba_order_open_amount (view) > 0 && !is_of_marketplace (view);
    case LABA_ORDER_ACT_PACK:
      return goods == 0;
    case LABA_ORDER_ACT_SEND:
    case LABA_ORDER_ACT_CANCEL:
      return goods < 2;
    case LABA_ORDER_ACT_DELIVER:
    case LABA_ORDER_ACT_FAIL:
      return goods == 2;
    case LABA_ORDER_ACT_RETURN:
      return (goods == 2 || goods == 3) && has_left (view);
    case LABA_ORDER_ACT_REFUND:
      return laba_row_get_int (view->head, "balance") < 0;
    case LABA_ORDER_ACT_WRITE_OFF:
      return laba_row_get_int (view->head, "balance") > 0;
    case LABA_ORDER_ACT_SLIP:
    case LABA_ORDER_ACT_MESSAGE:
    case LABA_ORDER_ACT_EDIT:
    case LABA_ORDER_ACT_DELETE:
    case LABA_ORDER_N_ACTS:
    default:
      return TRUE;
    }
}

/* ---- acts done at once ---- */

/* Saves a record and says what history says. */
static void
save (GtkWidget *widget, LabaBook *book, const LabaRecord *record)
{
  g_autoptr (LabaDraft) draft = laba_draft_new (record->type);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  laba_record_free (draft->record);
  draft->record = laba_record_copy (record);
  draft->record->id = record->id;
  if (!laba_draft_save (draft, book, NULL, problems, &error))
    {
      laba_ask_toast (widget, laba_problems_is_empty (problems)
                                  ? error->message
                                  : laba_problems_get (problems, 0)->message);
      return;
    }
  what = laba_store_describe (laba_book_get_db (book), draft->record);
  laba_ask_toast_saved (widget, what);
}

static LabaRecord *
make (const LabaType *type, const LabaOrderView *view)
{
  LabaRecord *record = laba_record_new (type);

  laba_record_set_number (record, "day", laba_day_today ());
  laba_record_set_number (record, "order", laba_row_get_id (view->head));
  return record;
}

static void
save_new (GtkWidget *widget, LabaBook *book, const LabaType *type, const LabaOrderView *view)
{
  g_autoptr (LabaRecord) record = make (type, view);

  save (widget, book, record);
}

static void
pack (GtkWidget *widget, LabaBook *book, const LabaOrderView *view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaRecord) record
      = laba_store_load (laba_book_get_db (book), laba_row_get_id (view->head), &error);

  if (record == NULL)
    {
      laba_ask_toast (widget, error->message);
      return;
    }
  laba_record_set_number (record, "packed", laba_day_today ());
  save (widget, book, record);
}

static void
delete_order (GtkWidget *widget, LabaBook *book, const LabaOrderView *view)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;

  if (!laba_draft_delete_record (book, laba_row_get_id (view->head), &what, &error))
    {
      laba_ask_toast (widget, error->message);
      return;
    }
  /* Translators: %s is “Order A-17, Bu Sari, Rp120.000” */
  text = g_strdup_printf (_ ("Deleted: %s"), what);
  laba_ask_toast_saved (widget, text);
}

/* ---- acts with a form ---- */

/* All that can still come back is filled in: what does not is taken out. */
static void
open_return (GtkWidget *widget, LabaBook *book, const LabaOrderView *view)
{
  g_autoptr (LabaRecord) record = make (&laba_type_return, view);
  g_autofree char *json = NULL;

  for (guint i = 0; i < view->lines->len; i++)
    {
      LabaRow *sold = view->lines->pdata[i];
      LabaLine *line;

      if (left_of (sold) <= 0)
        continue;
      line = laba_record_add_line (record, "lines");
      if (!laba_row_is_null (sold, "product"))
        laba_line_set_number (line, "product", laba_row_get_int (sold, "product"));
      laba_line_set_number (line, "quantity", left_of (sold));
    }
  json = laba_json_from_record (laba_book_get_db (book), record);
  gtk_widget_activate_action (widget, "win.new-record-from", "s", json);
}

static gint64
fitting_amount (LabaOrderAct act, const LabaOrderView *view)
{
  gint64 balance = laba_row_get_int (view->head, "balance");

  if (act == LABA_ORDER_ACT_PAY)
    return laba_order_open_amount (view);
  if (act == LABA_ORDER_ACT_REFUND)
    return -balance;
  return act == LABA_ORDER_ACT_WRITE_OFF ? balance : 0;
}

static void
open_form (LabaOrderAct act,
           const LabaType *type,
           GtkWidget *widget,
           LabaBook *book,
           const LabaOrderView *view)
{
  gboolean moves_money = act == LABA_ORDER_ACT_PAY || act == LABA_ORDER_ACT_REFUND;
  gint64 account = moves_money ? laba_order_usual_account (laba_book_get_db (book)) : 0;

  laba_ask_new (widget, type->id, "day", (gint64) laba_day_today (), "order",
                laba_row_get_id (view->head), "account", account, "amount",
                fitting_amount (act, view), NULL);
}

void
laba_order_act_do (LabaOrderAct act,
                   GtkWidget *widget,
                   LabaBook *book,
                   const LabaOrderView *view)
{
  static const LabaType *const types[LABA_ORDER_N_ACTS] = {
    [LABA_ORDER_ACT_PAY] = &laba_type_payment,
    [LABA_ORDER_ACT_SEND] = &laba_type_hand_over,
    [LABA_ORDER_ACT_DELIVER] = &laba_type_delivered,
    [LABA_ORDER_ACT_FAIL] = &laba_type_delivery_failed,
    [LABA_ORDER_ACT_REFUND] = &laba_type_refund,
    [LABA_ORDER_ACT_WRITE_OFF] = &laba_type_write_off,
    [LABA_ORDER_ACT_CANCEL] = &laba_type_cancel,
  };

  if (!laba_order_act_fits (act, view))
    return;
  if (act == LABA_ORDER_ACT_PACK)
    pack (widget, book, view);
  else if (act == LABA_ORDER_ACT_DELETE)
    delete_order (widget, book, view);
  else if (act == LABA_ORDER_ACT_SLIP)
    laba_ask_slip (widget, laba_row_get_id (view->head));
  else if (act == LABA_ORDER_ACT_MESSAGE)
    laba_ask_message (widget, laba_row_get_id (view->head));
  else if (act == LABA_ORDER_ACT_DELIVER || act == LABA_ORDER_ACT_CANCEL)
    save_new (widget, book, types[act], view);
  else if (act == LABA_ORDER_ACT_RETURN)
    open_return (widget, book, view);
  else if (types[act] != NULL)
    open_form (act, types[act], widget, book, view);
}
