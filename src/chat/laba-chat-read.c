/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-money.h"
#include "base/laba-text.h"
#include "chat/laba-chat-reader.h"

static void
line_free (gpointer data)
{
  LabaChatLine *line = data;

  g_free (line->text);
  g_free (line);
}

void
laba_chat_order_free (LabaChatOrder *self)
{
  for (guint i = 0; i < LABA_CHAT_N_PARTS; i++)
    g_free (self->parts[i].text);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->unread);
  g_free (self);
}

/* ---- parts ---- */

gboolean
laba_reader_is_said (const LabaChatReader *self, LabaChatPartKind kind)
{
  return self->order->parts[kind].text != NULL;
}

void
laba_reader_set_part (LabaChatReader *self,
                      LabaChatPartKind kind,
                      const char *text,
                      gboolean sure)
{
  LabaChatPart *part = &self->order->parts[kind];
  g_autofree char *value = laba_text_collapse (text);

  if (*value == '\0' || (part->text != NULL && (part->sure || !sure)))
    return;
  g_free (part->text);
  part->text = g_steal_pointer (&value);
  part->sure = sure;
}

void
laba_reader_add_part (LabaChatReader *self,
                      LabaChatPartKind kind,
                      const char *before,
                      const char *text,
                      gboolean sure)
{
  LabaChatPart *part = &self->order->parts[kind];
  g_autofree char *value = laba_text_collapse (text);
  char *joined;

  if (*value == '\0' || g_strcmp0 (value, "-") == 0)
    return;
  joined = part->text != NULL ? g_strconcat (part->text, ", ", before, value, NULL)
                              : g_strconcat (before, value, NULL);
  g_free (part->text);
  part->text = joined;
  part->sure = part->sure || sure;
}

void
laba_reader_add_unread (LabaChatReader *self, const char *text)
{
  g_autofree char *value = laba_text_collapse (text);

  if (*value != '\0')
    g_ptr_array_add (self->order->unread, g_steal_pointer (&value));
}

gint64
laba_reader_find_amount (const char *text)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (text);

  for (guint i = 0; i < tokens->len; i++)
    {
      const LabaChatToken *token = tokens->pdata[i];

      if (token->kind == LABA_CHAT_PRICE && laba_money_in_range (token->value))
        return token->value;
    }
  return -1;
}

/* ---- the lines one after the other ---- */

/* A line without a label below one that began something long. TRUE where it belongs
 * there. */
static gboolean
address_goes_on (LabaChatReader *self, const char *line)
{
  g_autofree char *phone = laba_chat_take_phone (line, NULL);

  if (phone != NULL
      || (laba_chat_count_address (line) == 0 && laba_reader_has_goods (self, line)))
    return FALSE;
  laba_reader_add_part (self, LABA_CHAT_ADDRESS, "", line, TRUE);
  return TRUE;
}

static gboolean
sender_goes_on (LabaChatReader *self, const char *line)
{
  if (++self->n_sender_lines > 1 || !laba_chat_is_name (line))
    return FALSE;
  laba_reader_add_part (self, LABA_CHAT_SENDER, "", line, TRUE);
  return TRUE;
}

static gboolean
go_on (LabaChatReader *self, const char *line)
{
  if (self->open == LABA_CHAT_LABEL_ADDRESS || self->open == LABA_CHAT_LABEL_PLACE)
    return address_goes_on (self, line);
  if (self->open == LABA_CHAT_LABEL_GOODS)
    return laba_chat_read_goods (self->goods, line, self->order->lines) > 0;
  return self->open == LABA_CHAT_LABEL_SENDER && sender_goes_on (self, line);
}

static void
take_line (LabaChatReader *self, const char *line)
{
  const char *value = NULL, *place = NULL;
  LabaChatLabel label = laba_chat_label (line, &value, &place);

  if (label == LABA_CHAT_LABEL_NONE)
    {
      if (!go_on (self, line))
        {
          self->open = LABA_CHAT_LABEL_NONE;
          laba_reader_take_free (self, line);
        }
      return;
    }
  self->after_address = FALSE;
  self->n_sender_lines = 0;
  self->open = label;
  laba_reader_take_labelled (self, label, place, value);
}

/* A label alone in its line: what it says stands in the next one. */
static gboolean
takes_next (const char *line, const char *next)
{
  const char *value = NULL;
  LabaChatLabel label = laba_chat_label (line, &value, NULL);
  const char *ignored = NULL;

  return label != LABA_CHAT_LABEL_NONE && label != LABA_CHAT_LABEL_GOODS && *value == '\0'
         && next != NULL
         && laba_chat_label (next, &ignored, NULL) == LABA_CHAT_LABEL_NONE;
}

/* Only a recipient is named: then that is the customer. */
static void
settle (LabaChatOrder *order)
{
  LabaChatPart *name = &order->parts[LABA_CHAT_NAME];
  LabaChatPart *recipient = &order->parts[LABA_CHAT_RECIPIENT];

  if (recipient->text != NULL && (name->text == NULL || !name->sure))
    {
      g_free (name->text);
      *name = *recipient;
      *recipient = (LabaChatPart){ 0 };
    }
}

LabaChatOrder *
laba_chat_read (const LabaChatGoods *goods, const char *text)
{
  g_autofree char *good = g_utf8_make_valid (
      text, (gssize) MIN (strlen (text), (gsize) LABA_CHAT_LENGTH_MAX));
  g_autoptr (GPtrArray) lines = laba_chat_lines (good);
  LabaChatReader reader = { .goods = goods };

  reader.order = g_new0 (LabaChatOrder, 1);
  reader.order->lines = g_ptr_array_new_with_free_func (line_free);
  reader.order->unread = g_ptr_array_new_with_free_func (g_free);
  reader.order->shipping = reader.order->total = -1;
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = lines->pdata[i];
      const char *next = i + 1 < lines->len ? lines->pdata[i + 1] : NULL;
      g_autofree char *joined
          = takes_next (line, next) ? g_strconcat (line, " : ", next, NULL) : NULL;

      take_line (&reader, joined != NULL ? joined : line);
      if (joined != NULL)
        i++;
    }
  g_free (reader.base);
  settle (reader.order);
  return reader.order;
}
