/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/start/laba-start-page.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/laba-language.h"
#include "exchange/laba-sample.h"
#include "lessons/laba-practice.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-progress-window.h"
#include "ui/kit/laba-settings.h"
#include "ui/start/laba-first-questions.h"
#include "ui/kit/laba-new-book.h"

#define RECENT_SHOWN 5

struct _LabaStartPage
{
  GtkWidget parent_instance;
  GSettings *settings;
  GtkScrolledWindow *scrolled;
  GtkBox *recent_box;
  GtkListBox *recent;
};

static guint opened_signal;

G_DEFINE_FINAL_TYPE (LabaStartPage, laba_start_page, GTK_TYPE_WIDGET)

static void
open_file (LabaStartPage *self, GFile *file)
{
  g_signal_emit (self, opened_signal, 0, file);
}

static GtkWindow *
window_of (LabaStartPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- start and open ---- */

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaStartPage *self = LABA_START_PAGE (widget);
  LabaFirstQuestions *questions = laba_first_questions_new (window_of (self));

  g_signal_connect_object (questions, "made", G_CALLBACK (open_file), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (questions));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  if (file != NULL)
    open_file (data, file);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaStartPage *self = LABA_START_PAGE (widget);

  laba_confirm_choose_file (window_of (self), _ ("Open a book"), GTK_FILE_CHOOSER_ACTION_OPEN,
                            _ ("Laba books"), "*.laba", NULL, chosen_cb, self);
}

/* ---- books to try ---- */

typedef struct
{
  char *path, *name;
  gboolean is_lesson;
} Trial;

static void
trial_free (gpointer data)
{
  Trial *trial = data;

  g_free (trial->path);
  g_free (trial->name);
  g_free (trial);
}

/* The first lesson, in a practice book. */
static gboolean
make_lesson (const Trial *trial, GError **error)
{
  g_autoptr (GBytes) text = laba_lessons_text (laba_lessons_get ()[0], error);
  gsize size;

  if (text == NULL)
    return FALSE;
  const char *data = g_bytes_get_data (text, &size);
  g_autoptr (LabaBook) book = laba_practice_new (trial->path, data, size, 1, NULL, error);
  return book != NULL;
}

static gboolean
trial_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Trial *trial = data;
  const char *language = laba_language_to_id (laba_language_get ());

  if (trial->is_lesson)
    return make_lesson (trial, error);
  g_autoptr (LabaBook) book
      = laba_book_new (trial->path, "average", trial->name, language, error);
  if (book == NULL)
    return FALSE;
  if (laba_sample_play (book, laba_progress_tell_job, job, cancellable, error))
    return TRUE;
  laba_book_close (book);
  g_unlink (trial->path);
  return FALSE;
}

static void
trial_done_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaStartPage *self = user_data;
  Trial *trial = data;
  g_autoptr (GFile) file = g_file_new_for_path (trial->path);

  if (error == NULL)
    open_file (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    laba_confirm_tell (window_of (self), _ ("The book could not be made"), error->message);
}

static void
begin_trial (LabaStartPage *self, const char *name, gboolean is_lesson)
{
  Trial *trial = g_new0 (Trial, 1);

  trial->path = laba_new_book_try_path (name);
  trial->name = g_strdup (name);
  trial->is_lesson = is_lesson;
  laba_progress_window_run (window_of (self), name, trial_thread, trial, trial_free,
                            trial_done_cb, self);
}

static void
sample_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  begin_trial (LABA_START_PAGE (widget), _ ("Sample shop"), FALSE);
}

static void
class_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  begin_trial (LABA_START_PAGE (widget), _ ("Practice book"), TRUE);
}

/* ---- recent books ---- */

static void
recent_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (LABA_START_PAGE (widget), file);
}

static GtkWidget *
make_recent (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *where = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *place = gtk_label_new (where);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_START);
  gtk_label_set_max_width_chars (GTK_LABEL (place), 30);
  gtk_widget_add_css_class (place, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "start.recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return row;
}

void
laba_start_page_refresh (LabaStartPage *self)
{
  g_auto (GStrv) uris = g_settings_get_strv (self->settings, "recent-books");
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->recent, 0)) != NULL)
    gtk_list_box_remove (self->recent, GTK_WIDGET (row));
  for (guint i = 0; uris[i] != NULL && n < RECENT_SHOWN; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (!g_file_is_native (file) || !g_file_query_exists (file, NULL))
        continue;
      gtk_list_box_append (self->recent, make_recent (uris[i]));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_box), n > 0);
}

/* ---- class ---- */

static void
laba_start_page_dispose (GObject *object)
{
  LabaStartPage *self = LABA_START_PAGE (object);

  g_clear_object (&self->settings);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  G_OBJECT_CLASS (laba_start_page_parent_class)->dispose (object);
}

static void
laba_start_page_class_init (LabaStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_start_page_dispose;
  opened_signal = g_signal_new ("opened", LABA_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/start/laba-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, LabaStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, LabaStartPage, scrolled);
  gtk_widget_class_install_action (widget_class, "start.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "start.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "start.sample", NULL, sample_cb);
  gtk_widget_class_install_action (widget_class, "start.class", NULL, class_cb);
  gtk_widget_class_install_action (widget_class, "start.recent", "s", recent_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
laba_start_page_init (LabaStartPage *self)
{
  self->settings = laba_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_start_page_refresh (self);
}
