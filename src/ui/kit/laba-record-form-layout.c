/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-record-form-private.h"
#include "ui/kit/laba-record-hints.h"

/* Labels begin where their letters do not meet those of others: each takes the first
 * letter that is free. */
static char *
with_mnemonic (const char *label, GHashTable *taken)
{
  for (const char *at = label; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_unichar_tolower (g_utf8_get_char (at));

      if (g_unichar_isalpha (letter)
          && g_hash_table_add (taken, GUINT_TO_POINTER (letter)))
        return g_strdup_printf ("%.*s_%s", (int) (at - label), label, at);
    }
  return g_strdup (label);
}

static void
attach_field (LabaRecordForm *self,
              GtkGrid *grid,
              int row,
              LabaFieldEntry *entry,
              GHashTable *taken)
{
  const LabaField *field = laba_field_entry_get_field (entry);

  if (field->kind != LABA_FIELD_BOOLEAN)
    {
      g_autofree char *text = with_mnemonic (_ (field->label), taken);
      GtkWidget *label = gtk_label_new_with_mnemonic (text);

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_margin_top (label, 8);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_label_set_mnemonic_widget (GTK_LABEL (label),
                                     laba_field_entry_get_control (entry));
      gtk_grid_attach (grid, label, 0, row, 1, 1);
    }
  gtk_widget_set_hexpand (GTK_WIDGET (entry), TRUE);
  gtk_grid_attach (grid, GTK_WIDGET (entry), 1, row, 1, 1);
}

static GtkGrid *
make_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  return GTK_GRID (grid);
}

static void
make_fields (LabaRecordForm *self)
{
  /* Those of the buttons: Save, Save and Next, Cancel, Add line, More, Work out a price. */
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  int row = 0;

  for (const char *letter = "sncamw"; *letter != '\0'; letter++)
    g_hash_table_add (taken, GUINT_TO_POINTER ((guint) *letter));
  for (guint i = 0; self->type->fields[i].key != NULL; i++)
    {
      const LabaField *field = &self->type->fields[i];
      LabaFieldEntry *entry = NULL;

      if (!(field->flags & LABA_FIELD_COMPUTED))
        {
          GtkGrid *grid = laba_record_hints_is_rare (self->type, field) ? self->more_grid
                                                                        : self->grid;

          entry = laba_field_entry_new (self->book, field, FALSE);
          attach_field (self, grid, row++, entry, taken);
          g_signal_connect_object (entry, "edited", G_CALLBACK (laba_record_form_edited),
                                   self, G_CONNECT_SWAPPED);
        }
      g_ptr_array_add (self->entries, entry);
    }
}

static void
add_lines (LabaRecordForm *self, const LabaLines *lines, GtkBox *box)
{
  LabaLinesBox *lines_box = laba_lines_box_new (self->book, lines);
  GtkWidget *title = gtk_label_new (laba_record_hints_lines_label (self->type, lines));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_margin_top (title, 6);
  gtk_box_append (box, title);
  gtk_box_append (box, GTK_WIDGET (lines_box));
  g_signal_connect_object (lines_box, "edited", G_CALLBACK (laba_record_form_edited),
                           self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->lines, lines_box);
}

static void
make_lines (LabaRecordForm *self, GtkBox *more_box)
{
  for (const LabaLines *lines = self->type->lines; lines != NULL && lines->key != NULL;
       lines++)
    add_lines (self, lines,
               lines->required || self->type->is_list == FALSE ? GTK_BOX (self)
                                                               : more_box);
}

static void
make_more (LabaRecordForm *self, GtkBox *more_box)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->more_grid)) == NULL
      && gtk_widget_get_first_child (GTK_WIDGET (more_box))
             == GTK_WIDGET (self->more_grid)
      && gtk_widget_get_next_sibling (GTK_WIDGET (self->more_grid)) == NULL)
    {
      g_object_ref_sink (more_box);
      g_object_unref (more_box);
      return;
    }
  self->more = GTK_EXPANDER (gtk_expander_new_with_mnemonic (_ ("_More")));
  gtk_expander_set_child (self->more, GTK_WIDGET (more_box));
  laba_accessible_set_up_expander (self->more);
  laba_accessible_set_name (GTK_WIDGET (self->more), _ ("More"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->more));
}

void
laba_record_form_lay_out (LabaRecordForm *self)
{
  GtkBox *more_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_widget_set_margin_top (GTK_WIDGET (more_box), 6);
  self->grid = make_grid ();
  self->more_grid = make_grid ();
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->grid));
  gtk_box_append (more_box, GTK_WIDGET (self->more_grid));
  make_fields (self);
  make_lines (self, more_box);
  make_more (self, more_box);
  self->notice = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->notice, 0);
  gtk_label_set_wrap (self->notice, TRUE);
  gtk_label_set_wrap_mode (self->notice, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->notice, 56);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->notice));
}
