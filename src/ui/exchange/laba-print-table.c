/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-export-table.h"

#include <glib/gi18n.h>

#include "base/laba-language.h"
#include "ui/kit/laba-confirm.h"

#define FONT "Sans 9"
#define TITLE_FONT "Sans Bold 13"
#define HEAD_FONT "Sans Bold 9"
#define INDENT 12.0
#define GAP 10.0

/* A table on paper: heads on each page, figures to the right, lines cut by pages. */
typedef struct
{
  LabaTable *table;
  double *widths; /* one a column, scaled to the paper */
  double row_height, title_height;
  guint rows_a_page;
} Sheet;

static void
sheet_free (gpointer data, GClosure *closure)
{
  Sheet *sheet = data;

  laba_table_free (sheet->table);
  g_free (sheet->widths);
  g_free (sheet);
}

static gboolean
is_figure (const LabaColumn *column)
{
  return column->kind != LABA_COLUMN_TEXT && column->kind != LABA_COLUMN_DAY
         && column->kind != LABA_COLUMN_MONTH;
}

static char *
text_of (const Sheet *sheet, const LabaCell *cells, guint column)
{
  return laba_cell_format (&g_array_index (sheet->table->columns, LabaColumn, column),
                           &cells[column], laba_language_to_id (laba_language_get ()));
}

static PangoLayout *
layout_of (GtkPrintContext *context, const char *text, const char *font)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  return layout;
}

static double
width_of (GtkPrintContext *context, const char *text, const char *font, double *height)
{
  g_autoptr (PangoLayout) layout = layout_of (context, text, font);
  int width;
  int high;

  pango_layout_get_size (layout, &width, &high);
  if (height != NULL)
    *height = (double) high / PANGO_SCALE;
  return (double) width / PANGO_SCALE;
}

/* ---- measuring ---- */

static double
natural_width (Sheet *sheet, GtkPrintContext *context, guint column)
{
  const LabaColumn *head = &g_array_index (sheet->table->columns, LabaColumn, column);
  double widest = width_of (context, head->label, HEAD_FONT, &sheet->row_height);

  for (guint i = 0; i < sheet->table->rows->len; i++)
    {
      const LabaTableRow *row = sheet->table->rows->pdata[i];
      g_autofree char *text = text_of (sheet, row->cells, column);
      double width = width_of (context, text, HEAD_FONT, NULL);

      widest = MAX (widest, width + (column == 0 ? row->indent * INDENT : 0));
    }
  return widest + GAP;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Sheet *sheet)
{
  guint n = sheet->table->columns->len;
  double room = gtk_print_context_get_width (context);
  double sum = 0;

  sheet->widths = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    sum += sheet->widths[i] = natural_width (sheet, context, i);
  for (guint i = 0; i < n && sum > room; i++)
    sheet->widths[i] *= room / sum;
  sheet->row_height *= 1.4;
  sheet->title_height = sheet->row_height * 3;
  sheet->rows_a_page
      = (guint) MAX (1, (gtk_print_context_get_height (context) - sheet->title_height)
                            / sheet->row_height);
  guint rows = sheet->table->rows->len + (sheet->table->totals != NULL ? 1 : 0);
  gtk_print_operation_set_n_pages (
      operation, (int) MAX (1, (rows + sheet->rows_a_page - 1) / sheet->rows_a_page));
}

/* ---- drawing ---- */

static void
draw_text (GtkPrintContext *context,
           const char *text,
           const char *font,
           double x,
           double y,
           double width,
           gboolean right)
{
  g_autoptr (PangoLayout) layout = layout_of (context, text, font);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_cells (Sheet *sheet,
            GtkPrintContext *context,
            const LabaCell *cells,
            const char *font,
            int indent,
            double y)
{
  double x = 0;

  for (guint i = 0; i < sheet->table->columns->len; i++)
    {
      const LabaColumn *column = &g_array_index (sheet->table->columns, LabaColumn, i);
      g_autofree char *text = cells != NULL ? text_of (sheet, cells, i) : NULL;
      double begin = i == 0 ? indent * INDENT : 0;

      draw_text (context, text != NULL ? text : column->label, font, x + begin, y,
                 sheet->widths[i] - begin - GAP, is_figure (column));
      x += sheet->widths[i];
    }
}

static void
draw_rule (GtkPrintContext *context, double y)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, gtk_print_context_get_width (context), y);
  cairo_stroke (cr);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Sheet *sheet)
{
  guint first = (guint) page * sheet->rows_a_page;
  guint n = sheet->table->rows->len;
  double y = sheet->title_height;

  draw_text (context, sheet->table->title, TITLE_FONT, 0, 0,
             gtk_print_context_get_width (context), FALSE);
  draw_cells (sheet, context, NULL, HEAD_FONT, 0, y - sheet->row_height);
  draw_rule (context, y - sheet->row_height * 0.1);
  for (guint i = first; i < MIN (n, first + sheet->rows_a_page); i++)
    {
      const LabaTableRow *row = sheet->table->rows->pdata[i];

      draw_cells (sheet, context, row->cells,
                  row->style == LABA_ROW_NORMAL ? FONT : HEAD_FONT, row->indent, y);
      y += sheet->row_height;
    }
  if (sheet->table->totals != NULL && n >= first && n < first + sheet->rows_a_page)
    {
      draw_rule (context, y);
      draw_cells (sheet, context, sheet->table->totals, HEAD_FONT, 0, y);
    }
}

void
laba_export_table_print (GtkWindow *parent, LabaTable *table)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Sheet *sheet = g_new0 (Sheet, 1);
  g_autoptr (GError) error = NULL;

  sheet->table = table;
  gtk_print_operation_set_job_name (operation, table->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), sheet,
                         sheet_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), sheet);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);
  if (error != NULL)
    laba_confirm_tell (parent, _ ("It could not be printed"), error->message);
}
