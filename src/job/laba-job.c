/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "job/laba-job.h"

/* How often a job in the calling thread tells its caller, in microseconds. */
#define TELL_EVERY (G_USEC_PER_SEC / 20)

struct _LabaJob
{
  GObject parent_instance;

  char *title;
  GCancellable *cancellable;
  GMainContext *context;

  LabaJobFunc func;
  gpointer data;
  GDestroyNotify free_data;
  LabaJobDone done_func;
  gpointer done_data;

  LabaJobProgress tell;
  gpointer tell_data;
  gint64 told;

  GMutex mutex; /* guards what follows */
  char *message;
  guint64 done;
  guint64 total;
  gboolean running;
  GSource *idle; /* the notification under way, or NULL */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MESSAGE,
  PROP_FRACTION,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LabaJob, laba_job, G_TYPE_OBJECT)

/* Notifies now, not once more for what is under way. */
static void
notify (LabaJob *self)
{
  g_autoptr (GSource) idle = NULL;

  g_mutex_lock (&self->mutex);
  idle = g_steal_pointer (&self->idle);
  g_mutex_unlock (&self->mutex);
  if (idle != NULL)
    g_source_destroy (idle);

  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
notify_cb (gpointer data)
{
  notify (data);
  return G_SOURCE_REMOVE;
}

/* With the mutex held: at most one notification is under way. */
static void
schedule_notify (LabaJob *self)
{
  if (self->idle != NULL || !self->running)
    return;

  self->idle = g_idle_source_new ();
  g_source_set_callback (self->idle, notify_cb, g_object_ref (self), g_object_unref);
  g_source_attach (self->idle, self->context);
}

/* A job in the calling thread tells its caller, one in the background its main loop. */
static void
changed (LabaJob *self, gboolean now)
{
  g_autofree char *message = NULL;
  guint64 done;
  guint64 total;

  if (self->tell == NULL)
    {
      g_mutex_lock (&self->mutex);
      schedule_notify (self);
      g_mutex_unlock (&self->mutex);
      return;
    }
  if (!now && g_get_monotonic_time () - self->told < TELL_EVERY)
    return;

  self->told = g_get_monotonic_time ();
  g_mutex_lock (&self->mutex);
  message = g_strdup (self->message);
  done = self->done;
  total = self->total;
  g_mutex_unlock (&self->mutex);
  self->tell (self, message, done, total, self->tell_data);
}

static void
set_running (LabaJob *self, gboolean running)
{
  g_mutex_lock (&self->mutex);
  self->running = running;
  g_mutex_unlock (&self->mutex);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static void
task_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LabaJob *self = source;
  GError *error = NULL;

  if (laba_job_stop (self, &error) || !self->func (self, self->data, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
task_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LabaJob *self = LABA_JOB (source);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  notify (self);
  set_running (self, FALSE);
  if (self->done_func != NULL)
    self->done_func (self, self->data, error, self->done_data);
  if (self->free_data != NULL)
    self->free_data (self->data);
  self->data = NULL;
  self->done_func = NULL;
}

static void
laba_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LabaJob *self = LABA_JOB (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MESSAGE:
      g_value_take_string (value, laba_job_dup_message (self));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, laba_job_get_fraction (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, laba_job_is_running (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
laba_job_finalize (GObject *object)
{
  LabaJob *self = LABA_JOB (object);

  g_free (self->title);
  g_free (self->message);
  g_object_unref (self->cancellable);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (laba_job_parent_class)->finalize (object);
}

static void
laba_job_class_init (LabaJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laba_job_get_property;
  object_class->finalize = laba_job_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION]
      = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
laba_job_init (LabaJob *self)
{
  g_mutex_init (&self->mutex);
  self->cancellable = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
}

LabaJob *
laba_job_new (const char *title)
{
  LabaJob *self = g_object_new (LABA_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  return self;
}

void
laba_job_run (LabaJob *self,
              LabaJobFunc func,
              gpointer data,
              GDestroyNotify free_data,
              LabaJobDone done,
              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LABA_IS_JOB (self));
  g_return_if_fail (func != NULL);
  g_return_if_fail (self->func == NULL);

  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->done_func = done;
  self->done_data = user_data;
  set_running (self, TRUE);

  task = g_task_new (self, self->cancellable, task_done_cb, NULL);
  g_task_set_source_tag (task, laba_job_run);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, task_thread);
}

gboolean
laba_job_run_here (LabaJob *self,
                   LabaJobFunc func,
                   gpointer data,
                   LabaJobProgress progress,
                   gpointer user_data,
                   GError **error)
{
  gboolean ok;

  g_return_val_if_fail (LABA_IS_JOB (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);
  g_return_val_if_fail (self->func == NULL, FALSE);

  self->func = func;
  self->tell = progress;
  self->tell_data = user_data;
  set_running (self, TRUE);
  ok = !laba_job_stop (self, error) && func (self, data, self->cancellable, error);
  if (self->tell != NULL)
    changed (self, TRUE);
  self->tell = NULL;
  set_running (self, FALSE);
  return ok;
}

void
laba_job_cancel (LabaJob *self)
{
  g_return_if_fail (LABA_IS_JOB (self));

  g_cancellable_cancel (self->cancellable);
}

void
laba_job_forget (LabaJob *self)
{
  g_return_if_fail (LABA_IS_JOB (self));

  self->done_func = NULL;
  g_cancellable_cancel (self->cancellable);
}

GCancellable *
laba_job_get_cancellable (LabaJob *self)
{
  g_return_val_if_fail (LABA_IS_JOB (self), NULL);

  return self->cancellable;
}

void
laba_job_progress (LabaJob *self, guint64 done, guint64 total)
{
  g_return_if_fail (LABA_IS_JOB (self));

  g_mutex_lock (&self->mutex);
  self->done = done;
  self->total = total;
  g_mutex_unlock (&self->mutex);
  changed (self, FALSE);
}

void
laba_job_set_message (LabaJob *self, const char *message)
{
  g_return_if_fail (LABA_IS_JOB (self));

  g_mutex_lock (&self->mutex);
  g_free (self->message);
  self->message = g_strdup (message);
  g_mutex_unlock (&self->mutex);
  changed (self, TRUE);
}

gboolean
laba_job_stop (LabaJob *self, GError **error)
{
  g_return_val_if_fail (LABA_IS_JOB (self), TRUE);

  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

const char *
laba_job_get_title (LabaJob *self)
{
  g_return_val_if_fail (LABA_IS_JOB (self), NULL);

  return self->title;
}

char *
laba_job_dup_message (LabaJob *self)
{
  char *message;

  g_return_val_if_fail (LABA_IS_JOB (self), NULL);

  g_mutex_lock (&self->mutex);
  message = g_strdup (self->message);
  g_mutex_unlock (&self->mutex);
  return message;
}

double
laba_job_get_fraction (LabaJob *self)
{
  double fraction = -1;

  g_return_val_if_fail (LABA_IS_JOB (self), -1);

  g_mutex_lock (&self->mutex);
  if (self->total > 0)
    fraction = MIN (1.0, (double) self->done / (double) self->total);
  g_mutex_unlock (&self->mutex);
  return fraction;
}

gboolean
laba_job_is_running (LabaJob *self)
{
  gboolean running;

  g_return_val_if_fail (LABA_IS_JOB (self), FALSE);

  g_mutex_lock (&self->mutex);
  running = self->running;
  g_mutex_unlock (&self->mutex);
  return running;
}
