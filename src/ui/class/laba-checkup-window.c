/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/class/laba-checkup-window.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "lessons/laba-checkup.h"

struct _LabaCheckupWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  gboolean after; /* which of the two times is answered now */
  GtkCheckButton *yes[LABA_CHECKUP_QUESTIONS], *no[LABA_CHECKUP_QUESTIONS];

  GtkLabel *capital;
  GtkGrid *questions;
  GtkLabel *result;
  GtkLabel *safe;
};

G_DEFINE_FINAL_TYPE (LabaCheckupWindow, laba_checkup_window, GTK_TYPE_WINDOW)

/* ---- the questions ---- */

static void
toggled_cb (LabaCheckupWindow *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < LABA_CHECKUP_QUESTIONS; i++)
    all = all
          && (gtk_check_button_get_active (self->yes[i])
              || gtk_check_button_get_active (self->no[i]));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checkup.done", all);
}

static GtkCheckButton *
add_choice (LabaCheckupWindow *self, guint place, int column, const char *word)
{
  g_autofree char *name
      = g_strdup_printf ("%s %s", laba_checkup_question (place), word);
  GtkWidget *button
      = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                      "label", word, "valign", GTK_ALIGN_START, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->questions, button, column, (int) place, 1, 1);
  return GTK_CHECK_BUTTON (button);
}

static void
add_question (LabaCheckupWindow *self, guint place)
{
  g_autofree char *text
      = g_strdup_printf ("%u. %s", place + 1, laba_checkup_question (place));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (self->questions, label, 0, (int) place, 1, 1);
  self->yes[place] = add_choice (self, place, 1, _ ("Yes"));
  self->no[place] = add_choice (self, place, 2, _ ("No"));
  gtk_check_button_set_group (self->no[place], self->yes[place]);
}

/* ---- what comes of it ---- */

static void
show_result (LabaCheckupWindow *self)
{
  LabaCheckup before = laba_checkup_get (self->book, FALSE);
  LabaCheckup after = laba_checkup_get (self->book, TRUE);
  g_autofree char *text
      = after.asked ? g_strdup_printf (
                          _ ("%1$u of %2$u times yes; before the class it was %3$u."),
                          laba_checkup_count_yes (&after), LABA_CHECKUP_QUESTIONS,
                          laba_checkup_count_yes (&before))
        : before.asked
            ? g_strdup_printf (
                _ ("%1$u of %2$u times yes before the class. Answer once more after it."),
                laba_checkup_count_yes (&before), LABA_CHECKUP_QUESTIONS)
            : NULL;

  gtk_label_set_label (self->result, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->result), text != NULL);
}

static void
show_book (LabaCheckupWindow *self)
{
  LabaDay today = laba_day_today ();
  g_autofree char *safe = laba_checkup_tell_safe (self->book, today, NULL);
  g_autofree char *capital = laba_checkup_tell_capital (self->book, today, NULL);

  gtk_label_set_label (self->safe, safe != NULL ? safe : "");
  gtk_label_set_label (self->capital, capital != NULL ? capital : "");
}

static void
done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaCheckupWindow *self = LABA_CHECKUP_WINDOW (widget);
  LabaCheckup answers = { TRUE, { FALSE } };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < LABA_CHECKUP_QUESTIONS; i++)
    answers.yes[i] = gtk_check_button_get_active (self->yes[i]);
  if (!laba_checkup_set (self->book, self->after, &answers, &error))
    {
      gtk_label_set_label (self->result, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->result), TRUE);
      return;
    }
  show_result (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->questions), FALSE);
  gtk_widget_action_set_enabled (widget, "checkup.done", FALSE);
}

LabaCheckupWindow *
laba_checkup_window_new (GtkWindow *parent, LabaBook *book)
{
  LabaCheckupWindow *self = g_object_new (LABA_TYPE_CHECKUP_WINDOW, "transient-for",
                                          parent, "modal", TRUE, NULL);

  self->book = g_object_ref (book);
  self->after = laba_checkup_get (book, FALSE).asked;
  for (guint i = 0; i < LABA_CHECKUP_QUESTIONS; i++)
    add_question (self, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checkup.done", FALSE);
  show_result (self);
  show_book (self);
  return self;
}

/* ---- class ---- */

static void
laba_checkup_window_dispose (GObject *object)
{
  g_clear_object (&LABA_CHECKUP_WINDOW (object)->book);
  G_OBJECT_CLASS (laba_checkup_window_parent_class)->dispose (object);
}

static void
laba_checkup_window_class_init (LabaCheckupWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_checkup_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/class/laba-checkup-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaCheckupWindow, capital);
  gtk_widget_class_bind_template_child (widget_class, LabaCheckupWindow, questions);
  gtk_widget_class_bind_template_child (widget_class, LabaCheckupWindow, result);
  gtk_widget_class_bind_template_child (widget_class, LabaCheckupWindow, safe);
  gtk_widget_class_install_action (widget_class, "checkup.done", NULL, done_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_checkup_window_init (LabaCheckupWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
