/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-money.h"

#include <string.h>

__extension__ typedef __int128 Wide;

/* Without doubling `a`, which need not leave room for it. */
static Wide
half_up (Wide a, Wide b)
{
  Wide quotient = a / b;
  Wide rest = a % b;

  if (rest < 0)
    {
      quotient--;
      rest += b;
    }
  return rest >= b - rest ? quotient + 1 : quotient;
}

static gint64
narrow (Wide wide)
{
  if (wide > G_MAXINT64)
    return G_MAXINT64;
  if (wide < G_MININT64)
    return G_MININT64;
  return (gint64) wide;
}

static gboolean
store (Wide wide, gint64 *result)
{
  if (wide > LABA_MONEY_MAX || wide < -LABA_MONEY_MAX)
    return FALSE;

  *result = (gint64) wide;
  return TRUE;
}

gint64
laba_half_up (gint64 a, gint64 b)
{
  g_return_val_if_fail (b > 0, 0);

  return narrow (half_up (a, b));
}

gint64
laba_mul_div_half_up (gint64 a, gint64 b, gint64 c)
{
  g_return_val_if_fail (c > 0, 0);

  return narrow (half_up ((Wide) a * b, c));
}

gboolean
laba_money_in_range (gint64 amount)
{
  return amount >= -LABA_MONEY_MAX && amount <= LABA_MONEY_MAX;
}

gboolean
laba_money_add (gint64 a, gint64 b, gint64 *sum)
{
  return store ((Wide) a + b, sum);
}

gboolean
laba_money_subtract (gint64 a, gint64 b, gint64 *difference)
{
  return store ((Wide) a - b, difference);
}

gboolean
laba_money_multiply (gint64 a, gint64 b, gint64 *product)
{
  return store ((Wide) a * b, product);
}

gboolean
laba_money_multiply_divide (gint64 a, gint64 b, gint64 c, gint64 *result)
{
  g_return_val_if_fail (c > 0, FALSE);

  return store (half_up ((Wide) a * b, c), result);
}

typedef struct
{
  gsize place;
  Wide rest;
} Share;

static int
compare_shares (gconstpointer a, gconstpointer b)
{
  const Share *left = a;
  const Share *right = b;

  if (left->rest != right->rest)
    return left->rest > right->rest ? -1 : 1;
  return left->place < right->place ? -1 : 1;
}

static Wide
sum_weights (const gint64 *weights, gsize n)
{
  Wide sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      g_return_val_if_fail (weights[i] >= 0, 0);
      sum += weights[i];
    }
  return sum;
}

void
laba_split (gint64 total, const gint64 *weights, gsize n, gint64 *parts)
{
  const Wide whole = sum_weights (weights, n);
  const Wide size = total < 0 ? -(Wide) total : total;
  const Wide divisor = whole == 0 ? (Wide) n : whole;
  g_autofree Share *shares = g_new (Share, n);
  Wide left = size;

  if (n == 0)
    return;

  for (gsize i = 0; i < n; i++)
    {
      const Wide product = size * (whole == 0 ? 1 : weights[i]);

      left -= product / divisor;
      shares[i] = (Share){ i, product % divisor };
      parts[i] = narrow (total < 0 ? -(product / divisor) : product / divisor);
    }

  qsort (shares, n, sizeof *shares, compare_shares);
  for (gsize i = 0; left > 0 && i < n; i++, left--)
    parts[shares[i].place] += total < 0 ? -1 : 1;
}

static void
append_grouped (GString *text, guint64 size, char separator)
{
  char digits[32];
  gsize n = (gsize) g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, size);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

static char *
format (gint64 amount, const char *currency, LabaLanguage language)
{
  g_autoptr (GString) text = g_string_new (amount < 0 ? "−" : "");

  g_string_append (text, currency);
  append_grouped (text, amount < 0 ? -(guint64) amount : (guint64) amount,
                  language == LABA_LANGUAGE_ID ? '.' : ',');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
laba_money_format (gint64 amount, LabaLanguage language)
{
  return format (amount, "Rp", language);
}

char *
laba_money_format_plain (gint64 amount, LabaLanguage language)
{
  return format (amount, "", language);
}
