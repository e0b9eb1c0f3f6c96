/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-unroll.h"

#define SCREEN 32   /* rows that can be seen */
#define STEP 32     /* more in each frame … */
#define ALL_FROM 224 /* … until GTK makes no more of them */

GListModel *
laba_unroll_new (GListModel *rows)
{
  return G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (rows), 0, G_MAXUINT));
}

static void
set_model (GtkSelectionModel *selection, GListModel *model)
{
  if (GTK_IS_MULTI_SELECTION (selection))
    gtk_multi_selection_set_model (GTK_MULTI_SELECTION (selection), model);
  else
    gtk_single_selection_set_model (GTK_SINGLE_SELECTION (selection), model);
}

static gboolean
frame_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GtkSliceListModel *unroll = data;
  guint size = gtk_slice_list_model_get_size (unroll);

  if (size == G_MAXUINT)
    return G_SOURCE_REMOVE;
  size = size < ALL_FROM ? size + STEP : G_MAXUINT;
  gtk_slice_list_model_set_size (unroll, size);
  return G_SOURCE_CONTINUE;
}

/* The first tick is that of the frame that shows the first rows. */
static gboolean
first_frame_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_add_tick_callback (view, frame_cb, g_object_ref (data), g_object_unref);
  return G_SOURCE_REMOVE;
}

static gboolean
has_focus (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == view || gtk_widget_is_ancestor (focus, view));
}

void
laba_unroll_renew (GtkSelectionModel *selection, GListModel *unroll, GtkWidget *view, LabaRows *rows)
{
  GtkSliceListModel *slice = GTK_SLICE_LIST_MODEL (unroll);
  gboolean is_seen = gtk_widget_get_mapped (view);
  gboolean is_unrolling = gtk_slice_list_model_get_size (slice) != G_MAXUINT;
  gboolean focused = has_focus (view);

  set_model (selection, NULL);
  laba_rows_reload (rows);
  if (is_seen)
    gtk_slice_list_model_set_size (slice, SCREEN);
  set_model (selection, unroll);
  if (is_seen && !is_unrolling)
    gtk_widget_add_tick_callback (view, first_frame_cb, g_object_ref (unroll), g_object_unref);
  if (focused)
    gtk_widget_grab_focus (view);
}

void
laba_unroll_finish (GListModel *unroll)
{
  gtk_slice_list_model_set_size (GTK_SLICE_LIST_MODEL (unroll), G_MAXUINT);
}
