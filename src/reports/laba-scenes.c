/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-scenes.h"

#include <glib/gi18n-lib.h>

#include "book/laba-store.h"
#include "reports/laba-totals.h"

gboolean
laba_scene_is_left (LabaRole role)
{
  if (role == LABA_ROLE_DEPRECIATION_SO_FAR)
    return FALSE;
  return role < LABA_ROLE_PAYABLE || role == LABA_ROLE_DRAWINGS
         || role == LABA_ROLE_SALES_RETURNS || role >= LABA_ROLE_COST_OF_GOODS;
}

static gint64
as_seen (LabaRole role, gint64 amount)
{
  return laba_scene_is_left (role) ? amount : -amount;
}

static void
scene_free (gpointer data)
{
  LabaScene *scene = data;

  g_free (scene->name);
  g_free (scene->sentence);
  g_free (scene);
}

void
laba_scenes_free (LabaScenes *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->scenes);
  g_free (self);
}

/* ---- the equation ---- */

static LabaEquationPart
part_of (LabaRole role)
{
  if (role == LABA_ROLE_ACCOUNT)
    return LABA_EQUATION_MONEY;
  if (role == LABA_ROLE_INVENTORY)
    return LABA_EQUATION_GOODS;
  if (role < LABA_ROLE_PAYABLE)
    return LABA_EQUATION_OTHER;
  return role < LABA_ROLE_CAPITAL ? LABA_EQUATION_OWED : LABA_EQUATION_MINE;
}

static void
add_to (LabaEquation *equation, LabaRole role, gint64 amount)
{
  LabaEquationPart part = part_of (role);

  equation->parts[part] += part < LABA_EQUATION_OWED ? amount : -amount;
}

/* ---- reading ---- */

static gint64
total_of (const LabaTotals *totals, gint64 role, gint64 ref)
{
  for (guint i = 0; i < totals->lines->len; i++)
    {
      const LabaTotalsLine *line = &g_array_index (totals->lines, LabaTotalsLine, i);

      if (line->role == role && line->ref == ref)
        return line->amounts[0];
    }
  return 0;
}

static void
add_scene (LabaScenes *self, const LabaTotals *totals, LabaStmt *stmt, const char *type)
{
  LabaRole role = (LabaRole) laba_stmt_get_int (stmt, "role");
  gint64 amount = laba_stmt_get_int (stmt, "amount");
  gint64 after = total_of (totals, role, laba_stmt_get_int (stmt, "ref"));
  const char *account = laba_stmt_get_text (stmt, "account");
  const char *label = _ (laba_role_label (role));
  LabaScene *scene = g_new0 (LabaScene, 1);

  scene->role = role;
  scene->name = account == NULL ? g_strdup (label)
                : role == LABA_ROLE_ACCOUNT
                    ? g_strdup (account)
                    : g_strdup_printf ("%s: %s", label, account);
  scene->change = as_seen (role, amount);
  scene->before = as_seen (role, after) - scene->change;
  scene->sentence = laba_scene_tell (role, type, account, scene->change);
  g_ptr_array_add (self->scenes, scene);
  add_to (&self->before, role, -amount);
}

static gboolean
read_scenes (LabaScenes *self,
             LabaDb *db,
             gint64 record,
             const LabaTotals *totals,
             GError **error)
{
  const LabaType *type = laba_store_type (db, record);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "record-scenes");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":id", record);
  laba_stmt_bind_int (stmt, ":to", laba_totals_end (db, LABA_DAY_NONE));
  while (laba_stmt_next (stmt, &failed))
    add_scene (self, totals, stmt, type != NULL ? type->id : "");
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

LabaScenes *
laba_scenes_read (LabaDb *db, gint64 record, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_ACCOUNT, LABA_ROLE_EXPENSE, LABA_DAY_NONE,
                           LABA_DAY_NONE, FALSE, error);
  g_autoptr (LabaScenes) self = g_new0 (LabaScenes, 1);

  self->scenes = g_ptr_array_new_with_free_func (scene_free);
  if (totals == NULL)
    return NULL;
  for (guint i = 0; i < totals->lines->len; i++)
    {
      const LabaTotalsLine *line = &g_array_index (totals->lines, LabaTotalsLine, i);

      add_to (&self->after, (LabaRole) line->role, line->amounts[0]);
    }
  self->before = self->after;
  return record == 0 || read_scenes (self, db, record, totals, error)
             ? g_steal_pointer (&self)
             : NULL;
}
