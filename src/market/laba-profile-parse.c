/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- what may stand in a profile ---- */

static const struct
{
  const char *id;
  const char *const *columns;  /* that the program asks for */
  const char *const *required; /* "a|b": at least one of them */
} kinds[] = {
  [LABA_PROFILE_ORDERS]
  = { "orders",
      (const char *const[]){ "order",
                             "status",
                             "return-status",
                             "created",
                             "paid",
                             "shipped",
                             "delivered",
                             "cancelled",
                             "courier",
                             "tracking",
                             "recipient",
                             "note",
                             "code",
                             "name",
                             "variation",
                             "price",
                             "price-before",
                             "quantity",
                             "returned",
                             "subtotal",
                             "subtotal-before",
                             "seller-discount",
                             "platform-discount",
                             "total-discount",
                             "order-discounts",
                             NULL },
      (const char *const[]){ "order", "status", "created", "name|code", "price|subtotal",
                             NULL } },
  [LABA_PROFILE_INCOME]
  = { "income",
      (const char *const[]){ "order", "related-order", "type", "released", "net",
                             "fees-total", NULL },
      (const char *const[]){ "order", "released", "net", NULL } },
  [LABA_PROFILE_ENTRIES]
  = { "income-entries",
      (const char *const[]){ "order", "released", "entry", "amount", NULL },
      (const char *const[]){ "order", "released", "entry", "amount", NULL } },
  [LABA_PROFILE_ADJUSTMENTS]
  = { "adjustments",
      (const char *const[]){ "order", "released", "type", "reason", "amount", NULL },
      (const char *const[]){ "released", "type", "amount", NULL } },
  [LABA_PROFILE_WITHDRAWALS]
  = { "withdrawals",
      (const char *const[]){ "reference", "day", "done", "amount", "bank", "balance",
                             NULL },
      (const char *const[]){ "day", "amount", NULL } },
};

static const char *const groups[]
    = { "Profile", "Columns", "Fees", "Revenue", "Rows", "Words", "Ignored", NULL };
static const char *const heads_of_profile[]
    = { "Title", "Platform", "Channel", "Account", "Kind",
        "Heads", "Days",     "Numbers", NULL };

const char *const *
laba_profile_required (LabaProfileKind kind)
{
  return kinds[kind].required;
}

/* ---- faults and their lines ---- */

typedef struct
{
  GKeyFile *file;
  const char *name, *text;
  LabaProblems *problems;
} Parse;

/* The line of a group's head, or of a key in it; 1 where it is not there. */
static guint
line_of (const char *text, const char *group, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *head = g_strdup_printf ("[%s]", group);
  gboolean within = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '[')
        within = strcmp (line, head) == 0;
      if (within && key == NULL)
        return i + 1;
      if (!within || key == NULL || !g_str_has_prefix (line, key))
        continue;
      line += strlen (key);
      if (*line == ' ' || *line == '=' || *line == '[')
        return i + 1;
    }
  return 1;
}

static void
fault (Parse *self, const char *group, const char *key, const char *message)
{
  g_autofree char *field = key != NULL ? g_strdup (key) : g_strdup_printf ("[%s]", group);

  laba_problems_set_place (self->problems, self->name, line_of (self->text, group, key));
  laba_problems_add (self->problems, field, "%s", message);
}

static gboolean
is_one_of (const char *text, const char *const *list)
{
  return g_strv_contains (list, text);
}

static void
fault_one_of (Parse *self, const char *group, const char *key, const char *const *list)
{
  g_autofree char *all = g_strjoinv (", ", (char **) list);
  /* Translators: %s is a list of words of a profile file */
  g_autofree char *message
      = g_strdup_printf (_ ("is not known here; expected one of: %s"), all);

  fault (self, group, key, message);
}

/* ---- values ---- */

static char *
get_text (Parse *self, const char *key)
{
  g_autofree char *text
      = g_key_file_get_locale_string (self->file, "Profile", key, NULL, NULL);

  return text != NULL && *g_strstrip (text) != '\0' ? g_steal_pointer (&text) : NULL;
}

static char *
require_text (Parse *self, const char *key)
{
  char *text = get_text (self, key);

  if (text == NULL)
    {
      /* Translators: %s is a word of a profile file */
      g_autofree char *message = g_strdup_printf (_ ("“%s” is missing"), key);

      fault (self, "Profile", NULL, message);
    }
  return text;
}

/* The words of a list, normalised; the star at an end stays. */
static char **
get_words (Parse *self, const char *group, const char *key)
{
  g_auto (GStrv) raw = g_key_file_get_string_list (self->file, group, key, NULL, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; raw != NULL && raw[i] != NULL; i++)
    {
      char *word = g_strstrip (raw[i]);
      gboolean open = g_str_has_suffix (word, "*");
      g_autofree char *normal = laba_table_normalise (word);

      if (*normal != '\0' || open)
        g_ptr_array_add (words,
                         g_strconcat (g_strchomp (normal), open ? "*" : NULL, NULL));
    }
  if (words->len == 0)
    fault (self, group, key, _ ("has no words behind it"));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_steal (words, NULL);
}

static void
field_free (gpointer data)
{
  LabaProfileField *field = data;

  g_free (field->name);
  g_strfreev (field->aliases);
  g_free (field);
}

/* All keys of a group; where `allowed` is given, only those. */
static GPtrArray *
read_fields (Parse *self, const char *group, const char *const *allowed)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (field_free);
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      if (allowed != NULL && !is_one_of (keys[i], allowed))
        {
          fault_one_of (self, group, keys[i], allowed);
          continue;
        }
      LabaProfileField *field = g_new0 (LabaProfileField, 1);
      field->name = g_strdup (keys[i]);
      field->aliases = get_words (self, group, keys[i]);
      g_ptr_array_add (fields, field);
    }
  return fields;
}

/* ---- the whole ---- */

static gboolean
read_kind (Parse *self, LabaProfile *profile)
{
  g_autofree char *kind = get_text (self, "Kind");
  const char *ids[G_N_ELEMENTS (kinds) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ids[i] = kinds[i].id;
      if (g_strcmp0 (kind, kinds[i].id) == 0)
        {
          profile->kind = i;
          return TRUE;
        }
    }
  fault_one_of (self, "Profile", "Kind", ids);
  return FALSE;
}

static void
read_styles (Parse *self, LabaProfile *profile)
{
  static const char *const days[] = { "ymd", "dmy", "mdy", NULL };
  static const LabaTableDays day_styles[]
      = { LABA_TABLE_DAYS_YMD, LABA_TABLE_DAYS_DMY, LABA_TABLE_DAYS_MDY };
  static const char *const numbers[] = { "plain", "dots", "commas", NULL };
  static const LabaTableNumbers number_styles[]
      = { LABA_TABLE_NUMBERS_PLAIN, LABA_TABLE_NUMBERS_DOTS, LABA_TABLE_NUMBERS_COMMAS };
  g_autofree char *day = get_text (self, "Days");
  g_autofree char *number = get_text (self, "Numbers");

  profile->days = LABA_TABLE_DAYS_NONE;
  profile->numbers = LABA_TABLE_NUMBERS_UNSURE;
  for (guint i = 0; days[i] != NULL; i++)
    {
      if (g_strcmp0 (day, days[i]) == 0)
        profile->days = day_styles[i];
      if (g_strcmp0 (number, numbers[i]) == 0)
        profile->numbers = number_styles[i];
    }
  if (day != NULL && profile->days == LABA_TABLE_DAYS_NONE)
    fault_one_of (self, "Profile", "Days", days);
  if (number != NULL && profile->numbers == LABA_TABLE_NUMBERS_UNSURE)
    fault_one_of (self, "Profile", "Numbers", numbers);
}

static void
read_head (Parse *self, LabaProfile *profile)
{
  g_auto (GStrv) keys = g_key_file_get_keys (self->file, "Profile", NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *plain = g_strndup (keys[i], strcspn (keys[i], "["));

      if (!is_one_of (plain, heads_of_profile))
        fault_one_of (self, "Profile", keys[i], heads_of_profile);
    }
  profile->platform = require_text (self, "Platform");
  profile->title = get_text (self, "Title");
  if (profile->title == NULL)
    profile->title = g_strdup (profile->id);
  profile->channel = get_text (self, "Channel");
  if (profile->channel == NULL)
    profile->channel = g_strdup (profile->platform);
  profile->account = get_text (self, "Account");
  if (profile->account == NULL)
    profile->account = g_strdup_printf (_ ("%s balance"), profile->platform);
  profile->heads
      = g_key_file_get_string_list (self->file, "Profile", "Heads", NULL, NULL);
  if (profile->heads == NULL || profile->heads[0] == NULL)
    fault (self, "Profile", NULL,
           _ ("“Heads” is missing: the heads of columns by which such a file is known"));
  read_styles (self, profile);
}

static void
check_groups (Parse *self)
{
  g_auto (GStrv) found = g_key_file_get_groups (self->file, NULL);

  for (guint i = 0; found[i] != NULL; i++)
    if (!is_one_of (found[i], groups))
      fault_one_of (self, found[i], NULL, groups);
}

static void
check_required (Parse *self, const LabaProfile *profile)
{
  const char *const *required = kinds[profile->kind].required;

  for (guint i = 0; required[i] != NULL; i++)
    {
      g_auto (GStrv) either = g_strsplit (required[i], "|", -1);
      gboolean found = FALSE;

      for (guint j = 0; either[j] != NULL; j++)
        found = found || laba_profile_field (profile->columns, either[j]) != NULL;
      if (!found)
        {
          g_autofree char *message
              /* Translators: %s is a word of a profile file */
              = g_strdup_printf (_ ("“%s” is missing: the heads of that column"),
                                 required[i]);

          fault (self, "Columns", NULL, message);
        }
    }
}

/* The same head must not stand for two things. */
static void
check_twice (Parse *self, const LabaProfile *profile)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < profile->columns->len; i++)
    {
      const LabaProfileField *field = profile->columns->pdata[i];

      for (guint j = 0; field->aliases[j] != NULL; j++)
        {
          const char *other = g_hash_table_lookup (seen, field->aliases[j]);

          if (other != NULL && strcmp (other, field->name) != 0)
            {
              g_autofree char *message = g_strdup_printf (
                  _ ("“%1$s” stands for “%2$s” already"), field->aliases[j], other);

              fault (self, "Columns", field->name, message);
            }
          g_hash_table_insert (seen, field->aliases[j], field->name);
        }
    }
}

static void
read_words (Parse *self, LabaProfile *profile)
{
  static const char *const entries[] = { "revenue", NULL };
  const char *states[LABA_MARKET_N_STATES + 1] = { NULL };

  for (guint i = 0; i < LABA_MARKET_N_STATES; i++)
    states[i] = laba_market_state_id (i);
  profile->words = read_fields (self, "Words",
                                profile->kind == LABA_PROFILE_ORDERS ? states : entries);
  if (profile->kind == LABA_PROFILE_ORDERS && profile->words->len == 0)
    fault (self, "Words", NULL,
           _ ("no status word is named: without them no order can be taken"));
}

static void
read_all (Parse *self, LabaProfile *profile)
{
  static const char *const revenue[] = { "plus", "minus", NULL };
  gboolean known = read_kind (self, profile);

  check_groups (self);
  read_head (self, profile);
  profile->columns
      = read_fields (self, "Columns", known ? kinds[profile->kind].columns : NULL);
  profile->fees = read_fields (self, "Fees", NULL);
  profile->revenue = read_fields (self, "Revenue", revenue);
  profile->keep = read_fields (self, "Rows", NULL);
  profile->ignored = g_key_file_has_key (self->file, "Ignored", "Columns", NULL)
                         ? get_words (self, "Ignored", "Columns")
                         : g_new0 (char *, 1);
  read_words (self, profile);
  if (known)
    check_required (self, profile);
  check_twice (self, profile);
}

LabaProfile *
laba_profile_parse (const char *name, const char *text, LabaProblems *problems)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *base = g_path_get_basename (name);
  guint before = laba_problems_get_n (problems);
  GError *failed = NULL;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_KEEP_TRANSLATIONS,
                                  &failed))
    {
      laba_problems_set_place (problems, name, 1);
      laba_problems_take (problems, NULL, failed);
      return NULL;
    }
  Parse self = { .file = file, .name = name, .text = text, .problems = problems };
  g_autoptr (LabaProfile) profile = g_new0 (LabaProfile, 1);
  profile->id = g_strndup (base, strcspn (base, "."));
  read_all (&self, profile);
  return laba_problems_get_n (problems) == before ? g_steal_pointer (&profile) : NULL;
}
