/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "slips/laba-output.h"
#include "ui/kit/laba-confirm.h"
#include "ui/slips/laba-print-job.h"
#include "ui/slips/laba-print-window-private.h"

static const char *
title_of (LabaPrintWindow *self)
{
  const LabaDocument *document = laba_paper_view_get_document (self->view);

  return document != NULL ? document->title : NULL;
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (title_of (self) != NULL
      && !laba_print_job_run (GTK_WINDOW (self), laba_paper_view_get_layout (self->view),
                              title_of (self), NULL, &error))
    laba_confirm_tell (GTK_WINDOW (self), _ ("It could not be printed"), error->message);
}

/* ---- files ---- */

/* Says how it went; takes the error over. */
static void
tell_written (LabaPrintWindow *self, const char *path, GError *error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Written: %s"), name);

  if (error == NULL)
    laba_toaster_show (self->toaster, text, NULL, NULL);
  else
    laba_confirm_tell (GTK_WINDOW (self), _ ("It could not be saved"), error->message);
  g_clear_error (&error);
}

/* The path with its ending; NULL where nothing was chosen or nothing is shown. */
static char *
path_of (LabaPrintWindow *self, GFile *file, const char *ending)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || title_of (self) == NULL)
    return NULL;
  return g_str_has_suffix (path, ending) ? g_steal_pointer (&path)
                                         : g_strconcat (path, ending, NULL);
}

static void
pdf_chosen_cb (GFile *file, gpointer data)
{
  LabaPrintWindow *self = data;
  g_autofree char *path = path_of (self, file, ".pdf");
  GError *error = NULL;

  if (path == NULL)
    return;
  laba_output_write_pdf (laba_paper_view_get_layout (self->view), title_of (self), path, &error);
  tell_written (self, path, error);
}

static void
picture_chosen_cb (GFile *file, gpointer data)
{
  LabaPrintWindow *self = data;
  g_autofree char *path = path_of (self, file, ".png");
  GError *error = NULL;

  if (path == NULL)
    return;
  laba_output_write_png (laba_paper_view_get_layout (self->view), path, &error);
  tell_written (self, path, error);
}

/* A name for a file from the title: without what a path would take for its own. */
static char *
name_of (LabaPrintWindow *self, const char *ending)
{
  g_autofree char *clean = g_strdelimit (g_strdup (title_of (self)), "/\\:*?\"<>|", '-');

  return g_strconcat (clean, ending, NULL);
}

static void
save_pdf_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);
  g_autofree char *name = title_of (self) != NULL ? name_of (self, ".pdf") : NULL;

  if (name != NULL)
    laba_confirm_choose_file (GTK_WINDOW (self), _ ("Save as PDF"), GTK_FILE_CHOOSER_ACTION_SAVE,
                              "PDF", "*.pdf", name, pdf_chosen_cb, self);
}

static void
save_picture_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);
  g_autofree char *name = title_of (self) != NULL ? name_of (self, ".png") : NULL;

  if (name != NULL)
    laba_confirm_choose_file (GTK_WINDOW (self), _ ("Save as a picture"),
                              GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Pictures"), "*.png", name,
                              picture_chosen_cb, self);
}

/* ---- the clipboard ---- */

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);
  g_autofree char *text = NULL;

  if (title_of (self) == NULL)
    return;
  text = laba_document_to_text (laba_paper_view_get_document (self->view));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  laba_toaster_show (self->toaster, _ ("Copied: paste it into the chat."), NULL, NULL);
}

static void
remind_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  gint64 record = self->record;

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, "win.remind", "x", record);
}

static void
preferences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.preferences", "s", "book");
}

void
laba_print_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "print.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "print.save-picture", NULL, save_picture_cb);
  gtk_widget_class_install_action (widget_class, "print.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "print.remind", NULL, remind_cb);
  gtk_widget_class_install_action (widget_class, "print.preferences", NULL, preferences_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "print.save-pdf", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "print.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}
