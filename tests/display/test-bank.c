/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bank's statement in the window: what its lines are, said by the user, written, undone; what cannot be read. */
#include "display/laba-test-window.h"
#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "ui/bank/laba-bank-window.h"
#include "ui/exchange/laba-import-window.h"

#define HEADS "Tanggal;Keterangan;Jumlah;DB/CR;Saldo\n"
#define LINES                                                                                 \
  "02/11/2026;TOKO PLASTIK;52.500;DB;947.500\n"                                               \
  "20/11/2026;BENGKEL MAJU;200.000;DB;747.500\n"                                              \
  "30/11/2026;BUNGA;1.500;CR;749.000\n"

static gint64
save (LabaEdit *edit, LabaRecord *record)
{
  g_autoptr (LabaRecord) owned = record;

  g_assert_true (laba_edit_save (edit, owned, NULL, NULL));
  return owned->id;
}

static LabaRecord *
named (const char *type, const char *name, const char *kind)
{
  LabaRecord *record = laba_record_new (laba_type_by_id (type));

  laba_record_set_text (record, "name", name);
  laba_record_set_text (record, "kind", kind);
  return record;
}

/* An account with a million, and the first line's expense. */
static gint64
fill (LabaTestWindow *test)
{
  g_autoptr (LabaEdit) edit = laba_edit_begin (laba_test_window_get_book (test), "Test", NULL);
  gint64 account = save (edit, named ("account", "BCA", "bank"));
  gint64 category = save (edit, named ("category", "Packing", "expense"));
  LabaRecord *opening = laba_record_new (laba_type_by_id ("opening-balance"));
  LabaRecord *expense = laba_record_new (laba_type_by_id ("expense"));

  laba_record_set_number (opening, "day", 20261031);
  laba_record_set_number (opening, "account", account);
  laba_record_set_number (opening, "amount", 1000000);
  save (edit, opening);
  laba_record_set_number (expense, "day", 20261102);
  laba_record_set_number (expense, "account", account);
  laba_record_set_number (expense, "category", category);
  laba_record_set_number (expense, "amount", 52500);
  save (edit, expense);
  g_assert_true (laba_edit_commit (g_steal_pointer (&edit), NULL));
  return account;
}

static GtkWidget *
open_file (LabaTestWindow *test, gint64 account, const char *name, const char *text)
{
  g_autofree char *path = laba_test_dir_file (test->dir, name);
  GtkWidget *window;

  laba_test_write (path, text);
  window = GTK_WIDGET (laba_bank_window_new (GTK_WINDOW (laba_test_window_get (test)),
                                             laba_test_window_get_book (test), account, path));
  gtk_window_present (GTK_WINDOW (window));
  laba_test_settle ();
  return window;
}

static gint64
count (LabaTestWindow *test)
{
  return laba_db_int (laba_book_get_db (laba_test_window_get_book (test)), "record-last", NULL, 0, 0);
}

static void
test_statement (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  gint64 account = fill (test), before = count (test);
  GtkWidget *window = open_file (test, account, "mutasi.csv", HEADS LINES);

  g_assert_true (laba_test_sees (window, "2 to be chosen · 1 in the book"));
  g_assert_true (laba_test_sees (window, "Rp198,500 less is there than written"));
  laba_test_assert_named (window, "bank");
  /* The first line to be asked about is waiting for its category. */
  laba_test_type (window, "Category", "Perbaikan");
  g_assert_true (laba_test_sees (window, "1 new · 1 to be chosen · 1 in the book"));
  laba_test_click (window, "Next to be chosen");
  laba_test_settle ();
  laba_test_type (window, "Category", "Bunga");
  g_assert_true (laba_test_sees (window, "2 new · 1 in the book"));
  g_assert_true (laba_test_sees (window, "the statement and the book both say Rp749,000"));
  laba_test_click (window, "Import");
  laba_test_settle ();
  g_assert_cmpstr (laba_test_window_get_toast (test), ==, "Statement of BCA: 2 new · 1 in the book");
  g_assert_cmpint (count (test), >, before);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (count (test), ==, before);
}

/* Read again all of it is known. */
static void
test_again (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  gint64 account = fill (test);
  GtkWidget *window = open_file (test, account, "mutasi.csv", HEADS "02/11/2026;TOKO PLASTIK;52.500;DB;947.500\n");

  g_assert_true (laba_test_sees (window, "The book has all of it already."));
  laba_test_click (window, "Import");
  laba_test_settle ();
  /* As remembered, without being told whose it is. */
  window = open_file (test, 0, "mutasi-2.csv",
                      HEADS "02/11/2026;TOKO PLASTIK;52.500;DB;947.500\n03/11/2026;TOKO PLASTIK;7.500;DB;940.000\n");
  g_assert_true (laba_test_sees (window, "1 new · 1 in the book"));
  g_assert_true (laba_test_sees (window, "Expense · Packing"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How the file is read may be said anew; what was chosen stays. */
static void
test_columns (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  gint64 account = fill (test);
  GtkWidget *window = open_file (test, account, "mutasi.csv", HEADS LINES);
  GtkDropDown *balance, *days;
  GtkSpinButton *head;

  laba_test_type (window, "Category", "Perbaikan");
  gtk_expander_set_expanded (laba_test_need (window, GTK_TYPE_EXPANDER, NULL), TRUE);
  laba_test_settle ();
  laba_test_assert_named (window, "columns of a statement");
  days = laba_test_need (window, GTK_TYPE_DROP_DOWN, "Days are written");
  gtk_drop_down_set_selected (days, 1);
  laba_test_settle ();
  g_assert_true (laba_test_sees (window, "1 new · 1 to be chosen · 1 in the book"));
  /* Without the balance there is nothing to reconcile with, and lines have other keys. */
  balance = laba_test_need (window, GTK_TYPE_DROP_DOWN, "Balance after it");
  gtk_drop_down_set_selected (balance, 0);
  laba_test_settle ();
  head = laba_test_need (window, GTK_TYPE_SPIN_BUTTON, "Row of the heads");
  gtk_spin_button_set_value (head, 2);
  laba_test_settle ();
  gtk_spin_button_set_value (head, 1);
  laba_test_settle ();
  gtk_drop_down_set_selected (balance, 0);
  laba_test_settle ();
  gtk_expander_set_expanded (laba_test_need (window, GTK_TYPE_EXPANDER, NULL), FALSE);
  laba_test_settle ();
  g_assert_true (laba_test_sees (window, "2 to be chosen · 1 in the book"));
  g_assert_true (laba_test_sees (window, "The file says no balance"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever chooses Import… comes to it as well. */
static void
test_recognised (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_autofree char *path = laba_test_dir_file (test->dir, "mutasi.csv");
  GtkWindow *front;

  fill (test);
  laba_test_write (path, HEADS LINES);
  laba_test_window_act (test, "win.import", NULL);
  front = laba_test_window_get_front (test);
  laba_import_window_take (LABA_IMPORT_WINDOW (front), path);
  laba_test_spin_until (laba_test_sees (front, "This looks like the statement"));
  laba_test_settle ();
  laba_test_click (front, "Read it line by line");
  laba_test_spin_until (LABA_IS_BANK_WINDOW (laba_test_window_get_front (test)));
  front = laba_test_window_get_front (test);
  g_assert_true (laba_test_sees (front, "Say whose statement it is."));
  laba_test_type (front, "Account", "BCA");
  g_assert_true (laba_test_sees (front, "2 to be chosen · 1 in the book"));
  gtk_window_destroy (front);
}

static void
test_bad (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  gint64 account = fill (test);
  GtkWidget *window = open_file (test, account, "foto.xlsx", "no spreadsheet");

  g_assert_false (gtk_widget_get_sensitive (laba_test_need (window, GTK_TYPE_BUTTON, "Import")));
  gtk_window_destroy (GTK_WINDOW (window));
  window = open_file (test, account, "kosong.csv", "Tanggal;Keterangan\n02/11/2026;A\n");
  g_assert_true (laba_test_sees (window, "Say which column has the amount"));
  gtk_window_destroy (GTK_WINDOW (window));
  window = open_file (test, account, "hari.csv", HEADS LINES "31/02/2026;X;1.000;DB;748.000\n");
  g_assert_true (laba_test_sees (window, "It cannot be imported yet"));
  g_assert_cmpint (gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (
                       laba_test_need (window, GTK_TYPE_TEXT_VIEW, "What is wrong"))),
                   ==, 2);
  g_assert_false (gtk_widget_get_sensitive (laba_test_need (window, GTK_TYPE_BUTTON, "Import")));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/bank/statement", test_statement);
  g_test_add_func ("/bank/again", test_again);
  g_test_add_func ("/bank/columns", test_columns);
  g_test_add_func ("/bank/recognised", test_recognised);
  g_test_add_func ("/bank/bad", test_bad);
  return g_test_run ();
}
