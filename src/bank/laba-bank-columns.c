/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"

#define SETTING "statement-columns-"
#define SETTING_DIGITS 12

/* How heads are called, best first; as laba_table_normalise has them. */
static const struct
{
  LabaBankRole role;
  const char *heads[16];
} known[] = {
  { LABA_BANK_DAY,
    { "tanggal transaksi", "tanggal", "tgl transaksi", "tgl", "transaction date", "date",
      "tanggal waktu", "waktu transaksi", "waktu", "date time", "posting date",
      "tanggal posting", "hari" } },
  { LABA_BANK_OUT,
    { "debit", "debet", "uang keluar", "keluar", "pengeluaran", "money out", "withdrawal",
      "penarikan", "mutasi debet", "mutasi debit", "db" } },
  { LABA_BANK_IN,
    { "kredit", "credit", "uang masuk", "masuk", "pemasukan", "money in", "deposit",
      "setoran", "mutasi kredit", "cr" } },
  { LABA_BANK_BALANCE,
    { "saldo", "saldo akhir", "balance", "sisa saldo", "running balance", "ending balance",
      "closing balance" } },
  { LABA_BANK_AMOUNT,
    { "jumlah", "nominal", "amount", "mutasi", "jumlah transaksi", "nilai transaksi",
      "transaction amount", "nilai", "total" } },
  { LABA_BANK_MARK,
    { "db cr", "cr db", "d k", "k d", "d c", "dk", "dc", "jenis mutasi", "debit kredit",
      "debet kredit", "debit credit", "jenis", "tipe", "type" } },
  { LABA_BANK_TEXT,
    { "keterangan", "deskripsi", "uraian", "uraian transaksi", "keterangan transaksi",
      "description", "transaction description", "rincian", "detail transaksi", "detail",
      "transaksi", "catatan", "remark", "remarks", "jenis transaksi", "tipe transaksi" } },
  { LABA_BANK_MORE,
    { "catatan", "remark", "remarks", "berita", "detail", "merchant", "penerima", "nama",
      "jenis transaksi", "tipe transaksi", "transaction type", "transaksi" } },
};

const char *const *
laba_bank_columns_wanted (void)
{
  static const char *heads[G_N_ELEMENTS (known) * 16 + 1];
  guint n = 0;

  if (heads[0] == NULL)
    for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
      for (gsize k = 0; k < G_N_ELEMENTS (known[i].heads); k++)
        if (known[i].heads[k] != NULL)
          heads[n++] = known[i].heads[k];
  return heads;
}

LabaTableColumn *
laba_bank_column (const LabaBank *self, LabaBankRole role)
{
  int index = self->layout.columns[role];

  return index >= 0 && (guint) index < self->guess->columns->len
             ? self->guess->columns->pdata[index]
             : NULL;
}

/* ---- what stands in a column ---- */

typedef struct
{
  guint filled, amounts, days, ways, length;
} Content;

static Content
look_into (const LabaBank *self, guint index)
{
  Content content = { 0 };

  for (guint i = 0; i < self->guess->preview->len; i++)
    {
      const char *text = ((char **) self->guess->preview->pdata[i])[index];

      if (*text == '\0' || strcmp (text, "-") == 0)
        continue;
      content.filled++;
      content.amounts += laba_bank_looks_amount (text) ? 1 : 0;
      content.days += laba_bank_looks_day (text) || laba_bank_looks_short_day (text);
      content.ways += laba_bank_way_of (text) != LABA_BANK_WAY_NONE;
      content.length += (guint) strlen (text);
    }
  return content;
}

/* Whether what stands in the column can be such: a footer may stand among few lines. */
static gboolean
can_be (const LabaBank *self, guint index, LabaBankRole role)
{
  Content content = look_into (self, index);

  switch (role)
    {
    case LABA_BANK_DAY:
      return content.days * 2 >= content.filled && content.days > 0;
    case LABA_BANK_AMOUNT:
    case LABA_BANK_BALANCE:
      return content.amounts * 3 >= content.filled * 2 && content.amounts > content.days;
    case LABA_BANK_OUT:
    case LABA_BANK_IN:
      /* A month may have nothing of one way. */
      return content.amounts * 3 >= content.filled * 2;
    case LABA_BANK_MARK:
      return content.ways * 3 >= content.filled * 2 && content.ways > 0;
    case LABA_BANK_TEXT:
    case LABA_BANK_MORE:
    case LABA_BANK_N_ROLES:
    default:
      return content.filled > 0;
    }
}

/* ---- by heads, then by content ---- */

static gboolean
is_used (const LabaBank *self, guint index)
{
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    if (self->layout.columns[role] == (int) index)
      return TRUE;
  return FALSE;
}

/* A head is the same, begins so ("jumlah idr") or, for long words, has it within. */
static gboolean
head_fits (const char *name, const char *head, guint pass)
{
  gsize length = strlen (head);

  if (pass == 0)
    return strcmp (name, head) == 0;
  return length > 2 && g_str_has_prefix (name, head)
         && (name[length] == ' ' || name[length] == '\0');
}

static void
take_by_head (LabaBank *self, gsize index, guint pass)
{
  LabaBankRole role = known[index].role;

  for (gsize k = 0; k < G_N_ELEMENTS (known[index].heads); k++)
    for (guint i = 0; known[index].heads[k] != NULL && i < self->guess->columns->len; i++)
      {
        const LabaTableColumn *column = self->guess->columns->pdata[i];

        if (self->layout.columns[role] >= 0 || is_used (self, i)
            || !head_fits (column->name, known[index].heads[k], pass)
            || !can_be (self, i, role))
          continue;
        self->layout.columns[role] = (int) i;
      }
}

static void
take_first (LabaBank *self, LabaBankRole role)
{
  for (guint i = 0; self->layout.columns[role] < 0 && i < self->guess->columns->len; i++)
    if (!is_used (self, i) && can_be (self, i, role))
      self->layout.columns[role] = (int) i;
}

/* The one with the longest texts. */
static void
take_words (LabaBank *self)
{
  guint best = 0;

  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      Content content = look_into (self, i);

      if (is_used (self, i) || content.length <= best
          || content.amounts + content.days > content.filled / 2)
        continue;
      best = content.length;
      self->layout.columns[LABA_BANK_TEXT] = (int) i;
    }
}

/* Heads may be missing, or unknown: one amount and a balance, or two ways and a balance.
 */
static void
take_amounts (LabaBank *self)
{
  int *columns = self->layout.columns;
  int found[3] = { -1, -1, -1 };
  guint n = 0;

  if (columns[LABA_BANK_AMOUNT] >= 0 || columns[LABA_BANK_OUT] >= 0
      || columns[LABA_BANK_IN] >= 0)
    return;
  for (guint i = 0; n < G_N_ELEMENTS (found) && i < self->guess->columns->len; i++)
    if (!is_used (self, i) && can_be (self, i, LABA_BANK_AMOUNT))
      found[n++] = (int) i;
  if (n == 3 && columns[LABA_BANK_BALANCE] < 0)
    {
      columns[LABA_BANK_OUT] = found[0];
      columns[LABA_BANK_IN] = found[1];
      columns[LABA_BANK_BALANCE] = found[2];
      return;
    }
  columns[LABA_BANK_AMOUNT] = found[0];
  if (columns[LABA_BANK_BALANCE] < 0)
    columns[LABA_BANK_BALANCE] = found[1];
}

void
laba_bank_columns_guess (LabaBank *self)
{
  int *columns = self->layout.columns;

  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    columns[role] = -1;
  self->layout.days = LABA_TABLE_DAYS_NONE;
  self->layout.numbers = LABA_TABLE_NUMBERS_UNSURE;
  self->layout.year = 0;
  for (guint pass = 0; pass < 2; pass++)
    for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
      take_by_head (self, i, pass);
  /* Half of two ways is none; and two ways need no third column. */
  if (columns[LABA_BANK_OUT] < 0 || columns[LABA_BANK_IN] < 0)
    columns[LABA_BANK_OUT] = columns[LABA_BANK_IN] = -1;
  else
    columns[LABA_BANK_AMOUNT] = columns[LABA_BANK_MARK] = -1;
  take_first (self, LABA_BANK_DAY);
  if (columns[LABA_BANK_OUT] < 0)
    take_first (self, LABA_BANK_MARK);
  take_amounts (self);
  if (columns[LABA_BANK_TEXT] < 0)
    take_words (self);
}

/* ---- remembered ---- */

char *
laba_bank_columns_key (const LabaBank *self)
{
  g_autoptr (GString) heads = g_string_new (NULL);

  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      const LabaTableColumn *column = self->guess->columns->pdata[i];

      g_string_append_printf (heads, "%u|%s\n", column->index, column->name);
    }
  g_autofree char *digest
      = g_compute_checksum_for_string (G_CHECKSUM_SHA256, heads->str, -1);
  return g_strdup_printf (SETTING "%.*s", SETTING_DIGITS, digest);
}

/* The account, the columns, how days and amounts are written. */
char *
laba_bank_columns_to_text (const LabaBank *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "1 %" G_GINT64_FORMAT " %d %d", self->account,
                          self->layout.days, self->layout.numbers);
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    g_string_append_printf (text, " %d", self->layout.columns[role]);
  return g_strdup (text->str);
}

gboolean
laba_bank_columns_take_text (LabaBank *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  LabaBankLayout layout = { 0 };

  if (g_strv_length (parts) != 4 + LABA_BANK_N_ROLES || strcmp (parts[0], "1") != 0)
    return FALSE;
  layout.days = (LabaTableDays) g_ascii_strtoll (parts[2], NULL, 10);
  layout.numbers = (LabaTableNumbers) g_ascii_strtoll (parts[3], NULL, 10);
  if (layout.days > LABA_TABLE_DAYS_UNSURE || layout.numbers > LABA_TABLE_NUMBERS_UNSURE)
    return FALSE;
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    {
      layout.columns[role] = (int) g_ascii_strtoll (parts[4 + role], NULL, 10);
      if (layout.columns[role] < -1
          || layout.columns[role] >= (int) self->guess->columns->len)
        return FALSE;
    }
  self->layout = layout;
  if (self->account == 0)
    self->account = g_ascii_strtoll (parts[1], NULL, 10);
  return TRUE;
}

/* ---- said by the user ---- */

static const struct
{
  const char *id, *label;
} roles[LABA_BANK_N_ROLES] = {
  [LABA_BANK_DAY] = { "day", N_ ("Day") },
  [LABA_BANK_TEXT] = { "text", N_ ("What it is about") },
  [LABA_BANK_MORE] = { "more", N_ ("More about it") },
  [LABA_BANK_AMOUNT] = { "amount", N_ ("Amount, in and out") },
  [LABA_BANK_MARK] = { "mark", N_ ("Mark for in or out") },
  [LABA_BANK_OUT] = { "out", N_ ("Money out") },
  [LABA_BANK_IN] = { "in", N_ ("Money in") },
  [LABA_BANK_BALANCE] = { "balance", N_ ("Balance after it") },
};

const char *
laba_bank_role_id (LabaBankRole role)
{
  return roles[role].id;
}

const char *
laba_bank_role_label (LabaBankRole role)
{
  return _ (roles[role].label);
}

/* The column of that head, or of that letter where it has none. */
static int
find_named (const LabaBank *self, const char *head)
{
  g_autofree char *name = laba_table_normalise (head);

  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      const LabaTableColumn *column = self->guess->columns->pdata[i];
      g_autofree char *letters = laba_table_column_letters (column->index);

      if (strcmp (column->name, name) == 0
          || (*column->name == '\0' && g_ascii_strcasecmp (letters, head) == 0))
        return (int) i;
    }
  return -1;
}

static gboolean
map_one (LabaBank *self, const char *part, GError **error)
{
  const char *equals = strrchr (part, '=');
  g_autofree char *head
      = g_strndup (part, equals != NULL ? (gsize) (equals - part) : strlen (part));
  int column = find_named (self, head);

  if (equals == NULL || column < 0)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s”: the file has no such column."), part);
      return FALSE;
    }
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    if (self->layout.columns[role] == column)
      self->layout.columns[role] = -1;
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    if (strcmp (roles[role].id, equals + 1) == 0)
      {
        self->layout.columns[role] = column;
        return TRUE;
      }
  if (equals[1] == '\0')
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s”: expected day, text, more, amount, mark, out, in or balance."),
               part);
  return FALSE;
}

gboolean
laba_bank_map (LabaBank *self, const char *map, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (map, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!map_one (self, parts[i], error))
      return FALSE;
  return TRUE;
}
