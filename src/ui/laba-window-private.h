/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-lock.h"
#include "ui/kit/laba-page.h"
#include "ui/kit/laba-toaster.h"
#include "ui/laba-window.h"

G_BEGIN_DECLS

struct _LabaWindow
{
  GtkApplicationWindow parent_instance;
  LabaBook *book;
  LabaLock *lock; /* that no other window has the book */
  GSettings *settings;
  char *damaged;       /* a book that was offered to be rescued */
  GPtrArray *unsaved;  /* of LabaUnsaved: what is left of the last time and not gone on with */
  guint backup_timer, look_timer;
  gboolean missed; /* its file was not in its place when it was looked for */
  gint64 statement_account; /* whose statement is being chosen, or 0 */
  guint usual_percent; /* the type's size before projecting; 0 while not */

  GtkBox *body;     /* the pages, and the lesson beside or below them */
  GtkWidget *lesson; /* NULL where there is none */
  GtkBox *book_bar;
  GtkLabel *book_title;
  GtkStack *doors;
  GtkButton *new_button;
  GMenuModel *main_menu;
  GtkMenuButton *menu_button;
  GtkLabel *page_title;
  GtkWidget *side; /* what the sidebar lies in */
  GtkListBox *sidebar;
  GtkStack *stack;
  GtkBox *unsaved_bar; /* what was being typed the last time */
  GtkButton *unsaved_button;
  GtkLabel *unsaved_label;
  LabaToaster *toaster;
};

/* laba-window-actions.c */
void laba_window_install_actions (GtkWidgetClass *widget_class);
/* laba-window-files.c */
void laba_window_install_file_actions (GtkWidgetClass *widget_class);
/* What the page in front shows; NULL, and said so, where it shows nothing that goes out. Free with laba_table_free. */
LabaShown *laba_window_dup_shown (LabaWindow *self);
/* laba-window-slips.c */
void laba_window_install_slip_actions (GtkWidgetClass *widget_class);
/* laba-window-backup.c */
void laba_window_install_backup_actions (GtkWidgetClass *widget_class);
/* Copies by themselves: from the time a book is there, once a day; and now. */
void laba_window_begin_backups (LabaWindow *self);
void laba_window_end_backups (LabaWindow *self);
void laba_window_keep_copy (LabaWindow *self);
/* Says why the book at `path` does not open, and offers to rescue it. */
void laba_window_offer_rescue (LabaWindow *self, const char *path, const char *title, const char *why);
/* laba-window-price.c */
void laba_window_install_price_action (GtkWidgetClass *widget_class);
/* laba-window-project.c */
void laba_window_install_project_action (GtkWidgetClass *widget_class);
void laba_window_stop_projecting (LabaWindow *self);
/* laba-window-lesson.c */
void laba_window_install_lesson_action (GtkWidgetClass *widget_class);
/* The lesson of a practice book, and a narrow sidebar for it. Once. */
void laba_window_add_lesson (LabaWindow *self);
/* laba-window-records.c */
void laba_window_install_record_actions (GtkWidgetClass *widget_class);
/* The form of a record as it is now, of a new one where there is none any more; NULL where there is no such type. */
GtkWidget *laba_window_reopen_record (LabaWindow *self, const char *type, gint64 id);
/* laba-window-watch.c: what happens to the book's file by others. */
void laba_window_begin_watch (LabaWindow *self);
void laba_window_end_watch (LabaWindow *self);
/* laba-window-unsaved.c: what was typed and is not in the book. */
void laba_window_install_unsaved_actions (GtkWidgetClass *widget_class);
/* Says what is left of the last time, if anything, and offers to go on with it. */
void laba_window_offer_unsaved (LabaWindow *self);
/* Goes on with all of it at once: the windows were made anew. */
void laba_window_continue_unsaved (LabaWindow *self);

LabaPage *laba_window_get_page (LabaWindow *self); /* the one in front; borrowed */
/* The page of that kind, made now where it was not yet. Borrowed. */
LabaPage *laba_window_need_page (LabaWindow *self, const LabaPageKind *kind);
void laba_window_bring (LabaWindow *self, LabaPage *page); /* to the front */
/* FALSE where a page has something typed on it; it then asks what to do with it. */
gboolean laba_window_may_close (LabaWindow *self);
void laba_window_show_page (LabaWindow *self, const char *name);
void laba_window_toast (LabaWindow *self, const char *text, const char *button, const char *action);

G_END_DECLS
