/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/slips/laba-print-matter.h"

G_BEGIN_DECLS

/* What is printed, on its way into a file. */
typedef struct
{
  LabaPrintMatter *matter;
  LabaPrintChoice choice;
  char *path;
  gboolean as_picture; /* a PNG a page; else a PDF */
} LabaSave;

void laba_save_free (LabaSave *self);

/* Writes it in a job behind a window over the parent; takes self over, and `done` gets it. */
void laba_save_run (LabaSave *self, GtkWindow *parent, LabaJobDone done, gpointer user_data);

G_END_DECLS
