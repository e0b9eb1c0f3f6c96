/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

sqlite3 *laba_db_get_handle (LabaDb *db);
/* Sets error from the connection's last fault; returns FALSE. */
gboolean laba_db_fail (LabaDb *db, int code, GError **error);

G_END_DECLS
