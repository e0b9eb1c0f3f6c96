/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

void
laba_bank_entry_free (gpointer data)
{
  LabaBankEntry *entry = data;

  g_free (entry->text);
  g_free (entry->key);
  g_free (entry);
}

gboolean
laba_bank_entry_is_open (const LabaBankEntry *entry)
{
  return !entry->taken && entry->n_parts_taken == 0
         && (entry->whole == NULL || !entry->whole->taken);
}

void
laba_bank_entry_take (LabaBankEntry *entry, gboolean taken)
{
  if (entry->taken == taken)
    return;
  entry->taken = taken;
  if (entry->whole != NULL && taken)
    entry->whole->n_parts_taken++;
  else if (entry->whole != NULL)
    entry->whole->n_parts_taken--;
}

/* ---- reading ---- */

/* A transfer's fee, the payments of an order: banks show them one by one. */
static gboolean
add_parts (LabaBank *self, LabaBankEntry *whole, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "bank-parts");
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":record", whole->record);
  laba_stmt_bind_int (stmt, ":account", self->account);
  laba_stmt_bind_int (stmt, ":day", whole->day);
  while (laba_stmt_next (stmt, &failed))
    {
      LabaBankEntry *part = g_new0 (LabaBankEntry, 1);

      *part = *whole;
      part->amount = laba_stmt_get_int (stmt, "amount");
      part->text = g_strdup (whole->text);
      part->key = g_strdup (whole->key);
      part->whole = whole;
      g_ptr_array_add (parts, part);
    }
  for (guint i = 0; i < parts->len; i++)
    if (parts->len > 1 && failed == NULL)
      g_ptr_array_add (self->entries, parts->pdata[i]);
    else
      laba_bank_entry_free (parts->pdata[i]);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* Types whose sum on an account may be of several. */
static gboolean
has_parts (const LabaType *type)
{
  static const char *const ids[] = { "order", "purchase", "transfer", NULL };

  return type != NULL && g_strv_contains (ids, type->id);
}

gboolean
laba_bank_entries_read (LabaBank *self, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "bank-entries");
  GError *failed = NULL;

  g_ptr_array_set_size (self->entries, 0);
  laba_stmt_bind_int (stmt, ":account", self->account);
  laba_stmt_bind_int (stmt, ":from", laba_day_add (self->first, -LABA_BANK_DAYS));
  laba_stmt_bind_int (stmt, ":to", laba_day_add (self->last, LABA_BANK_DAYS));
  while (laba_stmt_next (stmt, &failed))
    {
      LabaBankEntry *entry = g_new0 (LabaBankEntry, 1);

      entry->record = laba_stmt_get_int (stmt, "record");
      entry->day = (LabaDay) laba_stmt_get_int (stmt, "day");
      entry->amount = laba_stmt_get_int (stmt, "amount");
      entry->type = laba_type_by_number ((guint) laba_stmt_get_int (stmt, "type"));
      entry->text = g_strdup (laba_stmt_get_text (stmt, "text"));
      entry->key = g_strdup (laba_stmt_get_text (stmt, "key"));
      g_ptr_array_add (self->entries, entry);
    }
  guint n = self->entries->len;
  for (guint i = 0; failed == NULL && i < n; i++)
    if (has_parts (((LabaBankEntry *) self->entries->pdata[i])->type))
      add_parts (self, self->entries->pdata[i], &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
