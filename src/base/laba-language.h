/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two languages Laba speaks by itself: texts, days, numbers and amounts in words. Texts in the source are English;
 * po/id.po holds the Indonesian. A third language is a catalogue of texts that says which of the two it counts in. */
typedef enum
{
  LABA_LANGUAGE_ID,
  LABA_LANGUAGE_EN,
} LabaLanguage;

#define LABA_N_LANGUAGES 2

/* Switches every translated text of this process to "id" or "en", or to what the system
 * asks for (NULL), which may be a third one with a catalogue. Works at any time and with any or no locale installed; the system and
 * other programs are not touched. Also binds the domain, so a program calls it once at
 * its start, after setlocale (LC_ALL, ""). An unknown id counts as NULL. To be called
 * from the main thread while no job runs. */
void laba_language_set (const char *id);

/* The language now in force; what the system asks for before the first laba_language_set.
 */
LabaLanguage laba_language_get (void);

/* "id" or "en". Static. */
const char *laba_language_to_id (LabaLanguage language);

/* Reads "id" or "en" into `language`; FALSE for anything else (also NULL). */
gboolean laba_language_from_id (const char *id, LabaLanguage *language);

G_END_DECLS
