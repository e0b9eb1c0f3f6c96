/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Says the amounts on standard input, one a line, in words: say-words id|en. For words.py. */
#include <stdio.h>

#include "base/laba-words.h"

int
main (int argc, char **argv)
{
  LabaLanguage language;
  char line[64];

  if (argc != 2 || !laba_language_from_id (argv[1], &language))
    return 2;
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_autofree char *words = laba_words_money (g_ascii_strtoll (line, NULL, 10), language);

      puts (words);
    }
  return 0;
}
