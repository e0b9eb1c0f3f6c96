/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-period.h"
#include "cli/laba-cli-ledger.h"
#include "cli/laba-cli-out.h"
#include "exchange/laba-ref.h"
#include "reports/laba-report.h"

/* What was asked for, as typed. */
typedef struct
{
  char *from, *to, *period, *by;
  char *product, *account, *person, *channel;
  gboolean compare;
  LabaCliOut out;
  int limit, skip;
} Request;

static void
request_clear (Request *request)
{
  char **texts[]
      = { &request->from,    &request->to,      &request->period, &request->by,
          &request->product, &request->account, &request->person, &request->channel };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  laba_cli_out_clear (&request->out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* ---- the query ---- */

static gboolean
read_period (LabaCli *cli, const Request *request, LabaReportQuery *query)
{
  g_autoptr (GError) error = NULL;
  LabaPeriod period;

  if (!laba_cli_day (cli, "--from", request->from, &query->from)
      || !laba_cli_day (cli, "--to", request->to, &query->to))
    return FALSE;
  if (query->from != LABA_DAY_NONE && query->to != LABA_DAY_NONE
      && query->from > query->to)
    {
      laba_cli_usage (cli, _ ("--from is after --to"));
      return FALSE;
    }
  if (request->period == NULL)
    return TRUE;
  if (!laba_period_parse (request->period, laba_day_today (), &period, &error))
    {
      laba_cli_usage (cli, "--period: %s", error->message);
      return FALSE;
    }
  if (!laba_period_is_all (period))
    {
      query->from = period.from;
      query->to = period.to;
    }
  return TRUE;
}

/* The period before the one asked for. */
static gboolean
read_beside (LabaCli *cli, const LabaReport *report, const Request *request, LabaReportQuery *query)
{
  const LabaPeriod period = { query->from, query->to };

  if (!request->compare)
    return TRUE;
  if (!laba_report_may_compare (report, query))
    laba_cli_usage (cli, _ ("--compare is not for this report"));
  else if (!laba_period_is_valid (period) || !laba_period_before (period, &query->beside))
    laba_cli_usage (cli, _ ("--compare needs a --period, or --from and --to"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
read_by (LabaCli *cli, const char *by)
{
  static const char *const ways[] = { "month", "product", "customer", "channel", "order", NULL };

  if (by == NULL || g_strv_contains (ways, by))
    return TRUE;
  laba_cli_usage (cli, _ ("--by is “%s”; expected month, product, customer or channel"),
                  by);
  return FALSE;
}

/* The id of what is called so; problems say what is wrong. */
static gint64
find (LabaDb *db,
      const char *option,
      const char *target,
      const char *name,
      LabaProblems *problems)
{
  const LabaField field = { .key = option, .kind = LABA_FIELD_REF, .target = target };

  return name != NULL ? laba_ref_find (db, NULL, &field, name, option, problems) : 0;
}

static gboolean
read_names (LabaDb *db,
            const LabaReport *report,
            const Request *request,
            LabaReportQuery *query,
            GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();

  query->product = find (db, "--product", "product", request->product, problems);
  query->person = find (db, "--person", "person", request->person, problems);
  query->channel = find (db, "--channel", "channel", request->channel, problems);
  if (strcmp (report->id, "ledger") == 0)
    laba_cli_ledger_find (db, request->account, query, problems);
  else
    query->account = find (db, "--account", "account", request->account, problems);
  return laba_problems_to_error (problems, error);
}

static int
report (LabaCli *cli,
        LabaDb *db,
        const LabaReport *report_type,
        Request *request,
        LabaReportQuery *query)
{
  GError *error = NULL;

  if (!laba_cli_out_find (cli, &request->out))
    return LABA_CLI_USAGE;
  if (!read_names (db, report_type, request, query, &error))
    return laba_cli_fail (cli, error);
  g_autoptr (LabaTable) table = laba_report_run (db, report_type, query, &error);
  return table != NULL ? laba_cli_out_table (cli, db, &request->out, table)
                       : laba_cli_fail (cli, error);
}

static int
run_request (LabaCli *cli, Request *request)
{
  LabaReportQuery query = { .by = request->by,
                            .limit = (guint) MAX (request->limit, 0),
                            .skip = (guint) MAX (request->skip, 0) };
  int status;

  if (!read_period (cli, request, &query) || !read_by (cli, request->by))
    return LABA_CLI_USAGE;
  const LabaReport *found = laba_report_by_id (cli->argv[2]);
  if (found == NULL)
    return laba_cli_usage (
        cli, _ ("there is no report “%s”; “laba-cli help report” has them all"),
        cli->argv[2]);
  if ((found->flags & LABA_REPORT_PRODUCT) && strcmp (found->id, "stock-card") == 0
      && request->product == NULL)
    return laba_cli_usage (cli, _ ("a stock card is of one product: --product CODE"));
  if (!read_beside (cli, found, request, &query))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  return book != NULL ? report (cli, laba_book_get_db (book), found, request, &query)
                      : status;
}

static int
run (LabaCli *cli)
{
  g_auto (Request) request = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &request.from, N_ ("First day"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &request.to, N_ ("Last day"), N_ ("DAY") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &request.period,
      N_ ("Both: 2026, 2026-11, this-month, last-year …"), N_ ("PERIOD") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &request.by,
      N_ ("A column or row each: month; of sales also product, customer, channel"),
      "month|…" },
    { "compare", 0, 0, G_OPTION_ARG_NONE, &request.compare,
      N_ ("Set the figures of the period before beside"), NULL },
    { "product", 0, 0, G_OPTION_ARG_STRING, &request.product, N_ ("Only this product"),
      N_ ("CODE") },
    { "account", 0, 0, G_OPTION_ARG_STRING, &request.account,
      N_ ("Only this account; of the ledger also “expense:Packing”"), N_ ("NAME") },
    { "person", 0, 0, G_OPTION_ARG_STRING, &request.person,
      N_ ("Only this customer or supplier"), N_ ("NAME") },
    { "channel", 0, 0, G_OPTION_ARG_STRING, &request.channel, N_ ("Only this channel"),
      N_ ("NAME") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &request.limit, N_ ("At most so many rows"), "N" },
    { "skip", 0, 0, G_OPTION_ARG_INT, &request.skip, N_ ("Leave the first rows out"),
      "N" },
    LABA_CLI_OUT_ENTRIES (&request.out),
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  return laba_cli_parse (cli, entries, 2, 2) ? run_request (cli, &request)
                                             : LABA_CLI_USAGE;
}

const LabaCliCommand laba_cli_report = {
  .name = "report",
  .arguments = "BOOK NAME",
  .summary = N_ ("Print a report: profit-loss, position, stock, receivables …"),
  .details = N_ ("“laba-cli help report” lists the reports."),
  .run = run,
};
