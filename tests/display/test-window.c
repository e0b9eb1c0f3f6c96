/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows and books: one each, said where it is open, asked before what is typed goes. */
#include <string.h>

#include "book/laba-edit.h"
#include "book/laba-lock.h"
#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "ui/kit/laba-page.h"
#include "ui/kit/laba-settings.h"
#include "ui/records/laba-record-window.h"

static guint
count_windows (LabaTestWindow *test)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (test->application)); l != NULL;
       l = l->next)
    n += LABA_IS_WINDOW (l->data);
  return n;
}

static GFile *
make_book (LabaTestWindow *test, const char *name)
{
  g_autofree char *path = laba_test_dir_file (test->dir, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) book = laba_book_new (path, "average", NULL, NULL, &error);

  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
open_file (LabaTestWindow *test, GFile *file)
{
  g_application_open (G_APPLICATION (test->application), &file, 1, "");
  laba_test_settle ();
}

static void
test_two_books (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_autoptr (GFile) other = make_book (test, "other.laba");
  g_autoptr (GFile) same
      = g_file_new_for_path (laba_book_get_path (laba_test_window_get_book (test)));

  open_file (test, other);
  g_assert_cmpuint (count_windows (test), ==, 2);
  open_file (test, same);
  open_file (test, other);
  g_assert_cmpuint (count_windows (test), ==, 2);
}

/* Another program has it: said, and not opened. */
static void
test_open_elsewhere (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  g_autoptr (GFile) file = make_book (test, "one.laba");
  LabaLock *lock = laba_lock_take (g_file_peek_path (file), NULL);
  GtkWindow *front;

  open_file (test, file);
  front = laba_test_window_get_front (test);
  g_assert_true (laba_test_sees (front, "“one.laba” cannot be opened"));
  g_assert_true (laba_test_sees (front, "It is open already"));
  g_assert_null (laba_test_window_get_book (test));
  gtk_window_destroy (front);
  laba_lock_free (lock);
  open_file (test, file);
  g_assert_nonnull (laba_test_window_get_book (test));
  g_assert_cmpuint (count_windows (test), ==, 1);
}

static void
test_no_book (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  g_autofree char *path = laba_test_dir_file (test->dir, "letter.laba");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  laba_test_write (path, "Dear Ani, this is a letter and not a book at all.");
  open_file (test, file);
  g_assert_true (
      laba_test_sees (laba_test_window_get_front (test), "“letter.laba” cannot be opened"));
  g_assert_null (laba_test_window_get_book (test));
}

/* A file let go over the window. */
static void
drop (LabaWindow *window, GFile *file)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (&file, 1));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_assert_true (taken);
  laba_test_settle ();
}

static void
test_drop (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  g_autoptr (GFile) one = make_book (test, "one.laba");
  g_autoptr (GFile) two = make_book (test, "two.laba");

  drop (laba_test_window_get (test), one);
  g_assert_cmpuint (count_windows (test), ==, 1);
  g_assert_true (laba_window_has_book (laba_test_window_get (test), one));
  drop (laba_test_window_get (test), two);
  g_assert_cmpuint (count_windows (test), ==, 2);
}

/* ---- what is typed ---- */

/* Closing asks: it stays, or goes when one says so. */
static void
close_and_ask (LabaTestWindow *test, GtkWindow *typed)
{
  GtkWindow *question;

  gtk_window_close (typed);
  laba_test_settle ();
  question = laba_test_window_get_front (test);
  g_assert_true (GTK_IS_MESSAGE_DIALOG (question));
  gtk_dialog_response (GTK_DIALOG (question), GTK_RESPONSE_CANCEL);
  laba_test_settle ();
  g_assert_true (laba_test_window_get_front (test) == typed);
  gtk_window_close (typed);
  laba_test_settle ();
  gtk_dialog_response (GTK_DIALOG (laba_test_window_get_front (test)), GTK_RESPONSE_ACCEPT);
  laba_test_settle ();
}

static void
test_typed_record (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  GtkWindow *form;

  laba_test_window_act (test, "win.new-record", "s", "person");
  form = laba_test_window_get_front (test);
  gtk_editable_set_text (laba_test_need (form, GTK_TYPE_ENTRY, "Name"), "Bu Sari");
  close_and_ask (test, form);
  g_assert_true (laba_test_window_get_front (test) == GTK_WINDOW (laba_test_window_get (test)));
}

static void
test_untyped_record (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();

  laba_test_window_act (test, "win.new-record", "s", "person");
  gtk_window_close (laba_test_window_get_front (test));
  laba_test_settle ();
  g_assert_true (laba_test_window_get_front (test) == GTK_WINDOW (laba_test_window_get (test)));
}

/* An order half typed on its page: the window stays and shows it. */
static void
test_typed_order (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaWindow *window = laba_test_window_get (test);
  GtkEditable *customer;

  laba_test_window_act (test, "win.new-record", "s", "order");
  customer = laba_test_need (window, GTK_TYPE_ENTRY, "Customer");
  gtk_editable_set_text (customer, "Bu Sari");
  laba_test_window_act (test, "win.show-page", "s", "money");
  gtk_window_close (GTK_WINDOW (window));
  laba_test_settle ();
  g_assert_cmpuint (count_windows (test), ==, 1);
  customer = laba_test_need (window, GTK_TYPE_ENTRY, "Customer");
  g_assert_cmpstr (gtk_editable_get_text (customer), ==, "Bu Sari");
}

/* ---- acts ---- */

static void
test_undo_names (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();

  laba_test_window_act (test, "win.new-record", "s", "person");
  gtk_editable_set_text (
      laba_test_need (laba_test_window_get_front (test), GTK_TYPE_ENTRY, "Name"), "Bu Sari");
  laba_test_window_act_front (test, "record.save", NULL);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpstr (laba_test_window_get_toast (test), ==, "Undone: Add: Person Bu Sari");
  laba_test_need (laba_test_window_get (test), GTK_TYPE_BUTTON, "Redo");
  laba_test_window_act (test, "win.redo", NULL);
  g_assert_cmpstr (laba_test_window_get_toast (test), ==, "Done again: Add: Person Bu Sari");
}

static void
add_person (LabaTestWindow *test, const char *name)
{
  g_autoptr (LabaRecord) record = laba_record_new (laba_type_by_id ("person"));
  g_autoptr (LabaEdit) edit = laba_edit_begin (laba_test_window_get_book (test), name, NULL);

  laba_record_set_text (record, "name", name);
  g_assert_true (laba_edit_save (edit, record, NULL, NULL));
  g_assert_true (laba_edit_commit (g_steal_pointer (&edit), NULL));
  laba_test_settle ();
}

static gboolean
is_known (LabaTestWindow *test, const char *name)
{
  return laba_store_find (laba_book_get_db (laba_test_window_get_book (test)),
                          laba_type_by_id ("person"), name, NULL, NULL)
         != 0;
}

/* Back to a line of history and forth again. */
static void
test_history (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaWindow *window = laba_test_window_get (test);

  add_person (test, "Satu");
  add_person (test, "Dua");
  add_person (test, "Tiga");
  laba_test_window_act (test, "win.show-page", "s", "history");
  laba_test_click (window, "Back to here: Satu");
  g_assert_true (is_known (test, "Satu"));
  g_assert_false (is_known (test, "Dua"));
  g_assert_false (is_known (test, "Tiga"));
  laba_test_click (window, "Do again up to here: Dua");
  g_assert_true (is_known (test, "Dua"));
  g_assert_false (is_known (test, "Tiga"));
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/window/two-books", test_two_books);
  g_test_add_func ("/window/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/window/no-book", test_no_book);
  g_test_add_func ("/window/drop", test_drop);
  g_test_add_func ("/window/typed-record", test_typed_record);
  g_test_add_func ("/window/untyped-record", test_untyped_record);
  g_test_add_func ("/window/typed-order", test_typed_order);
  g_test_add_func ("/window/undo-names", test_undo_names);
  g_test_add_func ("/window/history", test_history);
  return g_test_run ();
}
