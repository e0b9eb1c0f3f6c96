/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "people/laba-supplier.h"

#include "ledger/laba-part.h"

/* As in supplier.sql. */
enum
{
  EVENT_SOLD,
  EVENT_NOT_DELIVERED,
  EVENT_CAME_BACK,
  EVENT_DAMAGED,
  EVENT_PAID,
};

/* A line of consigned goods that was sold. */
typedef struct
{
  gint64 order, line;
  gint64 quantity, amount;
  gint64 back, given;
} Sold;

typedef struct
{
  GHashTable *sold; /* set of Sold, by order and line */
  gint64 owed;      /* to the owner, for goods sold so far */
  LabaPostings *postings;
  gint64 person;
} Owner;

static guint
sold_hash (gconstpointer data)
{
  const Sold *sold = data;

  return g_int64_hash (&sold->order) ^ (guint) sold->line;
}

static gboolean
sold_equal (gconstpointer a, gconstpointer b)
{
  const Sold *left = a;
  const Sold *right = b;

  return left->order == right->order && left->line == right->line;
}

/* ---- one event ---- */

static void
post_payment (LabaPostings *postings,
              gint64 record,
              LabaDay day,
              gint64 account,
              gint64 person,
              gint64 amount,
              gint64 consigned)
{
  laba_postings_add (postings, record, day, LABA_ROLE_ACCOUNT, account, -amount);
  laba_postings_add (postings, record, day, LABA_ROLE_CONSIGNOR_PAYABLE, person,
                     consigned);
  laba_postings_add (postings, record, day, LABA_ROLE_PAYABLE, person,
                     amount - consigned);
}

static void
sell (Owner *owner, LabaStmt *stmt)
{
  Sold sold = {
    .order = laba_stmt_get_int (stmt, "customer_order"),
    .line = laba_stmt_get_int (stmt, "line"),
    .quantity = laba_stmt_get_int (stmt, "quantity"),
    .amount = laba_stmt_get_int (stmt, "amount"),
  };

  g_hash_table_add (owner->sold, g_memdup2 (&sold, sizeof sold));
  owner->owed += sold.amount;
}

static void
take_back (Owner *owner, LabaStmt *stmt, int kind)
{
  Sold key = { .order = laba_stmt_get_int (stmt, "customer_order"),
               .line = laba_stmt_get_int (stmt, "line") };
  Sold *sold = g_hash_table_lookup (owner->sold, &key);

  if (sold == NULL)
    return;
  gint64 left = sold->quantity - sold->back;
  gint64 quantity = kind == EVENT_NOT_DELIVERED
                        ? left
                        : MIN (laba_stmt_get_int (stmt, "quantity"), left);
  if (quantity <= 0)
    return;
  gint64 part
      = laba_part_back (sold->amount, sold->quantity, sold->back, quantity, &sold->given);
  sold->back += quantity;
  /* What was spoilt must be paid all the same. */
  if (kind != EVENT_DAMAGED)
    owner->owed -= part;
}

/* FALSE where it was posted before. */
static gboolean
pay (Owner *owner, LabaStmt *stmt)
{
  gint64 record = laba_stmt_get_int (stmt, "record");
  gint64 amount = laba_stmt_get_int (stmt, "amount");
  gint64 consigned = MIN (amount, MAX (owner->owed, 0));

  owner->owed -= consigned;
  if (!laba_postings_cover (owner->postings, record))
    return FALSE;
  post_payment (owner->postings, record, (LabaDay) laba_stmt_get_int (stmt, "day"),
                laba_stmt_get_int (stmt, "account"), owner->person, amount, consigned);
  return TRUE;
}

static gboolean
has_consigned (LabaDb *db, gint64 person)
{
  return laba_db_int (db, "supplier-has-consigned", ":person", person, 0) != 0;
}

gboolean
laba_supplier_post (LabaDb *db, gint64 person, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "supplier-events");
  g_autoptr (GHashTable) sold
      = g_hash_table_new_full (sold_hash, sold_equal, g_free, NULL);
  Owner owner = { .sold = sold, .postings = postings, .person = person };
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":person", person);
  while (laba_stmt_next (stmt, &failed))
    {
      int kind = (int) laba_stmt_get_int (stmt, "kind");

      if (kind == EVENT_SOLD)
        sell (&owner, stmt);
      else if (kind != EVENT_PAID)
        take_back (&owner, stmt, kind);
      else if (!pay (&owner, stmt) && has_consigned (db, person))
        return TRUE; /* then all were */
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

/* ---- the units ---- */

static gboolean
post_supplier (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  return !has_consigned (db, id) || laba_supplier_post (db, id, postings, error);
}

/* Whose goods were left with me: a set of ids. */
static GHashTable *
list_consigned (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "supplier-list-with-consigned");
  g_autoptr (GHashTable) suppliers
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      gint64 supplier = laba_stmt_int_at (stmt, 0);

      g_hash_table_add (suppliers, g_memdup2 (&supplier, sizeof supplier));
    }
  if (failed == NULL)
    return g_steal_pointer (&suppliers);
  g_propagate_error (error, failed);
  return NULL;
}

static gboolean
post_all_suppliers (LabaDb *db, LabaPostings *postings, GError **error)
{
  g_autoptr (GHashTable) suppliers = list_consigned (db, error);
  GHashTableIter iter;
  gpointer supplier;

  if (suppliers == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, suppliers);
  while (g_hash_table_iter_next (&iter, &supplier, NULL))
    if (!laba_supplier_post (db, *(gint64 *) supplier, postings, error)
        || !laba_postings_flush (postings, error))
      return FALSE;
  return TRUE;
}

static void
post_row (LabaStmt *stmt, gint64 id, LabaPostings *postings)
{
  post_payment (postings, id, (LabaDay) laba_stmt_get_int (stmt, "day"),
                laba_stmt_get_int (stmt, "account"), laba_stmt_get_int (stmt, "supplier"),
                laba_stmt_get_int (stmt, "amount"), 0);
}

static gboolean
post_supplier_payment (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "supplier-payment-row");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":id", id);
  if (!laba_stmt_next (stmt, &failed))
    {
      laba_postings_cover (postings, id);
      if (failed != NULL)
        g_propagate_error (error, failed);
      return failed == NULL;
    }
  gint64 supplier = laba_stmt_get_int (stmt, "supplier");
  if (laba_stmt_is_null (stmt, "purchase") && has_consigned (db, supplier))
    return laba_supplier_post (db, supplier, postings, error);
  if (laba_postings_cover (postings, id))
    post_row (stmt, id, postings);
  return TRUE;
}

/* Those of suppliers whose goods were left with me are posted by the suppliers' unit. */
static gboolean
post_all_supplier_payments (LabaDb *db, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "supplier-payment-rows");
  g_autoptr (GHashTable) suppliers = list_consigned (db, error);
  GError *failed = NULL;

  while (suppliers != NULL && laba_stmt_next (stmt, &failed))
    {
      gint64 id = laba_stmt_get_int (stmt, "id");
      gint64 supplier = laba_stmt_get_int (stmt, "supplier");

      if (laba_stmt_is_null (stmt, "purchase")
          && g_hash_table_contains (suppliers, &supplier))
        continue;
      laba_postings_cover (postings, id);
      post_row (stmt, id, postings);
      if (!laba_postings_flush (postings, &failed))
        break;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return suppliers != NULL && failed == NULL;
}

const LabaUnit laba_unit_supplier
    = { .id = "supplier", .post = post_supplier, .post_all = post_all_suppliers };
const LabaUnit laba_unit_supplier_payment = { .id = "supplier-payment",
                                              .post = post_supplier_payment,
                                              .post_all = post_all_supplier_payments };
