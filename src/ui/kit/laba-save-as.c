/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-save-as.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/kit/laba-confirm.h"

#define CHOICE "kind"
#define KEY "laba-save-as"
#define MOST_KINDS 4

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
  const char *id = self->n > 1
                       ? gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (self->dialog), CHOICE)
                       : NULL;

  for (guint i = 0; id != NULL && i < self->n; i++)
    if (strcmp (self->kinds[i].ending, id) == 0)
      return &self->kinds[i];
  return &self->kinds[0];
}

/* An ending that was typed counts more than what is chosen, and that more than the ending
 * that was proposed. */
static void
decide (Saving *self, const char *path)
{
  const LabaFileKind *typed = find_ending (self, path);
  gsize length = strlen (path);

  if (typed != NULL)
    length -= strlen (typed->ending);
  self->kind = typed != NULL && typed != &self->kinds[0] ? typed : get_choice (self);
  self->path = typed == self->kind
                   ? g_strdup (path)
                   : g_strdup_printf ("%.*s%s", (int) length, path, self->kind->ending);
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

static void
add_choice (Saving *self)
{
  const char *ids[MOST_KINDS + 1] = { NULL };
  const char *labels[MOST_KINDS + 1] = { NULL };

  for (guint i = 0; i < self->n; i++)
    {
      ids[i] = self->kinds[i].ending;
      labels[i] = _ (self->kinds[i].label);
    }
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (self->dialog), CHOICE, _ ("Kind of file"), ids,
                               labels);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (self->dialog), CHOICE, ids[0]);
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

  g_return_if_fail (n > 0 && n <= MOST_KINDS);
  self->parent = parent;
  self->kinds = kinds;
  self->n = n;
  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->dialog
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  laba_confirm_propose_name (GTK_FILE_CHOOSER (self->dialog), proposed);
  if (n > 1)
    add_choice (self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->dialog), TRUE);
  g_signal_connect (self->dialog, "response", G_CALLBACK (response_cb), self);
  g_object_set_data_full (G_OBJECT (parent), KEY, self, saving_free);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
}
