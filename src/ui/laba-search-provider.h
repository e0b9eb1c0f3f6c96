/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Answers the desktop's own search (org.gnome.Shell.SearchProvider2) with orders and people of the last book
 * (laba-last-book.h), and opens what is chosen. Customers' names leave the window by it: it says nothing unless the user
 * turned it on (setting desktop-search), and never an amount or a telephone number. */
typedef struct _LabaSearchProvider LabaSearchProvider;

/* Offers it at `path` of the bus until it is freed; application is borrowed. NULL with error where the path is taken. */
LabaSearchProvider *laba_search_provider_new (GtkApplication *application,
                                              GDBusConnection *connection,
                                              const char *path,
                                              GError **error);
void laba_search_provider_free (LabaSearchProvider *self);

G_END_DECLS
