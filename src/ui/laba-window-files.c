/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/bank/laba-bank-window.h"
#include "ui/exchange/laba-export-table.h"
#include "ui/exchange/laba-export-window.h"
#include "ui/exchange/laba-import-window.h"
#include "ui/kit/laba-confirm.h"
#include "ui/laba-window-private.h"
#include "ui/market/laba-market-window.h"
#include "ui/preferences/laba-preferences-window.h"

static void
chosen_cb (GFile *file, gpointer data)
{
  if (file != NULL)
    laba_window_take_file (data, file);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_confirm_choose_file (GTK_WINDOW (widget), _ ("Open a book"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Laba books"), "*.laba", NULL,
                            chosen_cb, widget);
}

/* After something else wrote into the book: what is said then is given. */
static void
reopen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *window = laba_window_make_anew (LABA_WINDOW (widget), TRUE);

  laba_window_toast (window, g_variant_get_string (parameter, NULL), _ ("Undo"), "win.undo");
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  /* The window is made anew afterwards: what is typed on it comes first. */
  if (self->book != NULL && laba_window_may_close (self))
    gtk_window_present (GTK_WINDOW (laba_import_window_new (GTK_WINDOW (self), self->book)));
}

/* A file that a profile knows: its own window. */
static void
import_market_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL)
    gtk_window_present (GTK_WINDOW (laba_market_window_new (GTK_WINDOW (self), self->book,
                                                            g_variant_get_string (parameter, NULL))));
}

/* ---- statements of banks ---- */

static void
statement_chosen_cb (GFile *file, gpointer data)
{
  LabaWindow *self = data;
  g_autofree char *path = g_file_get_path (file);

  if (self->book != NULL && path != NULL)
    gtk_window_present (GTK_WINDOW (
        laba_bank_window_new (GTK_WINDOW (self), self->book, self->statement_account, path)));
}

/* A file that looks like a statement. */
static void
read_statement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL)
    gtk_window_present (GTK_WINDOW (laba_bank_window_new (
        GTK_WINDOW (self), self->book, 0, g_variant_get_string (parameter, NULL))));
}

/* Of the account, 0: the file says whose it is, or the user. */
static void
import_bank_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book == NULL)
    return;
  self->statement_account = g_variant_get_int64 (parameter);
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Choose a statement"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL, NULL, statement_chosen_cb,
                            self);
}

/* ---- out ---- */

LabaShown *
laba_window_dup_shown (LabaWindow *self)
{
  LabaPage *page = self->book != NULL ? laba_window_get_page (self) : NULL;
  LabaShown *shown = page != NULL ? laba_page_dup_shown (page) : NULL;

  if (shown == NULL)
    laba_window_toast (self, _ ("Nothing on this page can be exported."), NULL, NULL);
  return shown;
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  LabaShown *shown = laba_window_dup_shown (self);

  if (shown != NULL)
    laba_export_shown_ask (GTK_WINDOW (self), self->book, shown);
}

static void
export_book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL)
    gtk_window_present (GTK_WINDOW (laba_export_window_new (GTK_WINDOW (self), self->book)));
}

static void
export_folder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL)
    laba_export_folder_ask (GTK_WINDOW (self), self->book);
}

/* ---- preferences ---- */

static void
preferences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (laba_preferences_window_new (
      GTK_WINDOW (self), self->book, g_variant_get_string (parameter, NULL))));
}

void
laba_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.reopen", "s", reopen_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.import-market", "s", import_market_cb);
  gtk_widget_class_install_action (widget_class, "win.import-bank", "x", import_bank_cb);
  gtk_widget_class_install_action (widget_class, "win.read-statement", "s", read_statement_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-book", NULL, export_book_cb);
  gtk_widget_class_install_action (widget_class, "win.export-folder", NULL, export_folder_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", "s", preferences_cb);
}
