/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A spreadsheet of the user's own in the window: seen, put right, kept under a name,
 * imported. */
#include <string.h>

#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "ui/exchange/laba-import-window.h"

#define GOODS                                                                            \
  "Daftar stok\n\n"                                                                      \
  "Kode;Nama;Harga jual;Warna;Stok minimum\n"                                            \
  "A1;Kue;2.500;merah;1.000\n"                                                           \
  "A2;Roti;3.500;putih;2.000\n"                                                          \
  "Total;;6.000\n"

static GtkWindow *
open_file (LabaTestWindow *test, const char *name, const char *text, guint kind)
{
  g_autofree char *path = laba_test_dir_file (test->dir, name);
  GtkWindow *front;

  laba_test_write (path, text);
  laba_test_window_act (test, "win.import", NULL);
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_IMPORT_WINDOW (front));
  laba_import_window_choose (LABA_IMPORT_WINDOW (front), path);
  laba_test_settle ();
  gtk_drop_down_set_selected (laba_test_need (front, GTK_TYPE_DROP_DOWN, "Each row is a"), kind);
  laba_test_settle ();
  return front;
}

/* The place of a type among all. */
static guint
kind_of (const char *id)
{
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (types[i]->id, id) == 0)
      return i;
  g_assert_not_reached ();
}

static gboolean
is_sensitive (gpointer root, const char *name)
{
  return gtk_widget_get_sensitive (laba_test_need (root, GTK_TYPE_BUTTON, name));
}

/* Chooses the word in the drop-down of that name. */
static void
pick (gpointer root, const char *name, const char *word)
{
  GtkDropDown *choice = laba_test_need (root, GTK_TYPE_DROP_DOWN, name);
  GListModel *model = gtk_drop_down_get_model (choice);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (strcmp (gtk_string_object_get_string (item), word) != 0)
        continue;
      gtk_drop_down_set_selected (choice, i);
      laba_test_settle ();
      return;
    }
  g_error ("“%s” cannot be chosen for “%s”", word, name);
}

static gint64
find (LabaTestWindow *test, const char *code)
{
  return laba_store_find (laba_book_get_db (laba_test_window_get_book (test)),
                          laba_type_by_id ("product"), code, NULL, NULL);
}

/* A title above, a column of no use, a total below, and 1.000 that may be one or a
 * thousand. */
static void
test_preview (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  GtkWindow *window = open_file (test, "stok.csv", GOODS, kind_of ("product"));

  laba_test_spin_until (laba_test_sees (window, "“Stok minimum” is written"));
  g_assert_true (laba_test_sees (window, "2 rows"));
  g_assert_true (laba_test_sees (window, "2.500 · 3.500"));
  g_assert_false (is_sensitive (window, "Import"));
  laba_test_assert_named (window, "preview");
  pick (window, "How “Stok minimum” is written", "dots: 1.250,5");
  laba_test_spin_until (laba_test_sees (window, "2 records are good to import."));
  pick (window, "What “Warna” becomes", "Variant");
  laba_test_spin_until (laba_test_sees (window, "2 records are good to import."));
  laba_test_type (window, "Keep this mapping as", "Stok saya");
  laba_test_click (window, "Keep");
  laba_test_click (window, "Import");
  laba_test_spin_until (laba_test_sees (laba_test_window_get (test), "2 records imported"));
  g_assert_cmpint (find (test, "A2"), !=, 0);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (find (test, "A2"), ==, 0);

  window = open_file (test, "lagi.csv", GOODS, kind_of ("product"));
  laba_test_spin_until (laba_test_sees (window, "“Stok minimum” is written"));
  pick (window, "Mapping", "Stok saya");
  laba_test_spin_until (laba_test_sees (window, "2 records are good to import."));
}

/* The row of heads and the separator as the user says. */
static void
test_heads (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  GtkWindow *window = open_file (test, "orang.csv", "x\nname,phone\nBu Sari,0812\nBu Dewi,\n",
                                 kind_of ("person"));

  laba_test_spin_until (laba_test_sees (window, "2 records are good to import."));
  gtk_spin_button_set_value (laba_test_need (window, GTK_TYPE_SPIN_BUTTON, "Heads in row"), 3);
  laba_test_spin_until (laba_test_sees (window, "1 row"));
  laba_test_spin_until (laba_test_sees (window, "Say what the columns become."));
  gtk_spin_button_set_value (laba_test_need (window, GTK_TYPE_SPIN_BUTTON, "Heads in row"), 2);
  laba_test_spin_until (laba_test_sees (window, "2 records are good to import."));
  pick (window, "Cells separated by", "semicolon");
  laba_test_spin_until (laba_test_sees (window, "Say what the columns become."));
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/import/preview", test_preview);
  g_test_add_func ("/import/heads", test_heads);
  return g_test_run ();
}
