/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page and form in a language with long words (build-aux/pseudo-locale.py), on a screen of 1366x768: nothing is cut
 * off, nothing grows out of the screen, and no text but the user's own stays English. LABA_PSEUDO, the folder of that
 * language's catalogue, is set by meson. */
#include <string.h>

#include "book/laba-type.h"
#include "display/laba-test-window.h"
#include "ui/laba-pages.h"

#define WIDTH 1366
#define HEIGHT 768

/* ---- what is cut off ---- */

/* Whether it can be moved into sight sideways: tables may. */
static gboolean
is_in_table (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL
         || gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) != NULL;
}

static gboolean
is_cut (GtkLabel *label)
{
  GtkWidget *widget = GTK_WIDGET (label);
  int width, height;

  if (gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE || is_in_table (widget))
    return FALSE;
  pango_layout_get_pixel_size (gtk_label_get_layout (label), &width, &height);
  return width > gtk_widget_get_width (widget) || height > gtk_widget_get_height (widget);
}

/* What is offered in a menu may be cut where it stands; the list that opens shows all of it. */
static gboolean
is_shown_elsewhere (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL;
}

/* Beyond the edge of what scrolls only up and down, or of the window. */
static gboolean
is_outside (GtkWidget *widget)
{
  GtkWidget *edge = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  double x, y;

  if (edge == NULL)
    edge = GTK_WIDGET (gtk_widget_get_root (widget));
  if (!gtk_widget_translate_coordinates (widget, edge, 0, 0, &x, &y))
    return FALSE;
  return x < -1 || (int) x + gtk_widget_get_width (widget) > gtk_widget_get_width (edge) + 1;
}

static void
look (GtkWidget *widget, const char *where)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0' && !is_shown_elsewhere (widget)
      && (is_cut (GTK_LABEL (widget)) || (!is_in_table (widget) && is_outside (widget))))
    {
      g_test_message ("%s: cut off: “%s” (%d x %d)", where, gtk_label_get_text (GTK_LABEL (widget)),
                      gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look (child, where);
}

/* A window without a manager is as large as it asks to be. */
static void
look_at (GtkWindow *window, const char *where)
{
  int width, height;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  laba_test_settle ();
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  if (width > WIDTH || height > HEIGHT)
    {
      g_test_message ("%s: needs %d x %d", where, width, height);
      g_test_fail ();
    }
  look (GTK_WIDGET (window), where);
}

/* ---- where one looks ---- */

static void
test_pages (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWindow *window = GTK_WINDOW (laba_test_window_get (test));
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  for (guint i = 0; i < n; i++)
    {
      laba_test_window_act (test, "win.show-page", "s", kinds[i].name);
      look_at (window, kinds[i].name);
    }
  laba_test_window_act (test, "win.new-record", "s", "order");
  look_at (window, "a new order");
}

static void
test_start (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  GtkWindow *window = GTK_WINDOW (laba_test_window_get (test));

  look_at (window, "start");
}

static void
test_forms (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWindow *front;

      laba_test_window_act (test, "win.new-record", "s", types[i]->id);
      front = laba_test_window_get_front (test);
      if (front == GTK_WINDOW (laba_test_window_get (test)))
        continue; /* a page of its own, looked at above */
      look_at (front, types[i]->id);
      gtk_window_destroy (front);
      laba_test_settle ();
    }
}

static void
test_windows (void)
{
  static const char *const actions[]
      = { "win.find", "win.import", "win.export-book" };
  static const char *const tabs[] = { "view", "book", "backup" };
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      laba_test_window_act (test, actions[i], NULL);
      look_at (laba_test_window_get_front (test), actions[i]);
      g_assert_true (laba_test_window_get_front (test) != GTK_WINDOW (laba_test_window_get (test)));
      gtk_window_destroy (laba_test_window_get_front (test));
      laba_test_settle ();
    }
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      laba_test_window_act (test, "win.preferences", "s", tabs[i]);
      look_at (laba_test_window_get_front (test), tabs[i]);
      gtk_window_destroy (laba_test_window_get_front (test));
      laba_test_settle ();
    }
}

/* The language is there: one file, and the system asks for it. */
static void
test_language (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();

  g_assert_true (laba_test_sees (laba_test_window_get (test), "Stárt mý böök"));
}

int
main (int argc, char **argv)
{
  if (g_getenv ("LABA_PSEUDO") == NULL)
    g_error ("LABA_PSEUDO is not set: meson test knows where the catalogue is");
  g_setenv ("LABA_LOCALEDIR", g_getenv ("LABA_PSEUDO"), TRUE);
  g_setenv ("LANGUAGE", "xx", TRUE);
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/pseudo/language", test_language);
  g_test_add_func ("/pseudo/start", test_start);
  g_test_add_func ("/pseudo/pages", test_pages);
  g_test_add_func ("/pseudo/forms", test_forms);
  g_test_add_func ("/pseudo/windows", test_windows);
  return g_test_run ();
}
