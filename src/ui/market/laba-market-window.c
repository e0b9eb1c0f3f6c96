/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/market/laba-market-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "ui/kit/laba-progress-window.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/market/laba-market-job.h"

/* Of one of the goods in its list, and of the list. */
#define GOODS_HEIGHT 48
#define GOODS_HEIGHT_MAX 264

struct _LabaMarketWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  char *path;
  GPtrArray *goods;   /* of LabaMarketGoods, unknown */
  GPtrArray *entries; /* of LabaRefEntry: what each of them is */
  LabaRefEntry *bank;
  gboolean good; /* it can be imported */
  gboolean begun;

  GtkButton *import_button;
  GtkLabel *file_label;
  GtkLabel *counts;
  GtkLabel *about;
  GtkBox *goods_box;
  GtkLabel *goods_title;
  GtkGrid *goods_grid;
  GtkScrolledWindow *goods_scroller;
  GtkCheckButton *make;
  GtkBox *bank_box;
  GtkLabel *bank_label;
  GtkScrolledWindow *problems_scroller;
  GtkTextView *problems;
};

G_DEFINE_FINAL_TYPE (LabaMarketWindow, laba_market_window, GTK_TYPE_WINDOW)

/* ---- what can be done ---- */

static void
refresh (LabaMarketWindow *self)
{
  gboolean named = gtk_check_button_get_active (self->make);

  if (!named)
    {
      named = TRUE;
      for (guint i = 0; i < self->entries->len; i++)
        named = named && laba_ref_entry_get_id (self->entries->pdata[i]) != 0;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), self->good && named);
}

/* ---- goods ---- */

static char *
title_of (const LabaMarketGoods *goods)
{
  const char *name = goods->name != NULL ? goods->name : goods->code;

  return goods->variant != NULL ? g_strdup_printf ("%s, %s", name, goods->variant)
                                : g_strdup (name);
}

static char *
detail_of (const LabaMarketGoods *goods)
{
  g_autofree char *price = laba_money_format (goods->price, laba_language_get ());
  g_autofree char *lines
      = g_strdup_printf (ngettext ("in %u order", "in %u orders", goods->n), goods->n);

  return goods->code != NULL ? g_strdup_printf ("%s · %s · %s", goods->code, price, lines)
                             : g_strdup_printf ("%s · %s", price, lines);
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_tooltip_text (label, text);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_goods (LabaMarketWindow *self, guint index)
{
  const LabaMarketGoods *goods = self->goods->pdata[index];
  g_autofree char *title = title_of (goods);
  g_autofree char *detail = detail_of (goods);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  LabaRefEntry *entry = laba_ref_entry_new (self->book, "product");

  gtk_box_append (GTK_BOX (words), label_new (title, NULL));
  gtk_box_append (GTK_BOX (words), label_new (detail, "dim-label"));
  gtk_widget_set_valign (GTK_WIDGET (entry), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (entry), TRUE);
  gtk_entry_set_placeholder_text (laba_ref_entry_get_entry (entry), _ ("a new product"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (laba_ref_entry_get_entry (entry)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (entry, "edited", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->goods_grid, words, 0, (int) index, 1, 1);
  gtk_grid_attach (self->goods_grid, GTK_WIDGET (entry), 1, (int) index, 1, 1);
  g_ptr_array_add (self->entries, entry);
}

static void
show_goods (LabaMarketWindow *self, GPtrArray *goods)
{
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u product is not known by the name that the file gives it",
                "%u products are not known by the names that the file gives them",
                goods->len),
      goods->len);

  for (guint i = 0; i < goods->len; i++)
    {
      g_ptr_array_add (self->goods, laba_market_job_copy_goods (goods->pdata[i]));
      add_goods (self, i);
    }
  gtk_label_set_label (self->goods_title, title);
  gtk_scrolled_window_set_min_content_height (
      self->goods_scroller, MIN (GOODS_HEIGHT_MAX, GOODS_HEIGHT * (int) goods->len));
  gtk_widget_set_visible (GTK_WIDGET (self->goods_box), goods->len > 0);
}

/* ---- looking ---- */

static void
show_result (LabaMarketWindow *self, const LabaMarketJob *result)
{
  g_autofree char *counts = g_strdup_printf (
      _ ("%1$u new · %2$u changed · %3$u unchanged · %4$u left out"), result->n_new,
      result->n_changed, result->n_unchanged, result->n_skipped);

  self->good = result->problems == NULL
               && (result->n_new + result->n_changed > 0 || result->asks_bank);
  gtk_label_set_label (self->counts, result->problems != NULL
                                         ? _ ("It cannot be imported yet:")
                                     : self->good || result->n_skipped > 0
                                         ? counts
                                         : _ ("The book has all of it already."));
  gtk_label_set_label (self->about, result->about);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_scroller), result->problems != NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->problems),
                            result->problems != NULL ? result->problems : "", -1);
  show_goods (self, result->goods);
  gtk_widget_set_visible (GTK_WIDGET (self->bank_box), result->asks_bank);
  refresh (self);
  if (self->entries->len > 0)
    gtk_widget_grab_focus (self->entries->pdata[0]);
  else if (self->good)
    gtk_widget_grab_focus (GTK_WIDGET (self->import_button));
}

static void
looked_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaMarketWindow *self = user_data;

  if (error != NULL)
    gtk_label_set_label (self->counts, error->message);
  else
    show_result (self, data);
}

static gboolean
look_cb (gpointer data)
{
  LabaMarketWindow *self = data;
  LabaMarketJob *job = laba_market_job_new (laba_book_get_path (self->book), self->path);

  job->dry_run = TRUE;
  laba_progress_window_run (GTK_WINDOW (self), _ ("Looking through it"),
                            laba_market_job_thread, job, laba_market_job_free, looked_cb,
                            self);
  return G_SOURCE_REMOVE;
}

/* ---- importing ---- */

static void
imported_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaMarketWindow *self = user_data;
  const LabaMarketJob *result = data;
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      gtk_label_set_label (self->counts, error->message);
      return;
    }
  text = g_strdup_printf (_ ("Imported: %1$u new, %2$u changed"), result->n_new,
                          result->n_changed);
  gtk_widget_activate_action (parent, "win.reopen", "s", text);
}

static void
import_clicked_cb (LabaMarketWindow *self)
{
  LabaMarketJob *job = laba_market_job_new (laba_book_get_path (self->book), self->path);

  job->make = gtk_check_button_get_active (self->make);
  job->bank = laba_ref_entry_get_id (self->bank);
  for (guint i = 0; i < self->goods->len; i++)
    {
      LabaMarketGoods *goods = laba_market_job_copy_goods (self->goods->pdata[i]);

      goods->product = laba_ref_entry_get_id (self->entries->pdata[i]);
      g_ptr_array_add (job->chosen, goods);
    }
  laba_progress_window_run (GTK_WINDOW (self), _ ("Import"), laba_market_job_thread, job,
                            laba_market_job_free, imported_cb, self);
}

/* ---- class ---- */

/* The look begins when there is a window for its progress to stand over. */
static void
laba_market_window_map (GtkWidget *widget)
{
  LabaMarketWindow *self = LABA_MARKET_WINDOW (widget);

  GTK_WIDGET_CLASS (laba_market_window_parent_class)->map (widget);
  if (!self->begun)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, look_cb, g_object_ref (self),
                     g_object_unref);
  self->begun = TRUE;
}

static void
laba_market_window_dispose (GObject *object)
{
  LabaMarketWindow *self = LABA_MARKET_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->goods, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_market_window_parent_class)->dispose (object);
}

static void
laba_market_window_class_init (LabaMarketWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_market_window_dispose;
  widget_class->map = laba_market_window_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/market/laba-market-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, about);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, bank_box);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, bank_label);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, file_label);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, goods_box);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, goods_grid);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, goods_scroller);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, goods_title);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, import_button);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, make);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, LabaMarketWindow,
                                        problems_scroller);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
laba_market_window_init (LabaMarketWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->goods = g_ptr_array_new_with_free_func (laba_market_job_free_goods);
  self->entries = g_ptr_array_new ();
}

LabaMarketWindow *
laba_market_window_new (GtkWindow *parent, LabaBook *book, const char *path)
{
  LabaMarketWindow *self
      = g_object_new (LABA_TYPE_MARKET_WINDOW, "transient-for", parent, NULL);
  g_autofree char *name = g_path_get_basename (path);

  self->book = g_object_ref (book);
  self->path = g_strdup (path);
  self->bank = laba_ref_entry_new (book, "account");
  gtk_widget_set_hexpand (GTK_WIDGET (self->bank), TRUE);
  gtk_label_set_mnemonic_widget (self->bank_label,
                                 GTK_WIDGET (laba_ref_entry_get_entry (self->bank)));
  gtk_box_append (self->bank_box, GTK_WIDGET (self->bank));
  gtk_label_set_label (self->file_label, name);
  return self;
}
