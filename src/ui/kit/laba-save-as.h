/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a file can be saved as. */
typedef struct
{
  const char *ending; /* ".pdf" */
  const char *label;  /* N_() */
} LabaFileKind;

/* Where to save and as which of the kinds. Takes data over. */
typedef void (*LabaSaveAsFunc) (const char *path, const LabaFileKind *kind, gpointer data);

/* Asks where to save what is called `name` (without an ending, made fit for a file's name) and,
 * of several kinds, as which. The path that `func` gets has the kind's ending; a file that is
 * there already is replaced only when the user said so. kinds must live on; the first is
 * proposed. Where nothing is chosen or the parent goes, data is freed with free_data (may be
 * NULL) and func not called. */
void laba_save_as (GtkWindow *parent,
                   const char *title,
                   const LabaFileKind *kinds,
                   guint n,
                   const char *name,
                   LabaSaveAsFunc func,
                   gpointer data,
                   GDestroyNotify free_data);

G_END_DECLS
