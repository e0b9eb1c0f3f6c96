/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to an order from beside the list: each act with its form or at once, its note,
 * and that it can be taken back and done again. */
#include <string.h>

#include "display/laba-test-orders.h"
#include "ui/records/laba-record-window.h"
#include "ui/slips/laba-print-window.h"
#include "ui/slips/laba-remind-window.h"

#define SOLD                                                                                     \
  "{\"type\":\"order\",\"number\":\"A-1\",\"day\":\"2026-03-01\",\"customer\":\"Bu Ani\",\"lines\":[" \
  "{\"product\":\"JB01\",\"quantity\":3,\"unit_price\":40000}]"
#define PAID ",\"paid\":[{\"day\":\"2026-03-01\",\"account\":\"Tunai\",\"amount\":120000}]"
#define TO_SEND ",\"handed_over\":null"

/* Where an act leads: states as in order_state, balance in rupiah. */
typedef struct
{
  const char *action, *order;
  const char *fields[2][2]; /* what is typed into the form; { NULL }: there is none */
  gint64 goods, payment, balance;
  const char *note; /* what history says of it */
} Act;

static const Act acts[] = {
  { "order.pay", SOLD "}", { { "amount", NULL } }, 2, 2, 0, "Payment" },
  { "order.pay", SOLD "}", { { "amount", "50rb" } }, 2, 1, 70000, "Payment" },
  { "order.pack", SOLD TO_SEND "}", { { NULL } }, 1, 0, 0, "Order A-1" },
  { "order.send", SOLD TO_SEND "}", { { "courier", "JNE" }, { "tracking", "JN-1" } }, 2, 0, 120000, "" },
  { "order.deliver", SOLD "}", { { NULL } }, 3, 0, 120000, "" },
  { "order.fail", SOLD "}", { { "goods", "0" } }, 4, 2, 0, "" },
  { "order.fail", SOLD "}", { { "goods", "1" } }, 4, 2, 0, "" },
  { "order.return", SOLD "}", { { "day", NULL } }, 5, 2, 0, "" },
  { "order.write-off", SOLD "}", { { "amount", NULL } }, 2, 2, 0, "" },
  { "order.cancel", SOLD TO_SEND "}", { { NULL } }, 6, 2, 0, "" },
};

static void
open_order (LabaTestWindow *test, gint64 id)
{
  laba_test_orders_page (test);
  laba_test_window_act (test, "win.open-record", "x", id);
  g_assert_cmpint (laba_test_orders_chosen (laba_test_orders_page (test)), ==, id);
}

static void
act (LabaTestWindow *test, const char *action)
{
  LabaOrdersPage *page = laba_test_orders_page (test);

  laba_test_orders_act (gtk_widget_get_first_child (GTK_WIDGET (page)), action);
}

static gboolean
is_alone (LabaTestWindow *test)
{
  return laba_test_window_get_front (test) == GTK_WINDOW (laba_test_window_get (test));
}

static void
fill_form (LabaTestWindow *test, const Act *what)
{
  GtkWindow *front = laba_test_window_get_front (test);
  LabaRecordForm *form;

  g_assert_true (LABA_IS_RECORD_WINDOW (front));
  laba_test_assert_named (front, what->action);
  form = laba_record_window_get_form (LABA_RECORD_WINDOW (front));
  for (guint i = 0; i < G_N_ELEMENTS (what->fields) && what->fields[i][0] != NULL; i++)
    if (what->fields[i][1] != NULL)
      laba_field_entry_type (laba_record_form_get_entry (form, what->fields[i][0]), what->fields[i][1]);
  laba_test_settle ();
  laba_test_window_act_front (test, "record.save", NULL);
  if (!is_alone (test)) /* what a late entry changes was said */
    laba_test_window_act_front (test, "record.save", NULL);
}

static void
assert_stands (LabaTestWindow *test, gint64 id, const gint64 *figures)
{
  g_assert_cmpint (laba_test_orders_figure (test, id, "goods"), ==, figures[0]);
  g_assert_cmpint (laba_test_orders_figure (test, id, "payment"), ==, figures[1]);
  g_assert_cmpint (laba_test_orders_figure (test, id, "balance"), ==, figures[2]);
}

static void
check_act (gconstpointer data)
{
  const Act *what = data;
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  gint64 id = laba_test_orders_add (test, what->order);
  const gint64 before[] = { laba_test_orders_figure (test, id, "goods"), laba_test_orders_figure (test, id, "payment"),
                            laba_test_orders_figure (test, id, "balance") };
  const gint64 after[] = { what->goods, what->payment, what->balance };
  g_autofree char *said = NULL;

  open_order (test, id);
  act (test, what->action);
  if (what->fields[0][0] != NULL)
    fill_form (test, what);
  g_assert_true (is_alone (test));
  said = g_strdup (laba_test_window_get_toast (test));
  g_test_message ("%s", said);
  g_assert_nonnull (strstr (said, what->note));
  assert_stands (test, id, after);
  g_assert_cmpint (laba_test_orders_chosen (laba_test_orders_page (test)), ==, id);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_true (g_str_has_prefix (laba_test_window_get_toast (test), "Undone: "));
  assert_stands (test, id, before);
  laba_test_window_act (test, "win.redo", NULL);
  g_assert_true (g_str_has_prefix (laba_test_window_get_toast (test), "Done again: "));
  assert_stands (test, id, after);
}

/* Paid and come back: the money goes back. */
static void
test_refund (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  gint64 id = laba_test_orders_add (test, SOLD PAID "}");

  laba_test_orders_add (test, "{\"type\":\"return\",\"day\":\"2026-03-05\",\"order\":\"A-1\",\"lines\":["
                              "{\"product\":\"JB01\",\"quantity\":3,\"condition\":\"good\"}]}");
  open_order (test, id);
  g_assert_cmpint (laba_test_orders_figure (test, id, "balance"), ==, -120000);
  act (test, "order.refund");
  fill_form (test, &(const Act){ .action = "order.refund" });
  g_assert_true (is_alone (test));
  g_assert_cmpint (laba_test_orders_figure (test, id, "balance"), ==, 0);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (laba_test_orders_figure (test, id, "balance"), ==, -120000);
}

static void
test_delete (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  gint64 id = laba_test_orders_add (test, SOLD "}");

  open_order (test, id);
  act (test, "order.delete");
  g_assert_true (laba_test_sees (laba_test_orders_page (test), "No orders yet"));
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (laba_test_orders_figure (test, id, "total"), ==, 120000);
}

/* Only what makes sense as it stands can be done. */
static void
test_sense (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrdersPage *page;

  open_order (test, laba_test_orders_add (test, SOLD PAID "}"));
  page = laba_test_orders_page (test);
  g_assert_null (laba_test_find (page, GTK_TYPE_BUTTON, "Take Payment…"));
  g_assert_null (laba_test_find (page, GTK_TYPE_BUTTON, "Send…"));
  g_assert_nonnull (laba_test_find (page, GTK_TYPE_BUTTON, "Arrived"));
  g_assert_nonnull (laba_test_find (page, GTK_TYPE_BUTTON, "Return…"));
}

/* On paper, and into the chat. */
static void
test_paper (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();

  open_order (test, laba_test_orders_add (test, SOLD "}"));
  act (test, "order.slip");
  g_assert_true (LABA_IS_PRINT_WINDOW (laba_test_window_get_front (test)));
  gtk_window_destroy (laba_test_window_get_front (test));
  laba_test_settle ();
  act (test, "order.message");
  g_assert_true (LABA_IS_REMIND_WINDOW (laba_test_window_get_front (test)));
}

static void
test_behind (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrdersPage *page;

  open_order (test, laba_test_orders_add (test, SOLD "}"));
  page = laba_test_orders_page (test);
  g_assert_false (laba_test_sees (page, "Debit"));
  gtk_expander_set_expanded (laba_test_need (page, GTK_TYPE_EXPANDER, "Behind the scenes"), TRUE);
  laba_test_settle ();
  g_assert_true (laba_test_sees (page, "Debit"));
  g_assert_true (laba_test_sees (page, "Cost of goods sold"));
  g_assert_true (laba_test_sees (page, "42,000")); /* 3 × (40.000 − 26.000), what it earned */
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/orders/acts/%s-%u", acts[i].action + strlen ("order."), i);

      g_test_add_data_func (path, &acts[i], check_act);
    }
  g_test_add_func ("/orders/behind", test_behind);
  g_test_add_func ("/orders/delete", test_delete);
  g_test_add_func ("/orders/paper", test_paper);
  g_test_add_func ("/orders/refund", test_refund);
  g_test_add_func ("/orders/sense", test_sense);
  return g_test_run ();
}
