/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-quiz-window.h"

#include <glib/gi18n.h>

#include "lessons/laba-practice.h"

struct _LabaQuizWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  const LabaLesson *lesson; /* borrowed */
  gboolean after;
  GArray *answers; /* of guint; G_MAXUINT: none yet */

  GtkBox *questions;
  GtkLabel *result;
};

G_DEFINE_FINAL_TYPE (LabaQuizWindow, laba_quiz_window, GTK_TYPE_WINDOW)

/* ---- the questions ---- */

static void
toggled_cb (GtkCheckButton *button, LabaQuizWindow *self)
{
  guint question = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "question"));
  gboolean all = TRUE;

  if (gtk_check_button_get_active (button))
    g_array_index (self->answers, guint, question)
        = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice"));
  for (guint i = 0; i < self->answers->len; i++)
    all = all && g_array_index (self->answers, guint, i) != G_MAXUINT;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.done", all);
}

static void
add_choice (LabaQuizWindow *self,
            GtkWidget *box,
            guint question,
            guint choice,
            const char *text,
            GtkCheckButton **group)
{
  GtkWidget *button
      = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                      NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  g_object_set_data (G_OBJECT (button), "question", GUINT_TO_POINTER (question));
  g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (choice));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), *group);
  *group = GTK_CHECK_BUTTON (button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_question (LabaQuizWindow *self, guint place)
{
  const LabaQuestion *question = self->lesson->questions->pdata[place];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (laba_saying_get (&question->text));
  GtkCheckButton *group = NULL;
  guint none = G_MAXUINT;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < question->choices->len; i++)
    add_choice (self, box, place, i, laba_saying_get (question->choices->pdata[i]),
                &group);
  gtk_box_append (self->questions, box);
  g_array_append_val (self->answers, none);
}

/* ---- the result ---- */

/* How many are right, and, after the lesson, how many were before. Free with g_free. */
static char *
tell (LabaQuizWindow *self)
{
  g_autoptr (GArray) before
      = self->after ? laba_practice_get_answers (self->book, FALSE) : NULL;
  guint right = laba_practice_count_right (self->lesson, self->answers);
  guint all = self->lesson->questions->len;

  if (before == NULL)
    return g_strdup_printf (_ ("%1$u of %2$u are right."), right, all);
  return g_strdup_printf (_ ("%1$u of %2$u are right; before the lesson it was %3$u."),
                          right, all, laba_practice_count_right (self->lesson, before));
}

static void
done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaQuizWindow *self = LABA_QUIZ_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean kept
      = laba_practice_set_answers (self->book, self->after, self->answers, &error);
  g_autofree char *text = kept ? tell (self) : g_strdup (error->message);

  gtk_label_set_label (self->result, text);
  gtk_widget_set_visible (GTK_WIDGET (self->result), TRUE);
  if (!kept)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->questions), FALSE);
  gtk_widget_action_set_enabled (widget, "quiz.done", FALSE);
}

LabaQuizWindow *
laba_quiz_window_new (GtkWindow *parent,
                      LabaBook *book,
                      const LabaLesson *lesson,
                      gboolean after)
{
  LabaQuizWindow *self = g_object_new (LABA_TYPE_QUIZ_WINDOW, "transient-for", parent,
                                       "modal", TRUE, NULL);

  self->book = g_object_ref (book);
  self->lesson = lesson;
  self->after = after;
  for (guint i = 0; i < lesson->questions->len; i++)
    add_question (self, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quiz.done", FALSE);
  return self;
}

/* ---- class ---- */

static void
laba_quiz_window_dispose (GObject *object)
{
  LabaQuizWindow *self = LABA_QUIZ_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->answers, g_array_unref);
  G_OBJECT_CLASS (laba_quiz_window_parent_class)->dispose (object);
}

static void
laba_quiz_window_class_init (LabaQuizWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_quiz_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/class/laba-quiz-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaQuizWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, LabaQuizWindow, result);
  gtk_widget_class_install_action (widget_class, "quiz.done", NULL, done_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_quiz_window_init (LabaQuizWindow *self)
{
  self->answers = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}
