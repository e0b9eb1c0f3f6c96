/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-found.h"

#include "book/laba-store.h"
#include "orders/laba-order-search.h"

static void
found_clear (gpointer data)
{
  LabaFound *self = data;

  g_free (self->name);
  g_free (self->detail);
}

GArray *
laba_found_new (void)
{
  GArray *found = g_array_new (FALSE, TRUE, sizeof (LabaFound));

  g_array_set_clear_func (found, found_clear);
  return found;
}

void
laba_found_add (GArray *found, LabaDb *db, const LabaType *type, const char *text, guint most)
{
  g_autofree char *match = laba_store_match (text);
  g_autoptr (LabaStmt) stmt = NULL;

  if (type->suggest == NULL || *match == '\0')
    return;
  stmt = laba_db_take (db, type->suggest);
  if (laba_stmt_has_bind (stmt, ":text"))
    laba_stmt_bind_text (stmt, ":text", text);
  if (laba_stmt_has_bind (stmt, ":match"))
    laba_stmt_bind_text (stmt, ":match", match);
  if (laba_stmt_has_bind (stmt, ":variant"))
    laba_stmt_bind_text (stmt, ":variant", NULL);
  laba_stmt_bind_int (stmt, ":most", most);
  while (laba_stmt_next (stmt, NULL))
    {
      LabaFound one = { .type = type,
                        .id = laba_stmt_get_int (stmt, "id"),
                        .name = g_strdup (laba_stmt_get_text (stmt, "name")),
                        .detail = g_strdup (laba_stmt_get_text (stmt, "detail")) };

      g_array_append_val (found, one);
    }
}

void
laba_found_add_orders (GArray *found, LabaDb *db, const char *text, guint most)
{
  g_autoptr (GArray) ids = laba_order_search_find (db, text, most);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (LabaRecord) record = laba_store_load (db, id, NULL);
      LabaFound one = { .id = id };

      if (record == NULL || (one.name = laba_store_describe (db, record)) == NULL)
        continue;
      one.type = record->type;
      g_array_append_val (found, one);
    }
}
