/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-truths.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "reports/laba-report.h"

/* ---- reading ---- */

static void
fact_clear (LabaTruth *fact)
{
  g_free (fact->key);
  g_free (fact->name);
}

static GArray *
facts_new (void)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (LabaTruth));

  g_array_set_clear_func (facts, (GDestroyNotify) fact_clear);
  return facts;
}

static void
add (GArray *facts, LabaTruthKind kind, const char *key, const char *name, gint64 number)
{
  const LabaTruth fact = { kind, g_utf8_casefold (key, -1), g_strdup (name), number };

  g_array_append_val (facts, fact);
}

static const LabaCell *
cell_of (const LabaTable *table, const LabaTableRow *row, const char *key)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (g_str_equal (g_array_index (table->columns, LabaColumn, i).key, key))
      return &row->cells[i];
  return NULL;
}

typedef void (*ReadRow) (GArray *facts, const LabaTable *table, const LabaTableRow *row);

static gint64
number_of (const LabaTable *table, const LabaTableRow *row, const char *key)
{
  const LabaCell *cell = cell_of (table, row, key);

  return cell != NULL && cell->set ? cell->number : 0;
}

static const char *
text_of (const LabaTable *table, const LabaTableRow *row, const char *key)
{
  const LabaCell *cell = cell_of (table, row, key);

  return cell != NULL && cell->text != NULL ? cell->text : "";
}

static void
read_customer (GArray *facts, const LabaTable *table, const LabaTableRow *row)
{
  const char *name = text_of (table, row, "customer");

  add (facts, LABA_TRUTH_OWES, name, name, number_of (table, row, "amount"));
}

static void
read_deposit (GArray *facts, const LabaTable *table, const LabaTableRow *row)
{
  const char *name = text_of (table, row, "customer");

  add (facts, LABA_TRUTH_OWES, name, name, -number_of (table, row, "amount"));
}

static void
read_supplier (GArray *facts, const LabaTable *table, const LabaTableRow *row)
{
  const char *name = text_of (table, row, "supplier");

  add (facts, LABA_TRUTH_OWED, name, name, number_of (table, row, "amount"));
}

static void
read_product (GArray *facts, const LabaTable *table, const LabaTableRow *row)
{
  const char *name = text_of (table, row, "name");

  add (facts, LABA_TRUTH_STOCK, name, name, number_of (table, row, "on_hand"));
  add (facts, LABA_TRUTH_RESERVED, name, name, number_of (table, row, "reserved"));
  add (facts, LABA_TRUTH_VALUE, name, name, number_of (table, row, "value"));
}

/* Lines of the position that other facts already tell one by one. */
static gboolean
is_told (const char *key)
{
  static const char *const told[]
      = { "receivables",       "inventory", "payables", "consignor-payables",
          "customer-deposits", "profit",    NULL };

  return g_strv_contains (told, key);
}

static void
read_position (GArray *facts, const LabaTable *table, const LabaTableRow *row)
{
  const char *account = "account:";

  if (row->key == NULL || row->style != LABA_ROW_NORMAL || is_told (row->key))
    return;
  if (g_str_has_prefix (row->key, account))
    add (facts, LABA_TRUTH_MONEY, row->key + strlen (account),
         text_of (table, row, "name"), number_of (table, row, "amount"));
  else
    add (facts, LABA_TRUTH_POSITION, row->key, text_of (table, row, "name"),
         number_of (table, row, "amount"));
}

static void
read_result (GArray *facts, const LabaTable *table, const LabaTableRow *row)
{
  if (row->key != NULL && row->style == LABA_ROW_NORMAL)
    add (facts, LABA_TRUTH_RESULT, row->key, text_of (table, row, "name"),
         number_of (table, row, "amount"));
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LabaTruth *one = a, *other = b;

  return one->kind != other->kind ? (int) one->kind - (int) other->kind
                                  : strcmp (one->key, other->key);
}

/* In order, several of one key summed up, without zeros. */
static GArray *
settle (GArray *facts)
{
  GArray *settled = facts_new ();

  g_array_sort (facts, compare);
  for (guint i = 0; i < facts->len;)
    {
      LabaTruth sum = g_array_index (facts, LabaTruth, i);

      for (i++;
           i < facts->len && compare (&sum, &g_array_index (facts, LabaTruth, i)) == 0;
           i++)
        sum.number += g_array_index (facts, LabaTruth, i).number;
      if (sum.number == 0)
        continue;
      sum.key = g_strdup (sum.key);
      sum.name = g_strdup (sum.name);
      g_array_append_val (settled, sum);
    }
  g_array_unref (facts);
  return settled;
}

/* What our own statements give: a name and an amount. */
static gboolean
read_sums (GArray *facts,
           LabaDb *db,
           const char *statement,
           LabaTruthKind kind,
           LabaDay day,
           GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  GError *fault = NULL;

  laba_stmt_bind_int (stmt, ":day", day);
  while (laba_stmt_next (stmt, &fault))
    {
      const char *name = laba_stmt_get_text (stmt, "name");

      add (facts, kind, name, name, laba_stmt_get_int (stmt, "amount"));
    }
  if (fault != NULL)
    g_propagate_error (error, fault);
  return fault == NULL;
}

GArray *
laba_truths_read (LabaDb *db, LabaDay day, GError **error)
{
  static const struct
  {
    const char *report;
    ReadRow read;
  } sources[] = {
    { "receivables", read_customer }, { "deposits", read_deposit },
    { "payables", read_supplier },    { "stock", read_product },
    { "position", read_position },    { "profit-loss", read_result },
  };
  const LabaReportQuery query = { .to = day };
  g_autoptr (GArray) facts = facts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (LabaTable) table
          = laba_report_run (db, laba_report_by_id (sources[i].report), &query, error);

      if (table == NULL)
        return NULL;
      for (guint j = 0; j < table->rows->len; j++)
        sources[i].read (facts, table, table->rows->pdata[j]);
    }
  if (!read_sums (facts, db, "lesson-ordered", LABA_TRUTH_ORDERED, day, error)
      || !read_sums (facts, db, "lesson-bought", LABA_TRUTH_BOUGHT, day, error))
    return NULL;
  return settle (g_steal_pointer (&facts));
}

/* ---- comparing ---- */

static void
add_all (GArray *facts, const GArray *others, int times)
{
  for (guint i = 0; i < others->len; i++)
    {
      const LabaTruth *fact = &g_array_index (others, LabaTruth, i);

      add (facts, fact->kind, fact->key, fact->name, times * fact->number);
    }
}

GArray *
laba_truths_add (const GArray *facts, const GArray *others, int times)
{
  GArray *sum = facts_new ();

  add_all (sum, facts, 1);
  add_all (sum, others, times);
  return settle (sum);
}

const LabaTruth *
laba_truths_find (const GArray *facts, LabaTruthKind kind, const char *key)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const LabaTruth *fact = &g_array_index (facts, LabaTruth, i);

      if (fact->kind == kind && g_str_equal (fact->key, key))
        return fact;
    }
  return NULL;
}

static const char *
sentence_of (LabaTruthKind kind)
{
  switch (kind)
    {
    case LABA_TRUTH_OWES:
      /* Translators: who, how much it really is, how much the book says. The same for the
       * sentences that follow. */
      return _ ("%1$s still owes %2$s; the book says %3$s");
    case LABA_TRUTH_OWED:
      return _ ("You owe %1$s %2$s; the book says %3$s");
    case LABA_TRUTH_MONEY:
      return _ ("In “%1$s” there are %2$s; the book says %3$s");
    case LABA_TRUTH_STOCK:
      return _ ("Of “%1$s” there are %2$s left; the book says %3$s");
    case LABA_TRUTH_RESERVED:
      return _ ("Of “%1$s” %2$s are ordered and not sent; the book says %3$s");
    case LABA_TRUTH_ORDERED:
      return _ ("%1$s ordered goods for %2$s; the book says %3$s");
    case LABA_TRUTH_BOUGHT:
      return _ ("Goods for %2$s were bought from %1$s; the book says %3$s");
    case LABA_TRUTH_VALUE:
      return _ ("What is left of “%1$s” cost %2$s; the book says %3$s");
    case LABA_TRUTH_POSITION:
    case LABA_TRUTH_RESULT:
    default:
      return _ ("“%1$s” is %2$s; the book says %3$s");
    }
}

static char *
format (LabaTruthKind kind, gint64 number)
{
  if (kind == LABA_TRUTH_STOCK || kind == LABA_TRUTH_RESERVED)
    return laba_quantity_format (number, laba_language_get ());
  return laba_money_format (number, laba_language_get ());
}

/* A sale over the counter names nobody. */
static const char *
name_of (const LabaTruth *fact)
{
  return *fact->name != '\0' ? fact->name : _ ("A customer without a name");
}

/* Who paid ahead owes less than nothing. */
static char *
compare_debts (const LabaTruth *fact, gint64 right, gint64 found)
{
  const gint64 numbers[2] = { right, found };
  g_autofree char *told[2] = { NULL, NULL };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *amount
          = laba_money_format (ABS (numbers[i]), laba_language_get ());

      told[i] = numbers[i] == 0  ? g_strdup (_ ("owes nothing"))
                : numbers[i] > 0 ? g_strdup_printf (_ ("still owes %s"), amount)
                                 : g_strdup_printf (_ ("has paid %s ahead"), amount);
    }
  /* Translators: who, what is so, what the book says: “Bu Sari still owes Rp70,000; in
   * the book: owes nothing”. */
  char *sentence = g_strdup_printf (_ ("%1$s %2$s; in the book: %3$s"), fact->name,
                                    told[0], told[1]);
  g_clear_pointer (&told[1], g_free);
  return sentence;
}

char *
laba_truth_compare (const LabaTruth *fact, gint64 right, gint64 found)
{
  if (fact->kind == LABA_TRUTH_OWES && (right <= 0 || found <= 0))
    return compare_debts (fact, right, found);
  g_autofree char *truth = format (fact->kind, right);
  g_autofree char *book = format (fact->kind, found);
  g_autoptr (GString) text = g_string_new (sentence_of (fact->kind));

  g_string_replace (text, "%2$s", truth, 1);
  g_string_replace (text, "%3$s", book, 1);
  g_string_replace (text, "%1$s", name_of (fact), 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
