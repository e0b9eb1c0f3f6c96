/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-phone.h"
#include "base/laba-text.h"
#include "chat/laba-chat-private.h"

/* ---- telephone numbers ---- */

/* The run of digits with what people put between them, from here. */
static gsize
phone_length (const char *at)
{
  gsize length = *at == '+' || *at == '(' ? 1 : 0, last = 0;
  guint digits = 0;

  for (; at[length] != '\0' && strchr ("0123456789 -.()", at[length]) != NULL; length++)
    if (g_ascii_isdigit (at[length]))
      {
        digits++;
        last = length + 1;
      }
    else if (length > 0 && at[length] == ' ' && at[length - 1] == ' ')
      break;
  return digits >= 9 ? last : 0;
}

static gboolean
begins_phone (const char *text, const char *at)
{
  if (at > text && (g_ascii_isalnum (at[-1]) || at[-1] == '.'))
    return FALSE;
  return g_str_has_prefix (at, "08") || g_str_has_prefix (at, "62")
         || g_str_has_prefix (at, "+62") || g_str_has_prefix (at, "8")
         || g_str_has_prefix (at, "(0") || g_str_has_prefix (at, "02");
}

char *
laba_chat_take_phone (const char *text, char **rest)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gsize length = begins_phone (text, at) ? phone_length (at) : 0;
      g_autofree char *phone = length > 0 ? g_strndup (at, length) : NULL;
      g_autofree char *normal = phone != NULL ? laba_phone_normalise (phone) : NULL;

      if (normal == NULL)
        continue;
      if (rest != NULL)
        *rest = g_strdup_printf ("%.*s %s", (int) (at - text), text, at + length);
      return g_steal_pointer (&phone);
    }
  if (rest != NULL)
    *rest = g_strdup (text);
  return NULL;
}

/* ---- words of places, couriers, payments ---- */

/* The text's words, small, each between spaces: " jl mawar no 5 ". */
static char *
spread (const char *text)
{
  g_autofree char *folded = laba_text_fold (text);
  g_autoptr (GString) out = g_string_new (" ");

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c) || c == '&')
        g_string_append_unichar (out, c);
      else if (out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
has_any (const char *spread_text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], " ", NULL);

      if (strstr (spread_text, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

guint
laba_chat_count_address (const char *text)
{
  static const char *const words[] = {
    "jl",        "jln",       "jalan",     "gg",        "gang",       "rt",
    "rw",        "kp",        "kampung",   "desa",      "ds",         "dusun",
    "dsn",       "kel",       "kelurahan", "kec",       "kecamatan",  "kab",
    "kabupaten", "kota",      "provinsi",  "prov",      "perum",      "perumahan",
    "blok",      "komplek",   "kompleks",  "cluster",   "jawa",       "barat",
    "tengah",    "timur",     "banten",    "jakarta",   "jabar",      "jateng",
    "jatim",     "diy",       "dki",       "lampung",   "bekasi",     "bogor",
    "depok",     "tangerang", "bandung",   "sukabumi",  "cianjur",    "garut",
    "surabaya",  "semarang",  "medan",     "jogja",     "yogyakarta", "dekat",
    "depan",     "belakang",  "samping",   "sebelah",   "seberang",   "pondok",
    "ruko",      "kost",      "kos",       "kontrakan", "lantai",     "residence",
    "regency",   "griya",     "gedung",    NULL,
  };
  g_autofree char *spread_text = spread (text);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], " ", NULL);

      n += strstr (spread_text, word) != NULL ? 1 : 0;
    }
  return n;
}

typedef struct
{
  const char *name;
  const char *words[8];
} Named;

static const Named couriers[] = {
  { "J&T Cargo", { "j&t cargo", "jnt cargo" } },
  { "J&T Express", { "j&t", "jnt", "j t", "j&t express", "jnt express", "jandt" } },
  { "JNE", { "jne", "jne reg", "jne yes", "jne oke" } },
  { "SiCepat", { "sicepat", "si cepat", "sicepat reg", "sicepet", "halu" } },
  { "AnterAja", { "anteraja", "anter aja", "antar aja" } },
  { "Ninja Xpress", { "ninja", "ninja xpress", "ninja express" } },
  { "ID Express", { "id express", "idexpress", "ide" } },
  { "Pos Indonesia", { "pos indonesia", "pos", "kantor pos", "pos reguler" } },
  { "Lion Parcel", { "lion parcel", "lion", "lionparcel" } },
  { "SAP", { "sap", "sap express" } },
  { "Wahana", { "wahana" } },
  { "SPX Express", { "spx", "shopee express", "shopee xpress", "spx express" } },
  { "GoSend", { "gosend", "go send", "gojek", "gosen" } },
  { "GrabExpress", { "grab", "grabexpress", "grab express" } },
  { "Paxel", { "paxel" } },
  { "TIKI", { "tiki" } },
  { "Indah Cargo", { "indah cargo", "indah" } },
  { "Ambil sendiri",
    { "ambil sendiri", "ambil di rumah", "ambil di tempat", "jemput sendiri",
      "pick up" } },
  { "COD ketemuan", { "ketemuan", "cod ketemuan" } },
  { "Kurir sendiri", { "kurir sendiri", "kurir toko", "diantar", "dianter", "anterin" } },
};

static const Named payments[] = {
  { "QRIS", { "qris", "qr" } },
  { "GoPay", { "gopay", "go pay" } },
  { "OVO", { "ovo" } },
  { "DANA", { "dana" } },
  { "ShopeePay", { "shopeepay", "shopee pay", "spay" } },
  { "LinkAja", { "linkaja", "link aja" } },
  { "BCA", { "bca" } },
  { "BRI", { "bri", "brimo" } },
  { "Mandiri", { "mandiri", "livin" } },
  { "BNI", { "bni" } },
  { "BSI", { "bsi" } },
  { "BTN", { "btn" } },
  { "SeaBank", { "seabank", "sea bank" } },
  { "Jago", { "jago", "bank jago" } },
};

static const char *
find_named (const char *spread_text, const Named *table, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *words[9] = { NULL };

      memcpy (words, table[i].words, sizeof table[i].words);
      if (has_any (spread_text, words))
        return table[i].name;
    }
  return NULL;
}

const char *
laba_chat_find_courier (const char *text)
{
  g_autofree char *spread_text = spread (text);

  return find_named (spread_text, couriers, G_N_ELEMENTS (couriers));
}

char *
laba_chat_find_payment (const char *text)
{
  static const char *const transfer[]
      = { "transfer", "tf", "trf", "tranfer", "trasfer", "bank", "trx", NULL };
  static const char *const on_delivery[]
      = { "cod", "bayar di tempat", "bayar ditempat", NULL };
  static const char *const cash[] = { "cash", "tunai", "kontan", "kes", NULL };
  static const char *const later[]
      = { "belum bayar", "bayar nanti", "utang",        "hutang", "ngutang", "bon",
          "ngebon",      "kasbon",      "bayar gajian", "gajian", NULL };
  static const char *const instalments[]
      = { "cicil", "cicilan", "nyicil", "kredit", "dicicil", NULL };
  g_autofree char *spread_text = spread (text);
  const char *named = find_named (spread_text, payments, G_N_ELEMENTS (payments));

  if (has_any (spread_text, later))
    return g_strdup ("Belum bayar");
  if (has_any (spread_text, instalments))
    return g_strdup ("Cicilan");
  if (named != NULL)
    return strncmp (named, "B", 1) == 0 || strcmp (named, "Mandiri") == 0
                   || strcmp (named, "SeaBank") == 0 || strcmp (named, "Jago") == 0
               ? g_strconcat ("Transfer ", named, NULL)
               : g_strdup (named);
  if (has_any (spread_text, on_delivery))
    return g_strdup ("COD");
  if (has_any (spread_text, cash))
    return g_strdup ("Tunai");
  return has_any (spread_text, transfer) ? g_strdup ("Transfer") : NULL;
}

/* ---- names ---- */

gboolean
laba_chat_has_title (const char *text)
{
  static const char *const titles[]
      = { "bu",    "ibu",  "pak",      "bapak", "bpk",   "mbak", "mba",   "mb",
          "mas",   "teh",  "teteh",    "kang",  "bunda", "mama", "mamah", "ummu",
          "umi",   "ummi", "ustadzah", "ust",   "hj",    "h",    "haji",  "om",
          "tante", "neng", "nyonya",   "ny",    "kak",   "ka",   "kakak", "sis",
          "sdri",  "sdr",  "ceu",      "abah",  "mang",  "uni",  "uda",   NULL };
  g_autofree char *spread_text = spread (text);

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat (" ", titles[i], " ", NULL);

      if (g_str_has_prefix (spread_text, word) && strlen (spread_text) > strlen (word))
        return TRUE;
    }
  return FALSE;
}

#define NAME_WORDS_MAX 5

gboolean
laba_chat_is_name (const char *text)
{
  g_autofree char *spread_text = spread (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (spread_text), " ", -1);
  guint n = g_strv_length (words), fillers = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalpha (c) && c != ' ' && c != '.' && c != '\'' && c != ','
          && c != '(' && c != ')')
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    fillers += laba_chat_is_filler (words[i]) ? 1 : 0;
  if (laba_chat_has_title (text))
    fillers = fillers > 0 ? fillers - 1 : 0;
  return n >= 1 && n <= NAME_WORDS_MAX && *words[0] != '\0' && fillers == 0;
}
