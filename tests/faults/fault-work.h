/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"

G_BEGIN_DECLS

/* A day's mixed work on a small book, step by step: records, a change, a deletion, undo,
 * redo, an import and its undo, settings, a photo, a copy, closing and opening. Each step
 * does the same each time. */

/* Makes the book that the work begins with. */
void fault_work_begin (const char *path);

typedef struct
{
  char *path;
  char *copy; /* where the work's copy goes */
  LabaBook *book;
  gboolean remote; /* as in a network folder: without WAL */
  guint done;      /* so many steps were acknowledged */
} FaultWork;

/* Takes the book up; FALSE where it cannot be opened. Its copy goes beside it. */
gboolean fault_work_open (FaultWork *self, const char *path, GError **error);
void fault_work_close (FaultWork *self);
void fault_work_clear (FaultWork *self);

guint fault_work_n_steps (void);
/* After which step the copy is there. */
guint fault_work_copied (void);
const char *fault_work_name (guint step);
/* Does the next step; on success, and only then, it is acknowledged. */
gboolean fault_work_step (FaultWork *self, GError **error);

/* What the book at a path holds, derived layer and lines of history included, read by
 * another pair of eyes; every proof of the ledger must hold. Free with g_free. */
char *fault_work_look (const char *path);

G_END_DECLS
