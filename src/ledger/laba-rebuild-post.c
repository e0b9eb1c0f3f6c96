/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-rebuild-private.h"

/* Between two units the collected rows go to the sorters. */
static gboolean
flush_cb (LabaPostings *postings, gpointer data, GError **error)
{
  LabaRebuild *rebuild = data;

  if (!laba_postings_check (postings, error))
    return FALSE;
  for (guint i = 0; i < LABA_N_DERIVED; i++)
    {
      const LabaShape *shape = laba_derived_shape ((LabaDerivedTable) i);
      const GArray *rows = postings->rows[i];

      for (guint j = 0; rows != NULL && j < rows->len; j++)
        {
          gint64 packed[LABA_PACKED_COLUMNS];

          laba_derived_pack ((LabaDerivedTable) i, laba_derived_row (rows, j, shape),
                             packed);
          if (!laba_sorter_add (rebuild->sorters[i], packed, error))
            return FALSE;
        }
    }
  rebuild->n_posted += postings->covered->len;
  if (rebuild->n_records > 0)
    laba_rebuild_tell (
        rebuild,
        0.45 * MIN ((double) rebuild->n_posted / (double) rebuild->n_records, 1.0));
  laba_postings_empty (postings);
  return TRUE;
}

/* ---- which units there are ---- */

static void
add_unit (GPtrArray *units, const LabaUnit *unit)
{
  if (unit != NULL && !g_ptr_array_find (units, unit, NULL))
    g_ptr_array_add (units, (gpointer) unit);
}

static void
add_field_units (GPtrArray *units, const LabaField *fields)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    add_unit (units, fields[i].unit);
}

static GPtrArray *
list_units (void)
{
  GPtrArray *units = g_ptr_array_new ();
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    {
      add_unit (units, types[i]->unit);
      add_field_units (units, types[i]->fields);
      for (guint j = 0; types[i]->lines != NULL && types[i]->lines[j].key != NULL; j++)
        {
          const LabaLines *lines = &types[i]->lines[j];

          add_field_units (units, lines->fields);
          if (lines->within != NULL)
            add_field_units (units, lines->within->fields);
        }
    }
  return units;
}

/* ---- posting ---- */

static gboolean
post_in_bulk (LabaRebuild *rebuild, GError **error)
{
  g_autoptr (GPtrArray) units = list_units ();

  for (guint i = 0; i < units->len; i++)
    {
      const LabaUnit *unit = units->pdata[i];

      if (unit->post_all != NULL
          && (!unit->post_all (rebuild->db, rebuild->postings, error)
              || !laba_postings_flush (rebuild->postings, error)))
        return FALSE;
    }
  return TRUE;
}

/* The units that only know how to post one. */
static gboolean
post_one_by_one (LabaRebuild *rebuild, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (rebuild->db, "ledger-records");
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      const LabaType *type = laba_type_by_number ((guint) laba_stmt_int_at (stmt, 1));

      if (type == NULL || type->unit == NULL || type->unit->post_all != NULL)
        continue;
      if (!type->unit->post (rebuild->db, laba_stmt_int_at (stmt, 0), rebuild->postings,
                             error)
          || !laba_postings_flush (rebuild->postings, error))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

gboolean
laba_rebuild_post (LabaRebuild *rebuild, GError **error)
{
  rebuild->n_records = laba_db_int (rebuild->db, "ledger-n-records", NULL, 0, 0);
  rebuild->postings = laba_postings_new (flush_cb, rebuild);
  gboolean posted = post_in_bulk (rebuild, error) && post_one_by_one (rebuild, error)
                    && flush_cb (rebuild->postings, rebuild, error);
  g_clear_pointer (&rebuild->postings, laba_postings_free);
  return posted;
}
