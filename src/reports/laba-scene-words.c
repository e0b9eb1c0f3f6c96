/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-language.h"
#include "base/laba-money.h"
#include "reports/laba-scenes.h"

/* ---- of what ---- */

/* Translators: what goes up or down; %s is the name of an account, person, channel or
 * category. */
static const struct
{
  LabaRole role;
  const char *text, *named; /* named: where it has a name of its own */
} subjects[] = {
  { LABA_ROLE_ACCOUNT, N_ ("Your money"), N_ ("Your money in %s") },
  { LABA_ROLE_RECEIVABLE, N_ ("What customers owe you"), NULL },
  { LABA_ROLE_MARKETPLACE, N_ ("What the marketplace holds for you"),
    N_ ("What %s holds for you") },
  { LABA_ROLE_COMMISSION_RECEIVABLE, N_ ("The commission still to come"),
    N_ ("The commission still to come from %s") },
  { LABA_ROLE_INVENTORY, N_ ("Your stock of goods"), NULL },
  { LABA_ROLE_ASSET, N_ ("What you own for the business"), NULL },
  { LABA_ROLE_DEPRECIATION_SO_FAR, N_ ("The wear of what you own"), NULL },
  { LABA_ROLE_PAYABLE, N_ ("What you owe suppliers"), N_ ("What you owe %s") },
  { LABA_ROLE_CONSIGNOR_PAYABLE, N_ ("What you owe owners of goods"),
    N_ ("What you owe %s") },
  { LABA_ROLE_DEPOSIT, N_ ("What customers paid ahead"), NULL },
  { LABA_ROLE_LOAN, N_ ("What you borrowed"), N_ ("What you borrowed from %s") },
  { LABA_ROLE_CAPITAL, N_ ("Your capital"), NULL },
  { LABA_ROLE_DRAWINGS, N_ ("What you took out for the house"), NULL },
  { LABA_ROLE_SALES, N_ ("What you sold"), NULL },
  { LABA_ROLE_SALES_RETURNS, N_ ("What was sold and came back"), NULL },
  { LABA_ROLE_COMMISSION, N_ ("The commission you earned"), NULL },
  { LABA_ROLE_SHIPPING_CHARGED, N_ ("The shipping that customers pay"), NULL },
  { LABA_ROLE_OTHER_INCOME, N_ ("Your other income"), N_ ("What you earned by %s") },
  { LABA_ROLE_COST_OF_GOODS, N_ ("The cost of the goods you sold"), NULL },
  { LABA_ROLE_SHIPPING, N_ ("The shipping that you pay"), NULL },
  { LABA_ROLE_FEES, N_ ("The fees you pay"), NULL },
  { LABA_ROLE_FAILED_DELIVERY, N_ ("The cost of failed deliveries"), NULL },
  { LABA_ROLE_STOCK_LOSS, N_ ("Your loss of goods"), NULL },
  { LABA_ROLE_PROMOTION, N_ ("The cost of gifts and promotion"), NULL },
  { LABA_ROLE_BAD_DEBT, N_ ("Debts that you gave up"), NULL },
  { LABA_ROLE_INTEREST, N_ ("The interest you pay"), NULL },
  { LABA_ROLE_DEPRECIATION, N_ ("The cost of wear"), NULL },
  { LABA_ROLE_EXPENSE, N_ ("Your expenses"), N_ ("What you spend on %s") },
};

static char *
subject_of (LabaRole role, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (subjects[i].role == role)
      {
        g_autoptr (GString) text = g_string_new (NULL);

        if (name == NULL || subjects[i].named == NULL)
          return g_strdup (_ (subjects[i].text));
        g_string_assign (text, _ (subjects[i].named));
        g_string_replace (text, "%s", name, 1);
        return g_string_free (g_steal_pointer (&text), FALSE);
      }
  return g_strdup (_ (laba_role_label (role)));
}

/* ---- why ---- */

typedef struct
{
  LabaRole role;
  gboolean more;
  const char *types; /* the records it holds for, between bars; NULL: all others */
  const char *text;
} Reason;

/* Translators: each goes on the sentence “… goes up by Rp40,000, because …”. */
static const Reason reasons[] = {
  { LABA_ROLE_ACCOUNT, TRUE, "|order|payment|", N_ ("the customer paid") },
  { LABA_ROLE_ACCOUNT, TRUE, "|capital|", N_ ("you put in money of your own") },
  { LABA_ROLE_ACCOUNT, TRUE, "|income|", N_ ("it was earned") },
  { LABA_ROLE_ACCOUNT, TRUE, "|transfer|", N_ ("it was moved here") },
  { LABA_ROLE_ACCOUNT, TRUE, "|loan|", N_ ("you borrowed it") },
  { LABA_ROLE_ACCOUNT, TRUE, "|settlement|", N_ ("the marketplace paid out") },
  { LABA_ROLE_ACCOUNT, TRUE, "|commission-payout|", N_ ("the commission was paid out") },
  { LABA_ROLE_ACCOUNT, TRUE, "|purchase-return|", N_ ("the supplier gave it back") },
  { LABA_ROLE_ACCOUNT, TRUE, "|opening-balance|",
    N_ ("it was there when the book began") },
  { LABA_ROLE_ACCOUNT, TRUE, NULL, N_ ("money came in") },
  { LABA_ROLE_ACCOUNT, FALSE, "|order|hand-over|delivery-failed|",
    N_ ("the courier was paid") },
  { LABA_ROLE_ACCOUNT, FALSE, "|expense|", N_ ("the business paid for something") },
  { LABA_ROLE_ACCOUNT, FALSE, "|drawing|", N_ ("you took it out for the house") },
  { LABA_ROLE_ACCOUNT, FALSE, "|transfer|", N_ ("it was moved elsewhere") },
  { LABA_ROLE_ACCOUNT, FALSE, "|purchase|supplier-payment|",
    N_ ("the supplier was paid") },
  { LABA_ROLE_ACCOUNT, FALSE, "|loan-payment|", N_ ("borrowed money was paid back") },
  { LABA_ROLE_ACCOUNT, FALSE, "|refund|return|", N_ ("the customer got money back") },
  { LABA_ROLE_ACCOUNT, FALSE, "|asset|", N_ ("you bought something that lasts") },
  { LABA_ROLE_ACCOUNT, FALSE, "|consign-settle|",
    N_ ("the owner of the goods was paid") },
  { LABA_ROLE_ACCOUNT, FALSE, NULL, N_ ("money went out") },
  { LABA_ROLE_RECEIVABLE, TRUE, "|opening-balance|",
    N_ ("it was owed when the book began") },
  { LABA_ROLE_RECEIVABLE, TRUE, NULL,
    N_ ("the goods are handed over and not all is paid") },
  { LABA_ROLE_RECEIVABLE, FALSE, "|payment|order|", N_ ("the customer paid") },
  { LABA_ROLE_RECEIVABLE, FALSE, "|return|delivery-failed|", N_ ("the goods came back") },
  { LABA_ROLE_RECEIVABLE, FALSE, "|write-off|",
    N_ ("you no longer expect to be paid") },
  { LABA_ROLE_RECEIVABLE, FALSE, NULL, N_ ("less is owed to you") },
  { LABA_ROLE_MARKETPLACE, TRUE, NULL,
    N_ ("the customer paid the marketplace, which pays you later") },
  { LABA_ROLE_MARKETPLACE, FALSE, "|settlement|", N_ ("it was paid out") },
  { LABA_ROLE_MARKETPLACE, FALSE, NULL, N_ ("less is to be paid out to you") },
  { LABA_ROLE_COMMISSION_RECEIVABLE, TRUE, NULL,
    N_ ("it is earned and not paid out yet") },
  { LABA_ROLE_COMMISSION_RECEIVABLE, FALSE, NULL,
    N_ ("it was paid out, or will not come") },
  { LABA_ROLE_INVENTORY, TRUE, "|purchase|",
    N_ ("goods you bought are yours until they are sold") },
  { LABA_ROLE_INVENTORY, TRUE, "|opening-stock|opening-balance|",
    N_ ("the goods were there when the book began") },
  { LABA_ROLE_INVENTORY, TRUE, "|return|delivery-failed|", N_ ("the goods came back") },
  { LABA_ROLE_INVENTORY, TRUE, "|stock-count|",
    N_ ("more was counted than the book said") },
  { LABA_ROLE_INVENTORY, TRUE, NULL, N_ ("goods came in") },
  { LABA_ROLE_INVENTORY, FALSE, "|stock-count|",
    N_ ("less was counted than the book said") },
  { LABA_ROLE_INVENTORY, FALSE, "|purchase-return|",
    N_ ("the goods went back to the supplier") },
  { LABA_ROLE_INVENTORY, FALSE, NULL,
    N_ ("the goods are gone, at what they had cost") },
  { LABA_ROLE_ASSET, TRUE, NULL, N_ ("you bought something that lasts") },
  { LABA_ROLE_DEPRECIATION_SO_FAR, TRUE, NULL, N_ ("what lasts wears off bit by bit") },
  { LABA_ROLE_PAYABLE, TRUE, "|opening-balance|",
    N_ ("you owed it when the book began") },
  { LABA_ROLE_PAYABLE, TRUE, NULL, N_ ("the goods are here and not all is paid") },
  { LABA_ROLE_PAYABLE, FALSE, "|purchase-return|", N_ ("the goods went back") },
  { LABA_ROLE_PAYABLE, FALSE, NULL, N_ ("you paid") },
  { LABA_ROLE_CONSIGNOR_PAYABLE, TRUE, NULL,
    N_ ("their goods were sold, and their share is theirs") },
  { LABA_ROLE_CONSIGNOR_PAYABLE, FALSE, NULL, N_ ("you paid") },
  { LABA_ROLE_DEPOSIT, TRUE, NULL,
    N_ ("money for goods that you still have to hand over is a debt") },
  { LABA_ROLE_DEPOSIT, FALSE, "|refund|", N_ ("the customer got it back") },
  { LABA_ROLE_DEPOSIT, FALSE, NULL, N_ ("the customer got what was paid for") },
  { LABA_ROLE_LOAN, TRUE, NULL, N_ ("borrowed money has to be paid back") },
  { LABA_ROLE_LOAN, FALSE, NULL, N_ ("you paid it back") },
  { LABA_ROLE_CAPITAL, TRUE, "|capital|",
    N_ ("your own money in the business stays yours; it is no income") },
  { LABA_ROLE_CAPITAL, TRUE, NULL,
    N_ ("what was there in the beginning is yours") },
  { LABA_ROLE_CAPITAL, FALSE, NULL,
    N_ ("what was owed in the beginning is not yours") },
  { LABA_ROLE_DRAWINGS, TRUE, NULL,
    N_ ("what goes to the house is no cost of the business") },
  { LABA_ROLE_SALES, TRUE, NULL, N_ ("the goods were handed over, at your price") },
  { LABA_ROLE_SALES, FALSE, NULL, N_ ("the sale did not come off") },
  { LABA_ROLE_SALES_RETURNS, TRUE, NULL, N_ ("the customer sent something back") },
  { LABA_ROLE_COMMISSION, TRUE, NULL, N_ ("this sale brings you commission") },
  { LABA_ROLE_SHIPPING_CHARGED, TRUE, NULL, N_ ("the customer pays for the way") },
  { LABA_ROLE_OTHER_INCOME, TRUE, NULL, N_ ("it was earned") },
  { LABA_ROLE_COST_OF_GOODS, TRUE, NULL, N_ ("the goods that went out had cost you that") },
  { LABA_ROLE_COST_OF_GOODS, FALSE, NULL, N_ ("these goods are not sold after all") },
  { LABA_ROLE_SHIPPING, TRUE, NULL, N_ ("the courier wants that") },
  { LABA_ROLE_FEES, TRUE, NULL, N_ ("the platform or the bank keeps that") },
  { LABA_ROLE_FAILED_DELIVERY, TRUE, NULL,
    N_ ("the way is to be paid although the parcel was refused") },
  { LABA_ROLE_STOCK_LOSS, TRUE, "|stock-count|", N_ ("goods are missing") },
  { LABA_ROLE_STOCK_LOSS, TRUE, NULL, N_ ("goods were spoiled or lost") },
  { LABA_ROLE_STOCK_LOSS, FALSE, NULL, N_ ("goods were found again") },
  { LABA_ROLE_PROMOTION, TRUE, NULL, N_ ("goods were given away") },
  { LABA_ROLE_BAD_DEBT, TRUE, NULL, N_ ("you no longer expect to be paid") },
  { LABA_ROLE_INTEREST, TRUE, NULL, N_ ("borrowing costs that") },
  { LABA_ROLE_DEPRECIATION, TRUE, NULL, N_ ("what lasts wears off bit by bit") },
  { LABA_ROLE_EXPENSE, TRUE, NULL, N_ ("the business used it up") },
};

static const char *
reason_of (LabaRole role, gboolean more, const char *type)
{
  g_autofree char *sought = g_strdup_printf ("|%s|", type);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].role == role && reasons[i].more == more
        && (reasons[i].types == NULL || strstr (reasons[i].types, sought) != NULL))
      return _ (reasons[i].text);
  return NULL;
}

char *
laba_scene_tell (LabaRole role, const char *type, const char *name, gint64 change)
{
  gboolean more = change > 0;
  const char *reason = reason_of (role, more, type);
  g_autofree char *subject = subject_of (role, name);
  g_autofree char *amount = laba_money_format (ABS (change), laba_language_get ());
  /* Translators: 1 is what, 2 an amount, 3 why. */
  const char *format = reason != NULL ? (more ? _ ("%1$s goes up by %2$s, because %3$s.")
                                              : _ ("%1$s goes down by %2$s, because %3$s."))
                       : more         ? _ ("%1$s goes up by %2$s.")
                                      : _ ("%1$s goes down by %2$s.");
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%3$s", reason != NULL ? reason : "", 1);
  g_string_replace (text, "%2$s", amount, 1);
  g_string_replace (text, "%1$s", subject, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
