/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* The open CSV folder: the whole book as text. One file a type that has entries, named by
 * its plural (orders.csv), one a kind of its lines (orders-lines.csv, orders-paid.csv)
 * and their parts (settlements-orders-fees.csv); settings.csv, closings.csv;
 * photos/ID.EXT.
 *
 * Columns are the keys of INTERFACES section 2 ("refund.account"). `id` ties the files:
 * of a record in its own file, of the record a line belongs to in a file of lines, where
 * `place` (and `part`) count from 1. What a column names has the id it means beside it:
 * `customer`, `customer_id`; reading goes by the id where there is one. Amounts are whole
 * rupiah, quantities decimal numbers with a dot, days YYYY-MM-DD. Text that a spreadsheet
 * would take for a formula carries an apostrophe, which reading takes off again. */

/* Writes the folder, which must not exist or be empty, from what the connection sees. It
 * is there whole or not at all. Errors: LABA_ERROR_TAKEN, FAILED, G_IO_ERROR_CANCELLED.
 */
gboolean laba_folder_write (LabaDb *db,
                            const char *folder,
                            LabaIntakeFunc progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GError **error);

/* Reads a folder into the edit, in the order of its ids, whatever ids the records get
 * here. FALSE as laba_intake_save; also LABA_ERROR_NOT_FOUND where there is no such
 * folder or nothing in it. */
gboolean laba_folder_read (LabaIntake *intake, const char *folder, GError **error);

G_END_DECLS
