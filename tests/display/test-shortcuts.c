/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of the shortcuts says the keys that are really set, all of them and no others. */
#include <string.h>

#include "display/laba-test-window.h"
#include "ui/records/laba-record-window.h"

#define PAGES "<Alt>1...9" /* a row for all of them */

/* ---- what is said ---- */

/* "win.show-page('home')" and "win.show-page::home" are the same. */
static char *
plain (const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  return g_action_print_detailed_name (name, target);
}

static void
collect_said (GtkWidget *widget, const char *property, GHashTable *said)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *action = NULL;
      g_autofree char *keys = NULL;

      g_object_get (widget, "action-name", &action, "accelerator", &keys, NULL);
      if (strcmp (property, "action-name") == 0 && action != NULL)
        g_hash_table_add (said, plain (action));
      else if (strcmp (property, "accelerator") == 0 && action == NULL)
        g_hash_table_add (said, g_steal_pointer (&keys));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_said (child, property, said);
}

static GtkWidget *
show_help (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.show-help-overlay", NULL);
  return GTK_WIDGET (gtk_application_window_get_help_overlay (
      GTK_APPLICATION_WINDOW (laba_test_window_get (test))));
}

static GHashTable *
list_said (LabaTestWindow *test, const char *property)
{
  GHashTable *said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *help = show_help (test);

  collect_said (help, property, said);
  gtk_widget_set_visible (help, FALSE);
  return said;
}

static void
assert_all_in (GHashTable *some, GHashTable *all, const char *otherwise)
{
  GHashTableIter iter;
  gpointer action;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &action, NULL))
    if (!g_hash_table_contains (all, action))
      {
        g_printerr ("# %s: %s\n", (char *) action, otherwise);
        g_test_fail ();
      }
}

/* The pages have one row together, “Alt+1 … 9”. */
static gboolean
is_page_by_number (LabaTestWindow *test, const char *action)
{
  g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (test->application), action);

  if (!g_str_has_prefix (action, "win.show-page"))
    return FALSE;
  g_assert_true (g_str_has_prefix (keys[0], "<Alt>"));
  return g_ascii_isdigit (keys[0][strlen ("<Alt>")]);
}

static void
test_application (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_auto (GStrv) set
      = gtk_application_list_action_descriptions (GTK_APPLICATION (test->application));
  g_autoptr (GHashTable) said = list_said (test, "action-name");
  g_autoptr (GHashTable) really = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; set[i] != NULL; i++)
    if (!is_page_by_number (test, set[i]))
      g_hash_table_add (really, plain (set[i]));
  assert_all_in (really, said, "the help says nothing of its keys");
  assert_all_in (said, really, "the help says its keys, it has none");
}

/* Each row shows its keys: those of an action are asked of the application. */
static void
assert_keys_shown (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *title = NULL;
      g_autofree char *keys = NULL;

      g_object_get (widget, "title", &title, "accelerator", &keys, NULL);
      if (keys == NULL || *keys == '\0')
        g_error ("“%s” shows no keys", title);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_keys_shown (child);
}

static void
test_keys_shown (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();

  assert_keys_shown (show_help (test));
}

/* ---- in a form ---- */

static gboolean
has_trigger (GListModel *shortcuts, GtkShortcutTrigger *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);

      if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
listens (GtkWidget *widget, GtkShortcutTrigger *wanted)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && has_trigger (G_LIST_MODEL (controller), wanted))
        return TRUE;
    }
  return FALSE;
}

static void
test_form (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_autoptr (GHashTable) said = list_said (test, "accelerator");
  GtkWindow *form;
  GHashTableIter iter;
  gpointer keys;

  g_assert_cmpuint (g_hash_table_size (said), ==, 4);
  laba_test_window_act (test, "win.new-record", "s", "account");
  form = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_RECORD_WINDOW (form));
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &keys, NULL))
    {
      g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);

      if (wanted == NULL)
        g_assert_cmpstr (keys, ==, PAGES);
      else if (!listens (GTK_WIDGET (form), wanted))
        g_error ("a form does not listen to %s", (char *) keys);
    }
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/shortcuts/application", test_application);
  g_test_add_func ("/shortcuts/form", test_form);
  g_test_add_func ("/shortcuts/keys-shown", test_keys_shown);
  return g_test_run ();
}
