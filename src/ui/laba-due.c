/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-due.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "base/laba-day.h"
#include "reports/laba-home.h"
#include "ui/laba-last-book.h"

#define LOOK_SECONDS 600

struct _LabaDue
{
  GtkApplication *application;
  GSettings *settings;
  gulong handler;
  guint timer;
  LabaDay day; /* the last one looked at */
};

/* What must be done by somebody soon; what merely waits for others is left to Home. */
static const LabaHomeTask due[]
    = { LABA_HOME_COLLECT, LABA_HOME_LATE, LABA_HOME_LOW, LABA_HOME_DUE };

/* A line a task; NULL where nothing is due. Free with g_free. */
static char *
make_body (const LabaHome *home)
{
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    if (home->tasks[due[i]] > 0)
      g_string_append_printf (body, "%s%s: %" PRId64, body->len > 0 ? "\n" : "",
                              laba_home_task_label (due[i]), home->tasks[due[i]]);
  return g_string_free (body, body->len == 0);
}

static void
send (LabaDue *self, const LabaLastBook *book, const char *body)
{
  /* Without a session bus there is nobody to tell, and GLib takes it for a mistake of ours. */
  if (g_application_get_dbus_connection (G_APPLICATION (self->application)) == NULL)
    return;

  g_autoptr (GNotification) notice = g_notification_new (_ ("Due in your book"));
  g_autoptr (GIcon) icon = g_themed_icon_new ("id.laba.Laba");

  g_notification_set_body (notice, body);
  g_notification_set_icon (notice, icon);
  g_notification_set_default_action_and_target (notice, "app.open-book", "s", book->uri);
  /* One name: the next takes the place of the last. */
  g_application_send_notification (G_APPLICATION (self->application), "due", notice);
}

void
laba_due_tell (LabaDue *self)
{
  g_autoptr (LabaLastBook) book = NULL;
  g_autoptr (LabaHome) home = NULL;
  g_autofree char *body = NULL;

  self->day = laba_day_today ();
  if (g_settings_get_boolean (self->settings, "notify-due"))
    book = laba_last_book_open (self->application, self->settings);
  if (book != NULL)
    home = laba_home_new (book->db, self->day, NULL);
  if (home != NULL && (body = make_body (home)) != NULL)
    send (self, book, body);
}

static gboolean
look_cb (gpointer data)
{
  LabaDue *self = data;

  if (self->day != laba_day_today ())
    laba_due_tell (self);
  return G_SOURCE_CONTINUE;
}

LabaDue *
laba_due_new (GtkApplication *application, GSettings *settings)
{
  LabaDue *self = g_new0 (LabaDue, 1);

  self->application = application;
  self->settings = settings;
  self->day = laba_day_today ();
  self->handler = g_signal_connect_swapped (settings, "changed::notify-due",
                                            G_CALLBACK (laba_due_tell), self);
  self->timer = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
  return self;
}

void
laba_due_free (LabaDue *self)
{
  g_signal_handler_disconnect (self->settings, self->handler);
  g_source_remove (self->timer);
  g_free (self);
}
