/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* screenshots FOLDER: pictures of every page with the sample shop, in both languages, light and
 * dark, as large as a usual screen: FOLDER/PAGE-LANGUAGE-STYLE.png. */
#include "display/laba-test-window.h"
#include "ui/kit/laba-settings.h"

#define WIDTH 1366
#define HEIGHT 768

static const char *const pages[] = {
  "home", "orders", "goods", "restock", "people", "money", "reports", "history", "class",
};
static const char *const languages[] = { "id", "en" };
static const char *const styles[] = { "light", "dark" };

static void
save (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
}

static void
take_pages (const char *folder, const char *language, const char *style)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWidget *window = GTK_WIDGET (laba_test_window_get (test));

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_test_widget_wait_for_draw (window);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", pages[i], language, style);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      laba_test_window_act (test, "win.show-page", "s", pages[i]);
      gtk_test_widget_wait_for_draw (window);
      save (window, path);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GSettings) settings = NULL;

  laba_test_window_init (&argc, &argv);
  if (argc != 2 || g_mkdir_with_parents (argv[1], 0755) != 0)
    {
      g_printerr ("screenshots FOLDER\n");
      return 2;
    }
  settings = laba_settings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
      {
        g_settings_set_string (settings, "language", languages[i]);
        g_settings_set_string (settings, "style", styles[j]);
        take_pages (argv[1], languages[i], styles[j]);
      }
  return 0;
}
