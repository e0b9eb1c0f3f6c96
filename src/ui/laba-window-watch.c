/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/kit/laba-confirm.h"
#include "ui/laba-window-private.h"

#define LOOK_EVERY 2 /* seconds */

/* Another program may write into the book, or the file may go: neither stays unseen. */
static void
look (LabaWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean there = laba_book_look_again (self->book, &error);

  if (!there && !self->missed)
    laba_confirm_tell (GTK_WINDOW (self), _ ("The book is not in its place"), error->message);
  self->missed = !there;
}

static gboolean
look_cb (gpointer data)
{
  look (data);
  return G_SOURCE_CONTINUE;
}

static void
active_cb (LabaWindow *self)
{
  if (self->look_timer != 0 && gtk_window_is_active (GTK_WINDOW (self)))
    look (self);
}

void
laba_window_begin_watch (LabaWindow *self)
{
  laba_window_end_watch (self);
  self->missed = FALSE;
  self->look_timer = g_timeout_add_seconds (LOOK_EVERY, look_cb, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

void
laba_window_end_watch (LabaWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, active_cb, NULL);
  g_clear_handle_id (&self->look_timer, g_source_remove);
}
