/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-field-entry.h"

#include <glib/gi18n.h>

#include "base/laba-text.h"
#include "ui/kit/laba-accessible.h"
#include "ui/kit/laba-focus.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-value-entry.h"

/* In characters: a money column fits its figures, a name its words. */
#define CHARS_FIGURE 10
#define CHARS_DAY 11
#define CHARS_NAME 18

struct _LabaFieldEntry
{
  GtkWidget parent_instance;
  const LabaField *field;
  GtkWidget *child;  /* one of the four */
  GtkLabel *fault;   /* NULL when compact */
  char *said;        /* the fault that is marked */
  gboolean optional; /* the choices begin with none */
  gboolean touched;
  gboolean quiet;
};

static guint edited_signal;

G_DEFINE_FINAL_TYPE (LabaFieldEntry, laba_field_entry, GTK_TYPE_WIDGET)

static gboolean
is_choice (const LabaField *field)
{
  return field->kind == LABA_FIELD_CHOICE || field->kind == LABA_FIELD_ORDINAL;
}

/* ---- showing ---- */

static guint
choice_of (LabaFieldEntry *self, const LabaValue *value)
{
  guint first = self->optional ? 1 : 0;

  if (value->kind == LABA_VALUE_NUMBER)
    return (guint) value->number + first;
  if (value->kind == LABA_VALUE_TEXT)
    for (guint i = 0; self->field->choices[i] != NULL; i++)
      if (g_strcmp0 (self->field->choices[i], value->text) == 0)
        return i + first;
  return 0;
}

static gboolean
truth_of (const LabaField *field, const LabaValue *value)
{
  if (value->kind == LABA_VALUE_NUMBER)
    return value->number != 0;
  return (field->flags & LABA_FIELD_FLAG_TRUE) != 0;
}

void
laba_field_entry_show (LabaFieldEntry *self, const LabaValue *value)
{
  self->quiet = TRUE;
  if (is_choice (self->field))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->child), choice_of (self, value));
  else if (self->field->kind == LABA_FIELD_BOOLEAN)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->child),
                                 truth_of (self->field, value));
  else if (self->field->kind == LABA_FIELD_REF)
    laba_ref_entry_set_id (LABA_REF_ENTRY (self->child),
                           value->kind == LABA_VALUE_NUMBER ? value->number : 0);
  else
    laba_value_entry_set_value (LABA_VALUE_ENTRY (self->child), value);
  self->quiet = FALSE;
  self->touched = FALSE;
}

/* ---- collecting ---- */

static void
collect_choice (LabaFieldEntry *self, LabaValue *value)
{
  guint first = self->optional ? 1 : 0;
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->child));

  if (selected == GTK_INVALID_LIST_POSITION || selected < first)
    return;
  if (self->field->kind == LABA_FIELD_ORDINAL)
    laba_value_set_number (value, selected - first);
  else
    laba_value_set_text (value, self->field->choices[selected - first]);
}

static void
collect_ref (LabaFieldEntry *self, LabaValue *value, char **name)
{
  LabaRefEntry *entry = LABA_REF_ENTRY (self->child);
  gint64 id = laba_ref_entry_get_id (entry);

  if (id != 0)
    laba_value_set_number (value, id);
  else if (laba_ref_entry_is_new (entry))
    *name = laba_text_collapse (laba_ref_entry_get_text (entry));
}

gboolean
laba_field_entry_collect (LabaFieldEntry *self,
                          LabaValue *value,
                          char **name,
                          char **fault)
{
  laba_value_clear (value);
  *name = NULL;
  *fault = NULL;
  if (is_choice (self->field))
    collect_choice (self, value);
  else if (self->field->kind == LABA_FIELD_BOOLEAN)
    laba_value_set_number (value,
                           gtk_check_button_get_active (GTK_CHECK_BUTTON (self->child)));
  else if (self->field->kind == LABA_FIELD_REF)
    collect_ref (self, value, name);
  else
    return laba_value_entry_get_value (LABA_VALUE_ENTRY (self->child), value, fault);
  return TRUE;
}

const char *
laba_field_entry_get_text (LabaFieldEntry *self)
{
  if (LABA_IS_VALUE_ENTRY (self->child))
    return laba_value_entry_get_text (LABA_VALUE_ENTRY (self->child));
  if (LABA_IS_REF_ENTRY (self->child))
    return laba_ref_entry_get_text (LABA_REF_ENTRY (self->child));
  return "";
}

gboolean
laba_field_entry_is_empty (LabaFieldEntry *self)
{
  return !is_choice (self->field) && self->field->kind != LABA_FIELD_BOOLEAN
         && laba_text_is_empty (laba_field_entry_get_text (self));
}

/* ---- marks ---- */

static void
mark_child (LabaFieldEntry *self, const char *fault)
{
  if (LABA_IS_VALUE_ENTRY (self->child))
    laba_value_entry_mark (LABA_VALUE_ENTRY (self->child), fault);
  else if (LABA_IS_REF_ENTRY (self->child))
    laba_ref_entry_mark (LABA_REF_ENTRY (self->child), fault);
  else if (fault != NULL)
    gtk_widget_add_css_class (self->child, "error");
  else
    gtk_widget_remove_css_class (self->child, "error");
}

void
laba_field_entry_mark (LabaFieldEntry *self, const char *fault)
{
  if (g_strcmp0 (fault, self->said) == 0)
    return;
  g_free (self->said);
  self->said = g_strdup (fault);
  mark_child (self, fault);
  if (self->fault == NULL)
    return;
  gtk_label_set_label (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
}

const char *
laba_field_entry_get_fault (LabaFieldEntry *self)
{
  return self->said;
}

/* ---- callbacks ---- */

static void
edited_cb (LabaFieldEntry *self)
{
  if (self->quiet)
    return;
  self->touched = TRUE;
  g_signal_emit (self, edited_signal, 0);
}

static void
left_cb (LabaFieldEntry *self)
{
  if (self->touched || self->child == NULL)
    return;
  self->touched = TRUE;
  if (self->field->flags & LABA_FIELD_REQUIRED)
    g_signal_emit (self, edited_signal, 0);
}

/* ---- making ---- */

static GtkWidget *
make_choices (LabaFieldEntry *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  const LabaField *field = self->field;

  self->optional = (field->flags & LABA_FIELD_REQUIRED) != 0;
  if (self->optional)
    gtk_string_list_append (list, _ ("Choose…"));
  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (list, field->choice_labels != NULL
                                      ? _ (field->choice_labels[i])
                                      : field->choices[i]);
  return gtk_drop_down_new (G_LIST_MODEL (list), NULL);
}

static GtkWidget *
make_ref (const LabaField *field, LabaBook *book)
{
  LabaRefEntry *entry = laba_ref_entry_new (book, field->target);

  laba_ref_entry_prefer (entry, field->flags);
  return GTK_WIDGET (entry);
}

static GtkWidget *
make_child (LabaFieldEntry *self, LabaBook *book, gboolean compact)
{
  if (is_choice (self->field))
    return make_choices (self);
  if (self->field->kind == LABA_FIELD_BOOLEAN)
    return compact ? gtk_check_button_new ()
                   : gtk_check_button_new_with_label (_ (self->field->label));
  if (self->field->kind == LABA_FIELD_REF)
    return make_ref (self->field, book);
  return GTK_WIDGET (laba_value_entry_new (self->field->kind));
}

static void
connect_child (LabaFieldEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *signal = "edited";

  if (is_choice (self->field))
    signal = "notify::selected";
  else if (self->field->kind == LABA_FIELD_BOOLEAN)
    signal = "toggled";
  g_signal_connect_object (self->child, signal, G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->child, focus);
}

GtkWidget *
laba_field_entry_get_control (LabaFieldEntry *self)
{
  if (LABA_IS_VALUE_ENTRY (self->child))
    return GTK_WIDGET (laba_value_entry_get_entry (LABA_VALUE_ENTRY (self->child)));
  if (LABA_IS_REF_ENTRY (self->child))
    return GTK_WIDGET (laba_ref_entry_get_entry (LABA_REF_ENTRY (self->child)));
  return self->child;
}

static int
usual_width (const LabaField *field)
{
  if (field->kind == LABA_FIELD_REF || field->kind == LABA_FIELD_TEXT)
    return CHARS_NAME;
  return field->kind == LABA_FIELD_DAY ? CHARS_DAY : CHARS_FIGURE;
}

static void
set_width (LabaFieldEntry *self)
{
  GtkWidget *control = laba_field_entry_get_control (self);

  if (!GTK_IS_ENTRY (control))
    return;
  gtk_editable_set_width_chars (GTK_EDITABLE (control), usual_width (self->field));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (control), usual_width (self->field));
}

static void
add_fault_label (LabaFieldEntry *self)
{
  self->fault = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->fault, 0);
  gtk_label_set_wrap (self->fault, TRUE);
  gtk_label_set_wrap_mode (self->fault, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (self->fault, 42);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "error");
  gtk_widget_set_parent (GTK_WIDGET (self->fault), GTK_WIDGET (self));
}

LabaFieldEntry *
laba_field_entry_new (LabaBook *book, const LabaField *field, gboolean compact)
{
  LabaFieldEntry *self = g_object_new (LABA_TYPE_FIELD_ENTRY, NULL);

  self->field = field;
  self->child = make_child (self, book, compact);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  laba_accessible_set_name (laba_field_entry_get_control (self), _ (field->label));
  if (compact)
    set_width (self);
  else
    add_fault_label (self);
  connect_child (self);
  return self;
}

const LabaField *
laba_field_entry_get_field (LabaFieldEntry *self)
{
  return self->field;
}

gboolean
laba_field_entry_is_touched (LabaFieldEntry *self)
{
  return self->touched;
}

void
laba_field_entry_type (LabaFieldEntry *self, const char *text)
{
  GtkWidget *control = laba_field_entry_get_control (self);

  if (GTK_IS_DROP_DOWN (control))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (control),
                                (guint) g_ascii_strtoull (text, NULL, 10)
                                    + (self->optional ? 1 : 0));
  else if (GTK_IS_CHECK_BUTTON (control))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (control), g_strcmp0 (text, "1") == 0);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
}

/* ---- class ---- */

static void
laba_field_entry_dispose (GObject *object)
{
  LabaFieldEntry *self = LABA_FIELD_ENTRY (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (self->fault != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->fault));
  self->fault = NULL;
  g_clear_pointer (&self->said, g_free);
  G_OBJECT_CLASS (laba_field_entry_parent_class)->dispose (object);
}

static gboolean
laba_field_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (laba_field_entry_get_control (LABA_FIELD_ENTRY (widget)));
}

static void
laba_field_entry_class_init (LabaFieldEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_field_entry_dispose;
  widget_class->focus = laba_focus_children;
  widget_class->grab_focus = laba_field_entry_grab_focus;
  edited_signal = g_signal_new ("edited", LABA_TYPE_FIELD_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
laba_field_entry_init (LabaFieldEntry *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
}
