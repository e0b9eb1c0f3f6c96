/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "slips/laba-formal.h"
#include "slips/laba-report-document.h"

/* What SAK EMKM asks notes to tell (DOMAIN 3): the statement of compliance where it is made, a
 * summary of accounting policies. Chapter 9 on inventory: cost of purchase and of bringing it to
 * its place; first in first out or the average. */

static void
add_note (LabaDocument *document, int number, const char *title, const char *text)
{
  g_autofree char *heading = g_strdup_printf ("%d. %s", number, title);

  laba_document_add_text (document, LABA_TEXT_HEADING, heading);
  laba_document_add_text (document, LABA_TEXT_PLAIN, text);
}

static gboolean
has_setting (LabaDb *db, const char *key, const char *value)
{
  g_autofree char *now = laba_shop_dup_setting (db, key);

  return g_strcmp0 (now, value) == 0;
}

static char *
describe_business (const LabaShop *shop)
{
  const char *name = shop->name != NULL ? shop->name : _ ("The business");

  if (shop->address == NULL)
    /* Translators: %s is the name of a shop */
    return g_strdup_printf (_ ("%s buys and sells goods, and sells for others on commission."), name);
  /* Translators: %1$s is the name of a shop, %2$s its address */
  return g_strdup_printf (_ ("%1$s, %2$s, buys and sells goods, and sells for others on commission."),
                          name, shop->address);
}

static const char *
inventory_policy (LabaDb *db)
{
  if (has_setting (db, "cost-method", "fifo"))
    /* Translators: Indonesian for first in, first out: masuk pertama keluar pertama (MPKP) */
    return _ ("Inventories are recognised when obtained, at the cost of purchase with the costs of "
              "bringing them to their place and condition, shipping included. The cost of what is sold "
              "follows the first-in first-out formula and becomes an expense when the goods are handed "
              "over.");
  return _ ("Inventories are recognised when obtained, at the cost of purchase with the costs of "
            "bringing them to their place and condition, shipping included. The cost of what is sold "
            "follows the weighted average formula and becomes an expense when the goods are handed over.");
}

void
laba_formal_add_notes (LabaDb *db, LabaDocument *document)
{
  g_autofree char *business = describe_business (document->shop);
  int n = 0;

  /* Translators: Indonesian: Catatan atas laporan keuangan */
  laba_document_add_text (document, LABA_TEXT_TITLE, _ ("Notes to the financial statements"));
  add_note (document, ++n, _ ("The business"), business);
  if (has_setting (db, LABA_SETTING_COMPLIANCE, "yes"))
    /* Translators: Indonesian names of the standard: Standar Akuntansi Keuangan Entitas Mikro, Kecil, dan Menengah (SAK EMKM) */
    add_note (document, ++n, _ ("Statement of compliance"),
              _ ("These financial statements comply with the Financial Accounting Standard for Micro, "
                 "Small and Medium Entities (SAK EMKM)."));
  add_note (document, ++n, _ ("Basis of preparation"),
            _ ("The statements are drawn up on the accrual basis, on the assumption that the business goes "
               "on, and at historical cost. All amounts are whole rupiah."));
  add_note (document, ++n, _ ("Revenue and expenses"),
            _ ("Sales are recognised on the day the goods are handed over; commission when it is earned. "
               "Expenses are recognised when they arise. What the owner takes out is no expense."));
  add_note (document, ++n, _ ("Receivables"),
            _ ("Receivables are stated at what was billed less what was paid. There is no allowance; what "
               "is given up is written off as an expense on that day."));
  add_note (document, ++n, _ ("Inventories"), inventory_policy (db));
  add_note (document, ++n, _ ("Fixed assets"),
            _ ("Fixed assets are stated at cost less depreciation by the straight-line method over their "
               "useful lives, without residual value."));
}
