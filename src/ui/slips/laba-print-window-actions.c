/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-save-as.h"
#include "ui/slips/laba-print-job.h"
#include "ui/slips/laba-print-window-private.h"
#include "ui/slips/laba-save-job.h"

static const char *
title_of (LabaPrintWindow *self)
{
  const LabaDocument *document = laba_paper_view_get_document (self->view);

  return document != NULL ? document->title : NULL;
}

/* Names the job: printers' queues are open to others. */
static const char *
kind_of (LabaPrintWindow *self)
{
  const LabaDocument *document = laba_paper_view_get_document (self->view);

  return document != NULL ? document->kind : NULL;
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (kind_of (self) != NULL
      && !laba_print_job_run (GTK_WINDOW (self), laba_paper_view_get_layout (self->view),
                              kind_of (self), NULL, &error))
    laba_confirm_tell (GTK_WINDOW (self), _ ("It could not be printed"), error->message);
}

/* ---- files ---- */

static void
saved_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaPrintWindow *self = user_data;
  const LabaSave *save = data;
  g_autofree char *name = g_path_get_basename (save->path);
  g_autofree char *text = g_strdup_printf (_ ("Written: %s"), name);

  if (error == NULL)
    laba_toaster_show (self->toaster, text, NULL, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    laba_confirm_tell (GTK_WINDOW (self), _ ("It could not be saved"), error->message);
}

static void
chosen_cb (const char *path, const LabaFileKind *kind, gpointer data)
{
  LabaPrintWindow *self = data;
  LabaSave *save = g_new0 (LabaSave, 1);

  save->matter = laba_print_matter_ref (self->matter);
  save->choice = laba_print_window_get_choice (self);
  save->path = g_strdup (path);
  save->as_picture = g_str_equal (kind->ending, ".png");
  laba_save_run (save, GTK_WINDOW (self), saved_cb, self);
}

static void
save_pdf_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const LabaFileKind pdf = { ".pdf", N_ ("Printed pages (PDF)") };
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);

  if (title_of (self) != NULL)
    laba_save_as (GTK_WINDOW (self), _ ("Save as PDF"), &pdf, 1, title_of (self), chosen_cb, self,
                  NULL);
}

static void
save_picture_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const LabaFileKind picture = { ".png", N_ ("Pictures (PNG)") };
  LabaPrintWindow *self = LABA_PRINT_WINDOW (widget);

  if (title_of (self) != NULL)
    laba_save_as (GTK_WINDOW (self), _ ("Save as a picture"), &picture, 1, title_of (self),
                  chosen_cb, self, NULL);
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
laba_print_window_enable_actions (LabaPrintWindow *self, gboolean enabled)
{
  static const char *const names[]
      = { "print.print", "print.save-pdf", "print.save-picture", "print.copy" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], enabled);
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
