/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-checkup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "book/laba-edit.h"
#include "reports/laba-home.h"

/* Our own, in the manner of business courses: yes is a good sign for each. */
static const char *const questions[LABA_CHECKUP_QUESTIONS] = {
  N_ ("Is the money of the business kept apart from the money of the house?"),
  N_ ("Is every sale, purchase and expense written down on its day?"),
  N_ ("Do you know today who owes you, how much and since when?"),
  N_ ("Do you know today what you owe, and when it has to be paid?"),
  N_ ("Do you count your goods now and then, and compare them with the book?"),
  N_ ("Do you know what is left of each sale after cost, shipping and fees?"),
  N_ ("Do you know how much you may take out without eating up your capital?"),
};

const char *
laba_checkup_question (guint place)
{
  return _ (questions[place]);
}

/* ---- answers ---- */

static const char *
key_of (gboolean after)
{
  return after ? "checkup-after" : "checkup-before";
}

/* A letter a question: y or n. */
LabaCheckup
laba_checkup_get (LabaBook *book, gboolean after)
{
  g_autofree char *text = laba_book_dup_setting (book, key_of (after));
  LabaCheckup answers = { FALSE, { FALSE } };

  answers.asked = text != NULL && strlen (text) == LABA_CHECKUP_QUESTIONS;
  for (guint i = 0; answers.asked && i < LABA_CHECKUP_QUESTIONS; i++)
    answers.yes[i] = text[i] == 'y';
  return answers;
}

gboolean
laba_checkup_set (LabaBook *book,
                  gboolean after,
                  const LabaCheckup *answers,
                  GError **error)
{
  char text[LABA_CHECKUP_QUESTIONS + 1] = "";
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, _ ("Check-up answered"), error);

  for (guint i = 0; i < LABA_CHECKUP_QUESTIONS; i++)
    text[i] = answers->yes[i] ? 'y' : 'n';
  return edit != NULL && laba_edit_set_setting (edit, key_of (after), text, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

guint
laba_checkup_count_yes (const LabaCheckup *answers)
{
  guint n = 0;

  for (guint i = 0; i < LABA_CHECKUP_QUESTIONS; i++)
    n += answers->yes[i] ? 1 : 0;
  return n;
}

/* ---- the book's own figures ---- */

static void
append_amount (GString *text, const char *format, gint64 amount)
{
  g_autofree char *figure = laba_money_format (amount, laba_language_get ());

  g_string_append (text, text->len > 0 ? " " : "");
  g_string_append (text, format);
  g_string_replace (text, "%s", figure, 1);
}

static void
append_if (GString *text, const char *format, gint64 amount)
{
  if (amount > 0)
    append_amount (text, format, amount);
}

char *
laba_checkup_tell_safe (LabaBook *book, LabaDay today, GError **error)
{
  g_autoptr (LabaHome) home = laba_home_new (laba_book_get_db (book), today, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (home == NULL)
    return NULL;
  append_amount (text, _ ("There is %s of money in all."), home->money);
  append_if (text, _ ("%s of it customers paid ahead: it is not earned yet."),
             home->deposits);
  append_if (text, _ ("%s you owe suppliers."), home->payables);
  append_if (text, _ ("%s belongs to the owners of goods you sold for them."),
             home->others_goods);
  append_if (text, _ ("%s it takes to buy again what has run low."), home->restock);
  if (home->may_take > 0)
    append_amount (text, _ ("That leaves %s that you may take out."), home->may_take);
  else
    g_string_append_printf (
        text, " %s", _ ("That leaves nothing: whatever you take out now is not yours."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
laba_checkup_tell_capital (LabaBook *book, LabaDay today, GError **error)
{
  g_autoptr (LabaHome) home = laba_home_new (laba_book_get_db (book), today, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (home == NULL)
    return NULL;
  append_amount (text, _ ("You put in %s."), home->capital);
  append_amount (text,
                 home->profit >= 0 ? _ ("The business earned %s.")
                                   : _ ("The business lost %s."),
                 ABS (home->profit));
  append_amount (text, _ ("You took out %s for the house."), home->drawings);
  append_amount (text, _ ("So %s is yours in the business now."), home->equity);
  if (home->equity < home->capital)
    append_amount (text, _ ("Your capital is not whole: %s of it is used up."),
                   home->capital - home->equity);
  else
    append_amount (text, _ ("Your capital is whole, and %s has been added to it."),
                   home->equity - home->capital);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
