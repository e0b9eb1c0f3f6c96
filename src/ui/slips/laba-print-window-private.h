/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-toaster.h"
#include "ui/slips/laba-paper-view.h"
#include "ui/slips/laba-print-matter.h"
#include "ui/slips/laba-print-window.h"

G_BEGIN_DECLS

struct _LabaPrintWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GSettings *settings;
  gboolean is_ready; /* what is chosen was chosen by the user */

  /* What there is to print: slips of a record, or what a page shows. */
  LabaPrintMatter *matter;
  gint64 record;
  GPtrArray *offers; /* of LabaSlipOffer; NULL: what a page shows, */
  char *report, *title; /* which is called so */
  LabaJob *job; /* lays out what is chosen, or NULL: it is in the view */
  guint timeout; /* till the view says that it takes longer */

  GtkCheckButton *compliance;
  GtkDropDown *paper, *period, *what;
  GtkEntry *foot;
  GtkWidget *foot_box, *period_box, *shop_box;
  GtkButton *print_button, *remind_button;
  GtkLabel *problem;
  GtkProgressBar *progress;
  GtkStack *stack;
  LabaPaperView *view;
  LabaToaster *toaster;
};

LabaPrintChoice laba_print_window_get_choice (LabaPrintWindow *self);

/* laba-print-window-actions.c: print, save, copy; enabled where there is something to. */
void laba_print_window_enable_actions (LabaPrintWindow *self, gboolean enabled);
void laba_print_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
