/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "book/laba-store.h"
#include "tables/laba-table-value.h"

#define DAY_SHORTEST 8 /* "1/1/2026" */
#define DAY_LONGEST 17 /* "30 September 2026" */
#define NUMBER_MIN 6

void
laba_bank_line_set (LabaBankLine *line, LabaBankState state, char *reason)
{
  line->state = state;
  g_free (line->reason);
  line->reason = reason;
}

/* ---- above the heads ---- */

/* The latest day in a text: "Periode : 01/11/2026 - 30/11/2026". */
static void
see_days (LabaBank *self, const char *text)
{
  const LabaTableColumn column = { .days = LABA_TABLE_DAYS_DMY };
  gsize length = strlen (text);

  for (gsize at = 0; at < length; at++)
    {
      if (!g_ascii_isdigit (text[at]) || (at > 0 && g_ascii_isdigit (text[at - 1])))
        continue;
      for (gsize n = MIN (DAY_LONGEST, length - at); n >= DAY_SHORTEST; n--)
        {
          g_autofree char *part = g_strndup (text + at, n);
          const LabaTableCell cell
              = { .kind = LABA_TABLE_CELL_TEXT, .text = part, .seconds = -1 };
          LabaDay day;

          if (!laba_table_get_day (&cell, &column, &day, NULL, NULL))
            continue;
          self->until = MAX (self->until, day);
          at += n - 1;
          break;
        }
    }
}

static gboolean
see_preamble (const LabaTableFileRow *row, gpointer data, GError **error)
{
  LabaBank *self = data;

  if (row->number >= self->guess->head_row)
    return FALSE;
  for (guint i = 0; i < row->n; i++)
    {
      const LabaTableCell *cell = &row->cells[i];
      g_autofree char *before = self->digits;
      g_autoptr (GString) digits = g_string_new (before);

      if (cell->kind == LABA_TABLE_CELL_DATE)
        self->until = MAX (self->until, cell->day);
      else if (cell->kind == LABA_TABLE_CELL_TEXT)
        see_days (self, cell->text);
      for (const char *at = cell->text; *at != '\0'; at++)
        if (g_ascii_isdigit (*at))
          g_string_append_c (digits, *at);
      g_string_append_c (digits, ' ');
      self->digits = g_strdup (digits->str);
    }
  return TRUE;
}

/* The account whose number stands above the heads. */
static void
find_account (LabaBank *self)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "bank-accounts");

  while (self->account == 0 && laba_stmt_next (stmt, NULL))
    {
      const char *number = laba_stmt_get_text (stmt, "number");
      g_autoptr (GString) figures = g_string_new (NULL);

      for (; number != NULL && *number != '\0'; number++)
        if (g_ascii_isdigit (*number))
          g_string_append_c (figures, *number);
      if (figures->len >= NUMBER_MIN && self->digits != NULL
          && strstr (self->digits, figures->str) != NULL)
        {
          self->account = laba_stmt_get_int (stmt, "id");
          self->says_account = TRUE;
        }
    }
}

/* ---- opening ---- */

gboolean
laba_bank_see (LabaBank *self, int sheet, int head_row, GError **error)
{
  LabaTableGuess *guess = laba_table_guess (self->file, laba_bank_columns_wanted (), sheet,
                                            head_row, NULL, error);
  g_autofree char *key = NULL, *remembered = NULL;

  if (guess == NULL)
    return FALSE;
  laba_table_guess_free (self->guess);
  self->guess = guess;
  self->until = LABA_DAY_NONE;
  g_clear_pointer (&self->digits, g_free);
  if (guess->head_row > 1
      && !laba_table_file_read (self->file, guess->sheet, see_preamble, self, NULL, error))
    return FALSE;
  find_account (self);
  key = laba_bank_columns_key (self);
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "setting-get");
  laba_stmt_bind_text (stmt, ":key", key);
  if (laba_stmt_next (stmt, NULL))
    remembered = g_strdup (laba_stmt_text_at (stmt, 0));
  if (remembered == NULL || !laba_bank_columns_take_text (self, remembered))
    laba_bank_columns_guess (self);
  if (self->account != 0 && laba_store_type (self->db, self->account) != laba_type_by_id ("account"))
    self->account = 0;
  return TRUE;
}

LabaBank *
laba_bank_open (LabaDb *db, const char *path, GError **error)
{
  g_autoptr (LabaBank) self = g_new0 (LabaBank, 1);

  self->db = db;
  self->path = g_strdup (path);
  self->problems = laba_problems_new ();
  self->lines = g_ptr_array_new_with_free_func (laba_bank_line_free);
  self->entries = g_ptr_array_new_with_free_func (laba_bank_entry_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->file = laba_table_file_open (path, error);
  if (self->file == NULL || !laba_bank_see (self, -1, -1, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
laba_bank_know (const char *path)
{
  g_autoptr (LabaTableFile) file = laba_table_file_open (path, NULL);
  g_autoptr (LabaTableGuess) guess
      = file != NULL
            ? laba_table_guess (file, laba_bank_columns_wanted (), -1, -1, NULL, NULL)
            : NULL;
  LabaBank bank = { .guess = guess };
  const int *columns = bank.layout.columns;

  if (guess == NULL || guess->head_row == 0)
    return FALSE;
  laba_bank_columns_guess (&bank);
  return columns[LABA_BANK_DAY] >= 0 && columns[LABA_BANK_TEXT] >= 0
         && columns[LABA_BANK_BALANCE] >= 0
         && (columns[LABA_BANK_AMOUNT] >= 0 || columns[LABA_BANK_OUT] >= 0);
}

void
laba_bank_free (LabaBank *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_clear_pointer (&self->file, laba_table_file_free);
  g_clear_pointer (&self->guess, laba_table_guess_free);
  g_free (self->missing);
  laba_problems_free (self->problems);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->notes);
  g_free (self->digits);
  g_clear_pointer (&self->learned, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_hash_table_unref);
  g_clear_pointer (&self->by_word, g_hash_table_unref);
  g_free (self);
}

/* ---- looking ---- */

static void
forget (LabaBank *self)
{
  g_clear_pointer (&self->missing, g_free);
  laba_problems_free (self->problems);
  self->problems = laba_problems_new ();
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->notes, 0);
  self->has_opening = self->has_closing = self->lacks_year = FALSE;
  self->first = self->last = LABA_DAY_NONE;
  self->n_rounded = 0;
}

static void
choose_record_again (LabaBank *self, LabaBankLine *line, gint64 record)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      LabaBankEntry *entry = self->entries->pdata[i];

      if (entry->record == record && entry->amount == line->amount
          && (laba_bank_entry_is_open (entry) || entry == line->entry))
        {
          laba_bank_choose_entry (self, line, entry);
          return;
        }
    }
}

/* What was chosen for a line before is chosen again, however the columns changed. */
static void
choose_again (LabaBank *self, GPtrArray *before, const gint64 *records)
{
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->lines->len; i++)
    g_hash_table_insert (lines, ((LabaBankLine *) self->lines->pdata[i])->key,
                         self->lines->pdata[i]);
  for (guint i = 0; i < before->len; i++)
    {
      const LabaBankLine *old = before->pdata[i];
      LabaBankLine *line
          = old->chosen && old->key != NULL ? g_hash_table_lookup (lines, old->key) : NULL;

      if (line == NULL)
        continue;
      if (old->state == LABA_BANK_THERE)
        choose_record_again (self, line, records[i]);
      else if (old->state == LABA_BANK_LEFT)
        laba_bank_choose_left (self, line);
      else
        laba_bank_choose_new (self, line, old->kind, old->ref, old->name);
    }
}

static gboolean
look_at_lines (LabaBank *self, GError **error)
{
  if (!laba_bank_read (self, error))
    return FALSE;
  if (self->missing != NULL || !laba_problems_is_empty (self->problems))
    {
      g_ptr_array_set_size (self->lines, 0);
      return TRUE;
    }
  if (self->lines->len == 0)
    return TRUE;
  if (!laba_bank_entries_read (self, error))
    return FALSE;
  laba_bank_match (self);
  return laba_bank_learn (self, error) && laba_bank_guess (self, error);
}

gboolean
laba_bank_look (LabaBank *self, GError **error)
{
  g_autoptr (GPtrArray) before = self->lines;
  g_autofree gint64 *records = g_new0 (gint64, before->len + 1);

  /* Entries go with the lines that point to them. */
  for (guint i = 0; i < before->len; i++)
    {
      const LabaBankLine *line = before->pdata[i];

      records[i] = line->entry != NULL ? line->entry->record : 0;
    }
  self->lines = g_ptr_array_new_with_free_func (laba_bank_line_free);
  forget (self);
  g_ptr_array_set_size (self->entries, 0);
  if (!look_at_lines (self, error))
    return FALSE;
  choose_again (self, before, records);
  return TRUE;
}

/* ---- for people ---- */

static char *
name_of (const LabaBank *self, const LabaBankLine *line)
{
  g_autofree char *name = line->ref != 0 ? laba_store_name (self->db, line->ref) : NULL;

  if (name != NULL)
    return g_steal_pointer (&name);
  return g_strdup (line->name != NULL ? line->name : "…");
}

char *
laba_bank_entry_describe (const LabaBankEntry *entry)
{
  if (entry->type == NULL)
    return g_strdup (_ ("A record"));
  return entry->text != NULL && *entry->text != '\0'
             ? g_strdup_printf ("%s · %s", _ (entry->type->label), entry->text)
             : g_strdup (_ (entry->type->label));
}

/* What a line becomes, whether or not that is sure. */
static char *
describe_new (const LabaBank *self, const LabaBankLine *line)
{
  g_autofree char *name = name_of (self, line);

  switch (line->kind)
    {
    case LABA_BANK_EXPENSE:
      return g_strdup_printf (_ ("Expense · %s"), name);
    case LABA_BANK_INCOME:
      return g_strdup_printf (_ ("Other income · %s"), name);
    case LABA_BANK_TRANSFER:
      return g_strdup_printf (line->amount < 0 ? _ ("Transfer to %s") : _ ("Transfer from %s"),
                              name);
    case LABA_BANK_DRAWING:
      return g_strdup (_ ("Taken out by the owner"));
    case LABA_BANK_CAPITAL:
      return g_strdup (_ ("Put in by the owner"));
    case LABA_BANK_ORDER:
      return g_strdup_printf (_ ("Payment for order %s"), name);
    case LABA_BANK_CUSTOMER:
      return g_strdup_printf (_ ("Payment of %s"), name);
    case LABA_BANK_SUPPLIER:
    case LABA_BANK_N_KINDS:
    default:
      return g_strdup_printf (_ ("Payment to %s"), name);
    }
}

char *
laba_bank_line_describe (const LabaBank *self, const LabaBankLine *line)
{
  g_autofree char *perhaps = NULL;

  switch (line->state)
    {
    case LABA_BANK_THERE:
      return laba_bank_entry_describe (line->entry);
    case LABA_BANK_LEFT:
      return g_strdup (_ ("Left out"));
    case LABA_BANK_NEW:
      return describe_new (self, line);
    case LABA_BANK_ASK:
    case LABA_BANK_N_STATES:
    default:
      break;
    }
  if (line->candidates->len > 0)
    return g_strdup (_ ("Which record is it?"));
  if (line->ref == 0 && laba_bank_kind_target (line->kind) != NULL)
    return g_strdup (_ ("What is it?"));
  perhaps = describe_new (self, line);
  /* Translators: a guess that the user has to confirm: “Transfer to GoPay?” */
  return g_strdup_printf (_ ("%s?"), perhaps);
}
