/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli-ledger.h"

#include <string.h>

#include "exchange/laba-ref.h"
#include "ledger/laba-role.h"

/* What the accounts of a role are told apart by. */
static const struct
{
  LabaRole role;
  const char *target;
} refs[] = {
  { LABA_ROLE_ACCOUNT, "account" },
  { LABA_ROLE_MARKETPLACE, "channel" },
  { LABA_ROLE_COMMISSION_RECEIVABLE, "channel" },
  { LABA_ROLE_PAYABLE, "person" },
  { LABA_ROLE_CONSIGNOR_PAYABLE, "person" },
  { LABA_ROLE_LOAN, "person" },
  { LABA_ROLE_OTHER_INCOME, "category:income" },
  { LABA_ROLE_EXPENSE, "category:expense" },
};

static const char *
target_of (LabaRole role)
{
  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    if (refs[i].role == role)
      return refs[i].target;
  return NULL;
}

static gint64
find_ref (LabaDb *db, const char *target, const char *name, LabaProblems *problems)
{
  const LabaField field
      = { .key = "--account", .kind = LABA_FIELD_REF, .target = target };

  return laba_ref_find (db, NULL, &field, name, "--account", problems);
}

/* The role whose key is the whole name. */
static gboolean
is_whole_key (const char *name, LabaRole role)
{
  const char *key = laba_role_key (role);

  return key != NULL && strcmp (name, key) == 0;
}

/* What stands behind "KEY:", or NULL. */
static const char *
name_behind_key (const char *name, LabaRole role)
{
  const char *key = laba_role_key (role);
  gsize length = key != NULL ? strlen (key) : 0;

  return length > 0 && strncmp (name, key, length) == 0 && name[length] == ':'
                 && target_of (role) != NULL
             ? name + length + 1
             : NULL;
}

void
laba_cli_ledger_find (LabaDb *db,
                      const char *name,
                      LabaReportQuery *query,
                      LabaProblems *problems)
{
  if (name == NULL)
    return;
  for (LabaRole role = LABA_ROLE_ACCOUNT; role <= LABA_ROLE_EXPENSE; role++)
    if (is_whole_key (name, role))
      {
        query->role = role;
        return;
      }
  for (LabaRole role = LABA_ROLE_ACCOUNT; role <= LABA_ROLE_EXPENSE; role++)
    if (name_behind_key (name, role) != NULL)
      {
        query->role = role;
        query->ref
            = find_ref (db, target_of (role), name_behind_key (name, role), problems);
        return;
      }
  query->role = LABA_ROLE_ACCOUNT;
  query->ref = find_ref (db, "account", name, problems);
}
