/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson-document.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "slips/laba-output.h"

/* A lesson belongs to no shop. */
static LabaDocument *
begin (const LabaLesson *lesson, const char *detail)
{
  const char *title = laba_saying_get (&lesson->title);
  LabaDocument *document = laba_document_new (g_new0 (LabaShop, 1), title);
  g_autofree char *set = g_strdup_printf (_ ("%1$s · numbers %2$u"), detail, lesson->seed);

  laba_document_add_title (document, title, set);
  return document;
}

static void
add_questions (LabaDocument *document, const LabaLesson *lesson, gboolean answered)
{
  if (lesson->questions->len > 0)
    laba_document_add_text (document, LABA_TEXT_HEADING, _ ("Questions"));
  for (guint i = 0; i < lesson->questions->len; i++)
    {
      const LabaQuestion *question = lesson->questions->pdata[i];
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "%u. %s", i + 1, laba_saying_get (&question->text));
      for (guint j = 0; j < question->choices->len; j++)
        if (!answered || j == question->right)
          g_string_append_printf (text, "\n     %s %s", answered ? "→" : "○",
                                  laba_saying_get (question->choices->pdata[j]));
      laba_document_add_text (document, LABA_TEXT_PLAIN, text->str);
    }
}

LabaDocument *
laba_lesson_document_cards (const LabaLesson *lesson)
{
  LabaDocument *document = begin (lesson, _ ("Cards"));

  for (guint i = 0; i < lesson->cards->len; i++)
    {
      const LabaCard *card = lesson->cards->pdata[i];
      g_autofree char *heading
          = g_strdup_printf (_ ("Card %1$u of %2$u"), i + 1, lesson->cards->len);

      laba_document_add_card (document, heading, laba_saying_get (&card->story));
    }
  add_questions (document, lesson, FALSE);
  return document;
}

/* ---- the key ---- */

static void
add_answers (LabaBlock *block, const LabaReference *reference, guint card)
{
  const LabaCard *told = reference->lesson->cards->pdata[card];
  g_autofree char *number = g_strdup_printf ("%u", card + 1);
  LabaDocumentRow *row = laba_block_add_row (block, LABA_ROW_SUBTOTAL, 0);

  laba_document_row_take (row, 0, g_steal_pointer (&number));
  laba_document_row_take (row, 1, g_strdup (laba_saying_get (&told->story)));
  for (guint i = 0; i < reference->steps->len; i++)
    {
      const LabaStep *step = reference->steps->pdata[i];

      if (step->card != card)
        continue;
      g_autofree char *day = laba_day_format (step->day, laba_language_get ());
      row = laba_block_add_row (block, LABA_ROW_NORMAL, 0);
      laba_document_row_take (row, 1, g_strdup_printf ("%s: %s", day, step->told));
    }
}

/* What is said of a fact, before its figure; NULL where other facts say it. Free with
 * g_free. */
static char *
label_of (const LabaTruth *fact)
{
  switch (fact->kind)
    {
    case LABA_TRUTH_OWES:
      return fact->number > 0 ? g_strdup_printf (_ ("%s owes me"), fact->name)
                              : g_strdup_printf (_ ("Paid ahead by %s"), fact->name);
    case LABA_TRUTH_OWED:
      return g_strdup_printf (_ ("I owe %s"), fact->name);
    case LABA_TRUTH_STOCK:
      return g_strdup_printf (_ ("%s, pieces left"), fact->name);
    case LABA_TRUTH_VALUE:
      return g_strdup_printf (_ ("%s, what is left cost"), fact->name);
    case LABA_TRUTH_MONEY:
    case LABA_TRUTH_POSITION:
    case LABA_TRUTH_RESULT:
      return g_strdup (fact->name);
    case LABA_TRUTH_RESERVED:
    case LABA_TRUTH_ORDERED:
    case LABA_TRUTH_BOUGHT:
    default:
      return NULL;
    }
}

static void
add_end (LabaDocument *document, const LabaReference *reference)
{
  const GArray *facts = reference->after->pdata[reference->after->len - 1];
  LabaLanguage language = laba_language_get ();
  LabaBlock *block;

  laba_document_add_text (document, LABA_TEXT_HEADING, _ ("What the book says in the end"));
  block = laba_document_add_sums (document);
  for (guint i = 0; i < facts->len; i++)
    {
      const LabaTruth *fact = &g_array_index (facts, LabaTruth, i);
      g_autofree char *label = label_of (fact);
      g_autofree char *figure
          = fact->kind == LABA_TRUTH_STOCK
                ? laba_quantity_format (fact->number, language)
                : laba_money_format (
                    fact->kind == LABA_TRUTH_OWES ? ABS (fact->number) : fact->number,
                    language);

      if (label != NULL)
        laba_block_add_sum (block, label, figure, FALSE);
    }
}

LabaDocument *
laba_lesson_document_key (const LabaReference *reference)
{
  LabaDocument *document = begin (reference->lesson, _ ("Answer key"));
  LabaBlock *block = laba_document_add_table (document);

  laba_block_add_column (block, _ ("Card"), LABA_DOCUMENT_COLUMN_DETAIL, " ");
  laba_block_add_column (block, _ ("The story, and what is written down"),
                         LABA_DOCUMENT_COLUMN_LEAD, " ");
  for (guint i = 0; i < reference->lesson->cards->len; i++)
    add_answers (block, reference, i);
  add_end (document, reference);
  add_questions (document, reference->lesson, TRUE);
  return document;
}

gboolean
laba_lesson_document_write (const LabaDocument *document, const char *path, GError **error)
{
  g_autoptr (LabaLayout) layout
      = laba_layout_new (document, laba_paper_by_id ("a4"), NULL);

  return laba_output_write_pdf (layout, document->title, path, NULL, error);
}
