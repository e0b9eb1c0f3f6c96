/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "cli/laba-cli-out.h"
#include "exchange/laba-ref.h"
#include "orders/laba-price.h"
#include "reports/laba-price-table.h"

/* What was asked for, as typed. */
typedef struct
{
  char *cost, *packing, *other, *pieces;
  char *profit, *margin, *markup, *price;
  char *step, *channel, *day;
  LabaCliOut out;
} Request;

static void
request_clear (Request *request)
{
  char **texts[] = { &request->cost,   &request->packing, &request->other,  &request->pieces,
                     &request->profit, &request->margin,  &request->markup, &request->price,
                     &request->step,   &request->channel, &request->day };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  laba_cli_out_clear (&request->out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* What is worked out. */
typedef struct
{
  LabaPriceWish wish;
  gint64 price; /* -1: the one that leaves the profit wanted */
  gint64 product, channel;
  LabaDay day;
} Task;

/* ---- what was typed ---- */

static gboolean
read_amount (LabaCli *cli, const char *option, const char *text, gint64 *amount)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL || laba_money_parse (text, amount, &error))
    return TRUE;
  laba_cli_usage (cli, "%s: %s", option, error->message);
  return FALSE;
}

/* "12.5" or "12,5": thousandths of a percent. */
static gboolean
read_percent (LabaCli *cli, const char *option, const char *text, gint64 *thousandths)
{
  g_autofree char *plain = text != NULL ? g_strdelimit (g_strdup (text), ",", '.') : NULL;
  g_autoptr (GError) error = NULL;

  if (text == NULL || laba_quantity_parse_decimal (plain, thousandths, &error))
    return TRUE;
  laba_cli_usage (cli, "%s: %s", option, error->message);
  return FALSE;
}

static int
count_given (const Request *request)
{
  return (request->profit != NULL) + (request->margin != NULL) + (request->markup != NULL)
         + (request->price != NULL);
}

static gboolean
read_wish (LabaCli *cli, const Request *request, Task *task)
{
  LabaPriceWish *wish = &task->wish;

  if (count_given (request) > 1)
    {
      laba_cli_usage (cli, _ ("give one of --profit, --margin, --markup and --price"));
      return FALSE;
    }
  wish->kind = request->margin != NULL   ? LABA_PROFIT_MARGIN
               : request->markup != NULL ? LABA_PROFIT_MARKUP
                                         : LABA_PROFIT_AMOUNT;
  return read_amount (cli, "--cost", request->cost, &wish->cost)
         && read_amount (cli, "--packing", request->packing, &wish->packing)
         && read_amount (cli, "--other", request->other, &wish->other)
         && (request->pieces == NULL || laba_cli_number (cli, request->pieces, 1, &wish->pieces))
         && read_amount (cli, "--profit", request->profit, &wish->profit)
         && read_percent (cli, "--margin", request->margin, &wish->profit)
         && read_percent (cli, "--markup", request->markup, &wish->profit)
         && read_amount (cli, "--price", request->price, &task->price)
         && read_amount (cli, "--round", request->step, &wish->step)
         && laba_cli_day (cli, "--day", request->day, &task->day);
}

/* ---- what the book knows ---- */

static gint64
find (LabaDb *db, const char *option, const char *target, const char *name, LabaProblems *problems)
{
  const LabaField field = { .key = option, .kind = LABA_FIELD_REF, .target = target };

  return name != NULL ? laba_ref_find (db, NULL, &field, name, option, problems) : 0;
}

/* What was not said is what the product has; *category is the caller's to free. */
static void
ask_product (LabaDb *db, const Request *request, Task *task, char **category, LabaProblems *problems)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "price-product");

  if (task->product != 0)
    {
      laba_stmt_bind_int (row, ":id", task->product);
      if (laba_stmt_next (row, NULL))
        {
          *category = g_strdup (laba_stmt_get_text (row, "category"));
          if (count_given (request) == 0 && !laba_stmt_is_null (row, "sell_price"))
            task->price = laba_stmt_get_int (row, "sell_price");
        }
    }
  if (request->cost == NULL
      && (task->product == 0 || !laba_price_cost_now (db, task->product, &task->wish.cost)))
    laba_problems_add (problems, "--cost", _ ("what one piece costs is not known; say it"));
  if (count_given (request) == 0 && task->price < 0)
    laba_problems_add (problems, "--profit",
                       _ ("say a profit (--profit, --margin, --markup) or a --price"));
  else if (task->price > laba_price_most (&task->wish))
    laba_problems_add (problems, "--price", _ ("is too much"));
}

/* Only the channel asked for. */
static void
keep_channel (GPtrArray *offers, gint64 channel)
{
  for (guint i = offers->len; channel != 0 && i > 0; i--)
    if (((LabaPriceOffer *) offers->pdata[i - 1])->channel != channel)
      g_ptr_array_remove_index (offers, i - 1);
}

/* ---- the answer ---- */

static int
answer (LabaCli *cli, LabaDb *db, const Request *request, Task *task, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autofree char *category = NULL;

  task->product = find (db, "PRODUCT", "product", cli->argc > 2 ? cli->argv[2] : NULL, problems);
  task->channel = find (db, "--channel", "channel", request->channel, problems);
  if (laba_problems_is_empty (problems))
    {
      ask_product (db, request, task, &category, problems);
      laba_price_wish_check (&task->wish, problems);
    }
  if (laba_problems_to_error (problems, error) == FALSE)
    return LABA_CLI_REFUSED;
  g_autoptr (GPtrArray) offers
      = laba_price_offers (db, &task->wish, category, task->day, task->price);
  keep_channel (offers, task->channel);
  const LabaPriceOffer *first = offers->len > 0 ? offers->pdata[0] : NULL;
  g_autoptr (LabaTable) table = task->channel != 0 && first != NULL && first->parts != NULL
                                    ? laba_price_parts_table (first->parts)
                                    : laba_price_offers_table (offers, TRUE);
  return laba_cli_out_table (cli, db, &request->out, table);
}

static int
run_request (LabaCli *cli, Request *request)
{
  Task task = { .wish = { .pieces = 1, .step = 1 }, .price = -1 };
  g_autoptr (GError) error = NULL;
  int status;

  if (!laba_cli_out_find (cli, &request->out) || !read_wish (cli, request, &task))
    return LABA_CLI_USAGE;
  if (task.day == LABA_DAY_NONE)
    task.day = laba_day_today ();
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  status = answer (cli, laba_book_get_db (book), request, &task, &error);
  return error != NULL ? laba_cli_fail (cli, g_steal_pointer (&error)) : status;
}

static int
run (LabaCli *cli)
{
  g_auto (Request) request = { 0 };
  const GOptionEntry entries[] = {
    { "cost", 0, 0, G_OPTION_ARG_STRING, &request.cost,
      N_ ("What one piece costs, instead of what the book says"), N_ ("AMOUNT") },
    { "packing", 0, 0, G_OPTION_ARG_STRING, &request.packing, N_ ("Packing of an order"),
      N_ ("AMOUNT") },
    { "other", 0, 0, G_OPTION_ARG_STRING, &request.other, N_ ("Other costs of an order"),
      N_ ("AMOUNT") },
    { "pieces", 0, 0, G_OPTION_ARG_STRING, &request.pieces, N_ ("How many in an order"), "N" },
    { "profit", 0, 0, G_OPTION_ARG_STRING, &request.profit,
      N_ ("Profit wanted on each piece"), N_ ("AMOUNT") },
    { "margin", 0, 0, G_OPTION_ARG_STRING, &request.margin,
      N_ ("Profit wanted, in percent of the price"), N_ ("PERCENT") },
    { "markup", 0, 0, G_OPTION_ARG_STRING, &request.markup,
      N_ ("Profit wanted, in percent of the cost"), N_ ("PERCENT") },
    { "price", 0, 0, G_OPTION_ARG_STRING, &request.price,
      N_ ("The other way round: what this price leaves"), N_ ("AMOUNT") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &request.step,
      N_ ("Round the price up to a multiple of this"), N_ ("AMOUNT") },
    { "channel", 0, 0, G_OPTION_ARG_STRING, &request.channel,
      N_ ("Only this channel, with where the money goes"), N_ ("NAME") },
    { "day", 0, 0, G_OPTION_ARG_STRING, &request.day, N_ ("By the fees of this day"),
      N_ ("DAY") },
    LABA_CLI_OUT_ENTRIES (&request.out),
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  return laba_cli_parse (cli, entries, 1, 2) ? run_request (cli, &request) : LABA_CLI_USAGE;
}

const LabaCliCommand laba_cli_price = {
  .name = "price",
  .arguments = N_ ("BOOK [PRODUCT]"),
  .summary = N_ ("Work out a price from cost, fees and profit, or what a price leaves"),
  .details = N_ (
      "A row each channel, with what its fee rules keep. Without a profit or a price, what the product's own\n"
      "price leaves. Nothing is written into the book. An empty price: fees and profit together take all of it."),
  .run = run,
};
