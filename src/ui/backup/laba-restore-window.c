/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/backup/laba-restore-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-day.h"
#include "base/laba-quantity.h"
#include "book/laba-backup.h"
#include "reports/laba-book-summary.h"
#include "ui/kit/laba-confirm.h"

struct _LabaRestoreWindow
{
  GtkWindow parent_instance;
  GPtrArray *paths; /* of char *, by row */

  GtkStack *stack; /* the list, or that there is none */
  GtkListBox *list;
  GtkStack *detail;
  GtkLabel *last, *orders, *products, *people, *profit, *where, *trouble;
  GtkWidget *restore_button;
};

G_DEFINE_FINAL_TYPE (LabaRestoreWindow, laba_restore_window, GTK_TYPE_WINDOW)

/* ---- the list ---- */

static char *
name_time (gint64 at)
{
  g_autofree char *day = laba_day_format ((LabaDay) (at / 1000000), laba_language_get ());

  return g_strdup_printf ("%s, %02d:%02d", day, (int) (at / 10000 % 100),
                          (int) (at / 100 % 100));
}

static void
add_row (LabaRestoreWindow *self, const LabaBackup *backup, const char *own)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *time = name_time (backup->at);
  g_autofree char *folder = g_path_get_dirname (backup->path);
  g_autofree char *place = g_str_equal (folder, own) ? g_strdup (_ ("On this computer"))
                                                     : g_path_get_basename (folder);
  GtkWidget *title = gtk_label_new (time);
  GtkWidget *subtitle = gtk_label_new (place);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (subtitle, "dim-label");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_box_append (self->list, box);
  g_ptr_array_add (self->paths, g_strdup (backup->path));
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const LabaBackup *const *left = a, *const *right = b;

  return ((*left)->at < (*right)->at) - ((*left)->at > (*right)->at);
}

static void
fill (LabaRestoreWindow *self, const char *book, const char *const *places)
{
  g_autoptr (GPtrArray) lists
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; places[i] != NULL; i++)
    {
      GPtrArray *list = laba_backup_list (places[i], book);

      g_ptr_array_add (lists, list);
      g_ptr_array_extend (all, list, NULL, NULL);
    }
  g_ptr_array_sort (all, compare_newest_first);
  for (guint i = 0; i < all->len; i++)
    add_row (self, all->pdata[i], places[0]);
  gtk_stack_set_visible_child_name (self->stack, all->len > 0 ? "list" : "none");
}

/* ---- what one holds ---- */

static void
set_count (GtkLabel *label, gint64 count)
{
  g_autofree char *text = laba_quantity_format (count * 1000, laba_language_get ());

  gtk_label_set_label (label, text);
}

static char *
name_last (const LabaBookSummary *summary)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (summary->last_at);
  LabaDay day = laba_day_make (g_date_time_get_year (at), g_date_time_get_month (at),
                               g_date_time_get_day_of_month (at));
  g_autofree char *written = laba_day_format (day, laba_language_get ());

  return summary->last_label != NULL
             ? g_strdup_printf ("%s\n%s", summary->last_label, written)
             : g_strdup (_ ("Nothing yet"));
}

static void
show_summary (LabaRestoreWindow *self, const LabaBookSummary *summary)
{
  g_autofree char *last = name_last (summary);
  g_autofree char *profit = laba_money_format (summary->profit, laba_language_get ());

  gtk_label_set_label (self->last, last);
  set_count (self->orders, summary->n_orders);
  set_count (self->products, summary->n_products);
  set_count (self->people, summary->n_people);
  gtk_label_set_label (self->profit, profit);
}

static const char *
get_chosen (LabaRestoreWindow *self)
{
  /* GTK 4.18 tells that the selection is gone while the window goes, and the list with it. */
  GtkListBoxRow *row = self->list != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;

  return row != NULL ? self->paths->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

static void
row_selected_cb (LabaRestoreWindow *self)
{
  const char *path = get_chosen (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBookSummary) summary
      = path != NULL ? laba_book_summary_read (path, &error) : NULL;

  gtk_widget_set_sensitive (self->restore_button, summary != NULL);
  if (summary != NULL)
    show_summary (self, summary);
  else if (error != NULL)
    gtk_label_set_label (self->trouble, error->message);
  if (path != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (path);

      gtk_label_set_label (self->where, folder);
    }
  gtk_stack_set_visible_child_name (self->detail, summary != NULL ? "summary"
                                                  : error != NULL ? "trouble"
                                                                  : "nothing");
}

/* ---- acts ---- */

static void
restore (GtkWindow *window, const char *path)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));
  g_autofree char *own = g_strdup (path);

  g_object_ref (parent);
  gtk_window_destroy (window);
  gtk_widget_activate_action (parent, "win.restore", "s", own);
  g_object_unref (parent);
}

static void
restore_cb (LabaRestoreWindow *self)
{
  const char *path = get_chosen (self);

  if (path != NULL)
    restore (GTK_WINDOW (self), path);
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  if (g_file_peek_path (file) != NULL)
    restore (data, g_file_peek_path (file));
}

static void
other_cb (LabaRestoreWindow *self)
{
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Restore a copy"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Laba books"), "*.laba",
                            NULL, file_chosen_cb, self);
}

/* ---- class ---- */

static void
laba_restore_window_finalize (GObject *object)
{
  g_ptr_array_unref (LABA_RESTORE_WINDOW (object)->paths);
  G_OBJECT_CLASS (laba_restore_window_parent_class)->finalize (object);
}

static void
laba_restore_window_class_init (LabaRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laba_restore_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/backup/laba-restore-window.ui");
#define BIND(name)                                                                       \
  gtk_widget_class_bind_template_child (widget_class, LabaRestoreWindow, name)
  BIND (detail);
  BIND (last);
  BIND (list);
  BIND (orders);
  BIND (people);
  BIND (products);
  BIND (profit);
  BIND (restore_button);
  BIND (stack);
  BIND (trouble);
  BIND (where);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_restore_window_init (LabaRestoreWindow *self)
{
  self->paths = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

LabaRestoreWindow *
laba_restore_window_new (GtkWindow *parent, const char *book, const char *const *places)
{
  LabaRestoreWindow *self
      = g_object_new (LABA_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);

  fill (self, book, places);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return self;
}
