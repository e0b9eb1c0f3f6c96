/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-sums.h"

#include <string.h>

#define FIRST_SIZE 64 /* a power of two */

/* Open addressing: a rebuild adds millions of times. `used` tells free places apart. */
struct _LabaSums
{
  LabaSum *places;
  guint8 *used;
  gsize size, n;
  gboolean overflowed;
};

LabaSums *
laba_sums_new (void)
{
  LabaSums *sums = g_new0 (LabaSums, 1);

  sums->size = FIRST_SIZE;
  sums->places = g_new (LabaSum, sums->size);
  sums->used = g_new0 (guint8, sums->size);
  return sums;
}

void
laba_sums_free (LabaSums *sums)
{
  if (sums == NULL)
    return;
  g_free (sums->places);
  g_free (sums->used);
  g_free (sums);
}

static gsize
hash (gint64 a, gint64 b, gint64 c)
{
  guint64 mixed = (guint64) a * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);

  mixed = (mixed ^ (guint64) b ^ (mixed >> 29)) * G_GUINT64_CONSTANT (0xBF58476D1CE4E5B9);
  mixed = (mixed ^ (guint64) c ^ (mixed >> 32)) * G_GUINT64_CONSTANT (0x94D049BB133111EB);
  return (gsize) (mixed ^ (mixed >> 31));
}

/* The key's place, or the free one where it would stand. */
static gsize
find (const LabaSums *sums, gint64 a, gint64 b, gint64 c)
{
  gsize mask = sums->size - 1;
  gsize place = hash (a, b, c) & mask;

  while (sums->used[place])
    {
      const gint64 *key = sums->places[place].key;

      if (key[2] == c && key[0] == a && key[1] == b)
        break;
      place = (place + 1) & mask;
    }
  return place;
}

static void
grow (LabaSums *sums)
{
  g_autofree LabaSum *places = sums->places;
  g_autofree guint8 *used = sums->used;
  gsize size = sums->size;

  sums->size = size * 2;
  sums->places = g_new (LabaSum, sums->size);
  sums->used = g_new0 (guint8, sums->size);
  for (gsize i = 0; i < size; i++)
    if (used[i])
      {
        gsize place = find (sums, places[i].key[0], places[i].key[1], places[i].key[2]);

        sums->places[place] = places[i];
        sums->used[place] = TRUE;
      }
}

void
laba_sums_add (LabaSums *sums, gint64 a, gint64 b, gint64 c, gint64 amount)
{
  gsize place = find (sums, a, b, c);

  if (sums->used[place])
    {
      gint64 *sum = &sums->places[place].amount;

      sums->overflowed |= __builtin_add_overflow (*sum, amount, sum);
      return;
    }
  sums->places[place] = (LabaSum){ { a, b, c }, amount };
  sums->used[place] = TRUE;
  if (++sums->n > sums->size / 2)
    grow (sums);
}

gboolean
laba_sums_fit (const LabaSums *sums)
{
  return !sums->overflowed;
}

gint64
laba_sums_get (const LabaSums *sums, gint64 a, gint64 b, gint64 c)
{
  gsize place = find (sums, a, b, c);

  return sums->used[place] ? sums->places[place].amount : 0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const LabaSum *left = a;
  const LabaSum *right = b;

  for (guint i = 0; i < G_N_ELEMENTS (left->key); i++)
    if (left->key[i] != right->key[i])
      return left->key[i] < right->key[i] ? -1 : 1;
  return 0;
}

GArray *
laba_sums_list (const LabaSums *sums)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LabaSum));

  for (gsize i = 0; i < sums->size; i++)
    if (sums->used[i] && sums->places[i].amount != 0)
      g_array_append_val (list, sums->places[i]);
  g_array_sort (list, compare);
  return list;
}
