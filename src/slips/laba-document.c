/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-document.h"

static void
row_free (gpointer data)
{
  LabaDocumentRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static void
column_clear (gpointer data)
{
  g_free (((LabaDocumentColumn *) data)->label);
}

static void
block_free (gpointer data)
{
  LabaBlock *block = data;

  g_free (block->text);
  g_free (block->detail);
  g_array_unref (block->columns);
  g_ptr_array_unref (block->rows);
  g_free (block);
}

LabaDocument *
laba_document_new (LabaShop *shop, const char *title)
{
  LabaDocument *self = g_new0 (LabaDocument, 1);

  self->shop = shop;
  self->title = g_strdup (title);
  self->kind = g_strdup (title);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

void
laba_document_free (LabaDocument *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  laba_shop_free (self->shop);
  g_free (self->title);
  g_free (self->kind);
  g_free (self);
}

/* ---- blocks ---- */

static LabaBlock *
add_block (LabaDocument *self, LabaBlockKind kind, guint n_cells)
{
  LabaBlock *block = g_new0 (LabaBlock, 1);

  block->kind = kind;
  block->n_cells = n_cells;
  block->columns = g_array_new (FALSE, TRUE, sizeof (LabaDocumentColumn));
  g_array_set_clear_func (block->columns, column_clear);
  block->rows = g_ptr_array_new_with_free_func (row_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
laba_document_add_head (LabaDocument *self, const char *title, const char *detail)
{
  LabaBlock *block = add_block (self, LABA_BLOCK_HEAD, 0);

  block->text = g_strdup (title);
  block->detail = g_strdup (detail);
}

void
laba_document_add_title (LabaDocument *self, const char *title, const char *detail)
{
  laba_document_add_head (self, title, detail);
  ((LabaBlock *) self->blocks->pdata[self->blocks->len - 1])->is_bare = TRUE;
}

void
laba_document_add_text (LabaDocument *self, LabaTextStyle style, const char *text)
{
  LabaBlock *block = add_block (self, LABA_BLOCK_TEXT, 0);

  block->style = style;
  block->text = g_strdup (text);
}

void
laba_document_add_card (LabaDocument *self, const char *heading, const char *text)
{
  laba_document_add_text (self, LABA_TEXT_CARD, text);
  ((LabaBlock *) self->blocks->pdata[self->blocks->len - 1])->detail = g_strdup (heading);
}

LabaBlock *
laba_document_add_facts (LabaDocument *self)
{
  return add_block (self, LABA_BLOCK_FACTS, 2);
}

LabaBlock *
laba_document_add_table (LabaDocument *self)
{
  return add_block (self, LABA_BLOCK_TABLE, 0);
}

LabaBlock *
laba_document_add_sums (LabaDocument *self)
{
  return add_block (self, LABA_BLOCK_SUMS, 2);
}

LabaBlock *
laba_document_add_signatures (LabaDocument *self)
{
  return add_block (self, LABA_BLOCK_SIGNATURES, 2);
}

/* ---- what is in them ---- */

LabaDocumentRow *
laba_block_add_row (LabaBlock *self, LabaRowStyle style, int indent)
{
  LabaDocumentRow *row = g_new0 (LabaDocumentRow, 1);

  row->style = style;
  row->indent = indent;
  row->cells = g_new0 (char *, self->n_cells + 1);
  for (guint i = 0; i < self->n_cells; i++)
    row->cells[i] = g_strdup ("");
  g_ptr_array_add (self->rows, row);
  return row;
}

void
laba_document_row_take (LabaDocumentRow *row, guint cell, char *text)
{
  if (text == NULL)
    return;
  g_free (row->cells[cell]);
  row->cells[cell] = text;
}

static void
add_pair (LabaBlock *self,
          LabaRowStyle style,
          int indent,
          const char *first,
          const char *second)
{
  LabaDocumentRow *row = laba_block_add_row (self, style, indent);

  laba_document_row_take (row, 0, g_strdup (first));
  laba_document_row_take (row, 1, g_strdup (second));
}

void
laba_block_add_fact (LabaBlock *self, int column, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    add_pair (self, LABA_ROW_NORMAL, column, label, value);
}

void
laba_block_add_sum (LabaBlock *self, const char *label, const char *amount, gboolean strong)
{
  add_pair (self, strong ? LABA_ROW_TOTAL : LABA_ROW_NORMAL, 0, label, amount);
}

void
laba_block_add_signature (LabaBlock *self, const char *above, const char *below)
{
  add_pair (self, LABA_ROW_NORMAL, 0, above, below);
}

void
laba_block_add_column (LabaBlock *self,
                       const char *label,
                       LabaDocumentColumnKind kind,
                       const char *joiner)
{
  LabaDocumentColumn column = { g_strdup (label), kind, joiner };

  g_return_if_fail (self->rows->len == 0);
  g_array_append_val (self->columns, column);
  self->n_cells = self->columns->len;
}

/* ---- a row in few words ---- */

guint
laba_block_find_column (const LabaBlock *self, LabaDocumentColumnKind kind, gboolean last)
{
  guint n = self->columns->len;

  for (guint i = 0; i < n; i++)
    {
      guint at = last ? n - 1 - i : i;

      if (g_array_index (self->columns, LabaDocumentColumn, at).kind == kind)
        return at;
    }
  return G_MAXUINT;
}

char *
laba_block_join_details (const LabaBlock *self, const LabaDocumentRow *row)
{
  guint lead = laba_block_find_column (self, LABA_DOCUMENT_COLUMN_LEAD, FALSE);
  guint figure = laba_block_find_column (self, LABA_DOCUMENT_COLUMN_FIGURE, TRUE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *joiner = g_array_index (self->columns, LabaDocumentColumn, i).joiner;

      if (i == lead || i == figure || *row->cells[i] == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, joiner != NULL ? joiner : " · ");
      g_string_append (text, row->cells[i]);
    }
  return g_string_free (text, FALSE);
}
