/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "chat/laba-chat-reader.h"

static LabaChatLine *
last_line (LabaChatReader *self)
{
  return self->order->lines->len > 0
             ? self->order->lines->pdata[self->order->lines->len - 1]
             : NULL;
}

static void
read_goods (LabaChatReader *self, const char *text)
{
  if (laba_chat_read_goods (self->goods, text, self->order->lines) == 0)
    {
      LabaChatLine *line = g_new0 (LabaChatLine, 1);

      line->text = laba_text_collapse (text);
      line->quantity = LABA_QUANTITY_ONE;
      line->unit_price = -1;
      g_ptr_array_add (self->order->lines, line);
    }
}

/* "Warna: navy" belongs to the goods before it: both are looked for together. A second
 * one that says how many ("M: 2", "L: 3") is one more line of the same goods. */
static void
read_variant (LabaChatReader *self, const char *value)
{
  LabaChatLine *before = last_line (self);
  g_autofree char *text = NULL;
  g_autofree LabaChatLine *kept = NULL;

  if (before == NULL)
    {
      read_goods (self, value);
      return;
    }
  if (self->base == NULL)
    self->base = g_strdup (before->text);
  else if (before->quantity_sure && strpbrk (value, "0123456789") != NULL)
    {
      text = g_strconcat (self->base, " ", value, NULL);
      read_goods (self, text);
      return;
    }
  text = g_strconcat (before->text, " ", value, NULL);
  kept = g_memdup2 (before, sizeof *before);
  g_ptr_array_set_size (self->order->lines, (int) self->order->lines->len - 1);
  read_goods (self, text);
  before = last_line (self);
  if (kept->quantity_sure && !before->quantity_sure)
    {
      before->quantity = kept->quantity;
      before->quantity_sure = TRUE;
    }
  if (kept->unit_price >= 0)
    {
      before->unit_price = kept->unit_price;
      before->price_sure = kept->price_sure;
    }
}

static void
read_quantity (LabaChatReader *self, const char *value)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (value);
  LabaChatLine *line = last_line (self);
  gint64 unit = LABA_QUANTITY_ONE, count = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const LabaChatToken *token = tokens->pdata[i];

      if (count == 0)
        count = token->kind == LABA_CHAT_NUMBER ? token->value
                : token->kind == LABA_CHAT_WORD ? laba_chat_number_word (token->word)
                                                : 0;
      else if (token->kind == LABA_CHAT_WORD && laba_chat_unit (token->word) > 0)
        unit = laba_chat_unit (token->word);
    }
  /* One number under several goods is their sum, which each of them has said already. */
  if (line == NULL || count == 0 || (self->order->lines->len > 1 && line->quantity_sure))
    return;
  line->quantity = count * unit / LABA_QUANTITY_ONE;
  line->quantity_sure = self->order->lines->len == 1;
}

static void
read_price (LabaChatReader *self, const char *value)
{
  gint64 amount = laba_reader_find_amount (value);
  LabaChatLine *line = last_line (self);

  if (amount < 0 || line == NULL || line->price_sure)
    return;
  line->unit_price = amount;
  line->price_sure = self->order->lines->len == 1;
}

/* "… masih ada? mau 2": a number alone belongs to the goods before it, which said none.
 */
gboolean
laba_reader_take_number (LabaChatReader *self, const char *piece)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (piece);
  const LabaChatLine *line = last_line (self);
  const LabaChatToken *first = tokens->len > 0 ? tokens->pdata[0] : NULL;

  if (line == NULL || first == NULL || tokens->len > 2)
    return FALSE;
  if (first->kind == LABA_CHAT_PRICE && line->unit_price < 0)
    read_price (self, piece);
  else if (first->kind == LABA_CHAT_NUMBER && !line->quantity_sure)
    read_quantity (self, piece);
  else
    return FALSE;
  return TRUE;
}

/* "Alamat sama kayak kemarin", "seperti biasa": known already, or to come. */
static gboolean
is_elsewhere (const char *value)
{
  g_autofree char *folded = laba_text_fold (value);

  return g_str_has_prefix (folded, "sama") || strstr (folded, "biasa") != NULL
         || strstr (folded, "kemarin") != NULL || strstr (folded, "nyusul") != NULL
         || strstr (folded, "menyusul") != NULL;
}

/* ---- a line with a label ---- */

static void
read_phone (LabaChatReader *self, const char *value, gboolean sure)
{
  g_autofree char *rest = NULL;
  g_autofree char *phone = laba_chat_take_phone (value, &rest);

  laba_reader_set_part (self, LABA_CHAT_PHONE, phone != NULL ? phone : value,
                        sure && phone != NULL);
}

/* A name may have the number beside it: "Siti (0812…)". */
static void
read_name (LabaChatReader *self, LabaChatPartKind kind, const char *value)
{
  g_autofree char *rest = NULL;
  g_autofree char *phone = laba_chat_take_phone (value, &rest);

  if (phone != NULL)
    laba_reader_set_part (self, LABA_CHAT_PHONE, phone, TRUE);
  g_strdelimit (rest, "()/", ' ');
  laba_reader_set_part (self, kind, g_strstrip (rest), TRUE);
}

static void
read_courier (LabaChatReader *self, const char *value)
{
  const char *courier = laba_chat_find_courier (value);

  laba_reader_set_part (self, LABA_CHAT_COURIER, courier != NULL ? courier : value,
                        courier != NULL);
}

static void
read_payment (LabaChatReader *self, const char *value)
{
  g_autofree char *payment = laba_chat_find_payment (value);

  laba_reader_set_part (self, LABA_CHAT_PAYMENT, payment != NULL ? payment : value,
                        payment != NULL);
}

void
laba_reader_take_labelled (LabaChatReader *self,
                           LabaChatLabel label,
                           const char *place,
                           const char *value)
{
  switch (label)
    {
    case LABA_CHAT_LABEL_NAME:
      read_name (self, LABA_CHAT_NAME, value);
      break;
    case LABA_CHAT_LABEL_RECIPIENT:
      read_name (self, LABA_CHAT_RECIPIENT, value);
      break;
    case LABA_CHAT_LABEL_PHONE:
      read_phone (self, value, TRUE);
      break;
    case LABA_CHAT_LABEL_ADDRESS:
      if (!is_elsewhere (value))
        laba_reader_add_part (self, LABA_CHAT_ADDRESS, "", value, TRUE);
      break;
    case LABA_CHAT_LABEL_PLACE:
      laba_reader_add_part (self, LABA_CHAT_ADDRESS, place, value, TRUE);
      break;
    case LABA_CHAT_LABEL_GOODS:
      g_clear_pointer (&self->base, g_free);
      if (*value != '\0' && !laba_reader_take_name (self, value))
        read_goods (self, value);
      break;
    case LABA_CHAT_LABEL_VARIANT:
      if (*value != '\0')
        read_variant (self, value);
      break;
    case LABA_CHAT_LABEL_QUANTITY:
      read_quantity (self, value);
      break;
    case LABA_CHAT_LABEL_PRICE:
      read_price (self, value);
      break;
    case LABA_CHAT_LABEL_TOTAL:
      self->order->total = laba_reader_find_amount (value);
      break;
    case LABA_CHAT_LABEL_SHIPPING:
      self->order->shipping = laba_reader_find_amount (value);
      break;
    case LABA_CHAT_LABEL_COURIER:
      read_courier (self, value);
      break;
    case LABA_CHAT_LABEL_PAYMENT:
      read_payment (self, value);
      break;
    case LABA_CHAT_LABEL_SENDER:
      laba_reader_add_part (self, LABA_CHAT_SENDER, "", value, TRUE);
      break;
    case LABA_CHAT_LABEL_NOTE:
      laba_reader_add_part (self, LABA_CHAT_NOTE, "", value, TRUE);
      break;
    case LABA_CHAT_LABEL_OTHER:
    case LABA_CHAT_LABEL_NONE:
    default:
      break;
    }
}
