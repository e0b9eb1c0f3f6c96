/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-pen.h"

#include <string.h>

#define GREY 0.38
#define FAINT 0.945

/* Sizes against plain text. */
static const struct
{
  double size;
  gboolean bold, grey;
} inks[] = {
  [LABA_INK_PLAIN] = { 1.0, FALSE, FALSE },  [LABA_INK_STRONG] = { 1.0, TRUE, FALSE },
  [LABA_INK_SMALL] = { 0.88, FALSE, TRUE },  [LABA_INK_SHOP] = { 1.45, TRUE, FALSE },
  [LABA_INK_TITLE] = { 1.55, TRUE, FALSE },  [LABA_INK_AMOUNT] = { 1.6, TRUE, FALSE },
};

/* The same glyphs at the same places on screen, in a picture and on paper: nothing is fitted
 * to a device's dots. Its fonts are its own: those of a thread's default map would be used by two
 * threads at once when what a job laid out is drawn elsewhere. */
static PangoLayout *
make_layout (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *layout;

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  layout = pango_layout_new (context);
  g_object_unref (context);
  g_object_unref (map);
  return layout;
}

LabaPen *
laba_pen_new (const char *family, double size, gboolean is_black)
{
  LabaPen *self = g_new0 (LabaPen, 1);

  self->layout = make_layout ();
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  self->family = g_strdup (family != NULL ? family : "Sans");
  self->size = size;
  self->scale = 1;
  self->is_black = is_black;
  return self;
}

void
laba_pen_free (LabaPen *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->layout);
  g_free (self->family);
  g_free (self);
}

/* ---- text ---- */

/* What Unicode keeps for nobody (U+FFFE, U+FDD0 …), and Cairo does not draw at all. */
static gboolean
is_noncharacter (gunichar letter)
{
  return (letter & 0xfffe) == 0xfffe || (letter >= 0xfdd0 && letter <= 0xfdef);
}

char *
laba_pen_clean (const char *text)
{
  const char *at = text;

  while (*at != '\0' && !is_noncharacter (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*at == '\0')
    return NULL;
  GString *clean = g_string_new_len (text, at - text);
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (clean, is_noncharacter (letter) ? 0xfffd : letter);
    }
  return g_string_free (clean, FALSE);
}

/* Figures of one width, so that they stand below each other. */
static void
set_figures (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
set_text (LabaPen *self, const char *text, LabaInk ink)
{
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *clean = laba_pen_clean (text);

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (
      font, self->size * self->scale * inks[ink].size * PANGO_SCALE);
  pango_font_description_set_weight (font, inks[ink].bold ? PANGO_WEIGHT_BOLD
                                                          : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  if (pango_layout_get_attributes (self->layout) == NULL)
    set_figures (self->layout);
  pango_layout_set_text (self->layout, clean != NULL ? clean : text, -1);
}

static double
get_height (LabaPen *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

static void
set_grey (LabaPen *self, double grey)
{
  if (self->is_black)
    grey = 0;
  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

double
laba_pen_write (LabaPen *self,
                const char *text,
                LabaInk ink,
                PangoAlignment alignment,
                double x,
                double y,
                double width,
                int most)
{
  set_text (self, text, ink);
  pango_layout_set_width (self->layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_alignment (self->layout, alignment);
  pango_layout_set_height (self->layout, -most);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  if (self->cr != NULL)
    {
      set_grey (self, inks[ink].grey ? GREY : 0);
      cairo_move_to (self->cr, x, y);
      pango_cairo_show_layout (self->cr, self->layout);
    }
  return get_height (self);
}

double
laba_pen_width (LabaPen *self, const char *text, LabaInk ink)
{
  int width;

  set_text (self, text, ink);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_height (self->layout, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
laba_pen_line_height (LabaPen *self, LabaInk ink)
{
  laba_pen_width (self, "Ag", ink);
  return get_height (self);
}

/* ---- lines ---- */

void
laba_pen_rule (LabaPen *self, double x, double y, double width, double strength)
{
  if (self->cr == NULL)
    return;
  set_grey (self, strength < 0.4 ? 0.8 : strength < 0.6 ? 0.55 : 0);
  cairo_set_line_width (self->cr, strength);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x + width, y);
  cairo_stroke (self->cr);
}

void
laba_pen_frame (LabaPen *self, double x, double y, double width, double height)
{
  if (self->cr == NULL)
    return;
  set_grey (self, 0.3);
  cairo_set_line_width (self->cr, 0.8);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_stroke (self->cr);
}

void
laba_pen_shade (LabaPen *self, double x, double y, double width, double height)
{
  if (self->cr == NULL || self->is_black)
    return;
  set_grey (self, FAINT);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}
