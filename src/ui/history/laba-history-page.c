/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/laba-history-page.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "book/laba-edit.h"
#include "ui/kit/laba-ask.h"

#define PAGE_LINES 50

struct _LabaHistoryPage
{
  LabaPage parent_instance;
  guint shown; /* lines asked for */
  gboolean stale;
  GtkListBox *list;
  GtkButton *more_button;
};

G_DEFINE_FINAL_TYPE (LabaHistoryPage, laba_history_page, LABA_TYPE_PAGE)

/* ---- rows ---- */

/* "24 November 2026, 14:05". Free with g_free. */
static char *
format_time (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);
  g_autofree char *day = NULL;

  if (time == NULL)
    return g_strdup ("");
  day = laba_day_format (laba_day_make (g_date_time_get_year (time),
                                        g_date_time_get_month (time),
                                        g_date_time_get_day_of_month (time)),
                         laba_language_get ());
  return g_strdup_printf ("%s, %02d:%02d", day, g_date_time_get_hour (time),
                          g_date_time_get_minute (time));
}

static GtkWidget *
make_text (const LabaHistoryLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (line->label);
  g_autofree char *time = format_time (line->at);
  g_autofree char *when
      = line->undone ? g_strdup_printf (_ ("%s – undone"), time) : g_strdup (time);
  GtkWidget *small = gtk_label_new (when);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (small), 0);
  gtk_widget_add_css_class (small, "caption");
  gtk_widget_add_css_class (small, "dim-label");
  if (line->undone)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), small);
  return box;
}

static GtkWidget *
make_button (const LabaHistoryLine *line)
{
  const char *text = line->undone ? _ ("Do again up to here") : _ ("Back to here");
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *name = g_strdup_printf ("%s: %s", text, line->label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  line->undone ? "history.redo-to" : "history.back-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", line->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return button;
}

static void
append_line (LabaHistoryPage *self, const LabaHistoryLine *line, gboolean leads)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), make_text (line));
  if (leads)
    gtk_box_append (GTK_BOX (box), make_button (line));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->label, -1);
  gtk_list_box_append (self->list, row);
}

static void
clear (LabaHistoryPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static LabaDb *
db_of (LabaHistoryPage *self)
{
  return laba_book_get_db (laba_page_get_book (LABA_PAGE (self)));
}

/* A line leads somewhere unless the book is as it was after it. Below the first one that can no
 * longer be undone nothing leads back. */
static void
fill (LabaHistoryPage *self)
{
  g_autoptr (GArray) lines = laba_history_list (db_of (self), 0, self->shown + 1, NULL);
  gboolean newest = TRUE;
  gboolean reachable = TRUE;

  clear (self);
  self->stale = FALSE;
  for (guint i = 0; lines != NULL && i < MIN (lines->len, self->shown); i++)
    {
      const LabaHistoryLine *line = &g_array_index (lines, LabaHistoryLine, i);

      append_line (self, line, line->undone || (!newest && reachable));
      if (!line->undone)
        {
          newest = FALSE;
          reachable = reachable && line->can_undo;
        }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more_button),
                          lines != NULL && lines->len > self->shown);
}

/* ---- going back and forth ---- */

/* How many acts lie between now and the line: to undo (the line stays), or to redo (with it). */
static guint
count_steps (LabaHistoryPage *self, gint64 id, gboolean undone)
{
  g_autoptr (GArray) lines = laba_history_list (db_of (self), 0, self->shown, NULL);
  guint n = 0;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const LabaHistoryLine *line = &g_array_index (lines, LabaHistoryLine, i);

      if (line->id == id && !undone)
        return n;
      if (line->undone == undone)
        n++;
      if (line->id == id)
        n = 1;
    }
  return n;
}

static void
go (LabaHistoryPage *self, gint64 id, gboolean redo)
{
  LabaBook *book = laba_page_get_book (LABA_PAGE (self));
  guint steps = count_steps (self, id, redo);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  while (n < steps
         && (redo ? laba_book_redo (book, NULL, &error) : laba_book_undo (book, NULL, &error)))
    n++;
  if (error != NULL)
    {
      laba_ask_toast (self, error->message);
      return;
    }
  text = g_strdup_printf (redo ? ngettext ("%u act done again", "%u acts done again", n)
                               : ngettext ("%u act undone", "%u acts undone", n),
                          n);
  laba_ask_toast (self, text);
}

static void
back_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LABA_HISTORY_PAGE (widget), g_variant_get_int64 (parameter), FALSE);
}

static void
redo_to_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (LABA_HISTORY_PAGE (widget), g_variant_get_int64 (parameter), TRUE);
}

static void
more_clicked_cb (LabaHistoryPage *self)
{
  self->shown += PAGE_LINES;
  fill (self);
}

/* ---- the page ---- */

static void
changed_cb (LabaHistoryPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
  else
    self->stale = TRUE;
}

static void
laba_history_page_bind (LabaPage *page)
{
  g_signal_connect_object (laba_page_get_book (page), "changed", G_CALLBACK (changed_cb), page,
                           G_CONNECT_SWAPPED);
}

static void
laba_history_page_show (LabaPage *page)
{
  if (LABA_HISTORY_PAGE (page)->stale)
    fill (LABA_HISTORY_PAGE (page));
}

static LabaShown *
laba_history_page_dup_shown (LabaPage *page)
{
  LabaHistoryPage *self = LABA_HISTORY_PAGE (page);
  g_autoptr (GArray) lines = laba_history_list (db_of (self), 0, self->shown, NULL);
  LabaTable *table = laba_table_new ("history", _ ("History"), 0, 0);

  laba_table_add_column (table, "time", _ ("When"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "what", _ ("What"), LABA_COLUMN_TEXT, FALSE);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const LabaHistoryLine *line = &g_array_index (lines, LabaHistoryLine, i);
      LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);
      g_autofree char *time = format_time (line->at);

      laba_row_set_text (table, row, "time", time);
      laba_row_set_text (table, row, "what", line->label);
    }
  laba_table_finish (table);
  return laba_shown_new_table (table);
}

static void
laba_history_page_class_init (LabaHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  page_class->bind = laba_history_page_bind;
  page_class->dup_shown = laba_history_page_dup_shown;
  page_class->show = laba_history_page_show;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/history/laba-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaHistoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, LabaHistoryPage, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_install_action (widget_class, "history.back-to", "x", back_to_cb);
  gtk_widget_class_install_action (widget_class, "history.redo-to", "x", redo_to_cb);
}

static void
laba_history_page_init (LabaHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = PAGE_LINES;
  self->stale = TRUE;
}
