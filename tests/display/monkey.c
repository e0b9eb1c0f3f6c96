/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* monkey [--actions N] [--seed N]: somebody who presses whatever can be pressed, in the sample shop: all pages, all forms,
 * right and wrong input, undo and redo, windows of all sizes. A critical message ends it; now and then the book is proven
 * and memory is told. The same seed does the same again. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "display/laba-test-window.h"
#include "ledger/laba-ledger.h"
#include "ui/kit/laba-settings.h"

#define PARTS 10 /* how often the book is proven and memory told */
#define MOST_WINDOWS 3
#define LONGEST_TEXT 5000
#define WIDEST 2732 /* two screens */
#define GROWTH_ALLOWED (48 * 1024) /* KiB, from the second part to the last */

typedef struct
{
  LabaTestWindow *test;
  GRand *random;
  char *path;
  guint done, warnings;
  long resident[PARTS + 1];
} Monkey;

static guint warnings, of_gdk;

/* ---- chance ---- */

static guint
pick (Monkey *self, guint n)
{
  return n > 0 ? (guint) g_rand_int_range (self->random, 0, (gint32) n) : 0;
}

static const char *const words[] = {
  "",      "Bu Lastri", "gamis",   "25rb",      "1,25jt",      "3x40rb",     "12",          "0",
  "-5",    "kemarin",   "24/11",   "31/2/2026", "1/1/1900",    "hari ini",   "tunai",       "BCA",
  "x",     "9999999999999999999",  "1e9",       "25rbx",       "%s%n%d",     "'; DROP --",  "\"",
  "=1+1",  "ibu \xf0\x9f\x98\x80", "عربي",      "a\tb",        "  ",         "08123456789", "2,5",
  "1.000", "pashmina",  "K-1",     "50%",       "Rp 10.000,-", "belum lunas", "Shopee",     "packing",
};

static char *
dup_words (Monkey *self)
{
  if (pick (self, 40) == 0)
    return g_strnfill (pick (self, LONGEST_TEXT), 'w');
  return g_strdup (words[pick (self, G_N_ELEMENTS (words))]);
}

/* ---- what can be pressed ---- */

static gboolean
is_pressable (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_EXPANDER (widget) || GTK_IS_LIST_BOX (widget)
         || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget) || GTK_IS_CALENDAR (widget);
}

static void
collect (GtkWidget *widget, GPtrArray *out)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (is_pressable (widget))
    g_ptr_array_add (out, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, out);
}

static void
press_list (Monkey *self, GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  if (n > 0)
    g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, (int) pick (self, n)));
}

static void
press_view (Monkey *self, GtkColumnView *view)
{
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  guint n = model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
  guint position = pick (self, n);

  if (n == 0)
    return;
  gtk_selection_model_select_item (model, position, TRUE);
  if (pick (self, 4) == 0)
    g_signal_emit_by_name (view, "activate", position);
}

static void
press (Monkey *self, GtkWidget *widget)
{
  g_autofree char *text = dup_words (self);

  if (GTK_IS_EDITABLE (widget))
    {
      gtk_widget_grab_focus (widget);
      gtk_editable_set_text (GTK_EDITABLE (widget), text);
      if (pick (self, 5) == 0)
        g_signal_emit_by_name (widget, "activate");
    }
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), !gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
  else if (GTK_IS_SWITCH (widget))
    gtk_switch_set_active (GTK_SWITCH (widget), !gtk_switch_get_active (GTK_SWITCH (widget)));
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)));
  else if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else if (GTK_IS_DROP_DOWN (widget) && gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) != NULL)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (widget),
                                pick (self, g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)))));
  else if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), !gtk_expander_get_expanded (GTK_EXPANDER (widget)));
  else if (GTK_IS_LIST_BOX (widget))
    press_list (self, GTK_LIST_BOX (widget));
  else if (GTK_IS_COLUMN_VIEW (widget))
    press_view (self, GTK_COLUMN_VIEW (widget));
}

/* ---- acts ---- */

static void
press_something (Monkey *self, GtkWindow *front)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  collect (GTK_WIDGET (front), all);
  if (all->len > 0)
    {
      g_autoptr (GtkWidget) widget = g_object_ref (all->pdata[pick (self, all->len)]);

      press (self, widget);
    }
}

static void
go (Monkey *self, GtkWindow *front)
{
  static const char *const pages[]
      = { "home", "orders", "goods", "restock", "people", "money", "reports", "class", "history" };

  gtk_widget_activate_action (GTK_WIDGET (front), "win.show-page", "s", pages[pick (self, G_N_ELEMENTS (pages))]);
}

static void
begin_record (Monkey *self, GtkWindow *front)
{
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  gtk_widget_activate_action (GTK_WIDGET (front), "win.new-record", "s", types[pick (self, n)]->id);
}

static void
open_record (Monkey *self, GtkWindow *front)
{
  static const char *const ways[] = { "win.open-record", "win.edit-record", "win.delete-record", "win.slip", "win.remind" };
  LabaBook *book = laba_test_window_get_book (self->test);
  gint64 last = laba_db_int (laba_book_get_db (book), "record-last", NULL, 0, 0);

  gtk_widget_activate_action (GTK_WIDGET (front), ways[pick (self, G_N_ELEMENTS (ways))], "x",
                              (gint64) pick (self, (guint) last + 2));
}

static void
use_action (Monkey *self, GtkWindow *front)
{
  static const char *const actions[]
      = { "win.undo",  "win.undo",        "win.redo",        "win.find",         "win.find-here", "win.new",
          "win.print", "win.save-copy",   "win.choose-copy", "win.hide-amounts", "win.project",   "win.export-book",
          "win.import", "win.continue-unsaved", "win.throw-away-unsaved", "app.preferences", "win.export" };

  gtk_widget_activate_action (GTK_WIDGET (front), actions[pick (self, G_N_ELEMENTS (actions))], NULL);
}

static void
save (Monkey *self, GtkWindow *front)
{
  static const char *const actions[] = { "record.save", "record.save-next", "quick.save", "purchase.save", "count.save",
                                         "payout.save", "settle.save", "instalment.save", "reconcile.book" };
  GtkWidget *focus = gtk_window_get_focus (front);

  if (focus != NULL && gtk_widget_activate_action (focus, "order-form.save", NULL))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (gtk_widget_activate_action (GTK_WIDGET (front), actions[i], NULL))
      return;
}

static void
leave (Monkey *self, GtkWindow *front)
{
  if (front != GTK_WINDOW (laba_test_window_get (self->test)) || pick (self, 20) == 0)
    gtk_window_close (front);
}

static void
resize (Monkey *self, GtkWindow *front)
{
  gtk_window_set_default_size (front, (int) pick (self, 1700), (int) pick (self, 1100));
}

static void
change_language (Monkey *self, GtkWindow *front)
{
  g_autoptr (GSettings) settings = laba_settings_new ();

  if (pick (self, 10) == 0)
    g_settings_set_string (settings, "language", pick (self, 2) == 0 ? "id" : "en");
}

static const struct
{
  void (*act) (Monkey *self, GtkWindow *front);
  guint often;
} acts[] = {
  { press_something, 60 }, { go, 6 },     { begin_record, 6 }, { open_record, 4 },     { use_action, 6 },
  { save, 10 },            { leave, 5 },  { resize, 2 },       { change_language, 1 },
};

static void
act (Monkey *self, GtkWindow *front)
{
  guint all = 0, at;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    all += acts[i].often;
  at = pick (self, all);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (at < acts[i].often)
      {
        acts[i].act (self, front);
        return;
      }
    else
      at -= acts[i].often;
}

/* ---- around it ---- */

/* What belongs to the desktop, not to Laba, is left alone. */
static gboolean
leave_desktop (GtkWindow *front)
{
  if (!GTK_IS_FILE_CHOOSER (front) && !GTK_IS_ABOUT_DIALOG (front)
      && !g_str_has_prefix (G_OBJECT_TYPE_NAME (front), "GtkPrint"))
    return FALSE;
  if (GTK_IS_DIALOG (front))
    gtk_dialog_response (GTK_DIALOG (front), GTK_RESPONSE_CANCEL);
  else
    gtk_window_close (front);
  return TRUE;
}

/* Printing waits for its dialog within itself. */
static gboolean
leave_desktop_cb (gpointer data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (gtk_widget_get_visible (GTK_WIDGET (window)) && leave_desktop (window))
        break;
    }
  return G_SOURCE_CONTINUE;
}

static void
open_again (Monkey *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  g_application_open (G_APPLICATION (self->test->application), &file, 1, "");
  laba_test_settle ();
}

/* There is a window with the shop in it, and not many others. */
static void
keep_house (Monkey *self)
{
  g_autoptr (GList) windows
      = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self->test->application)));
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    if (LABA_IS_WINDOW (l->data) && ++n > MOST_WINDOWS)
      gtk_window_destroy (l->data);
  if (laba_test_window_get (self->test) == NULL || laba_test_window_get_book (self->test) == NULL)
    open_again (self);
}

static long
read_resident (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*s %ld", &pages);
  return pages * (sysconf (_SC_PAGESIZE) / 1024);
}

static void
proof_cb (const char *proof, gboolean holds, const char *detail, gpointer data)
{
  if (!holds)
    g_error ("does not hold: %s: %s", proof, detail);
}

static void
prove (Monkey *self, guint part)
{
  g_autoptr (GError) error = NULL;

  laba_ledger_check (laba_test_window_get_book (self->test), proof_cb, NULL, &error);
  g_assert_no_error (error);
  self->resident[part] = read_resident ();
  printf ("# %u actions: the book is proven, %ld MiB (%zu in use), %u warnings, %u of GDK\n", self->done,
          self->resident[part] / 1024, mallinfo2 ().uordblks / (1024 * 1024), warnings, of_gdk);
  fflush (stdout);
}

static gboolean
is_of_gdk (const GLogField *fields, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      return strstr (fields[i].value, "'GDK_IS_SURFACE (") != NULL || strstr (fields[i].value, "'GDK_IS_MONITOR (") != NULL;
  return FALSE;
}

/* GTK warns of a window that is made too small for what is in it, and misses the surface or the monitor of what lies off a
 * screen without a window manager: both are told, not ours. Any other critical message ends it. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  if ((level & G_LOG_LEVEL_CRITICAL) && is_of_gdk (fields, n))
    of_gdk++;
  else if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL))
    {
      g_log_writer_standard_streams (level, fields, n, data);
      abort ();
    }
  if (level & G_LOG_LEVEL_MESSAGE)
    g_log_writer_standard_streams (level, fields, n, data);
  if (level & G_LOG_LEVEL_WARNING)
    {
      warnings++;
      if (g_getenv ("LABA_MONKEY_WARNINGS") != NULL)
        g_log_writer_standard_streams (level, fields, n, data);
    }
  return G_LOG_WRITER_HANDLED;
}

/* ---- no text makes a window wider than a screen ---- */

static int
width_of (GtkWidget *widget, gboolean natural)
{
  int least, wished;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
  return natural ? wished : least;
}

/* The innermost that is so wide. */
static GtkWidget *
find_wide (GtkWidget *widget, gboolean natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && !GTK_IS_NATIVE (child)
        && width_of (child, natural) > WIDEST)
      return find_wide (child, natural);
  return widget;
}

static void
check_width (GtkWidget *native)
{
  g_autoptr (GString) path = g_string_new (NULL);

  /* A window shrinks what it wishes to the screen, a bubble does not. */
  if (width_of (native, GTK_IS_POPOVER (native)) <= WIDEST)
    return;
  for (GtkWidget *at = find_wide (native, GTK_IS_POPOVER (native)); at != NULL; at = gtk_widget_get_parent (at))
    g_string_append_printf (path, " < %s %s %d", G_OBJECT_TYPE_NAME (at), gtk_widget_get_name (at), width_of (at, FALSE));
  g_error ("“%s” is too wide for a screen:%s", GTK_IS_WINDOW (native) ? gtk_window_get_title (GTK_WINDOW (native)) : "", path->str);
}

static void
check_widths (GtkWidget *widget)
{
  if (GTK_IS_NATIVE (widget) && gtk_widget_get_mapped (widget))
    check_width (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      check_widths (child);
}

static void
play (Monkey *self, guint actions)
{
  for (self->done = 0; self->done < actions; self->done++)
    {
      GtkWindow *front;

      if (self->done % MAX (actions / PARTS, 1) == 0)
        prove (self, MIN (self->done / MAX (actions / PARTS, 1), PARTS));
      keep_house (self);
      front = laba_test_window_get_front (self->test);
      if (!leave_desktop (front))
        act (self, front);
      laba_test_settle ();
      front = laba_test_window_get_front (self->test);
      if (front != NULL && !leave_desktop (front))
        check_widths (GTK_WIDGET (front));
    }
  keep_house (self);
  prove (self, PARTS);
}

int
main (int argc, char **argv)
{
  int actions = 400, seed = 1;
  const GOptionEntry entries[] = {
    { "actions", 0, 0, G_OPTION_ARG_INT, &actions, "How many", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Which", "N" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Monkey self = { 0 };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  laba_test_window_init (&argc, &argv);
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (write_log, NULL, NULL);
  self.random = g_rand_new_with_seed ((guint32) seed);
  self.test = laba_test_window_new_shop ();
  self.path = g_strdup (laba_book_get_path (laba_test_window_get_book (self.test)));
  g_timeout_add (100, leave_desktop_cb, NULL);
  printf ("1..2\n");
  play (&self, (guint) actions);
  printf ("ok 1 %d actions with seed %d: no critical message, the book proven throughout\n", actions, seed);
  gboolean flat = self.resident[PARTS] - self.resident[PARTS / 5] < GROWTH_ALLOWED;
  printf ("%sok 2 memory is flat\n", flat ? "" : "not ");
  laba_test_window_free (self.test);
  g_rand_free (self.random);
  g_free (self.path);
  return flat ? 0 : 1;
}
