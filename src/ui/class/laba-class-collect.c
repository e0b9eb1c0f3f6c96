/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "lessons/laba-grading.h"
#include "ui/class/laba-class-page-private.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-progress-window.h"

typedef struct
{
  char *folder;
  GPtrArray *tables; /* of LabaTable, once done */
} Collection;

static void
collection_free (gpointer data)
{
  Collection *collection = data;

  g_clear_pointer (&collection->tables, g_ptr_array_unref);
  g_free (collection->folder);
  g_free (collection);
}

static gboolean
collect_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Collection *collection = data;

  collection->tables = laba_grading_run (collection->folder, laba_progress_tell_job, job,
                                         cancellable, error);
  return collection->tables != NULL;
}

/* ---- showing ---- */

static void
lesson_cb (LabaClassPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->lesson);
  g_autofree char *told = NULL;

  if (self->tables == NULL || chosen >= self->tables->len)
    return;
  told = laba_grading_tell (self->tables->pdata[chosen]);
  laba_table_view_take (self->table, laba_table_copy (self->tables->pdata[chosen]));
  gtk_label_set_label (self->struggle, told != NULL ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (self->struggle), told != NULL);
}

/* The lesson with the most learners stands first. */
static void
show (LabaClassPage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint best = 0;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const LabaTable *table = self->tables->pdata[i];
      const LabaTable *longest = self->tables->pdata[best];
      g_autofree char *title
          = g_strdup_printf (ngettext ("%1$s (%2$u book)", "%1$s (%2$u books)",
                                       table->rows->len),
                             table->title, table->rows->len);

      gtk_string_list_append (titles, title);
      if (table->rows->len > longest->rows->len)
        best = i;
    }
  gtk_drop_down_set_model (self->lesson, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->lesson, best);
  lesson_cb (self);
  gtk_widget_set_visible (self->results, TRUE);
}

static void
collected_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaClassPage *self = user_data;
  Collection *collection = data;

  if (error == NULL)
    {
      g_clear_pointer (&self->tables, g_ptr_array_unref);
      self->tables = g_steal_pointer (&collection->tables);
      show (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    laba_confirm_tell (laba_class_page_window (self), _ ("The class cannot be collected"),
                       error->message);
}

static void
collect (LabaClassPage *self, const char *folder)
{
  Collection *collection = g_new0 (Collection, 1);

  collection->folder = g_strdup (folder);
  laba_progress_window_run (laba_class_page_window (self),
                            _ ("Looking through the class's books"), collect_thread,
                            collection, collection_free, collected_cb, self);
}

static void
folder_chosen_cb (GFile *file, gpointer data)
{
  collect (data, g_file_peek_path (file));
}

static void
collect_from_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  collect (LABA_CLASS_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
collect_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_confirm_choose_file (
      laba_class_page_window (LABA_CLASS_PAGE (widget)),
      _ ("The folder with the class's books"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
      NULL, NULL, NULL, folder_chosen_cb, widget);
}

/* ---- the workbook ---- */

static void
workbook_chosen_cb (GFile *file, gpointer data)
{
  LabaClassPage *self = data;
  g_autoptr (GError) error = NULL;

  if (self->tables == NULL)
    return;
  if (laba_grading_write (self->tables, g_file_peek_path (file), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sss)",
                                _ ("The workbook of the class is saved."), "", "");
  else
    laba_confirm_tell (laba_class_page_window (self), _ ("The workbook cannot be saved"),
                       error->message);
}

static void
workbook_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = g_strdup_printf ("%s.xlsx", _ ("Class"));

  laba_confirm_choose_file (laba_class_page_window (LABA_CLASS_PAGE (widget)),
                            _ ("The class as a workbook"), GTK_FILE_CHOOSER_ACTION_SAVE,
                            _ ("Spreadsheet"), "*.xlsx", name, workbook_chosen_cb, widget);
}

void
laba_class_page_install_collect (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "class.collect", NULL, collect_cb);
  gtk_widget_class_install_action (widget_class, "class.collect-from", "s", collect_from_cb);
  gtk_widget_class_install_action (widget_class, "class.workbook", NULL, workbook_cb);
  gtk_widget_class_bind_template_callback (widget_class, lesson_cb);
}
