/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-text.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#include "base/laba-error.h"
#include "base/laba-language.h"
#include "base/laba-phone.h"
#include "base/laba-problems.h"

/* ---- text ---- */

static void
test_check (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    gboolean line, note;
  } cases[] = {
    { "", -1, TRUE, TRUE },
    { "Bu Sari — kerudung №1 👍", -1, TRUE, TRUE },
    { "Jl. Mawar 3\nRT 02", -1, FALSE, TRUE },
    { "kolom\tdua", -1, FALSE, TRUE },
    { "bunyi\a", -1, FALSE, FALSE },
    { "\x7f", -1, FALSE, FALSE },
    { "\xc2\x85", -1, FALSE, FALSE },
    { "a\0b", 3, FALSE, FALSE },
    { "putus\xc3", -1, FALSE, FALSE },
    { "\xed\xa0\x80", -1, FALSE, FALSE },
    { "ab\xff", 2, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) line = NULL;
      g_autoptr (GError) note = NULL;

      g_assert_cmpint (laba_text_check_line (cases[i].text, cases[i].length, &line), ==,
                       cases[i].line);
      g_assert_cmpint (laba_text_check_note (cases[i].text, cases[i].length, &note), ==,
                       cases[i].note);
      g_assert_true (cases[i].line
                     || g_error_matches (line, LABA_ERROR, LABA_ERROR_INVALID));
      g_assert_true (cases[i].note
                     || g_error_matches (note, LABA_ERROR, LABA_ERROR_INVALID));
    }
}

static void
test_collapse (void)
{
  static const struct
  {
    const char *text, *collapsed, *folded;
    gboolean empty;
  } cases[] = {
    { "", "", "", TRUE },
    { " \t\u00a0\n ", "", "", TRUE },
    { "  Bu \n\t Sari ", "Bu Sari", "bu sari", FALSE },
    { "CAFÉ", "CAFÉ", "cafe", FALSE },
    { "cafe\u0301", "cafe\u0301", "cafe", FALSE },
    { "Straße", "Straße", "strasse", FALSE },
    { "ＡＢＣ", "ＡＢＣ", "abc", FALSE },
    { "ﬁn", "ﬁn", "fin", FALSE },
    { "Nuraʼini", "Nuraʼini", "nuraʼini", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *collapsed = laba_text_collapse (cases[i].text);
      g_autofree char *folded = laba_text_fold (cases[i].text);
      g_autofree char *twice = laba_text_fold (folded);

      g_assert_cmpstr (collapsed, ==, cases[i].collapsed);
      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (twice, ==, folded);
      g_assert_cmpint (laba_text_is_empty (cases[i].text), ==, cases[i].empty);
    }
  g_assert_true (laba_text_is_empty (NULL));
}

/* ---- telephone ---- */

static void
test_phone (void)
{
  static const struct
  {
    const char *text, *normalised;
  } cases[] = {
    { "0812-3456-7890", "6281234567890" },
    { "+62 812 3456 7890", "6281234567890" },
    { "62812-3456-7890", "6281234567890" },
    { "812 3456 7890", "6281234567890" },
    { "62 0812 3456 7890", "6281234567890" },
    { "+62 (0)812-3456-7890", "6281234567890" },
    { "0062 812 3456 7890", "6281234567890" },
    { "WA: 0812.3456.7890", "6281234567890" },
    { "(0266) 123456", "62266123456" },
    { "+65 8123 4567", "6581234567" },
    { "+81 90-1234-5678", "819012345678" },
    { "0081 90 1234 5678", "819012345678" },
    { "0812****01", NULL },
    { "62812xxxx7890", NULL },
    { "0812-XXXX-01", NULL },
    { "0812••••01", NULL },
    { "", NULL },
    { "tidak ada", NULL },
    { "110", NULL },
    { "08123456789 / 08987654321", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normalised = laba_phone_normalise (cases[i].text);
      g_autofree char *twice
          = normalised == NULL ? NULL : laba_phone_normalise (normalised);

      g_assert_cmpstr (normalised, ==, cases[i].normalised);
      /* What does not begin with 8 stays as it is when read again. */
      if (normalised != NULL && normalised[0] != '8')
        g_assert_cmpstr (twice, ==, normalised);
    }
}

static void
test_phone_link (void)
{
  g_autofree char *bare = laba_phone_whatsapp_link ("6281234567890", NULL);
  g_autofree char *full
      = laba_phone_whatsapp_link ("6281234567890", "Halo & apa kabar?\n1+1");

  g_assert_cmpstr (bare, ==, "https://wa.me/6281234567890");
  g_assert_cmpstr (
      full, ==, "https://wa.me/6281234567890?text=Halo%20%26%20apa%20kabar%3F%0A1%2B1");
}

/* ---- problems ---- */

static void
test_problems (void)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (laba_problems_is_empty (problems));
  g_assert_true (laba_problems_to_error (problems, &error));
  g_assert_no_error (error);

  laba_problems_add (problems, "name", "Write a %s.", "name");
  laba_problems_set_place (problems, "shop.jsonl", 7);
  laba_problems_add (problems, "lines[2].quantity", "Too much.");
  laba_problems_add (problems, NULL, "No such type.");
  laba_problems_set_place (problems, NULL, 3);
  laba_problems_take (problems, "name",
                      g_error_new_literal (LABA_ERROR, LABA_ERROR_INVALID, "Once more."));

  g_assert_false (laba_problems_is_empty (problems));
  g_assert_cmpuint (laba_problems_get_n (problems), ==, 4);
  g_assert_cmpstr (laba_problems_get (problems, 1)->file, ==, "shop.jsonl");
  g_assert_cmpuint (laba_problems_get (problems, 1)->line, ==, 7);
  g_assert_cmpstr (laba_problems_get_message (problems, "name"), ==, "Write a name.");
  g_assert_null (laba_problems_get_message (problems, "price"));
  text = laba_problems_to_text (problems);
  g_assert_cmpstr (text, ==,
                   "name: Write a name.\n"
                   "shop.jsonl:7: lines[2].quantity: Too much.\n"
                   "shop.jsonl:7: No such type.\n"
                   "3: name: Once more.");
  g_assert_false (laba_problems_to_error (problems, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, text);
}

/* ---- language ---- */

#define SENTENCE "This is not readable text (UTF-8)."

static const char *
sentence (void)
{
  return dgettext ("laba", SENTENCE);
}

/* In this process, there and back, whatever locale the test runs in. */
static void
test_language_switch (void)
{
  laba_language_set ("id");
  g_assert_cmpint (laba_language_get (), ==, LABA_LANGUAGE_ID);
  g_assert_cmpstr (sentence (), ==, "Ini bukan teks yang dapat dibaca (UTF-8).");
  laba_language_set ("en");
  g_assert_cmpint (laba_language_get (), ==, LABA_LANGUAGE_EN);
  g_assert_cmpstr (sentence (), ==, SENTENCE);
  laba_language_set ("id");
  g_assert_cmpstr (sentence (), ==, "Ini bukan teks yang dapat dibaca (UTF-8).");
}

/* The test binary run again under another system. */
static void
assert_system (const char *language, const char *all, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *output = NULL;
  char *arguments[] = { (char *) "/proc/self/exe", (char *) "--say-language", NULL };

  arguments[0] = g_file_read_link ("/proc/self/exe", NULL);
  environment = g_environ_setenv (environment, "LC_ALL", all, TRUE);
  environment = language == NULL
                    ? g_environ_unsetenv (environment, "LANGUAGE")
                    : g_environ_setenv (environment, "LANGUAGE", language, TRUE);
  g_spawn_sync (NULL, arguments, environment, 0, NULL, NULL, &output, NULL, NULL, &error);
  g_free (arguments[0]);
  g_assert_no_error (error);
  g_assert_cmpstr (output, ==, expected);
}

static void
test_language_system (void)
{
  assert_system (NULL, "C", "en id en");
  assert_system (NULL, "C.UTF-8", "en id en");
  assert_system (NULL, "id_ID.UTF-8", "id id id");
  assert_system (NULL, "jv_ID.UTF-8", "id id id");
  assert_system (NULL, "en_ID.UTF-8", "en id en");
  assert_system ("id", "C.UTF-8", "id id id");
  assert_system ("su_ID:id:en", "en_US.UTF-8", "id id id");
  assert_system ("de:en:id", "de_DE.UTF-8", "en id en");
}

/* The language of the system, Indonesian, the system's again: as gettext speaks it. */
static int
say_language (void)
{
  static const char *const ids[] = { NULL, "id", "nonsense" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      laba_language_set (ids[i]);
      if (g_str_equal (sentence (), SENTENCE)
          != (laba_language_get () == LABA_LANGUAGE_EN))
        return EXIT_FAILURE;
      g_print ("%s%s", i > 0 ? " " : "", laba_language_to_id (laba_language_get ()));
    }
  return EXIT_SUCCESS;
}

static void
test_language_ids (void)
{
  LabaLanguage language = LABA_LANGUAGE_EN;

  g_assert_true (laba_language_from_id ("id", &language));
  g_assert_cmpint (language, ==, LABA_LANGUAGE_ID);
  g_assert_false (laba_language_from_id ("ID", &language));
  g_assert_false (laba_language_from_id (NULL, &language));
  g_assert_cmpstr (laba_language_to_id (LABA_LANGUAGE_EN), ==, "en");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 2 && g_str_equal (argv[1], "--say-language"))
    return say_language ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/collapse-and-fold", test_collapse);
  g_test_add_func ("/phone/normalise", test_phone);
  g_test_add_func ("/phone/link", test_phone_link);
  g_test_add_func ("/problems", test_problems);
  g_test_add_func ("/language/switch", test_language_switch);
  g_test_add_func ("/language/system", test_language_system);
  g_test_add_func ("/language/ids", test_language_ids);
  return g_test_run ();
}
