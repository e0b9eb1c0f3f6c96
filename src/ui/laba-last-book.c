/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-last-book.h"

#include "book/laba-book.h"
#include "book/laba-migrate.h"
#include "ui/laba-window.h"

static LabaLastBook *
make (LabaDb *db, GFile *file)
{
  LabaLastBook *self = g_new0 (LabaLastBook, 1);

  self->db = db;
  self->uri = g_file_get_uri (file);
  return self;
}

/* GTK keeps them with the one in front first. */
static LabaLastBook *
of_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      LabaBook *book = LABA_IS_WINDOW (l->data) ? laba_window_get_book (l->data) : NULL;

      if (book == NULL)
        continue;
      g_autoptr (GFile) file = g_file_new_for_path (laba_book_get_path (book));
      return make (laba_book_get_db (book), file);
    }
  return NULL;
}

static LabaLastBook *
of_uri (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (LabaDb) reader = NULL;
  LabaLastBook *self;

  if (g_file_peek_path (file) != NULL && g_file_query_exists (file, NULL))
    reader = laba_book_open_reader (g_file_peek_path (file), NULL);
  if (reader == NULL || !laba_migrate_is_latest (reader))
    return NULL;
  self = make (reader, file);
  self->reader = g_steal_pointer (&reader);
  return self;
}

LabaLastBook *
laba_last_book_open (GtkApplication *application, GSettings *settings)
{
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-books");
  LabaLastBook *self = of_window (application);

  return self == NULL && recent[0] != NULL ? of_uri (recent[0]) : self;
}

void
laba_last_book_free (LabaLastBook *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader, laba_db_close);
  g_free (self->uri);
  g_free (self);
}
