/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "lessons/laba-lesson-document.h"
#include "lessons/laba-lesson-write.h"
#include "lessons/laba-practice.h"
#include "ui/class/laba-class-page-private.h"
#include "ui/kit/laba-confirm.h"

/* What is made of a lesson while its file is being chosen: one at a time. */
typedef struct
{
  LabaClassPage *page;
  char *id;
} Choice;

static void
tell (LabaClassPage *self, const char *done, const GError *error)
{
  if (error != NULL)
    laba_confirm_tell (laba_class_page_window (self), _ ("The file cannot be saved"),
                       error->message);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sss)", done, "", "");
}

/* ---- cards and key ---- */

static LabaLesson *
load (const Choice *choice, GError **error)
{
  g_autoptr (GBytes) text = laba_lessons_text (choice->id, error);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  gsize size;

  if (text == NULL)
    return NULL;
  const char *data = g_bytes_get_data (text, &size);
  LabaLesson *lesson = laba_lesson_parse (
      choice->id, data, size, laba_class_page_seed (choice->page), problems);
  if (lesson == NULL)
    laba_problems_to_error (problems, error);
  return lesson;
}

static void
cards_chosen_cb (GFile *file, gpointer data)
{
  const Choice *choice = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaLesson) lesson = load (choice, &error);
  g_autoptr (LabaDocument) document
      = lesson != NULL ? laba_lesson_document_cards (lesson) : NULL;

  if (document != NULL)
    laba_lesson_document_write (document, g_file_peek_path (file), &error);
  tell (choice->page, _ ("The cards are saved."), error);
}

static void
key_chosen_cb (GFile *file, gpointer data)
{
  const Choice *choice = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  LabaLesson *lesson = load (choice, &error);
  g_autoptr (LabaReference) reference
      = lesson != NULL
            ? laba_reference_new (lesson, choice->id, "average", problems, &error)
            : NULL;
  g_autoptr (LabaDocument) document
      = reference != NULL ? laba_lesson_document_key (reference) : NULL;

  if (document != NULL)
    laba_lesson_document_write (document, g_file_peek_path (file), &error);
  else if (error == NULL)
    laba_problems_to_error (problems, &error);
  tell (choice->page, _ ("The answer key is saved."), error);
}

/* ---- a practice book to hand out ---- */

static void
book_chosen_cb (GFile *file, gpointer data)
{
  const Choice *choice = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) text = laba_lessons_text (choice->id, &error);
  g_autofree char *learner = laba_class_page_dup_learner (choice->page);
  gsize size = 0;
  const char *source = text != NULL ? g_bytes_get_data (text, &size) : NULL;
  LabaBook *book
      = source != NULL
            ? laba_practice_new (g_file_peek_path (file), source, size,
                                 laba_class_page_seed (choice->page),
                                 *learner != '\0' ? learner : NULL, &error)
            : NULL;

  if (book != NULL)
    {
      laba_book_close (book);
      g_object_unref (book);
    }
  tell (choice->page, _ ("The practice book is saved: hand it out as it is."), error);
}

/* ---- choosing ---- */

typedef struct
{
  const char *action, *title, *filter, *pattern, *name;
  LabaFileFunc chosen;
} Paper;

static const Paper papers[] = {
  { "class.cards", N_ ("The cards of the lesson"), "PDF", "*.pdf", N_ ("Cards - %s.pdf"),
    cards_chosen_cb },
  { "class.key", N_ ("The answer key of the lesson"), "PDF", "*.pdf",
    N_ ("Answer key - %s.pdf"), key_chosen_cb },
  { "class.hand-out", N_ ("A practice book to hand out"), N_ ("Laba books"), "*.laba",
    "%s.laba", book_chosen_cb },
};

static void
paper_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static Choice choice;
  guint i = 0;

  while (!g_str_equal (papers[i].action, action))
    i++;
  g_free (choice.id);
  choice.page = LABA_CLASS_PAGE (widget);
  choice.id = g_variant_dup_string (parameter, NULL);
  g_autoptr (GString) name = g_string_new (_ (papers[i].name));
  g_string_replace (name, "%s", choice.id, 1);
  laba_confirm_choose_file (laba_class_page_window (choice.page), _ (papers[i].title),
                            GTK_FILE_CHOOSER_ACTION_SAVE, _ (papers[i].filter),
                            papers[i].pattern, name->str, papers[i].chosen, &choice);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

GMenuModel *
laba_class_page_paper_menu (const char *id)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _ ("The _cards as PDF…"), "class.cards", id);
  add_item (menu, _ ("The answer _key as PDF…"), "class.key", id);
  add_item (menu, _ ("A practice book to _hand out…"), "class.hand-out", id);
  return G_MENU_MODEL (menu);
}

/* ---- a lesson of what the trainer wrote ---- */

static void
lesson_chosen_cb (GFile *file, gpointer data)
{
  LabaClassPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = laba_lesson_write (laba_page_get_book (LABA_PAGE (self)), &error);

  if (text != NULL)
    g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  tell (self, _ ("The lesson is saved: put its stories into words of your own."), error);
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = g_strdup_printf ("%s.lesson", _ ("My lesson"));

  laba_confirm_choose_file (laba_class_page_window (LABA_CLASS_PAGE (widget)),
                            _ ("A lesson out of this book"), GTK_FILE_CHOOSER_ACTION_SAVE,
                            _ ("Lessons"), "*.lesson", name, lesson_chosen_cb, widget);
}

void
laba_class_page_install_paper (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    gtk_widget_class_install_action (widget_class, papers[i].action, "s", paper_cb);
  gtk_widget_class_install_action (widget_class, "class.write", NULL, write_cb);
}
