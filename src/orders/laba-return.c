/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "book/laba-rules.h"
#include "goods/laba-stock.h"
#include "ledger/laba-part.h"
#include "orders/laba-order-rules.h"
#include "orders/laba-standing.h"

static const char *const conditions[] = { "good", "damaged", NULL };
static const char *const condition_labels[] = { N_ ("Good"), N_ ("Damaged"), NULL };

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_ORDER_FIELD (LABA_FIELD_REQUIRED),
  { .key = "shipping", .kind = LABA_FIELD_MONEY, .label = N_ ("Shipping given back") },
  { .key = "refund.account",
    .column = "refund_account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Paid back from"),
    .target = "account" },
  { .key = "refund.amount",
    .column = "refund_amount",
    .kind = LABA_FIELD_MONEY,
    .label = N_ ("Paid back") },
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField line_fields[] = {
  { .key = "product",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Product"),
    .target = "product" },
  { .key = "line",
    .kind = LABA_FIELD_COUNT,
    .flags = LABA_FIELD_COMPUTED,
    .label = N_ ("Line of the order") },
  LABA_QUANTITY_FIELD,
  { .key = "condition",
    .kind = LABA_FIELD_CHOICE,
    .label = N_ ("Condition"),
    .choices = conditions,
    .choice_labels = condition_labels },
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "lines",
    .table = "order_return_line",
    .owner = "order_return",
    .fields = line_fields,
    .required = TRUE },
  { NULL },
};

/* ---- which lines of the order come back ---- */

/* The order's line that a draft's line names, where it can still come back from there. */
static LabaStoryLine *
find_named (LabaStory *story, const LabaStoryOrder *order, const LabaLine *line)
{
  gint64 place = laba_line_get_number (line, "line");

  if (place < 1 || place > order->n_lines)
    return NULL;
  LabaStoryLine *named = &g_array_index (story->lines, LabaStoryLine,
                                         order->first_line + (guint) place - 1);
  gboolean fits
      = named->product == laba_line_get_number (line, "product")
        && laba_line_get_number (line, "quantity") <= named->quantity - named->back;
  return fits ? named : NULL;
}

/* The first line of the order with something left of the product. */
static LabaStoryLine *
find_left (LabaStory *story, const LabaStoryOrder *order, gint64 product)
{
  for (guint i = 0; i < order->n_lines; i++)
    {
      LabaStoryLine *line
          = &g_array_index (story->lines, LabaStoryLine, order->first_line + i);

      if (line->product == product && line->back < line->quantity)
        return line;
    }
  return NULL;
}

/* What of a line's price comes back with `quantity` more. */
static gint64
give_back (LabaStoryLine *line, gint64 quantity)
{
  gint64 net
      = laba_part_back (line->net, line->quantity, line->back, quantity, &line->net_back);

  line->back += quantity;
  return line->source == LABA_SOURCE_COMMISSION ? 0 : net;
}

/* Puts the draft's line upon the order's line; what does not fit there goes into a new
 * line of the draft, which is returned. */
static LabaLine *
place_line (LabaRecord *record, LabaLine *line, const LabaStoryLine *sold)
{
  gint64 quantity = laba_line_get_number (line, "quantity");
  gint64 left = sold->quantity - sold->back;

  laba_line_set_number (line, "line", sold->place);
  if (quantity <= left)
    return NULL;
  laba_line_set_number (line, "quantity", left);
  LabaLine *rest = laba_record_add_line (record, "lines");
  if (sold->product != 0)
    laba_line_set_number (rest, "product", sold->product);
  laba_line_set_number (rest, "quantity", quantity - left);
  laba_line_set_text (rest, "condition", laba_line_get_text (line, "condition"));
  return rest;
}

static void
add_too_many (LabaDb *db,
              const LabaLine *line,
              guint index,
              gint64 wanted,
              gint64 found,
              LabaProblems *problems)
{
  g_autofree char *field
      = laba_rules_line_field ("lines", index, found > 0 ? "quantity" : "product");
  g_autofree char *left
      = laba_stock_quantity (db, laba_line_get_number (line, "product"), found);

  if (found > 0)
    laba_problems_add (problems, field, _ ("only %s of it can still come back"), left);
  else
    laba_problems_add (problems, field,
                       _ ("the order has nothing of it that could still come back"));
}

/* Finds the lines of the order for one line of the draft. Adds to *credit what the
 * customer no longer owes. */
static void
resolve (LabaDb *db,
         LabaRecord *record,
         guint index,
         LabaStory *story,
         const LabaStoryOrder *order,
         gint64 *credit,
         LabaProblems *problems)
{
  LabaLine *line = laba_record_get_lines (record, "lines")->pdata[index];
  gint64 wanted = laba_line_get_number (line, "quantity");
  gint64 found = 0;

  if (!laba_line_has (line, "condition"))
    laba_line_set_text (line, "condition", "good");
  for (LabaLine *at = line; at != NULL;)
    {
      LabaStoryLine *sold = find_named (story, order, at);

      if (sold == NULL)
        sold = find_left (story, order, laba_line_get_number (line, "product"));
      if (sold == NULL)
        {
          add_too_many (db, line, index, wanted, found, problems);
          return;
        }
      LabaLine *rest = place_line (record, at, sold);
      gint64 quantity = laba_line_get_number (at, "quantity");
      *credit += give_back (sold, quantity);
      found += quantity;
      at = rest;
    }
}

/* Two lines that say the same of one line of the order become one. */
static void
join_lines (LabaRecord *record)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");

  for (guint i = 0; i < list->len; i++)
    for (guint j = list->len - 1; j > i; j--)
      {
        const LabaLine *other = list->pdata[j];

        if (laba_line_get_number (list->pdata[i], "line")
                != laba_line_get_number (other, "line")
            || g_strcmp0 (laba_line_get_text (list->pdata[i], "condition"),
                          laba_line_get_text (other, "condition"))
                   != 0)
          continue;
        laba_line_set_number (list->pdata[i], "quantity",
                              laba_line_get_number (list->pdata[i], "quantity")
                                  + laba_line_get_number (other, "quantity"));
        g_ptr_array_remove_index (list, j);
      }
}

/* ---- money ---- */

static void
check_shipping (const LabaRecord *record,
                LabaStory *story,
                const LabaStoryOrder *order,
                LabaProblems *problems)
{
  gint64 left = order->shipping_charged;

  for (guint i = 0; i < story->events->len; i++)
    {
      const LabaEvent *event = &g_array_index (story->events, LabaEvent, i);

      if (event->kind == LABA_EVENT_RETURN && event->claim != LABA_NO_CLAIM
          && g_array_index (story->claims, LabaClaim, event->claim).record == order->id)
        left -= event->other;
    }
  g_autofree char *text = laba_money_format (left, laba_language_get ());
  if (laba_record_get_number (record, "shipping") > left)
    laba_problems_add (
        problems, "shipping",
        _ ("is more than was charged for shipping and not given back yet, %s"), text);
}

/* The credit is set off against what the order still owes; only the rest can be paid
 * back. */
static void
check_refund (LabaRecord *record, LabaStory *story, gint64 credit, LabaProblems *problems)
{
  LabaStandingAt at
      = laba_standing_at (story, (LabaDay) laba_record_get_number (record, "day"));
  gint64 most = MAX (at.net + credit, 0);
  gint64 amount = laba_record_get_number (record, "refund.amount");
  gboolean has_account = laba_record_has (record, "refund.account");
  g_autofree char *text = laba_money_format (most, laba_language_get ());

  if (has_account && !laba_record_has (record, "refund.amount"))
    amount = most;
  if (amount > most)
    laba_problems_add (
        problems, "refund.amount",
        _ ("is more than stands to the customer's credit after the return, %s"), text);
  else if (amount > 0 && !has_account)
    laba_problems_add (problems, "refund.account",
                       _ ("say from which account it is paid back"));
  else if (amount > 0)
    laba_record_set_number (record, "refund.amount", amount);
  else
    {
      laba_record_set_null (record, "refund.amount");
      laba_record_set_null (record, "refund.account");
    }
}

static void
check_goods (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 id = laba_record_get_number (record, "order");
  gint64 credit = laba_record_get_number (record, "shipping");
  guint before = laba_problems_get_n (problems);
  g_autoptr (LabaStory) story = laba_standing_story (db, id, 0, record->id);
  const LabaStoryOrder *order = story != NULL ? laba_standing_order (story, id) : NULL;

  if (order == NULL)
    return;
  guint n = laba_record_get_lines (record, "lines")->len;
  for (guint i = 0; i < n; i++)
    resolve (db, record, i, story, order, &credit, problems);
  check_shipping (record, story, order, problems);
  if (laba_problems_get_n (problems) > before)
    return;
  join_lines (record);
  check_refund (record, story, credit, problems);
}

static void
check_return (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaOrderLook look;

  laba_rules_default_number (record, "shipping", 0);
  if (!laba_order_of_record (db, record, &look)
      || !laba_order_must_be_out (record, &look, problems))
    return;
  if (look.failure != 0)
    laba_problems_add (
        problems, "order",
        _ ("the delivery failed, so nothing arrived that could come back"));
  else
    check_goods (db, record, problems);
}

static char *
describe_return (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *name = laba_rules_name (db, record, "order");

  return g_strdup_printf (_ ("Return of order %s"), name);
}

const LabaType laba_type_return = {
  .id = "return",
  .number = 48,
  .table = "order_return",
  .plural = "returns",
  .label = N_ ("Return"),
  .fields = fields,
  .lines = lines,
  .check = check_return,
  .check_delete = laba_rules_check_delete,
  .describe = describe_return,
};
