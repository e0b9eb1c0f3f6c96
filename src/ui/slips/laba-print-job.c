/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-print-job.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, LabaLayout *layout)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale
      = MIN (gtk_print_context_get_width (context) / laba_layout_get_width (layout),
             gtk_print_context_get_height (context) / laba_layout_get_height (layout));

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  laba_layout_draw (layout, cr, (guint) page);
  cairo_restore (cr);
}

/* The layout has margins of its own. */
static GtkPageSetup *
make_setup (LabaLayout *layout)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width = laba_layout_get_width (layout);
  double height = laba_layout_get_height (layout);
  gboolean is_turned = width > height;
  g_autofree char *name = g_strdup_printf ("laba_%dx%d", (int) width, (int) height);
  GtkPaperSize *size = gtk_paper_size_new_custom (name, name, is_turned ? height : width,
                                                  is_turned ? width : height, GTK_UNIT_POINTS);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  if (is_turned)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

gboolean
laba_print_job_run (GtkWindow *parent,
                    LabaLayout *layout,
                    const char *title,
                    const char *path,
                    GError **error)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup (layout);
  GtkPrintOperationResult result;

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) laba_layout_n_pages (layout));
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), layout);
  result = gtk_print_operation_run (operation,
                                    path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT
                                                 : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                                    parent, error);
  return result != GTK_PRINT_OPERATION_RESULT_ERROR;
}
