/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-field-grid.h"

#include "ui/kit/laba-accessible.h"

const LabaField *
laba_field_grid_find (const LabaField *fields, const char *key)
{
  int index = laba_fields_find (fields, key);

  g_assert (index >= 0);
  return &fields[index];
}

LabaFieldEntry *
laba_field_grid_add (GtkGrid *grid,
                     LabaBook *book,
                     const LabaField *field,
                     const char *words,
                     int column,
                     int row,
                     GCallback edited,
                     gpointer data)
{
  LabaFieldEntry *entry = laba_field_entry_new (book, field, FALSE);
  GtkWidget *control = laba_field_entry_get_control (entry);
  GtkWidget *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
  laba_accessible_set_name (control, gtk_label_get_text (GTK_LABEL (label)));
  gtk_widget_set_hexpand (GTK_WIDGET (entry), TRUE);
  gtk_grid_attach (grid, label, column * 2, row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (entry), column * 2 + 1, row, 1, 1);
  if (edited != NULL)
    g_signal_connect_object (entry, "edited", edited, data, G_CONNECT_SWAPPED);
  return entry;
}

void
laba_field_grid_show (LabaFieldEntry *entry, gint64 number)
{
  LabaValue value = { .kind = LABA_VALUE_NUMBER, .number = number };

  laba_field_entry_show (entry, &value);
}

gint64
laba_field_grid_get (LabaFieldEntry *entry)
{
  LabaValue value = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;
  gint64 number = laba_field_entry_collect (entry, &value, &name, &fault)
                          && value.kind == LABA_VALUE_NUMBER
                      ? value.number
                      : 0;

  laba_value_clear (&value);
  return number;
}

void
laba_field_grid_collect (LabaFieldEntry *entry, LabaDraft *draft, LabaProblems *problems)
{
  const LabaField *field = laba_field_entry_get_field (entry);
  int index = laba_fields_find (draft->record->type->fields, field->key);
  LabaValue *value = &draft->record->values[index];
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;

  if (!laba_field_entry_collect (entry, value, &name, &fault))
    laba_problems_add (problems, field->key, "%s", fault);
  if (name != NULL)
    laba_draft_add_name (draft, field, value, field->key, name);
}

void
laba_field_grid_mark (LabaFieldEntry *const *entries,
                      guint n,
                      LabaProblems *problems,
                      GtkLabel *notice,
                      const char *otherwise)
{
  const char *text = laba_problems_is_empty (problems)
                         ? otherwise
                         : laba_problems_get (problems, 0)->message;

  for (guint i = 0; i < n; i++)
    if (entries[i] != NULL)
      laba_field_entry_mark (entries[i],
                             laba_problems_get_message (
                                 problems, laba_field_entry_get_field (entries[i])->key));
  if (notice == NULL)
    return;
  gtk_label_set_label (notice, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (notice), text != NULL);
}

void
laba_field_grid_clear (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

void
laba_field_grid_add_title (GtkGrid *grid, const char *title, int column, gboolean figure)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), figure ? 1 : 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (grid, label, column, 0, 1, 1);
}
