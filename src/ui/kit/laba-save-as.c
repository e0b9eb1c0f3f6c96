/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-save-as.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/kit/laba-confirm.h"

#define KEY "laba-save-as"

/* Belongs to the parent until it is answered. */
typedef struct
{
  GtkWindow *parent;
  GtkFileChooserNative *dialog;
  const LabaFileKind *kinds;
  guint n;
  LabaSaveAsFunc func;
  gpointer data;
  GDestroyNotify free_data;
  const LabaFileKind *kind;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  if (self->dialog != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->dialog));
  g_clear_object (&self->dialog);
  if (self->data != NULL && self->free_data != NULL)
    self->free_data (self->data);
  g_free (self->path);
  g_free (self);
}

static void
finish (gpointer data)
{
  Saving *self = data;

  self->func (self->path, self->kind, g_steal_pointer (&self->data));
  g_object_set_data (G_OBJECT (self->parent), KEY, NULL);
}

/* ---- which kind ---- */

static const LabaFileKind *
find_ending (const Saving *self, const char *path)
{
  for (guint i = 0; i < self->n; i++)
    {
      gsize length = strlen (self->kinds[i].ending);
      gsize size = strlen (path);

      if (size > length && g_ascii_strcasecmp (path + size - length, self->kinds[i].ending) == 0)
        return &self->kinds[i];
    }
  return NULL;
}

static const LabaFileKind *
get_choice (const Saving *self)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (self->dialog));
  const LabaFileKind *kind = filter != NULL ? g_object_get_data (G_OBJECT (filter), KEY) : NULL;

  return kind != NULL ? kind : &self->kinds[0];
}

/* An ending that was typed counts more than the kind that is chosen, and that more than the
 * ending that was proposed, which is still there where only what stands before it was typed. */
static void
decide (Saving *self, const char *path)
{
  const LabaFileKind *ends = find_ending (self, path);
  gsize length = strlen (path) - (ends != NULL ? strlen (ends->ending) : 0);
  g_autofree char *stem = g_strndup (path, length);
  const LabaFileKind *typed = ends == &self->kinds[0] ? find_ending (self, stem) : ends;

  self->kind = typed != NULL ? typed : get_choice (self);
  if (ends == self->kind)
    self->path = g_strdup (path);
  else
    self->path = typed != NULL ? g_steal_pointer (&stem) : g_strconcat (stem, self->kind->ending, NULL);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Saving *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    {
      g_object_set_data (G_OBJECT (self->parent), KEY, NULL);
      return;
    }
  decide (self, path);
  gtk_native_dialog_hide (dialog);
  /* The chooser asked about the name that was typed. */
  if (strcmp (path, self->path) == 0 || !g_file_test (self->path, G_FILE_TEST_EXISTS))
    finish (self);
  else
    {
      g_autofree char *base = g_path_get_basename (self->path);
      g_autofree char *question = g_strdup_printf (_ ("“%s” is there already"), base);

      laba_confirm (self->parent, question, _ ("Its contents will be replaced."),
                    _ ("_Replace"), finish, self);
    }
}

/* ---- asking ---- */

/* A filter for each: what is chosen there is what it becomes. */
static void
add_kinds (Saving *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (self->kinds[i].label));
      gtk_file_filter_add_suffix (filter, self->kinds[i].ending + 1);
      g_object_set_data (G_OBJECT (filter), KEY, (gpointer) &self->kinds[i]);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->dialog), filter);
      if (i == 0)
        gtk_file_chooser_set_filter (GTK_FILE_CHOOSER (self->dialog), filter);
    }
}

void
laba_save_as (GtkWindow *parent,
              const char *title,
              const LabaFileKind *kinds,
              guint n,
              const char *name,
              LabaSaveAsFunc func,
              gpointer data,
              GDestroyNotify free_data)
{
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *fit = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');
  g_autofree char *proposed = g_strconcat (fit, kinds[0].ending, NULL);

  self->parent = parent;
  self->kinds = kinds;
  self->n = n;
  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->dialog
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  laba_confirm_propose_name (GTK_FILE_CHOOSER (self->dialog), proposed);
  add_kinds (self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->dialog), TRUE);
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  g_object_set_data_full (G_OBJECT (parent), KEY, self, saving_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
}
