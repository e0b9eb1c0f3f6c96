/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "slips/laba-layout.h"

G_BEGIN_DECLS

/* Prints the layout on the paper it was made for, by the system's dialog; or, with a path,
 * writes what would be printed into a PDF. On another paper it is made to fit. title: the
 * job's. parent may be NULL. */
gboolean laba_print_job_run (GtkWindow *parent,
                             LabaLayout *layout,
                             const char *title,
                             const char *path,
                             GError **error);

G_END_DECLS
