/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "chat/laba-chat-private.h"

/* The message as clean lines. */

/* A name before a message is no longer. */
#define HEAD_LENGTH_MAX 40

/* What a chat puts before a message that is copied out of it: "[24/11/26 10.12] Bu Sari:
 * ", "24/11/26 10.12 - Bu Sari: ". */
static const char *
skip_head (const char *line)
{
  const char *at = line;
  const char *colon;

  if (*at == '[')
    at++;
  if (!g_ascii_isdigit (at[0]))
    return line;
  at += strspn (at, "0123456789/.,: -APMapm");
  if (at - line < 8)
    return line;
  at += strspn (at, "] -");
  colon = strstr (at, ": ");
  return colon != NULL && colon - at < HEAD_LENGTH_MAX ? colon + 2 : line;
}

/* Bullets and numbers of a list: "1. ", "- ", "• ". */
static const char *
skip_bullet (const char *line)
{
  const char *at = line;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)) && *at != '+'
         && *at != '@' && *at != '(' && *at != '[')
    at = g_utf8_next_char (at);
  if (g_ascii_isdigit (at[0]) && (at[1] == '.' || at[1] == ')')
      && (at[2] == ' ' || g_ascii_isalpha (at[2])))
    {
      at += 2;
      at += strspn (at, " ");
    }
  return at;
}

/* Without marks for bold, pictures and marks of direction; every kind of space a space.
 */
static char *
clean (const char *line)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '*' && g_ascii_isdigit (at[1]) && at > line
          && (g_ascii_isdigit (at[-1]) || at[-1] == ' '))
        g_string_append_c (out, '*');
      else if (g_unichar_isspace (c) || c == 0x00a0)
        g_string_append_c (out, ' ');
      else if (c == 0x2013 || c == 0x2014)
        g_string_append_c (out, '-');
      else if (c == '*' || c == '_' || c == '~' || c == '`' || c >= 0x2190
               || (c >= 0x200b && c <= 0x200f) || c == 0xfe0f)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}

/* Whether a known label with a colon begins here; only such break a line. */
static gboolean
begins_label (const char *text)
{
  const char *colon = strchr (text, ':');
  g_autoptr (GString) label = g_string_new (NULL);

  if (colon == NULL || colon - text > 24)
    return FALSE;
  laba_chat_fold_label (text, colon, label);
  return laba_chat_is_label (label->str);
}

/* A form in one line: "nama: Siti, hp: 0812…, alamat: …". Each label begins a line. */
static void
add_line (GPtrArray *lines, const char *line)
{
  const char *from = line;

  for (const char *at = line; *at != '\0'; at++)
    {
      gboolean cuts = *at == '#' || *at == '|';

      if (!cuts && (at == from || at[-1] != ' ' || !begins_label (at)))
        continue;
      if (at > from)
        g_ptr_array_add (lines, g_strndup (from, (gsize) (at - from)));
      from = cuts ? at + 1 : at;
    }
  g_ptr_array_add (lines, g_strdup (from));
}

/* Commas and spaces that a cut left at the ends. */
static char *
trim (char *line)
{
  gsize length;

  g_strstrip (line);
  length = strlen (line);
  while (length > 0 && strchr (" ,;/", line[length - 1]) != NULL)
    line[--length] = '\0';
  return line;
}

GPtrArray *
laba_chat_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) raw = g_strsplit (text, "\n", -1);
  GPtrArray *cut = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; raw[i] != NULL; i++)
    {
      g_autofree char *line = clean (skip_head (raw[i]));

      add_line (cut, skip_bullet (line));
    }
  for (guint i = 0; i < cut->len; i++)
    {
      char *line = trim (g_strdup (skip_bullet (cut->pdata[i])));

      if (*line != '\0')
        g_ptr_array_add (lines, line);
      else
        g_free (line);
    }
  g_ptr_array_unref (cut);
  return lines;
}
