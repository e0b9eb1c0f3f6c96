/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-text.h"
#include "chat/laba-chat-reader.h"

/* How much of the text comes before the first word of an address. */
static gsize
length_before_address (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      g_autofree char *head = NULL;

      if (at != text && at[-1] != ' ')
        continue;
      head = g_strndup (at, strcspn (at, " ."));
      if (laba_chat_count_address (head) > 0)
        return (gsize) (at - text);
    }
  return strlen (text);
}

gboolean
laba_reader_take_name (LabaChatReader *self, const char *piece)
{
  static const char *const heads[]
      = { "a.n",  "a/n",      "an.",        "an",         "atas nama", "nama saya",
          "nama", "kirim ke", "kirimin ke", "dikirim ke", "ke",        "penerima",
          "buat", "untuk",    "utk",        "dari" };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      gsize length = strlen (heads[i]);
      const char *rest = piece + length;
      g_autofree char *name = NULL;

      if (g_ascii_strncasecmp (piece, heads[i], length) != 0 || *rest != ' ')
        continue;
      rest += strspn (rest, " ");
      length = length_before_address (rest);
      name = g_strstrip (g_strndup (rest, length));
      if (!laba_chat_is_name (name))
        continue;
      laba_reader_set_part (self, LABA_CHAT_NAME, name, laba_chat_has_title (name));
      if (rest[length] != '\0')
        {
          laba_reader_add_part (self, LABA_CHAT_ADDRESS, "", rest + length, FALSE);
          self->after_address = TRUE;
        }
      return TRUE;
    }
  return FALSE;
}

gboolean
laba_reader_has_goods (const LabaChatReader *self, const char *piece)
{
  g_autoptr (GPtrArray) tokens = laba_chat_tokenise (piece);
  LabaChatMatch match;

  return laba_chat_goods_match (self->goods, tokens, &match);
}

/* Politeness at both ends says nothing. Free with g_free. */
static char *
without_fillers (const char *piece)
{
  g_auto (GStrv) words = g_strsplit (piece, " ", -1);
  guint from = 0, to = g_strv_length (words);

  for (; from < to; from++)
    {
      g_autofree char *word = laba_text_fold (words[from]);

      g_strdelimit (word, ",.!?", ' ');
      if (*g_strstrip (word) != '\0' && !laba_chat_is_filler (word))
        break;
      if (from + 1 < to && laba_chat_has_title (words[from]))
        break;
    }
  for (; to > from; to--)
    {
      g_autofree char *word = laba_text_fold (words[to - 1]);

      g_strdelimit (word, ",.!?", ' ');
      if (*g_strstrip (word) != '\0' && !laba_chat_is_filler (word))
        break;
    }
  g_clear_pointer (&words[to], g_free);
  return g_strjoinv (" ", words + from);
}

static gboolean
names_shipping (const char *piece)
{
  g_autofree char *folded = laba_text_fold (piece);

  return strstr (folded, "ongkir") != NULL || strstr (folded, "ongkos kirim") != NULL;
}

static gboolean
take_shipping (LabaChatReader *self, const char *piece)
{
  gint64 amount;

  if (!names_shipping (piece))
    return FALSE;
  amount = laba_reader_find_amount (piece);
  if (amount >= 0)
    self->order->shipping = amount;
  return TRUE;
}

static gboolean
take_courier_or_payment (LabaChatReader *self, const char *piece)
{
  const char *courier = laba_chat_find_courier (piece);
  g_autofree char *payment = laba_chat_find_payment (piece);

  if (courier != NULL)
    laba_reader_set_part (self, LABA_CHAT_COURIER, courier, TRUE);
  if (payment != NULL)
    laba_reader_set_part (self, LABA_CHAT_PAYMENT, payment, TRUE);
  return courier != NULL || payment != NULL;
}

static void
take_rest (LabaChatReader *self, const char *piece)
{
  guint address = laba_chat_count_address (piece);

  if (address > 0
      && (address > 1 || self->after_address || length_before_address (piece) == 0
          || !laba_reader_has_goods (self, piece)))
    {
      laba_reader_add_part (self, LABA_CHAT_ADDRESS, "", piece, address > 1);
      self->after_address = TRUE;
      return;
    }
  if (laba_chat_read_goods (self->goods, piece, self->order->lines) > 0)
    self->after_address = FALSE;
  else if (self->after_address)
    laba_reader_add_part (self, LABA_CHAT_ADDRESS, "", piece, FALSE);
  else if (!laba_reader_is_said (self, LABA_CHAT_NAME) && laba_chat_is_name (piece))
    laba_reader_set_part (self, LABA_CHAT_NAME, piece, laba_chat_has_title (piece));
  else
    laba_reader_add_unread (self, piece);
}

static void
take_piece (LabaChatReader *self, const char *text)
{
  g_autofree char *rest = NULL;
  g_autofree char *phone = laba_chat_take_phone (text, &rest);
  g_autofree char *piece = NULL;
  const char *value = NULL, *place = NULL;
  LabaChatLabel label = laba_chat_label (text, &value, &place);

  if (label != LABA_CHAT_LABEL_NONE && label != LABA_CHAT_LABEL_GOODS && *value != '\0')
    {
      laba_reader_take_labelled (self, label, place, value);
      self->after_address
          = label == LABA_CHAT_LABEL_ADDRESS || label == LABA_CHAT_LABEL_PLACE;
      return;
    }
  if (phone != NULL)
    laba_reader_set_part (self, LABA_CHAT_PHONE, phone, TRUE);
  g_strdelimit (rest, "()", ' ');
  if (laba_reader_take_name (self, g_strstrip (rest)) || take_shipping (self, rest))
    return;
  piece = without_fillers (rest);
  if (*piece != '\0' && !laba_reader_has_goods (self, piece)
      && laba_chat_count_address (piece) == 0 && take_courier_or_payment (self, rest))
    return;
  if (laba_reader_has_goods (self, piece))
    take_courier_or_payment (self, rest);
  if (*piece != '\0' && !laba_reader_take_number (self, piece))
    take_rest (self, piece);
}

/* Whether a dot ends a sentence, rather than shorten a word: "Jl.", "No.", "a.n". */
static gboolean
ends_sentence (const char *line, const char *dot)
{
  static const char *const short_words[]
      = { "jl",  "jln", "gg", "no", "kec", "kab", "kel", "ds",  "kp",   "rt", "rw",
          "bpk", "h",   "hj", "ir", "dr",  "an",  "n",   "dsn", "prov", "st", "blk" };
  const char *from = dot;
  g_autofree char *word = NULL;

  if (dot[1] != ' ' && dot[1] != '\0')
    return FALSE;
  while (from > line && g_ascii_isalpha (from[-1]))
    from--;
  word = g_ascii_strdown (from, dot - from);
  for (gsize i = 0; i < G_N_ELEMENTS (short_words); i++)
    if (strcmp (word, short_words[i]) == 0)
      return FALSE;
  return TRUE;
}

/* A line of free words, piece by piece; one that speaks of an address as a whole stays
 * whole. */
void
laba_reader_take_free (LabaChatReader *self, const char *line)
{
  const char *from = line;

  if (laba_chat_count_address (line) >= 3 && !laba_reader_has_goods (self, line))
    {
      take_piece (self, line);
      return;
    }
  for (const char *at = line;; at++)
    {
      gboolean ends = *at == '\0' || strchr (",;+:?!\t", *at) != NULL
                      || (*at == '.' && ends_sentence (line, at));
      g_autofree char *piece
          = ends ? g_strstrip (g_strndup (from, (gsize) (at - from))) : NULL;

      if (!ends
          || (*at == ',' && at > line && g_ascii_isdigit (at[-1])
              && g_ascii_isdigit (at[1])))
        continue;
      if (*piece != '\0')
        take_piece (self, piece);
      if (*at == '.' || *at == '?' || *at == '!')
        self->after_address = FALSE;
      from = at + 1;
      if (*at == '\0')
        break;
    }
}
