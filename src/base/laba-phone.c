/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-phone.h"

#include <string.h>

/* E.164 allows fifteen digits; the shortest landline with its area has seven. */
#define MIN_DIGITS 7
#define MAX_DIGITS 15

/* 0812****01, 62812xxxx01, 0812••••01 */
static gboolean
is_masked (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return strpbrk (lower, "*#") != NULL || strstr (lower, "xx") != NULL
         || strstr (lower, "•") != NULL || strstr (lower, "…") != NULL;
}

static char *
keep_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

char *
laba_phone_normalise (const char *text)
{
  g_autofree char *digits = NULL;
  g_autofree char *result = NULL;
  const char *at;
  gboolean abroad;

  if (text == NULL || is_masked (text))
    return NULL;

  digits = keep_digits (text);
  at = digits;
  abroad = strchr (text, '+') != NULL || g_str_has_prefix (at, "00");
  if (g_str_has_prefix (at, "00"))
    at += 2;

  if (g_str_has_prefix (at, "620"))
    result = g_strconcat ("62", at + 3, NULL);
  else if (!abroad && at[0] == '0')
    result = g_strconcat ("62", at + 1, NULL);
  else if (!abroad && at[0] == '8')
    result = g_strconcat ("62", at, NULL);
  else
    result = g_strdup (at);

  if (strlen (result) < MIN_DIGITS || strlen (result) > MAX_DIGITS)
    return NULL;
  return g_steal_pointer (&result);
}

char *
laba_phone_whatsapp_link (const char *normalised, const char *message)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (normalised != NULL, NULL);

  if (message == NULL)
    return g_strconcat ("https://wa.me/", normalised, NULL);
  escaped = g_uri_escape_string (message, NULL, FALSE);
  return g_strconcat ("https://wa.me/", normalised, "?text=", escaped, NULL);
}
