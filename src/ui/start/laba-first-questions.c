/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/start/laba-first-questions.h"

#include <glib/gi18n.h>

#include "base/laba-language.h"
#include "base/laba-text.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-settings.h"
#include "ui/kit/laba-value-entry.h"
#include "ui/kit/laba-new-book.h"

struct _LabaFirstQuestions
{
  GtkWindow parent_instance;
  GtkEntry *name;
  GtkDropDown *language;
  LabaValueEntry *cash;
  GtkLabel *fault;
  GtkButton *start_button;
};

static guint made_signal;

G_DEFINE_FINAL_TYPE (LabaFirstQuestions, laba_first_questions, GTK_TYPE_WINDOW)

static void
set_fault (LabaFirstQuestions *self, const char *text)
{
  gtk_label_set_label (self->fault, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
}

static void
name_changed_cb (LabaFirstQuestions *self)
{
  set_fault (self, NULL);
}

static const char *
chosen_language (LabaFirstQuestions *self)
{
  return gtk_drop_down_get_selected (self->language) == 0 ? "id" : "en";
}

/* FALSE where it cannot be read. */
static gboolean
read_cash (LabaFirstQuestions *self, gint64 *cash)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean good = laba_value_entry_get_value (self->cash, &value, &fault);

  laba_value_entry_mark (self->cash, fault);
  set_fault (self, fault);
  *cash = value.number;
  laba_value_clear (&value);
  return good;
}

static void
make_book (LabaFirstQuestions *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autoptr (GSettings) settings = laba_settings_new ();
  g_autoptr (GError) error = NULL;
  gint64 cash;

  if (path == NULL || !read_cash (self, &cash))
    return;
  /* The first account's name is in the book's language. */
  laba_language_set (chosen_language (self));
  if (!laba_new_book_make (path, name, chosen_language (self), cash, &error))
    {
      set_fault (self, error->message);
      return;
    }
  g_settings_set_string (settings, "language", chosen_language (self));
  g_signal_emit (self, made_signal, 0, file);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The dialog asked whether an existing file shall go; here a book never does. */
static void
file_chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *full = NULL;
  g_autoptr (GFile) target = NULL;

  if (path == NULL)
    return;
  full = g_str_has_suffix (path, ".laba") ? g_strdup (path)
                                          : g_strconcat (path, ".laba", NULL);
  target = g_file_new_for_path (full);
  make_book (data, target);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaFirstQuestions *self = LABA_FIRST_QUESTIONS (widget);
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autofree char *file = NULL;
  gint64 cash;

  if (laba_text_is_empty (name))
    {
      set_fault (self, _ ("Give the shop a name; it can be changed later."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  if (!read_cash (self, &cash))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->cash));
      return;
    }
  file = g_strdelimit (g_strdup_printf ("%s.laba", name), "/\\:", '-');
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Where shall the book lie?"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Laba books"), "*.laba", file,
                            file_chosen_cb, self);
}

static void
laba_first_questions_class_init (LabaFirstQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_VALUE_ENTRY);
  made_signal = g_signal_new ("made", LABA_TYPE_FIRST_QUESTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/start/laba-first-questions.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaFirstQuestions, cash);
  gtk_widget_class_bind_template_child (widget_class, LabaFirstQuestions, fault);
  gtk_widget_class_bind_template_child (widget_class, LabaFirstQuestions, language);
  gtk_widget_class_bind_template_child (widget_class, LabaFirstQuestions, name);
  gtk_widget_class_bind_template_child (widget_class, LabaFirstQuestions, start_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_install_action (widget_class, "questions.start", NULL, start_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_first_questions_init (LabaFirstQuestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_value_entry_set_kind (self->cash, LABA_FIELD_MONEY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_value_entry_get_entry (self->cash)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How much shop money is there today?"), -1);
  gtk_drop_down_set_selected (self->language,
                              laba_language_get () == LABA_LANGUAGE_ID ? 0 : 1);
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->start_button));
}

LabaFirstQuestions *
laba_first_questions_new (GtkWindow *parent)
{
  LabaFirstQuestions *self
      = g_object_new (LABA_TYPE_FIRST_QUESTIONS, "transient-for", parent, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return self;
}
