/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/laba-book-settings.h"

#include <glib/gi18n.h>

#include "book/laba-edit.h"

#define LOGO_SIZE 240

static const struct
{
  const char *key;
  gsize offset;
} keys[] = {
  { "name", G_STRUCT_OFFSET (LabaBookSettings, name) },
  { "address", G_STRUCT_OFFSET (LabaBookSettings, address) },
  { "phone", G_STRUCT_OFFSET (LabaBookSettings, phone) },
  { "logo", G_STRUCT_OFFSET (LabaBookSettings, logo) },
  { "cost-method", G_STRUCT_OFFSET (LabaBookSettings, cost_method) },
  { "lock-day", G_STRUCT_OFFSET (LabaBookSettings, lock_day) },
};

static char **
member (const LabaBookSettings *self, guint index)
{
  return G_STRUCT_MEMBER_P (self, keys[index].offset);
}

LabaBookSettings *
laba_book_settings_load (LabaBook *book)
{
  LabaBookSettings *self = g_new0 (LabaBookSettings, 1);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    *member (self, i) = laba_book_dup_setting (book, keys[i].key);
  return self;
}

void
laba_book_settings_free (LabaBookSettings *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_free (*member (self, i));
  g_free (self);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
write_differences (const LabaBookSettings *self,
                   const LabaBookSettings *before,
                   LabaEdit *edit,
                   GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *value = or_empty (*member (self, i));

      if (g_strcmp0 (value, or_empty (*member (before, i))) == 0)
        continue;
      if (!laba_edit_set_setting (edit, keys[i].key, *value != '\0' ? value : NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
laba_book_settings_equal (const LabaBookSettings *a, const LabaBookSettings *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_strcmp0 (or_empty (*member (a, i)), or_empty (*member (b, i))) != 0)
      return FALSE;
  return TRUE;
}

gboolean
laba_book_settings_save (const LabaBookSettings *self, LabaBook *book, GError **error)
{
  g_autoptr (LabaBookSettings) before = laba_book_settings_load (book);
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, _ ("Settings of the book"), error);

  if (edit == NULL || !write_differences (self, before, edit, error))
    return FALSE;
  return laba_edit_commit (g_steal_pointer (&edit), error);
}

/* ---- the logo ---- */

char *
laba_logo_read (GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;

  picture = gdk_pixbuf_new_from_file_at_size (path, LOGO_SIZE, LOGO_SIZE, error);
  if (picture == NULL
      || !gdk_pixbuf_save_to_buffer (picture, &data, &size, "png", error, NULL))
    return NULL;
  return g_base64_encode ((const guchar *) data, size);
}

GdkTexture *
laba_logo_to_texture (const char *text)
{
  gsize size = 0;
  guchar *data;
  g_autoptr (GBytes) bytes = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  data = g_base64_decode (text, &size);
  bytes = g_bytes_new_take (data, size);
  return gdk_texture_new_from_bytes (bytes, NULL);
}
