/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "book/laba-record.h"
#include "ui/kit/laba-shown.h"

G_BEGIN_DECLS

/* A screen beside the sidebar. A page is a subclass in a room of its own, a .ui of the same name and one line in laba-pages.c,
 * which says what the sidebar calls it. It is made when it is first shown or first has something to answer, and then gets
 * the book; it asks for everything outside itself by action (win.open-record, win.new-record, win.show-page, win.toast). */
#define LABA_TYPE_PAGE (laba_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LabaPage, laba_page, LABA, PAGE, GtkBox)

/* What is known of a page before there is one. */
typedef struct
{
  const char *name; /* for win.show-page */
  GType (*get_type) (void);
  const char *title; /* N_() */
  const char *icon_name;
  const char *new_type;  /* the type of record that Ctrl+N and the page's primary button make ("order"); NULL = none */
  const char *new_label; /* N_(): what that button says */
  const char *shows[3];  /* the types of the records that its lists hold, NULL-terminated */
} LabaPageKind;

struct _LabaPageClass
{
  GtkBoxClass parent_class;

  /* The book is there (laba_page_get_book): make the models. Called once. */
  void (*bind) (LabaPage *self);
  /* The page comes to the front: make what is shown fresh, put the focus where work begins. */
  void (*show) (LabaPage *self);
  /* Show the record with this id; FALSE where it is not this page's. */
  gboolean (*show_record) (LabaPage *self, gint64 id);
  /* Ctrl+F. FALSE where the page has nothing to search in. */
  gboolean (*find) (LabaPage *self);
  /* What is shown, for Ctrl+E and print; NULL where there is nothing. Free with laba_shown_free. */
  LabaShown *(*dup_shown) (LabaPage *self);

  /* Write a new record of the page's new-type down on the page itself; preset: what is filled in, or NULL. FALSE (or no
   * function) where the window's own form is as good. */
  gboolean (*new_record) (LabaPage *self, const LabaRecord *preset);
  /* Whether what is typed on the page may go; otherwise the page asks. No function: it may. */
  gboolean (*may_close) (LabaPage *self);

  /* Open one of the page's forms again, as laba_keeper_begin named it after the page ("orders.order": "order"). NULL: it is no form of
   * this page, or what it was about is gone. */
  GtkWidget *(*reopen) (LabaPage *self, const char *form, gint64 id, const char *text);

  gpointer padding[3];
};

LabaPage *laba_page_new (const LabaPageKind *kind); /* kind must live as long as the page */
void laba_page_set_book (LabaPage *self, LabaBook *book);
LabaBook *laba_page_get_book (LabaPage *self); /* borrowed; NULL before bind */
const LabaPageKind *laba_page_get_kind (LabaPage *self);
const char *laba_page_get_title (LabaPage *self); /* translated */

/* The window calls these: what the page does then stands with the class's functions of the same
 * name. A page without one does nothing, and answers FALSE or NULL; it may close. */
void laba_page_show (LabaPage *self);
/* Shows a record; FALSE where it is not this page's. */
gboolean laba_page_show_record (LabaPage *self, gint64 id);
/* Puts the focus where one searches in what the page lists; FALSE where there is nothing to. */
gboolean laba_page_find (LabaPage *self);
/* What is shown, to export and print. Free with laba_shown_free; NULL where there is nothing. */
LabaShown *laba_page_dup_shown (LabaPage *self);
/* Lets the page write a new record down; FALSE where the window shall. preset may be NULL. */
gboolean laba_page_new_record (LabaPage *self, const LabaRecord *preset);
/* Opens a form of the page as it was begun; NULL where it has none of that name. Borrowed. */
GtkWidget *laba_page_reopen (LabaPage *self, const char *form, gint64 id, const char *text);
/* Whether nothing typed on it would be lost; otherwise the page asks what to do with it. */
gboolean laba_page_may_close (LabaPage *self);

G_END_DECLS
