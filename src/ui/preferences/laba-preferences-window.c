/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/laba-preferences-window.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-settings.h"
#include "ui/kit/laba-value-entry.h"
#include "ui/preferences/laba-backup.h"
#include "ui/preferences/laba-book-settings.h"

struct _LabaPreferencesWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GSettings *settings;
  char *logo_text; /* as the setting has it */
  LabaJob *job;    /* a backup under way */
  gboolean showing; /* set from the settings: nobody chose */
  gboolean sure;    /* what was typed of the book may go */

  GtkStack *stack;
  GtkDropDown *language, *style, *type_size, *cost_method;
  GtkCheckButton *hide_amounts, *desktop_search, *notify_due;
  GtkEntry *shop_name, *shop_address, *shop_phone;
  GtkPicture *logo;
  GtkButton *logo_button, *logo_remove, *save_button, *backup_button;
  LabaValueEntry *lock_day;
  GtkLabel *fault;
  GtkBox *book_box;
  GtkListBox *folders;
};

static const char *const languages[] = { "", "id", "en" };
static const guint type_sizes[] = { 100, 125, 150, 200 };

G_DEFINE_FINAL_TYPE (LabaPreferencesWindow, laba_preferences_window, GTK_TYPE_WINDOW)

/* ---- display ---- */

static void
language_changed_cb (LabaPreferencesWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->language);

  if (!self->showing && selected < G_N_ELEMENTS (languages))
    g_settings_set_string (self->settings, "language", languages[selected]);
}

static void
style_changed_cb (LabaPreferencesWindow *self)
{
  if (!self->showing)
    g_settings_set_enum (self->settings, "style",
                         (int) gtk_drop_down_get_selected (self->style));
}

static void
type_size_changed_cb (LabaPreferencesWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->type_size);

  if (!self->showing && selected < G_N_ELEMENTS (type_sizes))
    g_settings_set_uint (self->settings, "type-size", type_sizes[selected]);
}

static void
show_display (LabaPreferencesWindow *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "language");
  guint size = g_settings_get_uint (self->settings, "type-size");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_strcmp0 (languages[i], language) == 0)
      gtk_drop_down_set_selected (self->language, i);
  for (guint i = 0; i < G_N_ELEMENTS (type_sizes); i++)
    if (type_sizes[i] <= size)
      gtk_drop_down_set_selected (self->type_size, i);
  gtk_drop_down_set_selected (self->style,
                              (guint) g_settings_get_enum (self->settings, "style"));
  g_settings_bind (self->settings, "hide-amounts", self->hide_amounts, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "desktop-search", self->desktop_search, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "notify-due", self->notify_due, "active",
                   G_SETTINGS_BIND_DEFAULT);
}

/* ---- the book ---- */

static void
show_logo (LabaPreferencesWindow *self)
{
  g_autoptr (GdkTexture) texture = laba_logo_to_texture (self->logo_text);

  gtk_picture_set_paintable (self->logo, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->logo), texture != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->logo_remove), texture != NULL);
}

static void
set_fault (LabaPreferencesWindow *self, const char *text)
{
  gtk_label_set_label (self->fault, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
}

static void
logo_chosen_cb (GFile *file, gpointer data)
{
  LabaPreferencesWindow *self = data;
  g_autoptr (GError) error = NULL;
  char *text = file != NULL ? laba_logo_read (file, &error) : NULL;

  set_fault (self, error != NULL ? error->message : NULL);
  if (text == NULL)
    return;
  g_free (self->logo_text);
  self->logo_text = text;
  show_logo (self);
}

static void
logo_clicked_cb (LabaPreferencesWindow *self)
{
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Choose a picture"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, _ ("PNG pictures"), "*.png", NULL,
                            logo_chosen_cb, self);
}

static void
logo_removed_cb (LabaPreferencesWindow *self)
{
  g_clear_pointer (&self->logo_text, g_free);
  show_logo (self);
}

static void
set_text (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
show_lock_day (LabaPreferencesWindow *self, const char *iso)
{
  LabaValue value = { 0 };
  LabaDay day = 0;

  if (iso != NULL && *iso != '\0' && laba_day_parse_iso (iso, &day, NULL))
    laba_value_set_number (&value, day);
  laba_value_entry_set_value (self->lock_day, &value);
}

static void
show_book (LabaPreferencesWindow *self)
{
  g_autoptr (LabaBookSettings) settings = laba_book_settings_load (self->book);

  set_text (self->shop_name, settings->name);
  set_text (self->shop_address, settings->address);
  set_text (self->shop_phone, settings->phone);
  self->logo_text = g_strdup (settings->logo);
  show_logo (self);
  gtk_drop_down_set_selected (self->cost_method,
                              g_strcmp0 (settings->cost_method, "fifo") == 0 ? 1 : 0);
  show_lock_day (self, settings->lock_day);
}

static char *
dup_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/* NULL with the field marked where the day cannot be read. */
static LabaBookSettings *
collect (LabaPreferencesWindow *self)
{
  LabaBookSettings *settings;
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;

  if (!laba_value_entry_get_value (self->lock_day, &value, &fault))
    {
      laba_value_entry_mark (self->lock_day, fault);
      set_fault (self, fault);
      return NULL;
    }
  laba_value_entry_mark (self->lock_day, NULL);
  settings = g_new0 (LabaBookSettings, 1);
  settings->name = dup_text (self->shop_name);
  settings->address = dup_text (self->shop_address);
  settings->phone = dup_text (self->shop_phone);
  settings->logo = g_strdup (self->logo_text);
  settings->cost_method = g_strdup (
      gtk_drop_down_get_selected (self->cost_method) == 1 ? "fifo" : "average");
  if (value.kind == LABA_VALUE_NUMBER)
    settings->lock_day
        = g_strdup_printf ("%04d-%02d-%02d", (int) (value.number / 10000),
                           (int) (value.number / 100 % 100), (int) (value.number % 100));
  return settings;
}

static void
save_clicked_cb (LabaPreferencesWindow *self)
{
  g_autoptr (LabaBookSettings) settings = collect (self);
  g_autoptr (GError) error = NULL;

  if (settings == NULL)
    return;
  if (!laba_book_settings_save (settings, self->book, &error))
    {
      set_fault (self, error->message);
      return;
    }
  set_fault (self, NULL);
  laba_ask_toast_saved (self, _ ("The book’s settings are saved."));
  self->sure = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- closing ---- */

static gboolean
is_changed (LabaPreferencesWindow *self)
{
  g_autoptr (LabaBookSettings) typed = NULL;
  g_autoptr (LabaBookSettings) saved = NULL;

  if (self->book == NULL)
    return FALSE;
  typed = collect (self);
  saved = laba_book_settings_load (self->book);
  return typed == NULL || !laba_book_settings_equal (typed, saved);
}

static void
sure_cb (gpointer data)
{
  LabaPreferencesWindow *self = data;

  self->sure = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* Only what is saved by a button can be lost. */
static gboolean
close_request_cb (LabaPreferencesWindow *self)
{
  if (self->sure || !is_changed (self))
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, "book");
  laba_confirm (GTK_WINDOW (self), _ ("Throw away what was typed?"),
                _ ("It is not saved yet."), _ ("_Throw away"), sure_cb, self);
  return TRUE;
}

/* ---- backup ---- */

static void show_folders (LabaPreferencesWindow *self);

static void
change_folders (LabaPreferencesWindow *self, const char *add, const char *remove)
{
  g_auto (GStrv) before = g_settings_get_strv (self->settings, "backup-folders");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; before[i] != NULL; i++)
    if (g_strcmp0 (before[i], remove) != 0 && g_strcmp0 (before[i], add) != 0)
      g_strv_builder_add (builder, before[i]);
  if (add != NULL)
    g_strv_builder_add (builder, add);
  g_auto (GStrv) after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "backup-folders", (const char *const *) after);
  show_folders (self);
}

static void
remove_folder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  change_folders (LABA_PREFERENCES_WINDOW (widget), NULL,
                  g_variant_get_string (parameter, NULL));
}

static GtkWidget *
make_folder_row (const char *path)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (path);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Take %s out"), path);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "preferences.remove-folder");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show_folders (LabaPreferencesWindow *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "backup-folders");
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->folders, 0)) != NULL)
    gtk_list_box_remove (self->folders, GTK_WIDGET (row));
  for (guint i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (self->folders, make_folder_row (paths[i]));
}

static void
folder_chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    change_folders (data, path, NULL);
}

static void
folder_clicked_cb (LabaPreferencesWindow *self)
{
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Choose a folder for backups"),
                            GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL, NULL,
                            folder_chosen_cb, self);
}

static void
backed_up_cb (const char *const *paths, const GError *error, gpointer data)
{
  LabaPreferencesWindow *self = data;
  g_autofree char *list = g_strjoinv ("\n", (GStrv) paths);

  g_clear_object (&self->job);
  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_button), TRUE);
  if (error != NULL)
    laba_confirm_tell (GTK_WINDOW (self), _ ("The backup did not work"), error->message);
  else
    laba_confirm_tell (GTK_WINDOW (self), _ ("The book is backed up"), list);
}

static void
backup_clicked_cb (LabaPreferencesWindow *self)
{
  g_auto (GStrv) folders = g_settings_get_strv (self->settings, "backup-folders");

  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_button), FALSE);
  self->job = laba_backup_run (self->book, (const char *const *) folders, backed_up_cb, self);
}

/* ---- class ---- */

static void
laba_preferences_window_dispose (GObject *object)
{
  LabaPreferencesWindow *self = LABA_PREFERENCES_WINDOW (object);

  if (self->job != NULL)
    laba_job_forget (self->job);
  g_clear_object (&self->job);
  g_clear_object (&self->book);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->logo_text, g_free);
  G_OBJECT_CLASS (laba_preferences_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
#define BIND(name)                                                                           \
  gtk_widget_class_bind_template_child (widget_class, LabaPreferencesWindow, name)
  BIND (backup_button);
  BIND (book_box);
  BIND (cost_method);
  BIND (desktop_search);
  BIND (fault);
  BIND (folders);
  BIND (hide_amounts);
  BIND (language);
  BIND (lock_day);
  BIND (logo);
  BIND (logo_button);
  BIND (logo_remove);
  BIND (notify_due);
  BIND (save_button);
  BIND (shop_address);
  BIND (shop_name);
  BIND (shop_phone);
  BIND (stack);
  BIND (style);
  BIND (type_size);
#undef BIND
}

static void
laba_preferences_window_class_init (LabaPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_VALUE_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = laba_preferences_window_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/preferences/laba-preferences-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, backup_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, logo_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, logo_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_size_changed_cb);
  gtk_widget_class_install_action (widget_class, "preferences.remove-folder", "s",
                                   remove_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_preferences_window_init (LabaPreferencesWindow *self)
{
  self->showing = TRUE;
  self->settings = laba_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_value_entry_set_kind (self->lock_day, LABA_FIELD_DAY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_value_entry_get_entry (self->lock_day)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Closed up to"), -1);
  show_display (self);
  show_folders (self);
  self->showing = FALSE;
}

LabaPreferencesWindow *
laba_preferences_window_new (GtkWindow *parent, LabaBook *book, const char *page)
{
  LabaPreferencesWindow *self
      = g_object_new (LABA_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->book = book != NULL ? g_object_ref (book) : NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self->book_box), book != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->backup_button), book != NULL);
  if (book != NULL)
    show_book (self);
  gtk_stack_set_visible_child_name (self->stack, page);
  return self;
}
