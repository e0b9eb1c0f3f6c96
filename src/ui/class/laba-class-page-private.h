/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lessons/laba-lesson.h"
#include "ui/class/laba-class-page.h"
#include "ui/kit/laba-table-view.h"

struct _LabaClassPage
{
  LabaPage parent_instance;
  GtkEntry *learner;
  GtkListBox *lessons;
  GtkWidget *results;
  GtkDropDown *lesson; /* which of the tables shows */
  GtkLabel *struggle;
  LabaTableView *table;
  GPtrArray *tables; /* of LabaTable: the collected class, or NULL */
};

GtkWindow *laba_class_page_window (LabaClassPage *self);
/* Who practises, "" where nobody is named; free with g_free. Each learner has numbers of
 * his own, the same each time. */
char *laba_class_page_dup_learner (LabaClassPage *self);
guint32 laba_class_page_seed (LabaClassPage *self);

/* laba-class-collect.c: the class's books from a folder, on the page and as a workbook. */
void laba_class_page_install_collect (GtkWidgetClass *widget_class);
/* laba-class-paper.c: what a trainer hands out, and lessons made of a book. */
void laba_class_page_install_paper (GtkWidgetClass *widget_class);
/* The menu of a lesson. Free with g_object_unref. */
GMenuModel *laba_class_page_paper_menu (const char *id);
