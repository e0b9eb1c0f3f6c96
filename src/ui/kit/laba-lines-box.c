/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-lines-box.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkBox *box;          /* the row, and what is within it */
  GPtrArray *entries;   /* of LabaFieldEntry, one a field; NULL for computed ones */
  LabaLinesBox *within; /* or NULL */
} Row;

struct _LabaLinesBox
{
  GtkWidget parent_instance;
  LabaBook *book;
  const LabaLines *lines;
  GtkBox *box; /* heads, rows, button */
  GtkBox *rows_box;
  GPtrArray *rows;        /* of Row */
  GPtrArray *size_groups; /* of GtkSizeGroup, one a field */
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (LabaLinesBox, laba_lines_box, GTK_TYPE_WIDGET)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->entries);
  g_free (row);
}

static gboolean
is_shown (const LabaField *field)
{
  return !(field->flags & LABA_FIELD_COMPUTED);
}

static void
edited_cb (LabaLinesBox *self)
{
  g_signal_emit (self, edited_signal, 0);
}

/* ---- rows ---- */

static guint
find_row (LabaLinesBox *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_ancestor (widget, GTK_WIDGET (((Row *) self->rows->pdata[i])->box)))
      return i;
  return G_MAXUINT;
}

static void
remove_row (LabaLinesBox *self, guint index)
{
  Row *row = self->rows->pdata[index];

  gtk_box_remove (self->rows_box, GTK_WIDGET (row->box));
  g_ptr_array_remove_index (self->rows, index);
}

static void
remove_clicked_cb (LabaLinesBox *self, GtkButton *button)
{
  guint index = find_row (self, GTK_WIDGET (button));

  if (index == G_MAXUINT)
    return;
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
  remove_row (self, index);
  edited_cb (self);
}

static GtkWidget *
make_remove_button (LabaLinesBox *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove this line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this line"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_entry (LabaLinesBox *self, Row *row, GtkBox *line, guint index)
{
  const LabaField *field = &self->lines->fields[index];
  LabaFieldEntry *entry = NULL;

  if (is_shown (field))
    {
      entry = laba_field_entry_new (self->book, field, TRUE);
      gtk_widget_set_hexpand (GTK_WIDGET (entry), field->kind == LABA_FIELD_REF
                                                      || field->kind == LABA_FIELD_TEXT);
      g_signal_connect_object (entry, "edited", G_CALLBACK (edited_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_size_group_add_widget (self->size_groups->pdata[index], GTK_WIDGET (entry));
      gtk_box_append (line, GTK_WIDGET (entry));
    }
  g_ptr_array_add (row->entries, entry);
}

static void
add_within (LabaLinesBox *self, Row *row)
{
  row->within = laba_lines_box_new (self->book, self->lines->within);
  gtk_widget_set_margin_start (GTK_WIDGET (row->within), 24);
  g_signal_connect_object (row->within, "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (row->box, GTK_WIDGET (row->within));
}

static Row *
append_row (LabaLinesBox *self)
{
  Row *row = g_new0 (Row, 1);
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));

  row->entries = g_ptr_array_new ();
  row->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (row->box, GTK_WIDGET (line));
  for (guint i = 0; self->lines->fields[i].key != NULL; i++)
    add_entry (self, row, line, i);
  gtk_box_append (line, make_remove_button (self));
  if (self->lines->within != NULL)
    add_within (self, row);
  gtk_box_append (self->rows_box, GTK_WIDGET (row->box));
  g_ptr_array_add (self->rows, row);
  return row;
}

void
laba_lines_box_add_row (LabaLinesBox *self)
{
  append_row (self);
}

static void
add_clicked_cb (LabaLinesBox *self)
{
  Row *row = append_row (self);

  for (guint i = 0; i < row->entries->len; i++)
    if (row->entries->pdata[i] != NULL)
      {
        gtk_widget_grab_focus (row->entries->pdata[i]);
        break;
      }
  edited_cb (self);
}

/* ---- show and collect ---- */

static void
show_row (Row *row, const LabaLine *line)
{
  for (guint i = 0; i < row->entries->len; i++)
    if (row->entries->pdata[i] != NULL)
      laba_field_entry_show (row->entries->pdata[i], &line->values[i]);
  if (row->within != NULL && line->within != NULL)
    laba_lines_box_show (row->within, line->within);
}

void
laba_lines_box_show (LabaLinesBox *self, GPtrArray *lines)
{
  while (self->rows->len > 0)
    remove_row (self, self->rows->len - 1);
  for (guint i = 0; i < lines->len; i++)
    show_row (append_row (self), lines->pdata[i]);
  if (lines->len == 0 && self->lines->required)
    append_row (self);
}

static gboolean
is_empty (Row *row)
{
  for (guint i = 0; i < row->entries->len; i++)
    if (row->entries->pdata[i] != NULL
        && !laba_field_entry_is_empty (row->entries->pdata[i])
        && laba_field_entry_get_text (row->entries->pdata[i])[0] != '\0')
      return FALSE;
  return row->within == NULL || laba_lines_box_get_n_rows (row->within) == 0;
}

static char *
path_of (LabaLinesBox *self, const char *prefix, guint n, const char *key)
{
  return g_strdup_printf ("%s%s[%u].%s", prefix, self->lines->key, n, key);
}

static void
collect_row (LabaLinesBox *self,
             Row *row,
             LabaDraft *draft,
             LabaLine *line,
             const char *inner,
             LabaProblems *problems)
{
  for (guint i = 0; i < row->entries->len; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *fault = NULL;
      g_autofree char *path = g_strconcat (inner, self->lines->fields[i].key, NULL);

      if (row->entries->pdata[i] == NULL)
        continue;
      if (!laba_field_entry_collect (row->entries->pdata[i], &line->values[i], &name,
                                     &fault))
        laba_problems_add (problems, path, "%s", fault);
      if (name != NULL)
        laba_draft_add_name (draft, &self->lines->fields[i], &line->values[i], path,
                             name);
    }
  if (row->within != NULL)
    laba_lines_box_collect (row->within, draft, line, inner, problems);
}

void
laba_lines_box_collect (LabaLinesBox *self,
                        LabaDraft *draft,
                        LabaLine *within,
                        const char *prefix,
                        LabaProblems *problems)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (is_empty (self->rows->pdata[i]))
        continue;
      LabaLine *line = within != NULL
                           ? laba_line_add_within (within)
                           : laba_record_add_line (draft->record, self->lines->key);
      g_autofree char *inner = path_of (self, prefix, ++n, "");

      collect_row (self, self->rows->pdata[i], draft, line, inner, problems);
    }
}

/* ---- marks ---- */

static void
mark_entry (LabaFieldEntry *entry,
            const char *path,
            LabaProblems *problems,
            gboolean strict)
{
  const char *fault = laba_problems_get_message (problems, path);
  gboolean told = strict || laba_field_entry_is_touched (entry);

  laba_field_entry_mark (entry, told ? fault : NULL);
}

static void
mark_row (LabaLinesBox *self,
          Row *row,
          const char *inner,
          LabaProblems *problems,
          gboolean strict)
{
  for (guint i = 0; i < row->entries->len; i++)
    {
      g_autofree char *path = g_strconcat (inner, self->lines->fields[i].key, NULL);

      if (row->entries->pdata[i] != NULL)
        mark_entry (row->entries->pdata[i], path, problems, strict);
    }
  if (row->within != NULL)
    laba_lines_box_mark (row->within, inner, problems, strict);
}

void
laba_lines_box_mark (LabaLinesBox *self,
                     const char *prefix,
                     LabaProblems *problems,
                     gboolean strict)
{
  g_autoptr (LabaProblems) none = laba_problems_new ();
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean counts = !is_empty (self->rows->pdata[i]);
      g_autofree char *inner = path_of (self, prefix, counts ? ++n : 0, "");

      mark_row (self, self->rows->pdata[i], inner, counts ? problems : none, strict);
    }
}

LabaFieldEntry *
laba_lines_box_first_marked (LabaLinesBox *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      for (guint j = 0; j < row->entries->len; j++)
        if (row->entries->pdata[j] != NULL
            && laba_field_entry_get_fault (row->entries->pdata[j]) != NULL)
          return row->entries->pdata[j];
      LabaFieldEntry *inner
          = row->within != NULL ? laba_lines_box_first_marked (row->within) : NULL;
      if (inner != NULL)
        return inner;
    }
  return NULL;
}

/* ---- for others ---- */

guint
laba_lines_box_get_n_rows (LabaLinesBox *self)
{
  return self->rows->len;
}

LabaFieldEntry *
laba_lines_box_get_entry (LabaLinesBox *self, guint row, const char *key)
{
  int index = laba_fields_find (self->lines->fields, key);

  if (row >= self->rows->len || index < 0)
    return NULL;
  return ((Row *) self->rows->pdata[row])->entries->pdata[index];
}

LabaLinesBox *
laba_lines_box_get_within (LabaLinesBox *self, guint row)
{
  return row < self->rows->len ? ((Row *) self->rows->pdata[row])->within : NULL;
}

/* ---- making ---- */

static GtkWidget *
make_head (const LabaField *field)
{
  GtkWidget *label = gtk_label_new (_ (field->label));
  gboolean figure = field->kind == LABA_FIELD_MONEY || field->kind == LABA_FIELD_QUANTITY
                    || field->kind == LABA_FIELD_COUNT
                    || field->kind == LABA_FIELD_PERCENT;

  gtk_label_set_xalign (GTK_LABEL (label), figure ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, field->kind == LABA_FIELD_REF
                                     || field->kind == LABA_FIELD_TEXT);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
make_heads (LabaLinesBox *self)
{
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *space = gtk_image_new_from_icon_name ("list-remove-symbolic");

  for (guint i = 0; self->lines->fields[i].key != NULL; i++)
    {
      GtkSizeGroup *group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

      g_ptr_array_add (self->size_groups, group);
      if (is_shown (&self->lines->fields[i]))
        {
          GtkWidget *head = make_head (&self->lines->fields[i]);

          gtk_size_group_add_widget (group, head);
          gtk_box_append (GTK_BOX (heads), head);
        }
    }
  gtk_widget_set_opacity (space, 0);
  gtk_widget_set_margin_start (space, 9);
  gtk_widget_set_margin_end (space, 9);
  gtk_box_append (GTK_BOX (heads), space);
  return heads;
}

static GtkWidget *
make_add_button (LabaLinesBox *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add line"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

LabaLinesBox *
laba_lines_box_new (LabaBook *book, const LabaLines *lines)
{
  LabaLinesBox *self = g_object_new (LABA_TYPE_LINES_BOX, NULL);

  self->book = g_object_ref (book);
  self->lines = lines;
  gtk_box_append (self->box, make_heads (self));
  gtk_box_append (self->box, GTK_WIDGET (self->rows_box));
  gtk_box_append (self->box, make_add_button (self));
  if (lines->required)
    append_row (self);
  return self;
}

/* ---- class ---- */

static void
laba_lines_box_dispose (GObject *object)
{
  LabaLinesBox *self = LABA_LINES_BOX (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  g_clear_object (&self->book);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->size_groups, g_ptr_array_unref);
  G_OBJECT_CLASS (laba_lines_box_parent_class)->dispose (object);
}

static void
laba_lines_box_class_init (LabaLinesBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_lines_box_dispose;
  edited_signal = g_signal_new ("edited", LABA_TYPE_LINES_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
laba_lines_box_init (LabaLinesBox *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->size_groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}
