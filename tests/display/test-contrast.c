/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words stand out from what is behind them as WCAG 2.1 AA asks (4.5 to 1), measured in pixels: light, dark, and high
 * contrast, on every ground that the window has, in every colour that words have. */
#include <math.h>
#include <string.h>

#include "display/laba-test-window.h"
#include "ui/kit/laba-settings.h"

#define LEAST 4.5
#define BLOCKS "████████" /* words without gaps */
#define SIDE 200

/* What stands behind words. */
static GtkWidget *
make_box (const char *class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (class != NULL)
    gtk_widget_add_css_class (box, class);
  return box;
}

static GtkWidget *
make_label (const char *class)
{
  GtkWidget *label = gtk_label_new (BLOCKS);

  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (label, TRUE);
  return label;
}

static GtkWidget *
make_list (const char *class, gboolean chosen)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_set_focusable (list, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), make_label (class));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (row), SIDE, SIDE);
  if (chosen)
    gtk_list_box_select_row (GTK_LIST_BOX (list), row);
  return list;
}

static GtkWidget *
make_on_list (const char *class)
{
  return make_list (class, FALSE);
}

static GtkWidget *
make_on_chosen (const char *class)
{
  return make_list (class, TRUE);
}

static GtkWidget *
make_on_window (const char *class)
{
  GtkWidget *box = make_box (NULL);

  gtk_box_append (GTK_BOX (box), make_label (class));
  return box;
}

static GtkWidget *
make_on_sidebar (const char *class)
{
  GtkWidget *list = make_list (class, TRUE);

  gtk_widget_add_css_class (list, "navigation-sidebar");
  return list;
}

static GtkWidget *
make_on_card (const char *class)
{
  GtkWidget *box = make_box ("laba-card");

  gtk_box_append (GTK_BOX (box), make_label (class));
  return box;
}

static GtkWidget *
make_on_note (const char *class)
{
  GtkWidget *box = make_box ("app-notification");

  gtk_widget_add_css_class (box, "laba-toast");
  gtk_box_append (GTK_BOX (box), make_label (class));
  return box;
}

static GtkWidget *
make_heads (const char *class)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (BLOCKS, NULL);

  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  return view;
}

static GtkWidget *
make_button (const char *class)
{
  GtkWidget *button = gtk_button_new_with_label (BLOCKS);

  if (class != NULL)
    gtk_widget_add_css_class (button, class);
  gtk_widget_set_vexpand (button, TRUE);
  return button;
}

static const struct
{
  const char *name;
  GtkWidget *(*make) (const char *class);
  const char *classes[5];
} grounds[] = {
  { "the window", make_on_window, { "", "dim-label", "error", "warning" } },
  { "a list", make_on_list, { "", "dim-label", "error", "warning" } },
  { "a chosen row", make_on_chosen, { "", "dim-label" } },
  { "the sidebar", make_on_sidebar, { "" } },
  { "a card", make_on_card, { "", "dim-label", "error" } },
  { "a note", make_on_note, { "" } },
  { "a list's heads", make_heads, { "" } },
  { "a button", make_button, { "", "suggested-action", "destructive-action" } },
};

/* ---- measuring ---- */

static double
linear (guint8 channel)
{
  double c = channel / 255.0;

  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

/* Pixels are as cairo has them. */
static double
luminance (guint32 pixel)
{
  return 0.2126 * linear (pixel >> 16 & 0xff) + 0.7152 * linear (pixel >> 8 & 0xff)
         + 0.0722 * linear (pixel & 0xff);
}

static double
contrast (guint32 one, guint32 other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static GdkTexture *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
}

/* The colour that most pixels have; the words are few. */
static guint32
find_ground (const guint32 *pixels, gsize n)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint most = 0;
  guint32 ground = 0;

  for (gsize i = 0; i < n; i++)
    {
      gpointer key = GUINT_TO_POINTER (pixels[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
      if (count > most)
        ground = pixels[i];
      most = MAX (most, count);
    }
  return ground;
}

/* Of what stands in the middle third; the window's edges are no words. */
static double
measure (GtkWidget *window)
{
  g_autoptr (GdkTexture) texture = draw (window);
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new0 (guint32, (gsize) width * (gsize) height);
  double best = 1;

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  guint32 ground = find_ground (pixels, (gsize) width * (gsize) height);
  for (int y = 0; y < height; y++)
    for (int x = width / 3; x < width * 2 / 3; x++)
      {
        guint32 pixel = pixels[y * width + x];

        if (pixel >> 24 == 0xff)
          best = MAX (best, contrast (pixel, ground));
      }
  return best;
}

static void
check (const char *style, guint ground, const char *class)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *words = grounds[ground].make (*class != '\0' ? class : NULL);
  double ratio;

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), SIDE, SIDE);
  gtk_window_set_child (GTK_WINDOW (window), words);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  ratio = measure (window);
  g_test_message ("%s: “%s” on %s: %.1f", style, class, grounds[ground].name, ratio);
  if (ratio < LEAST)
    {
      g_printerr ("# %s: “%s” on %s has a contrast of only %.1f\n", style, class, grounds[ground].name, ratio);
      g_test_fail ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_all (const char *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (grounds[i].classes) && grounds[i].classes[j] != NULL; j++)
      check (style, i, grounds[i].classes[j]);
}

static void
test_contrast (gconstpointer data)
{
  const char *style = data;
  g_autoptr (LabaTestWindow) test = laba_test_window_new (); /* with the program's own style */
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-theme-name", g_str_has_prefix (style, "high") ? "Default-hc" : "Default",
                "gtk-application-prefer-dark-theme", strstr (style, "dark") != NULL, NULL);
  laba_test_settle ();
  check_all (style);
  g_object_set (settings, "gtk-theme-name", "Default", "gtk-application-prefer-dark-theme", FALSE, NULL);
}

int
main (int argc, char **argv)
{
  static const char *const styles[] = { "light", "dark", "high light", "high dark" };

  laba_test_window_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *path = g_strdup_printf ("/contrast/%s", styles[i]);

      g_strdelimit (path, " ", '-');
      g_test_add_data_func (path, styles[i], test_contrast);
    }
  return g_test_run ();
}
