/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/laba-window.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "lessons/laba-practice.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-focus.h"
#include "ui/kit/laba-page.h"
#include "ui/kit/laba-settings.h"
#include "ui/kit/laba-toaster.h"
#include "ui/laba-pages.h"
#include "ui/laba-window-private.h"
#include "ui/start/laba-start-page.h"

G_DEFINE_FINAL_TYPE (LabaWindow, laba_window, GTK_TYPE_APPLICATION_WINDOW)

/* ---- pages and the sidebar ---- */

static LabaPage *
find_page (LabaWindow *self, const LabaPageKind *kind)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, kind->name);

  return page != NULL ? LABA_PAGE (page) : NULL;
}

LabaPage *
laba_window_need_page (LabaWindow *self, const LabaPageKind *kind)
{
  LabaPage *page = find_page (self, kind);

  if (page != NULL)
    return page;
  page = laba_page_new (kind);
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), kind->name);
  laba_page_set_book (page, self->book);
  return page;
}

static GtkWidget *
make_row (const LabaPageKind *kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (kind->title));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kind->icon_name));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kind->title), -1);
  return row;
}

static void
fill_sidebar (LabaWindow *self)
{
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->sidebar, make_row (&kinds[i]));
}

LabaPage *
laba_window_get_page (LabaWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return child != NULL ? LABA_PAGE (child) : NULL;
}

static void
page_changed_cb (LabaWindow *self)
{
  LabaPage *page = laba_window_get_page (self);
  const LabaPageKind *kind;

  if (page == NULL || laba_page_get_book (page) == NULL)
    return; /* it is only just made */
  kind = laba_page_get_kind (page);
  gtk_label_set_label (self->page_title, laba_page_get_title (page));
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), kind->new_label != NULL);
  if (kind->new_label != NULL)
    gtk_button_set_label (self->new_button, _ (kind->new_label));
  laba_page_show (page);
}

static void
row_selected_cb (LabaWindow *self, GtkListBoxRow *row)
{
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  if (row != NULL)
    gtk_stack_set_visible_child (
        self->stack,
        GTK_WIDGET (laba_window_need_page (self, &kinds[gtk_list_box_row_get_index (row)])));
}

void
laba_window_bring (LabaWindow *self, LabaPage *page)
{
  laba_window_show_page (self, laba_page_get_kind (page)->name);
}

void
laba_window_show_page (LabaWindow *self, const char *name)
{
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  for (guint i = 0; self->book != NULL && i < n; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      gtk_list_box_select_row (self->sidebar, gtk_list_box_get_row_at_index (self->sidebar, (int) i));
}

/* ---- notes ---- */

void
laba_window_toast (LabaWindow *self, const char *text, const char *button, const char *action)
{
  laba_toaster_show (self->toaster, text, button, action);
}

/* ---- the book ---- */

static void
update_title (LabaWindow *self)
{
  g_autofree char *name = self->book != NULL ? laba_book_dup_setting (self->book, "name") : NULL;
  g_autofree char *file = self->book != NULL ? g_path_get_basename (laba_book_get_path (self->book)) : NULL;
  const char *title = name != NULL && *name != '\0' ? name : file;

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Laba");
  gtk_label_set_label (self->book_title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->book_title), title != NULL);
}

static void
can_undo_cb (LabaWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", self->book != NULL && laba_book_can_undo (self->book));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", self->book != NULL && laba_book_can_redo (self->book));
}

static void
set_book (LabaWindow *self, LabaBook *book)
{
  g_set_object (&self->book, book);
  g_signal_connect_object (book, "notify::can-undo", G_CALLBACK (can_undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  if (laba_practice_is (book))
    laba_window_add_lesson (self);
  gtk_stack_set_visible_child_name (self->doors, "book");
  gtk_widget_set_visible (GTK_WIDGET (self->book_bar), TRUE);
  laba_window_begin_backups (self);
  laba_window_begin_watch (self);
  update_title (self);
  can_undo_cb (self);
  gtk_list_box_select_row (self->sidebar, gtk_list_box_get_row_at_index (self->sidebar, 0));
  page_changed_cb (self);
}

/* Why a book does not open is nothing for a note that goes by itself. */
static void
tell_not_opened (LabaWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf (_ ("“%s” cannot be opened"), name);

  gtk_window_present (GTK_WINDOW (self));
  if (g_error_matches (error, LABA_ERROR, LABA_ERROR_DAMAGED))
    laba_window_offer_rescue (self, g_file_peek_path (file), title, error->message);
  else
    laba_confirm_tell (GTK_WINDOW (self), title,
                     error != NULL ? error->message
                                   : _ ("Only files on this computer can be opened."));
}

/* The lock before the book: only who has it writes. It is taken over. */
static void
open_locked (LabaWindow *self, GFile *file, LabaLock *lock)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) book = laba_book_open (g_file_peek_path (file), &error);

  g_clear_pointer (&self->lock, laba_lock_free);
  self->lock = lock;
  if (book == NULL)
    {
      g_clear_pointer (&self->lock, laba_lock_free);
      tell_not_opened (self, file, error);
      return;
    }
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  laba_settings_add_recent (self->settings, file);
  set_book (self, book);
  laba_window_offer_unsaved (self);
}

/* The program's window that has the book already, if one does. */
static LabaWindow *
find_window (LabaWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (LABA_IS_WINDOW (l->data) && laba_window_has_book (l->data, file))
      return l->data;
  return NULL;
}

void
laba_window_open_book (LabaWindow *self, GFile *file)
{
  LabaWindow *other = find_window (self, file);
  g_autoptr (GError) error = NULL;
  LabaLock *lock = NULL;

  if (other != NULL)
    {
      gtk_window_present (GTK_WINDOW (other));
      return;
    }
  /* What is not there has no place for a lock either; opening says so. */
  if (g_file_peek_path (file) != NULL && g_file_query_exists (file, NULL))
    lock = laba_lock_take (g_file_peek_path (file), &error);
  if (error != NULL || g_file_peek_path (file) == NULL)
    tell_not_opened (self, file, error);
  else
    open_locked (self, file, lock);
}

/* A book that is not this window's goes to a window of its own. */
void
laba_window_take_file (LabaWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->book == NULL)
    laba_window_open_book (self, file);
  else
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

LabaWindow *
laba_window_make_anew (LabaWindow *self, gboolean open_anew)
{
  LabaApplication *application
      = LABA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  LabaWindow *window = laba_window_new (application);
  g_autofree char *page = g_strdup (gtk_stack_get_visible_child_name (self->stack));
  g_autoptr (GFile) file
      = self->book != NULL ? g_file_new_for_path (laba_book_get_path (self->book)) : NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (GTK_WIDGET (self)),
                               gtk_widget_get_height (GTK_WIDGET (self)));
  if (file != NULL)
    laba_keeper_hold_all (self->book);
  if (file != NULL && open_anew)
    open_locked (window, file, g_steal_pointer (&self->lock));
  else if (file != NULL)
    {
      window->lock = g_steal_pointer (&self->lock);
      set_book (window, self->book);
    }
  if (file != NULL && page != NULL)
    laba_window_show_page (window, page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (self));
  if (window->book != NULL)
    laba_window_continue_unsaved (window);
  return window;
}

gboolean
laba_window_has_book (LabaWindow *self, GFile *file)
{
  g_autoptr (GFile) own = self->book != NULL ? g_file_new_for_path (laba_book_get_path (self->book)) : NULL;

  return own != NULL && g_file_equal (own, file);
}

LabaBook *
laba_window_get_book (LabaWindow *self)
{
  return self->book;
}

/* ---- class ---- */

gboolean
laba_window_may_close (LabaWindow *self)
{
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);
  GtkWindow *form = self->book != NULL ? laba_keeper_find_typed (self->book) : NULL;

  if (form != NULL)
    {
      gtk_window_present (form);
      gtk_window_close (form);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      LabaPage *page = find_page (self, &kinds[i]);

      if (page == NULL || laba_page_may_close (page))
        continue;
      laba_window_bring (self, page);
      return FALSE;
    }
  return TRUE;
}

/* As large as the last one was when it was closed; a screen that is smaller makes it fit. */
static void
restore_size (LabaWindow *self)
{
  int width, height;

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* The size asked for is the size without being maximized or fullscreen. */
static void
remember_size (LabaWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
laba_window_close_request (GtkWindow *window)
{
  if (!laba_window_may_close (LABA_WINDOW (window)))
    return TRUE;
  laba_window_stop_projecting (LABA_WINDOW (window));
  remember_size (LABA_WINDOW (window));
  laba_window_keep_copy (LABA_WINDOW (window));
  return GTK_WINDOW_CLASS (laba_window_parent_class)->close_request (window);
}

static gboolean
dropped_cb (LabaWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    laba_window_take_file (self, l->data);
  return files != NULL;
}

static void
accept_files (LabaWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The four doors, where there is no book yet. */
static void
add_doors (LabaWindow *self)
{
  GtkWidget *start;

  if (self->book != NULL || gtk_stack_get_child_by_name (self->doors, "start") != NULL)
    return;
  start = g_object_new (LABA_TYPE_START_PAGE, NULL);
  g_signal_connect_object (start, "opened", G_CALLBACK (laba_window_open_book), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->doors, start, "start");
  gtk_stack_set_visible_child_name (self->doors, "start");
}

static void
laba_window_show (GtkWidget *widget)
{
  add_doors (LABA_WINDOW (widget));
  GTK_WIDGET_CLASS (laba_window_parent_class)->show (widget);
}

/* A menu of so many rows is made when it is first opened. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, LABA_WINDOW (data)->main_menu);
}

static void
laba_window_dispose (GObject *object)
{
  LabaWindow *self = LABA_WINDOW (object);

  laba_window_end_backups (self);
  laba_window_end_watch (self);
  g_clear_pointer (&self->damaged, g_free);
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->book);
  g_clear_pointer (&self->lock, laba_lock_free);
  G_OBJECT_CLASS (laba_window_parent_class)->dispose (object);
}

static void
laba_window_class_init (LabaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_TOASTER);
  G_OBJECT_CLASS (klass)->dispose = laba_window_dispose;
  widget_class->show = laba_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = laba_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/laba-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, body);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, book_bar);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, book_title);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, doors);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, side);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, toaster);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, unsaved_button);
  gtk_widget_class_bind_template_child (widget_class, LabaWindow, unsaved_label);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  laba_window_install_actions (widget_class);
  laba_window_install_backup_actions (widget_class);
  laba_window_install_file_actions (widget_class);
  laba_window_install_project_action (widget_class);
  laba_window_install_lesson_action (widget_class);
  laba_window_install_record_actions (widget_class);
  laba_window_install_price_action (widget_class);
  laba_window_install_slip_actions (widget_class);
  laba_window_install_unsaved_actions (widget_class);
}

static void
laba_window_init (LabaWindow *self)
{
  g_autoptr (GAction) hide_amounts = NULL;

  self->settings = laba_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  restore_size (self);
  hide_amounts = g_settings_create_action (self->settings, "hide-amounts");
  g_action_map_add_action (G_ACTION_MAP (self), hide_amounts);
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self, NULL);
  accept_files (self);
  fill_sidebar (self);
  laba_focus_leave_by_tab (self->sidebar);
  update_title (self);
  can_undo_cb (self);
}

LabaWindow *
laba_window_new (LabaApplication *application)
{
  return g_object_new (LABA_TYPE_WINDOW, "application", application, NULL);
}
