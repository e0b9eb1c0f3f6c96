/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/laba-table.h"
#include "slips/laba-shop.h"

G_BEGIN_DECLS

/* What stands on a slip or a printed report, without a word on how: blocks from the top
 * down. laba-layout.h puts it on any paper, laba_document_to_text into a chat. Texts are
 * translated and formatted already. */
typedef enum
{
  LABA_BLOCK_HEAD,       /* the shop; the title and a detail beside it */
  LABA_BLOCK_FACTS,      /* labels and values, in two columns where there is room */
  LABA_BLOCK_TABLE,      /* heads repeated on each page */
  LABA_BLOCK_SUMS,       /* labels and amounts, to the right */
  LABA_BLOCK_TEXT,       /* a paragraph */
  LABA_BLOCK_SIGNATURES, /* who signs, side by side; not on a roll */
} LabaBlockKind;

typedef enum
{
  LABA_TEXT_PLAIN,
  LABA_TEXT_TITLE,   /* begins a page */
  LABA_TEXT_SMALL,
  LABA_TEXT_CENTRED,
  LABA_TEXT_HEADING,
  LABA_TEXT_LARGE,  /* a name to be read from afar */
  LABA_TEXT_AMOUNT, /* large, in a frame */
  LABA_TEXT_QUOTE,  /* with a bar beside it: an amount in words */
  LABA_TEXT_CARD,   /* to be cut out: its detail as a heading above, in a frame */
} LabaTextStyle;

typedef enum
{
  LABA_DOCUMENT_COLUMN_LEAD,   /* text that wraps; has a line to itself where it is narrow */
  LABA_DOCUMENT_COLUMN_TEXT,   /* more text that wraps */
  LABA_DOCUMENT_COLUMN_DETAIL, /* short, never broken, to the left */
  LABA_DOCUMENT_COLUMN_FIGURE, /* never broken, to the right */
} LabaDocumentColumnKind;

typedef struct
{
  char *label;
  LabaDocumentColumnKind kind;
  const char *joiner; /* before it, where cells stand in one line: " × "; static */
} LabaDocumentColumn;

/* A row of a table; a fact or sum (label, value); a signature (above, below). */
typedef struct
{
  LabaRowStyle style; /* TOTAL and SUBTOTAL are bold; of a table or of sums */
  int indent;         /* of a fact: its column, 0 or 1 */
  char **cells;       /* one a column; none NULL */
} LabaDocumentRow;

typedef struct
{
  LabaBlockKind kind;
  LabaTextStyle style;
  char *text, *detail; /* of a head: title, detail; of a text: itself */
  gboolean is_bare;    /* a head without the shop */
  GArray *columns;     /* of LabaDocumentColumn */
  GPtrArray *rows;     /* of LabaDocumentRow */
  guint n_cells;       /* of a row */
} LabaBlock;

typedef struct
{
  char *title;       /* names files */
  char *kind;        /* the title without a person's name, where others see it: windows, print jobs */
  LabaShop *shop;
  GPtrArray *blocks; /* of LabaBlock */
  gboolean may_turn; /* a sheet lies on its side where that has room for all columns */
} LabaDocument;

/* shop is taken over; title is copied. Free with laba_document_free. */
LabaDocument *laba_document_new (LabaShop *shop, const char *title);
void laba_document_free (LabaDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaDocument, laba_document_free)

/* Texts are copied; detail may be NULL. */
void laba_document_add_head (LabaDocument *self, const char *title, const char *detail);
/* A head without the shop, where the shop stands elsewhere. */
void laba_document_add_title (LabaDocument *self, const char *title, const char *detail);
void laba_document_add_text (LabaDocument *self, LabaTextStyle style, const char *text);
void laba_document_add_card (LabaDocument *self, const char *heading, const char *text);
/* Blocks to fill; borrowed. */
LabaBlock *laba_document_add_facts (LabaDocument *self);
LabaBlock *laba_document_add_table (LabaDocument *self);
LabaBlock *laba_document_add_sums (LabaDocument *self);
LabaBlock *laba_document_add_signatures (LabaDocument *self);

/* A fact in column 0 or 1; nothing where the value is NULL or empty. */
void laba_block_add_fact (LabaBlock *self, int column, const char *label, const char *value);
void laba_block_add_sum (LabaBlock *self, const char *label, const char *amount, gboolean strong);
/* above: "Received by,"; below: the name under the line, may be NULL. */
void laba_block_add_signature (LabaBlock *self, const char *above, const char *below);
/* Columns before rows. joiner is static. */
void laba_block_add_column (LabaBlock *self,
                            const char *label,
                            LabaDocumentColumnKind kind,
                            const char *joiner);
/* A row of a table, its cells empty: set them by laba_document_row_take. Borrowed. */
LabaDocumentRow *laba_block_add_row (LabaBlock *self, LabaRowStyle style, int indent);
/* text is taken over; NULL is empty. */
void laba_document_row_take (LabaDocumentRow *row, guint cell, char *text);

/* The document as a message for a chat, with *bold* as WhatsApp understands it. Free with
 * g_free. */
char *laba_document_to_text (const LabaDocument *self);

/* The cells but the lead's and the last figure's in one line, "3 pcs × 40.000". Free with
 * g_free. */
char *laba_block_join_details (const LabaBlock *self, const LabaDocumentRow *row);
/* The column of a kind, from the left or (last) from the right; G_MAXUINT: none. */
guint laba_block_find_column (const LabaBlock *self, LabaDocumentColumnKind kind, gboolean last);

G_END_DECLS
