/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-confirm.h"

#include <glib/gi18n.h>

typedef struct
{
  LabaConfirmFunc func;
  LabaFileFunc file_func;
  gpointer data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
response_cb (GtkDialog *dialog, int response, Question *question)
{
  LabaConfirmFunc func = question->func;
  gpointer data = question->data;

  /* The parent may go by `func`, while the dialog lives until its signal has ended. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response == GTK_RESPONSE_ACCEPT)
    func (data);
}

static GtkWidget *
make_dialog (GtkWindow *parent, const char *title, const char *text)
{
  GtkWidget *dialog
      = gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                GTK_MESSAGE_OTHER, GTK_BUTTONS_NONE, "%s", title);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return dialog;
}

void
laba_confirm (GtkWindow *parent,
              const char *title,
              const char *text,
              const char *yes,
              LabaConfirmFunc func,
              gpointer data)
{
  GtkWidget *dialog = make_dialog (parent, title, text);
  Question *question = g_new0 (Question, 1);
  GtkWidget *button;

  question->func = func;
  question->data = data;
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  button = gtk_dialog_add_button (GTK_DIALOG (dialog), yes, GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (button, "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question,
                         question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
laba_confirm_tell (GtkWindow *parent, const char *title, const char *text)
{
  GtkWidget *dialog = make_dialog (parent, title, text);

  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Close"), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- files ---- */

static void
file_response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    question->file_func (file, question->data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
laba_confirm_propose_name (GtkFileChooser *chooser, const char *name)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder
      = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());

  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
}

void
laba_confirm_choose_file (GtkWindow *parent,
                          const char *title,
                          GtkFileChooserAction action,
                          const char *filter_name,
                          const char *pattern,
                          const char *name,
                          LabaFileFunc func,
                          gpointer data)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  Question *question = g_new0 (Question, 1);

  question->file_func = func;
  question->data = data;
  if (pattern != NULL)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, filter_name);
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  if (name != NULL)
    laba_confirm_propose_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (file_response_cb), question,
                         question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
