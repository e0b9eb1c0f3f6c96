/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Makes a widget fresh after each change of its book: at once while it can be seen, else when it comes to be seen.
 * What nobody looks at costs nothing when something is saved. */
#define LABA_TYPE_FOLLOWER (laba_follower_get_type ())
G_DECLARE_FINAL_TYPE (LabaFollower, laba_follower, LABA, FOLLOWER, GObject)

/* refresh: void (*) (the widget). The widget owns the follower and must let go of it in its dispose. */
LabaFollower *laba_follower_new (GtkWidget *widget, LabaBook *book, GCallback refresh);

G_END_DECLS
