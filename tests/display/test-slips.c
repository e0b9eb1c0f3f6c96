/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every slip before it is printed, every report likewise, and messages to customers. */
#include <string.h>

#include "base/laba-language.h"
#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "orders/laba-orders.h"
#include "people/laba-people-types.h"
#include "slips/laba-message.h"
#include "slips/laba-slip.h"
#include "ui/slips/laba-paper-view.h"
#include "ui/slips/laba-print-job.h"
#include "ui/slips/laba-print-window.h"
#include "ui/slips/laba-qr-view.h"
#include "ui/slips/laba-remind-window.h"
#include "ui/slips/laba-save-job.h"

static LabaDb *
db_of (LabaTestWindow *test)
{
  return laba_book_get_db (laba_test_window_get_book (test));
}

static gint64
find_order (LabaTestWindow *test, const char *number)
{
  gint64 id = laba_store_find (db_of (test), &laba_type_order, number, NULL, NULL);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static gint64
find_person (LabaTestWindow *test, const char *name)
{
  gint64 id = laba_store_find (db_of (test), &laba_type_person, name, NULL, NULL);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static LabaPaperView *
get_view (LabaTestWindow *test)
{
  g_assert_true (LABA_IS_PRINT_WINDOW (laba_test_window_get_front (test)));
  return laba_test_need (laba_test_window_get_front (test), LABA_TYPE_PAPER_VIEW, NULL);
}

/* The pages, once the job that lays them out is done. */
static LabaLayout *
wait_for_pages (LabaTestWindow *test)
{
  GtkWidget *copy
      = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_BUTTON, "Copy as Text");

  laba_test_spin_until (gtk_widget_is_sensitive (copy));
  laba_test_settle ();
  return laba_paper_view_get_layout (get_view (test));
}

static void
close_front (LabaTestWindow *test)
{
  gtk_window_close (laba_test_window_get_front (test));
  laba_test_settle ();
}

/* ---- slips ---- */

/* Each choice of slip on each paper: it has pages, and they can be seen. */
static void
look_at_all (LabaTestWindow *test, guint n_slips)
{
  GtkDropDown *what
      = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_DROP_DOWN, "What to print");
  GtkDropDown *paper
      = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_DROP_DOWN, "Paper");
  guint n_papers = g_list_model_get_n_items (gtk_drop_down_get_model (paper));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (what)), ==, n_slips);
  for (guint i = 0; i < n_slips; i++)
    for (guint j = 0; j < n_papers; j++)
      {
        gtk_drop_down_set_selected (what, i);
        gtk_drop_down_set_selected (paper, j);
        g_assert_cmpuint (laba_layout_n_pages (wait_for_pages (test)), >=, 1);
        laba_test_need (get_view (test), GTK_TYPE_DRAWING_AREA, NULL);
      }
}

static void
test_slips (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  static const char *const orders[] = { "A-0521", "A-0517", "A-0525", "A-0514" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint64 id = find_order (test, orders[i]);
      g_autoptr (GPtrArray) offers = laba_slip_offers (db_of (test), id);

      laba_test_window_act (test, "win.slip", "x", id);
      laba_test_assert_named (laba_test_window_get_front (test), orders[i]);
      look_at_all (test, offers->len);
      close_front (test);
    }
  laba_test_window_act (test, "win.slip", "x", find_person (test, "Teh Neneng"));
  look_at_all (test, 1);
  close_front (test);
}

/* Nothing to print: said, and no window. */
static void
test_none (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  laba_test_window_act (test, "win.slip", "x", (gint64) 1);
  g_assert_cmpstr (laba_test_window_get_toast (test), ==, "There is no slip of it.");
}

/* What goes to the printer has the same pages. */
static void
test_print (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autofree char *path = laba_test_dir_file (test->dir, "printed.pdf");
  g_autoptr (GError) error = NULL;
  g_autofree char *pdf = NULL;
  gsize size = 0;

  laba_test_window_act (test, "win.slip", "x", find_order (test, "A-0521"));
  laba_print_job_run (laba_test_window_get_front (test), wait_for_pages (test), "Slip", path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &pdf, &size, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_cmpuint (size, >, 1000);
  close_front (test);
}

static void
saved_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  gboolean *done = user_data;

  g_assert_no_error (error);
  *done = TRUE;
}

/* A file is written by a job; a picture likewise. */
static void
test_save (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autoptr (GPtrArray) offers = laba_slip_offers (db_of (test), find_order (test, "A-0521"));

  laba_test_window_act (test, "win.slip", "x", find_order (test, "A-0521"));
  for (guint as_picture = 0; as_picture < 2; as_picture++)
    {
      g_autofree char *path = laba_test_dir_file (test->dir, as_picture ? "a.png" : "a.pdf");
      g_autofree char *bytes = NULL;
      LabaSave *save = g_new0 (LabaSave, 1);
      gboolean done = FALSE;

      save->matter = laba_print_matter_new (laba_test_window_get_book (test), offers, NULL);
      save->choice = (LabaPrintChoice){ 0, laba_period_all (), laba_paper_by_id ("58mm") };
      save->path = g_strdup (path);
      save->as_picture = as_picture != 0;
      laba_save_run (save, laba_test_window_get_front (test), saved_cb, &done);
      g_assert_false (done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, as_picture ? "\x89PNG" : "%PDF"));
    }
  close_front (test);
}

/* ---- reports ---- */

static void
test_report (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  laba_test_window_act (test, "win.show-page", "s", "reports");
  laba_test_window_act (test, "win.print", NULL);
  laba_test_assert_named (laba_test_window_get_front (test), "report");
  look_at_all (test, 2); /* itself, and all financial statements */
  close_front (test);
}

/* A long list is laid out while the window goes on; another paper meanwhile, and closing it, end the work that is under
 * way. Read once, it is printed as it was shown. */
static LabaTable *
make_long (void)
{
  LabaTable *table = laba_table_new ("long", "A long list", LABA_DAY_NONE, LABA_DAY_NONE);

  laba_table_add_column (table, "name", "Name", LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "amount", "Amount", LABA_COLUMN_MONEY, TRUE);
  for (guint i = 0; i < 10000; i++)
    {
      LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);
      g_autofree char *name = g_strdup_printf ("Jilbab Segi Empat Voal, warna ke-%u", i);

      laba_row_set_text (table, row, "name", name);
      laba_row_set_number (table, row, "amount", 1000 * (gint64) i);
    }
  laba_table_finish (table);
  return table;
}

static void
test_long (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWindow *parent = GTK_WINDOW (laba_test_window_get (test));
  LabaBook *book = laba_test_window_get_book (test);
  GtkDropDown *paper;
  guint n;

  gtk_window_present (GTK_WINDOW (
      laba_print_window_new_shown (parent, book, laba_shown_new_table (make_long ()))));
  g_assert_null (laba_paper_view_get_layout (get_view (test)));
  paper = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_DROP_DOWN, "Paper");
  gtk_drop_down_set_selected (paper, 2);
  n = laba_layout_n_pages (wait_for_pages (test));
  g_assert_cmpfloat (laba_layout_get_width (laba_paper_view_get_layout (get_view (test))), ==,
                     laba_paper_by_id ("a6")->width);
  gtk_drop_down_set_selected (paper, 0);
  g_assert_cmpuint (laba_layout_n_pages (wait_for_pages (test)), <, n);
  gtk_drop_down_set_selected (paper, 1);
  close_front (test);
}

/* ---- messages ---- */

static char *
dup_message (LabaTestWindow *test)
{
  GtkTextView *view
      = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_TEXT_VIEW, "Message");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_message (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autofree char *message = NULL;
  g_autofree char *copied = NULL;
  GtkWidget *front;

  laba_test_window_act (test, "win.remind", "x", find_order (test, "A-0517"));
  front = GTK_WIDGET (laba_test_window_get_front (test));
  g_assert_true (LABA_IS_REMIND_WINDOW (front));
  laba_test_assert_named (front, "message");
  message = dup_message (test);
  g_assert_nonnull (strstr (message, "Teh Neneng"));
  g_assert_nonnull (strstr (message, "A-0517"));
  laba_test_need (front, LABA_TYPE_QR_VIEW, "QR code of the chat");
  laba_test_window_act_front (test, "remind.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (front), NULL, copied_cb, &copied);
  laba_test_spin_until (copied != NULL);
  g_assert_cmpstr (copied, ==, message);
  close_front (test);
}

static void
test_template (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (laba_message_set_template (laba_test_window_get_book (test),
                                            LABA_MESSAGE_REMINDER, "Kak {nama}, {open} ya", &error));
  g_assert_no_error (error);
  laba_test_window_act (test, "win.remind", "x", find_order (test, "A-0517"));
  message = dup_message (test);
  g_assert_cmpstr (message, ==, "Kak Teh Neneng, Rp382,000 ya");
  laba_test_window_act_front (test, "remind.standard-template", NULL);
  g_free (message);
  message = dup_message (test);
  g_assert_true (g_str_has_prefix (message, "Hello Teh Neneng"));
  close_front (test);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/slips/slips", test_slips);
  g_test_add_func ("/slips/none", test_none);
  g_test_add_func ("/slips/print", test_print);
  g_test_add_func ("/slips/save", test_save);
  g_test_add_func ("/slips/report", test_report);
  g_test_add_func ("/slips/long", test_long);
  g_test_add_func ("/messages/message", test_message);
  g_test_add_func ("/messages/template", test_template);
  return g_test_run ();
}
