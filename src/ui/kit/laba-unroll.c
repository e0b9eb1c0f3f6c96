/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-unroll.h"

#define SCREEN 32    /* rows that can be seen */
#define STEP 32      /* more in each frame … */
#define ALL_FROM 224 /* … until GTK makes no more of them */

struct _LabaUnroll
{
  GObject parent_instance;
  LabaRows *rows;
  guint size;  /* so many of them at the most */
  guint shown; /* so many now */
};

static GType
laba_unroll_get_item_type (GListModel *model)
{
  return LABA_TYPE_ROW;
}

static guint
laba_unroll_get_n_items (GListModel *model)
{
  return LABA_UNROLL (model)->shown;
}

static gpointer
laba_unroll_get_item (GListModel *model, guint position)
{
  LabaUnroll *self = LABA_UNROLL (model);

  return position < self->shown ? g_list_model_get_item (G_LIST_MODEL (self->rows), position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = laba_unroll_get_item_type;
  iface->get_n_items = laba_unroll_get_n_items;
  iface->get_item = laba_unroll_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LabaUnroll, laba_unroll, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- how much of it ---- */

static guint
count (LabaUnroll *self)
{
  return MIN (self->size, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
}

static void
set_size (LabaUnroll *self, guint size)
{
  guint before = self->shown;

  self->size = size;
  self->shown = count (self);
  if (self->shown > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->shown - before);
  else if (self->shown < before)
    g_list_model_items_changed (G_LIST_MODEL (self), self->shown, before - self->shown, 0);
}

/* While it is being unrolled, what follows the change within what is shown. */
static void
items_changed_cb (LabaUnroll *self, guint position, guint removed, guint added)
{
  guint before = self->shown;

  self->shown = count (self);
  if (self->size == G_MAXUINT)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  else if (position < MAX (before, self->shown))
    g_list_model_items_changed (G_LIST_MODEL (self), position, before - position, self->shown - position);
}

void
laba_unroll_reach (LabaUnroll *self, guint position)
{
  if (position >= self->shown)
    set_size (self, G_MAXUINT);
}

/* ---- frame by frame ---- */

static gboolean
frame_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  LabaUnroll *self = data;

  if (self->size == G_MAXUINT)
    return G_SOURCE_REMOVE;
  set_size (self, self->size < ALL_FROM ? self->size + STEP : G_MAXUINT);
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

static void
set_model (GtkSelectionModel *selection, GListModel *model)
{
  if (GTK_IS_MULTI_SELECTION (selection))
    gtk_multi_selection_set_model (GTK_MULTI_SELECTION (selection), model);
  else
    gtk_single_selection_set_model (GTK_SINGLE_SELECTION (selection), model);
}

void
laba_unroll_renew (LabaUnroll *self, GtkSelectionModel *selection, GtkWidget *view)
{
  gboolean is_seen = gtk_widget_get_mapped (view);
  gboolean is_unrolling = self->size != G_MAXUINT;
  gboolean focused = has_focus (view);

  g_object_ref (self);
  set_model (selection, NULL);
  laba_rows_reload (self->rows);
  if (is_seen)
    set_size (self, SCREEN);
  set_model (selection, G_LIST_MODEL (self));
  if (is_seen && !is_unrolling)
    gtk_widget_add_tick_callback (view, first_frame_cb, g_object_ref (self), g_object_unref);
  if (focused)
    gtk_widget_grab_focus (view);
  g_object_unref (self);
}

/* ---- life ---- */

static void
laba_unroll_dispose (GObject *object)
{
  g_clear_object (&LABA_UNROLL (object)->rows);
  G_OBJECT_CLASS (laba_unroll_parent_class)->dispose (object);
}

static void
laba_unroll_class_init (LabaUnrollClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_unroll_dispose;
}

static void
laba_unroll_init (LabaUnroll *self)
{
  self->size = G_MAXUINT;
}

LabaUnroll *
laba_unroll_new (LabaRows *rows)
{
  LabaUnroll *self = g_object_new (LABA_TYPE_UNROLL, NULL);

  self->rows = g_object_ref (rows);
  self->shown = count (self);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

LabaRows *
laba_unroll_get_rows (LabaUnroll *self)
{
  return self->rows;
}
