/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-workbook-charts.h"

/* Told apart also without colour: dark, light, middle … */
static const lxw_color_t inks[]
    = { 0x14524a, 0xe0a33e, 0x4d9a8c, 0xa8cfc6, 0xb65d3a, 0x7a8b88, 0xd8c690, 0x2f6f9f };

/* Amounts on an axis: Rp1,5 jt; in English Rp1.5m. */
static const char *
axis_format (const LabaWorkbook *self)
{
  return self->indonesian ? "[>=1000000]#,##0.#,,\" jt\";[>=1000]#,##0,\" rb\";#,##0"
                          : "[>=1000000]#,##0.#,,\"m\";[>=1000]#,##0,\"k\";#,##0";
}

static lxw_chart *
begin (LabaWorkbook *self, lxw_chart_type type, const char *title)
{
  lxw_chart *chart = workbook_add_chart (self->book, (uint8_t) type);
  lxw_chart_font font = { .size = 11, .bold = LXW_TRUE, .color = LABA_INK_DARK };
  lxw_chart_line border = { .none = LXW_FALSE, .color = LABA_INK_LINE, .width = 0.75 };

  chart_title_set_name (chart, title);
  chart_title_set_name_font (chart, &font);
  chart_chartarea_set_line (chart, &border);
  return chart;
}

static lxw_chart_series *
add_series (lxw_chart *chart, const LabaChartBlock *block, guint amount)
{
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);

  chart_series_set_categories (series, block->sheet, block->first,
                               (lxw_col_t) block->names, block->last,
                               (lxw_col_t) block->names);
  chart_series_set_values (series, block->sheet, block->first, (lxw_col_t) amount,
                           block->last, (lxw_col_t) amount);
  return series;
}

static void
paint (lxw_chart_series *series, lxw_color_t color)
{
  lxw_chart_fill fill = { .color = color };

  chart_series_set_fill (series, &fill);
}

static void
set_axes (LabaWorkbook *self,
          lxw_chart *chart,
          lxw_chart_axis *names,
          lxw_chart_axis *amounts)
{
  lxw_chart_font font = { .size = 9, .color = LABA_INK_QUIET };
  lxw_chart_line grid = { .color = LABA_INK_LINE, .width = 0.75 };
  lxw_chart_line none = { .none = LXW_TRUE };

  chart_axis_set_num_font (names, &font);
  chart_axis_set_num_font (amounts, &font);
  chart_axis_set_num_format (amounts, axis_format (self));
  chart_axis_set_line (amounts, &none);
  chart_axis_major_gridlines_set_visible (names, LXW_FALSE);
  chart_axis_major_gridlines_set_visible (amounts, LXW_TRUE);
  chart_axis_major_gridlines_set_line (amounts, &grid);
  chart_axis_set_label_position (names, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

static void
put (LabaWorkbook *self, const LabaChartPlace *place, lxw_chart *chart)
{
  /* A chart is 480 by 288 before it is scaled. */
  lxw_chart_options options = { .x_offset = place->right,
                                .x_scale = place->width / 480.0,
                                .y_scale = place->height / 288.0,
                                .object_position = LXW_OBJECT_MOVE_AND_SIZE };

  laba_workbook_note (self, worksheet_insert_chart_opt (place->sheet, place->row,
                                                        (lxw_col_t) place->column, chart,
                                                        &options));
}

void
laba_workbook_chart_columns (LabaWorkbook *self,
                             const LabaChartPlace *place,
                             const char *title,
                             const LabaChartBlock *block,
                             const guint *amounts,
                             guint n)
{
  lxw_chart *chart = begin (self, LXW_CHART_COLUMN, title);
  lxw_chart_font font = { .size = 9, .color = LABA_INK_QUIET };

  for (guint i = 0; i < n; i++)
    {
      lxw_chart_series *series = add_series (chart, block, amounts[i]);

      chart_series_set_name_range (series, block->sheet, block->first - 1,
                                   (lxw_col_t) amounts[i]);
      paint (series, inks[i]);
    }
  set_axes (self, chart, chart->x_axis, chart->y_axis);
  chart_axis_set_num_format (chart->x_axis,
                             self->indonesian ? "[$-421]mmm yy" : "[$-409]mmm yy");
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (chart, &font);
  chart_set_series_gap (chart, 60);
  put (self, place, chart);
}

void
laba_workbook_chart_bars (LabaWorkbook *self,
                          const LabaChartPlace *place,
                          const char *title,
                          const LabaChartBlock *block,
                          guint amount)
{
  lxw_chart *chart = begin (self, LXW_CHART_BAR, title);

  paint (add_series (chart, block, amount), inks[2]);
  /* The first on top; that would put the amounts at the top, too. */
  set_axes (self, chart, chart->y_axis, chart->x_axis);
  chart_axis_set_reverse (chart->y_axis);
  chart_axis_set_crossing_max (chart->y_axis);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  chart_set_series_gap (chart, 40);
  put (self, place, chart);
}

void
laba_workbook_chart_ring (LabaWorkbook *self,
                          const LabaChartPlace *place,
                          const char *title,
                          const LabaChartBlock *block,
                          guint amount)
{
  lxw_chart *chart = begin (self, LXW_CHART_DOUGHNUT, title);
  lxw_chart_series *series = add_series (chart, block, amount);
  lxw_chart_font font = { .size = 9, .color = LABA_INK_QUIET };
  lxw_chart_fill fills[G_N_ELEMENTS (inks)];
  lxw_chart_point points[G_N_ELEMENTS (inks)];
  lxw_chart_point *list[G_N_ELEMENTS (inks) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    {
      fills[i] = (lxw_chart_fill){ .color = inks[i] };
      points[i] = (lxw_chart_point){ .fill = &fills[i] };
      list[i] = &points[i];
    }
  chart_series_set_points (series, list);
  chart_set_hole_size (chart, 60);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_RIGHT);
  chart_legend_set_font (chart, &font);
  put (self, place, chart);
}
