/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-page.h"

typedef struct
{
  LabaBook *book;
  char *title, *icon_name, *new_type, *new_label;
} LabaPagePrivate;

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_NEW_TYPE,
  PROP_NEW_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LabaPage, laba_page, GTK_TYPE_BOX)

static char **
text_property (LabaPagePrivate *priv, guint id)
{
  switch (id)
    {
    case PROP_TITLE:
      return &priv->title;
    case PROP_ICON_NAME:
      return &priv->icon_name;
    case PROP_NEW_TYPE:
      return &priv->new_type;
    case PROP_NEW_LABEL:
      return &priv->new_label;
    default:
      return NULL;
    }
}

static void
laba_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (LABA_PAGE (object));
  char **text = text_property (priv, id);

  if (text != NULL)
    g_value_set_string (value, *text);
  else if (id == PROP_BOOK)
    g_value_set_object (value, priv->book);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
laba_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (LABA_PAGE (object));
  char **text = text_property (priv, id);

  if (text != NULL)
    {
      g_free (*text);
      *text = g_value_dup_string (value);
    }
  else if (id == PROP_BOOK)
    laba_page_set_book (LABA_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
laba_page_finalize (GObject *object)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (LABA_PAGE (object));

  g_clear_object (&priv->book);
  g_free (priv->title);
  g_free (priv->icon_name);
  g_free (priv->new_type);
  g_free (priv->new_label);
  G_OBJECT_CLASS (laba_page_parent_class)->finalize (object);
}

static void
laba_page_class_init (LabaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = laba_page_finalize;
  object_class->get_property = laba_page_get_property;
  object_class->set_property = laba_page_set_property;
  props[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, LABA_TYPE_BOOK, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  props[PROP_NEW_TYPE] = g_param_spec_string ("new-type", NULL, NULL, NULL, flags);
  props[PROP_NEW_LABEL] = g_param_spec_string ("new-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
laba_page_init (LabaPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

LabaBook *
laba_page_get_book (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->book;
}

void
laba_page_set_book (LabaPage *self, LabaBook *book)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  if (!g_set_object (&priv->book, book) || book == NULL)
    return;
  if (LABA_PAGE_GET_CLASS (self)->bind != NULL)
    LABA_PAGE_GET_CLASS (self)->bind (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOOK]);
}

const char *
laba_page_get_title (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->title;
}

const char *
laba_page_get_icon_name (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->icon_name;
}

const char *
laba_page_get_new_type (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->new_type;
}

const char *
laba_page_get_new_label (LabaPage *self)
{
  LabaPagePrivate *priv = laba_page_get_instance_private (self);

  return priv->new_label;
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

LabaTable *
laba_page_dup_table (LabaPage *self)
{
  return LABA_PAGE_GET_CLASS (self)->dup_table != NULL ? LABA_PAGE_GET_CLASS (self)->dup_table (self) : NULL;
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
