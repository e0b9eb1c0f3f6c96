/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-output.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-elsewhere.h"
#include "base/laba-error.h"
#include "base/laba-system.h"
#include "slips/laba-pen.h"

#define DOTS (203.0 / 72) /* a point */

static gboolean
fail (const char *path, const char *why, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be written: %s"), path, why);
  return FALSE;
}

/* Cairo does not tell why a file could not be written, and the system only while it is asked at
 * once: without an answer the disk is full. */
static gboolean
fail_cairo (const char *path, cairo_status_t status, int code, GError **error)
{
  return fail (path,
               status == CAIRO_STATUS_WRITE_ERROR ? g_strerror (code != 0 ? code : ENOSPC)
                                                  : cairo_status_to_string (status),
               error);
}

/* ---- a file beside the file ---- */

typedef struct
{
  char *path, *part;
} Target;

static void
target_free (gpointer data)
{
  Target *self = data;

  if (self->part != NULL)
    g_unlink (self->part);
  g_free (self->part);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Target, target_free)

/* What is not put into its place is taken away with the target. */
static Target *
target_new (const char *path, GError **error)
{
  g_autoptr (Target) self = NULL;

  if (!laba_elsewhere_check (path, error))
    return NULL;
  self = g_new0 (Target, 1);
  self->path = g_strdup (path);
  self->part = g_strconcat (path, ".part-XXXXXX", NULL);
  if (laba_system_make_part (self->part))
    return g_steal_pointer (&self);
  fail (path, g_strerror (errno), error);
  g_clear_pointer (&self->part, g_free);
  return NULL;
}

/* Replaces what is there only by what has reached the disk. */
static gboolean
target_put (Target *self, GError **error)
{
  if (!laba_system_flush_path (self->part) || g_rename (self->part, self->path) != 0)
    return fail (self->path, g_strerror (errno), error);
  g_clear_pointer (&self->part, g_free);
  return TRUE;
}

/* Before a page: tells the job, in the second half of its progress. */
static gboolean
may_go_on (LabaJob *job, guint page, guint n, GError **error)
{
  if (job == NULL)
    return TRUE;
  laba_job_progress (job, n + page, 2 * (guint64) n);
  return !laba_job_stop (job, error);
}

/* ---- PDF ---- */

static gboolean
draw_pages (LabaLayout *layout, cairo_t *cr, LabaJob *job, GError **error)
{
  guint n = laba_layout_n_pages (layout);

  for (guint i = 0; i < n; i++)
    {
      if (!may_go_on (job, i, n, error))
        return FALSE;
      laba_layout_draw (layout, cr, i);
      cairo_show_page (cr);
    }
  return TRUE;
}

gboolean
laba_output_write_pdf (LabaLayout *layout,
                       const char *title,
                       const char *path,
                       LabaJob *job,
                       GError **error)
{
  g_autoptr (Target) target = target_new (path, error);
  g_autofree char *clean = laba_pen_clean (title);

  if (target == NULL)
    return FALSE;
  cairo_surface_t *surface = cairo_pdf_surface_create (
      target->part, laba_layout_get_width (layout), laba_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, clean != NULL ? clean : title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Laba");
  gboolean drawn = draw_pages (layout, cr, job, error);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  errno = 0;
  cairo_surface_finish (surface);
  int code = errno;
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return FALSE;
  return status == CAIRO_STATUS_SUCCESS ? target_put (target, error)
                                        : fail_cairo (path, status, code, error);
}

/* ---- pictures ---- */

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

static gboolean
write_picture (LabaLayout *layout, guint page, const Target *target, GError **error)
{
  cairo_surface_t *picture = laba_output_picture (layout, page, DOTS);

  errno = 0;
  cairo_status_t status = cairo_surface_write_to_png (picture, target->part);
  int code = errno;

  cairo_surface_destroy (picture);
  return status == CAIRO_STATUS_SUCCESS
         || fail_cairo (target->path, status, code, error);
}

gboolean
laba_output_write_png (LabaLayout *layout, const char *path, LabaJob *job, GError **error)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (target_free);
  guint n = laba_layout_n_pages (layout);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *file = path_of_page (path, i);
      Target *target = may_go_on (job, i, n, error) ? target_new (file, error) : NULL;

      if (target == NULL)
        return FALSE;
      g_ptr_array_add (targets, target);
      if (!write_picture (layout, i, target, error))
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (!target_put (targets->pdata[i], error))
      return FALSE;
  return TRUE;
}
