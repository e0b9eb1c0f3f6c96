/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-draft.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "base/laba-money.h"
#include "book/laba-store.h"
#include "exchange/laba-ref.h"

#define MONTHS_SAID 3

static void
new_name_free (gpointer data)
{
  LabaNewName *self = data;

  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

static void
new_detail_free (gpointer data)
{
  LabaNewDetail *self = data;

  g_free (self->path);
  g_free (self->key);
  g_free (self->text);
  g_free (self);
}

LabaDraft *
laba_draft_new (const LabaType *type)
{
  LabaDraft *self = g_new0 (LabaDraft, 1);

  self->record = laba_record_new (type);
  self->names = g_ptr_array_new_with_free_func (new_name_free);
  self->details = g_ptr_array_new_with_free_func (new_detail_free);
  self->besides = g_ptr_array_new_with_free_func ((GDestroyNotify) laba_record_free);
  return self;
}

void
laba_draft_free (LabaDraft *self)
{
  if (self == NULL)
    return;
  laba_record_free (self->record);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->details);
  g_ptr_array_unref (self->besides);
  g_free (self);
}

void
laba_draft_add_name (LabaDraft *self,
                     const LabaField *field,
                     LabaValue *value,
                     const char *path,
                     const char *name)
{
  LabaNewName *entry = g_new0 (LabaNewName, 1);

  entry->field = field;
  entry->value = value;
  entry->path = g_strdup (path);
  entry->name = g_strdup (name);
  g_ptr_array_add (self->names, entry);
}

void
laba_draft_add_detail (LabaDraft *self, const char *path, const char *key, const char *text)
{
  LabaNewDetail *detail = g_new0 (LabaNewDetail, 1);

  detail->path = g_strdup (path);
  detail->key = g_strdup (key);
  detail->text = g_strdup (text);
  g_ptr_array_add (self->details, detail);
}

void
laba_draft_add_besides (LabaDraft *self, LabaRecord *record)
{
  g_ptr_array_add (self->besides, record);
}

/* ---- checking ---- */

static gboolean
is_new_name (const LabaDraft *self, const char *path)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_strcmp0 (((LabaNewName *) self->names->pdata[i])->path, path) == 0)
      return TRUE;
  return FALSE;
}

void
laba_draft_check (const LabaDraft *self, LabaDb *db, LabaProblems *problems)
{
  g_autoptr (LabaRecord) copy = laba_record_copy (self->record);
  g_autoptr (LabaProblems) all = laba_problems_new ();

  copy->id = self->record->id;
  laba_record_check (copy, all);
  if (laba_problems_is_empty (all) && self->names->len == 0 && copy->type->check != NULL)
    copy->type->check (db, copy, all);
  for (guint i = 0; i < laba_problems_get_n (all); i++)
    {
      const LabaProblem *problem = laba_problems_get (all, i);

      if (!is_new_name (self, problem->field))
        laba_problems_add (problems, problem->field, "%s", problem->message);
    }
}

/* ---- saving ---- */

/* Writes what is known of the one called so at `path` into the new record. */
static gboolean
write_details (LabaDraft *self, LabaEdit *edit, const char *path, gint64 id, LabaProblems *problems, GError **error)
{
  g_autoptr (LabaRecord) record = NULL;

  for (guint i = 0; i < self->details->len; i++)
    {
      const LabaNewDetail *detail = self->details->pdata[i];

      if (g_strcmp0 (detail->path, path) != 0)
        continue;
      if (record == NULL)
        record = laba_store_load (laba_edit_get_db (edit), id, error);
      if (record == NULL)
        return FALSE;
      if (!laba_record_has (record, detail->key))
        laba_record_set_text (record, detail->key, detail->text);
    }
  return record == NULL || laba_edit_save (edit, record, problems, error);
}

/* The same name may stand in several places: the first makes it, the others find it. */
static gboolean
make_names (LabaDraft *self, LabaEdit *edit, LabaProblems *problems, GError **error)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const LabaNewName *name = self->names->pdata[i];
      gint64 id = laba_ref_find (laba_edit_get_db (edit), edit, name->field, name->name,
                                 name->path, problems);

      if (id == 0)
        continue;
      laba_value_set_number (name->value, id);
      if (!write_details (self, edit, name->path, id, problems, error))
        return FALSE;
    }
  return TRUE;
}

/* Ids given in an edit that was taken back mean nothing. */
static void
forget_names (LabaDraft *self)
{
  for (guint i = 0; i < self->names->len; i++)
    laba_value_clear (((LabaNewName *) self->names->pdata[i])->value);
}

static gboolean
write_into (LabaDraft *self, LabaEdit *edit, LabaProblems *problems, GError **error)
{
  if (!make_names (self, edit, problems, error))
    return FALSE;
  if (!laba_problems_is_empty (problems))
    return laba_problems_to_error (problems, error);
  return laba_edit_save (edit, self->record, problems, error);
}

static gboolean
write_besides (LabaDraft *self, LabaEdit *edit, LabaProblems *problems, GError **error)
{
  for (guint i = 0; i < self->besides->len; i++)
    if (!laba_edit_save (edit, self->besides->pdata[i], problems, error))
      return FALSE;
  return TRUE;
}

static void
set_usual_label (LabaEdit *edit, const LabaRecord *record, gboolean is_new)
{
  g_autofree char *what = laba_store_describe (laba_edit_get_db (edit), record);
  /* Translators: lines of history; %s is “Order A-17, Bu Sari” */
  g_autofree char *label
      = g_strdup_printf (is_new ? _ ("Add: %s") : _ ("Change: %s"), what);

  laba_edit_set_label (edit, label);
}

gboolean
laba_draft_save (LabaDraft *self,
                 LabaBook *book,
                 const char *label,
                 LabaProblems *problems,
                 GError **error)
{
  g_autoptr (LabaEdit) edit = laba_edit_begin (
      book, label != NULL ? label : _ (self->record->type->label), error);
  gint64 id = self->record->id;

  if (edit == NULL)
    return FALSE;
  gboolean saved = write_into (self, edit, problems, error)
                   && write_besides (self, edit, problems, error);
  if (saved && label == NULL)
    set_usual_label (edit, self->record, id == 0);
  saved = saved && laba_edit_commit (g_steal_pointer (&edit), error);
  if (!saved)
    {
      self->record->id = id;
      forget_names (self);
    }
  return saved;
}

gboolean
laba_draft_delete_record (LabaBook *book, gint64 id, char **what, GError **error)
{
  LabaDb *db = laba_book_get_db (book);
  g_autoptr (LabaRecord) record = laba_store_load (db, id, error);

  if (record == NULL)
    return FALSE;
  g_autofree char *text = laba_store_describe (db, record);
  g_autofree char *label = g_strdup_printf (_ ("Delete: %s"), text);
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, label, error);
  if (edit == NULL || !laba_edit_delete (edit, id, error)
      || !laba_edit_commit (g_steal_pointer (&edit), error))
    return FALSE;
  if (what != NULL)
    *what = g_steal_pointer (&text);
  return TRUE;
}

/* ---- what a late entry changes ---- */

/* Writes a copy into an edit that is not committed; NULL where that cannot be done. The
 * edit is the caller's. */
static LabaEdit *
try_out (LabaDraft *copy, LabaBook *book)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, "", NULL);

  return edit != NULL && write_into (copy, edit, problems, NULL) ? g_steal_pointer (&edit)
                                                                 : NULL;
}

LabaEffects *
laba_draft_preview (const LabaDraft *self, LabaBook *book)
{
  g_autoptr (LabaEffects) effects = NULL;
  LabaDraft copy = *self;
  gint64 id = self->record->id;
  LabaEdit *edit = try_out (&copy, book);

  if (edit != NULL)
    effects = laba_edit_preview (edit, NULL);
  copy.record->id = id;
  forget_names (&copy);
  if (effects == NULL || effects->orders->len == 0)
    return NULL;
  return g_steal_pointer (&effects);
}

/* ---- behind the scenes ---- */

typedef struct
{
  gint64 record;
  LabaScenes *scenes;
} Look;

static void
look_cb (LabaDb *db, gpointer data)
{
  Look *look = data;

  look->scenes = laba_scenes_read (db, look->record, NULL);
}

LabaScenes *
laba_draft_scenes (const LabaDraft *self, LabaBook *book)
{
  Look look = { 0, NULL };
  LabaDraft copy = *self;
  gint64 id = self->record->id;
  LabaEdit *edit = try_out (&copy, book);

  look.record = copy.record->id;
  if (edit != NULL)
    laba_edit_look (edit, look_cb, &look, NULL);
  copy.record->id = id;
  forget_names (&copy);
  return look.scenes;
}

/* ---- effects in words ---- */

static void
append_month (GString *text, const LabaMonthEffect *effect, gboolean first)
{
  LabaLanguage language = laba_language_get ();
  gint64 difference = effect->profit_after - effect->profit_before;
  g_autofree char *month = laba_month_format ((gint32) effect->month, language);
  g_autofree char *amount = laba_money_format (ABS (difference), language);

  g_string_append_printf (text, "%s%s %s%s", first ? " " : ", ", month,
                          difference < 0 ? "−" : "+", amount);
}

char *
laba_effects_to_text (const LabaEffects *effects)
{
  guint n = effects->orders->len;
  GString *text = g_string_new (NULL);
  guint said = 0;

  g_string_append_printf (text,
                          ngettext ("Profit of %u earlier record changes.",
                                    "Profit of %u earlier records changes.", n),
                          n);
  for (guint i = 0; i < effects->months->len && said < MONTHS_SAID; i++)
    {
      const LabaMonthEffect *month = &g_array_index (effects->months, LabaMonthEffect, i);

      if (month->profit_after != month->profit_before)
        append_month (text, month, said++ == 0);
    }
  if (said > 0)
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}
