/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui/laba-help.h"

#include <glib/gi18n.h>

#include "base/laba-language.h"
#include "base/laba-place.h"
#include "ui/bank/laba-bank-window.h"
#include "ui/kit/laba-confirm.h"
#include "ui/laba-window-private.h"
#include "ui/records/laba-record-window.h"

/* A page of the handbook; tests/checks/handbook.py looks that it exists. */
#define LABA_HELP(page) page

typedef struct
{
  const char *name; /* a page of the window, or a record type */
  const char *page; /* of the handbook */
} HelpPlace;

static const HelpPlace window_pages[] = {
  { "start", LABA_HELP ("start") },     { "home", LABA_HELP ("home") },
  { "orders", LABA_HELP ("order") },    { "goods", LABA_HELP ("goods") },
  { "restock", LABA_HELP ("restock") }, { "people", LABA_HELP ("debts") },
  { "money", LABA_HELP ("expense") },   { "reports", LABA_HELP ("earnings") },
  { "class", LABA_HELP ("learn") },     { "history", LABA_HELP ("undo") },
};

static const HelpPlace record_types[] = {
  { "payment", LABA_HELP ("payment") },
  { "supplier-payment", LABA_HELP ("restock") },
  { "purchase", LABA_HELP ("restock") },
  { "purchase-return", LABA_HELP ("restock") },
  { "hand-over", LABA_HELP ("sending") },
  { "delivered", LABA_HELP ("sending") },
  { "delivery-failed", LABA_HELP ("sending") },
  { "cancel", LABA_HELP ("returns") },
  { "return", LABA_HELP ("returns") },
  { "refund", LABA_HELP ("returns") },
  { "write-off", LABA_HELP ("returns") },
  { "channel", LABA_HELP ("channels") },
  { "settlement", LABA_HELP ("channels") },
  { "commission-payout", LABA_HELP ("channels") },
  { "batch", LABA_HELP ("preorder") },
  { "product", LABA_HELP ("goods") },
  { "opening-stock", LABA_HELP ("start") },
  { "opening-balance", LABA_HELP ("start") },
  { "stock-count", LABA_HELP ("count") },
  { "stock-adjust", LABA_HELP ("count") },
  { "stock-out", LABA_HELP ("count") },
  { "consign-out", LABA_HELP ("consignment") },
  { "consign-settle", LABA_HELP ("consignment") },
  { "capital", LABA_HELP ("two-purses") },
  { "drawing", LABA_HELP ("two-purses") },
  { "expense", LABA_HELP ("expense") },
  { "income", LABA_HELP ("expense") },
  { "transfer", LABA_HELP ("expense") },
  { "regular", LABA_HELP ("expense") },
  { "person", LABA_HELP ("debts") },
};

static const char *
look_up (const HelpPlace *places, gsize n, const char *name)
{
  for (gsize i = 0; name != NULL && i < n; i++)
    if (g_str_equal (places[i].name, name))
      return places[i].page;
  return NULL;
}

/* What stands in the book's window behind it. */
static const char *
name_of_page (GtkWindow *window)
{
  while (window != NULL && !LABA_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    return NULL;
  return LABA_WINDOW (window)->book != NULL
             ? gtk_stack_get_visible_child_name (LABA_WINDOW (window)->stack)
             : "start";
}

static const char *
choose_page (GtkWindow *window)
{
  const char *found = NULL;

  if (LABA_IS_BANK_WINDOW (window))
    return LABA_HELP ("statement");
  if (LABA_IS_RECORD_WINDOW (window))
    {
      LabaRecordForm *form = laba_record_window_get_form (LABA_RECORD_WINDOW (window));

      found = look_up (record_types, G_N_ELEMENTS (record_types),
                       laba_record_form_get_type_shown (form)->id);
    }
  if (found == NULL)
    found = look_up (window_pages, G_N_ELEMENTS (window_pages), name_of_page (window));
  return found != NULL ? found : LABA_HELP ("index");
}

/* Where the desktop's reader of handbooks looks. */
static gboolean
is_installed (void)
{
  const char *const *folders = g_get_system_data_dirs ();

  for (gsize i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *file = g_build_filename (folders[i], "help", "C", "laba", "index.page", NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        return TRUE;
    }
  return FALSE;
}

/* As web pages, else for the desktop's reader; NULL where there is neither. Free with g_free. */
static char *
make_address (const char *page)
{
  const char *language = laba_language_to_id (laba_language_get ());
  g_autofree char *folder = laba_place_find ("data/help", "en/index.html",
                                             LABA_DATADIR G_DIR_SEPARATOR_S "help");
  g_autofree char *name = g_strconcat (page, ".html", NULL);
  g_autofree char *path = g_build_filename (folder, language, name, NULL);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return g_filename_to_uri (path, NULL, NULL);
  return is_installed () ? g_strconcat ("help:laba/", page, NULL) : NULL;
}

static void
show_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = GTK_WINDOW (source); /* kept by laba_help_open */
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (window, result, &error))
    return;
  g_debug ("The handbook does not open: %s", error->message);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
}

void
laba_help_open (GtkWindow *window)
{
  g_autofree char *address = make_address (choose_page (window));

  if (address == NULL)
    {
      laba_confirm_tell (window, _ ("The handbook is not here"),
                         _ ("This Laba was built without it: “yelp-build” was missing (in Debian the package yelp-tools). With it, build Laba again. What the keys do is listed under Ctrl+?."));
      return;
    }
  gtk_show_uri_full (g_object_ref (window), address, GDK_CURRENT_TIME, NULL, show_done_cb,
                     NULL);
}
