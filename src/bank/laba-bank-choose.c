/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-store.h"

static const struct
{
  const char *id, *target;
  int way; /* 1 in, -1 out, 0 either */
  const char *type;
} kinds[LABA_BANK_N_KINDS] = {
  [LABA_BANK_EXPENSE] = { "expense", "category:expense", -1, "category" },
  [LABA_BANK_INCOME] = { "income", "category:income", 1, "category" },
  [LABA_BANK_TRANSFER] = { "transfer", "account", 0, "account" },
  [LABA_BANK_DRAWING] = { "drawing", NULL, -1, NULL },
  [LABA_BANK_CAPITAL] = { "capital", NULL, 1, NULL },
  [LABA_BANK_ORDER] = { "order", "order", 1, "order" },
  [LABA_BANK_CUSTOMER] = { "customer", "person", 1, "person" },
  [LABA_BANK_SUPPLIER] = { "supplier", "person", -1, "person" },
};

const char *
laba_bank_kind_id (LabaBankKind kind)
{
  return kinds[kind].id;
}

const char *
laba_bank_kind_target (LabaBankKind kind)
{
  return kinds[kind].target;
}

gboolean
laba_bank_kind_fits (LabaBankKind kind, gint64 amount)
{
  return kinds[kind].way == 0 || (kinds[kind].way > 0) == (amount > 0);
}

/* ---- choosing ---- */

static void
let_go (LabaBankLine *line)
{
  if (line->entry != NULL)
    laba_bank_entry_take (line->entry, FALSE);
  line->entry = NULL;
  line->chosen = TRUE;
}

void
laba_bank_choose_entry (LabaBank *self, LabaBankLine *line, LabaBankEntry *entry)
{
  let_go (line);
  if (!laba_bank_entry_is_open (entry))
    return;
  laba_bank_entry_take (entry, TRUE);
  line->entry = entry;
  laba_bank_line_set (line, LABA_BANK_THERE, g_strdup (_ ("Chosen by you")));
}

void
laba_bank_choose_new (LabaBank *self,
                      LabaBankLine *line,
                      LabaBankKind kind,
                      gint64 ref,
                      const char *name)
{
  g_autofree char *copy
      = ref == 0 && name != NULL && *name != '\0' ? g_strdup (name) : NULL;
  gboolean whole = kinds[kind].target == NULL || ref != 0
                   || (copy != NULL && g_strcmp0 (kinds[kind].type, "category") == 0);

  let_go (line);
  line->kind = kind;
  line->ref = ref;
  g_free (line->name);
  line->name = g_steal_pointer (&copy);
  laba_bank_line_set (line, whole ? LABA_BANK_NEW : LABA_BANK_ASK,
                      g_strdup (whole ? _ ("Chosen by you")
                                      : _ ("Not in the book: say what it is")));
}

void
laba_bank_choose_left (LabaBank *self, LabaBankLine *line)
{
  let_go (line);
  laba_bank_line_set (line, LABA_BANK_LEFT, g_strdup (_ ("Left out by you")));
}

/* ---- in words ---- */

static LabaBankLine *
find_line (LabaBank *self, guint64 row)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      LabaBankLine *line = self->lines->pdata[i];

      if (line->row == row)
        return line;
    }
  return NULL;
}

static gboolean
choose_record (LabaBank *self, LabaBankLine *line, const char *number, GError **error)
{
  gint64 record = g_ascii_strtoll (number, NULL, 10);

  for (guint i = 0; i < self->entries->len; i++)
    {
      LabaBankEntry *entry = self->entries->pdata[i];

      if (entry->record != record || entry->amount != line->amount
          || !(laba_bank_entry_is_open (entry) || entry == line->entry))
        continue;
      laba_bank_choose_entry (self, line, entry);
      return TRUE;
    }
  g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
               _ ("Record %s has not this amount on this account and about this day, or is "
                  "another line's already."),
               number);
  return FALSE;
}

static gboolean
choose_named (LabaBank *self,
              LabaBankLine *line,
              LabaBankKind kind,
              const char *name,
              GError **error)
{
  const char *variant
      = kinds[kind].target != NULL ? strchr (kinds[kind].target, ':') : NULL;
  gboolean is_category = g_strcmp0 (kinds[kind].type, "category") == 0;
  gint64 ref = 0;

  if (!laba_bank_kind_fits (kind, line->amount))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   line->amount > 0 ? _ ("Money came in on row %u: it cannot be “%s”.")
                                    : _ ("Money went out on row %u: it cannot be “%s”."),
                   line->row, kinds[kind].id);
      return FALSE;
    }
  if (kinds[kind].type != NULL && name != NULL)
    ref = laba_store_find (self->db, laba_type_by_id (kinds[kind].type), name,
                           variant != NULL ? variant + 1 : NULL, NULL);
  if (kinds[kind].type != NULL && ref == 0
      && (!is_category || name == NULL || *name == '\0'))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
                   _ ("“%s” is not in the book."), name != NULL ? name : "");
      return FALSE;
    }
  laba_bank_choose_new (self, line, kind, ref, name);
  return TRUE;
}

gboolean
laba_bank_choose (LabaBank *self, const char *choice, GError **error)
{
  char *what = NULL;
  LabaBankLine *line = find_line (self, g_ascii_strtoull (choice, &what, 10));
  const char *name;

  if (line == NULL || *what != '=')
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s”: expected a row of the statement and what it is, for example "
                      "5=expense:Packing"),
                   choice);
      return FALSE;
    }
  what++;
  name = strchr (what, ':');
  g_autofree char *word = g_strndup (what, name != NULL ? (gsize) (name - what)
                                                        : strlen (what));
  name = name != NULL ? name + 1 : NULL;
  if (strcmp (word, "record") == 0 && name != NULL)
    return choose_record (self, line, name, error);
  for (guint kind = 0; kind < LABA_BANK_N_KINDS; kind++)
    if (strcmp (word, kinds[kind].id) == 0)
      return choose_named (self, line, kind, name, error);
  if (strcmp (word, "skip") == 0)
    {
      laba_bank_choose_left (self, line);
      return TRUE;
    }
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s”: expected expense, income, transfer, drawing, capital, order, "
                  "customer, supplier, record or skip"),
               word);
  return FALSE;
}
