/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-class-page-private.h"

#include <glib/gi18n.h>

#include "lessons/laba-practice.h"
#include "ui/class/laba-checkup-window.h"
#include "ui/class/laba-step-window.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-new-book.h"

G_DEFINE_FINAL_TYPE (LabaClassPage, laba_class_page, LABA_TYPE_PAGE)

GtkWindow *
laba_class_page_window (LabaClassPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- beginning a lesson ---- */

char *
laba_class_page_dup_learner (LabaClassPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->learner))));
}

guint32
laba_class_page_seed (LabaClassPage *self)
{
  g_autofree char *learner = laba_class_page_dup_learner (self);

  return *learner != '\0' ? g_str_hash (learner) : 1;
}

/* The text's title, for the file's name. Free with g_free. */
static char *
title_of (const char *text, gsize size, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaLesson) lesson
      = laba_lesson_parse (_ ("lesson"), text, size, 1, problems);

  if (lesson == NULL)
    laba_problems_to_error (problems, error);
  return lesson != NULL ? g_strdup (laba_saying_get (&lesson->title)) : NULL;
}

static LabaBook *
make_book (LabaClassPage *self, const char *text, gsize size, char **path, GError **error)
{
  g_autofree char *title = title_of (text, size, error);
  g_autofree char *learner = laba_class_page_dup_learner (self);
  g_autofree char *name = NULL;

  if (title == NULL)
    return NULL;
  name
      = *learner != '\0' ? g_strdup_printf ("%s - %s", title, learner) : g_strdup (title);
  *path = laba_new_book_try_path (g_strdelimit (name, "/\\:?*\"<>|", '-'));
  return laba_practice_new (*path, text, size, laba_class_page_seed (self),
                            *learner != '\0' ? learner : NULL, error);
}

static void
begin (LabaClassPage *self, const char *text, gsize size)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  LabaBook *book = make_book (self, text, size, &path, &error);

  if (book == NULL)
    {
      laba_confirm_tell (laba_class_page_window (self), _ ("The lesson cannot begin"), error->message);
      return;
    }
  laba_book_close (book);
  g_object_unref (book);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_application_open (g_application_get_default (), &file, 1, "");
}

static void
begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GBytes) text
      = laba_lessons_text (g_variant_get_string (parameter, NULL), NULL);
  gsize size;

  if (text == NULL)
    return;
  const char *data = g_bytes_get_data (text, &size);
  begin (LABA_CLASS_PAGE (widget), data, size);
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (g_file_load_contents (file, NULL, &text, &size, NULL, &error))
    begin (data, text, size);
  else
    laba_confirm_tell (laba_class_page_window (data), _ ("The lesson cannot begin"), error->message);
}

static void
file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_confirm_choose_file (laba_class_page_window (LABA_CLASS_PAGE (widget)),
                            _ ("A lesson from a file"), GTK_FILE_CHOOSER_ACTION_OPEN,
                            _ ("Lessons"), "*.lesson", NULL, file_chosen_cb, widget);
}

/* ---- looking at this book ---- */

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaClassPage *self = LABA_CLASS_PAGE (widget);
  LabaStepWindow *window
      = laba_step_window_new (laba_class_page_window (self), laba_page_get_book (LABA_PAGE (self)));

  gtk_window_present (GTK_WINDOW (window));
}

static void
checkup_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaClassPage *self = LABA_CLASS_PAGE (widget);
  LabaCheckupWindow *window = laba_checkup_window_new (
      laba_class_page_window (self), laba_page_get_book (LABA_PAGE (self)));

  gtk_window_present (GTK_WINDOW (window));
}

static LabaShown *
laba_class_page_dup_shown (LabaPage *page)
{
  LabaClassPage *self = LABA_CLASS_PAGE (page);
  const LabaTable *table = gtk_widget_get_visible (self->results)
                               ? laba_table_view_get_table (self->table)
                               : NULL;

  return table != NULL ? laba_shown_new_table (laba_table_copy (table)) : NULL;
}

/* ---- the list ---- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_begin (const LabaLesson *lesson)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Begin"));
  g_autofree char *name
      = g_strdup_printf (_ ("Begin: %s"), laba_saying_get (&lesson->title));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "class.begin");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", lesson->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return button;
}

static GtkWidget *
make_more (const LabaLesson *lesson)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = laba_class_page_paper_menu (lesson->id);
  g_autofree char *name
      = g_strdup_printf (_ ("For the trainer: %s"), laba_saying_get (&lesson->title));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("For the trainer: cards, key, practice book"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  return button;
}

static void
add_lesson (LabaClassPage *self, const LabaLesson *lesson)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = gtk_list_box_row_new ();
  const char *title = laba_saying_get (&lesson->title);
  g_autofree char *length = g_strdup_printf (_ ("%1$u minutes, %2$u cards"),
                                             lesson->minutes, lesson->cards->len);

  gtk_box_append (GTK_BOX (texts), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (texts), make_label (laba_saying_get (&lesson->about), "body"));
  gtk_box_append (GTK_BOX (texts), make_label (length, "dim-label"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), make_begin (lesson));
  gtk_box_append (GTK_BOX (box), make_more (lesson));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_list_box_append (self->lessons, row);
}

static void
laba_class_page_bind (LabaPage *page)
{
  for (const char *const *id = laba_lessons_get (); *id != NULL; id++)
    {
      g_autoptr (LabaProblems) problems = laba_problems_new ();
      g_autoptr (GBytes) text = laba_lessons_text (*id, NULL);
      gsize size;
      const char *data = g_bytes_get_data (text, &size);
      g_autoptr (LabaLesson) lesson = laba_lesson_parse (*id, data, size, 1, problems);

      if (lesson != NULL)
        add_lesson (LABA_CLASS_PAGE (page), lesson);
    }
}

/* ---- class ---- */

static void
laba_class_page_dispose (GObject *object)
{
  g_clear_pointer (&LABA_CLASS_PAGE (object)->tables, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_class_page_parent_class)->dispose (object);
}

static void
laba_class_page_class_init (LabaClassPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_class_page_dispose;
  page_class->bind = laba_class_page_bind;
  page_class->dup_shown = laba_class_page_dup_shown;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/class/laba-class-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaClassPage, learner);
  gtk_widget_class_bind_template_child (widget_class, LabaClassPage, lesson);
  gtk_widget_class_bind_template_child (widget_class, LabaClassPage, lessons);
  gtk_widget_class_bind_template_child (widget_class, LabaClassPage, results);
  gtk_widget_class_bind_template_child (widget_class, LabaClassPage, struggle);
  gtk_widget_class_bind_template_child (widget_class, LabaClassPage, table);
  gtk_widget_class_install_action (widget_class, "class.begin", "s", begin_cb);
  gtk_widget_class_install_action (widget_class, "class.checkup", NULL, checkup_cb);
  gtk_widget_class_install_action (widget_class, "class.file", NULL, file_cb);
  gtk_widget_class_install_action (widget_class, "class.step", NULL, step_cb);
  laba_class_page_install_collect (widget_class);
  laba_class_page_install_paper (widget_class);
}

static void
laba_class_page_init (LabaClassPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
