/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/laba-slip.h"
#include "ui/kit/laba-toaster.h"
#include "ui/slips/laba-paper-view.h"
#include "ui/slips/laba-print-window.h"

G_BEGIN_DECLS

struct _LabaPrintWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GSettings *settings;
  gboolean is_ready; /* what is chosen was chosen by the user */

  /* What there is to print: slips of a record, or a table. */
  gint64 record;
  GPtrArray *offers; /* of LabaSlipOffer */
  LabaTable *table;

  GtkCheckButton *compliance;
  GtkDropDown *paper, *period, *what;
  GtkEntry *foot;
  GtkWidget *foot_box, *period_box, *shop_box;
  GtkButton *print_button, *remind_button;
  GtkLabel *problem;
  GtkStack *stack;
  LabaPaperView *view;
  LabaToaster *toaster;
};

/* What is chosen, drawn up anew, and on which paper. NULL, with an error, where it cannot be; without
 * one where nothing is chosen. */
LabaDocument *laba_print_window_make_document (LabaPrintWindow *self, GError **error);
const LabaPaper *laba_print_window_get_paper (LabaPrintWindow *self);

/* laba-print-window-actions.c: print, save, copy. */
void laba_print_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
