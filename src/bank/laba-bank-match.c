/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* Lines and entries of one amount meet here. */
typedef struct
{
  LabaBank *bank;
  char *prefix;          /* of the keys of this account's lines */
  GHashTable *keys;      /* of the lines of this file */
  GHashTable *by_amount; /* gint64 → GPtrArray of LabaBankEntry */
  GHashTable *of_record; /* gint64 → GPtrArray of LabaBankEntry */
} Matching;

/* Whether an entry can be a line's, and whether without a doubt. */
typedef enum
{
  FIT_NOT,
  FIT_DOUBTFUL,
  FIT_GOOD,
} Fit;

/* ---- two by two ---- */

/* The entry came from a line of another file: the same one where day and amount are, and
 * its words; where the words differ the two files may write them differently. */
static Fit
fits_other_line (const Matching *self, const LabaBankEntry *entry, const LabaBankLine *line)
{
  g_auto (GStrv) theirs = NULL;
  g_auto (GStrv) ours = NULL;

  theirs = g_strsplit (entry->key, "|", -1);
  ours = g_strsplit (line->key, "|", -1);
  /* Of a sum in parts the record remembers one line only. */
  if (entry->whole != NULL && g_strv_length (theirs) >= 6
      && g_ascii_strtoll (theirs[3], NULL, 10) != entry->amount)
    return FIT_GOOD;
  if (g_hash_table_contains (self->keys, entry->key))
    return FIT_NOT;
  if (g_strv_length (theirs) < 6 || strcmp (theirs[2], ours[2]) != 0
      || strcmp (theirs[3], ours[3]) != 0)
    return FIT_NOT;
  if (*theirs[5] != '\0' && *ours[5] != '\0' && strcmp (theirs[5], ours[5]) != 0)
    return FIT_NOT;
  return strcmp (theirs[4], ours[4]) == 0 ? FIT_GOOD : FIT_DOUBTFUL;
}

static Fit
fits (const Matching *self, const LabaBankEntry *entry, const LabaBankLine *line)
{
  if (!laba_bank_entry_is_open (entry) || entry->amount != line->amount
      || ABS (laba_day_between (entry->day, line->day)) > LABA_BANK_DAYS)
    return FIT_NOT;
  if (entry->key != NULL && g_str_has_prefix (entry->key, self->prefix))
    return fits_other_line (self, entry, line);
  return FIT_GOOD;
}

static guint
count_words (const LabaBankEntry *entry, const LabaBankLine *line)
{
  g_auto (GStrv) theirs = laba_bank_words (entry->text != NULL ? entry->text : "");
  g_auto (GStrv) ours = laba_bank_words (line->words);
  guint n = 0;

  for (guint i = 0; theirs[i] != NULL; i++)
    n += g_strv_contains ((const char *const *) ours, theirs[i]) ? 1 : 0;
  return n;
}

static void
set_there (LabaBankLine *line, LabaBankEntry *entry)
{
  int days = laba_day_between (entry->day, line->day);

  laba_bank_entry_take (entry, TRUE);
  line->entry = entry;
  laba_bank_line_set (
      line, LABA_BANK_THERE,
      days == 0 ? g_strdup (_ ("The same amount on the same day"))
      : days > 0
          ? g_strdup_printf (ngettext ("The same amount, written down %d day before",
                                       "The same amount, written down %d days before",
                                       (gulong) days),
                             days)
          : g_strdup_printf (ngettext ("The same amount, written down %d day after",
                                       "The same amount, written down %d days after",
                                       (gulong) -days),
                             -days));
}

static GPtrArray *
entries_of (const Matching *self, const LabaBankLine *line)
{
  return g_hash_table_lookup (self->by_amount, &line->amount);
}

/* ---- lines read before ---- */

/* Which entry of the record the line is; one of no amount where it stands elsewhere now. */
static LabaBankEntry *
find_of_record (Matching *self, const LabaBankLine *line, gint64 record)
{
  GPtrArray *entries = g_hash_table_lookup (self->of_record, &record);
  LabaBankEntry *found = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LabaBankEntry *entry = entries->pdata[i];

      if (!laba_bank_entry_is_open (entry))
        continue;
      if (entry->amount == line->amount)
        return entry;
      if (found == NULL)
        found = entry;
    }
  if (found != NULL)
    return found;
  found = g_new0 (LabaBankEntry, 1);
  found->record = record;
  found->day = line->day;
  g_ptr_array_add (self->bank->entries, found);
  return found;
}

static void
match_known (Matching *self)
{
  for (guint i = 0; i < self->bank->lines->len; i++)
    {
      LabaBankLine *line = self->bank->lines->pdata[i];
      gint64 record = laba_origin_find (self->bank->db, line->key);

      if (record == 0)
        continue;
      line->entry = find_of_record (self, line, record);
      laba_bank_entry_take (line->entry, TRUE);
      laba_bank_line_set (line, LABA_BANK_THERE,
                          g_strdup (line->entry->amount == line->amount
                                        ? _ ("Known from a statement read before")
                                        : _ ("Known from a statement read before; the "
                                             "record was changed since")));
    }
}

/* ---- on one day ---- */

/* The entry that says something of the line's words when no other does, and of no other
 * line of that amount and day. */
static LabaBankEntry *
find_by_words (const Matching *self, const LabaBankLine *line, int days)
{
  GPtrArray *entries = entries_of (self, line);
  LabaBankEntry *found = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LabaBankEntry *entry = entries->pdata[i];

      if (fits (self, entry, line) != FIT_GOOD
          || ABS (laba_day_between (entry->day, line->day)) > days
          || count_words (entry, line) == 0)
        continue;
      if (found != NULL)
        return NULL;
      found = entry;
    }
  return found;
}

static gboolean
is_of_words (const Matching *self, GPtrArray *lines, LabaBankLine *line, int days)
{
  LabaBankEntry *entry = find_by_words (self, line, days);
  guint n = 0;

  for (guint i = 0; entry != NULL && i < lines->len; i++)
    {
      const LabaBankLine *other = lines->pdata[i];

      n += other->state == LABA_BANK_ASK && fits (self, entry, other) != FIT_NOT
           && count_words (entry, other) > 0;
    }
  if (n != 1)
    return FALSE;
  set_there (line, entry);
  return TRUE;
}

static void
match_words (const Matching *self, GPtrArray *lines, int days)
{
  for (guint i = 0; i < lines->len; i++)
    {
      LabaBankLine *line = lines->pdata[i];

      if (line->state == LABA_BANK_ASK)
        is_of_words (self, lines, line, days);
    }
}

/* Of the lines of one day, from that one on: as many lines as entries, and which is which
 * makes no difference. */
static void
match_day (const Matching *self, GPtrArray *lines, guint from)
{
  const LabaBankLine *first = lines->pdata[from];
  GPtrArray *entries = entries_of (self, first);
  g_autoptr (GPtrArray) theirs = g_ptr_array_new ();
  g_autoptr (GPtrArray) ours = g_ptr_array_new ();

  for (guint i = from; i < lines->len; i++)
    {
      LabaBankLine *line = lines->pdata[i];

      if (line->day != first->day)
        break;
      if (line->state == LABA_BANK_ASK)
        g_ptr_array_add (ours, line);
    }
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LabaBankEntry *entry = entries->pdata[i];

      if (entry->day == first->day && fits (self, entry, first) == FIT_GOOD)
        g_ptr_array_add (theirs, entry);
    }
  for (guint i = 0; ours->len == theirs->len && i < ours->len; i++)
    if (fits (self, theirs->pdata[i], ours->pdata[i]) == FIT_GOOD)
      set_there (ours->pdata[i], theirs->pdata[i]);
}

/* ---- within some days ---- */

/* Its only candidate, which is no other line's; NULL else. */
static LabaBankEntry *
find_only (const Matching *self, GPtrArray *lines, const LabaBankLine *line)
{
  GPtrArray *entries = entries_of (self, line);
  LabaBankEntry *found = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LabaBankEntry *entry = entries->pdata[i];
      Fit fit = fits (self, entry, line);

      if (fit == FIT_NOT)
        continue;
      if (found != NULL || fit == FIT_DOUBTFUL)
        return NULL;
      found = entry;
    }
  for (guint i = 0; found != NULL && i < lines->len; i++)
    {
      const LabaBankLine *other = lines->pdata[i];

      if (other != line && other->state == LABA_BANK_ASK
          && fits (self, found, other) != FIT_NOT)
        return NULL;
    }
  return found;
}

static void
match_near (const Matching *self, GPtrArray *lines)
{
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < lines->len; i++)
        {
          LabaBankLine *line = lines->pdata[i];
          LabaBankEntry *entry
              = line->state == LABA_BANK_ASK ? find_only (self, lines, line) : NULL;

          if (entry == NULL)
            continue;
          set_there (line, entry);
          again = TRUE;
        }
    }
}

static void
keep_candidates (const Matching *self, LabaBankLine *line)
{
  GPtrArray *entries = entries_of (self, line);

  g_ptr_array_set_size (line->candidates, 0);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (fits (self, entries->pdata[i], line) != FIT_NOT)
      g_ptr_array_add (line->candidates, entries->pdata[i]);
  if (line->candidates->len == 0)
    return;
  laba_bank_line_set (line, LABA_BANK_ASK,
                      g_strdup (line->candidates->len > 1
                                    ? _ ("More than one record fits: say which it is")
                                    : _ ("A record fits, but may be another line's: say "
                                         "whether it is this one")));
}

static void
match_amount (const Matching *self, GPtrArray *lines)
{
  match_words (self, lines, 0);
  for (guint i = 0; i < lines->len; i++)
    if (i == 0
        || ((LabaBankLine *) lines->pdata[i])->day
               != ((LabaBankLine *) lines->pdata[i - 1])->day)
      match_day (self, lines, i);
  match_words (self, lines, LABA_BANK_DAYS);
  match_near (self, lines);
  for (guint i = 0; i < lines->len; i++)
    if (((LabaBankLine *) lines->pdata[i])->state == LABA_BANK_ASK)
      keep_candidates (self, lines->pdata[i]);
}

/* ---- all of it ---- */

static void
put_under (GHashTable *table, gint64 key, gpointer value)
{
  GPtrArray *list = g_hash_table_lookup (table, &key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, g_memdup2 (&key, sizeof key), list);
    }
  g_ptr_array_add (list, value);
}

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

/* How many lines are not found. */
static guint
count_asked (const LabaBank *bank)
{
  guint n = 0;

  for (guint i = 0; i < bank->lines->len; i++)
    n += ((LabaBankLine *) bank->lines->pdata[i])->state == LABA_BANK_ASK;
  return n;
}

/* Amount by amount, in the order of the lines. */
static void
match_lines (const Matching *self)
{
  g_autoptr (GHashTable) of_amount = table_new ();

  for (guint i = 0; i < self->bank->lines->len; i++)
    {
      LabaBankLine *line = self->bank->lines->pdata[i];

      if (line->state == LABA_BANK_ASK)
        put_under (of_amount, line->amount, line);
    }
  for (guint i = 0; i < self->bank->lines->len; i++)
    {
      LabaBankLine *line = self->bank->lines->pdata[i];
      GPtrArray *lines = g_hash_table_lookup (of_amount, &line->amount);

      if (lines == NULL)
        continue;
      match_amount (self, lines);
      g_hash_table_remove (of_amount, &line->amount);
    }
}

void
laba_bank_match (LabaBank *bank)
{
  g_autofree char *prefix
      = g_strdup_printf (LABA_BANK_ORIGIN "|%" PRId64 "|", bank->account);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_amount = table_new ();
  g_autoptr (GHashTable) of_record = table_new ();
  Matching self = { bank, prefix, keys, by_amount, of_record };

  for (guint i = 0; i < bank->entries->len; i++)
    {
      LabaBankEntry *entry = bank->entries->pdata[i];

      put_under (by_amount, entry->amount, entry);
      put_under (of_record, entry->record, entry);
    }
  for (guint i = 0; i < bank->lines->len; i++)
    {
      LabaBankLine *line = bank->lines->pdata[i];

      g_hash_table_add (keys, line->key);
      line->candidates = g_ptr_array_new ();
      line->state = LABA_BANK_ASK;
    }
  match_known (&self);
  /* What is found for one amount may leave a single record for a line of another. */
  for (guint before = G_MAXUINT, n = count_asked (bank); n > 0 && n < before;
       before = n, n = count_asked (bank))
    match_lines (&self);
}
