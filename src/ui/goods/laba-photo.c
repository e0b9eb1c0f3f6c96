/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/goods/laba-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"

#define LARGEST_FILE (32 * 1024 * 1024)
#define LARGEST_PICTURE (80 * 1000 * 1000) /* pixels: a small file may unpack to any size */
#define PIECE 65536

typedef struct
{
  gboolean too_large;
} Limits;

/* By the file's first bytes, never by its name. */
static const char *
kind_of (const guint8 *data, gsize size)
{
  if (size > 12 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "jpeg";
  if (size > 12 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "png";
  if (size > 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "webp";
  if (size > 12 && memcmp (data, "GIF8", 4) == 0)
    return "gif";
  return NULL;
}

static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, Limits *limits)
{
  double scale = (double) LABA_PHOTO_SIDE / MAX (MAX (width, height), 1);

  if ((gint64) width * height > LARGEST_PICTURE || width < 1 || height < 1)
    {
      limits->too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
    }
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale)),
                                MAX (1, (int) (height * scale)));
}

/* Piece by piece, so that it stops as soon as the size is known to be too large. */
static gboolean
feed (GdkPixbufLoader *loader, GBytes *file, Limits *limits, GError **error)
{
  gsize size = g_bytes_get_size (file);

  for (gsize at = 0; at < size; at += PIECE)
    {
      g_autoptr (GBytes) piece = g_bytes_new_from_bytes (file, at, MIN (PIECE, size - at));

      if (!gdk_pixbuf_loader_write_bytes (loader, piece, error))
        return FALSE;
      if (limits->too_large)
        return FALSE;
    }
  return TRUE;
}

static GdkPixbuf *
unpack (GBytes *file, const char *kind, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (kind, error);
  Limits limits = { FALSE };

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &limits);
  gboolean fed = feed (loader, file, &limits, error);
  gboolean closed = gdk_pixbuf_loader_close (loader, fed ? error : NULL);
  GdkPixbuf *picture = fed && closed ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  return picture != NULL ? gdk_pixbuf_apply_embedded_orientation (picture) : NULL;
}

static GBytes *
pack (GdkPixbuf *picture, GError **error)
{
  char *data = NULL;
  gsize size = 0;
  gboolean done = gdk_pixbuf_get_has_alpha (picture)
                      ? gdk_pixbuf_save_to_buffer (picture, &data, &size, "png", error, NULL)
                      : gdk_pixbuf_save_to_buffer (picture, &data, &size, "jpeg", error,
                                                   "quality", "85", NULL);

  return done ? g_bytes_new_take (data, size) : NULL;
}

GBytes *
laba_photo_shrink (GBytes *file, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  const char *kind = kind_of (data, size);

  if (kind == NULL || size > LARGEST_FILE)
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID,
                           kind == NULL ? _ ("This is no picture that can be used; choose a "
                                             "JPEG, PNG or WebP file.")
                                        : _ ("The picture is too large."));
      return NULL;
    }
  g_autoptr (GError) broken = NULL;
  g_autoptr (GdkPixbuf) picture = unpack (file, kind, &broken);
  GBytes *packed = picture != NULL ? pack (picture, &broken) : NULL;
  if (packed == NULL)
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID,
                         _ ("The picture is broken or too large."));
  return packed;
}
