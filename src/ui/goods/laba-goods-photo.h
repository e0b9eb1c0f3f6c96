/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* A product's photo: shown, chosen from a file, dropped, pasted, removed. What is wrong with
 * a picture is said in a note; the widget is where it is asked from. */
void laba_goods_photo_show (GtkImage *image, LabaBook *book, gint64 product);
void laba_goods_photo_choose (GtkWidget *widget, LabaBook *book, gint64 product);
void laba_goods_photo_paste (GtkWidget *widget, LabaBook *book, gint64 product);
gboolean laba_goods_photo_drop (GtkWidget *widget,
                                LabaBook *book,
                                gint64 product,
                                const GValue *value);
/* file: a picture as it came; NULL removes the photo. */
gboolean
laba_goods_photo_set (GtkWidget *widget, LabaBook *book, gint64 product, GBytes *file);

G_END_DECLS
