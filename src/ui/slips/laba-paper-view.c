/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-paper-view.h"

#include <glib/gi18n.h>

#define MOST_WIDE 680.0 /* of a page on screen */
#define MOST_ZOOM 1.9   /* screen's points for one of paper */
#define MOST_READ 400   /* rows */

struct _LabaPaperView
{
  GtkWidget parent_instance;
  GtkListView *pages;
  GtkScrolledWindow *scrolled;
  GtkStringList *model;
  LabaDocument *document;
  LabaLayout *layout;
};

G_DEFINE_FINAL_TYPE (LabaPaperView, laba_paper_view, GTK_TYPE_WIDGET)

/* ---- a page ---- */

static double
zoom_of (LabaPaperView *self)
{
  return MIN (MOST_WIDE / laba_layout_get_width (self->layout), MOST_ZOOM);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  GtkListItem *item = data;
  LabaPaperView *self
      = LABA_PAPER_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (area), LABA_TYPE_PAPER_VIEW));
  guint page = gtk_list_item_get_position (item);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self == NULL || self->layout == NULL || page >= laba_layout_n_pages (self->layout))
    return;
  cairo_scale (cr, width / laba_layout_get_width (self->layout),
               height / laba_layout_get_height (self->layout));
  laba_layout_draw (self->layout, cr, page);
}

static void
setup_cb (LabaPaperView *self, GtkListItem *item)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *frame = gtk_frame_new (NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, item, NULL);
  gtk_frame_set_child (GTK_FRAME (frame), area);
  gtk_widget_set_halign (frame, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (frame, 9);
  gtk_widget_set_margin_bottom (frame, 9);
  gtk_widget_add_css_class (frame, "laba-paper");
  gtk_list_item_set_child (item, frame);
  gtk_list_item_set_activatable (item, FALSE);
}

/* Whether somebody would have all of it read out. */
static gboolean
is_short (const LabaDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const LabaBlock *block = document->blocks->pdata[i];

      n += block->rows != NULL ? block->rows->len : 0;
    }
  return n <= MOST_READ;
}

/* A screen reader reads the whole document with its first page; of a long one its title. */
static void
describe (LabaPaperView *self, GtkWidget *area, guint page)
{
  g_autofree char *label
      = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, laba_layout_n_pages (self->layout));
  g_autofree char *text = page > 0                     ? NULL
                          : is_short (self->document) ? laba_document_to_text (self->document)
                                                       : g_strdup (self->document->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

static void
bind_cb (LabaPaperView *self, GtkListItem *item)
{
  GtkWidget *area = gtk_frame_get_child (GTK_FRAME (gtk_list_item_get_child (item)));
  double zoom = zoom_of (self);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area),
                                      (int) (laba_layout_get_width (self->layout) * zoom));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area),
                                       (int) (laba_layout_get_height (self->layout) * zoom));
  gtk_widget_queue_draw (area);
  describe (self, area, gtk_list_item_get_position (item));
}

/* ---- all pages ---- */

static void
clear (LabaPaperView *self)
{
  gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                          NULL);
  g_clear_pointer (&self->layout, laba_layout_free);
  g_clear_pointer (&self->document, laba_document_free);
}

void
laba_paper_view_take (LabaPaperView *self, LabaDocument *document, LabaLayout *layout)
{
  clear (self);
  if (document == NULL)
    return;
  guint n = laba_layout_n_pages (layout);
  g_autofree const char **pages = g_new0 (const char *, n + 1);

  self->document = document;
  self->layout = layout;
  for (guint i = 0; i < n; i++)
    pages[i] = "";
  gtk_string_list_splice (self->model, 0, 0, pages);
}

const LabaDocument *
laba_paper_view_get_document (LabaPaperView *self)
{
  return self->document;
}

LabaLayout *
laba_paper_view_get_layout (LabaPaperView *self)
{
  return self->layout;
}

/* ---- class ---- */

static void
laba_paper_view_dispose (GObject *object)
{
  LabaPaperView *self = LABA_PAPER_VIEW (object);

  if (self->scrolled != NULL)
    {
      clear (self);
      gtk_widget_unparent (GTK_WIDGET (self->scrolled));
    }
  self->scrolled = NULL;
  g_clear_object (&self->model);
  G_OBJECT_CLASS (laba_paper_view_parent_class)->dispose (object);
}

static void
laba_paper_view_class_init (LabaPaperViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_paper_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
laba_paper_view_init (LabaPaperView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  self->model = gtk_string_list_new (NULL);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  self->pages = GTK_LIST_VIEW (gtk_list_view_new (selection, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "laba-pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pages), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->pages));
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
}
