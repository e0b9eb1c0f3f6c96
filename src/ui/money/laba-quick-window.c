/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-quick-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "book/laba-store.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-field-grid.h"
#include "ui/kit/laba-keeper.h"

/* In the order in which one types. */
static const char *const keys[] = { "category", "amount", "account", "day", "note" };

struct _LabaQuickWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  const LabaType *type;
  LabaFieldEntry *entries[G_N_ELEMENTS (keys)];

  LabaBehind *behind;
  GtkLabel *fault;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (LabaQuickWindow, laba_quick_window, GTK_TYPE_WINDOW)

/* ---- saving ---- */

static void
say (LabaQuickWindow *self, const char *text)
{
  gtk_label_set_label (self->fault, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
}

static LabaDraft *
collect (LabaQuickWindow *self, LabaProblems *problems)
{
  LabaDraft *draft = laba_draft_new (self->type);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    laba_field_grid_collect (self->entries[i], draft, problems);
  return draft;
}

static void
mark (LabaQuickWindow *self, LabaProblems *problems)
{
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *fault = laba_problems_get_message (problems, keys[i]);

      laba_field_entry_mark (self->entries[i], fault);
      if (fault != NULL && !found)
        gtk_widget_grab_focus (laba_field_entry_get_control (self->entries[i]));
      found = found || fault != NULL;
    }
}

static void
save (LabaQuickWindow *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (self, problems);
  g_autoptr (GError) error = NULL;

  say (self, NULL);
  if (laba_problems_is_empty (problems))
    laba_draft_check (draft, laba_book_get_db (self->book), problems);
  if (laba_problems_is_empty (problems)
      && laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      g_autofree char *what
          = laba_store_describe (laba_book_get_db (self->book), draft->record);

      laba_ask_toast_saved (self, what);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  mark (self, problems);
  if (error != NULL && laba_problems_is_empty (problems))
    say (self, error->message);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  save (LABA_QUICK_WINDOW (widget));
}

/* ---- keys ---- */

/* Enter goes on to the amount, and from there saves. */
static void
go_on (LabaQuickWindow *self, GtkWidget *from)
{
  if (gtk_widget_is_ancestor (from, GTK_WIDGET (self->entries[0]))
      && laba_field_entry_is_empty (self->entries[1]))
    gtk_widget_grab_focus (laba_field_entry_get_control (self->entries[1]));
  else
    save (self);
}

static gboolean
key_cb (LabaQuickWindow *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || focus == NULL
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid))
      || GTK_IS_BUTTON (focus))
    return FALSE;
  go_on (self, focus);
  return TRUE;
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (form, problems);

  return laba_problems_is_empty (problems) ? g_steal_pointer (&draft) : NULL;
}

/* ---- the form ---- */

static void
add_field (LabaQuickWindow *self, guint i)
{
  const LabaField *field = laba_field_grid_find (self->type->fields, keys[i]);
  g_autofree char *words = g_strdup_printf ("_%s", _ (field->label));

  self->entries[i] = laba_field_grid_add (self->grid, self->book, field, words, 0,
                                          (int) i, G_CALLBACK (laba_behind_queue),
                                          self->behind);
}

static void
fill (LabaQuickWindow *self, gint64 account)
{
  gboolean income = strcmp (self->type->id, "income") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_field (self, i);
  if (account == 0)
    account
        = laba_db_int (laba_book_get_db (self->book),
                       income ? "account-last-income" : "account-busiest", NULL, 0, 0);
  laba_field_grid_show (self->entries[3], laba_day_today ());
  if (account != 0)
    laba_field_grid_show (self->entries[2], account);
  gtk_window_set_title (GTK_WINDOW (self), income ? _ ("Money In") : _ ("Money Out"));
  gtk_widget_grab_focus (laba_field_entry_get_control (self->entries[0]));
}

/* ---- class ---- */

static void
laba_quick_window_dispose (GObject *object)
{
  g_clear_object (&LABA_QUICK_WINDOW (object)->book);
  G_OBJECT_CLASS (laba_quick_window_parent_class)->dispose (object);
}

static void
laba_quick_window_class_init (LabaQuickWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  G_OBJECT_CLASS (klass)->dispose = laba_quick_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/money/laba-quick-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaQuickWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaQuickWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, LabaQuickWindow, grid);
  gtk_widget_class_install_action (widget_class, "quick.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "quick.save", NULL);
}

static void
laba_quick_window_init (LabaQuickWindow *self)
{
  GtkEventController *pressed = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (pressed, "key-pressed", G_CALLBACK (key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), pressed);
}

LabaQuickWindow *
laba_quick_window_open (GtkWidget *from, LabaBook *book, const char *type, gint64 account)
{
  LabaQuickWindow *self = g_object_new (LABA_TYPE_QUICK_WINDOW, "transient-for",
                                        gtk_widget_get_root (from), NULL);

  self->book = g_object_ref (book);
  self->type = laba_type_by_id (type);
  fill (self, account);
  laba_behind_set_form (self->behind, book, draft_cb, self);
  laba_keeper_begin_window (GTK_WINDOW (self), book, "money.quick", type, account, type);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
