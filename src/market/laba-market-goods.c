/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-quantity.h"
#include "base/laba-money.h"
#include "book/laba-record.h"
#include "goods/laba-goods-types.h"

void
laba_market_goods_free (gpointer data)
{
  LabaMarketGoods *goods = data;

  g_free (goods->code);
  g_free (goods->name);
  g_free (goods->variant);
  g_free (goods);
}

static char *
key_of (const char *code, const char *name, const char *variant)
{
  return g_strdup_printf ("%s\x1f%s\x1f%s", code != NULL ? code : "",
                          name != NULL ? name : "", variant != NULL ? variant : "");
}

/* ---- finding ---- */

static gint64
ask (LabaMarket *self, const char *statement, const LabaMarketLine *line)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->intake->db, statement);
  gint64 id = 0;

  if (laba_stmt_has_bind (stmt, ":code"))
    laba_stmt_bind_text (stmt, ":code", line->code);
  if (laba_stmt_has_bind (stmt, ":name"))
    laba_stmt_bind_text (stmt, ":name", line->name);
  if (laba_stmt_has_bind (stmt, ":variant"))
    laba_stmt_bind_text (stmt, ":variant", line->variant);
  if (laba_stmt_next (stmt, NULL))
    id = laba_stmt_int_at (stmt, 0);
  /* Two that fit are none. */
  return id != 0 && laba_stmt_next (stmt, NULL) ? 0 : id;
}

/* By its code; by the code or the name that was said to mean a product; by the same
 * name. */
static gint64
find (LabaMarket *self, const LabaMarketLine *line)
{
  gint64 id = 0;

  if (line->code != NULL)
    id = ask (self, "market-goods-by-code", line);
  if (id == 0 && line->code != NULL)
    id = ask (self, "market-goods-by-alias-code", line);
  if (id == 0 && line->name != NULL)
    id = ask (self, "market-goods-by-alias-name", line);
  if (id == 0 && line->name != NULL && line->code == NULL)
    id = ask (self, "market-goods-by-name", line);
  return id;
}

static const LabaMarketGoods *
find_in (GPtrArray *list, const LabaMarketLine *line)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const LabaMarketGoods *goods = list->pdata[i];

      if (g_strcmp0 (goods->code, line->code) == 0
          && g_strcmp0 (goods->name, line->name) == 0
          && g_strcmp0 (goods->variant, line->variant) == 0)
        return goods;
    }
  return NULL;
}

/* ---- making and remembering ---- */

static gint64
save (LabaMarket *self, LabaRecord *record, GError **error)
{
  return laba_intake_save (self->intake, record, error) ? record->id : 0;
}

static void
set_text (LabaRecord *record, const char *key, const char *text)
{
  if (text != NULL)
    laba_record_set_text (record, key, text);
}

static gboolean
remember (LabaMarket *self, const LabaMarketLine *line, gint64 product, GError **error)
{
  g_autoptr (LabaRecord) alias = laba_record_new (&laba_type_alias);

  laba_record_set_number (alias, "product", product);
  set_text (alias, "code", line->code);
  set_text (alias, "name", line->name);
  set_text (alias, "variant", line->variant);
  return laba_intake_save (self->intake, alias, error);
}

static gint64
price_of (const LabaMarketLine *line)
{
  return line->quantity > 0 ? laba_mul_div_half_up (line->amount - line->discount,
                                                    LABA_QUANTITY_ONE, line->quantity)
                            : 0;
}

static gint64
make (LabaMarket *self, const LabaMarketLine *line, GError **error)
{
  g_autoptr (LabaRecord) product = laba_record_new (&laba_type_product);
  gint64 id;

  set_text (product, "code", line->code);
  laba_record_set_text (product, "name", line->name != NULL ? line->name : line->code);
  set_text (product, "variant", line->variant);
  laba_record_set_number (product, "sell_price", price_of (line));
  id = save (self, product, error);
  /* Without a code it is known by its name, whatever the user calls it later. */
  if (id != 0 && line->code == NULL && !remember (self, line, id, error))
    return 0;
  return id;
}

static void
note_unknown (LabaMarket *self, const LabaMarketLine *line)
{
  LabaMarketGoods *goods = (LabaMarketGoods *) find_in (self->goods, line);

  if (goods == NULL)
    {
      goods = g_new0 (LabaMarketGoods, 1);
      goods->code = g_strdup (line->code);
      goods->name = g_strdup (line->name);
      goods->variant = g_strdup (line->variant);
      g_ptr_array_add (self->goods, goods);
    }
  goods->n++;
  goods->price = price_of (line);
}

gboolean
laba_market_find_goods (LabaMarket *self,
                        const LabaMarketLine *line,
                        gint64 *product,
                        GError **error)
{
  g_autofree char *key = key_of (line->code, line->name, line->variant);
  gint64 *known = g_hash_table_lookup (self->found, key);
  const LabaMarketGoods *chosen = NULL;
  GError *failed = NULL;

  *product = known != NULL ? *known : find (self, line);
  if (*product == 0)
    {
      chosen = find_in (self->chosen, line);
      if (chosen != NULL && chosen->product != 0)
        *product = remember (self, line, chosen->product, &failed) ? chosen->product : 0;
      else if (self->intake->make)
        *product = make (self, line, &failed);
      if (failed != NULL)
        {
          g_propagate_error (error, failed);
          return FALSE;
        }
    }
  if (*product == 0)
    note_unknown (self, line);
  else if (known == NULL)
    g_hash_table_insert (self->found, g_steal_pointer (&key),
                         g_memdup2 (product, sizeof *product));
  return TRUE;
}

void
laba_market_refuse_unknown (LabaMarket *self)
{
  laba_problems_set_place (self->intake->problems, NULL, 0);
  for (guint i = 0; i < self->goods->len; i++)
    {
      const LabaMarketGoods *goods = self->goods->pdata[i];
      g_autofree char *title
          = g_strconcat (goods->name != NULL ? goods->name : goods->code,
                         goods->variant != NULL ? ", " : "",
                         goods->variant != NULL ? goods->variant : "", NULL);

      if (goods->code != NULL && goods->name != NULL)
        laba_problems_add (
            self->intake->problems, "product",
            _ ("“%1$s” (code %2$s) is not in the book; say what it is, or have it made"),
            title, goods->code);
      else
        laba_problems_add (self->intake->problems, "product",
                           _ ("“%s” is not in the book; say what it is, or have it made"),
                           title);
    }
}
