/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-page.h"

#include <glib/gi18n.h>

typedef struct
{
  const LabaPageKind *kind;
  LabaBook *book;
} LabaPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LabaPage, laba_page, GTK_TYPE_BOX)

static void
laba_page_finalize (GObject *object)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (LABA_PAGE (object));

  g_clear_object (&priv->book);
  G_OBJECT_CLASS (laba_page_parent_class)->finalize (object);
}

static void
laba_page_class_init (LabaPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laba_page_finalize;
}

static void
laba_page_init (LabaPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

LabaPage *
laba_page_new (const LabaPageKind *kind)
{
  LabaPage *self = g_object_new (kind->get_type (), NULL);
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  priv->kind = kind;
  return self;
}

void
laba_page_set_book (LabaPage *self, LabaBook *book)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  if (g_set_object (&priv->book, book) && LABA_PAGE_GET_CLASS (self)->bind != NULL)
    LABA_PAGE_GET_CLASS (self)->bind (self);
}

LabaBook *
laba_page_get_book (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->book;
}

const LabaPageKind *
laba_page_get_kind (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->kind;
}

const char *
laba_page_get_title (LabaPage *self)
{
  return _ (laba_page_get_kind (self)->title);
}

void
laba_page_show (LabaPage *self)
{
  if (LABA_PAGE_GET_CLASS (self)->show != NULL)
    LABA_PAGE_GET_CLASS (self)->show (self);
}

gboolean
laba_page_show_record (LabaPage *self, gint64 id)
{
  return LABA_PAGE_GET_CLASS (self)->show_record != NULL && LABA_PAGE_GET_CLASS (self)->show_record (self, id);
}

gboolean
laba_page_find (LabaPage *self)
{
  return LABA_PAGE_GET_CLASS (self)->find != NULL && LABA_PAGE_GET_CLASS (self)->find (self);
}

LabaShown *
laba_page_dup_shown (LabaPage *self)
{
  return LABA_PAGE_GET_CLASS (self)->dup_shown != NULL ? LABA_PAGE_GET_CLASS (self)->dup_shown (self) : NULL;
}

gboolean
laba_page_new_record (LabaPage *self, const LabaRecord *preset)
{
  return LABA_PAGE_GET_CLASS (self)->new_record != NULL && LABA_PAGE_GET_CLASS (self)->new_record (self, preset);
}

gboolean
laba_page_may_close (LabaPage *self)
{
  return LABA_PAGE_GET_CLASS (self)->may_close == NULL || LABA_PAGE_GET_CLASS (self)->may_close (self);
}

GtkWidget *
laba_page_reopen (LabaPage *self, const char *form, gint64 id, const char *text)
{
  return LABA_PAGE_GET_CLASS (self)->reopen != NULL ? LABA_PAGE_GET_CLASS (self)->reopen (self, form, id, text) : NULL;
}
