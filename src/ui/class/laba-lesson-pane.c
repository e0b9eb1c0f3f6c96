/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-lesson-pane.h"

#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "lessons/laba-lesson-check.h"
#include "lessons/laba-practice.h"
#include "ui/class/laba-quiz-window.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-equation-view.h"
#include "ui/kit/laba-scenes-view.h"

#define HEIGHT_BELOW 160 /* pixels at most for a card under the pages */

struct _LabaLessonPane
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaReference *reference;
  guint card;

  GtkBox *card_box;
  GtkBox *columns;
  GtkBox *head;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *story;
  GtkLabel *found;
  GtkLabel *help;
  LabaEquationView *equation;
  GtkExpander *expander;
  LabaScenesView *scenes;
  GtkLabel *last;
};

G_DEFINE_FINAL_TYPE (LabaLessonPane, laba_lesson_pane, GTK_TYPE_BOX)

/* ---- the card ---- */

static const LabaCard *
card_of (LabaLessonPane *self)
{
  return self->reference->lesson->cards->pdata[self->card];
}

static void
say (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_card (LabaLessonPane *self)
{
  const LabaLesson *lesson = self->reference->lesson;
  const LabaCard *card = card_of (self);
  g_autofree char *count
      = g_strdup_printf (_ ("Card %1$u of %2$u"), self->card + 1, lesson->cards->len);

  gtk_label_set_label (self->title, laba_saying_get (&lesson->title));
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->story, laba_saying_get (&card->story));
  say (self->found, NULL);
  say (self->help, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.back", self->card > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.next",
                                 self->card + 1 < lesson->cards->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.hint",
                                 laba_saying_get (&card->hint) != NULL);
}

static void
turn (LabaLessonPane *self, int by)
{
  self->card = (guint) CLAMP ((int) self->card + by, 0,
                              (int) self->reference->lesson->cards->len - 1);
  show_card (self);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (LABA_LESSON_PANE (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (LABA_LESSON_PANE (widget), 1);
}

/* ---- looking ---- */

static void
toast (LabaLessonPane *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sss)", text, "", "");
}

/* A wrong day within the month is remarked upon, no more. */
static void
say_remark (LabaLessonPane *self, guint card)
{
  gboolean is_fault;
  g_autofree char *remark = laba_lesson_remark (
      self->reference, laba_book_get_db (self->book), card, &is_fault);

  if (remark != NULL)
    say (self->found, remark);
}

static void
right (LabaLessonPane *self)
{
  const LabaLesson *lesson = self->reference->lesson;
  guint card = self->card;

  if (self->card + 1 < lesson->cards->len)
    {
      toast (self, _ ("Right. On to the next card."));
      turn (self, 1);
      say_remark (self, card);
    }
  else
    {
      toast (self, _ ("Right. That was the last card."));
      say (self->found, lesson->questions->len > 0 ? _ (
                            "All cards are right. Now answer the questions once more.")
                                                   : _ ("All cards are right."));
    }
}

static void
check_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaLessonPane *self = LABA_LESSON_PANE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = laba_lesson_check (
      self->reference, laba_book_get_db (self->book), self->card, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sentences != NULL && sentences->len == 0)
    {
      right (self);
      return;
    }
  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "",
                            (char *) sentences->pdata[i]);
  say (self->found, sentences != NULL ? text->str : error->message);
}

/* ---- help: a hint, what would be right, and to have it written ---- */

static void
hint_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaLessonPane *self = LABA_LESSON_PANE (widget);

  say (self->help, laba_saying_get (&card_of (self)->hint));
}

static void
answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaLessonPane *self = LABA_LESSON_PANE (widget);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->reference->steps->len; i++)
    {
      const LabaStep *step = self->reference->steps->pdata[i];
      g_autofree char *day = step->card == self->card
                                 ? laba_day_format (step->day, laba_language_get ())
                                 : NULL;

      if (day != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", day,
                                step->told);
    }
  say (self->help, text->str);
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaLessonPane *self = LABA_LESSON_PANE (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;

  if (laba_answers_play (self->book, _ ("lesson"), card_of (self)->answers, NULL, NULL,
                         problems, &error))
    {
      check_cb (widget, action, parameter);
      return;
    }
  g_autofree char *text = laba_problems_to_text (problems);
  say (self->found, error != NULL ? error->message : text);
}

static void
ask (LabaLessonPane *self, gboolean after)
{
  LabaQuizWindow *quiz
      = laba_quiz_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              self->book, self->reference->lesson, after);

  gtk_window_present (GTK_WINDOW (quiz));
}

/* ---- beginning again ---- */

static void
reset_sure_cb (gpointer data)
{
  LabaLessonPane *self = data;
  g_autoptr (GError) error = NULL;

  if (!laba_practice_reset (self->book, &error))
    {
      toast (self, error->message);
      return;
    }
  self->card = 0;
  show_card (self);
  toast (self, _ ("The lesson begins again."));
}

static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_confirm (GTK_WINDOW (gtk_widget_get_root (widget)),
                _ ("Begin the lesson again?"),
                _ ("All that was written down and answered in this practice book is taken back."),
                _ ("_Begin Again"), reset_sure_cb, widget);
}

static void
before_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (LABA_LESSON_PANE (widget), FALSE);
}

static void
after_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (LABA_LESSON_PANE (widget), TRUE);
}

/* ---- the book ---- */

/* Behind the scenes of the newest record. */
static void
changed_cb (LabaLessonPane *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  gint64 id = laba_db_int (db, "record-last", NULL, 0, 0);
  g_autoptr (LabaRecord) record = id != 0 ? laba_store_load (db, id, NULL) : NULL;
  g_autoptr (LabaScenes) scenes
      = laba_scenes_read (db, record != NULL ? id : 0, NULL);
  g_autofree char *told = record != NULL ? laba_store_describe (db, record) : NULL;

  gtk_label_set_label (self->last, told != NULL ? told : _ ("Nothing yet."));
  if (scenes == NULL)
    return;
  laba_scenes_view_show (self->scenes, scenes,
                         _ ("No money, goods or debts move by this."));
  laba_equation_view_show (self->equation, &scenes->before, &scenes->after);
}

void
laba_lesson_pane_set_book (LabaLessonPane *self, LabaBook *book)
{
  g_autoptr (GError) error = NULL;
  guint done = 0;

  if (!laba_practice_is (book))
    return;
  g_set_object (&self->book, book);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->reference = laba_practice_reference (book, &error);
  if (self->reference == NULL)
    {
      say (self->found, error->message);
      return;
    }
  laba_lesson_progress (self->reference, laba_book_get_db (book), &done, NULL);
  self->card = MIN (done, self->reference->lesson->cards->len - 1);
  g_signal_connect_object (book, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.before",
                                 self->reference->lesson->questions->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lesson.after",
                                 self->reference->lesson->questions->len > 0);
  changed_cb (self);
  show_card (self);
}

/* ---- where it stands ---- */

static void
set_orientation (gpointer widget, GtkOrientation orientation)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (widget), orientation);
}

void
laba_lesson_pane_set_below (LabaLessonPane *self, gboolean is_below)
{
  GtkOrientation along = is_below ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  set_orientation (self, is_below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  set_orientation (self->columns, along);
  set_orientation (self->card_box, along);
  set_orientation (self->head, along);
  gtk_box_set_spacing (self->head, is_below ? 12 : 0);
  gtk_box_set_spacing (self->card_box, is_below ? 24 : 12);
  gtk_box_set_homogeneous (self->card_box, is_below);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, is_below);
  gtk_scrolled_window_set_max_content_height (self->scroller, is_below ? HEIGHT_BELOW : -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), is_below);
  gtk_widget_set_vexpand (GTK_WIDGET (self), !is_below);
}

/* ---- class ---- */

static void
laba_lesson_pane_dispose (GObject *object)
{
  LabaLessonPane *self = LABA_LESSON_PANE (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->reference, laba_reference_free);
  G_OBJECT_CLASS (laba_lesson_pane_parent_class)->dispose (object);
}

static void
laba_lesson_pane_class_init (LabaLessonPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_EQUATION_VIEW);
  g_type_ensure (LABA_TYPE_SCENES_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_lesson_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/class/laba-lesson-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, card_box);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, columns);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, count);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, equation);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, expander);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, found);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, head);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, help);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, last);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, scenes);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, story);
  gtk_widget_class_bind_template_child (widget_class, LabaLessonPane, title);
  gtk_widget_class_install_action (widget_class, "lesson.after", NULL, after_cb);
  gtk_widget_class_install_action (widget_class, "lesson.answer", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "lesson.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "lesson.before", NULL, before_cb);
  gtk_widget_class_install_action (widget_class, "lesson.check", NULL, check_cb);
  gtk_widget_class_install_action (widget_class, "lesson.hint", NULL, hint_cb);
  gtk_widget_class_install_action (widget_class, "lesson.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "lesson.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "lesson.write", NULL, write_cb);
}

static void
laba_lesson_pane_init (LabaLessonPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_accessible_set_up_expander (self->expander);
  laba_scenes_view_hide_equation (self->scenes);
}
