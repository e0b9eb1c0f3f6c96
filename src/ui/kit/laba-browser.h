/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-rows.h"
#include "ui/kit/laba-cells.h"
#include "ui/kit/laba-shown.h"

G_BEGIN_DECLS

/* A list that is searched as one types, filtered by a drop-down and sorted by its heads;
 * beside it a page shows what is selected. The selection stays with its record when the
 * book changes; it is read only while it can be seen. Tab leaves the list, as it leaves any other control. */
#define LABA_TYPE_BROWSER (laba_browser_get_type ())
G_DECLARE_FINAL_TYPE (LabaBrowser, laba_browser, LABA, BROWSER, GtkBox)

typedef struct
{
  const char *label;             /* N_(): what the list is called */
  const char *placeholder;       /* N_(): in the search entry; NULL = no search */
  const char *empty;             /* N_(): where there is nothing to list */
  const char *begin;             /* N_(): the button under it; NULL = none */
  const char *begin_action;      /* a detailed action: "win.new-record::product" */
  const char *const *filters;    /* N_(): words of the drop-down, NULL-terminated; bound as
                                    :filter, from 0; NULL = none */
  const char *const *tables;     /* asks again when one of these changes; NULL = always */
  const LabaCellColumn *columns; /* the last has key NULL */
  const char *ids;               /* ids in the usual order */
  const char *found;             /* ids that a search (bind :match) finds */
  const char *row;
} LabaBrowserPlan;

/* plan must live as long as the browser. */
void laba_browser_set_up (LabaBrowser *self,
                          LabaBook *book,
                          const LabaBrowserPlan *plan);

/* The rows, for further binds; laba_browser_reload takes them up. Borrowed. */
LabaRows *laba_browser_get_rows (LabaBrowser *self);
void laba_browser_reload (LabaBrowser *self);
void laba_browser_set_filter (LabaBrowser *self, guint filter);
guint laba_browser_get_filter (LabaBrowser *self);

gint64 laba_browser_get_selected (LabaBrowser *self); /* 0 = none */
/* Shows and selects it, taking search and filter off where they hide it. */
gboolean laba_browser_select (LabaBrowser *self, gint64 id);
/* The first row, where none is selected. */
void laba_browser_select_first (LabaBrowser *self);
/* Puts the focus into the search entry. */
void laba_browser_find (LabaBrowser *self);
void laba_browser_grab_list (LabaBrowser *self);
/* One more control at the end of the bar. */
void laba_browser_add_control (LabaBrowser *self, GtkWidget *control);
/* What it shows, as it is narrowed and sorted; free with laba_shown_free. id: of the table, "goods". */
LabaShown *laba_browser_dup_shown (LabaBrowser *self, const char *id);
/* Marks several rows, for lists from which one picks: the ids chosen, free with
 * g_array_unref. */
GArray *laba_browser_list_chosen (LabaBrowser *self);
void laba_browser_set_multiple (LabaBrowser *self); /* before laba_browser_set_up */

/* Signals: "selected" (gint64 id, 0 = none); "opened" (gint64 id) on Enter or a double
 * click. */

G_END_DECLS
