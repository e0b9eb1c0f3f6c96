/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-book.h"
#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* laba-cli: one file a command. A command is a descriptor here and a line in laba-cli.c.
 */

/* What the program ends with (INTERFACES section 1). */
enum
{
  LABA_CLI_DONE = 0,
  LABA_CLI_REFUSED = 1, /* for a reason the user can mend; the book is as it was */
  LABA_CLI_USAGE = 2,
  LABA_CLI_BROKEN = 3, /* the file is damaged, locked or newer */
};

typedef struct _LabaCliCommand LabaCliCommand;

/* One run of the program. */
typedef struct
{
  const LabaCliCommand *command;
  int argc;
  char **argv; /* argv[0] is the command; after laba_cli_parse only arguments are left
                  behind it */
  gboolean quiet;
  char *language; /* asked for, or NULL */
  gboolean asked_help;
  GCancellable *cancellable;
  int shown; /* the progress bar's present per cent, -1 = none */
} LabaCli;

struct _LabaCliCommand
{
  const char *name;
  const char *arguments; /* "BOOK [FILE.jsonl|-]" */
  const char *summary;   /* N_(), one line */
  const char *details;   /* N_(), or NULL */
  int (*run) (LabaCli *cli);
};

/* Takes the options off argv (the common ones too). FALSE when it cannot be so, already
 * said; then return LABA_CLI_USAGE. least, most: how many arguments there may be. */
gboolean laba_cli_parse (LabaCli *cli, const GOptionEntry *entries, int least, int most);
/* One sentence on what is wrong with the call, and LABA_CLI_USAGE. */
int laba_cli_usage (LabaCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Opens the book and speaks its language from here on. NULL with `status` set, already
 * said. */
LabaBook *laba_cli_open (LabaCli *cli, const char *path, int *status);

/* Says what is wrong on standard error, one line a problem, frees it and gives the
 * status. */
int laba_cli_fail (LabaCli *cli, GError *error);
/* The same for a way into the book: its problems, or `error`. */
int laba_cli_fail_intake (LabaCli *cli, LabaIntake *intake, GError *error);

/* Writes to standard output. */
void laba_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void laba_cli_write (const GString *text);

/* Progress on a terminal, and the place where Ctrl+C is noticed: for an intake or
 * whatever takes a LabaIntakeFunc; data is the LabaCli. */
void laba_cli_progress (double fraction, gpointer data);
/* Connects it. */
void laba_cli_watch (LabaCli *cli, LabaIntake *intake);

/* A whole number of the call, an id or a count; FALSE already said. */
gboolean laba_cli_number (LabaCli *cli, const char *text, gint64 least, gint64 *number);
/* A day as people type it. NULL text is no day. FALSE already said. */
gboolean laba_cli_day (LabaCli *cli, const char *option, const char *text, LabaDay *day);

extern const LabaCliCommand laba_cli_new;
extern const LabaCliCommand laba_cli_sample;
extern const LabaCliCommand laba_cli_record;
extern const LabaCliCommand laba_cli_change;
extern const LabaCliCommand laba_cli_delete;
extern const LabaCliCommand laba_cli_show;
extern const LabaCliCommand laba_cli_list;
extern const LabaCliCommand laba_cli_import;
extern const LabaCliCommand laba_cli_profile;
extern const LabaCliCommand laba_cli_bank;
extern const LabaCliCommand laba_cli_chat;
extern const LabaCliCommand laba_cli_price;
extern const LabaCliCommand laba_cli_report;
extern const LabaCliCommand laba_cli_export;
extern const LabaCliCommand laba_cli_undo;
extern const LabaCliCommand laba_cli_redo;
extern const LabaCliCommand laba_cli_history;
extern const LabaCliCommand laba_cli_backup;
extern const LabaCliCommand laba_cli_restore;
extern const LabaCliCommand laba_cli_rescue;
extern const LabaCliCommand laba_cli_share;
extern const LabaCliCommand laba_cli_check;
extern const LabaCliCommand laba_cli_class;
extern const LabaCliCommand laba_cli_settings;
extern const LabaCliCommand laba_cli_help;

const LabaCliCommand *const *laba_cli_commands_get (guint *n);

G_END_DECLS
