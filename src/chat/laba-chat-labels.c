/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "chat/laba-chat-private.h"

/* The words before the colon of an order form (DOMAIN.md 6.2), small, without dots and
 * strokes. */
typedef struct
{
  LabaChatLabel label;
  const char *place; /* for parts of an address */
  const char *const *words;
} LabelWords;

#define WORDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const LabelWords labels[] = {
  { LABA_CHAT_LABEL_NAME, NULL,
    WORDS ("nama",
           "nm",
           "nma",
           "name",
           "nama lengkap",
           "nama pemesan",
           "nama pembeli",
           "nama customer",
           "nama cust",
           "pemesan",
           "pembeli",
           "atas nama",
           "a n",
           "an",
           "nama saya",
           "customer",
           "nama kakak",
           "nama ibu",
           "dari") },
  { LABA_CHAT_LABEL_RECIPIENT, NULL,
    WORDS ("penerima",
           "nama penerima",
           "kirim ke",
           "dikirim ke",
           "nama pnrima",
           "ditujukan ke",
           "kepada",
           "untuk",
           "kirim kepada") },
  { LABA_CHAT_LABEL_PHONE, NULL,
    WORDS ("no hp",
           "hp",
           "nomor hp",
           "nomer hp",
           "no wa",
           "wa",
           "whatsapp",
           "no whatsapp",
           "telp",
           "tlp",
           "telepon",
           "no telp",
           "no tlp",
           "no telepon",
           "nomor telepon",
           "nomor telp",
           "nohp",
           "no hp wa",
           "no wa hp",
           "hp wa",
           "kontak",
           "contact",
           "no hp aktif",
           "nomor wa",
           "no handphone",
           "handphone",
           "phone",
           "hp penerima",
           "no hp penerima",
           "no penerima",
           "no telp penerima",
           "telp penerima",
           "no",
           "nomor",
           "no kontak",
           "no hp yang aktif",
           "no yg bisa dihubungi",
           "no hp telp") },
  { LABA_CHAT_LABEL_ADDRESS, NULL,
    WORDS ("alamat",
           "almt",
           "almat",
           "alamat lengkap",
           "alamat kirim",
           "alamat pengiriman",
           "alamat tujuan",
           "alamat penerima",
           "alamat rumah",
           "address",
           "tujuan",
           "alamat detail",
           "detail alamat",
           "alamat kantor") },
  { LABA_CHAT_LABEL_PLACE, "",
    WORDS ("jalan", "jl", "patokan", "kampung", "dusun", "perumahan", "komplek") },
  { LABA_CHAT_LABEL_PLACE, "RT/RW ", WORDS ("rt rw", "rtrw") },
  { LABA_CHAT_LABEL_PLACE, "Kel. ",
    WORDS ("kelurahan",
           "kel",
           "kelurahan desa",
           "desa kelurahan",
           "kel desa",
           "desa kel") },
  { LABA_CHAT_LABEL_PLACE, "Desa ", WORDS ("desa", "ds") },
  { LABA_CHAT_LABEL_PLACE, "Kec. ", WORDS ("kecamatan", "kec") },
  { LABA_CHAT_LABEL_PLACE, "Kab. ", WORDS ("kabupaten", "kab") },
  { LABA_CHAT_LABEL_PLACE, "",
    WORDS ("kota", "kab kota", "kota kab", "kabupaten kota", "kota kabupaten") },
  { LABA_CHAT_LABEL_PLACE, "", WORDS ("provinsi", "prov", "propinsi") },
  { LABA_CHAT_LABEL_PLACE, "", WORDS ("kode pos", "kodepos", "kd pos", "pos") },
  { LABA_CHAT_LABEL_GOODS, NULL,
    WORDS ("pesanan",
           "order",
           "orderan",
           "pesan",
           "item",
           "barang",
           "produk",
           "nama barang",
           "nama produk",
           "detail pesanan",
           "detail order",
           "list order",
           "list pesanan",
           "model",
           "artikel",
           "kode",
           "kode barang",
           "kode produk",
           "sku",
           "pesenan",
           "pesananku",
           "yang dipesan",
           "product",
           "daftar pesanan",
           "belanjaan",
           "nama item",
           "jenis barang",
           "barang yang dipesan",
           "mau order",
           "order saya",
           "pesanan saya",
           "nama pesanan") },
  { LABA_CHAT_LABEL_VARIANT, NULL,
    WORDS ("warna",
           "varian",
           "variant",
           "variasi",
           "ukuran",
           "size",
           "uk",
           "warna ukuran",
           "motif",
           "rasa",
           "warna size",
           "size warna",
           "ukuran warna",
           "kode warna",
           "kode warna size",
           "type",
           "tipe") },
  { LABA_CHAT_LABEL_QUANTITY, NULL,
    WORDS ("jumlah",
           "jml",
           "jmlh",
           "jumlah pesanan",
           "jumlah order",
           "qty",
           "banyaknya",
           "banyak",
           "jumlah barang",
           "quantity",
           "jumlah pcs",
           "pcs",
           "kuantitas") },
  { LABA_CHAT_LABEL_PRICE, NULL,
    WORDS ("harga", "harga satuan", "hrg", "harga barang", "harga per pcs", "price") },
  { LABA_CHAT_LABEL_TOTAL, NULL,
    WORDS ("total",
           "total bayar",
           "total harga",
           "subtotal",
           "jumlah bayar",
           "total transfer",
           "total belanja",
           "total tagihan",
           "total tf",
           "grand total",
           "total pembayaran",
           "ttl",
           "nominal") },
  { LABA_CHAT_LABEL_SHIPPING, NULL,
    WORDS ("ongkir",
           "ongkos kirim",
           "biaya kirim",
           "ongkirnya",
           "ongkos",
           "biaya pengiriman") },
  { LABA_CHAT_LABEL_COURIER, NULL,
    WORDS ("kurir",
           "ekspedisi",
           "expedisi",
           "ekspedisi kurir",
           "kurir ekspedisi",
           "jasa kirim",
           "pengiriman",
           "via",
           "kirim via",
           "jasa pengiriman",
           "pengiriman via",
           "exspedisi",
           "jasa ekspedisi",
           "courier",
           "kirim pakai",
           "kirim pake",
           "cargo") },
  { LABA_CHAT_LABEL_PAYMENT, NULL,
    WORDS ("pembayaran",
           "bayar",
           "metode pembayaran",
           "bayar via",
           "payment",
           "transfer",
           "transfer ke",
           "tf",
           "tf ke",
           "pembayaran via",
           "cara bayar",
           "metode bayar",
           "sistem pembayaran",
           "bank",
           "bayarnya",
           "pembayaran lewat",
           "rencana bayar",
           "via pembayaran") },
  { LABA_CHAT_LABEL_SENDER, NULL,
    WORDS ("pengirim",
           "nama pengirim",
           "no pengirim",
           "hp pengirim",
           "no hp pengirim",
           "telp pengirim",
           "nama toko",
           "no telp pengirim",
           "no wa pengirim",
           "dropshipper",
           "nama dropshipper",
           "pengirim dropship",
           "sender") },
  { LABA_CHAT_LABEL_NOTE, NULL,
    WORDS ("catatan",
           "note",
           "notes",
           "ket",
           "keterangan",
           "nb",
           "cttn",
           "catetan",
           "pesan tambahan",
           "request",
           "catatan tambahan",
           "keterangan tambahan",
           "tambahan") },
  { LABA_CHAT_LABEL_OTHER, NULL,
    WORDS ("tanggal",
           "tgl",
           "tanggal order",
           "tgl order",
           "email",
           "no order",
           "no pesanan",
           "ig",
           "instagram",
           "admin",
           "format order",
           "form order",
           "format pemesanan",
           "status",
           "berat",
           "jam") },
};

/* Words that begin a form's line even without a colon. */
static const char *const bare[] = {
  "nama",           "nama lengkap", "nama penerima", "penerima", "alamat",
  "alamat lengkap", "almt",         "no hp",         "nohp",     "hp",
  "no wa",          "no telp",      "telp",          "tlp",      "wa",
  "pesanan",        "order",        "ekspedisi",     "kurir",    "ongkir",
  "total",          "pembayaran",   "jumlah",        "warna",    "ukuran",
  "size",           "qty",          "catatan",       "note",     "kode pos",
  "pengirim",       "atas nama",    "a n",           "an",
};

void
laba_chat_fold_label (const char *line, const char *end, GString *label)
{
  for (const char *at = line; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (label, g_unichar_tolower (c));
      else if (label->len > 0 && label->str[label->len - 1] != ' ')
        g_string_append_c (label, ' ');
    }
  while (label->len > 0 && label->str[label->len - 1] == ' ')
    g_string_truncate (label, label->len - 1);
}

static const LabelWords *
look_up (const char *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    for (gsize j = 0; labels[i].words[j] != NULL; j++)
      if (strcmp (labels[i].words[j], label) == 0)
        return &labels[i];
  return NULL;
}

static gboolean
is_bare (const char *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bare); i++)
    if (strcmp (bare[i], label) == 0)
      return TRUE;
  return FALSE;
}

/* Where a colon or what is used for one stands, at most so far from the beginning. */
#define LABEL_LENGTH_MAX 40

static gboolean
is_apart (const char *line, const char *at)
{
  return at > line && (at[-1] == ' ' || at[1] == ' ');
}

static const char *
find_colon (const char *line)
{
  const char *other = NULL;

  for (const char *at = line; *at != '\0' && at - line < LABEL_LENGTH_MAX; at++)
    {
      if (*at == ':' || *at == '=')
        return at;
      if (other == NULL && strchr ("-/;>", *at) != NULL && is_apart (line, at)
          && g_ascii_isalpha (*line))
        other = at;
    }
  return other;
}

static const char *
skip_marks (const char *text)
{
  return text + strspn (text, " :=-.*;/>");
}

/* The longest bare label at the beginning; *length is how far it goes in the line. */
static const LabelWords *
find_bare (const char *line, gsize *length)
{
  const LabelWords *found = NULL;

  for (const char *at = line; at - line < LABEL_LENGTH_MAX; at++)
    {
      g_autoptr (GString) label = NULL;

      if (*at != '\0' && *at != ' ' && *at != '.')
        continue;
      label = g_string_new (NULL);
      laba_chat_fold_label (line, at, label);
      if (is_bare (label->str))
        {
          found = look_up (label->str);
          *length = (gsize) (at - line);
        }
      if (*at == '\0')
        break;
    }
  return found;
}

LabaChatLabel
laba_chat_label (const char *line, const char **value, const char **place)
{
  const char *colon = find_colon (line);
  const LabelWords *found = NULL;
  gsize length = 0;

  if (colon != NULL)
    {
      g_autoptr (GString) label = g_string_new (NULL);

      laba_chat_fold_label (line, colon, label);
      found = look_up (label->str);
      length = (gsize) (colon - line) + 1;
    }
  if (found == NULL)
    found = find_bare (line, &length);
  if (found == NULL)
    return LABA_CHAT_LABEL_NONE;
  *value = skip_marks (line + length);
  if (place != NULL)
    *place = found->place;
  return found->label;
}

gboolean
laba_chat_is_label (const char *folded)
{
  return look_up (folded) != NULL;
}
