/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-document.h"

/* A chat shows no columns: each row of a table is a line or two. */

/* An empty line before each part but the first. */
static void
begin_part (GString *text)
{
  if (text->len > 0 && !g_str_has_suffix (text->str, "\n\n"))
    g_string_append_c (text, '\n');
}

/* What belongs to the line of text above it stands right below. */
static gboolean
continues (const LabaDocument *document, guint at)
{
  const LabaBlock *before = at > 0 ? document->blocks->pdata[at - 1] : NULL;

  return before != NULL && before->kind == LABA_BLOCK_TEXT
         && before->style != LABA_TEXT_QUOTE && before->style != LABA_TEXT_AMOUNT;
}

static void
append_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s\n", line);
}

static void
append_head (GString *text, const LabaDocument *document, const LabaBlock *block)
{
  const LabaShop *shop = document->shop;

  if (shop->name != NULL && !block->is_bare)
    g_string_append_printf (text, "*%s*\n", shop->name);
  append_line (text, block->is_bare ? NULL : shop->phone);
  begin_part (text);
  g_string_append_printf (text, "*%s*\n", block->text);
  append_line (text, block->detail);
}

static void
append_text (GString *text, const LabaBlock *block)
{
  gboolean strong = block->style == LABA_TEXT_TITLE || block->style == LABA_TEXT_HEADING
                    || block->style == LABA_TEXT_LARGE || block->style == LABA_TEXT_AMOUNT;

  if (block->style == LABA_TEXT_CARD)
    g_string_append_printf (text, "*%s*\n", block->detail);
  g_string_append_printf (text, strong ? "*%s*\n" : "%s\n", block->text);
}

static void
append_pairs (GString *text, const LabaBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      const LabaDocumentRow *row = block->rows->pdata[i];
      gboolean strong = row->style == LABA_ROW_TOTAL;

      g_string_append_printf (text, strong ? "*%s: %s*\n" : "%s: %s\n", row->cells[0],
                              row->cells[1]);
    }
}

static void
append_row (GString *text, const LabaBlock *block, const LabaDocumentRow *row)
{
  guint lead = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_LEAD, FALSE);
  guint figure = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_FIGURE, TRUE);
  g_autofree char *details = laba_block_join_details (block, row);
  const char *amount = figure != G_MAXUINT ? row->cells[figure] : "";
  const char *joiner
      = figure != G_MAXUINT ? g_array_index (block->columns, LabaDocumentColumn, figure).joiner
                            : NULL;
  gboolean strong = row->style != LABA_ROW_NORMAL;

  g_string_append (text, strong ? "*" : "• ");
  g_string_append (text, lead != G_MAXUINT ? row->cells[lead] : "");
  if (*details != '\0')
    g_string_append_printf (text, "\n   %s", details);
  if (*amount != '\0')
    g_string_append_printf (text, "%s%s", joiner != NULL && *details != '\0' ? joiner : ": ",
                            amount);
  g_string_append (text, strong ? "*\n" : "\n");
}

char *
laba_document_to_text (const LabaDocument *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const LabaBlock *block = self->blocks->pdata[i];

      if (block->kind == LABA_BLOCK_SIGNATURES)
        continue;
      if (!continues (self, i))
        begin_part (text);
      if (block->kind == LABA_BLOCK_HEAD)
        append_head (text, self, block);
      else if (block->kind == LABA_BLOCK_TABLE)
        for (guint j = 0; j < block->rows->len; j++)
          append_row (text, block, block->rows->pdata[j]);
      else if (block->kind == LABA_BLOCK_TEXT)
        append_text (text, block);
      else
        append_pairs (text, block);
    }
  return g_string_free (text, FALSE);
}
