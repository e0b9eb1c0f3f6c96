/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-record-form-private.h"

#include <glib/gi18n.h>

#include "base/laba-day.h"
#include "book/laba-store.h"
#include "ui/kit/laba-record-hints.h"

static guint edited_signal;

G_DEFINE_FINAL_TYPE (LabaRecordForm, laba_record_form, GTK_TYPE_BOX)

/* ---- collecting ---- */

static void
collect_field (LabaRecordForm *self,
               guint index,
               LabaDraft *draft,
               LabaProblems *problems)
{
  const LabaField *field = &self->type->fields[index];
  LabaValue *value = &draft->record->values[index];
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;

  if (!laba_field_entry_collect (self->entries->pdata[index], value, &name, &fault))
    laba_problems_add (problems, field->key, "%s", fault);
  if (name != NULL)
    laba_draft_add_name (draft, field, value, field->key, name);
  /* Nothing said and said to be nothing are two things: empty stays what it was. */
  if (value->kind == LABA_VALUE_ABSENT && name == NULL
      && self->shown->values[index].kind == LABA_VALUE_NULL)
    laba_value_set_null (value);
}

LabaDraft *
laba_record_form_collect (LabaRecordForm *self, LabaProblems *problems)
{
  g_autoptr (LabaProblems) own = laba_problems_new ();
  LabaDraft *draft = laba_draft_new (self->type);

  draft->record->id = self->shown->id;
  for (guint i = 0; i < self->entries->len; i++)
    if (self->entries->pdata[i] != NULL)
      collect_field (self, i, draft, problems != NULL ? problems : own);
  for (guint i = 0; i < self->lines->len; i++)
    laba_lines_box_collect (self->lines->pdata[i], draft, NULL, "",
                            problems != NULL ? problems : own);
  return draft;
}

/* ---- marks ---- */

static void
set_notice (LabaRecordForm *self, const char *text, const char *css_class)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->notice), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->notice), "warning");
  gtk_label_set_label (self->notice, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text != NULL && *text != '\0');
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->notice), css_class);
}

static gboolean
is_entry_path (LabaRecordForm *self, const char *path)
{
  int index = path != NULL ? laba_fields_find (self->type->fields, path) : -1;

  return index >= 0 && self->entries->pdata[index] != NULL;
}

/* What no field of the grid can say under itself. Free with g_free. */
static char *
tell_others (LabaRecordForm *self, LabaProblems *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < laba_problems_get_n (problems); i++)
    {
      const LabaProblem *problem = laba_problems_get (problems, i);
      g_autofree char *place = NULL;

      if (is_entry_path (self, problem->field))
        continue;
      place = laba_record_hints_place (self->type, problem->field);
      g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "",
                              place != NULL ? place : "", place != NULL ? ": " : "",
                              problem->message);
    }
  return g_string_free (text, FALSE);
}

static void
mark (LabaRecordForm *self, LabaProblems *problems)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (self->entries->pdata[i] != NULL)
      {
        const char *fault
            = laba_problems_get_message (problems, self->type->fields[i].key);
        gboolean told
            = self->strict || laba_field_entry_is_touched (self->entries->pdata[i]);

        laba_field_entry_mark (self->entries->pdata[i], told ? fault : NULL);
      }
  for (guint i = 0; i < self->lines->len; i++)
    laba_lines_box_mark (self->lines->pdata[i], "", problems, self->strict);
}

/* What cannot be read is told as such, not as missing. */
static void
check (LabaRecordForm *self, const LabaDraft *draft, LabaProblems *problems)
{
  g_autoptr (LabaProblems) rules = laba_problems_new ();

  laba_draft_check (draft, laba_book_get_db (self->book), rules);
  for (guint i = 0; i < laba_problems_get_n (rules); i++)
    {
      const LabaProblem *problem = laba_problems_get (rules, i);

      if (problem->field == NULL
          || laba_problems_get_message (problems, problem->field) == NULL)
        laba_problems_add (problems, problem->field, "%s", problem->message);
    }
}

static void
refresh (LabaRecordForm *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_record_form_collect (self, problems);
  g_autofree char *others = NULL;

  check (self, draft, problems);
  mark (self, problems);
  others = self->strict ? tell_others (self, problems) : NULL;
  set_notice (self, others, "error");
}

void
laba_record_form_edited (LabaRecordForm *self)
{
  self->changed = TRUE;
  self->warned = FALSE;
  refresh (self);
  g_signal_emit (self, edited_signal, 0);
}

/* ---- saving ---- */

static GtkWidget *
first_marked (LabaRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (self->entries->pdata[i] != NULL
        && laba_field_entry_get_fault (self->entries->pdata[i]) != NULL)
      return self->entries->pdata[i];
  for (guint i = 0; i < self->lines->len; i++)
    {
      LabaFieldEntry *entry = laba_lines_box_first_marked (self->lines->pdata[i]);

      if (entry != NULL)
        return GTK_WIDGET (entry);
    }
  return NULL;
}

static gboolean
refuse (LabaRecordForm *self, LabaProblems *problems, const char *message)
{
  g_autofree char *others = NULL;
  GtkWidget *marked;

  self->strict = TRUE;
  mark (self, problems);
  others = tell_others (self, problems);
  set_notice (self, laba_problems_is_empty (problems) ? message : others, "error");
  marked = first_marked (self);
  if (marked == NULL)
    return FALSE;
  if (self->more != NULL && gtk_widget_is_ancestor (marked, GTK_WIDGET (self->more)))
    gtk_expander_set_expanded (self->more, TRUE);
  gtk_widget_grab_focus (marked);
  return FALSE;
}

/* Only what lies before today, or stood there already, can change older figures. */
static gboolean
is_late (const LabaRecord *record)
{
  if (record->id != 0)
    return TRUE;
  return laba_fields_find (record->type->fields, "day") >= 0
         && laba_record_get_number (record, "day") < laba_day_today ();
}

/* TRUE when something is to be read before saving. */
static gboolean
warn (LabaRecordForm *self, LabaDraft *draft)
{
  g_autoptr (LabaEffects) effects = NULL;
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;

  if (self->warned || !is_late (draft->record))
    return FALSE;
  effects = laba_draft_preview (draft, self->book);
  if (effects == NULL)
    return FALSE;
  what = laba_effects_to_text (effects);
  text = g_strdup_printf (_ ("%s Save once more to keep it so."), what);
  set_notice (self, text, "warning");
  self->warned = TRUE;
  return TRUE;
}

gboolean
laba_record_form_save (LabaRecordForm *self, gint64 *id)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = laba_record_form_collect (self, problems);
  g_autoptr (GError) error = NULL;

  check (self, draft, problems);
  if (!laba_problems_is_empty (problems))
    return refuse (self, problems, NULL);
  if (warn (self, draft))
    return FALSE;
  if (!laba_draft_save (draft, self->book, NULL, problems, &error))
    return refuse (self, problems, error->message);
  if (id != NULL)
    *id = draft->record->id;
  self->changed = FALSE;
  return TRUE;
}

/* ---- showing ---- */

void
laba_record_form_show (LabaRecordForm *self, const LabaRecord *record)
{
  LabaRecord *copy = laba_record_copy (record);

  copy->id = record->id;
  laba_record_free (self->shown);
  self->shown = copy;
  for (guint i = 0; i < self->entries->len; i++)
    if (self->entries->pdata[i] != NULL)
      {
        laba_field_entry_show (self->entries->pdata[i], &copy->values[i]);
        laba_field_entry_mark (self->entries->pdata[i], NULL);
      }
  for (guint i = 0; i < self->lines->len; i++)
    laba_lines_box_show (self->lines->pdata[i], copy->lines[i]);
  if (self->more != NULL)
    gtk_expander_set_expanded (self->more, laba_record_hints_uses_rare (copy));
  self->changed = self->strict = self->warned = FALSE;
  set_notice (self, NULL, NULL);
}

void
laba_record_form_clear (LabaRecordForm *self)
{
  int day = laba_fields_find (self->type->fields, "day");
  g_autoptr (LabaRecord) record = laba_record_hints_new_record (self->type);
  LabaValue value = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;

  if (day >= 0
      && laba_field_entry_collect (self->entries->pdata[day], &value, &name, &fault)
      && value.kind == LABA_VALUE_NUMBER)
    laba_record_set_number (record, "day", value.number);
  laba_value_clear (&value);
  laba_record_form_show (self, record);
}

void
laba_record_form_begin (LabaRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (self->entries->pdata[i] != NULL
        && gtk_widget_get_visible (self->entries->pdata[i])
        && laba_field_entry_is_empty (self->entries->pdata[i]))
      {
        gtk_widget_grab_focus (self->entries->pdata[i]);
        return;
      }
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* ---- for others ---- */

const LabaType *
laba_record_form_get_type_shown (LabaRecordForm *self)
{
  return self->type;
}

gint64
laba_record_form_get_id (LabaRecordForm *self)
{
  return self->shown->id;
}

gboolean
laba_record_form_is_changed (LabaRecordForm *self)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft
      = self->changed ? laba_record_form_collect (self, problems) : NULL;

  /* Tabbing through fields, or typing something and taking it back, changes nothing. */
  return draft != NULL
         && (!laba_problems_is_empty (problems) || draft->names->len > 0
             || !laba_record_equal (draft->record, self->shown));
}

LabaFieldEntry *
laba_record_form_get_entry (LabaRecordForm *self, const char *key)
{
  int index = laba_fields_find (self->type->fields, key);

  return index >= 0 ? self->entries->pdata[index] : NULL;
}

LabaLinesBox *
laba_record_form_get_lines (LabaRecordForm *self, const char *key)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_strcmp0 (self->type->lines[i].key, key) == 0)
      return self->lines->pdata[i];
  return NULL;
}

const char *
laba_record_form_get_notice (LabaRecordForm *self)
{
  return gtk_label_get_label (self->notice);
}

void
laba_record_form_hide_field (LabaRecordForm *self, const char *key)
{
  LabaFieldEntry *entry = laba_record_form_get_entry (self, key);
  GtkWidget *label = gtk_widget_get_prev_sibling (GTK_WIDGET (entry));

  gtk_widget_set_visible (GTK_WIDGET (entry), FALSE);
  if (GTK_IS_LABEL (label))
    gtk_widget_set_visible (label, FALSE);
}

/* ---- making ---- */

LabaRecordForm *
laba_record_form_new (LabaBook *book, const LabaType *type)
{
  LabaRecordForm *self = g_object_new (LABA_TYPE_RECORD_FORM, "orientation",
                                       GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  g_autoptr (LabaRecord) record = laba_record_hints_new_record (type);

  self->book = g_object_ref (book);
  self->type = type;
  laba_record_form_lay_out (self);
  laba_record_form_show (self, record);
  return self;
}

/* ---- class ---- */

static void
laba_record_form_dispose (GObject *object)
{
  LabaRecordForm *self = LABA_RECORD_FORM (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_record_form_parent_class)->dispose (object);
}

static void
laba_record_form_finalize (GObject *object)
{
  LabaRecordForm *self = LABA_RECORD_FORM (object);

  laba_record_free (self->shown);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->lines);
  G_OBJECT_CLASS (laba_record_form_parent_class)->finalize (object);
}

static void
laba_record_form_class_init (LabaRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = laba_record_form_finalize;
  edited_signal = g_signal_new ("edited", LABA_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
laba_record_form_init (LabaRecordForm *self)
{
  self->entries = g_ptr_array_new ();
  self->lines = g_ptr_array_new ();
}
