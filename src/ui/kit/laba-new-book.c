/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-new-book.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/laba-day.h"
#include "book/laba-edit.h"

static gboolean
add_cash (LabaEdit *edit, gint64 cash, GError **error)
{
  g_autoptr (LabaRecord) account = laba_record_new (laba_type_by_id ("account"));
  g_autoptr (LabaRecord) balance = laba_record_new (laba_type_by_id ("opening-balance"));

  laba_record_set_text (account, "name", _ ("Cash"));
  laba_record_set_text (account, "kind", "cash");
  if (!laba_edit_save (edit, account, NULL, error))
    return FALSE;
  if (cash == 0)
    return TRUE;
  laba_record_set_number (balance, "day", laba_day_today ());
  laba_record_set_number (balance, "account", account->id);
  laba_record_set_number (balance, "amount", cash);
  return laba_edit_save (edit, balance, NULL, error);
}

static gboolean
fill (LabaBook *book, gint64 cash, GError **error)
{
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, _ ("Start of the book"), error);

  return edit != NULL && add_cash (edit, cash, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

gboolean
laba_new_book_make (const char *path,
                    const char *name,
                    const char *language,
                    gint64 cash,
                    GError **error)
{
  g_autoptr (LabaBook) book = laba_book_new (path, "average", name, language, error);

  if (book == NULL)
    return FALSE;
  if (fill (book, cash, error))
    return TRUE;
  laba_book_close (book);
  g_unlink (path);
  return FALSE;
}

char *
laba_new_book_try_folder (void)
{
  char *folder = g_build_filename (g_get_user_data_dir (), "laba", NULL);

  g_mkdir_with_parents (folder, 0700);
  return folder;
}

char *
laba_new_book_try_path (const char *name)
{
  g_autofree char *folder = laba_new_book_try_folder ();

  for (guint i = 1;; i++)
    {
      g_autofree char *file = i == 1 ? g_strdup_printf ("%s.laba", name)
                                     : g_strdup_printf ("%s %u.laba", name, i);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}
