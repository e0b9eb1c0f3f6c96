/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-stock.h"

#include <glib/gi18n-lib.h>

#include "base/laba-quantity.h"

gboolean
laba_stock_is_bundle (LabaDb *db, gint64 product)
{
  return laba_db_int (db, "product-part-count", ":id", product, 0) > 0;
}

void
laba_stock_refuse_bundle (LabaDb *db,
                          gint64 product,
                          const char *field,
                          LabaProblems *problems)
{
  if (!laba_stock_is_bundle (db, product))
    return;
  g_autofree char *title = laba_stock_title (db, product);
  laba_problems_add (
      problems, field,
      _ ("“%s” is a bundle and has no stock of its own; name the goods it is made of"),
      title);
}

char *
laba_stock_title (LabaDb *db, gint64 product)
{
  char *title = laba_db_text (db, "product-title", ":id", product);

  return title != NULL ? title : g_strdup ("?");
}

char *
laba_stock_quantity (LabaDb *db, gint64 product, gint64 quantity)
{
  g_autofree char *number = laba_quantity_format (quantity, laba_language_get ());
  g_autofree char *unit = laba_db_text (db, "product-unit", ":id", product);

  return unit != NULL ? g_strdup_printf ("%s %s", number, unit)
                      : g_steal_pointer (&number);
}
