/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Writes and draws in points, or only measures: what is laid out is measured by the very
 * calls that draw it. */
typedef struct
{
  cairo_t *cr;         /* NULL: only measure */
  PangoLayout *layout; /* written anew each time */
  char *family;
  double size;         /* of plain text */
  double scale;        /* of the sizes, for a table that is wide */
  gboolean is_black;   /* a thermal printer has no grey */
} LabaPen;

typedef enum
{
  LABA_INK_PLAIN,
  LABA_INK_STRONG,
  LABA_INK_SMALL, /* grey */
  LABA_INK_SHOP,
  LABA_INK_TITLE,
  LABA_INK_AMOUNT,
} LabaInk;

/* family NULL: the system's sans. Free with laba_pen_free. */
LabaPen *laba_pen_new (const char *family, double size, gboolean is_black);
void laba_pen_free (LabaPen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaPen, laba_pen_free)

/* The text without what cannot be drawn, or NULL where it has nothing such. Free with g_free. */
char *laba_pen_clean (const char *text);

/* Writes text into a column from x, wrapped at its width; past `most` lines an ellipsis.
 * Returns its height. */
double laba_pen_write (LabaPen *self,
                       const char *text,
                       LabaInk ink,
                       PangoAlignment alignment,
                       double x,
                       double y,
                       double width,
                       int most);
/* How wide the text is in one line; one line's height. */
double laba_pen_width (LabaPen *self, const char *text, LabaInk ink);
double laba_pen_line_height (LabaPen *self, LabaInk ink);

/* strength: the line's width in points. */
void laba_pen_rule (LabaPen *self, double x, double y, double width, double strength);
void laba_pen_frame (LabaPen *self, double x, double y, double width, double height);
/* A light ground behind what is written next; nothing for a thermal printer. */
void laba_pen_shade (LabaPen *self, double x, double y, double width, double height);

G_END_DECLS
