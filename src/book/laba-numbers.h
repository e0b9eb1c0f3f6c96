/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* The table `numbers (pointer)`: rows of whole numbers straight from memory, so that one
 * statement writes many rows (half the time of a statement a row). See
 * laba_stmt_bind_numbers. */

#define LABA_NUMBERS_COLUMNS 16

/* Makes the table known to a connection. Both give SQLite's result code. */
int laba_numbers_register (sqlite3 *handle);
/* Binds n_rows times n_columns numbers, row by row, as the statement's pointer; they are
 * borrowed until the statement is reset. */
int laba_numbers_bind (sqlite3_stmt *handle,
                       int index,
                       const gint64 *numbers,
                       gsize n_rows,
                       guint n_columns);

G_END_DECLS
