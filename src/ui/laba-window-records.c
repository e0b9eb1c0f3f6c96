/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-record-hints.h"
#include "ui/laba-pages.h"
#include "ui/laba-window-private.h"
#include "ui/records/laba-record-window.h"

/* ---- forms ---- */

static GtkWidget *
present_form (LabaWindow *self, const LabaRecord *record)
{
  LabaRecordWindow *window
      = laba_record_window_new (GTK_WINDOW (self), self->book, record);

  gtk_window_present (GTK_WINDOW (window));
  return GTK_WIDGET (window);
}

GtkWidget *
laba_window_reopen_record (LabaWindow *self, const char *id_of_type, gint64 id)
{
  const LabaType *type = laba_type_by_id (id_of_type);
  g_autoptr (LabaRecord) record
      = id != 0 ? laba_store_load (laba_book_get_db (self->book), id, NULL) : NULL;

  if (type == NULL)
    return NULL;
  if (record == NULL || record->type != type)
    {
      g_clear_pointer (&record, laba_record_free);
      record = laba_record_hints_new_record (type);
    }
  return present_form (self, record);
}

static gboolean
writes_down (const LabaPageKind *kind, const char *type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (kind->get_type ());

  return g_strcmp0 (kind->new_type, type) == 0 && LABA_PAGE_CLASS (class)->new_record != NULL;
}

/* The page whose own work such records are, if it writes them down itself. */
static gboolean
ask_pages_new (LabaWindow *self, const LabaType *type, const LabaRecord *preset)
{
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  for (guint i = 0; i < n; i++)
    if (writes_down (&kinds[i], type->id))
      {
        LabaPage *page = laba_window_need_page (self, &kinds[i]);

        laba_window_bring (self, page);
        if (laba_page_new_record (page, preset))
          return TRUE;
      }
  return FALSE;
}

static void
begin_record (LabaWindow *self, const LabaRecord *record, gboolean is_preset)
{
  if (!ask_pages_new (self, record->type, is_preset ? record : NULL))
    present_form (self, record);
}

static void
new_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  const LabaType *type = laba_type_by_id (g_variant_get_string (parameter, NULL));

  if (type == NULL || self->book == NULL)
    return;
  g_autoptr (LabaRecord) record = laba_record_hints_new_record (type);
  begin_record (self, record, FALSE);
}

/* Ctrl+N: what the page in front makes. */
static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPage *page = laba_window_get_page (LABA_WINDOW (widget));
  const char *type = page != NULL ? laba_page_get_kind (page)->new_type : NULL;

  if (type != NULL)
    gtk_widget_activate_action (widget, "win.new-record", "s", type);
}

static void
new_record_with_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  const char *id;
  const char *key;
  gint64 value;
  g_autoptr (GVariantIter) values = NULL;

  g_variant_get (parameter, "(&sa{sx})", &id, &values);
  const LabaType *type = laba_type_by_id (id);
  if (type == NULL || self->book == NULL)
    return;
  g_autoptr (LabaRecord) record = laba_record_hints_new_record (type);
  while (g_variant_iter_next (values, "{&sx}", &key, &value))
    laba_record_set_number (record, key, value);
  begin_record (self, record, TRUE);
}

static void
new_record_from_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaRecord) record = NULL;

  if (self->book == NULL)
    return;
  record = laba_json_parse_record (laba_book_get_db (self->book), NULL,
                                   g_variant_get_string (parameter, NULL), problems);
  if (record == NULL)
    return;
  record->id = 0;
  begin_record (self, record, TRUE);
}

/* ---- opening ---- */

static gboolean
show_on (LabaWindow *self, LabaPage *page, gint64 id)
{
  if (page == NULL || !laba_page_show_record (page, id))
    return FALSE;
  laba_window_bring (self, page);
  return TRUE;
}

static gboolean
holds (const LabaPageKind *kind, const LabaType *type)
{
  for (guint i = 0; kind->shows[i] != NULL; i++)
    if (g_str_equal (kind->shows[i], type->id))
      return TRUE;
  return FALSE;
}

/* The page in front first: it may hold the record in a list of its own. */
static gboolean
ask_pages_show (LabaWindow *self, gint64 id)
{
  const LabaType *type = laba_store_type (laba_book_get_db (self->book), id);
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  if (show_on (self, laba_window_get_page (self), id))
    return TRUE;
  for (guint i = 0; type != NULL && i < n; i++)
    if (holds (&kinds[i], type) && show_on (self, laba_window_need_page (self, &kinds[i]), id))
      return TRUE;
  return FALSE;
}

static void
edit_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaRecord) record = NULL;

  if (self->book == NULL)
    return;
  record = laba_store_load (laba_book_get_db (self->book),
                            g_variant_get_int64 (parameter), &error);
  if (record != NULL)
    present_form (self, record);
  else
    laba_window_toast (self, error->message, NULL, NULL);
}

static void
open_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book != NULL && !ask_pages_show (self, g_variant_get_int64 (parameter)))
    edit_record_cb (widget, action, parameter);
}

/* ---- deleting ---- */

static void
delete_record_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;

  if (self->book == NULL)
    return;
  if (!laba_draft_delete_record (self->book, g_variant_get_int64 (parameter), &what,
                                 &error))
    {
      laba_window_toast (self, error->message, NULL, NULL);
      return;
    }
  text = g_strdup_printf (_ ("Deleted: %s"), what);
  laba_window_toast (self, text, _ ("Undo"), "win.undo");
}

static void
toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *text;
  const char *button;
  const char *undo;

  g_variant_get (parameter, "(&s&s&s)", &text, &button, &undo);
  laba_window_toast (LABA_WINDOW (widget), text, *button != '\0' ? button : NULL,
                     *undo != '\0' ? undo : NULL);
}

void
laba_window_install_record_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "win.new-record", "s", new_record_cb);
  gtk_widget_class_install_action (widget_class, "win.new-record-with", "(sa{sx})",
                                   new_record_with_cb);
  gtk_widget_class_install_action (widget_class, "win.new-record-from", "s",
                                   new_record_from_cb);
  gtk_widget_class_install_action (widget_class, "win.open-record", "x", open_record_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-record", "x", edit_record_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-record", "x",
                                   delete_record_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "(sss)", toast_cb);
}
