/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-workbook-private.h"

/* Separators in a format are the file's (comma, full stop); the spreadsheet shows its
 * user's: Rp1.250.000 in Indonesia. 421 is Indonesian, 409 English. Nothing is a dash. A
 * little space at the right keeps a number apart from what stands beside it. */
#define RUPIAH "[$Rp-421]#,##0_ ;[Red]-[$Rp-421]#,##0_ ;\"–\"_ "
#define VERDICT "[$Rp-421]#,##0_ ;-[$Rp-421]#,##0_ ;\"✓\"_ "

static const char *
number_format (LabaColumnKind kind, gboolean indonesian)
{
  switch (kind)
    {
    case LABA_COLUMN_MONEY:
      return RUPIAH;
    case LABA_COLUMN_DAY:
      return "dd/mm/yyyy";
    case LABA_COLUMN_MONTH:
      return indonesian ? "[$-421]mmm yyyy" : "[$-409]mmm yyyy";
    case LABA_COLUMN_PERCENT:
      return "0.0%_ ";
    case LABA_COLUMN_NUMBER:
      return "#,##0_ ";
    case LABA_COLUMN_QUANTITY:
      return "General_ ";
    case LABA_COLUMN_TEXT:
    case LABA_COLUMN_BOOLEAN:
    default:
      return NULL;
    }
}

static void
paint (lxw_format *format, LabaFace face, LabaColumnKind kind)
{
  if (face == LABA_FACE_ITEM && kind == LABA_COLUMN_TEXT)
    format_set_indent (format, 1);
  if (face == LABA_FACE_YEAR)
    format_set_bg_color (format, LABA_INK_TINT);
  if (face == LABA_FACE_SUBTOTAL || face == LABA_FACE_TOTAL)
    {
      format_set_bold (format);
      format_set_top (format, LXW_BORDER_THIN);
      format_set_top_color (format, LABA_INK_DARK);
    }
  if (face == LABA_FACE_TOTAL)
    {
      format_set_bg_color (format, LABA_INK_TINT);
      format_set_bottom (format, LXW_BORDER_DOUBLE);
      format_set_bottom_color (format, LABA_INK_DARK);
    }
  if (face == LABA_FACE_HEAD)
    {
      format_set_bold (format);
      format_set_font_color (format, LXW_COLOR_WHITE);
      format_set_bg_color (format, LABA_INK_DARK);
      format_set_text_wrap (format);
      if (kind != LABA_COLUMN_TEXT && kind != LABA_COLUMN_MONTH)
        format_set_num_format (format, "@_ ");
      format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
      format_set_align (format, kind == LABA_COLUMN_TEXT  ? LXW_ALIGN_LEFT
                                : kind == LABA_COLUMN_DAY ? LXW_ALIGN_CENTER
                                                          : LXW_ALIGN_RIGHT);
    }
}

static lxw_format *
make_face (LabaWorkbook *self, LabaFace face, LabaColumnKind kind)
{
  lxw_format *format = workbook_add_format (self->book);
  const char *number = number_format (kind, self->indonesian);

  if (number != NULL)
    format_set_num_format (format, number);
  if (kind == LABA_COLUMN_DAY)
    format_set_align (format, LXW_ALIGN_CENTER);
  if (kind == LABA_COLUMN_MONTH)
    format_set_align (format, LXW_ALIGN_LEFT);
  paint (format, face, kind);
  return format;
}

static lxw_format *
make_text (LabaWorkbook *self, double size, lxw_color_t color, gboolean bold)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_font_size (format, size);
  format_set_font_color (format, color);
  if (bold)
    format_set_bold (format);
  return format;
}

/* For the cell that checks an equation: what it looks like when it holds, and when not.
 */
static lxw_format *
make_verdict (LabaWorkbook *self, lxw_color_t ground)
{
  lxw_format *format = workbook_add_format (self->book);

  format_set_bg_color (format, ground);
  format_set_font_color (format, LXW_COLOR_WHITE);
  return format;
}

static gboolean
is_default (guint face, guint kind)
{
  return face == LABA_FACE_PLAIN
         && (kind == LABA_COLUMN_TEXT || kind == LABA_COLUMN_BOOLEAN);
}

/* The library looks a format that is the same as another up at each cell: no two that
 * many cells have may be the same. */
void
laba_workbook_make_faces (LabaWorkbook *self)
{
  for (guint face = 0; face < LABA_N_FACES; face++)
    for (guint kind = 0; kind < LABA_N_KINDS; kind++)
      if (is_default (face, kind))
        self->formats[face][kind] = NULL;
      else if (face == LABA_FACE_ITEM && kind != LABA_COLUMN_TEXT)
        self->formats[face][kind] = self->formats[LABA_FACE_PLAIN][kind];
      else
        self->formats[face][kind]
            = make_face (self, (LabaFace) face, (LabaColumnKind) kind);
  self->title = make_text (self, 16, LABA_INK_DARK, TRUE);
  self->section = make_text (self, 12, LABA_INK_DARK, TRUE);
  self->quiet = make_text (self, 11, LABA_INK_QUIET, FALSE);
  self->note = make_text (self, 10, LABA_INK_QUIET, FALSE);
  format_set_text_wrap (self->note);
  format_set_align (self->note, LXW_ALIGN_VERTICAL_TOP);
  self->caption = make_text (self, 10, LABA_INK_QUIET, FALSE);
  format_set_bg_color (self->caption, LABA_INK_TINT);
  format_set_indent (self->caption, 1);
  self->figure = make_text (self, 14, LABA_INK_DARK, TRUE);
  format_set_bg_color (self->figure, LABA_INK_TINT);
  format_set_num_format (self->figure, RUPIAH);
  format_set_align (self->figure, LXW_ALIGN_LEFT);
  format_set_indent (self->figure, 1);
  self->wrapped = workbook_add_format (self->book);
  format_set_text_wrap (self->wrapped);
  self->line = workbook_add_format (self->book);
  format_set_bottom (self->line, LXW_BORDER_THIN);
  format_set_bottom_color (self->line, LABA_INK_LINE);
  self->verdict = workbook_add_format (self->book);
  format_set_num_format (self->verdict, VERDICT);
  format_set_align (self->verdict, LXW_ALIGN_CENTER);
  self->good = make_verdict (self, LABA_INK_GOOD);
  self->bad = make_verdict (self, LABA_INK_BAD);
  self->link = workbook_get_default_url_format (self->book);
}
