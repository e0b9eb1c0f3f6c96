/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was being typed when the program died is offered when the book is opened again, and stands there as it was: in
 * every form, new and changed records, read or not. tests/window/unsaved.py kills a real program. */
#include <glib/gstdio.h>

#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-page.h"
#include "ui/kit/laba-typed.h"

/* Both sentences of the offer have it: the book may have been written to within the same second, then it says so. */
#define OFFERED "typed on"

typedef struct
{
  LabaTestWindow *test;
  GtkWidget *form;
} World;

/* ---- the program and its end ---- */

/* As after kill -9: the forms are gone, and what was kept lies there. */
static void
die (World *world)
{
  LabaWindow *window = laba_test_window_get (world->test);
  g_autofree char *path = g_strdup (laba_book_get_path (laba_window_get_book (window)));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  laba_keeper_hold_all (laba_window_get_book (window));
  gtk_window_destroy (GTK_WINDOW (window));
  laba_test_settle ();
  g_application_open (G_APPLICATION (world->test->application), &file, 1, "");
  laba_test_settle ();
}

static guint
count_left (World *world)
{
  g_autoptr (GPtrArray) left
      = laba_unsaved_list (laba_book_get_path (laba_test_window_get_book (world->test)));

  return left->len;
}

static GtkWidget *
get_form (World *world)
{
  GtkWindow *front = laba_test_window_get_front (world->test);
  GType order = g_type_from_name ("LabaOrderForm");

  return front != GTK_WINDOW (laba_test_window_get (world->test))
             ? GTK_WIDGET (front)
             : laba_test_need (front, order, NULL);
}

/* ---- each form ---- */

static void
type_all (World *world, const char *const *typed)
{
  for (guint i = 0; typed[i] != NULL; i += 2)
    laba_test_type (get_form (world), typed[i], typed[i + 1]);
}

static void
assert_owner_only (World *world)
{
  g_autoptr (GPtrArray) left
      = laba_unsaved_list (laba_book_get_path (laba_test_window_get_book (world->test)));
  GStatBuf info;

  for (guint i = 0; i < left->len; i++)
    {
      g_assert_cmpint (g_stat (((LabaUnsaved *) left->pdata[i])->path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
    }
}

/* Typed, dead, offered, gone on with: the same stands there. Then thrown away. */
static void
assert_survives (World *world, const char *const *typed)
{
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;

  g_assert_false (laba_keeper_is_typed (get_form (world)));
  type_all (world, typed);
  g_assert_true (laba_keeper_is_typed (get_form (world)));
  before = laba_typed_read (get_form (world));
  die (world);
  g_assert_cmpuint (count_left (world), ==, 1);
  assert_owner_only (world);
  g_assert_true (laba_test_sees (laba_test_window_get (world->test), OFFERED));
  laba_test_assert_named (laba_test_window_get (world->test), "offer");
  laba_test_click (laba_test_window_get (world->test), "Continue");
  g_assert_false (laba_test_sees (laba_test_window_get (world->test), OFFERED));
  after = laba_typed_read (get_form (world));
  if (!g_variant_equal (before, after))
    {
      g_autofree char *was = g_variant_print (before, FALSE);
      g_autofree char *is = g_variant_print (after, FALSE);

      g_error ("%s became %s", was, is);
    }
  for (guint i = 0; typed[i] != NULL; i += 2)
    g_assert_true (laba_test_find (get_form (world), GTK_TYPE_ENTRY, typed[i]) != NULL);
}

static void
act (World *world, const char *page, const char *action)
{
  LabaPage *front;

  laba_test_window_act (world->test, "win.show-page", "s", page);
  front = laba_test_need (laba_test_window_get (world->test), LABA_TYPE_PAGE, NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (front), action, NULL));
  laba_test_settle ();
}

static void
throw_away (World *world)
{
  GtkWidget *form = get_form (world);

  if (GTK_IS_WINDOW (form))
    {
      gtk_window_close (GTK_WINDOW (form));
      laba_test_settle ();
      laba_test_click (laba_test_window_get_front (world->test), "Throw away");
    }
  else
    {
      gtk_widget_activate_action (form, "order-form.cancel", NULL);
      laba_test_settle ();
      laba_test_click (form, "Throw Away");
    }
  g_assert_cmpuint (count_left (world), ==, 0);
}

static void
test_order (World *world, gconstpointer data)
{
  static const char *const typed[] = { "Customer", "Bu Lastri", "Product", "pasmina yang belum ada", "Price", "12x?",
                                       "Discount", "1rb", "Courier", "JNE", NULL };

  laba_test_window_act (world->test, "win.new-record", "s", "order");
  g_object_set (laba_test_need (get_form (world), GTK_TYPE_EXPANDER, NULL), "expanded", TRUE, NULL);
  laba_test_settle ();
  assert_survives (world, typed);
  throw_away (world);
}

static void
test_changed_order (World *world, gconstpointer data)
{
  static const char *const typed[] = { "Customer", "Orang lain", "Discount", "777", NULL };

  laba_test_window_act (world->test, "win.show-page", "s", "orders");
  act (world, "orders", "order.edit");
  assert_survives (world, typed);
  throw_away (world);
}

static void
test_records (World *world, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *typed[7];
  } forms[] = {
    { "expense", { "Category", "Bensin motor", "Amount", "25rbx", "Note", "ke pasar", NULL } },
    { "income", { "Category", "Bunga", "Amount", "3x1rb", NULL } },
    { "product", { "Name", "Kerudung", "Code", "K-1", NULL } },
    { "person", { "Name", "Bu Baru", "Phone", "0812-x", NULL } },
    { "transfer", { "Amount", "sejuta?", NULL } },
    { "loan-received", { "Amount", "1jt", NULL } },
    { "purchase-return", { "Note", "robek", NULL } },
    { "purchase", { "Supplier", "Toko Baru", "Product", "Barang baru", "Quantity", "3", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (laba_type_by_id (forms[i].type) != NULL)
      {
        laba_test_window_act (world->test, "win.new-record", "s", forms[i].type);
        assert_survives (world, forms[i].typed);
        throw_away (world);
      }
}

static void
test_changed_record (World *world, gconstpointer data)
{
  static const char *const typed[] = { "Name", "Nama yang lain", NULL };
  gint64 id = laba_db_int (laba_book_get_db (laba_test_window_get_book (world->test)), "account-busiest", NULL, 0, 0);

  laba_test_window_act (world->test, "win.edit-record", "x", id);
  assert_survives (world, typed);
  throw_away (world);
}

static void
test_sheets (World *world, gconstpointer data)
{
  static const char *const note[] = { "Note", "dihitung malam", NULL };

  act (world, "goods", "goods.count");
  assert_survives (world, note);
  throw_away (world);
  act (world, "money", "money.payout");
  assert_survives (world, note);
  throw_away (world);
}

/* What is saved is not offered again. */
static void
test_saved (World *world, gconstpointer data)
{
  static const char *const typed[] = { "Category", "Bensin", "Amount", "25rb", NULL };

  laba_test_window_act (world->test, "win.new-record", "s", "expense");
  assert_survives (world, typed);
  laba_test_window_act_front (world->test, "quick.save", NULL);
  g_assert_cmpuint (count_left (world), ==, 0);
  die (world);
  g_assert_false (laba_test_sees (laba_test_window_get (world->test), OFFERED));
}

/* Another language makes the windows anew, and what is typed stays where it was. */
static void
test_made_anew (World *world, gconstpointer data)
{
  static const char *const typed[] = { "Customer", "Bu Lastri", "Product", "gamis entah apa", NULL };
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;

  laba_test_window_act (world->test, "win.new-record", "s", "order");
  type_all (world, typed);
  before = laba_typed_read (get_form (world));
  laba_window_make_anew (laba_test_window_get (world->test), FALSE);
  laba_test_settle ();
  after = laba_typed_read (get_form (world));
  g_assert_true (g_variant_equal (before, after));
  throw_away (world);
}

/* What is left may be anything: it is shown or passed over. */
static void
test_damaged (World *world, gconstpointer data)
{
  static const char *const typed[] = { "Category", "Bensin", "Amount", "25rb", NULL };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *whole = NULL;
  g_autofree char *path = NULL;
  gsize size;

  laba_test_window_act (world->test, "win.new-record", "s", "expense");
  type_all (world, typed);
  die (world);
  g_autoptr (GPtrArray) left
      = laba_unsaved_list (laba_book_get_path (laba_test_window_get_book (world->test)));
  path = g_strdup (((LabaUnsaved *) left->pdata[0])->path);
  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  for (int i = 0; i < 2000; i++)
    {
      gsize kept = g_rand_boolean (random) ? size : (gsize) g_rand_int_range (random, 0, (gint32) size);
      g_autofree char *bytes = g_memdup2 (whole, size);

      bytes[g_rand_int_range (random, 0, (gint32) size)] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      g_assert_true (g_file_set_contents (path, bytes, (gssize) kept, NULL));
      g_autoptr (GPtrArray) read
          = laba_unsaved_list (laba_book_get_path (laba_test_window_get_book (world->test)));
      g_assert_cmpuint (read->len, <=, 1);
    }
  g_unlink (path);
}

/* ---- all of them ---- */

static void
set_up (World *world, gconstpointer data)
{
  world->test = laba_test_window_new_shop ();
}

static void
tear_down (World *world, gconstpointer data)
{
  laba_test_window_free (world->test);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (World *world, gconstpointer data);
  } tests[] = {
    { "/unsaved/order", test_order },
    { "/unsaved/changed-order", test_changed_order },
    { "/unsaved/records", test_records },
    { "/unsaved/changed-record", test_changed_record },
    { "/unsaved/sheets", test_sheets },
    { "/unsaved/saved", test_saved },
    { "/unsaved/made-anew", test_made_anew },
    { "/unsaved/damaged", test_damaged },
  };

  laba_test_window_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, World, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
