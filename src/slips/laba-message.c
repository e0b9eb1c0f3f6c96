/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-message.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "slips/laba-message-private.h"
#include "slips/laba-slip-private.h"

#define SENT 2 /* order_state.goods */
#define ARRIVED 3

static const struct
{
  const char *setting, *label, *text;
} messages[LABA_N_MESSAGES] = {
  [LABA_MESSAGE_RECAP]
  = { "message-recap", N_ ("Order recap"),
      /* Translators: a message to a customer. Leave what is in braces, or use the Indonesian words: {nama} {toko}
       * {pesanan} {tanggal} {barang} {ongkir} {diskon} {total} {dibayar} {sisa} {tempo} {kurir} {resi} {rekening}
       * {tagihan} */
      N_ ("Hello {name}, here is your order {order}:\n"
          "{items}\n"
          "Discount: {discount}\n"
          "Shipping: {shipping}\n"
          "*Total: {total}*\n"
          "Paid: {paid}\n"
          "*Still to pay: {open}*\n"
          "\n"
          "You can pay to:{accounts}\n"
          "\n"
          "Thank you very much!\n"
          "{shop}") },
  [LABA_MESSAGE_REMINDER]
  = { "message-reminder", N_ ("Payment reminder"),
      N_ ("Hello {name}, may I remind you of what is still open: {open}.{bills}\n"
          "Due: {due}\n"
          "\n"
          "You can pay to:{accounts}\n"
          "\n"
          "Thank you very much!\n"
          "{shop}") },
  [LABA_MESSAGE_SENT]
  = { "message-sent", N_ ("Sent"),
      N_ ("Hello {name}, your order {order} is on its way.\n"
          "Courier: {courier}\n"
          "Tracking no.: {tracking}\n"
          "\n"
          "{items}\n"
          "\n"
          "Please film the unpacking, in case anything is amiss. Thank you!\n"
          "{shop}") },
  [LABA_MESSAGE_THANKS]
  = { "message-thanks", N_ ("Thanks"),
      N_ ("Hello {name}, thank you for order {order}! May it please you. "
          "If anything is amiss, please tell me.\n"
          "{shop}") },
};

const char *
laba_message_label (LabaMessageKind kind)
{
  return _ (messages[kind].label);
}

static gboolean
is_person (LabaDb *db, gint64 record)
{
  const LabaType *type = laba_store_type (db, record);

  return type != NULL && strcmp (type->id, "person") == 0;
}

gboolean
laba_message_fits (LabaDb *db, gint64 record, LabaMessageKind kind)
{
  g_autoptr (LabaOrderView) view = NULL;

  if (is_person (db, record))
    return kind == LABA_MESSAGE_REMINDER;
  if (kind != LABA_MESSAGE_REMINDER)
    return TRUE;
  view = laba_order_view_load (db, record);
  return view != NULL && laba_slip_open_amount (view) > 0 && !laba_slip_is_of_marketplace (view);
}

LabaMessageKind
laba_message_fitting (LabaDb *db, gint64 record)
{
  g_autoptr (LabaOrderView) view = laba_order_view_load (db, record);
  gint64 goods = view != NULL ? laba_row_get_int (view->head, "goods") : 0;

  if (view == NULL)
    return LABA_MESSAGE_REMINDER;
  if (goods < SENT)
    return LABA_MESSAGE_RECAP;
  if (goods == SENT && !laba_row_is_null (view->head, "tracking"))
    return LABA_MESSAGE_SENT;
  if (laba_slip_open_amount (view) > 0 && !laba_slip_is_of_marketplace (view))
    return LABA_MESSAGE_REMINDER;
  return goods == ARRIVED ? LABA_MESSAGE_THANKS : LABA_MESSAGE_SENT;
}

/* ---- templates ---- */

char *
laba_message_dup_template (LabaDb *db, LabaMessageKind kind)
{
  char *text = laba_shop_dup_setting (db, messages[kind].setting);

  return text != NULL ? text : g_strdup (_ (messages[kind].text));
}

gboolean
laba_message_set_template (LabaBook *book,
                           LabaMessageKind kind,
                           const char *text,
                           GError **error)
{
  gboolean is_standard
      = text == NULL || *text == '\0' || strcmp (text, _ (messages[kind].text)) == 0;
  /* Translators: a line of history; %s is a kind of message */
  g_autofree char *label
      = g_strdup_printf (_ ("Template of the message “%s”"), _ (messages[kind].label));
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, label, error);

  if (edit == NULL
      || !laba_edit_set_setting (edit, messages[kind].setting, is_standard ? NULL : text, error))
    return FALSE;
  return laba_edit_commit (g_steal_pointer (&edit), error);
}

/* ---- filling ---- */

/* The value of the word between the braces at `open`; NULL where it is none of ours. */
static const char *
look_up (char *const *values, const char *open, const char **end)
{
  const char *close = strchr (open, '}');
  g_autofree char *word = close != NULL ? g_strndup (open + 1, (gsize) (close - open - 1)) : NULL;
  int index = word != NULL ? laba_message_word_index (word) : -1;

  if (index < 0)
    return NULL;
  *end = close + 1;
  return values[index] != NULL ? values[index] : "";
}

/* One line; FALSE where all that stands in braces is empty. */
static gboolean
fill_line (char *const *values, const char *line, GString *out)
{
  gboolean has_words = FALSE;
  gboolean has_values = FALSE;

  while (*line != '\0')
    {
      const char *end;
      const char *value = *line == '{' ? look_up (values, line, &end) : NULL;

      if (value == NULL)
        {
          g_string_append_c (out, *line++);
          continue;
        }
      has_words = TRUE;
      has_values |= *value != '\0';
      g_string_append (out, value);
      line = end;
    }
  return !has_words || has_values;
}

char *
laba_message_fill (LabaDb *db, gint64 record, const char *text)
{
  g_auto (GStrv) values = laba_message_values (db, record);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      if (!fill_line (values, lines[i], line))
        continue;
      /* Not two empty lines where something was left out between them. */
      if (line->len == 0 && (out->len == 0 || g_str_has_suffix (out->str, "\n\n")))
        continue;
      g_string_append_printf (out, "%s\n", line->str);
    }
  return g_strchomp (g_string_free (out, FALSE));
}
