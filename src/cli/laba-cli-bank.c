/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "bank/laba-bank.h"
#include "base/laba-error.h"
#include "base/laba-money.h"
#include "book/laba-store.h"

/* What was asked. Texts are owned. */
typedef struct
{
  gboolean dry_run, json;
  char *account, *map, *sheet, *numbers, *days, *expense, *income;
  int head, year;
  char **choices;
} Request;

static const char *const states[LABA_BANK_N_STATES] = { "there", "new", "ask", "left" };

/* ---- as JSON ---- */

static void
add_text (JsonBuilder *out, const char *key, const char *text)
{
  json_builder_set_member_name (out, key);
  json_builder_add_string_value (out, text);
}

static void
add_number (JsonBuilder *out, const char *key, gint64 number)
{
  json_builder_set_member_name (out, key);
  json_builder_add_int_value (out, number);
}

static void
add_line (JsonBuilder *out, const LabaBank *bank, const LabaBankLine *line)
{
  g_autofree char *day = laba_day_to_iso (line->day);
  g_autofree char *name
      = line->ref != 0 ? laba_store_name (bank->db, line->ref) : g_strdup (line->name);

  json_builder_begin_object (out);
  add_number (out, "row", line->row);
  add_text (out, "day", day);
  add_number (out, "amount", line->amount);
  add_text (out, "text", line->text);
  add_text (out, "state", states[line->state]);
  add_text (out, "reason", line->reason);
  if (line->state == LABA_BANK_THERE)
    add_number (out, "record", line->entry->record);
  else
    add_text (out, "kind", laba_bank_kind_id (line->kind));
  if (line->state != LABA_BANK_THERE && name != NULL)
    add_text (out, "name", name);
  if (line->candidates->len > 0)
    {
      json_builder_set_member_name (out, "candidates");
      json_builder_begin_array (out);
      for (guint i = 0; i < line->candidates->len; i++)
        json_builder_add_int_value (
            out, ((LabaBankEntry *) line->candidates->pdata[i])->record);
      json_builder_end_array (out);
    }
  json_builder_end_object (out);
}

static void
add_closing (JsonBuilder *out, LabaBank *bank)
{
  LabaBankClosing closing;

  if (!laba_bank_get_closing (bank, &closing))
    return;
  g_autofree char *day = laba_day_to_iso (closing.day);
  json_builder_set_member_name (out, "closing");
  json_builder_begin_object (out);
  add_text (out, "day", day);
  add_number (out, "statement", closing.statement);
  add_number (out, "book", closing.book);
  add_number (out, "opening", closing.opening);
  add_number (out, "left", closing.left);
  add_number (out, "extra", closing.extra);
  add_number (out, "dated", closing.dated);
  json_builder_end_object (out);
  json_builder_set_member_name (out, "extra");
  json_builder_begin_array (out);
  for (guint i = 0; i < bank->entries->len; i++)
    if (laba_bank_entry_is_extra (bank, bank->entries->pdata[i]))
      json_builder_add_int_value (out,
                                  ((LabaBankEntry *) bank->entries->pdata[i])->record);
  json_builder_end_array (out);
}

static void
print_json (LabaBank *bank)
{
  g_autoptr (JsonBuilder) out = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (out);
  json_builder_set_member_name (out, "lines");
  json_builder_begin_array (out);
  for (guint i = 0; i < bank->lines->len; i++)
    add_line (out, bank, bank->lines->pdata[i]);
  json_builder_end_array (out);
  json_builder_set_member_name (out, "notes");
  json_builder_begin_array (out);
  for (guint i = 0; i < bank->notes->len; i++)
    json_builder_add_string_value (out, bank->notes->pdata[i]);
  json_builder_end_array (out);
  add_closing (out, bank);
  json_builder_end_object (out);
  root = json_builder_get_root (out);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  laba_cli_print ("%s\n", text);
}

/* ---- as text ---- */

static void
print_counts (LabaBank *bank)
{
  guint n[LABA_BANK_N_STATES];

  laba_bank_count (bank, n);
  laba_cli_print (_ ("%1$u in the book already, %2$u new, %3$u to be chosen, %4$u left out\n"),
                  n[LABA_BANK_THERE], n[LABA_BANK_NEW], n[LABA_BANK_ASK],
                  n[LABA_BANK_LEFT]);
}

/* What is not in the book already, line by line. */
static void
print_lines (LabaBank *bank)
{
  for (guint i = 0; i < bank->lines->len; i++)
    {
      const LabaBankLine *line = bank->lines->pdata[i];
      g_autofree char *day = laba_day_to_iso (line->day);
      g_autofree char *amount = laba_money_format (line->amount, laba_language_get ());
      g_autofree char *what = laba_bank_line_describe (bank, line);

      if (line->state == LABA_BANK_THERE)
        continue;
      laba_cli_print ("%u  %s  %s  %s\n    %s. %s\n", line->row, day, amount, line->text,
                      what, line->reason);
    }
}

static void
print_text (LabaBank *bank)
{
  g_autofree char *about = laba_bank_about (bank);
  g_autofree char *closing = laba_bank_closing_to_text (bank);

  laba_cli_print ("%s", about);
  print_counts (bank);
  print_lines (bank);
  if (bank->lines->len > 0)
    laba_cli_print ("%s", closing);
}

/* ---- what it is to be read as ---- */

static int
find_word (const char *word, const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], word) == 0)
      return i;
  return -1;
}

/* FALSE: a word that is none of those. */
static gboolean
apply_styles (LabaBank *bank, const Request *request)
{
  static const char *const numbers[] = { "plain", "dots", "commas", NULL };
  static const char *const days[] = { "none", "ymd", "dmy", "mdy", "serial", NULL };
  int number = request->numbers != NULL ? find_word (request->numbers, numbers) : -2;
  int day = request->days != NULL ? find_word (request->days, days) : -2;

  if (number == -1 || day == -1)
    return FALSE;
  if (number >= 0)
    bank->layout.numbers = (LabaTableNumbers) number;
  if (day >= 0)
    bank->layout.days = (LabaTableDays) day;
  if (request->year > 0)
    bank->layout.year = request->year;
  return TRUE;
}

static gboolean
see_as_asked (LabaBank *bank, const Request *request, GError **error)
{
  int sheet
      = request->sheet != NULL ? laba_table_file_find_sheet (bank->file, request->sheet) : -1;

  if (request->sheet != NULL && sheet < 0)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s”: the file has no such sheet."), request->sheet);
      return FALSE;
    }
  if ((sheet >= 0 || request->head >= 0)
      && !laba_bank_see (bank, sheet, request->head, error))
    return FALSE;
  return request->map == NULL || laba_bank_map (bank, request->map, error);
}

/* 0 where it goes on, else the status. */
static int
find_account (LabaCli *cli, LabaBank *bank, const Request *request)
{
  if (request->account != NULL)
    {
      bank->account = laba_store_find (bank->db, laba_type_by_id ("account"),
                                       request->account, NULL, NULL);
      if (bank->account == 0)
        return laba_cli_usage (cli, _ ("there is no account “%s”"), request->account);
    }
  return bank->account != 0
             ? 0
             : laba_cli_usage (cli, _ ("say with --account whose statement it is"));
}

/* Lines that nothing is known of, where the call says what such are. */
static void
choose_rest (LabaBank *bank, const Request *request)
{
  for (guint i = 0; i < bank->lines->len; i++)
    {
      LabaBankLine *line = bank->lines->pdata[i];
      gboolean in = line->amount > 0;
      const char *name = in ? request->income : request->expense;
      LabaBankKind kind = in ? LABA_BANK_INCOME : LABA_BANK_EXPENSE;

      if (line->state != LABA_BANK_ASK || line->candidates->len > 0 || line->kind != kind
          || name == NULL)
        continue;
      laba_bank_choose_new (bank, line, kind,
                            laba_store_find (bank->db, laba_type_by_id ("category"), name,
                                             in ? "income" : "expense", NULL),
                            name);
    }
}

static gboolean
choose (LabaBank *bank, const Request *request, GError **error)
{
  for (guint i = 0; request->choices != NULL && request->choices[i] != NULL; i++)
    if (!laba_bank_choose (bank, request->choices[i], error))
      return FALSE;
  choose_rest (bank, request);
  return TRUE;
}

/* ---- running ---- */

static int
fail_problems (LabaCli *cli, LabaBank *bank)
{
  GError *error = NULL;

  if (bank->missing != NULL)
    g_set_error (&error, LABA_ERROR, LABA_ERROR_INVALID, "%s: %s", bank->path,
                 bank->missing);
  else
    laba_problems_to_error (bank->problems, &error);
  return laba_cli_fail (cli, error);
}

static int
write_book (LabaCli *cli, LabaBook *book, LabaBank *bank)
{
  GError *error = NULL;
  guint n = 0;
  g_autofree char *name = laba_store_name (bank->db, bank->account);
  /* Translators: a line of history; %s is an account */
  g_autofree char *label = g_strdup_printf (_ ("Statement of %s"), name);
  g_autoptr (LabaIntake) intake = laba_intake_begin (book, FALSE, &error);

  if (intake == NULL)
    return laba_cli_fail (cli, error);
  laba_cli_watch (cli, intake);
  if (!laba_bank_write (bank, intake, &n, &error)
      || (n > 0 && !laba_intake_finish (intake, label, FALSE, &error)))
    return laba_cli_fail_intake (cli, intake, error);
  return LABA_CLI_DONE;
}

static int
read_statement (LabaCli *cli, LabaBook *book, LabaBank *bank, const Request *request)
{
  GError *error = NULL;
  int status;

  if (!see_as_asked (bank, request, &error))
    return laba_cli_fail (cli, error);
  if (!apply_styles (bank, request))
    return laba_cli_usage (
        cli, _ ("--numbers is plain, dots or commas; --days is ymd, dmy, mdy or serial"));
  status = find_account (cli, bank, request);
  if (status != 0)
    return status;
  if (!laba_bank_look (bank, &error))
    return laba_cli_fail (cli, error);
  if (bank->missing != NULL || !laba_problems_is_empty (bank->problems))
    return fail_problems (cli, bank);
  if (!choose (bank, request, &error))
    return laba_cli_fail (cli, error);
  if (request->json)
    print_json (bank);
  else if (!cli->quiet)
    print_text (bank);
  if (!request->dry_run)
    return write_book (cli, book, bank);
  if (!cli->quiet && !request->json)
    laba_cli_print ("%s\n", _ ("Nothing was written"));
  return LABA_CLI_DONE;
}

static int
open_and_read (LabaCli *cli, const Request *request)
{
  GError *error = NULL;
  int status;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);

  if (book == NULL)
    return status;
  g_autoptr (LabaBank) bank
      = laba_bank_open (laba_book_get_db (book), cli->argv[2], &error);
  return bank != NULL ? read_statement (cli, book, bank, request)
                      : laba_cli_fail (cli, error);
}

static int
run (LabaCli *cli)
{
  Request request = { .head = -1 };
  const GOptionEntry entries[] = {
    { "account", 'a', 0, G_OPTION_ARG_STRING, &request.account,
      N_ ("Whose statement it is; else the account of the last one like it"), N_ ("NAME") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &request.dry_run,
      N_ ("Only say what it would do; write nothing"), NULL },
    { "choose", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.choices,
      N_ ("What a row is: expense, income, transfer, order, customer, supplier with a name, "
          "drawing, capital, record:ID, skip; as often as wanted"),
      "ROW=WHAT" },
    { "expense", 0, 0, G_OPTION_ARG_STRING, &request.expense,
      N_ ("The category of money out that nothing is known of"), N_ ("NAME") },
    { "income", 0, 0, G_OPTION_ARG_STRING, &request.income,
      N_ ("The category of money in that nothing is known of"), N_ ("NAME") },
    { "map", 0, 0, G_OPTION_ARG_STRING, &request.map,
      N_ ("Which column is day, text, more, amount, mark, out, in or balance"),
      "Column=what,…" },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &request.sheet,
      N_ ("The sheet to read; else the one with the heads that fit"), N_ ("NAME") },
    { "head", 0, 0, G_OPTION_ARG_INT, &request.head,
      N_ ("The row with the heads; else it is found"), N_ ("ROW") },
    { "numbers", 0, 0, G_OPTION_ARG_STRING, &request.numbers,
      N_ ("How numbers are written: dots (1.250,5), commas (1,250.5) or plain"),
      "dots|commas|plain" },
    { "days", 0, 0, G_OPTION_ARG_STRING, &request.days,
      N_ ("How days are written: dmy, mdy, ymd or serial"), "dmy|mdy|ymd|serial" },
    { "year", 0, 0, G_OPTION_ARG_INT, &request.year,
      N_ ("The year of the last line, where days have none"), N_ ("YEAR") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &request.json, N_ ("Print the lines as JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int status = laba_cli_parse (cli, entries, 2, 2) ? open_and_read (cli, &request)
                                                   : LABA_CLI_USAGE;

  g_free (request.account);
  g_free (request.map);
  g_free (request.sheet);
  g_free (request.numbers);
  g_free (request.days);
  g_free (request.expense);
  g_free (request.income);
  g_strfreev (request.choices);
  return status;
}

const LabaCliCommand laba_cli_bank = {
  .name = "bank",
  .arguments = "BOOK FILE",
  .summary = N_ ("Take a bank's or e-wallet's statement (.xlsx, CSV) and reconcile it"),
  .details = N_ (
      "Each line is found in the book, or becomes a new record, or is left out until "
      "--choose says what it is. Reading it again changes nothing."),
  .run = run,
};
