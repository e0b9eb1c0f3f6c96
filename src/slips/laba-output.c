/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-output.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"

#define DOTS (203.0 / 72) /* a point */

static void
set_failed (GError **error, const char *path, const char *why)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be written: %s"), path, why);
}

/* Puts what was written in the place of the file, or takes it away. */
static gboolean
finish (cairo_status_t status, const char *part, const char *path, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    set_failed (error, path, cairo_status_to_string (status));
  else if (g_rename (part, path) != 0)
    set_failed (error, path, g_strerror (errno));
  else
    return TRUE;
  g_unlink (part);
  return FALSE;
}

gboolean
laba_output_write_pdf (LabaLayout *layout, const char *title, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (part, laba_layout_get_width (layout),
                                                       laba_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Laba");
  for (guint i = 0; i < laba_layout_n_pages (layout); i++)
    {
      laba_layout_draw (layout, cr, i);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return finish (status, part, path, error);
}

cairo_surface_t *
laba_output_picture (LabaLayout *layout, guint page, double scale)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (laba_layout_get_width (layout) * scale + 0.5),
                                    (int) (laba_layout_get_height (layout) * scale + 0.5));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  laba_layout_draw (layout, cr, page);
  cairo_destroy (cr);
  return surface;
}

static char *
path_of_page (const char *path, guint page)
{
  gsize stem = g_str_has_suffix (path, ".png") ? strlen (path) - strlen (".png") : strlen (path);

  if (page == 0)
    return g_strdup (path);
  return g_strdup_printf ("%.*s-%u.png", (int) stem, path, page + 1);
}

gboolean
laba_output_write_png (LabaLayout *layout, const char *path, GError **error)
{
  for (guint i = 0; i < laba_layout_n_pages (layout); i++)
    {
      g_autofree char *file = path_of_page (path, i);
      g_autofree char *part = g_strconcat (file, ".part", NULL);
      cairo_surface_t *picture = laba_output_picture (layout, i, DOTS);
      cairo_status_t status = cairo_surface_write_to_png (picture, part);

      cairo_surface_destroy (picture);
      if (!finish (status, part, file, error))
        return FALSE;
    }
  return TRUE;
}
