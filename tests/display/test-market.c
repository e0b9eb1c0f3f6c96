/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A marketplace's file in the window: recognised, looked through, its goods named, imported, undone. */
#include "display/laba-test-window.h"
#include "book/laba-store.h"
#include "ui/exchange/laba-import-window.h"
#include "ui/market/laba-market-window.h"

#define HEADS                                                                                 \
  "No. Pesanan;Status Pesanan;No. Resi;Waktu Pengiriman Diatur;Waktu Pesanan Dibuat;"          \
  "Waktu Pembayaran Dilakukan;Nama Produk;Nomor Referensi SKU;Nama Variasi;Harga Awal;"        \
  "Harga Setelah Diskon;Jumlah;Returned quantity;Total Diskon;Diskon Dari Shopee;"             \
  "Voucher Ditanggung Penjual;Catatan dari Pembeli;Username (Pembeli);Nama Penerima;"          \
  "Waktu Pesanan Selesai\n"
#define ORDERS                                                                                \
  "2611A;Selesai;JX001;2026-10-02 10:00;2026-10-01 19:30;2026-10-01 19:40;Gamis Anak 3-4 th;;" \
  "Hitam;159.000;149.000;2;0;10.000;0;0;;b***1;S****i;2026-10-05 08:00\n"                      \
  "2611B;Perlu Dikirim;;;2026-10-03 19:30;2026-10-03 19:40;Kerudung Instan;KR-01;;45.000;"     \
  "45.000;1;0;0;0;0;;b***2;D****i;\n"

/* Through the import window, as a user comes to it. */
static LabaMarketWindow *
take (LabaTestWindow *test)
{
  g_autofree char *path = laba_test_dir_file (test->dir, "Order.all.csv");
  GtkWindow *front;

  laba_test_write (path, HEADS ORDERS);
  laba_test_window_act (test, "win.import", NULL);
  front = laba_test_window_get_front (test);
  laba_import_window_take (LABA_IMPORT_WINDOW (front), path);
  laba_test_spin_until (LABA_IS_MARKET_WINDOW (laba_test_window_get_front (test)));
  return LABA_MARKET_WINDOW (laba_test_window_get_front (test));
}

static gint64
find (LabaTestWindow *test, const char *type, const char *name)
{
  return laba_store_find (laba_book_get_db (laba_test_window_get_book (test)),
                          laba_type_by_id (type), name, NULL, NULL);
}

static void
test_import (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaMarketWindow *window = take (test);

  laba_test_spin_until (laba_test_sees (window, "2 new · 0 changed"));
  g_assert_true (laba_test_sees (window, "2 products are not known"));
  laba_test_assert_named (window, "market");
  g_assert_cmpint (find (test, "order", "2611A"), ==, 0);
  laba_test_click (window, "Import");
  laba_test_spin_until (laba_test_sees (laba_test_window_get (test), "Imported: 2 new, 0 changed"));
  g_assert_cmpint (find (test, "order", "2611A"), !=, 0);
  g_assert_cmpint (find (test, "product", "KR-01"), !=, 0);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (find (test, "order", "2611A"), ==, 0);
  g_assert_cmpint (find (test, "channel", "Shopee"), ==, 0);
}

/* Without new products each one must be named first. */
static void
test_goods (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaMarketWindow *window = take (test);
  GtkWidget *button;

  laba_test_spin_until (laba_test_sees (window, "2 new · 0 changed"));
  button = laba_test_need (window, GTK_TYPE_BUTTON, "Import");
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (
      laba_test_need (window, GTK_TYPE_CHECK_BUTTON, "Make new products of those that are not named"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (button));
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/market/import", test_import);
  g_test_add_func ("/market/goods", test_goods);
  return g_test_run ();
}
