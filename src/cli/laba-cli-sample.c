/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "exchange/laba-sample.h"
#include "lessons/laba-practice.h"

static int
make (LabaCli *cli, const char *path)
{
  GError *error = NULL;
  g_autoptr (LabaBook) book
      = laba_book_new (path, "average", _ ("Sample shop"), cli->language, &error);

  if (book == NULL)
    return laba_cli_fail (cli, error);
  laba_cli_watch (cli, NULL);
  if (laba_sample_play (book, laba_cli_progress, cli, cli->cancellable, &error))
    return LABA_CLI_DONE;
  laba_book_close (book);
  g_unlink (path);
  return laba_cli_fail (cli, error);
}

static int
make_lesson (LabaCli *cli, const char *path, const char *lesson)
{
  GError *error = NULL;
  g_autoptr (GBytes) text = laba_lessons_text (lesson, &error);
  gsize size;

  if (text == NULL)
    return laba_cli_fail (cli, error);
  const char *data = g_bytes_get_data (text, &size);
  g_autoptr (LabaBook) book = laba_practice_new (path, data, size, 1, NULL, &error);
  return book != NULL ? LABA_CLI_DONE : laba_cli_fail (cli, error);
}

static int
run (LabaCli *cli)
{
  g_autofree char *lesson = NULL;
  const GOptionEntry entries[] = {
    { "lesson", 0, 0, G_OPTION_ARG_STRING, &lesson,
      N_ ("A lesson's starting book instead"), N_ ("NAME") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!laba_cli_parse (cli, entries, 1, 1))
    return LABA_CLI_USAGE;
  return lesson != NULL ? make_lesson (cli, cli->argv[1], lesson) : make (cli, cli->argv[1]);
}

const LabaCliCommand laba_cli_sample = {
  .name = "sample",
  .arguments = "BOOK",
  .summary = N_ ("Make a book with a year of a lively sample shop"),
  .run = run,
};
