/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/bank/laba-bank-window.h"

#include <glib/gi18n.h>

#include "bank/laba-bank.h"
#include "book/laba-store.h"
#include "ui/bank/laba-bank-choice.h"
#include "ui/bank/laba-bank-columns.h"
#include "ui/bank/laba-bank-lines.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-ref-entry.h"

struct _LabaBankWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  LabaBank *bank; /* NULL where the file cannot be read */
  gint64 account;
  LabaRefEntry *account_entry;
  gboolean filling;

  GtkButton *import_button;
  GtkLabel *file_label;
  GtkLabel *account_label;
  GtkGrid *account_grid;
  GtkLabel *counts;
  GtkLabel *about;
  GtkExpander *expander;
  LabaBankColumns *columns;
  GtkScrolledWindow *problems_scroller;
  GtkTextView *problems;
  GtkBox *lines_box;
  GtkDropDown *which;
  GtkButton *next_button;
  LabaBankLines *lines;
  LabaBankChoice *choice;
  GtkGrid *closing_box;
  GtkImage *closing_icon;
  GtkLabel *closing;
};

G_DEFINE_FINAL_TYPE (LabaBankWindow, laba_bank_window, GTK_TYPE_WINDOW)

/* What the drop-down over the lines means, in its order. */
static const guint whiches[] = { LABA_BANK_LINES_ALL, LABA_BANK_ASK, LABA_BANK_NEW,
                                 LABA_BANK_THERE,     LABA_BANK_LEFT, LABA_BANK_LINES_EXTRA };

/* ---- showing ---- */

static void
add_count (GString *text, guint n, char *said)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", said);
  g_free (said);
}

static char *
counts_text (LabaBankWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n[LABA_BANK_N_STATES];

  laba_bank_count (self->bank, n);
  if (n[LABA_BANK_NEW] + n[LABA_BANK_ASK] + n[LABA_BANK_LEFT] == 0)
    return g_strdup (_ ("The book has all of it already."));
  add_count (text, n[LABA_BANK_NEW], g_strdup_printf (_ ("%u new"), n[LABA_BANK_NEW]));
  add_count (text, n[LABA_BANK_ASK],
             g_strdup_printf (_ ("%u to be chosen"), n[LABA_BANK_ASK]));
  add_count (text, n[LABA_BANK_THERE],
             g_strdup_printf (_ ("%u in the book"), n[LABA_BANK_THERE]));
  add_count (text, n[LABA_BANK_LEFT],
             g_strdup_printf (_ ("%u left out"), n[LABA_BANK_LEFT]));
  return g_strdup (text->str);
}

static void
show_closing (LabaBankWindow *self)
{
  LabaBankClosing closing;
  gboolean known = laba_bank_get_closing (self->bank, &closing);
  g_autofree char *text = g_strchomp (laba_bank_closing_to_text (self->bank));
  gboolean fits = known && closing.statement == closing.book;

  gtk_label_set_text (self->closing, text);
  gtk_image_set_from_icon_name (self->closing_icon,
                                fits    ? "emblem-ok-symbolic"
                                : known ? "dialog-warning-symbolic"
                                        : "dialog-information-symbolic");
}

/* Counts, closing and what can be done: after each choice. */
static void
show_sums (LabaBankWindow *self)
{
  g_autofree char *counts = counts_text (self);
  guint n[LABA_BANK_N_STATES];

  laba_bank_count (self->bank, n);
  gtk_label_set_text (self->counts, counts);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button),
                            n[LABA_BANK_NEW] + n[LABA_BANK_THERE] > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), n[LABA_BANK_ASK] > 0);
  show_closing (self);
}

/* While columns are looked at there is no room for what is below the lines. */
static void
make_room (LabaBankWindow *self)
{
  gboolean open = gtk_expander_get_expanded (self->expander);

  /* The focus may stand where nothing is seen then. */
  if (open)
    gtk_widget_grab_focus (GTK_WIDGET (self->expander));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), !open);
  gtk_widget_set_visible (GTK_WIDGET (self->closing_box),
                          !open && gtk_widget_get_visible (GTK_WIDGET (self->lines_box)));
}

/* A sentence in place of lines. */
static void
show_fault (LabaBankWindow *self, const char *sentence, const char *problems)
{
  gtk_label_set_text (self->counts, sentence);
  gtk_label_set_text (self->about, "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->problems),
                            problems != NULL ? problems : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_scroller), problems != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->lines_box), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->closing_box), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  laba_bank_lines_show (self->lines, NULL, LABA_BANK_LINES_ALL);
}

static void
show_lines (LabaBankWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->which);
  g_autofree char *about = g_strchomp (laba_bank_about (self->bank));

  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_scroller), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->lines_box), TRUE);
  make_room (self);
  laba_bank_lines_show (self->lines, self->bank,
                        selected < G_N_ELEMENTS (whiches) ? whiches[selected]
                                                          : LABA_BANK_LINES_ALL);
  show_sums (self);
}

/* What is wrong, row by row; NULL: nothing. */
static char *
problems_text (LabaBankWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < laba_problems_get_n (self->bank->problems); i++)
    {
      const LabaProblem *problem = laba_problems_get (self->bank->problems, i);

      /* Translators: a row of a file, and what is wrong with it */
      g_string_append_printf (text, _ ("Row %1$u: %2$s"), problem->line, problem->message);
      g_string_append_c (text, '\n');
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
show (LabaBankWindow *self)
{
  g_autofree char *problems = problems_text (self);

  laba_bank_columns_show (self->columns, self->bank);
  if (self->bank->missing != NULL)
    {
      show_fault (self, self->bank->missing, NULL);
      gtk_expander_set_expanded (self->expander, TRUE);
    }
  else if (problems != NULL)
    show_fault (self, _ ("It cannot be imported yet:"), problems);
  else if (self->bank->lines->len == 0)
    show_fault (self, _ ("There are no lines in it."), NULL);
  else
    show_lines (self);
}

/* ---- looking ---- */

static void
look (LabaBankWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->bank == NULL)
    return;
  /* What is shown points into what is read anew. */
  laba_bank_lines_show (self->lines, NULL, LABA_BANK_LINES_ALL);
  self->bank->account = laba_ref_entry_get_id (self->account_entry);
  if (self->bank->account == 0)
    {
      laba_bank_columns_show (self->columns, self->bank);
      show_fault (self, _ ("Say whose statement it is."), NULL);
    }
  else if (!laba_bank_look (self->bank, &error))
    show_fault (self, error->message, NULL);
  else
    show (self);
}

static void
open_file (LabaBankWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  laba_bank_lines_show (self->lines, NULL, LABA_BANK_LINES_ALL);
  laba_bank_columns_show (self->columns, NULL);
  g_clear_pointer (&self->bank, laba_bank_free);
  gtk_label_set_text (self->file_label, name);
  self->bank = laba_bank_open (laba_book_get_db (self->book), path, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), self->bank != NULL);
  if (self->bank == NULL)
    {
      show_fault (self, error->message, NULL);
      return;
    }
  self->filling = TRUE;
  if (self->bank->says_account || laba_ref_entry_get_id (self->account_entry) == 0)
    laba_ref_entry_set_id (self->account_entry, self->bank->says_account || self->account == 0
                                                    ? self->bank->account
                                                    : self->account);
  self->filling = FALSE;
  look (self);
}

/* ---- what the user does ---- */

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    open_file (data, path);
}

static void
choose_clicked_cb (LabaBankWindow *self)
{
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Choose a statement"),
                            GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL, NULL, chosen_cb, self);
}

static void
account_edited_cb (LabaBankWindow *self)
{
  if (!self->filling && self->bank != NULL
      && laba_ref_entry_get_id (self->account_entry) != self->bank->account)
    look (self);
}

static void
look_again_cb (LabaBankWindow *self, int sheet, int head_row)
{
  g_autoptr (GError) error = NULL;

  laba_bank_lines_show (self->lines, NULL, LABA_BANK_LINES_ALL);
  if (laba_bank_see (self->bank, sheet, head_row, &error))
    look (self);
  else
    show_fault (self, error->message, NULL);
}

static void
which_changed_cb (LabaBankWindow *self)
{
  if (self->bank != NULL && gtk_widget_get_visible (GTK_WIDGET (self->lines_box)))
    show_lines (self);
}

static void
selected_cb (LabaBankWindow *self)
{
  laba_bank_choice_show (self->choice, self->bank, laba_bank_lines_get_selected (self->lines));
}

static void
choice_changed_cb (LabaBankWindow *self)
{
  laba_bank_lines_refresh (self->lines);
  show_sums (self);
}

static void
go_on (LabaBankWindow *self)
{
  if (laba_bank_lines_go_on (self->lines))
    laba_bank_choice_grab (self->choice);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

/* Enter on a line: what it is can be said; on a record that no line fits: its form. */
static void
line_opened_cb (LabaBankWindow *self)
{
  gint64 record = laba_bank_lines_get_record (self->lines);

  if (laba_bank_lines_get_selected (self->lines) != NULL)
    laba_bank_choice_grab (self->choice);
  else if (record != 0)
    laba_ask_edit (gtk_window_get_transient_for (GTK_WINDOW (self)), record);
}

static gboolean
write_all (LabaBankWindow *self, const char *label, guint *n, GError **error)
{
  g_autoptr (LabaIntake) intake = laba_intake_begin (self->book, FALSE, error);

  if (intake == NULL)
    return FALSE;
  if (!laba_bank_write (self->bank, intake, n, error))
    return FALSE;
  return *n == 0 ? laba_problems_to_error (intake->problems, error)
                 : laba_intake_finish (intake, label, FALSE, error);
}

static void
import_clicked_cb (LabaBankWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name
      = laba_store_name (laba_book_get_db (self->book), self->bank->account);
  /* Translators: a line of history; %s is an account */
  g_autofree char *label = g_strdup_printf (_ ("Statement of %s"), name);
  g_autofree char *text = counts_text (self);
  g_autofree char *said = g_strdup_printf ("%s: %s", label, text);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!write_all (self, label, &n, &error))
    {
      show_fault (self, error->message, NULL);
      return;
    }
  if (n > 0)
    laba_ask_toast_saved (parent, said);
  else
    laba_ask_toast (parent, said);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* At the first line that has to be asked about. */
static void
begin (LabaBankWindow *self)
{
  const LabaBankLine *first = laba_bank_lines_get_selected (self->lines);

  if (first != NULL && first->state == LABA_BANK_ASK)
    laba_bank_choice_grab (self->choice);
  else if (first != NULL)
    go_on (self);
}

/* ---- class ---- */

static void
laba_bank_window_dispose (GObject *object)
{
  LabaBankWindow *self = LABA_BANK_WINDOW (object);

  if (self->lines != NULL)
    laba_bank_lines_show (self->lines, NULL, LABA_BANK_LINES_ALL);
  g_clear_pointer (&self->bank, laba_bank_free);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_bank_window_parent_class)->dispose (object);
}

static void
laba_bank_window_class_init (LabaBankWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BANK_LINES);
  g_type_ensure (LABA_TYPE_BANK_CHOICE);
  g_type_ensure (LABA_TYPE_BANK_COLUMNS);
  G_OBJECT_CLASS (klass)->dispose = laba_bank_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/bank/laba-bank-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, about);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, account_grid);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, account_label);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, choice);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, closing);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, closing_box);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, closing_icon);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, expander);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, file_label);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, lines_box);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, next_button);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, problems_scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaBankWindow, which);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, look);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_room);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, which_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_bank_window_init (LabaBankWindow *self)
{
  const char *const words[]
      = { _ ("All lines"),   _ ("To be chosen"), _ ("New"),
          _ ("In the book"), _ ("Left out"),     _ ("Only in the book"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->which, G_LIST_MODEL (list));
  laba_accessible_set_name (GTK_WIDGET (self->which), _ ("Which lines are shown"));
  laba_accessible_set_up_expander (self->expander);
}

LabaBankWindow *
laba_bank_window_new (GtkWindow *parent, LabaBook *book, gint64 account, const char *path)
{
  LabaBankWindow *self = g_object_new (LABA_TYPE_BANK_WINDOW, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  self->account = account;
  self->account_entry = laba_ref_entry_new (book, "account");
  gtk_widget_set_hexpand (GTK_WIDGET (self->account_entry), TRUE);
  gtk_label_set_mnemonic_widget (
      self->account_label, GTK_WIDGET (laba_ref_entry_get_entry (self->account_entry)));
  gtk_grid_attach (self->account_grid, GTK_WIDGET (self->account_entry), 1, 0, 1, 1);
  laba_bank_choice_set_book (self->choice, book);
  g_signal_connect_object (self->account_entry, "edited", G_CALLBACK (account_edited_cb),
                           self, G_CONNECT_SWAPPED);
  open_file (self, path);
  begin (self);
  return self;
}
