/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"

static gboolean
check (const char *text, gssize length, const char *allowed, GError **error)
{
  const gsize n = length < 0 ? strlen (text) : (gsize) length;

  if (memchr (text, '\0', n) != NULL || !g_utf8_validate_len (text, n, NULL))
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID,
                           _("This is not readable text (UTF-8)."));
      return FALSE;
    }

  for (const char *at = text; at < text + n; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (!g_unichar_iscntrl (c) || (c < 128 && strchr (allowed, (int) c) != NULL))
        continue;
      g_set_error (
          error, LABA_ERROR, LABA_ERROR_INVALID,
          _("The text has a character that cannot be seen (U+%04X). Take it out."), c);
      return FALSE;
    }
  return TRUE;
}

gboolean
laba_text_check_line (const char *text, gssize length, GError **error)
{
  return check (text, length, "", error);
}

gboolean
laba_text_check_note (const char *text, gssize length, GError **error)
{
  return check (text, length, "\n\r\t", error);
}

/* Plain ASCII with single spaces inside: most of what there is. */
static gboolean
is_collapsed (const char *text)
{
  char before = ' ';

  for (; *text != '\0'; text++)
    {
      if (*text < ' ' || *text > '~' || (*text == ' ' && before == ' '))
        return FALSE;
      before = *text;
    }
  return before != ' ';
}

char *
laba_text_collapse (const char *text)
{
  if (is_collapsed (text))
    return g_strdup (text);
  g_autoptr (GString) result = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          space = TRUE;
          continue;
        }
      if (space && result->len > 0)
        g_string_append_c (result, ' ');
      space = FALSE;
      g_string_append_unichar (result, c);
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

char *
laba_text_fold (const char *text)
{
  g_autofree char *collapsed = laba_text_collapse (text);
  g_autofree char *apart = g_utf8_normalize (collapsed, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (apart != NULL ? apart : collapsed, -1);
  g_autofree char *again = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) result = g_string_new (NULL);

  for (const char *at = again != NULL ? again : lower; *at != '\0';
       at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (result, c);
    }
  return g_string_free (g_steal_pointer (&result), FALSE);
}

gboolean
laba_text_is_empty (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}
