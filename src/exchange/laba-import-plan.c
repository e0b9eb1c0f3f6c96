/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-import-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"

static void
clear (gpointer data)
{
  LabaImportPlan *self = data;

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->unknown);
  laba_table_guess_free (self->guess);
  laba_table_file_free (self->file);
}

LabaImportPlan *
laba_import_plan_ref (LabaImportPlan *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
laba_import_plan_unref (LabaImportPlan *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* ---- what there can be ---- */

static const LabaLines *
lines_of_rows (const LabaType *type)
{
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (lines->form == LABA_LINES_OBJECTS)
      return lines;
  return NULL;
}

static void
add_field (GPtrArray *list, const char *prefix, const char *key, const char *label)
{
  LabaImportField *field = g_new (LabaImportField, 1);
  g_autofree char *whole = g_strconcat (prefix, key, NULL);

  field->key = g_intern_string (whole);
  field->label = label;
  g_ptr_array_add (list, field);
}

static void
add_fields (GPtrArray *list, const char *prefix, const LabaField *fields)
{
  for (; fields->key != NULL; fields++)
    {
      if (fields->flags & LABA_FIELD_COMPUTED)
        continue;
      add_field (list, prefix, fields->key, fields->label);
      if (fields->unit_key != NULL)
        add_field (list, prefix, fields->unit_key,
                   strcmp (fields->unit_key, "unit_cost") == 0 ? N_ ("Cost of one")
                                                               : N_ ("Price of one"));
    }
}

GPtrArray *
laba_import_plan_list_fields (const LabaType *type)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  const LabaLines *rows = lines_of_rows (type);

  add_fields (list, "", type->fields);
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (lines == rows)
      {
        g_autofree char *prefix = g_strconcat (lines->key, ".", NULL);

        add_fields (list, prefix, lines->fields);
      }
    else if (lines->form != LABA_LINES_OBJECTS)
      add_field (list, "", lines->key, lines->key);
  return list;
}

/* ---- what each column is ---- */

/* What the user says a column is: NULL where nothing. */
static const char *
mapped (char **map, const char *title)
{
  g_autofree char *name = laba_table_normalise (title);

  for (guint i = 0; map != NULL && map[i] != NULL; i++)
    {
      char *equals = strrchr (map[i], '=');
      g_autofree char *left
          = equals != NULL ? g_strndup (map[i], (gsize) (equals - map[i])) : NULL;
      g_autofree char *wanted = left != NULL ? laba_table_normalise (left) : NULL;

      if (left != NULL
          && (strcmp (left, title) == 0 || (*name != '\0' && strcmp (wanted, name) == 0)))
        return equals + 1;
    }
  return NULL;
}

static gboolean
is_list (const LabaType *type, const char *head)
{
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (lines->form != LABA_LINES_OBJECTS && g_ascii_strcasecmp (lines->key, head) == 0)
      return TRUE;
  return FALSE;
}

/* The key that the head means, taken off those that are still free; NULL where it means
 * none. */
static char *
take (LabaImportPlan *self,
      LabaCells *own,
      LabaCells *line,
      const char *head,
      guint index)
{
  gsize length = self->lines != NULL ? strlen (self->lines->key) : 0;
  LabaFieldKind kind;

  if (laba_cells_take (own, head, index))
    return g_strdup (laba_cells_get_key (own, index, &kind));
  if (is_list (self->type, head))
    return g_ascii_strdown (head, -1);
  if (line == NULL)
    return NULL;
  if (strncmp (head, self->lines->key, length) == 0 && head[length] == '.')
    head += length + 1;
  if (!laba_cells_take (line, head, index))
    return NULL;
  return g_strconcat (self->lines->key, ".", laba_cells_get_key (line, index, &kind),
                      NULL);
}

char *
laba_import_column_title (const LabaTableColumn *column)
{
  return *column->head != '\0' ? g_strdup (column->head)
                               : laba_table_column_letters (column->index);
}

static void
match_columns (LabaImportPlan *self, char **map)
{
  g_autoptr (LabaCells) own = laba_cells_new (LABA_CELLS_NAMED, self->type->fields, NULL);
  g_autoptr (LabaCells) line
      = self->lines != NULL ? laba_cells_new (LABA_CELLS_NAMED, self->lines->fields, NULL)
                            : NULL;

  g_ptr_array_set_size (self->fields, 0);
  g_ptr_array_set_size (self->unknown, 0);
  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      LabaTableColumn *column = self->guess->columns->pdata[i];
      g_autofree char *title = laba_import_column_title (column);
      const char *meant = mapped (map, title);
      char *key = NULL;

      if (meant == NULL || *meant != '\0')
        key = take (self, own, line, meant != NULL ? meant : title, column->index);
      if (key == NULL && (meant == NULL || *meant != '\0'))
        g_ptr_array_add (self->unknown, column);
      g_ptr_array_add (self->fields, key);
    }
}

void
laba_import_plan_set_field (LabaImportPlan *self, guint column, const char *key)
{
  for (guint i = 0; key != NULL && i < self->fields->len; i++)
    if (g_strcmp0 (self->fields->pdata[i], key) == 0)
      g_clear_pointer (&self->fields->pdata[i], g_free);
  g_free (self->fields->pdata[column]);
  self->fields->pdata[column] = g_strdup (key);
  g_ptr_array_remove (self->unknown, self->guess->columns->pdata[column]);
}

/* ---- looking ---- */

static char **
list_wanted (LabaImportPlan *self, char **map)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_autoptr (LabaCells) own = laba_cells_new (LABA_CELLS_NAMED, self->type->fields, NULL);

  laba_cells_add_heads (own, heads);
  if (self->lines != NULL)
    {
      g_autoptr (LabaCells) line
          = laba_cells_new (LABA_CELLS_NAMED, self->lines->fields, NULL);

      laba_cells_add_heads (line, heads);
    }
  for (guint i = 0; map != NULL && map[i] != NULL; i++)
    {
      g_autofree char *head = g_strndup (map[i], strcspn (map[i], "="));

      g_strv_builder_add (heads, head);
    }
  return g_strv_builder_end (heads);
}

static gboolean
look (LabaImportPlan *self,
      char **map,
      int sheet,
      int head_row,
      GCancellable *cancellable,
      GError **error)
{
  g_auto (GStrv) wanted = list_wanted (self, map);
  LabaTableGuess *guess = laba_table_guess (self->file, (const char *const *) wanted,
                                            sheet, head_row, cancellable, error);

  if (guess == NULL)
    return FALSE;
  laba_table_guess_free (self->guess);
  self->guess = guess;
  match_columns (self, map);
  return TRUE;
}

gboolean
laba_import_plan_look (LabaImportPlan *self,
                       int sheet,
                       int head_row,
                       GCancellable *cancellable,
                       GError **error)
{
  return look (self, NULL, sheet >= 0 ? sheet : (int) self->guess->sheet, head_row,
               cancellable, error);
}

static gboolean
find_sheet (LabaImportPlan *self, const char *name, int *sheet, GError **error)
{
  *sheet = name != NULL ? laba_table_file_find_sheet (self->file, name) : -1;
  if (name == NULL || *sheet >= 0)
    return TRUE;
  g_autoptr (GString) sheets = g_string_new (NULL);
  for (guint i = 0; i < laba_table_file_get_n_sheets (self->file); i++)
    g_string_append_printf (sheets, "%s%s", i > 0 ? ", " : "",
                            laba_table_file_get_sheet (self->file, i));
  g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
               _ ("There is no sheet “%1$s”; there are: %2$s"), name, sheets->str);
  return FALSE;
}

static void
apply_styles (LabaImportPlan *self, const LabaImportOptions *options)
{
  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      LabaTableColumn *column = self->guess->columns->pdata[i];

      if (options->numbers >= 0)
        laba_table_column_set_numbers (column, (LabaTableNumbers) options->numbers);
      if (options->days >= 0)
        column->days = (LabaTableDays) options->days;
    }
}

LabaImportPlan *
laba_import_plan_new (const LabaType *type,
                      const char *path,
                      const LabaImportOptions *options,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (LabaImportPlan) self = g_atomic_rc_box_new0 (LabaImportPlan);
  g_auto (GStrv) map = options->map != NULL ? g_strsplit (options->map, ",", -1) : NULL;
  int sheet = -1;

  self->type = type;
  self->lines = lines_of_rows (type);
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->unknown = g_ptr_array_new ();
  self->file = laba_table_file_open (path, error);
  if (self->file == NULL || !find_sheet (self, options->sheet, &sheet, error)
      || !look (self, map, sheet, options->head_row, cancellable, error))
    return NULL;
  apply_styles (self, options);
  return g_steal_pointer (&self);
}

/* ---- what is not known ---- */

static void
add_unknown (LabaImportPlan *self, const LabaTableColumn *column, LabaProblems *problems)
{
  g_autofree char *title = laba_import_column_title (column);
  g_autoptr (GPtrArray) fields = laba_import_plan_list_fields (self->type);
  g_autoptr (GString) keys = g_string_new (NULL);

  if (*column->head == '\0')
    {
      laba_problems_add (
          problems, title,
          _ ("the column has no head, but cells; say what they are (--map \"%s=field\") or leave them out (--map \"%s=\")"),
          title, title);
      return;
    }
  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? ", " : "",
                            ((LabaImportField *) fields->pdata[i])->key);
  laba_problems_add (
      problems, title,
      _ ("is no column that can be read; expected one of: %s (or leave it out by --map \"%s=\")"),
      keys->str, title);
}

static LabaFieldKind
kind_of (LabaImportPlan *self, const char *key)
{
  g_autoptr (LabaCells) own = laba_cells_new (LABA_CELLS_NAMED, self->type->fields, NULL);
  g_autoptr (LabaCells) line
      = self->lines != NULL ? laba_cells_new (LABA_CELLS_NAMED, self->lines->fields, NULL)
                            : NULL;
  g_autofree char *taken = take (self, own, line, key, 0);
  LabaFieldKind kind = LABA_FIELD_TEXT;

  if (taken != NULL && laba_cells_get_key (own, 0, &kind) == NULL && line != NULL)
    laba_cells_get_key (line, 0, &kind);
  return kind;
}

LabaFieldKind
laba_import_plan_get_kind (LabaImportPlan *self, guint column)
{
  const char *key = self->fields->pdata[column];

  return key != NULL ? kind_of (self, key) : LABA_FIELD_TEXT;
}

gboolean
laba_import_plan_is_unsure (LabaImportPlan *self, guint index)
{
  const LabaTableColumn *column = self->guess->columns->pdata[index];

  switch (laba_import_plan_get_kind (self, index))
    {
    case LABA_FIELD_MONEY:
      return column->amounts == LABA_TABLE_NUMBERS_UNSURE;
    case LABA_FIELD_QUANTITY:
    case LABA_FIELD_PERCENT:
    case LABA_FIELD_COUNT:
      return column->numbers == LABA_TABLE_NUMBERS_UNSURE;
    case LABA_FIELD_DAY:
      return column->days == LABA_TABLE_DAYS_UNSURE;
    case LABA_FIELD_TEXT:
    case LABA_FIELD_BOOLEAN:
    case LABA_FIELD_CHOICE:
    case LABA_FIELD_ORDINAL:
    case LABA_FIELD_REF:
    case LABA_FIELD_JSON:
    default:
      return FALSE;
    }
}

static void
add_unsure (LabaImportPlan *self, guint index, LabaProblems *problems)
{
  const LabaTableColumn *column = self->guess->columns->pdata[index];
  g_autofree char *title = laba_import_column_title (column);

  if (!laba_import_plan_is_unsure (self, index))
    return;
  if (laba_import_plan_get_kind (self, index) != LABA_FIELD_DAY)
    laba_problems_add (
        problems, title,
        _ ("“%1$s” in row %2$u can be read two ways; say how the file writes numbers (--numbers dots: 1.250,5; --numbers commas: 1,250.5)"),
        column->odd_text != NULL ? column->odd_text : "", column->odd_row);
  else
    laba_problems_add (
        problems, title,
        _ ("writes the day first here and the month first there; say which (--days dmy or --days mdy)"));
}

void
laba_import_plan_check (LabaImportPlan *self, LabaProblems *problems)
{
  laba_problems_set_place (problems, laba_table_file_get_path (self->file),
                           self->guess->head_row);
  if (self->guess->head_row == 0 && self->unknown->len == self->fields->len)
    {
      laba_problems_add (
          problems, NULL,
          _ ("no row of heads was found among the first 20; say which one it is (--head)"));
      return;
    }
  for (guint i = 0; i < self->unknown->len; i++)
    add_unknown (self, self->unknown->pdata[i], problems);
  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] != NULL)
      add_unsure (self, i, problems);
}
