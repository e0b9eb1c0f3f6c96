/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* What stands in the controls of a form, whatever form it is: as typed, readable or not. Each control goes by a name of its
 * own (a field's key, an id of the template) and by how many of that name came before it. */

#define LABA_TYPED_TYPE "a(ssx)" /* name, what stands there, the record it names or 0 */

/* All of it. The caller owns a full reference. */
GVariant *laba_typed_read (GtkWidget *form);
/* Types it into a form of the same kind, as a user would: rows appear as they are needed, and what follows from what is
 * typed follows. What does not fit stays out. */
void laba_typed_write (GtkWidget *form, LabaDb *db, GVariant *typed);

/* Calls func (form) whenever something is typed in a control that is there now. Once more: also in those that came since. */
void laba_typed_watch (GtkWidget *form, GCallback func);

G_END_DECLS
