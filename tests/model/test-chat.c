/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be remembered of a customer's words, and that it is read afterwards. The corpus
 * of messages is tests/proof/chat. */
#include "chat/laba-chat.h"
#include "lib/laba-test-trade.h"

typedef struct
{
  const char *message, *text, *name;
} Case;

static void
learns_names_of_goods (void)
{
  static const Case cases[] = {
    { "ciput arab 2", "ciput arab 2", "ciput arab" },
    { "kak, mau kerudung instan dua ya", "kak, mau kerudung instan dua ya", "kerudung instan" },
    { "Jilbab tosca @40rb", "Jilbab tosca @40rb", "jilbab tosca" },
    /* All of it is in the book's own names: which of them was meant is not known. */
    { "jilbab 2", "jilbab 2", NULL },
    /* People. */
    { "kerudung bu tini 2", "kerudung bu tini 2", NULL },
    { "kerudung 0812-3456-7890", "kerudung 0812-3456-7890", NULL },
    { "kerudung ke jl melati no 5", "kerudung ke jl melati no 5", NULL },
    { "Nama: Ratih Kusuma\nOrder: kerudung ratih 1", "kerudung ratih 1", NULL },
    { "kerudung @tini.shop", "kerudung @tini.shop", NULL },
    /* Nothing, and sentences. */
    { "2 pcs", "2 pcs", NULL },
    { "xx 1", "xx 1", NULL },
    { "yang kemarin dipakai adiknya waktu lebaran itu", "yang kemarin dipakai adiknya waktu lebaran itu", NULL },
  };
  g_autoptr (LabaTestTrade) shop = laba_test_trade_new ();
  g_autoptr (LabaChatGoods) goods
      = laba_chat_goods_load (laba_book_get_db (shop->test->book), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LabaChatOrder) order = laba_chat_read (goods, cases[i].message);
      g_autofree char *name = laba_chat_learn (goods, order, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
reads_what_it_learned (void)
{
  g_autoptr (LabaTestTrade) shop = laba_test_trade_new ();
  LabaDb *db = laba_book_get_db (shop->test->book);
  g_autoptr (LabaChatGoods) before = laba_chat_goods_load (db, NULL);
  g_autoptr (LabaChatOrder) unread = laba_chat_read (before, "ciput arab 3 pcs");
  LabaChatLine *line;

  for (guint i = 0; i < unread->lines->len; i++)
    g_assert_cmpint (((LabaChatLine *) unread->lines->pdata[i])->product, ==, 0);
  g_assert_false (laba_chat_is_learned (db, "ciput arab"));
  laba_test_say (shop, "{'type':'alias','product':'JB','name':'ciput arab'}");
  g_assert_true (laba_chat_is_learned (db, "Ciput Arab"));
  g_autoptr (LabaChatGoods) after = laba_chat_goods_load (db, NULL);
  g_autoptr (LabaChatOrder) order = laba_chat_read (after, "ciput arab 3 pcs");
  g_assert_cmpint (order->lines->len, ==, 1);
  line = order->lines->pdata[0];
  g_assert_true (line->product_sure);
  g_assert_cmpint (line->quantity, ==, 3000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chat/learns-names-of-goods", learns_names_of_goods);
  g_test_add_func ("/chat/reads-what-it-learned", reads_what_it_learned);
  return g_test_run ();
}
