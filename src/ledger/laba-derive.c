/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"

/* ---- what the book says ---- */

LabaCostMethod
laba_ledger_method (LabaDb *db)
{
  return laba_db_int (db, "ledger-method", NULL, 0, 0) != 0 ? LABA_COST_FIFO
                                                            : LABA_COST_AVERAGE;
}

LabaDay
laba_ledger_lock_day (LabaDb *db)
{
  return (LabaDay) laba_db_int (db, "ledger-lock-day", NULL, 0, LABA_DAY_NONE);
}

GArray *
laba_derive_closings (LabaDb *db, GError **error)
{
  g_autoptr (GArray) closings = g_array_new (FALSE, FALSE, sizeof (LabaClosing));
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "ledger-closings");
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      LabaClosing closing
          = { (gint32) laba_stmt_int_at (stmt, 0),
              laba_stmt_int_at (stmt, 1) != 0 ? LABA_COST_FIFO : LABA_COST_AVERAGE };

      g_array_append_val (closings, closing);
    }
  if (failed == NULL)
    return g_steal_pointer (&closings);
  g_propagate_error (error, failed);
  return NULL;
}

gboolean
laba_derive_check_day (const LabaDerive *derive, gint64 day, GError **error)
{
  if (day > derive->lock_day)
    return TRUE;
  g_autofree char *month
      = laba_month_format (laba_day_month ((LabaDay) day), laba_language_get ());
  /* Translators: %s is a month, “March 2026”. */
  g_set_error (error, LABA_ERROR, LABA_ERROR_LOCKED,
               _ ("%s is closed, so what is printed of it stays. To change it after all, "
                  "open the month again in the book's settings."),
               month);
  return FALSE;
}

/* ---- one derivation ---- */

static GArray *
rows_new (LabaDerivedTable table)
{
  return g_array_new (FALSE, FALSE,
                      (guint) (laba_derived_shape (table)->n_columns * sizeof (gint64)));
}

static void
derive_free (LabaDerive *derive)
{
  g_clear_pointer (&derive->closings, g_array_unref);
  laba_postings_free (derive->postings);
  g_array_unref (derive->changes);
  laba_sums_free (derive->totals);
  laba_sums_free (derive->holds);
  laba_sums_free (derive->costs_before);
  laba_sums_free (derive->costs_after);
  laba_sums_free (derive->correction_days);
  for (guint i = 0; i < LABA_N_DERIVED; i++)
    {
      g_array_unref (derive->written[i]);
      g_array_unref (derive->gone[i]);
    }
  g_array_unref (derive->recosted);
  g_array_unref (derive->resold);
  g_array_unref (derive->stock);
  g_clear_error (&derive->failed);
  g_free (derive);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaDerive, derive_free)

static LabaDerive *
derive_new (LabaDb *db, const LabaTouched *touched, GError **error)
{
  g_autoptr (LabaDerive) derive = g_new0 (LabaDerive, 1);

  derive->db = db;
  derive->touched = touched;
  derive->postings = laba_postings_new (NULL, NULL);
  derive->changes = g_array_new (FALSE, FALSE, sizeof (LabaGoodsChange));
  derive->totals = laba_sums_new ();
  derive->holds = laba_sums_new ();
  derive->costs_before = laba_sums_new ();
  derive->costs_after = laba_sums_new ();
  derive->correction_days = laba_sums_new ();
  for (guint i = 0; i < LABA_N_DERIVED; i++)
    {
      derive->written[i] = rows_new ((LabaDerivedTable) i);
      derive->gone[i] = rows_new ((LabaDerivedTable) i);
    }
  derive->recosted = g_array_new (FALSE, FALSE, sizeof (LabaCostRow));
  derive->resold = rows_new (LABA_DERIVED_MOVEMENT);
  derive->stock = rows_new (LABA_DERIVED_PRODUCT_STOCK);
  derive->method = laba_ledger_method (db);
  derive->closings = laba_derive_closings (db, error);
  if (derive->closings == NULL)
    return NULL;
  if (derive->closings->len > 0)
    derive->lock_day
        = g_array_index (derive->closings, LabaClosing, derive->closings->len - 1).day;
  return g_steal_pointer (&derive);
}

/* Records that are gone leave nothing behind. Those that are there are covered by their
 * unit; where a type has none (a person), others may speak for them. */
static gboolean
cover_records (LabaDerive *derive, GError **error)
{
  const GArray *records = derive->touched->records;
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "ledger-record-types");
  GError *failed = NULL;

  laba_stmt_bind_numbers (stmt, 1, (const gint64 *) (gconstpointer) records->data,
                          records->len, 1);
  while (laba_stmt_next (stmt, &failed))
    {
      const LabaType *type
          = laba_stmt_is_null_at (stmt, 1)
                ? NULL
                : laba_type_by_number ((guint) laba_stmt_int_at (stmt, 1));

      if (type == NULL || type->unit != NULL)
        laba_postings_cover (derive->postings, laba_stmt_int_at (stmt, 0));
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
post (LabaDerive *derive, GError **error)
{
  const GArray *units = derive->touched->units;

  for (guint i = 0; i < units->len; i++)
    {
      const LabaTouchedUnit *touched = &g_array_index (units, LabaTouchedUnit, i);

      if (!touched->unit->post (derive->db, touched->id, derive->postings, error))
        return FALSE;
    }
  return cover_records (derive, error);
}

gboolean
laba_ledger_derive (LabaDb *db, const LabaTouched *touched, GError **error)
{
  if (touched->all)
    return laba_rebuild (db, touched, error);
  g_autoptr (LabaDerive) derive = derive_new (db, touched, error);
  return derive != NULL && post (derive, error) && laba_derive_records (derive, error)
         && laba_derive_costs (derive, error) && laba_derive_stock (derive, error)
         && laba_derive_totals (derive, error) && laba_derive_effects (derive, error);
}
