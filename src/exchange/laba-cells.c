/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-cells.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "exchange/laba-cell.h"

#define NONE (-1)

typedef enum
{
  COLUMN_VALUE,
  COLUMN_ID,   /* of what the field refers to */
  COLUMN_UNIT, /* the price a piece of a total */
} ColumnKind;

typedef struct
{
  guint index; /* in the row */
  guint field;
  ColumnKind kind;
} Column;

struct _LabaCells
{
  LabaCellsMode mode;
  const LabaField *fields;
  const char *const *extra;
  int *extra_columns;
  GArray *columns;
};

/* What people call things, and the keys it may mean: the first that the type has. */
static const struct
{
  const char *head;
  const char *key;
} aliases[] = {
  { "sku", "code" },
  { "kode", "code" },
  { "kode barang", "code" },
  { "nama", "name" },
  { "nama barang", "name" },
  { "nama produk", "name" },
  { "produk", "product" },
  { "barang", "product" },
  { "produk", "name" },
  { "varian", "variant" },
  { "kategori", "category" },
  { "satuan", "unit" },
  { "harga", "sell_price" },
  { "harga jual", "sell_price" },
  { "price", "sell_price" },
  { "harga", "unit_price" },
  { "harga beli", "cost_price" },
  { "harga modal", "cost_price" },
  { "modal", "cost_price" },
  { "hpp", "cost_price" },
  { "harga beli", "unit_cost" },
  { "stok minimum", "min_stock" },
  { "min stok", "min_stock" },
  { "minimum", "min_stock" },
  { "tanggal", "day" },
  { "tgl", "day" },
  { "date", "day" },
  { "nominal", "amount" },
  { "jumlah", "amount" },
  { "jumlah", "quantity" },
  { "qty", "quantity" },
  { "total", "amount" },
  { "akun", "account" },
  { "kas", "account" },
  { "rekening", "account" },
  { "catatan", "note" },
  { "keterangan", "note" },
  { "notes", "note" },
  { "telepon", "phone" },
  { "no hp", "phone" },
  { "hp", "phone" },
  { "wa", "phone" },
  { "whatsapp", "phone" },
  { "alamat", "address" },
  { "pelanggan", "customer" },
  { "pembeli", "customer" },
  { "pemasok", "supplier" },
  { "penerima", "payee" },
  { "nomor", "number" },
  { "no", "number" },
  { "kanal", "channel" },
  { "kurir", "courier" },
  { "resi", "tracking" },
  { "no resi", "tracking" },
  { "alasan", "reason" },
};

LabaCells *
laba_cells_new (LabaCellsMode mode, const LabaField *fields, const char *const *extra)
{
  LabaCells *self = g_new0 (LabaCells, 1);
  guint n = extra != NULL ? g_strv_length ((GStrv) extra) : 0;

  self->mode = mode;
  self->fields = fields;
  self->extra = extra;
  self->extra_columns = g_new (int, n + 1);
  for (guint i = 0; i < n; i++)
    self->extra_columns[i] = NONE;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  return self;
}

void
laba_cells_free (LabaCells *self)
{
  if (self == NULL)
    return;
  g_free (self->extra_columns);
  g_array_unref (self->columns);
  g_free (self);
}

/* ---- heads ---- */

/* "Harga_Jual " and "harga jual" are the same head. */
static char *
fold (const char *head)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (head), "_-.", ' ');

  return laba_text_fold (spaced);
}

static gboolean
is_same_head (const char *a, const char *b)
{
  g_autofree char *left = fold (a);
  g_autofree char *right = fold (b);

  return strcmp (left, right) == 0;
}

static gboolean
is_open (const LabaField *field)
{
  return !(field->flags & LABA_FIELD_COMPUTED);
}

static gboolean
is_id_of (const char *head, const LabaField *field)
{
  gsize length = strlen (field->key);

  return field->kind == LABA_FIELD_REF && strncmp (head, field->key, length) == 0
         && strcmp (head + length, "_id") == 0;
}

static gboolean
names_exactly (const char *head, const LabaField *field, ColumnKind *kind)
{
  *kind = COLUMN_VALUE;
  if (strcmp (head, field->key) == 0)
    return TRUE;
  *kind = COLUMN_ID;
  if (is_id_of (head, field))
    return TRUE;
  *kind = COLUMN_UNIT;
  return field->unit_key != NULL && strcmp (head, field->unit_key) == 0;
}

static gboolean
names_somehow (const char *head, const LabaField *field, ColumnKind *kind)
{
  *kind = COLUMN_VALUE;
  if (is_same_head (head, field->key) || is_same_head (head, field->label)
      || is_same_head (head, _ (field->label)))
    return TRUE;
  *kind = COLUMN_UNIT;
  return field->unit_key != NULL && is_same_head (head, field->unit_key);
}

static gboolean
find_exactly (LabaCells *self, const char *head, Column *column)
{
  for (guint i = 0; self->fields[i].key != NULL; i++)
    if (is_open (&self->fields[i])
        && names_exactly (head, &self->fields[i], &column->kind)
        && (column->kind != COLUMN_ID || self->mode == LABA_CELLS_EXACT))
      {
        column->field = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_somehow (LabaCells *self, const char *head, Column *column)
{
  for (guint i = 0; self->fields[i].key != NULL; i++)
    if (is_open (&self->fields[i])
        && names_somehow (head, &self->fields[i], &column->kind))
      {
        column->field = i;
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (is_same_head (head, aliases[i].head)
        && find_exactly (self, aliases[i].key, column))
      return TRUE;
  return FALSE;
}

static gboolean
is_taken (LabaCells *self, const Column *column)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *other = &g_array_index (self->columns, Column, i);

      if (other->field == column->field && other->kind == column->kind)
        return TRUE;
    }
  return FALSE;
}

gboolean
laba_cells_take (LabaCells *self, const char *head, guint index)
{
  Column column = { .index = index };

  for (guint i = 0; self->extra != NULL && self->extra[i] != NULL; i++)
    if (strcmp (self->extra[i], head) == 0 && self->extra_columns[i] == NONE)
      {
        self->extra_columns[i] = (int) index;
        return TRUE;
      }
  if (!find_exactly (self, head, &column)
      && (self->mode == LABA_CELLS_EXACT || !find_somehow (self, head, &column)))
    return FALSE;
  if (is_taken (self, &column))
    return FALSE;
  g_array_append_val (self->columns, column);
  return TRUE;
}

int
laba_cells_get_extra (LabaCells *self, const char *head)
{
  for (guint i = 0; self->extra != NULL && self->extra[i] != NULL; i++)
    if (strcmp (self->extra[i], head) == 0)
      return self->extra_columns[i];
  return NONE;
}

const char *
laba_cells_get_key (LabaCells *self, guint index, LabaFieldKind *kind)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      const LabaField *field = &self->fields[column->field];

      if (column->index != index)
        continue;
      *kind = field->kind;
      return column->kind == COLUMN_UNIT ? field->unit_key : field->key;
    }
  return NULL;
}

void
laba_cells_add_heads (LabaCells *self, GStrvBuilder *heads)
{
  Column column = { 0 };

  for (guint i = 0; self->fields[i].key != NULL; i++)
    if (is_open (&self->fields[i]))
      {
        g_strv_builder_add (heads, self->fields[i].key);
        g_strv_builder_add (heads, self->fields[i].label);
        g_strv_builder_add (heads, _ (self->fields[i].label));
        if (self->fields[i].unit_key != NULL)
          g_strv_builder_add (heads, self->fields[i].unit_key);
      }
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (find_exactly (self, aliases[i].key, &column))
      g_strv_builder_add (heads, aliases[i].head);
}

char *
laba_cells_list_heads (LabaCells *self)
{
  g_autoptr (GString) heads = g_string_new (NULL);

  for (guint i = 0; self->fields[i].key != NULL; i++)
    if (is_open (&self->fields[i]))
      g_string_append_printf (heads, "%s%s", heads->len > 0 ? ", " : "",
                              self->fields[i].key);
  return g_string_free (g_steal_pointer (&heads), FALSE);
}

/* ---- rows ---- */

static const char *
cell_of (const LabaCellsRow *row, guint index)
{
  return index < row->n ? row->cells[index] : "";
}

/* An id column that is filled in speaks before the name beside it. */
static gboolean
has_id (LabaCells *self, const LabaCellsRow *row, guint field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (column->field == field && column->kind == COLUMN_ID
          && *cell_of (row, column->index) != '\0')
        return TRUE;
    }
  return FALSE;
}

static void
read_id (const LabaCellsContext *context,
         const char *text,
         const char *path,
         LabaValue *value)
{
  gint64 old = 0;
  gint64 id = 0;

  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &old, NULL)
      && context->map != NULL)
    id = context->map (old, context->map_data);
  if (id != 0)
    laba_value_set_number (value, id);
  else
    laba_problems_add (context->problems, path,
                       _ ("“%s” is the id of nothing in this folder"), text);
}

static void
read_column (LabaCells *self,
             const LabaCellsContext *context,
             const LabaCellsRow *row,
             const char *prefix,
             const Column *column,
             LabaValue *values)
{
  const LabaField *field = &self->fields[column->field];
  LabaValue *value = &values[column->field];
  const char *text = cell_of (row, column->index);
  g_autofree char *path
      = g_strconcat (prefix, field->key, column->kind == COLUMN_ID ? "_id" : "", NULL);

  if (column->kind == COLUMN_ID)
    {
      if (*text != '\0')
        read_id (context, text, path, value);
    }
  else if (*text == '\0')
    {
      if (value->kind == LABA_VALUE_ABSENT && (field->flags & LABA_FIELD_NULL_SPEAKS))
        laba_value_set_null (value);
    }
  else if (field->kind != LABA_FIELD_REF || !has_id (self, row, column->field))
    laba_cell_read (self->mode, context, field, text, path, value);
}

/* A unit price becomes the total, once the quantity is known. */
static void
read_unit (LabaCells *self,
           const LabaCellsContext *context,
           const LabaCellsRow *row,
           const char *prefix,
           const Column *column,
           LabaValue *values)
{
  const LabaField *field = &self->fields[column->field];
  const LabaField price = { .key = field->unit_key, .kind = LABA_FIELD_MONEY };
  g_autofree char *path = g_strconcat (prefix, field->unit_key, NULL);
  LabaValue unit = { 0 };
  int of = laba_fields_find (self->fields, field->unit_of);
  gint64 quantity
      = values[of].kind == LABA_VALUE_NUMBER ? values[of].number : LABA_QUANTITY_ONE;
  gint64 total = 0;

  if (*cell_of (row, column->index) == '\0')
    return;
  laba_cell_read (self->mode, context, &price, cell_of (row, column->index), path, &unit);
  if (unit.kind != LABA_VALUE_NUMBER)
    return;
  if (!laba_quantity_price (quantity, unit.number, &total))
    laba_problems_add (context->problems, path, _ ("quantity times price is too large"));
  else if (values[column->field].kind != LABA_VALUE_NUMBER)
    laba_value_set_number (&values[column->field], total);
  else if (values[column->field].number != total)
    laba_problems_add (context->problems, path,
                       _ ("quantity times price is %" PRId64
                          ", but %s says %" PRId64 "; give one of the two"),
                       total, field->key, values[column->field].number);
}

void
laba_cells_read (LabaCells *self,
                 const LabaCellsContext *context,
                 const LabaCellsRow *row,
                 const char *prefix,
                 LabaValue *values)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (column->kind != COLUMN_UNIT)
        read_column (self, context, row, prefix, column, values);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);

      if (column->kind == COLUMN_UNIT)
        read_unit (self, context, row, prefix, column, values);
    }
}

gboolean
laba_cells_are_empty (LabaCells *self, const LabaCellsRow *row)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (*cell_of (row, g_array_index (self->columns, Column, i).index) != '\0')
      return FALSE;
  return TRUE;
}
