/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-listing.h"

#include <glib/gi18n-lib.h>

#include "book/laba-store.h"
#include "exchange/laba-ref.h"

const LabaType *
laba_listing_find_type (const char *kind)
{
  const LabaType *type = laba_type_by_plural (kind);

  return type != NULL ? type : laba_type_by_id (kind);
}

static const char *const holes[] = { "table", NULL };

static void
fill (gconstpointer whom, char **values)
{
  values[0] = g_strdup (((const LabaType *) whom)->table);
}

gboolean
laba_listing_foreach (LabaDb *db,
                      const LabaType *type,
                      guint limit,
                      LabaListingFunc each,
                      gpointer data,
                      GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take_filled (db, "exchange-ids", type, holes, fill);
  GError *failed = NULL;

  for (guint n = 0; (limit == 0 || n < limit) && laba_stmt_next (stmt, &failed); n++)
    {
      g_autoptr (LabaRecord) record
          = laba_store_load (db, laba_stmt_int_at (stmt, 0), error);

      if (record == NULL || !each (record, data, error))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* ---- as a table ---- */

typedef struct
{
  LabaTable *table;
  LabaRefNames *names;
} Filler;

static LabaColumnKind
column_kind (const LabaField *field)
{
  switch (field->kind)
    {
    case LABA_FIELD_MONEY:
      return LABA_COLUMN_MONEY;
    case LABA_FIELD_QUANTITY:
      return LABA_COLUMN_QUANTITY;
    case LABA_FIELD_COUNT:
      return LABA_COLUMN_NUMBER;
    case LABA_FIELD_PERCENT:
      return LABA_COLUMN_PERCENT;
    case LABA_FIELD_DAY:
      return LABA_COLUMN_DAY;
    case LABA_FIELD_BOOLEAN:
      return LABA_COLUMN_BOOLEAN;
    case LABA_FIELD_TEXT:
    case LABA_FIELD_CHOICE:
    case LABA_FIELD_ORDINAL:
    case LABA_FIELD_REF:
    case LABA_FIELD_JSON:
    default:
      return LABA_COLUMN_TEXT;
    }
}

static const char *
label_of_choice (const LabaField *field, guint index)
{
  return field->choice_labels != NULL ? _ (field->choice_labels[index])
                                      : field->choices[index];
}

/* A number that is shown as words. */
static const char *
word_of (const Filler *self, const LabaField *field, gint64 number)
{
  return field->kind == LABA_FIELD_REF ? laba_ref_names_get (self->names, number)
                                       : label_of_choice (field, (guint) number);
}

static const char *
word_of_text (const LabaField *field, const char *text)
{
  for (guint i = 0; field->kind == LABA_FIELD_CHOICE && field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], text))
      return label_of_choice (field, i);
  return text;
}

static void
fill_cell (const Filler *self,
           LabaTableRow *row,
           const LabaField *field,
           const LabaValue *value)
{
  if (value->kind == LABA_VALUE_TEXT)
    laba_row_set_text (self->table, row, field->key, word_of_text (field, value->text));
  else if (value->kind != LABA_VALUE_NUMBER)
    return;
  else if (column_kind (field) == LABA_COLUMN_TEXT)
    laba_row_set_text (self->table, row, field->key,
                       word_of (self, field, value->number));
  else
    laba_row_set_number (self->table, row, field->key,
                         field->kind == LABA_FIELD_PERCENT ? value->number / 100
                                                           : value->number);
}

static gboolean
add_record (const LabaRecord *record, gpointer data, GError **error)
{
  Filler *self = data;
  LabaTableRow *row = laba_table_add_row (self->table, NULL, LABA_ROW_NORMAL);

  row->record = record->id;
  laba_row_set_number (self->table, row, "id", record->id);
  for (guint i = 0; record->type->fields[i].key != NULL; i++)
    if (!(record->type->fields[i].flags & LABA_FIELD_COMPUTED))
      fill_cell (self, row, &record->type->fields[i], &record->values[i]);
  for (guint i = 0; record->lines[i] != NULL; i++)
    if (record->lines[i]->len > 0)
      laba_row_set_number (self->table, row, record->type->lines[i].key,
                           record->lines[i]->len);
  return TRUE;
}

static LabaTable *
make_table (const LabaType *type)
{
  LabaTable *table
      = laba_table_new (type->plural, _ (type->label), LABA_DAY_NONE, LABA_DAY_NONE);

  laba_table_add_column (table, "id", _ ("Id"), LABA_COLUMN_NUMBER, FALSE);
  for (guint i = 0; type->fields[i].key != NULL; i++)
    if (!(type->fields[i].flags & LABA_FIELD_COMPUTED))
      laba_table_add_column (table, type->fields[i].key, _ (type->fields[i].label),
                             column_kind (&type->fields[i]), FALSE);
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    laba_table_add_column (table, lines->key, lines->key, LABA_COLUMN_NUMBER, FALSE);
  return table;
}

/* The same without the columns that nobody fills. */
static LabaTable *
without_empty (LabaTable *table)
{
  LabaTable *lean = laba_table_new (table->id, table->title, table->from, table->to);
  g_autofree gboolean *used = g_new0 (gboolean, table->columns->len + 1);

  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < table->columns->len; j++)
      used[j] |= ((const LabaTableRow *) table->rows->pdata[i])->cells[j].set;
  for (guint j = 0; j < table->columns->len; j++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, j);

      if (used[j] || table->rows->len == 0)
        laba_table_add_column (lean, column->key, column->label, column->kind, FALSE);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      LabaTableRow *from = table->rows->pdata[i];
      LabaTableRow *to = laba_table_add_row (lean, NULL, LABA_ROW_NORMAL);

      to->record = from->record;
      for (guint j = 0, k = 0; j < table->columns->len; j++)
        if (used[j])
          {
            to->cells[k] = from->cells[j];
            to->cells[k++].text = laba_table_keep (lean, from->cells[j].text);
          }
    }
  return lean;
}

LabaTable *
laba_listing_to_table (LabaDb *db, const LabaType *type, guint limit, GError **error)
{
  g_autoptr (LabaTable) table = make_table (type);
  g_autoptr (LabaRefNames) names = laba_ref_names_new (db);
  Filler filler = { table, names };

  return laba_listing_foreach (db, type, limit, add_record, &filler, error)
             ? without_empty (table)
             : NULL;
}
