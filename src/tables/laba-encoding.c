/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tables/laba-encoding.h"

#define NO_CHARACTER 0xfffd

/* Windows-1252 from 0x80 to 0x9f; above and below, the byte is the character. */
static const gunichar windows_1252[]
    = { 0x20ac, NO_CHARACTER, 0x201a,       0x0192, 0x201e, 0x2026, 0x2020,
        0x2021, 0x02c6,       0x2030,       0x0160, 0x2039, 0x0152, NO_CHARACTER,
        0x017d, NO_CHARACTER, NO_CHARACTER, 0x2018, 0x2019, 0x201c, 0x201d,
        0x2022, 0x2013,       0x2014,       0x02dc, 0x2122, 0x0161, 0x203a,
        0x0153, NO_CHARACTER, 0x017e,       0x0178 };

static guint
unit_at (LabaEncoding encoding, const guint8 *bytes)
{
  return encoding == LABA_ENCODING_UTF_16_LE ? (guint) (bytes[0] | bytes[1] << 8)
                                             : (guint) (bytes[0] << 8 | bytes[1]);
}

/* The character at `bytes`, and how many bytes it takes; 0: its rest is still to come. */
static gsize
take_utf_16 (LabaEncoding encoding,
             const guint8 *bytes,
             gsize n,
             gboolean at_end,
             gunichar *character)
{
  guint unit, low;

  *character = NO_CHARACTER;
  if (n < 2)
    return at_end ? n : 0;
  unit = unit_at (encoding, bytes);
  if (unit < 0xd800 || unit > 0xdfff)
    {
      *character = unit;
      return 2;
    }
  if (unit > 0xdbff || (n < 4 && at_end))
    return 2;
  if (n < 4)
    return 0;
  low = unit_at (encoding, bytes + 2);
  if (low < 0xdc00 || low > 0xdfff)
    return 2;
  *character = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  return 4;
}

gsize
laba_encoding_decode (LabaEncoding encoding,
                      const guint8 *bytes,
                      gsize n,
                      gboolean at_end,
                      char *to,
                      gsize *length)
{
  char *out = to;
  gsize done = 0;

  while (done < n)
    {
      gunichar character = bytes[done];
      gsize taken = 1;

      if (encoding != LABA_ENCODING_WINDOWS_1252)
        taken = take_utf_16 (encoding, bytes + done, n - done, at_end, &character);
      else if (character >= 0x80 && character < 0xa0)
        character = windows_1252[character - 0x80];
      if (taken == 0)
        break;
      out += g_unichar_to_utf8 (character, out);
      done += taken;
    }
  *length = (gsize) (out - to);
  return done;
}

LabaEncoding
laba_encoding_find (const guint8 *bytes, gsize n)
{
  gsize even = 0, odd = 0, looked = MIN (n, 4096);

  if (n >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    return LABA_ENCODING_UTF_16_LE;
  if (n >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    return LABA_ENCODING_UTF_16_BE;
  for (gsize i = 0; i < looked; i++)
    if (bytes[i] == 0)
      (i % 2 == 0) ? even++ : odd++;
  /* Plain letters in two bytes have a zero in every other one. */
  if (odd > looked / 4 && even == 0)
    return LABA_ENCODING_UTF_16_LE;
  if (even > looked / 4 && odd == 0)
    return LABA_ENCODING_UTF_16_BE;
  return LABA_ENCODING_UTF_8;
}
