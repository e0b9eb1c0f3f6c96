/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-facts.h"

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"

#define PAIRS 2
#define LONGEST_WORD 24

struct _LabaFacts
{
  GtkBox parent_instance;
  GtkGrid *grid;
  int n;
  int pairs; /* beside each other */
};

enum
{
  PROP_PAIRS = 1,
};

G_DEFINE_FINAL_TYPE (LabaFacts, laba_facts, GTK_TYPE_BOX)

void
laba_facts_clear (LabaFacts *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n = 0;
}

/* Figures and words stay whole, but nothing may be wider than a window. */
static gboolean
has_long_word (const char *text)
{
  int n = 0;

  for (const char *at = text; *at != '\0' && n <= LONGEST_WORD; at = g_utf8_next_char (at))
    n = g_unichar_isspace (g_utf8_get_char (at)) ? 0 : n + 1;
  return n > LONGEST_WORD;
}

void
laba_facts_add_text (LabaFacts *self, const char *label, const char *text)
{
  int column = self->n % self->pairs * 2, row = self->n / self->pairs;

  if (text == NULL || *text == '\0')
    return;
  GtkWidget *name = gtk_label_new (label);
  GtkWidget *value = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (value), 0);
  gtk_label_set_yalign (GTK_LABEL (value), 0);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value), has_long_word (text) ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_widget_set_focusable (value, FALSE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (value, "laba-figure");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name, NULL, -1);
  gtk_grid_attach (self->grid, name, column, row, 1, 1);
  gtk_grid_attach (self->grid, value, column + 1, row, 1, 1);
  self->n++;
}

void
laba_facts_add_money (LabaFacts *self, const char *label, gint64 amount)
{
  g_autofree char *text = laba_money_format (amount, laba_language_get ());

  laba_facts_add_text (self, label, text);
}

void
laba_facts_add_quantity (LabaFacts *self, const char *label, gint64 quantity, const char *unit)
{
  g_autofree char *number = laba_quantity_format (quantity, laba_language_get ());
  g_autofree char *text = g_strdup_printf ("%s %s", number, unit != NULL ? unit : "");

  laba_facts_add_text (self, label, text);
}

void
laba_facts_add_day (LabaFacts *self, const char *label, gint64 day)
{
  g_autofree char *text = laba_day_format_short ((LabaDay) day, laba_language_get ());

  laba_facts_add_text (self, label, text);
}

static void
laba_facts_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_PAIRS)
    LABA_FACTS (object)->pairs = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
laba_facts_class_init (LabaFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = laba_facts_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_PAIRS,
      g_param_spec_int ("pairs", NULL, NULL, 1, 4, PAIRS,
                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
laba_facts_init (LabaFacts *self)
{
  self->pairs = PAIRS;
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 4);
  gtk_widget_set_hexpand (GTK_WIDGET (self->grid), TRUE);
  /* GTK 4.18 measures a grid within a row wrongly where its labels wrap. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
}
