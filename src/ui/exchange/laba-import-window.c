/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-import-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bank/laba-bank.h"
#include "market/laba-market.h"
#include "ui/exchange/laba-import-job.h"
#include "ui/exchange/laba-import-preview.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-progress-window.h"

/* Up to so many rows every change is tried at once. */
#define TRIED_AT_ONCE 2000
/* The window with a preview in it, on the smallest usual screen too. */
#define PREVIEW_WIDTH 860
#define PREVIEW_HEIGHT 680

struct _LabaImportWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  LabaImport *request; /* NULL before something is chosen */
  GtkButton *import_button;
  GtkLabel *source_label;
  GtkWidget *statement_box; /* that it looks like a bank's statement */
  GtkBox *type_box;
  GtkDropDown *type;
  LabaImportPreview *preview;
  GtkCheckButton *make;
  GtkLabel *verdict;
  GtkScrolledWindow *problems_scroller;
  GtkTextView *problems;
};

G_DEFINE_FINAL_TYPE (LabaImportWindow, laba_import_window, GTK_TYPE_WINDOW)

/* ---- looking ---- */

static void
show_verdict (LabaImportWindow *self, const char *text, const char *problems)
{
  gtk_label_set_label (self->verdict, text);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), TRUE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->problems),
                            problems != NULL ? problems : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_scroller), problems != NULL);
}

static void
looked_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaImportWindow *self = user_data;
  const LabaImport *result = data;
  g_autofree char *text = NULL;
  gboolean good = error == NULL && result->problems == NULL && result->n > 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), good);
  if (error != NULL)
    {
      show_verdict (self, error->message, NULL);
      return;
    }
  if (result->problems != NULL)
    text = g_strdup (_ ("It cannot be imported yet. Mend the file and choose it again:"));
  else
    text = g_strdup_printf (
        ngettext ("%u record is good to import.", "%u records are good to import.", result->n),
        result->n);
  show_verdict (self, text, result->problems);
  if (good)
    gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

static void
collect_options (LabaImportWindow *self)
{
  guint n;
  const LabaType *const *types = laba_types_get (&n);
  guint selected = gtk_drop_down_get_selected (self->type);

  self->request->type = selected < n ? types[selected] : NULL;
  self->request->make = gtk_check_button_get_active (self->make);
}

static void
look (LabaImportWindow *self)
{
  LabaImport *copy;

  collect_options (self);
  copy = laba_import_copy (self->request);
  copy->dry_run = TRUE;
  laba_progress_window_run (GTK_WINDOW (self), _ ("Looking through it"), laba_import_thread, copy,
                            laba_import_free, looked_cb, self);
}

/* What still has to be said before the rows can be read; NULL: nothing. */
static char *
missing (LabaImportPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->fields->len; i++)
    {
      g_autofree char *title = laba_import_column_title (plan->guess->columns->pdata[i]);

      n += plan->fields->pdata[i] != NULL;
      if (laba_import_plan_is_unsure (plan, i))
        return g_strdup_printf (_ ("Say how “%s” is written: it can be read two ways."), title);
    }
  return n == 0 ? g_strdup (_ ("Say what the columns become.")) : NULL;
}

/* A small file is tried at once; a large one when it is imported, which is all or nothing. */
static void
try_plan (LabaImportWindow *self)
{
  LabaImportPlan *plan = self->request->plan;
  g_autofree char *text = missing (plan);

  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), text == NULL);
  if (text != NULL)
    show_verdict (self, text, NULL);
  else if (plan->guess->n_rows <= TRIED_AT_ONCE)
    look (self);
  else
    show_verdict (self, _ ("The rows are looked through when you import; if one is wrong, nothing is written."),
                  NULL);
}

static void
seen_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaImportWindow *self = user_data;
  LabaImport *result = data;

  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  if (error != NULL)
    {
      laba_import_preview_set_plan (self->preview, self->request->plan);
      show_verdict (self, error->message, NULL);
      return;
    }
  g_clear_pointer (&self->request->plan, laba_import_plan_unref);
  self->request->plan = g_steal_pointer (&result->plan);
  self->request->is_workbook = result->is_workbook;
  gtk_widget_set_visible (GTK_WIDGET (self->type_box), self->request->plan != NULL);
  laba_import_preview_set_plan (self->preview, self->request->plan);
  if (self->request->plan != NULL)
    gtk_window_set_default_size (GTK_WINDOW (self), PREVIEW_WIDTH, PREVIEW_HEIGHT);
  if (self->request->plan != NULL)
    try_plan (self);
  else
    look (self);
}

/* Looks at a spreadsheet: with its plan anew, or for the first time. */
static void
see (LabaImportWindow *self, int sheet, int head_row)
{
  collect_options (self);
  self->request->sheet = sheet;
  self->request->head_row = head_row;
  laba_progress_window_run (GTK_WINDOW (self), _ ("Looking at the file"),
                            laba_import_look_thread, laba_import_copy (self->request),
                            laba_import_free, seen_cb, self);
}

static void
look_again_cb (LabaImportWindow *self, int sheet, int head_row)
{
  see (self, sheet, head_row);
}

static void
plan_changed_cb (LabaImportWindow *self)
{
  try_plan (self);
}

static void
option_changed_cb (LabaImportWindow *self)
{
  if (self->request != NULL && (self->request->plan == NULL || missing (self->request->plan) == NULL))
    look (self);
}

/* Rows of another kind have other columns. */
static void
type_changed_cb (LabaImportWindow *self)
{
  if (self->request == NULL || !laba_import_is_table (self->request))
    return;
  g_clear_pointer (&self->request->plan, laba_import_plan_unref);
  see (self, -1, -1);
}

/* “people.csv” holds what the book lists under that name. */
static void
guess_type (LabaImportWindow *self, const char *name)
{
  guint n;
  const LabaType *const *types = laba_types_get (&n);
  g_autofree char *stem = g_strndup (name, strcspn (name, "."));

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (types[i]->plural, stem) == 0)
      gtk_drop_down_set_selected (self->type, i);
}

void
laba_import_window_choose (LabaImportWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  g_clear_pointer (&self->request, laba_import_free);
  gtk_widget_set_visible (self->statement_box, FALSE);
  guess_type (self, name);
  self->request = laba_import_new (laba_book_get_path (self->book), path);
  gtk_label_set_label (self->source_label, name);
  laba_import_preview_set_plan (self->preview, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->type_box), laba_import_is_table (self->request));
  if (laba_import_is_table (self->request))
    see (self, -1, -1);
  else
    look (self);
}

/* ---- choosing ---- */

/* A file, and the profile of a marketplace that knows it. */
typedef struct
{
  char *path, *profile;
  gboolean is_statement;
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free (known->path);
  g_free (known->profile);
  g_free (known);
}

static gboolean
know_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Known *known = data;

  known->profile = laba_market_know (known->path);
  known->is_statement = known->profile == NULL && laba_bank_know (known->path);
  return TRUE;
}

/* A marketplace's file has a window of its own. */
static void
known_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaImportWindow *self = user_data;
  const Known *known = data;
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  if (error != NULL)
    return;
  if (known->profile == NULL)
    {
      laba_import_window_choose (self, known->path);
      gtk_widget_set_visible (self->statement_box, known->is_statement);
      return;
    }
  gtk_widget_activate_action (parent, "win.import-market", "s", known->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
laba_import_window_take (LabaImportWindow *self, const char *path)
{
  Known *known;

  if (!g_str_has_suffix (path, ".xlsx") && !g_str_has_suffix (path, ".csv"))
    {
      laba_import_window_choose (self, path);
      return;
    }
  known = g_new0 (Known, 1);
  known->path = g_strdup (path);
  laba_progress_window_run (GTK_WINDOW (self), _ ("Looking through it"), know_thread, known,
                            known_free, known_cb, self);
}

static void
statement_clicked_cb (LabaImportWindow *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_widget_activate_action (parent, "win.read-statement", "s", self->request->source);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    laba_import_window_take (data, path);
}

static void
file_clicked_cb (LabaImportWindow *self)
{
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Choose a file"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL, NULL, chosen_cb, self);
}

static void
folder_clicked_cb (LabaImportWindow *self)
{
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Choose a folder"),
                            GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL, NULL, chosen_cb,
                            self);
}

/* ---- importing ---- */

static void
imported_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaImportWindow *self = user_data;
  const LabaImport *result = data;
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      show_verdict (self, error->message, result->problems);
      return;
    }
  text = g_strdup_printf (
      ngettext ("%u record imported", "%u records imported", result->n), result->n);
  gtk_widget_activate_action (parent, "win.reopen", "s", text);
}

static void
import_clicked_cb (LabaImportWindow *self)
{
  collect_options (self);
  laba_progress_window_run (GTK_WINDOW (self), _ ("Import"), laba_import_thread,
                            laba_import_copy (self->request), laba_import_free, imported_cb,
                            self);
}

/* ---- class ---- */

static void
laba_import_window_dispose (GObject *object)
{
  LabaImportWindow *self = LABA_IMPORT_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->request, laba_import_free);
  G_OBJECT_CLASS (laba_import_window_parent_class)->dispose (object);
}

static void
laba_import_window_class_init (LabaImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_IMPORT_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_import_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/exchange/laba-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, make);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, problems_scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, source_label);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, statement_box);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, type);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, type_box);
  gtk_widget_class_bind_template_child (widget_class, LabaImportWindow, verdict);
  gtk_widget_class_bind_template_callback (widget_class, file_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, statement_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_import_window_init (LabaImportWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _ (types[i]->label));
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (labels));
}

LabaImportWindow *
laba_import_window_new (GtkWindow *parent, LabaBook *book)
{
  LabaImportWindow *self
      = g_object_new (LABA_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  return self;
}
