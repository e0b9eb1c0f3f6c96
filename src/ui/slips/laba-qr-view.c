/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-qr-view.h"

#include <qrencode.h>

#define QUIET 4         /* modules of white around the code: ISO/IEC 18004 */
#define MOST_MODULES 117 /* a telephone reads no finer code from a screen (version 25) */
#define SIDE 264

struct _LabaQrView
{
  GtkWidget parent_instance;
  QRcode *code;
};

G_DEFINE_FINAL_TYPE (LabaQrView, laba_qr_view, GTK_TYPE_WIDGET)

gboolean
laba_qr_view_set_text (LabaQrView *self, const char *text)
{
  g_clear_pointer (&self->code, QRcode_free);
  if (text != NULL)
    self->code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_L);
  if (self->code != NULL && self->code->width > MOST_MODULES)
    g_clear_pointer (&self->code, QRcode_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->code != NULL;
}

/* Modules of whole dots, or seams would show between them. */
static void
laba_qr_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LabaQrView *self = LABA_QR_VIEW (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA black = { 0, 0, 0, 1 };
  int side = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  if (self->code == NULL)
    return;
  int n = self->code->width;
  float dot = (float) MAX (side / (n + 2 * QUIET), 1);
  float left = ((float) gtk_widget_get_width (widget) - dot * (float) n) / 2;
  float top = ((float) gtk_widget_get_height (widget) - dot * (float) n) / 2;

  gtk_snapshot_append_color (snapshot, &white,
                             &GRAPHENE_RECT_INIT (left - dot * QUIET, top - dot * QUIET,
                                                  dot * (float) (n + 2 * QUIET),
                                                  dot * (float) (n + 2 * QUIET)));
  for (int i = 0; i < n * n; i++)
    if (self->code->data[i] & 1)
      gtk_snapshot_append_color (snapshot, &black,
                                 &GRAPHENE_RECT_INIT (left + dot * (float) (i % n),
                                                      top + dot * (float) (i / n), dot, dot));
}

static void
laba_qr_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = SIDE;
}

static void
laba_qr_view_finalize (GObject *object)
{
  g_clear_pointer (&LABA_QR_VIEW (object)->code, QRcode_free);
  G_OBJECT_CLASS (laba_qr_view_parent_class)->finalize (object);
}

static void
laba_qr_view_class_init (LabaQrViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laba_qr_view_finalize;
  widget_class->snapshot = laba_qr_view_snapshot;
  widget_class->measure = laba_qr_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
laba_qr_view_init (LabaQrView *self)
{
}
