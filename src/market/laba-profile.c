/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-profile.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCES "/id/laba/data/"
#define END ".profile"

static const struct
{
  const char *id, *word;
} states[LABA_MARKET_N_STATES + 1] = {
  [LABA_MARKET_UNPAID] = { "unpaid", N_ ("Not paid") },
  [LABA_MARKET_TO_SEND] = { "to-send", N_ ("To be sent") },
  [LABA_MARKET_SHIPPED] = { "shipped", N_ ("Handed over") },
  [LABA_MARKET_DELIVERED] = { "delivered", N_ ("Delivered") },
  [LABA_MARKET_FAILED] = { "failed", N_ ("Delivery failed") },
  [LABA_MARKET_RETURNED] = { "returned", N_ ("Returned") },
  [LABA_MARKET_CANCELLED] = { "cancelled", N_ ("Cancelled") },
  [LABA_MARKET_UNKNOWN] = { "unknown", N_ ("Not known") },
};

const char *
laba_market_state_id (LabaMarketState state)
{
  return states[MIN (state, LABA_MARKET_UNKNOWN)].id;
}

const char *
laba_market_state_word (LabaMarketState state)
{
  return _ (states[MIN (state, LABA_MARKET_UNKNOWN)].word);
}

void
laba_profile_free (LabaProfile *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->title);
  g_free (self->platform);
  g_free (self->channel);
  g_free (self->account);
  g_strfreev (self->heads);
  g_strfreev (self->ignored);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->fees);
  g_ptr_array_unref (self->revenue);
  g_ptr_array_unref (self->keep);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/* ---- words ---- */

const LabaProfileField *
laba_profile_field (GPtrArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    if (strcmp (((LabaProfileField *) fields->pdata[i])->name, name) == 0)
      return fields->pdata[i];
  return NULL;
}

static gboolean
alias_fits (const char *alias, const char *normalised)
{
  gsize length = strlen (alias);

  return length > 0 && alias[length - 1] == '*'
             ? strncmp (alias, normalised, length - 1) == 0
             : strcmp (alias, normalised) == 0;
}

gboolean
laba_profile_fits (const LabaProfileField *field, const char *normalised)
{
  for (guint i = 0; field->aliases[i] != NULL; i++)
    if (alias_fits (field->aliases[i], normalised))
      return TRUE;
  return FALSE;
}

LabaMarketState
laba_profile_state (const LabaProfile *self, const char *word)
{
  g_autofree char *normalised = laba_table_normalise (word);

  for (guint i = 0; i < self->words->len; i++)
    {
      const LabaProfileField *field = self->words->pdata[i];

      if (!laba_profile_fits (field, normalised))
        continue;
      for (guint state = 0; state < LABA_MARKET_N_STATES; state++)
        if (strcmp (states[state].id, field->name) == 0)
          return state;
    }
  return LABA_MARKET_UNKNOWN;
}

/* ---- where they lie ---- */

char *
laba_profile_user_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "laba", "profiles", NULL);
}

static void
put (GPtrArray *list, LabaProfile *profile)
{
  if (profile == NULL)
    return;
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((LabaProfile *) list->pdata[i])->id, profile->id) == 0)
      {
        laba_profile_free (list->pdata[i]);
        list->pdata[i] = profile;
        return;
      }
  g_ptr_array_add (list, profile);
}

static void
add_own (GPtrArray *list)
{
  g_auto (GStrv) names
      = g_resources_enumerate_children (RESOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCES, names[i], NULL);
      g_autoptr (GBytes) bytes
          = g_str_has_suffix (names[i], END)
                ? g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL)
                : NULL;
      g_autoptr (LabaProblems) problems = laba_problems_new ();
      gsize size;

      if (bytes == NULL)
        continue;
      g_autofree char *text
          = g_strndup (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
      put (list, laba_profile_parse (names[i], text, problems));
      if (!laba_problems_is_empty (problems))
        {
          g_autofree char *all = laba_problems_to_text (problems);

          g_warning ("%s", all);
        }
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_users (GPtrArray *list, LabaProblems *problems)
{
  g_autofree char *folder = laba_profile_user_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (name, END))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (path, &text, NULL, NULL))
        put (list, laba_profile_parse (path, text, problems));
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(LabaProfile *const *) a)->id, (*(LabaProfile *const *) b)->id);
}

GPtrArray *
laba_profile_list (LabaProblems *problems)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) laba_profile_free);
  g_autoptr (LabaProblems) unsaid = problems == NULL ? laba_problems_new () : NULL;

  add_own (list);
  add_users (list, problems != NULL ? problems : unsaid);
  g_ptr_array_sort (list, compare_ids);
  return list;
}

const LabaProfile *
laba_profile_find (GPtrArray *profiles, const char *id)
{
  for (guint i = 0; i < profiles->len; i++)
    if (strcmp (((LabaProfile *) profiles->pdata[i])->id, id) == 0)
      return profiles->pdata[i];
  return NULL;
}
