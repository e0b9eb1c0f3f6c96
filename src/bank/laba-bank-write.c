/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>

#include "book/laba-record.h"
#include "book/laba-store.h"

/* Types that remember the line they were found to be. Orders, purchases and what a
 * marketplace paid are of several lines, or remember what their own file said. */
static const char *const remembering[]
    = { "expense", "income",  "transfer",         "drawing", "capital",      "asset",
        "payment", "refund", "supplier-payment", "loan",    "loan-payment", NULL };

/* ---- new records ---- */

static LabaRecord *
record_of (const LabaBank *self, const LabaBankLine *line, gint64 ref)
{
  static const char *const types[LABA_BANK_N_KINDS] = {
    [LABA_BANK_EXPENSE] = "expense",   [LABA_BANK_INCOME] = "income",
    [LABA_BANK_TRANSFER] = "transfer", [LABA_BANK_DRAWING] = "drawing",
    [LABA_BANK_CAPITAL] = "capital",   [LABA_BANK_ORDER] = "payment",
    [LABA_BANK_CUSTOMER] = "payment",  [LABA_BANK_SUPPLIER] = "supplier-payment",
  };
  static const char *const refs[LABA_BANK_N_KINDS] = {
    [LABA_BANK_EXPENSE] = "category",  [LABA_BANK_INCOME] = "category",
    [LABA_BANK_ORDER] = "order",       [LABA_BANK_CUSTOMER] = "customer",
    [LABA_BANK_SUPPLIER] = "supplier",
  };
  LabaRecord *record = laba_record_new (laba_type_by_id (types[line->kind]));
  gboolean out = line->amount < 0;

  laba_record_set_number (record, "day", line->day);
  laba_record_set_number (record, "amount", ABS (line->amount));
  if (*line->text != '\0')
    laba_record_set_text (record, "note", line->text);
  if (line->kind == LABA_BANK_TRANSFER)
    {
      laba_record_set_number (record, out ? "from" : "to", self->account);
      laba_record_set_number (record, out ? "to" : "from", ref);
      return record;
    }
  laba_record_set_number (record, "account", self->account);
  if (refs[line->kind] != NULL)
    laba_record_set_number (record, refs[line->kind], ref);
  return record;
}

/* The category of that name, made where the book has none. 0 with a problem or `error`. */
static gint64
category_of (LabaIntake *intake, const LabaBankLine *line, GError **error)
{
  const LabaType *type = laba_type_by_id ("category");
  const char *kind = line->kind == LABA_BANK_INCOME ? "income" : "expense";
  gint64 id = laba_store_find (intake->db, type, line->name, kind, NULL);

  if (id != 0)
    return id;
  g_autoptr (LabaRecord) record = laba_record_new (type);
  laba_record_set_text (record, "name", line->name);
  laba_record_set_text (record, "kind", kind);
  return laba_intake_save (intake, record, error) ? record->id : 0;
}

static gboolean
write_new (LabaBank *self, LabaIntake *intake, const LabaBankLine *line, GError **error)
{
  GError *failed = NULL;
  gint64 ref = line->name != NULL ? category_of (intake, line, &failed) : line->ref;

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  g_autoptr (LabaRecord) record = record_of (self, line, ref);
  laba_problems_set_place (intake->problems, self->path, line->row);
  return laba_intake_save (intake, record, error)
         && (record->id == 0
             || laba_edit_set_origin (intake->edit, record->id, line->key, line->text,
                                      error));
}

/* ---- what is there ---- */

static gboolean
has_origin (LabaDb *db, gint64 record)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "origin-get");

  laba_stmt_bind_int (stmt, ":record", record);
  return laba_stmt_next (stmt, NULL);
}

/* Whether the record can remember the line. */
static gboolean
can_remember (LabaBank *self, const LabaBankLine *line)
{
  const LabaType *type = line->entry->type;

  return line->entry->key == NULL && type != NULL
         && g_strv_contains (remembering, type->id)
         && !has_origin (self->db, line->entry->record);
}

/* ---- how the columns are ---- */

static gboolean
write_columns (LabaBank *self, LabaIntake *intake, GError **error)
{
  g_autofree char *key = laba_bank_columns_key (self);
  g_autofree char *text = laba_bank_columns_to_text (self);

  return laba_edit_set_setting (intake->edit, key, text, error);
}

gboolean
laba_bank_write (LabaBank *self, LabaIntake *intake, guint *n, GError **error)
{
  *n = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LabaBankLine *line = self->lines->pdata[i];

      if (!laba_intake_step (intake, i, self->lines->len, error))
        return FALSE;
      if (line->state == LABA_BANK_NEW)
        {
          if (!write_new (self, intake, line, error))
            return FALSE;
          ++*n;
        }
      else if (line->state == LABA_BANK_THERE && can_remember (self, line))
        {
          if (!laba_edit_set_origin (intake->edit, line->entry->record, line->key, line->text,
                                     error))
            return FALSE;
          ++*n;
        }
    }
  return *n == 0 || write_columns (self, intake, error);
}
