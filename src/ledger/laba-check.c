/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"

/* The proofs of a book, each from figures of its own. */
typedef struct
{
  LabaDb *db;
  LabaProofFunc proof;
  gpointer data;
  gboolean all_hold;
  LabaSums *entries;  /* (role, ref, day): what all entries add up to */
  LabaSums *balances; /* (role, ref, 0): the same of all days */
  LabaSums
      *records; /* (record, 0, 0): what bought goods leave for the record's postings */
} Check;

static void
say (Check *check, const char *proof, const char *detail)
{
  check->all_hold = check->all_hold && detail == NULL;
  check->proof (proof, detail == NULL, detail, check->data);
}

static gboolean
end_of (GError *failed, GError **error)
{
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* ---- the file ---- */

static gboolean
prove_file (Check *check, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, "check-integrity");
  GError *failed = NULL;

  if (!laba_stmt_next (stmt, &failed))
    return end_of (failed, error);
  const char *answer = laba_stmt_text_at (stmt, 0);
  say (check, _ ("The file is whole"), g_strcmp0 (answer, "ok") == 0 ? NULL : answer);
  return laba_stmt_run (stmt, error);
}

static gboolean
prove_references (Check *check, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, "check-foreign-keys");
  g_autofree char *detail = NULL;
  GError *failed = NULL;

  if (laba_stmt_next (stmt, &failed))
    detail = g_strdup_printf ("%s %" G_GINT64_FORMAT ": %s", laba_stmt_text_at (stmt, 0),
                              laba_stmt_int_at (stmt, 1), laba_stmt_text_at (stmt, 2));
  if (!end_of (failed, error))
    return FALSE;
  say (check, _ ("No record points nowhere"), detail);
  return laba_stmt_run (stmt, error);
}

/* ---- entries ---- */

static void
add_entry (Check *check, gint64 role, gint64 ref, gint64 day, gint64 amount)
{
  laba_sums_add (check->entries, role, ref, day, amount);
  laba_sums_add (check->balances, role, ref, 0, amount);
}

static gboolean
add_goods (Check *check, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, "check-movements");
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      gint64 record = laba_stmt_int_at (stmt, 0);
      gint64 day = laba_stmt_int_at (stmt, 1);
      LabaRole counter = laba_move_counter ((LabaMoveKind) laba_stmt_int_at (stmt, 2));
      gint64 value = laba_stmt_int_at (stmt, 3);

      add_entry (check, LABA_ROLE_INVENTORY, 0, day, value);
      if (counter != LABA_ROLE_NONE)
        add_entry (check, counter, 0, day, -value);
      else
        laba_sums_add (check->records, record, 0, 0, value);
    }
  return end_of (failed, error);
}

/* A record's postings follow each other: only those that do not come to nothing by
 * themselves are looked up. */
static void
end_record (Check *check, gint64 record, gint64 sum)
{
  if (sum != 0)
    laba_sums_add (check->records, record, 0, 0, sum);
}

static gboolean
add_postings (Check *check, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, "posting-list");
  gint64 record = 0, sum = 0;
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      gint64 amount = laba_stmt_int_at (stmt, 4);

      if (laba_stmt_int_at (stmt, 0) != record)
        {
          end_record (check, record, sum);
          record = laba_stmt_int_at (stmt, 0);
          sum = 0;
        }
      sum += amount;
      add_entry (check, laba_stmt_int_at (stmt, 2), laba_stmt_int_at (stmt, 3),
                 laba_stmt_int_at (stmt, 1), amount);
    }
  end_record (check, record, sum);
  return end_of (failed, error);
}

static gboolean
prove_records (Check *check, GError **error)
{
  g_autofree char *detail = NULL;

  if (!add_goods (check, error) || !add_postings (check, error))
    return FALSE;
  g_autoptr (GArray) open = laba_sums_list (check->records);
  if (open->len > 0)
    {
      const LabaSum *sum = &g_array_index (open, LabaSum, 0);

      detail = g_strdup_printf ("%" G_GINT64_FORMAT ": %" G_GINT64_FORMAT, sum->key[0],
                                sum->amount);
    }
  say (check, _ ("The postings of every record sum to zero"), detail);
  return TRUE;
}

/* ---- totals ---- */

typedef struct
{
  const LabaShape *shape;
  char *detail;
} Difference;

static void
differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  Difference *first = data;
  const gint64 *key = before != NULL ? before : after;

  if (first->detail == NULL)
    first->detail = g_strdup_printf (
        "%s %s %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ": %" G_GINT64_FORMAT
        " instead of %" G_GINT64_FORMAT,
        first->shape->table, laba_role_key ((LabaRole) key[0]), key[1], key[2],
        before != NULL ? before[3] : 0, after != NULL ? after[3] : 0);
}

/* detail: the first difference between the table and the sums. */
static gboolean
compare_totals (Check *check,
                LabaDerivedTable table,
                const GArray *sums,
                char **detail,
                GError **error)
{
  Difference first = { laba_derived_shape (table), NULL };
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, first.shape->list);
  g_autoptr (GArray) stored = g_array_new (FALSE, FALSE, sizeof (LabaSum));

  if (!laba_derived_read (stmt, first.shape, stored, error))
    return FALSE;
  laba_derived_diff (stored, sums, first.shape, differs_cb, &first);
  if (*detail == NULL)
    *detail = g_steal_pointer (&first.detail);
  g_free (first.detail);
  return TRUE;
}

static gboolean
prove_totals (Check *check, GError **error)
{
  g_autoptr (GArray) days = laba_sums_list (check->entries);
  g_autoptr (LabaSums) sums = laba_sums_new ();
  g_autofree char *detail = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      const LabaSum *sum = &g_array_index (days, LabaSum, i);

      laba_sums_add (sums, sum->key[0], sum->key[1], sum->key[2] / 100, sum->amount);
    }
  g_autoptr (GArray) months = laba_sums_list (sums);
  if (!compare_totals (check, LABA_DERIVED_DAY_TOTAL, days, &detail, error)
      || !compare_totals (check, LABA_DERIVED_MONTH_TOTAL, months, &detail, error))
    return FALSE;
  say (check, _ ("The totals are the sums of their entries"), detail);
  return TRUE;
}

/* ---- balances ---- */

/* Takes what the totals say of each account from what its entries add up to; sum: of all
 * accounts. */
static gboolean
subtract_totals (Check *check, LabaSums *left, gint64 *sum, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, "check-trial-balance");
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      laba_sums_add (left, laba_stmt_int_at (stmt, 0), laba_stmt_int_at (stmt, 1), 0,
                     -laba_stmt_int_at (stmt, 2));
      *sum += laba_stmt_int_at (stmt, 2);
    }
  return end_of (failed, error);
}

/* What is left of the roles from `first` to `last`, or NULL. */
static char *
left_of (const GArray *left, LabaRole first, LabaRole last)
{
  for (guint i = 0; i < left->len; i++)
    {
      const LabaSum *sum = &g_array_index (left, LabaSum, i);

      if (sum->key[0] >= first && sum->key[0] <= last)
        return g_strdup_printf ("%s %" G_GINT64_FORMAT ": %" G_GINT64_FORMAT,
                                laba_role_key ((LabaRole) sum->key[0]), sum->key[1],
                                sum->amount);
    }
  return NULL;
}

static gboolean
prove_balances (Check *check, GError **error)
{
  g_autoptr (GArray) balances = laba_sums_list (check->balances);
  g_autoptr (LabaSums) sums = laba_sums_new ();
  g_autofree char *unbalanced = NULL;
  gint64 sum = 0;

  for (guint i = 0; i < balances->len; i++)
    {
      const LabaSum *balance = &g_array_index (balances, LabaSum, i);

      laba_sums_add (sums, balance->key[0], balance->key[1], 0, balance->amount);
    }
  if (!subtract_totals (check, sums, &sum, error))
    return FALSE;
  if (sum != 0)
    unbalanced = g_strdup_printf ("%" G_GINT64_FORMAT, sum);
  say (check, _ ("The trial balance is zero"), unbalanced);
  g_autoptr (GArray) left = laba_sums_list (sums);
  g_autofree char *accounts = left_of (left, LABA_ROLE_ACCOUNT, LABA_ROLE_ACCOUNT);
  say (check, _ ("Every account is what its cash book says"), accounts);
  g_autofree char *payables
      = left_of (left, LABA_ROLE_PAYABLE, LABA_ROLE_CONSIGNOR_PAYABLE);
  say (check, _ ("What is owed to suppliers is the sum of its records"), payables);
  return TRUE;
}

static gboolean
prove_stock (Check *check, GError **error)
{
  gint64 books = laba_sums_get (check->balances, LABA_ROLE_INVENTORY, 0, 0);
  gint64 shelves = laba_db_int (check->db, "check-stock", NULL, 0, 0);
  g_autofree char *detail = NULL;

  if (books != shelves)
    detail = g_strdup_printf ("%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT, books, shelves);
  say (check, _ ("Inventory in the journal is the value of the stock"), detail);
  return TRUE;
}

static gboolean
prove_open_items (Check *check, GError **error)
{
  static const LabaRole roles[]
      = { LABA_ROLE_RECEIVABLE, LABA_ROLE_MARKETPLACE, LABA_ROLE_DEPOSIT };
  g_autoptr (LabaStmt) stmt = laba_db_take (check->db, "check-open-items");
  g_autoptr (GArray) balances = laba_sums_list (check->balances);
  g_autoptr (LabaSums) sums = laba_sums_new ();
  GError *failed = NULL;

  for (guint i = 0; i < balances->len; i++)
    {
      const LabaSum *sum = &g_array_index (balances, LabaSum, i);

      for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
        if (sum->key[0] == (gint64) roles[j])
          laba_sums_add (sums, sum->key[0], sum->key[1], 0, sum->amount);
    }
  while (laba_stmt_next (stmt, &failed))
    laba_sums_add (sums, laba_stmt_int_at (stmt, 0), laba_stmt_int_at (stmt, 1), 0,
                   -laba_stmt_int_at (stmt, 2));
  if (!end_of (failed, error))
    return FALSE;
  g_autoptr (GArray) left = laba_sums_list (sums);
  g_autofree char *receivables
      = left_of (left, LABA_ROLE_RECEIVABLE, LABA_ROLE_MARKETPLACE);
  say (check, _ ("What customers and marketplaces owe is the sum over their orders"),
                 receivables);
  g_autofree char *deposits = left_of (left, LABA_ROLE_DEPOSIT, LABA_ROLE_DEPOSIT);
  say (check, _ ("Deposits held are the sum over their orders"), deposits);
  return TRUE;
}

/* ---- made again ---- */

static gboolean
prove_derived (Check *check, GError **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (g_free);

  if (!laba_rebuild_compare (check->db, differences, error))
    return FALSE;
  say (check, _ ("Made again from the records, everything is the same, row by row"),
                 differences->len > 0 ? differences->pdata[0] : NULL);
  return TRUE;
}

static gboolean
prove_all (Check *check, GError **error)
{
  return prove_file (check, error) && prove_references (check, error)
         && prove_records (check, error) && prove_totals (check, error)
         && prove_balances (check, error) && prove_stock (check, error)
         && prove_open_items (check, error) && prove_derived (check, error);
}

gboolean
laba_ledger_check_db (LabaDb *db, LabaProofFunc proof, gpointer data, GError **error)
{
  Check check
      = { db, proof, data, TRUE, laba_sums_new (), laba_sums_new (), laba_sums_new () };

  if (!laba_db_begin_read (db, error))
    check.all_hold = FALSE;
  else
    {
      check.all_hold = prove_all (&check, error) && check.all_hold;
      laba_db_rollback (db);
    }
  laba_sums_free (check.entries);
  laba_sums_free (check.balances);
  laba_sums_free (check.records);
  return check.all_hold;
}

gboolean
laba_ledger_check (LabaBook *book, LabaProofFunc proof, gpointer data, GError **error)
{
  return laba_ledger_check_db (laba_book_get_db (book), proof, data, error);
}

static void
first_broken_cb (const char *proof, gboolean holds, const char *detail, gpointer data)
{
  char **first = data;

  if (!holds && *first == NULL)
    *first = g_strdup (proof);
}

gboolean
laba_ledger_prove (LabaDb *db, GError **error)
{
  g_autofree char *broken = NULL;

  if (laba_ledger_check_db (db, first_broken_cb, &broken, error))
    return TRUE;
  if (broken != NULL && (error == NULL || *error == NULL))
    /* Translators: %s is a proof, such as “The trial balance is zero” */
    g_set_error (error, LABA_ERROR, LABA_ERROR_DAMAGED, _ ("One proof of the book does not hold: %s"), broken);
  return FALSE;
}
