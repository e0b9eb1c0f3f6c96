/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/laba-language.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "base/laba-place.h"

static const char *const ids[LABA_N_LANGUAGES] = { "id", "en" };

/* gettext itself is state of the process, and so is which language it speaks. */
static struct
{
  gboolean begun;
  char *system; /* LANGUAGE as the program found it; NULL when it was not set */
  LabaLanguage language;
  char *other; /* a third language that texts are in, of which `language` says days and numbers; or NULL */
} state;

static char *
find_catalogues (void)
{
  const char *from_environment = g_getenv ("LABA_LOCALEDIR");

  return from_environment != NULL
             ? g_strdup (from_environment)
             : laba_place_find ("po", "id/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", LABA_LOCALEDIR);
}

/* Jawa, Sunda and the other languages of Indonesia count as Indonesian. */
static LabaLanguage
from_system (void)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (g_str_has_prefix (names[i], "en"))
        return LABA_LANGUAGE_EN;
      if (g_str_has_prefix (names[i], "id") || strstr (names[i], "_ID") != NULL)
        return LABA_LANGUAGE_ID;
    }
  return LABA_LANGUAGE_EN;
}

/* The first that the system asks for before English or Indonesian, if there is a catalogue of it. Free with g_free. */
static char *
find_other (const char *catalogues)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *file
          = g_build_filename (catalogues, names[i], "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_str_has_prefix (names[i], "en") || g_str_has_prefix (names[i], "id"))
        return NULL;
      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        return g_strdup (names[i]);
    }
  return NULL;
}

static void
restore_system (void)
{
  if (state.system != NULL)
    g_setenv ("LANGUAGE", state.system, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

static void
begin (void)
{
  if (state.begun)
    return;

  state.system = g_strdup (g_getenv ("LANGUAGE"));
  state.language = from_system ();
  state.begun = TRUE;
}

/* In the locale "C" gettext does not even look at LANGUAGE; glibc 2.39 counts C.UTF-8 as the same. Which locale it is
 * then does not matter: the language is LANGUAGE's. */
static void
leave_bare_locale (void)
{
  static const char *const others[] = { "id_ID.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "C.UTF-8" };
  const char *name = setlocale (LC_MESSAGES, NULL);
  gboolean bare = name == NULL || strcmp (name, "C") == 0 || g_str_has_prefix (name, "C.")
                  || strcmp (name, "POSIX") == 0;

  for (guint i = 0; bare && i < G_N_ELEMENTS (others); i++)
    bare = setlocale (LC_MESSAGES, others[i]) == NULL;
  if (bare)
    g_debug ("No locale but C: texts stay English");
}

void
laba_language_set (const char *id)
{
  g_autofree char *directory = NULL;

  begin ();
  restore_system ();
  directory = find_catalogues ();
  g_clear_pointer (&state.other, g_free);
  if (!laba_language_from_id (id, &state.language))
    {
      state.language = from_system ();
      state.other = find_other (directory);
    }

  leave_bare_locale ();
  g_setenv ("LANGUAGE", state.other != NULL ? state.other : ids[state.language], TRUE);

  bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* Also makes gettext forget what it has looked up in the other language. */
  textdomain (GETTEXT_PACKAGE);
  if (state.other != NULL)
    /* Translators: “id” or “en”: the one whose days, numbers and amounts in words your language uses. */
    laba_language_from_id (C_ ("days and numbers", "en"), &state.language);
}

LabaLanguage
laba_language_get (void)
{
  begin ();
  return state.language;
}

const char *
laba_language_to_id (LabaLanguage language)
{
  g_return_val_if_fail (language < LABA_N_LANGUAGES, "en");

  return ids[language];
}

gboolean
laba_language_from_id (const char *id, LabaLanguage *language)
{
  for (guint i = 0; i < LABA_N_LANGUAGES; i++)
    if (g_strcmp0 (id, ids[i]) == 0)
      {
        *language = (LabaLanguage) i;
        return TRUE;
      }
  return FALSE;
}
