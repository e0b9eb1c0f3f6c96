/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/goods/laba-goods-photo.h"

#include <glib/gi18n.h>

#include "book/laba-edit.h"
#include "goods/laba-stock.h"
#include "ui/goods/laba-photo.h"
#include "ui/kit/laba-ask.h"

#define SHOWN_SIDE 72
#define ICON_SIDE 32

/* Whose photo a dialog or the clipboard was asked for. */
typedef struct
{
  GtkWidget *widget;
  LabaBook *book;
  gint64 product;
} Wish;

static Wish *
wish_new (GtkWidget *widget, LabaBook *book, gint64 product)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish){ g_object_ref (widget), g_object_ref (book), product };
  return wish;
}

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->widget);
  g_object_unref (wish->book);
  g_free (wish);
}

/* ---- showing ---- */

static GdkTexture *
load (LabaBook *book, gint64 product)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (book), "photo-get");
  gsize size = 0;

  laba_stmt_bind_int (stmt, ":product", product);
  if (!laba_stmt_next (stmt, NULL))
    return NULL;
  gconstpointer data = laba_stmt_get_blob (stmt, "image", &size);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  /* A book from elsewhere may hold anything. */
  g_autoptr (GBytes) safe = laba_photo_shrink (bytes, NULL);
  return safe != NULL ? gdk_texture_new_from_bytes (safe, NULL) : NULL;
}

void
laba_goods_photo_show (GtkImage *image, LabaBook *book, gint64 product)
{
  g_autoptr (GdkTexture) texture = load (book, product);

  if (texture != NULL)
    gtk_image_set_from_paintable (image, GDK_PAINTABLE (texture));
  else
    gtk_image_set_from_icon_name (image, "camera-photo-symbolic");
  gtk_image_set_pixel_size (image, texture != NULL ? SHOWN_SIDE : ICON_SIDE);
}

/* ---- setting ---- */

gboolean
laba_goods_photo_set (GtkWidget *widget, LabaBook *book, gint64 product, GBytes *file)
{
  g_autofree char *title = laba_stock_title (laba_book_get_db (book), product);
  g_autofree char *label = g_strdup_printf (
      file != NULL ? _ ("Photo of “%s”") : _ ("Remove the photo of “%s”"), title);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = file != NULL ? laba_photo_shrink (file, &error) : NULL;
  g_autoptr (LabaEdit) edit = error == NULL ? laba_edit_begin (book, label, &error) : NULL;
  gboolean done = edit != NULL && laba_edit_set_photo (edit, product, image, &error)
                  && laba_edit_commit (g_steal_pointer (&edit), &error);

  if (done)
    laba_ask_toast_saved (widget, label);
  else
    laba_ask_toast (widget, error->message);
  return done;
}

static gboolean
set_from_file (GtkWidget *widget, LabaBook *book, gint64 product, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  if (bytes != NULL)
    return laba_goods_photo_set (widget, book, product, bytes);
  laba_ask_toast (widget, error->message);
  return FALSE;
}

static gboolean
set_from_texture (GtkWidget *widget, LabaBook *book, gint64 product, GdkTexture *texture)
{
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (texture);

  return laba_goods_photo_set (widget, book, product, bytes);
}

gboolean
laba_goods_photo_drop (GtkWidget *widget, LabaBook *book, gint64 product, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    return set_from_texture (widget, book, product, g_value_get_object (value));
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  GSList *files = g_value_get_boxed (value);
  return files != NULL && set_from_file (widget, book, product, files->data);
}

/* ---- from a file ---- */

static void
chosen_cb (GtkNativeDialog *dialog, int response, Wish *wish)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  if (file != NULL)
    set_from_file (wish->widget, wish->book, wish->product, file);
  wish_free (wish);
  g_object_unref (dialog);
}

void
laba_goods_photo_choose (GtkWidget *widget, LabaBook *book, gint64 product)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Choose a Picture"), GTK_WINDOW (gtk_widget_get_root (widget)),
      GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures"));
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/webp");
  gtk_file_filter_add_mime_type (filter, "image/gif");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), wish_new (widget, book, product));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- from the clipboard ---- */

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wish *wish = data;
  g_autoptr (GdkTexture) texture
      = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texture != NULL)
    set_from_texture (wish->widget, wish->book, wish->product, texture);
  else
    laba_ask_toast (wish->widget, _ ("There is no picture to paste."));
  wish_free (wish);
}

void
laba_goods_photo_paste (GtkWidget *widget, LabaBook *book, gint64 product)
{
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                    wish_new (widget, book, product));
}
