/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBER_MIN 6 /* figures of an account's number that tell it */

/* What the book has that a line may speak of. */
typedef struct
{
  gint64 id, amount;
  char *name, *number;
  int kind; /* debts: 1 an order, 2 a customer; accounts: 1 cash; categories: 1 income */
} Thing;

typedef struct
{
  LabaBank *bank;
  GArray *debts, *owed, *accounts, *categories; /* of Thing */
  GHashTable *paid;   /* orders and people that a line pays already */
  GHashTable *common; /* words */
} Guessing;

/* ---- what the book has ---- */

static void
thing_clear (gpointer data)
{
  Thing *thing = data;

  g_free (thing->name);
  g_free (thing->number);
}

static char *
figures_of (const char *text)
{
  g_autoptr (GString) figures = g_string_new (NULL);

  for (; text != NULL && *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (figures, *text);
  return g_strdup (figures->str);
}

static GArray *
read_debts (LabaDb *db, const char *statement, GError **error)
{
  GArray *things = g_array_new (FALSE, TRUE, sizeof (Thing));
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  gboolean of_customers = strcmp (statement, "bank-debts") == 0;

  g_array_set_clear_func (things, thing_clear);
  while (laba_stmt_next (stmt, error))
    {
      Thing thing = { .id = laba_stmt_get_int (stmt, "id"),
                      .amount = laba_stmt_get_int (stmt, "amount"),
                      .name = g_strdup (laba_stmt_get_text (stmt, "name")) };

      thing.kind = of_customers ? (int) laba_stmt_get_int (stmt, "kind") : 0;
      g_array_append_val (things, thing);
    }
  return things;
}

static GArray *
read_named (LabaDb *db, const char *statement, GError **error)
{
  GArray *things = g_array_new (FALSE, TRUE, sizeof (Thing));
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  gboolean accounts = strcmp (statement, "bank-accounts") == 0;

  g_array_set_clear_func (things, thing_clear);
  while (laba_stmt_next (stmt, error))
    {
      Thing thing = { .id = laba_stmt_get_int (stmt, "id"),
                      .name = g_strdup (laba_stmt_get_text (stmt, "name")) };
      const char *kind = laba_stmt_get_text (stmt, "kind");

      if (accounts)
        thing.number = figures_of (laba_stmt_get_text (stmt, "number"));
      thing.kind = g_strcmp0 (kind, accounts ? "cash" : "income") == 0;
      g_array_append_val (things, thing);
    }
  return things;
}

/* ---- debts ---- */

static void
offer (LabaBankLine *line,
       LabaBankState state,
       LabaBankKind kind,
       gint64 ref,
       char *reason)
{
  line->kind = kind;
  line->ref = ref;
  laba_bank_line_set (line, state, reason);
}

/* The one that owes just that and is named; *several where more are. */
static const Thing *
find_debt (Guessing *self,
           GArray *things,
           const LabaBankLine *line,
           char **words,
           int kind,
           gboolean *several)
{
  const Thing *found = NULL;

  for (guint i = 0; i < things->len; i++)
    {
      const Thing *thing = &g_array_index (things, Thing, i);

      if (thing->kind != kind || thing->amount != ABS (line->amount)
          || g_hash_table_contains (self->paid, &thing->id)
          || !laba_bank_name_fits (thing->name, words))
        continue;
      *several = found != NULL;
      if (found != NULL)
        return NULL;
      found = thing;
    }
  return found;
}

static gboolean
guess_debt (Guessing *self, LabaBankLine *line, char **words)
{
  gboolean in = line->amount > 0, several = FALSE;
  const Thing *order = in ? find_debt (self, self->debts, line, words, 1, &several) : NULL;
  const Thing *person
      = order == NULL && !several
            ? find_debt (self, in ? self->debts : self->owed, line, words, in ? 2 : 0,
                         &several)
            : NULL;
  const Thing *found = order != NULL ? order : person;

  if (several)
    {
      offer (line, LABA_BANK_ASK, in ? LABA_BANK_ORDER : LABA_BANK_SUPPLIER, 0,
             g_strdup (_ ("More than one debt has that name and amount: say which it is")));
      return TRUE;
    }
  if (found == NULL)
    return FALSE;
  g_hash_table_add (self->paid, g_memdup2 (&found->id, sizeof found->id));
  offer (line, LABA_BANK_NEW,
         !in               ? LABA_BANK_SUPPLIER
         : order != NULL ? LABA_BANK_ORDER
                           : LABA_BANK_CUSTOMER,
         found->id,
         /* Translators: %s is a person */
         g_strdup_printf (in ? _ ("Just what %s has to pay") : _ ("Just what is owed to %s"),
                          found->name));
  return TRUE;
}

/* ---- words ---- */

static gboolean
guess_learned (Guessing *self, LabaBankLine *line)
{
  const LabaBankLearned *learned = laba_bank_recall (self->bank, line, self->common);

  if (learned == NULL)
    return FALSE;
  offer (line, LABA_BANK_NEW, learned->kind, learned->ref,
         g_strdup_printf (_ ("As “%s” before"), learned->text));
  return TRUE;
}

/* Money taken from a machine, or paid in at the counter. */
static gboolean
speaks_of_cash (const char *words)
{
  static const char *const phrases[]
      = { "tarik tunai", "tarikan tunai", "penarikan tunai", "tarikan atm", "tarik atm",
          "setor tunai", "setoran tunai", "cash withdrawal", "atm withdrawal",
          "cash deposit" };

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strstr (words, phrases[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* An account of one's own: by its number without a doubt, by its name or as cash the user
 * says so. */
static gboolean
guess_transfer (Guessing *self, LabaBankLine *line, char **words)
{
  g_autofree char *figures = figures_of (line->text);
  gboolean cash = speaks_of_cash (line->words);
  gint64 named = 0;

  for (guint i = 0; i < self->accounts->len; i++)
    {
      const Thing *account = &g_array_index (self->accounts, Thing, i);

      if (account->id == self->bank->account)
        continue;
      if (strlen (account->number) >= NUMBER_MIN && strstr (figures, account->number) != NULL)
        {
          offer (line, LABA_BANK_NEW, LABA_BANK_TRANSFER, account->id,
                 /* Translators: %s is an account */
                 g_strdup_printf (_ ("The number of %s stands in it"), account->name));
          return TRUE;
        }
      if (named == 0
          && ((cash && account->kind == 1) || laba_bank_name_fits (account->name, words)))
        named = account->id;
    }
  if (named == 0)
    return FALSE;
  offer (line, LABA_BANK_ASK, LABA_BANK_TRANSFER, named,
         g_strdup (_ ("Perhaps a transfer between your own accounts: say whether it is")));
  return TRUE;
}

/* The one category whose name stands in it. */
static gboolean
guess_category (Guessing *self, LabaBankLine *line, char **words)
{
  const Thing *found = NULL;

  for (guint i = 0; i < self->categories->len; i++)
    {
      const Thing *category = &g_array_index (self->categories, Thing, i);

      if (category->kind != (line->amount > 0)
          || !laba_bank_name_fits (category->name, words))
        continue;
      if (found != NULL)
        return FALSE;
      found = category;
    }
  if (found == NULL)
    return FALSE;
  offer (line, LABA_BANK_NEW, line->amount > 0 ? LABA_BANK_INCOME : LABA_BANK_EXPENSE,
         found->id, g_strdup (_ ("The category's name stands in it")));
  return TRUE;
}

static void
guess_line (Guessing *self, LabaBankLine *line)
{
  g_auto (GStrv) words = laba_bank_words (line->words);

  if (guess_debt (self, line, words) || guess_learned (self, line)
      || guess_transfer (self, line, words) || guess_category (self, line, words))
    return;
  offer (line, LABA_BANK_ASK, line->amount > 0 ? LABA_BANK_INCOME : LABA_BANK_EXPENSE, 0,
         g_strdup (_ ("Not in the book: say what it is")));
}

/* What is offered where records fit: a new one if it is none of them. */
static void
offer_beside (LabaBankLine *line)
{
  line->kind = line->amount > 0 ? LABA_BANK_INCOME : LABA_BANK_EXPENSE;
  line->ref = 0;
}

gboolean
laba_bank_guess (LabaBank *self, GError **error)
{
  GError *failed = NULL;
  g_autoptr (GHashTable) paid
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) common = laba_bank_common_words (self);
  g_autoptr (GArray) debts = read_debts (self->db, "bank-debts", &failed);
  g_autoptr (GArray) owed = read_debts (self->db, "bank-owed", failed ? NULL : &failed);
  g_autoptr (GArray) accounts
      = read_named (self->db, "bank-accounts", failed ? NULL : &failed);
  g_autoptr (GArray) categories
      = read_named (self->db, "bank-categories", failed ? NULL : &failed);
  Guessing guessing = { self, debts, owed, accounts, categories, paid, common };

  for (guint i = 0; failed == NULL && i < self->lines->len; i++)
    {
      LabaBankLine *line = self->lines->pdata[i];

      if (line->state != LABA_BANK_ASK)
        continue;
      if (line->candidates->len > 0)
        offer_beside (line);
      else
        guess_line (&guessing, line);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
