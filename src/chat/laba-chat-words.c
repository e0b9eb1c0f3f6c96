/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "base/laba-text.h"
#include "chat/laba-chat-private.h"

typedef struct
{
  const char *word;
  gint64 value;
} WordValue;

static const WordValue units[] = {
  { "pcs", 1000 },    { "pc", 1000 },      { "pieces", 1000 }, { "piece", 1000 },
  { "buah", 1000 },   { "bh", 1000 },      { "biji", 1000 },   { "bj", 1000 },
  { "lembar", 1000 }, { "lbr", 1000 },     { "potong", 1000 }, { "ptg", 1000 },
  { "helai", 1000 },  { "set", 1000 },     { "stel", 1000 },   { "pasang", 1000 },
  { "psg", 1000 },    { "bungkus", 1000 }, { "bks", 1000 },    { "bgks", 1000 },
  { "pack", 1000 },   { "pak", 1000 },     { "box", 1000 },    { "dus", 1000 },
  { "kotak", 1000 },  { "botol", 1000 },   { "btl", 1000 },    { "pouch", 1000 },
  { "toples", 1000 }, { "sachet", 1000 },  { "kg", 1000 },     { "kilo", 1000 },
  { "ons", 100 },     { "lusin", 12000 },  { "lsn", 12000 },   { "kodi", 20000 },
  { "item", 1000 },   { "warna", 1000 },   { "porsi", 1000 },  { "paket", 1000 },
  { "mika", 1000 },   { "loyang", 1000 },  { "cup", 1000 },
};

static const WordValue numbers[] = {
  { "satu", 1000 },      { "dua", 2000 },      { "tiga", 3000 },
  { "empat", 4000 },     { "lima", 5000 },     { "enam", 6000 },
  { "tujuh", 7000 },     { "delapan", 8000 },  { "sembilan", 9000 },
  { "sepuluh", 10000 },  { "selusin", 12000 }, { "sekodi", 20000 },
  { "sebiji", 1000 },    { "sebuah", 1000 },   { "sepasang", 1000 },
  { "sebungkus", 1000 }, { "sekilo", 1000 },   { "setengah", 500 },
  { "seons", 100 },      { "sepotong", 1000 }, { "selembar", 1000 },
  { "seperempat", 250 },
};

static const char *const fillers[] = {
  "aja",
  "aku",
  "ambil",
  "assalamualaikum",
  "assalamu",
  "alaikum",
  "asalamualaikum",
  "ass",
  "ask",
  "apa",
  "ada",
  "and",
  "ato",
  "atau",
  "ayo",
  "baik",
  "beli",
  "bisa",
  "boleh",
  "bos",
  "bun",
  "bunda",
  "cantik",
  "dan",
  "deh",
  "dengan",
  "dg",
  "dgn",
  "di",
  "dong",
  "donk",
  "dulu",
  "dl",
  "fix",
  "gan",
  "halo",
  "hallo",
  "hai",
  "hi",
  "hello",
  "ini",
  "itu",
  "iya",
  "jadi",
  "juga",
  "jg",
  "ka",
  "kak",
  "kakak",
  "kalo",
  "kalau",
  "keep",
  "kk",
  "kirim",
  "ku",
  "lagi",
  "lg",
  "makasih",
  "malam",
  "mas",
  "mau",
  "mba",
  "mbak",
  "mb",
  "min",
  "minta",
  "mohon",
  "nih",
  "nitip",
  "nya",
  "ok",
  "oke",
  "order",
  "orderan",
  "pagi",
  "permisi",
  "pesan",
  "pesanan",
  "pesen",
  "plis",
  "please",
  "plus",
  "punya",
  "ready",
  "sama",
  "saya",
  "say",
  "siang",
  "siap",
  "sis",
  "sist",
  "sore",
  "sy",
  "tambah",
  "terima",
  "kasih",
  "terimakasih",
  "thanks",
  "tks",
  "tolong",
  "tq",
  "trima",
  "trims",
  "tlg",
  "utk",
  "untuk",
  "wr",
  "wb",
  "wa",
  "wassalam",
  "ya",
  "yaa",
  "yah",
  "yang",
  "yg",
  "yuk",
  "y",
  "masih",
  "stok",
  "stock",
  "total",
  "totalnya",
  "semua",
  "semuanya",
  "berapa",
  "brp",
  "format",
  "form",
};

/* Other ways to write the same word; each pair works both ways. */
static const char *const spellings[][2] = {
  { "hitam", "item" },       { "hitam", "htm" },        { "hitam", "black" },
  { "putih", "pth" },        { "putih", "white" },      { "merah", "red" },
  { "biru", "blue" },        { "navy", "dongker" },     { "navy", "donker" },
  { "hijau", "ijo" },        { "hijau", "green" },      { "kuning", "yellow" },
  { "coklat", "cokelat" },   { "coklat", "brown" },     { "coklat", "cklt" },
  { "ungu", "purple" },      { "abu", "grey" },         { "abu", "gray" },
  { "krem", "cream" },       { "krem", "creme" },       { "marun", "maroon" },
  { "maron", "maroon" },     { "marun", "maron" },      { "mocca", "moka" },
  { "mocca", "mocha" },      { "mocca", "moca" },       { "jilbab", "jlbb" },
  { "jilbab", "jilbb" },     { "jilbab", "hijab" },     { "jilbab", "kerudung" },
  { "jilbab", "krudung" },   { "jilbab", "kerudng" },   { "kaos", "kaus" },
  { "kaos", "tshirt" },      { "baju", "bj" },          { "anak", "ank" },
  { "pashmina", "pasmina" }, { "pashmina", "pashmin" }, { "celana", "clana" },
  { "mukena", "mukenah" },   { "gamis", "gmis" },       { "sage", "sagegreen" },
  { "pink", "pingk" },       { "besar", "gede" },       { "besar", "bsr" },
  { "kecil", "kcl" },        { "segi", "segiempat" },   { "keripik", "kripik" },
  { "pedas", "pedes" },      { "balado", "blado" },     { "serum", "srum" },
  { "daster", "dster" },     { "xl", "ekstralarge" },   { "xxl", "2xl" },
  { "xxxl", "3xl" },
};

static gint64
value_of (const WordValue *table, gsize n, const char *word)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (table[i].word, word) == 0)
      return table[i].value;
  return 0;
}

gint64
laba_chat_unit (const char *word)
{
  return value_of (units, G_N_ELEMENTS (units), word);
}

gint64
laba_chat_number_word (const char *word)
{
  return value_of (numbers, G_N_ELEMENTS (numbers), word);
}

gboolean
laba_chat_is_filler (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (strcmp (fillers[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* ---- the same word ---- */

static gboolean
is_spelling (const char *a, const char *b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if ((strcmp (spellings[i][0], a) == 0 && strcmp (spellings[i][1], b) == 0)
        || (strcmp (spellings[i][0], b) == 0 && strcmp (spellings[i][1], a) == 0))
      return TRUE;
  return FALSE;
}

/* Whether one letter more, less, other or two swapped make `a` into `b`. */
static gboolean
is_one_slip (const char *a, const char *b)
{
  gsize la = strlen (a), lb = strlen (b), i = 0;

  if (la < lb)
    return is_one_slip (b, a);
  if (la - lb > 1)
    return FALSE;
  while (i < lb && a[i] == b[i])
    i++;
  if (la > lb)
    return strcmp (a + i + 1, b + i) == 0;
  if (a[i] == '\0' || strcmp (a + i + 1, b + i + 1) == 0)
    return TRUE;
  return a[i + 1] != '\0' && a[i] == b[i + 1] && a[i + 1] == b[i]
         && strcmp (a + i + 2, b + i + 2) == 0;
}

gboolean
laba_chat_same_word (const char *a, const char *b)
{
  gsize shorter = MIN (strlen (a), strlen (b));

  if (strcmp (a, b) == 0)
    return TRUE;
  if (is_spelling (a, b))
    return TRUE;
  if (shorter < 4 || g_ascii_isdigit (a[0]) || g_ascii_isdigit (b[0]))
    return FALSE;
  return (shorter >= 5 && is_one_slip (a, b))
         || (shorter >= 5 && strncmp (a, b, shorter) == 0);
}

/* ---- tokens ---- */

static void
add (GPtrArray *tokens,
     LabaChatTokenKind kind,
     const char *word,
     gssize length,
     gint64 value)
{
  LabaChatToken *token = g_new0 (LabaChatToken, 1);

  token->kind = kind;
  token->word = g_strndup (word, length < 0 ? strlen (word) : (gsize) length);
  token->value = value;
  g_ptr_array_add (tokens, token);
}

static void
token_free (gpointer data)
{
  LabaChatToken *token = data;

  g_free (token->word);
  g_free (token);
}

static const char *
last_word (GPtrArray *tokens)
{
  return tokens->len > 0 ? ((LabaChatToken *) tokens->pdata[tokens->len - 1])->word : "";
}

/* Takes the price words out that said that a price follows. */
static gboolean
take_price_word (GPtrArray *tokens)
{
  const char *last = last_word (tokens);

  if (strcmp (last, "rp") != 0 && strcmp (last, "harga") != 0
      && strcmp (last, "hrg") != 0)
    return FALSE;
  g_ptr_array_set_size (tokens, (int) tokens->len - 1);
  return TRUE;
}

/* Three digits behind each dot: thousands. */
static gboolean
is_grouped (const char *text, gsize length)
{
  const char *dot = memchr (text, '.', length);
  gsize before = dot != NULL ? (gsize) (dot - text) : 0;

  if (dot == NULL || before > 3)
    return FALSE;
  for (gsize i = before; i < length; i += 4)
    if (text[i] != '.' || i + 4 > length || !g_ascii_isdigit (text[i + 1])
        || !g_ascii_isdigit (text[i + 2]) || !g_ascii_isdigit (text[i + 3]))
      return FALSE;
  return TRUE;
}

static gint64
multiplier (const char *word, gsize length)
{
  static const WordValue words[] = {
    { "rb", 1000 },   { "ribu", 1000 },   { "rebu", 1000 },  { "k", 1000 },
    { "rban", 1000 }, { "ribuan", 1000 }, { "jt", 1000000 }, { "juta", 1000000 },
  };
  g_autofree char *copy = g_strndup (word, length);

  return value_of (words, G_N_ELEMENTS (words), copy);
}

static gboolean
is_measure (const char *word, gsize length)
{
  static const char *const words[]
      = { "g", "gr", "gram", "grm", "ml", "cc", "liter", "ltr", "cm" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && strncmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

static gsize
run_of_letters (const char *text)
{
  gsize n = 0;

  while (g_ascii_isalpha (text[n]) || (guchar) text[n] >= 0x80)
    n++;
  return n;
}

/* What stands behind a number and belongs to it: thousands, or how large a thing is. Adds
 * the token; the length taken. */
static gsize
read_suffix (GPtrArray *tokens, const char *number, gsize length, double value)
{
  const char *at = number + length;
  gsize space = *at == ' ' ? 1 : 0;
  gsize letters = run_of_letters (at + space);
  gint64 times = letters > 0 ? multiplier (at + space, letters) : 0;

  if (times > 0)
    {
      take_price_word (tokens);
      add (tokens, LABA_CHAT_PRICE, number, (gssize) (length + space + letters),
           (gint64) (value * (double) times + 0.5));
      return length + space + letters;
    }
  if (letters > 0 && is_measure (at + space, letters))
    {
      g_autofree char *word = g_strdup_printf ("%.*s%c", (int) length, number, at[space]);

      add (tokens, LABA_CHAT_MEASURE, word, -1, (gint64) (value * 1000 + 0.5));
      return length + space + letters;
    }
  return 0;
}

static gsize
read_number (GPtrArray *tokens, const char *text)
{
  gsize length = 0;
  g_autofree char *digits = NULL;
  double value;
  gsize taken;

  while (g_ascii_isdigit (text[length])
         || (strchr (".,/", text[length]) != NULL && text[length] != '\0'
             && g_ascii_isdigit (text[length + 1])))
    length++;
  digits = g_strndup (text, length);
  if (is_grouped (text, length))
    {
      g_auto (GStrv) parts = g_strsplit (digits, ".", -1);
      g_autofree char *joined = g_strjoinv ("", parts);

      take_price_word (tokens);
      add (tokens, LABA_CHAT_PRICE, joined, -1, g_ascii_strtoll (joined, NULL, 10));
      return length + (g_str_has_prefix (text + length, ",-") ? 2 : 0);
    }
  value = g_ascii_strtod (g_strdelimit (digits, ",", '.'), NULL);
  if (strchr (digits, '/') != NULL && g_ascii_strtod (strchr (digits, '/') + 1, NULL) > 0)
    value /= g_ascii_strtod (strchr (digits, '/') + 1, NULL);
  taken = read_suffix (tokens, text, length, value);
  if (taken > 0)
    return taken;
  if (take_price_word (tokens) || (value >= 1000 && length >= 4 && length <= 8))
    add (tokens, LABA_CHAT_PRICE, digits, -1, (gint64) MIN (value, 1e9));
  else
    add (tokens, LABA_CHAT_NUMBER, digits, -1, (gint64) (MIN (value, 1e9) * 1000 + 0.5));
  return length;
}

static gsize
read_word (GPtrArray *tokens, const char *text)
{
  gsize length = run_of_letters (text);

  /* A size or code: "xl2", "3xl" is handled as a word of digits and letters. */
  while (g_ascii_isdigit (text[length]) && length > 1)
    length++;
  if (length == 1 && (text[0] == 'x' || text[0] == 'X') && !g_ascii_isalpha (text[1]))
    add (tokens, LABA_CHAT_TIMES, "x", 1, 0);
  else
    add (tokens, LABA_CHAT_WORD, text, (gssize) length, 0);
  return length;
}

/* "2xl", "3xl": sizes, not two times. */
static gsize
read_size (GPtrArray *tokens, const char *text)
{
  gsize length = 1;

  if (!g_ascii_isdigit (text[0]) || text[1] != 'x' || text[2] != 'l'
      || g_ascii_isalnum (text[3]))
    return 0;
  length = 3;
  add (tokens, LABA_CHAT_WORD, text, (gssize) length, 0);
  return length;
}

static gsize
read_token (GPtrArray *tokens, const char *text)
{
  gsize size = read_size (tokens, text);

  if (size > 0)
    return size;
  if (g_ascii_isdigit (*text))
    return read_number (tokens, text);
  if (run_of_letters (text) > 0)
    return g_str_has_prefix (text, "×")
               ? (add (tokens, LABA_CHAT_TIMES, "x", 1, 0), strlen ("×"))
               : read_word (tokens, text);
  if (*text == '@')
    add (tokens, LABA_CHAT_EACH, "@", 1, 0);
  else if (*text == '=')
    add (tokens, LABA_CHAT_EQUALS, "=", 1, 0);
  else if (*text == '*' && tokens->len > 0)
    add (tokens, LABA_CHAT_TIMES, "x", 1, 0);
  return 1;
}

GPtrArray *
laba_chat_tokenise (const char *text)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (token_free);
  g_autofree char *folded = laba_text_fold (text);

  for (const char *at = folded; *at != '\0';)
    at += read_token (tokens, at);
  return tokens;
}
