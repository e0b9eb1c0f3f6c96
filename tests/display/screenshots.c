/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* screenshots FOLDER: pictures of every page with the sample shop, in both languages, light and
 * dark, as large as a usual screen, and of a class on a laptop and on a projector:
 * FOLDER/PAGE-LANGUAGE-STYLE.png. */
#include "display/screenshots.h"

#include "ui/kit/laba-settings.h"

#define WIDTH 1366
#define HEIGHT 768
#define PROJECTOR_WIDTH 1024
#define PROJECTOR_HEIGHT 768
#define PROJECTOR_PERCENT 125

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

void
album_add (const Album *album, GtkWindow *window, const char *name)
{
  g_autofree char *file
      = g_strdup_printf ("%s-%s-%s.png", name, album->language, album->style);
  g_autofree char *path = g_build_filename (album->folder, file, NULL);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  save (GTK_WIDGET (window), path);
}

void
album_set_size (GtkWindow *window, int width, int height)
{
  gtk_window_set_default_size (window, width, height);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  laba_test_settle ();
}

/* A window's picture is just as large as the window: what a border around it takes where there
 * is no compositor is no part of it. */
static void
take_borders_off (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "window.solid-csd { padding: 0; border: none; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static void
take_pages (const Album *album)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWindow *window = GTK_WINDOW (laba_test_window_get (test));

  album_set_size (window, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      laba_test_window_act (test, "win.show-page", "s", pages[i]);
      album_add (album, window, pages[i]);
    }
}

/* On a laptop, and in large type as an old projector shows it; with what happens behind
 * the scenes. */
static void
take_class (const Album *album, GSettings *settings)
{
  g_settings_set_boolean (settings, "behind-the-scenes", TRUE);
  album_add_class (album, "class", WIDTH, HEIGHT);
  g_settings_set_uint (settings, "type-size", PROJECTOR_PERCENT);
  album_add_class (album, "projector", PROJECTOR_WIDTH, PROJECTOR_HEIGHT);
  g_settings_reset (settings, "type-size");
  g_settings_reset (settings, "behind-the-scenes");
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
  take_borders_off ();
  settings = laba_settings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
      {
        const Album album = { argv[1], languages[i], styles[j] };

        g_settings_set_string (settings, "language", languages[i]);
        g_settings_set_string (settings, "style", styles[j]);
        take_pages (&album);
        take_class (&album, settings);
      }
  return 0;
}
