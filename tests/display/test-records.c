/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every record type through its form. The records are those of tests/books/everything.jsonl,
 * typed field by field as a user types them, each on top of what was typed before it. */
#include <string.h>

#include "base/laba-language.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-history.h"
#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "exchange/laba-json.h"
#include "ui/kit/laba-record-hints.h"
#include "ui/records/laba-record-window.h"

static LabaDb *
db_of (LabaTestWindow *test)
{
  return laba_book_get_db (laba_test_window_get_book (test));
}

static char *
dup_json (LabaTestWindow *test, gint64 id)
{
  g_autoptr (LabaRecord) record = laba_store_load (db_of (test), id, NULL);

  return record != NULL ? laba_json_from_record (db_of (test), record) : NULL;
}

/* ---- typing ---- */

static char *
as_typed (LabaTestWindow *test, const LabaField *field, const LabaValue *value)
{
  LabaLanguage language = laba_language_get ();

  if (field->kind == LABA_FIELD_CHOICE)
    for (guint i = 0; field->choices[i] != NULL; i++)
      if (g_strcmp0 (field->choices[i], value->text) == 0)
        return g_strdup_printf ("%u", i);
  if (value->kind == LABA_VALUE_TEXT)
    return g_strdup (value->text);
  if (field->kind == LABA_FIELD_REF)
    return laba_store_name (db_of (test), value->number);
  if (field->kind == LABA_FIELD_MONEY)
    return laba_money_format (value->number, language);
  if (field->kind == LABA_FIELD_DAY)
    return g_strdup_printf ("%d/%d/%d", (int) (value->number % 100),
                            (int) (value->number / 100 % 100), (int) (value->number / 10000));
  if (field->kind == LABA_FIELD_QUANTITY || field->kind == LABA_FIELD_PERCENT)
    return laba_quantity_format_plain (value->number, language);
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->number);
}

static void
type_value (LabaTestWindow *test, LabaFieldEntry *entry, const LabaValue *value)
{
  g_autofree char *text = NULL;

  if (value->kind != LABA_VALUE_NUMBER && value->kind != LABA_VALUE_TEXT)
    return;
  text = as_typed (test, laba_field_entry_get_field (entry), value);
  laba_field_entry_type (entry, text);
}

static void
type_line (LabaTestWindow *test, LabaLinesBox *box, guint row, const LabaLine *line)
{
  while (laba_lines_box_get_n_rows (box) <= row)
    laba_lines_box_add_row (box);
  for (guint i = 0; line->lines->fields[i].key != NULL; i++)
    {
      LabaFieldEntry *entry = laba_lines_box_get_entry (box, row, line->lines->fields[i].key);

      if (entry != NULL)
        type_value (test, entry, &line->values[i]);
    }
  for (guint i = 0; line->within != NULL && i < line->within->len; i++)
    type_line (test, laba_lines_box_get_within (box, row), i, line->within->pdata[i]);
}

static void
type_record (LabaTestWindow *test, LabaRecordForm *form, const LabaRecord *record)
{
  const LabaType *type = record->type;
  GtkExpander *more = laba_test_find (form, GTK_TYPE_EXPANDER, "More");

  if (more != NULL)
    gtk_expander_set_expanded (more, TRUE);
  for (guint i = 0; type->fields[i].key != NULL; i++)
    if (!(type->fields[i].flags & LABA_FIELD_COMPUTED))
      type_value (test, laba_record_form_get_entry (form, type->fields[i].key),
                  &record->values[i]);
  for (guint i = 0; type->lines != NULL && type->lines[i].key != NULL; i++)
    for (guint n = 0; n < record->lines[i]->len; n++)
      type_line (test, laba_record_form_get_lines (form, type->lines[i].key), n,
                 record->lines[i]->pdata[n]);
}

/* ---- forms ---- */

static LabaRecordForm *
open_new (LabaTestWindow *test, const LabaType *type)
{
  g_autoptr (LabaRecord) empty = laba_record_hints_new_record (type);
  LabaRecordWindow *window
      = laba_record_window_new (GTK_WINDOW (laba_test_window_get (test)),
                                laba_test_window_get_book (test), empty);

  gtk_window_present (GTK_WINDOW (window));
  laba_test_settle ();
  laba_test_assert_named (window, type->id);
  return laba_record_window_get_form (window);
}

static LabaRecordForm *
open_record (LabaTestWindow *test, gint64 id)
{
  GtkWindow *front;

  laba_test_window_act (test, "win.edit-record", "x", id);
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_RECORD_WINDOW (front));
  return laba_record_window_get_form (LABA_RECORD_WINDOW (front));
}

static gboolean
is_closed (LabaTestWindow *test)
{
  return laba_test_window_get_front (test) == GTK_WINDOW (laba_test_window_get (test));
}

/* Saves; a late entry says first what it changes, and is saved by a second go. */
static void
save (LabaTestWindow *test)
{
  for (guint i = 0; i < 2 && !is_closed (test); i++)
    laba_test_window_act_front (test, "record.save", NULL);
  if (!is_closed (test))
    {
      LabaRecordWindow *window = LABA_RECORD_WINDOW (laba_test_window_get_front (test));

      g_error ("%s is not saved: %s", gtk_window_get_title (GTK_WINDOW (window)),
               laba_record_form_get_notice (laba_record_window_get_form (window)));
    }
}

static gint64
last_id (LabaTestWindow *test)
{
  gint64 id = 0;

  while (laba_store_type (db_of (test), id + 1) != NULL)
    id++;
  return id;
}

/* ---- one record ---- */

/* Undo takes it back and says what; redo brings the same. */
static void
go_back_and_forth (LabaTestWindow *test, gint64 id, const char *before, const char *after)
{
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  laba_test_window_act (test, "win.undo", NULL);
  g_assert_true (g_str_has_prefix (laba_test_window_get_toast (test), "Undone: "));
  undone = dup_json (test, id);
  g_assert_cmpstr (undone, ==, before);
  laba_test_window_act (test, "win.redo", NULL);
  g_assert_true (g_str_has_prefix (laba_test_window_get_toast (test), "Done again: "));
  redone = dup_json (test, id);
  g_assert_cmpstr (redone, ==, after);
}

static gint64
create (LabaTestWindow *test, const LabaRecord *record)
{
  LabaRecordForm *form = open_new (test, record->type);
  g_autofree char *made = NULL;
  gint64 id;

  type_record (test, form, record);
  save (test);
  g_assert_true (g_str_has_prefix (laba_test_window_get_toast (test), "Saved: "));
  id = last_id (test);
  made = dup_json (test, id);
  go_back_and_forth (test, id, NULL, made);
  return id;
}

static void
delete (LabaTestWindow *test, gint64 id)
{
  g_autofree char *before = dup_json (test, id);
  g_autofree char *after = NULL;

  open_record (test, id);
  laba_test_window_act_front (test, "record.delete", NULL);
  g_assert_true (is_closed (test));
  after = dup_json (test, id);
  g_assert_null (after);
  go_back_and_forth (test, id, before, NULL);
  laba_test_window_act (test, "win.undo", NULL);
}

/* Opened and saved untouched it stays what it is; with a note it is changed. */
static void
change (LabaTestWindow *test, gint64 id)
{
  g_autofree char *before = dup_json (test, id);
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;
  LabaRecordForm *form = open_record (test, id);
  LabaFieldEntry *entry = laba_record_form_get_entry (form, "note");

  save (test);
  same = dup_json (test, id);
  g_assert_cmpstr (same, ==, before);
  form = open_record (test, id);
  entry = laba_record_form_get_entry (form, "note");
  if (entry == NULL)
    entry = laba_record_form_get_entry (form, "name");
  laba_field_entry_type (entry, "Ganti");
  save (test);
  after = dup_json (test, id);
  g_assert_nonnull (strstr (after, "Ganti"));
  go_back_and_forth (test, id, before, after);
  laba_test_window_act (test, "win.undo", NULL);
}

/* ---- all of them ---- */

static LabaRecord *
parse (LabaTestWindow *test, const char *line)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  LabaRecord *record = laba_json_parse_record (db_of (test), NULL, line, problems);
  g_autofree char *text = laba_problems_to_text (problems);

  g_assert_cmpstr (text, ==, "");
  return record;
}

static void
save_silently (LabaTestWindow *test, LabaRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit
      = laba_edit_begin (laba_test_window_get_book (test), "By the model", &error);

  laba_edit_save (edit, record, NULL, &error);
  g_assert_no_error (error);
  laba_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

/* Orders have a form of their own. */
static gboolean
has_own_form (const LabaRecord *record)
{
  return strcmp (record->type->id, "order") == 0;
}

/* What was typed is what the model makes of the same line. */
static void
assert_as_the_model (LabaTestWindow *test, gint64 id, const char *line)
{
  g_autoptr (LabaRecord) record = parse (test, line);
  g_autofree char *typed = dup_json (test, id);
  g_autofree char *read = NULL;

  laba_test_window_act (test, "win.undo", NULL);
  save_silently (test, record);
  read = dup_json (test, record->id);
  /* The same but for the id. */
  g_assert_cmpstr (strchr (typed, ','), ==, strchr (read, ','));
}

static void
test_everything (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_autofree char *path = laba_test_source ("books/everything.jsonl");
  g_autofree char *text = laba_test_read (path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_autoptr (LabaRecord) record = parse (test, lines[i]);

      if (has_own_form (record))
        save_silently (test, record);
      else
        {
          gint64 id = create (test, record);

          change (test, id);
          delete (test, id);
          assert_as_the_model (test, id, lines[i]);
        }
    }
}

/* ---- what is wrong ---- */

static gboolean
can_be_misread (const LabaField *field)
{
  return !(field->flags & LABA_FIELD_COMPUTED)
         && (field->kind == LABA_FIELD_MONEY || field->kind == LABA_FIELD_QUANTITY
             || field->kind == LABA_FIELD_COUNT || field->kind == LABA_FIELD_PERCENT
             || field->kind == LABA_FIELD_DAY);
}

/* Each field that reads figures or days says what it cannot read and keeps it. */
static void
misread (LabaTestWindow *test, const LabaType *type)
{
  LabaRecordForm *form = open_new (test, type);
  gint64 n = last_id (test);

  for (guint i = 0; type->fields[i].key != NULL; i++)
    if (can_be_misread (&type->fields[i]))
      laba_field_entry_type (laba_record_form_get_entry (form, type->fields[i].key), "abc!");
  laba_test_window_act_front (test, "record.save", NULL);
  g_assert_false (is_closed (test));
  for (guint i = 0; type->fields[i].key != NULL; i++)
    if (can_be_misread (&type->fields[i]))
      {
        LabaFieldEntry *entry = laba_record_form_get_entry (form, type->fields[i].key);

        g_assert_nonnull (laba_field_entry_get_fault (entry));
        g_assert_cmpstr (laba_field_entry_get_text (entry), ==, "abc!");
      }
  g_assert_cmpint (last_id (test), ==, n);
  gtk_window_destroy (laba_test_window_get_front (test));
}

/* Saved with nothing in it: what must be there is marked, and the first has the focus. */
static void
leave_empty (LabaTestWindow *test, const LabaType *type)
{
  LabaRecordForm *form = open_new (test, type);
  GtkWidget *focus;
  gboolean marked = FALSE;

  laba_test_window_act_front (test, "record.save", NULL);
  g_assert_false (is_closed (test));
  for (guint i = 0; type->fields[i].key != NULL; i++)
    {
      LabaFieldEntry *entry = laba_record_form_get_entry (form, type->fields[i].key);

      marked |= entry != NULL && laba_field_entry_get_fault (entry) != NULL;
    }
  g_assert_true (marked || *laba_record_form_get_notice (form) != '\0');
  focus = gtk_window_get_focus (laba_test_window_get_front (test));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (form)));
  gtk_window_destroy (laba_test_window_get_front (test));
}

static void
test_wrong (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    {
      leave_empty (test, types[i]);
      misread (test, types[i]);
    }
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/records/everything", test_everything);
  g_test_add_func ("/records/wrong", test_wrong);
  return g_test_run ();
}
