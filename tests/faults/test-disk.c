/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* test-disk [--every N] [--seeds N]: the work of a day over a disk that fails at every
 * call in turn (at every N-th; the first moves by one from kind to kind), in each way a
 * disk can; --remote: as in a network folder. What was acknowledged is there, what was
 * not is there whole or not at all, and every proof holds; after a fault that passes the
 * work goes on to the same end. Power that goes is tried with as many `seeds` of what the
 * disk kept. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "fault-disk.h"
#include "fault-work.h"
#include "lib/laba-test.h"

static const char *const kind_names[FAULT_N_KINDS] = {
  "read fails", "write fails",     "write ends short", "disk full",
  "sync fails", "file not opened", "power goes",
};

static struct
{
  LabaTestDir *dir;
  char *path, *copy;
  char *begun; /* the book's file, as the work begins */
  gsize begun_size;
  gboolean remote;
  char **looks; /* what the book holds after each number of steps */
} world;

/* ---- one run ---- */

static void
remove_with (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static void
begin_anew (void)
{
  remove_with (world.path);
  remove_with (world.copy);
  g_assert_true (
      g_file_set_contents (world.path, world.begun, (gssize) world.begun_size, NULL));
}

static void
learn (void)
{
  FaultWork work = { .remote = world.remote };
  GError *error = NULL;

  world.looks = g_new0 (char *, fault_work_n_steps () + 2);
  for (guint n = 0; n <= fault_work_n_steps (); n++)
    {
      begin_anew ();
      fault_work_open (&work, world.path, &error);
      g_assert_no_error (error);
      for (work.done = 0; work.done < n;)
        if (!fault_work_step (&work, &error))
          g_error ("%s: %s", fault_work_name (work.done), error->message);
      fault_work_clear (&work);
      world.looks[n] = fault_work_look (world.path);
    }
}

/* What is there now, as the number of steps that made it: `done`, or one more that nobody
 * acknowledged. */
static guint
find_state (guint done, const char *where)
{
  g_autofree char *look = fault_work_look (world.path);

  if (g_str_equal (look, world.looks[done]))
    return done;
  if (done < fault_work_n_steps () && g_str_equal (look, world.looks[done + 1]))
    return done + 1;
  g_error ("%s: lost, or half of, step “%s”", where, fault_work_name (done));
}

/* An acknowledged copy is the book as it was then. */
static void
look_at_copy (guint done)
{
  if (done < fault_work_copied ())
    return;
  g_autofree char *look = fault_work_look (world.copy);
  g_assert_cmpstr (look, ==, world.looks[fault_work_copied () - 1]);
}

static void
go_on (FaultWork *work, const char *where)
{
  GError *error = NULL;

  if (work->book == NULL && !fault_work_open (work, world.path, &error))
    g_error ("%s: does not open again: %s", where, error->message);
  while (work->done < fault_work_n_steps ())
    if (!fault_work_step (work, &error))
      g_error ("%s: “%s” does not go on: %s", where, fault_work_name (work->done),
               error->message);
}

/* Works until a step fails; what failed says a sentence. */
static void
work_until_fault (FaultWork *work, const char *where)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = fault_work_open (work, world.path, &error);

  while (ok && work->done < fault_work_n_steps ())
    ok = fault_work_step (work, &error);
  if (!ok && (error == NULL || *error->message == '\0'))
    g_error ("%s: failed without a sentence", where);
}

/* FALSE when there are fewer calls than n. */
static gboolean
run (FaultKind kind, guint n, gboolean lasting, guint seed)
{
  g_autofree char *where = g_strdup_printf ("%s, call %u%s, seed %u", kind_names[kind], n,
                                            lasting ? " and after" : "", seed);
  gboolean dark = kind == FAULT_POWER || (kind == FAULT_SYNC && seed > 0);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed * 1000003 + n);
  FaultWork work = { .remote = world.remote };
  guint done;

  begin_anew ();
  fault_disk_arm (kind, n, lasting);
  work_until_fault (&work, where);
  gboolean struck = fault_disk_has_struck ();
  done = work.done;
  if (dark && struck)
    {
      fault_work_close (&work);
      fault_disk_come_back (random);
    }
  fault_disk_disarm ();
  if (struck && !dark && work.book != NULL)
    g_assert_cmpuint (find_state (done, where), <=, done + 1);
  fault_work_close (&work);
  work.done = find_state (done, where);
  look_at_copy (done);
  go_on (&work, where);
  fault_work_clear (&work);
  g_assert_cmpuint (find_state (fault_work_n_steps (), where), ==, fault_work_n_steps ());
  return struck;
}

/* ---- all of them ---- */

static guint
run_kind (FaultKind kind, gboolean lasting, guint every, guint first, guint seeds)
{
  guint points = 0;

  for (guint n = 1 + first % every;; n += every)
    for (guint seed = 0; seed < seeds; seed++)
      {
        if (!run (kind, n, lasting, seed))
          return points;
        points++;
      }
}

/* What a failing disk has the model say in passing. */
static void
say_nothing (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

int
main (int argc, char **argv)
{
  int every = 1, seeds = 1;
  const GOptionEntry entries[] = {
    { "every", 0, 0, G_OPTION_ARG_INT, &every, "Only at every N-th call", "N" },
    { "remote", 0, 0, G_OPTION_ARG_NONE, &world.remote, "Without WAL", NULL },
    { "seeds", 0, 0, G_OPTION_ARG_INT, &seeds, "Ways of losing power at each", "N" },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  GError *error = NULL;
  guint all = 0, row = 0;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  g_log_set_handler ("laba", G_LOG_LEVEL_WARNING, say_nothing, NULL);
  world.dir = laba_test_dir_new ();
  world.path = laba_test_dir_file (world.dir, "work.laba");
  world.copy = laba_test_dir_file (world.dir, "work.laba.copy");
  fault_work_begin (world.path);
  g_file_get_contents (world.path, &world.begun, &world.begun_size, &error);
  g_assert_no_error (error);
  fault_disk_install ();
  learn ();
  printf ("1..%d\n", 2 * FAULT_N_KINDS - 1);
  for (int kind = 0; kind < FAULT_N_KINDS; kind++)
    for (int lasting = 0; lasting < (kind == FAULT_POWER ? 1 : 2); lasting++)
      {
        guint tried = run_kind ((FaultKind) kind, lasting == 1, (guint) every, row++,
                                kind >= FAULT_SYNC ? (guint) seeds : 1);

        printf ("ok %u %s%s: %u points\n", row, kind_names[kind],
                lasting ? " from then on" : "", tried);
        fflush (stdout);
        all += tried;
      }
  printf ("# %u fault points; none lost or halved what was acknowledged\n", all);
  laba_test_dir_free (world.dir);
  return 0;
}
