/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-keeper.h"

#include <glib/gi18n.h>

#include "book/laba-file.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-typed.h"

#define KEEP_AFTER 500 /* milliseconds */

/* The file, which a thread writes: typing never waits for the disk. */
typedef struct
{
  char *path;
  GMutex file;  /* while it is written or taken away */
  GMutex state; /* of what follows */
  GBytes *wanted; /* NULL: nothing is to be there */
  gboolean behind; /* the file is not as wanted yet */
} Place;

typedef struct
{
  GtkWidget *form; /* borrowed: it owns this */
  Place *place;
  char *book, *name, *type, *text;
  gint64 id;
  GVariant *begun; /* what stood there then */
  GVariant *last;  /* what is kept */
  guint timer;
  gboolean held; /* it stays when the form goes */
  gboolean sure; /* what is typed may go */
} Keeper;

static GPtrArray *keepers; /* all that live; borrowed */

static GQuark
keeper_quark (void)
{
  return g_quark_from_static_string ("laba-keeper");
}

/* ---- the file ---- */

static void
place_clear (gpointer data)
{
  Place *self = data;

  g_free (self->path);
  g_clear_pointer (&self->wanted, g_bytes_unref);
  g_mutex_clear (&self->file);
  g_mutex_clear (&self->state);
}

static void
place_unref (gpointer place)
{
  g_atomic_rc_box_release_full (place, place_clear);
}

static Place *
place_new (const char *path)
{
  Place *self = g_atomic_rc_box_new0 (Place);

  self->path = g_strdup (path);
  g_mutex_init (&self->file);
  g_mutex_init (&self->state);
  return self;
}

/* As is wanted by then. */
static void
settle (Place *self)
{
  g_autoptr (GBytes) wanted = NULL;
  gboolean behind;

  g_mutex_lock (&self->file);
  g_mutex_lock (&self->state);
  wanted = self->wanted != NULL ? g_bytes_ref (self->wanted) : NULL;
  behind = self->behind;
  self->behind = FALSE;
  g_mutex_unlock (&self->state);
  if (behind && wanted != NULL)
    laba_unsaved_write (self->path, wanted);
  else if (behind)
    laba_unsaved_remove (self->path);
  g_mutex_unlock (&self->file);
}

/* That it is gone is brought to the disk too: what was saved is not offered again. */
static void
settle_thread (gpointer place, gpointer unused)
{
  settle (place);
  laba_file_sync_folder (((Place *) place)->path);
  place_unref (place);
}

static void
place_want (Place *self, GBytes *bytes)
{
  static GThreadPool *pool;

  if (pool == NULL)
    pool = g_thread_pool_new (settle_thread, NULL, 1, FALSE, NULL);
  g_mutex_lock (&self->state);
  g_clear_pointer (&self->wanted, g_bytes_unref);
  self->wanted = bytes;
  self->behind = TRUE;
  g_mutex_unlock (&self->state);
  if (bytes == NULL)
    settle (self);
  g_thread_pool_push (pool, g_atomic_rc_box_acquire (self), NULL);
}

/* ---- keeping ---- */

static void touch_cb (GtkWidget *form);

static GVariant *
read_form (Keeper *self)
{
  laba_typed_watch (self->form, G_CALLBACK (touch_cb));
  return laba_typed_read (self->form);
}

static GBytes *
pack (Keeper *self)
{
  LabaUnsaved unsaved = {
    .form = self->name,
    .type = self->type,
    .at = g_get_real_time () / G_USEC_PER_SEC,
    .id = self->id,
    .text = self->text,
    .typed = self->last,
  };

  return laba_unsaved_pack (&unsaved);
}

static void
set_last (Keeper *self, GVariant *typed)
{
  g_clear_pointer (&self->last, g_variant_unref);
  self->last = typed;
}

static void
keep (Keeper *self)
{
  g_autoptr (GVariant) typed = read_form (self);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (g_variant_equal (typed, self->last))
    return;
  set_last (self, g_steal_pointer (&typed));
  place_want (self->place, g_variant_equal (self->last, self->begun) ? NULL : pack (self));
}

static gboolean
keep_cb (gpointer data)
{
  Keeper *self = data;

  self->timer = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
touch_cb (GtkWidget *form)
{
  Keeper *self = g_object_get_qdata (G_OBJECT (form), keeper_quark ());

  if (self != NULL && self->timer == 0)
    self->timer = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

/* ---- from beginning to end ---- */

static void
forget (Keeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->place != NULL && !self->held && !g_variant_equal (self->last, self->begun))
    place_want (self->place, NULL);
  g_clear_pointer (&self->place, place_unref);
}

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  forget (self);
  g_ptr_array_remove (keepers, self);
  g_clear_pointer (&self->begun, g_variant_unref);
  g_clear_pointer (&self->last, g_variant_unref);
  g_free (self->book);
  g_free (self->name);
  g_free (self->type);
  g_free (self->text);
  g_free (self);
}

void
laba_keeper_end (GtkWidget *form)
{
  g_object_set_qdata (G_OBJECT (form), keeper_quark (), NULL);
}

void
laba_keeper_begin (GtkWidget *form, LabaBook *book, const char *name, const char *type, gint64 id, const char *text)
{
  Keeper *self = g_new0 (Keeper, 1);
  g_autofree char *path = laba_unsaved_new_path (laba_book_get_path (book));

  laba_keeper_end (form);
  if (keepers == NULL)
    keepers = g_ptr_array_new ();
  g_ptr_array_add (keepers, self);
  self->form = form;
  self->book = g_strdup (laba_book_get_path (book));
  self->name = g_strdup (name);
  self->type = g_strdup (type);
  self->id = id;
  self->text = g_strdup (text);
  self->place = place_new (path);
  self->begun = read_form (self);
  self->last = g_variant_ref (self->begun);
  g_object_set_qdata_full (G_OBJECT (form), keeper_quark (), self, keeper_free);
  g_signal_handlers_disconnect_by_func (form, laba_keeper_end, NULL);
  g_signal_connect (form, "destroy", G_CALLBACK (laba_keeper_end), NULL);
}

static void
sure_cb (gpointer form)
{
  Keeper *self = g_object_get_qdata (form, keeper_quark ());

  if (self != NULL)
    self->sure = TRUE;
  gtk_window_close (form);
}

static gboolean
close_request_cb (GtkWindow *form)
{
  Keeper *self = g_object_get_qdata (G_OBJECT (form), keeper_quark ());

  if (self == NULL || self->sure || !laba_keeper_is_typed (GTK_WIDGET (form)))
    return FALSE;
  laba_confirm (form, _ ("Throw away what was typed?"), _ ("It is not saved yet."), _ ("_Throw away"),
                sure_cb, form);
  return TRUE;
}

void
laba_keeper_begin_window (GtkWindow *form, LabaBook *book, const char *name, const char *type, gint64 id, const char *text)
{
  laba_keeper_begin (GTK_WIDGET (form), book, name, type, id, text);
  g_signal_connect (form, "close-request", G_CALLBACK (close_request_cb), NULL);
}

gboolean
laba_keeper_is_typed (GtkWidget *form)
{
  Keeper *self = g_object_get_qdata (G_OBJECT (form), keeper_quark ());
  g_autoptr (GVariant) typed = self != NULL ? read_form (self) : NULL;

  return typed != NULL && !g_variant_equal (typed, self->begun);
}

void
laba_keeper_resume (GtkWidget *form, LabaDb *db, const LabaUnsaved *unsaved)
{
  Keeper *self = g_object_get_qdata (G_OBJECT (form), keeper_quark ());

  laba_typed_write (form, db, unsaved->typed);
  g_clear_pointer (&self->place, place_unref);
  self->place = place_new (unsaved->path);
  keep (self);
}

/* ---- all of a book ---- */

void
laba_keeper_hold_all (LabaBook *book)
{
  g_autoptr (GPtrArray) all = keepers != NULL ? g_ptr_array_copy (keepers, NULL, NULL) : g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      Keeper *self = all->pdata[i];

      if (g_strcmp0 (self->book, laba_book_get_path (book)) != 0)
        continue;
      keep (self);
      settle (self->place);
      self->held = TRUE;
      if (GTK_IS_WINDOW (self->form))
        gtk_window_destroy (GTK_WINDOW (self->form));
    }
}

GtkWindow *
laba_keeper_find_typed (LabaBook *book)
{
  for (guint i = 0; keepers != NULL && i < keepers->len; i++)
    {
      Keeper *self = keepers->pdata[i];

      if (GTK_IS_WINDOW (self->form) && g_strcmp0 (self->book, laba_book_get_path (book)) == 0
          && laba_keeper_is_typed (self->form))
        return GTK_WINDOW (self->form);
    }
  return NULL;
}
