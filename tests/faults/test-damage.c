/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* test-damage [--files N] [--seed N]: a book with flipped bits, cut short, with pages of
 * nothing or of something else. Each is opened, proven and rescued in a process of its
 * own: none crashes or hangs; what is not harmless is noticed; how much was rescued is
 * told. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "book/laba-rescue.h"
#include "fault-work.h"
#include "lib/laba-test-book.h"
#include "ledger/laba-ledger.h"

#define PAGE 4096
#define PATIENCE 60 /* seconds */

typedef enum
{
  HARMLESS, /* opens, proves, and holds what it held */
  REFUSED,  /* does not open, with a sentence */
  NOTICED,  /* opens, but `check` says what is wrong */
  SILENT,   /* opens and proves, but a text or number is another */
  N_FATES,
} Fate;

static const char *const fates[N_FATES]
    = { "harmless", "refused", "noticed by check", "silent" };

typedef struct
{
  Fate fate;
  guint saved, lost; /* records, of what was not harmless */
  gboolean rescued;  /* into a book that proves */
  gboolean complete; /* that holds all that the old one did */
} Outcome;

static struct
{
  LabaTestDir *dir;
  char *path, *out;
  char *whole;
  gsize size;
  char *content; /* of the whole book */
  guint n_records;
} world;

/* ---- one file ---- */

/* Rows of content: the derived layer follows from them. */
static char *
content_of (LabaBook *book)
{
  static const char *const derived[]
      = { "movement|", "posting|",       "day_record|",  "day_total|", "month_total|",
          "hold|",     "product_stock|", "order_state|", "open_item|", "open_past|" };
  LabaTestBook eyes = { NULL, book };
  g_autofree char *dump = laba_test_dump (&eyes);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_derived = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (derived); j++)
        is_derived = is_derived || g_str_has_prefix (lines[i], derived[j]);
      if (!is_derived)
        g_string_append_printf (text, "%s\n", lines[i]);
    }
  return g_strdup (text->str);
}

static guint
count_records (const char *content)
{
  guint n = 0;

  for (const char *at = content; (at = strstr (at, "\nrecord|")) != NULL; at++)
    n++;
  return n;
}

static Fate
open_and_prove (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) book = laba_book_open (world.path, &error);

  if (book == NULL)
    {
      g_assert_true (error != NULL && *error->message != '\0');
      return REFUSED;
    }
  if (!laba_ledger_prove (laba_book_get_db (book), &error))
    return NOTICED;
  g_autofree char *content = content_of (book);
  return g_str_equal (content, world.content) ? HARMLESS : SILENT;
}

static void
rescue (Outcome *outcome)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaRescue) result
      = laba_rescue_run (world.path, world.out, NULL, NULL, &error);

  if (result == NULL)
    {
      g_assert_true (error != NULL && *error->message != '\0');
      if (g_getenv ("LABA_FAULTS_TELL") != NULL)
        g_printerr ("not rescued: %s\n", error->message);
      outcome->lost = world.n_records;
      return;
    }
  g_autoptr (LabaBook) book = laba_book_open (world.out, &error);
  g_assert_no_error (error);
  laba_ledger_prove (laba_book_get_db (book), &error);
  g_assert_no_error (error);
  g_autofree char *content = content_of (book);
  outcome->rescued = TRUE;
  outcome->saved = MIN (result->n_saved, world.n_records);
  outcome->lost = world.n_records - outcome->saved;
  outcome->complete = g_str_equal (content, world.content);
}

/* In a process of its own: what crashes or hangs is noticed. */
static Outcome
try_one (const char *what)
{
  Outcome outcome = { 0 };
  int channel[2];
  int status;

  g_assert_cmpint (pipe (channel), ==, 0);
  pid_t child = fork ();
  if (child == 0)
    {
      alarm (PATIENCE);
      outcome.fate = open_and_prove ();
      if (outcome.fate == REFUSED || outcome.fate == NOTICED)
        rescue (&outcome);
      g_assert_cmpint (write (channel[1], &outcome, sizeof outcome), ==, sizeof outcome);
      _exit (0);
    }
  close (channel[1]);
  gssize got = read (channel[0], &outcome, sizeof outcome);
  close (channel[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (status != 0 || got != sizeof outcome)
    {
      g_autofree char *kept
          = g_build_filename (g_get_tmp_dir (), "laba-damaged.laba", NULL);

      rename (world.path, kept);
      g_error ("%s: ended with %d; the file is kept as %s", what, status, kept);
    }
  return outcome;
}

/* ---- damage ---- */

static gsize
damage (GRand *random, char *file, char **what)
{
  gsize at = (gsize) g_rand_int_range (random, 0, (gint32) world.size);
  gsize page = at / PAGE * PAGE;
  int n = g_rand_int_range (random, 1, 4);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      *what = g_strdup_printf ("cut short to %" G_GSIZE_FORMAT, at);
      return at;
    case 1:
      *what = g_strdup_printf ("page %" G_GSIZE_FORMAT " empty", page / PAGE + 1);
      memset (file + page, 0, MIN (PAGE, world.size - page));
      return world.size;
    case 2:
      *what = g_strdup_printf ("page %" G_GSIZE_FORMAT " noise", page / PAGE + 1);
      for (gsize i = page; i < MIN (page + PAGE, world.size); i++)
        file[i] = (char) g_rand_int (random);
      return world.size;
    case 3:
      *what
          = g_strdup_printf ("page %" G_GSIZE_FORMAT " that of another", page / PAGE + 1);
      memcpy (file + page, file + at / 2 / PAGE * PAGE, MIN (PAGE, world.size - page));
      return world.size;
    default:
      *what = g_strdup_printf ("%d bits from %" G_GSIZE_FORMAT, n, at);
      for (int i = 0; i < n; i++)
        file[g_rand_int_range (random, 0, (gint32) world.size)]
            ^= (char) (1 << g_rand_int_range (random, 0, 8));
      return world.size;
    }
}

static Outcome
damage_one (GRand *random)
{
  g_autofree char *file = g_memdup2 (world.whole, world.size);
  g_autofree char *what = NULL;
  gsize size = damage (random, file, &what);

  g_unlink (world.out);
  g_assert_true (g_file_set_contents (world.path, file, (gssize) size, NULL));
  Outcome outcome = try_one (what);
  if (g_getenv ("LABA_FAULTS_TELL") != NULL)
    g_printerr ("%s: %s, %u saved\n", what, fates[outcome.fate], outcome.saved);
  return outcome;
}

/* ---- all of them ---- */

static void
set_up (void)
{
  FaultWork work = { 0 };
  GError *error = NULL;

  world.dir = laba_test_dir_new ();
  world.path = laba_test_dir_file (world.dir, "damaged.laba");
  world.out = laba_test_dir_file (world.dir, "rescued.laba");
  fault_work_begin (world.path);
  fault_work_open (&work, world.path, &error);
  while (work.done < fault_work_n_steps ())
    fault_work_step (&work, &error);
  g_assert_no_error (error);
  world.content = content_of (work.book);
  world.n_records = count_records (world.content);
  fault_work_clear (&work);
  g_file_get_contents (world.path, &world.whole, &world.size, &error);
  g_assert_no_error (error);
}

static void
add (Outcome *sum, guint *counts, const Outcome *one)
{
  counts[one->fate]++;
  if (one->fate == HARMLESS || one->fate == SILENT)
    return;
  sum->saved += one->saved;
  sum->lost += one->lost;
  sum->rescued += one->rescued;
  sum->complete += one->complete;
}

static void
say_nothing (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

int
main (int argc, char **argv)
{
  int files = 100, seed = 1;
  const GOptionEntry entries[] = {
    { "files", 0, 0, G_OPTION_ARG_INT, &files, "So many damaged files", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "Where chance begins", "N" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GRand) random = NULL;
  guint counts[N_FATES] = { 0 };
  Outcome sum = { 0 };

  g_option_context_add_main_entries (context, entries, NULL);
  g_assert_true (g_option_context_parse (context, &argc, &argv, NULL));
  g_log_set_handler ("laba", G_LOG_LEVEL_WARNING, say_nothing, NULL);
  random = g_rand_new_with_seed ((guint32) seed);
  set_up ();
  for (int i = 0; i < files; i++)
    {
      Outcome one = damage_one (random);

      add (&sum, counts, &one);
    }
  printf ("1..1\nok 1 %d damaged files of %u records, %" G_GSIZE_FORMAT
          " bytes: no crash, no hang\n",
          files, world.n_records, world.size);
  for (int fate = 0; fate < N_FATES; fate++)
    printf ("# %s: %u\n", fates[fate], counts[fate]);
  printf (
      "# of the %u refused or noticed, rescued into a book that proves: %d; without any loss: %d; records saved: %.2f %%\n",
      counts[REFUSED] + counts[NOTICED], sum.rescued, sum.complete,
      100.0 * sum.saved / MAX (1u, sum.saved + sum.lost));
  laba_test_dir_free (world.dir);
  return 0;
}
