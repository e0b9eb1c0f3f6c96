/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "ledger/laba-role.h"

G_BEGIN_DECLS

/* Behind the scenes of one record: what it did to each account and why, and what I have,
 * owe and own without it and with it. For a class, beside a form. */

/* One account. Amounts are as people see them: more is more, whichever side it stands on. */
typedef struct
{
  LabaRole role;
  char *name; /* "Tunai", "Stock of goods" */
  gint64 before, change;
  char *sentence; /* "Your money in Tunai goes up by Rp40,000, because the customer paid." */
} LabaScene;

/* What I have = what I owe + what is mine; in rupiah. */
typedef enum
{
  LABA_EQUATION_MONEY,
  LABA_EQUATION_GOODS,
  LABA_EQUATION_OTHER,
  LABA_EQUATION_OWED,
  LABA_EQUATION_MINE,
  LABA_N_EQUATION,
} LabaEquationPart;

typedef struct
{
  gint64 parts[LABA_N_EQUATION];
} LabaEquation;

typedef struct
{
  GPtrArray *scenes; /* of LabaScene */
  LabaEquation before, after;
} LabaScenes;

/* Reads them up to today, or the last day written down; record 0: none, as the book is.
 * Free with laba_scenes_free. */
LabaScenes *laba_scenes_read (LabaDb *db, gint64 record, GError **error);
void laba_scenes_free (LabaScenes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaScenes, laba_scenes_free)

/* Whether such accounts grow on the left (debit), as what I have and what it cost do. */
gboolean laba_scene_is_left (LabaRole role);

/* laba-scene-words.c: the sentence. type: the record's ("order"); name: the account's, may
 * be NULL. Free with g_free. */
char *laba_scene_tell (LabaRole role, const char *type, const char *name, gint64 change);

G_END_DECLS
