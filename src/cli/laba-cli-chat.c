/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "base/laba-quantity.h"
#include "book/laba-book.h"
#include "chat/laba-chat.h"
#include "cli/laba-cli-out.h"

static void
add_text (JsonBuilder *out, const char *key, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (out, key);
  json_builder_add_string_value (out, text);
}

static void
add_part (JsonBuilder *out,
          const char *key,
          const LabaChatOrder *order,
          LabaChatPartKind kind)
{
  add_text (out, key, order->parts[kind].text);
}

static void
add_amount (JsonBuilder *out, const char *key, gint64 amount)
{
  if (amount < 0)
    return;
  json_builder_set_member_name (out, key);
  json_builder_add_int_value (out, amount);
}

static void
add_line (JsonBuilder *out, LabaDb *db, const LabaChatLine *line)
{
  g_autofree char *name
      = line->product > 0 ? laba_db_text (db, "chat-product-key", ":id", line->product)
                          : NULL;

  json_builder_begin_object (out);
  add_text (out, "product", name);
  if (name == NULL)
    add_text (out, "text", line->text);
  json_builder_set_member_name (out, "quantity");
  json_builder_add_double_value (out, (double) line->quantity / LABA_QUANTITY_ONE);
  add_amount (out, "unit_price", line->unit_price);
  json_builder_end_object (out);
}

/* What is to be looked at before it is written down: "customer", "lines.1.product" … */
static void
add_doubts (JsonBuilder *out, const LabaChatOrder *order)
{
  static const char *const keys[] = { "customer", "phone",   "address", "recipient",
                                      "sender",   "courier", "payment", "note" };

  json_builder_set_member_name (out, "uncertain");
  json_builder_begin_array (out);
  for (guint i = 0; i < LABA_CHAT_N_PARTS; i++)
    if (order->parts[i].text != NULL && !order->parts[i].sure)
      json_builder_add_string_value (out, keys[i]);
  for (guint i = 0; i < order->lines->len; i++)
    {
      const LabaChatLine *line = order->lines->pdata[i];
      const struct
      {
        const char *key;
        gboolean sure;
      } doubts[] = { { "product", line->product_sure },
                     { "quantity", line->quantity_sure },
                     { "unit_price", line->price_sure || line->unit_price < 0 } };

      for (gsize k = 0; k < G_N_ELEMENTS (doubts); k++)
        if (!doubts[k].sure)
          {
            g_autofree char *place = g_strdup_printf ("lines.%u.%s", i, doubts[k].key);

            json_builder_add_string_value (out, place);
          }
    }
  json_builder_end_array (out);
}

static void
print_order (LabaDb *db, const LabaChatOrder *order)
{
  g_autoptr (JsonBuilder) out = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (out);
  add_part (out, "customer", order, LABA_CHAT_NAME);
  add_part (out, "phone", order, LABA_CHAT_PHONE);
  add_part (out, "address", order, LABA_CHAT_ADDRESS);
  add_part (out, "recipient", order, LABA_CHAT_RECIPIENT);
  add_part (out, "sender", order, LABA_CHAT_SENDER);
  add_part (out, "courier", order, LABA_CHAT_COURIER);
  add_part (out, "payment", order, LABA_CHAT_PAYMENT);
  add_part (out, "note", order, LABA_CHAT_NOTE);
  add_amount (out, "shipping_charged", order->shipping);
  add_amount (out, "total", order->total);
  json_builder_set_member_name (out, "lines");
  json_builder_begin_array (out);
  for (guint i = 0; i < order->lines->len; i++)
    add_line (out, db, order->lines->pdata[i]);
  json_builder_end_array (out);
  add_doubts (out, order);
  json_builder_set_member_name (out, "unread");
  json_builder_begin_array (out);
  for (guint i = 0; i < order->unread->len; i++)
    json_builder_add_string_value (out, order->unread->pdata[i]);
  json_builder_end_array (out);
  json_builder_end_object (out);

  root = json_builder_get_root (out);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  laba_cli_print ("%s\n", text);
}

/* A file, or the standard input to its end. */
static char *
read_all (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GIOChannel) input = NULL;

  if (path != NULL && !g_str_equal (path, "-"))
    return g_file_get_contents (path, &text, NULL, error) ? g_steal_pointer (&text)
                                                          : NULL;
  input = g_io_channel_unix_new (0);
  g_io_channel_set_encoding (input, NULL, NULL);
  return g_io_channel_read_to_end (input, &text, NULL, error) == G_IO_STATUS_NORMAL
             ? g_steal_pointer (&text)
             : NULL;
}

static int
run (LabaCli *cli)
{
  g_autoptr (LabaBook) book = NULL;
  g_autoptr (LabaChatGoods) goods = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;
  int status = LABA_CLI_USAGE;

  if (!laba_cli_parse (cli, NULL, 1, 2))
    return LABA_CLI_USAGE;
  book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  text = read_all (cli->argc > 2 ? cli->argv[2] : NULL, &error);
  goods = text != NULL ? laba_chat_goods_load (laba_book_get_db (book), &error) : NULL;
  if (goods == NULL)
    return laba_cli_fail (cli, error);
  /* Messages one after the other, a line “---” between them; an object a message. */
  g_auto (GStrv) messages = g_strsplit (text, "\n---\n", -1);
  for (guint i = 0; messages[i] != NULL; i++)
    {
      g_autoptr (LabaChatOrder) order = laba_chat_read (goods, messages[i]);

      print_order (laba_book_get_db (book), order);
    }
  return LABA_CLI_DONE;
}

const LabaCliCommand laba_cli_chat = {
  .name = "chat",
  .arguments = N_ ("BOOK [FILE|-]"),
  .summary = N_ ("Read an order out of a customer's message"),
  .details = N_ (
      "Writes one JSON object a message: customer, phone, address, lines with the book's products, courier, payment;\n"
      "“uncertain” names what is to be looked at, “unread” is what was not understood. Several messages\n"
      "are separated by a line of three hyphens. Nothing is written into the book."),
  .run = run,
};
