/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "base/laba-language.h"
#include "book/laba-edit.h"
#include "book/laba-type.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-keeper.h"
#include "ui/laba-window-private.h"

/* ---- what is said ---- */

static char *
name_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);
  g_autofree char *day
      = laba_day_format (laba_day_make (g_date_time_get_year (time), g_date_time_get_month (time),
                                        g_date_time_get_day_of_month (time)),
                         laba_language_get ());

  return g_strdup_printf ("%s, %02d:%02d", day, g_date_time_get_hour (time), g_date_time_get_minute (time));
}

/* The program may have died between saving it and forgetting it. */
static gboolean
is_perhaps_saved (LabaWindow *self, const LabaUnsaved *unsaved)
{
  g_autoptr (GArray) newest = laba_history_list (laba_book_get_db (self->book), 0, 1, NULL);

  return newest != NULL && newest->len > 0
         && g_array_index (newest, LabaHistoryLine, 0).at >= unsaved->at;
}

static char *
dup_sentence (LabaWindow *self, const LabaUnsaved *unsaved)
{
  const LabaType *type = laba_type_by_id (unsaved->type);
  g_autofree char *time = name_time (unsaved->at);
  const char *what = type != NULL ? _ (type->label) : "";

  if (is_perhaps_saved (self, unsaved))
    return g_strdup_printf (_ ("%1$s, typed on %2$s: something was saved after that. Look whether it is in the book already."),
                            what, time);
  return g_strdup_printf (_ ("%1$s, typed on %2$s, is not saved yet."), what, time);
}

/* The newest first, one at a time. */
static const LabaUnsaved *
get_first (LabaWindow *self)
{
  return self->unsaved != NULL && self->unsaved->len > 0 ? self->unsaved->pdata[0] : NULL;
}

static void
show_first (LabaWindow *self)
{
  const LabaUnsaved *first = get_first (self);
  g_autofree char *text = first != NULL ? dup_sentence (self, first) : NULL;

  gtk_label_set_label (self->unsaved_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unsaved_bar), text != NULL);
}

void
laba_window_offer_unsaved (LabaWindow *self)
{
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  self->unsaved = laba_unsaved_list (laba_book_get_path (self->book));
  show_first (self);
  if (self->unsaved->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->unsaved_button));
}

/* ---- going on ---- */

/* A page's form is that page's; any other is of a record. */
static GtkWidget *
reopen (LabaWindow *self, const LabaUnsaved *unsaved)
{
  g_auto (GStrv) names = g_strsplit (unsaved->form, ".", 2);

  if (names[0] == NULL || names[1] == NULL)
    return laba_window_reopen_record (self, unsaved->type, unsaved->id);
  laba_window_show_page (self, names[0]);
  return laba_page_reopen (laba_window_get_page (self), names[1], unsaved->id, unsaved->text);
}

static gboolean
resume (LabaWindow *self, const LabaUnsaved *unsaved)
{
  GtkWidget *form = reopen (self, unsaved);

  if (form != NULL)
    laba_keeper_resume (form, laba_book_get_db (self->book), unsaved);
  return form != NULL;
}

static void
continue_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  const LabaUnsaved *first = get_first (self);

  if (first == NULL || !laba_window_may_close (self) || !resume (self, first))
    return;
  g_ptr_array_remove_index (self->unsaved, 0);
  show_first (self);
}

void
laba_window_continue_unsaved (LabaWindow *self)
{
  g_autoptr (GPtrArray) left = laba_unsaved_list (laba_book_get_path (self->book));

  for (guint i = 0; i < left->len; i++)
    resume (self, left->pdata[i]);
}

/* ---- throwing away ---- */

static void
sure_cb (gpointer data)
{
  LabaWindow *self = data;
  const LabaUnsaved *first = get_first (self);

  if (first == NULL)
    return;
  laba_unsaved_remove (first->path);
  g_ptr_array_remove_index (self->unsaved, 0);
  show_first (self);
}

static void
throw_away_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (get_first (self) != NULL)
    laba_confirm (GTK_WINDOW (self), _ ("Throw away what was typed?"), _ ("It is not saved yet."),
                  _ ("_Throw away"), sure_cb, self);
}

void
laba_window_install_unsaved_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.continue-unsaved", NULL, continue_cb);
  gtk_widget_class_install_action (widget_class, "win.throw-away-unsaved", NULL, throw_away_cb);
}
