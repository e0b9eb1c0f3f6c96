/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-rescue.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/laba-error.h"
#include "book/laba-copy.h"
#include "book/laba-db-private.h"
#include "book/laba-file.h"
#include "book/laba-rescue-private.h"

/* One go at it. */
typedef struct
{
  LabaRuin *ruin;
  LabaBook *book; /* the new one */
  LabaDb *db;     /* its */
  GArray *finds;
  GHashTable *stand_ins;
  LabaRescue *result;
  LabaProgressFunc progress;
  gpointer progress_data;
} Rescue;

void
laba_rescue_free (LabaRescue *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->losses);
  g_free (self);
}

static void
tell (const Rescue *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

/* ---- records ---- */

static gboolean
write_record (Rescue *self, const LabaRecord *record, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "record-insert");

  laba_stmt_bind_int (stmt, ":id", record->id);
  laba_stmt_bind_int (stmt, ":type", record->type->number);
  return laba_stmt_run (stmt, error) && laba_store_write (self->db, record, TRUE, error);
}

/* Its number for a name, and for the rest the first that is possible. field: what speaks
 * of it. */
static LabaRecord *
make_stand_in (LabaDb *db, gint64 id, const LabaField *field)
{
  g_auto (GStrv) parts = g_strsplit (field->target, ":", 2);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  LabaRecord *record = laba_record_new (laba_type_by_id (parts[0]));
  /* Translators: the name of an entry that was lost with a damaged book; %s is its number
   */
  g_autofree char *name = g_strdup_printf (_ ("Lost no. %" PRId64), id);

  record->id = id;
  for (const LabaField *own = record->type->fields; own->key != NULL; own++)
    {
      if (own->kind == LABA_FIELD_BOOLEAN)
        laba_record_set_number (record, own->key, 0);
      else if ((own->flags & LABA_FIELD_REQUIRED) && own->kind == LABA_FIELD_TEXT)
        laba_record_set_text (record, own->key, name);
      else if ((own->flags & LABA_FIELD_REQUIRED) && own->kind == LABA_FIELD_CHOICE)
        laba_record_set_text (record, own->key, own->choices[0]);
    }
  if (parts[1] != NULL && laba_fields_find (record->type->fields, "kind") >= 0)
    laba_record_set_text (record, "kind", parts[1]);
  if (field->flags & LABA_FIELD_OF_CUSTOMER)
    laba_record_set_number (record, "customer", 1);
  if (field->flags & LABA_FIELD_OF_SUPPLIER)
    laba_record_set_number (record, "supplier", 1);
  /* It also fills in what has a sensible default. */
  if (record->type->check != NULL)
    record->type->check (db, record, problems);
  return record;
}

static gboolean
write_stand_ins (Rescue *self, GError **error)
{
  GHashTableIter iter;
  gpointer id, field;

  g_hash_table_iter_init (&iter, self->stand_ins);
  while (g_hash_table_iter_next (&iter, &id, &field))
    {
      g_autoptr (LabaRecord) record
          = make_stand_in (self->db, *(const gint64 *) id, field);

      if (!write_record (self, record, error))
        return FALSE;
    }
  self->result->n_stand_ins = g_hash_table_size (self->stand_ins);
  return TRUE;
}

/* One that the new book does not take is lost as well, and with it what belongs to it. */
static gboolean
lose (Rescue *self, LabaFind *find, const GError *failed)
{
  find->lost = TRUE;
  g_ptr_array_add (self->result->losses,
                   g_strdup_printf ("%s %" G_GINT64_FORMAT ": %s", _ (find->type->label),
                                    find->id, failed->message));
  return FALSE;
}

/* FALSE without an error: one was lost, begin again. */
static gboolean
write_records (Rescue *self, GError **error)
{
  self->result->n_saved = 0;
  for (guint i = 0; i < self->finds->len; i++)
    {
      LabaFind *find = &g_array_index (self->finds, LabaFind, i);
      g_autoptr (GError) failed = NULL;
      g_autofree char *loss = NULL;

      if (find->lost)
        continue;
      g_autoptr (LabaRecord) record = laba_rescue_load (self->ruin, find, &loss);
      if (record == NULL || !laba_db_may_go_on (self->db, error))
        return FALSE;
      if (!write_record (self, record, &failed))
        return lose (self, find, failed);
      self->result->n_saved++;
      if (i % 1000 == 0)
        tell (self, 0.3 + 0.3 * i / self->finds->len);
    }
  return TRUE;
}

/* ---- what stands beside the records ---- */

/* As much as can be read, row by row; names: the columns, bound by the same names. */
static gboolean
copy_rows (Rescue *self,
           const char *read,
           const char *write,
           const char *const *names,
           gboolean *whole,
           GError **error)
{
  g_autoptr (LabaStmt) from = laba_db_take (self->ruin->db, read);
  g_autoptr (LabaStmt) to = laba_db_take (self->db, write);
  g_autoptr (GError) failed = NULL;

  while (laba_stmt_next (from, &failed))
    {
      for (guint i = 0; names[i] != NULL; i++)
        {
          g_autofree char *bind = g_strconcat (":", names[i], NULL);
          gsize size;

          if (laba_stmt_is_null (from, names[i]))
            laba_stmt_bind_null (to, bind);
          else if (g_str_equal (names[i], "changeset"))
            {
              gconstpointer data = laba_stmt_get_blob (from, names[i], &size);

              laba_stmt_bind_blob (to, bind, data, size);
            }
          else if (laba_stmt_is_text_at (from, (int) i))
            laba_stmt_bind_text (to, bind, laba_stmt_get_text (from, names[i]));
          else
            laba_stmt_bind_int (to, bind, laba_stmt_get_int (from, names[i]));
        }
      /* A row that cannot stand there is passed over. */
      if (!laba_stmt_run (to, NULL))
        *whole = FALSE;
      laba_stmt_reset (to);
    }
  if (failed != NULL)
    *whole = FALSE;
  return laba_db_may_go_on (self->db, error);
}

static gboolean
copy_settings (Rescue *self, GError **error)
{
  static const char *const settings[] = { "key", "value", NULL };
  static const char *const closings[] = { "day", "method", NULL };
  gboolean whole = TRUE;

  if (laba_ruin_trusts (self->ruin, "setting")
      && !copy_rows (self, "setting-list", "setting-set", settings, &whole, error))
    return FALSE;
  if (laba_ruin_trusts (self->ruin, "closing")
      && !copy_rows (self, "rescue-closings", "closing-add", closings, &whole, error))
    return FALSE;
  if (!whole)
    g_ptr_array_add (
        self->result->losses,
        g_strdup (_ ("Some settings of the book, or closed months, cannot be read")));
  return TRUE;
}

static gboolean
copy_photo (Rescue *self, gint64 product, GError **error)
{
  g_autoptr (LabaStmt) from = laba_db_take (self->ruin->db, "photo-get");
  g_autoptr (LabaStmt) to = laba_db_take (self->db, "photo-set");
  g_autoptr (GError) failed = NULL;
  gsize size;

  laba_stmt_bind_int (from, ":product", product);
  if (laba_stmt_next (from, &failed))
    {
      gconstpointer data = laba_stmt_get_blob (from, "image", &size);

      laba_stmt_bind_int (to, ":product", product);
      laba_stmt_bind_blob (to, ":image", data, size);
      return laba_stmt_run (to, error);
    }
  if (failed != NULL)
    g_ptr_array_add (
        self->result->losses,
        g_strdup_printf (_ ("The photo of product %" PRId64 " cannot be read"),
                         product));
  return TRUE;
}

static gboolean
copy_photos (Rescue *self, GError **error)
{
  const LabaType *product = laba_type_by_id ("product");

  for (guint i = 0;
       laba_ruin_trusts (self->ruin, "product_photo") && i < self->finds->len; i++)
    {
      const LabaFind *find = &g_array_index (self->finds, LabaFind, i);

      if (!find->lost && find->type == product && !copy_photo (self, find->id, error))
        return FALSE;
    }
  return TRUE;
}

/* What is lost of it only makes a file be asked about again. */
static gboolean
copy_origins (Rescue *self, GError **error)
{
  if (!laba_ruin_trusts (self->ruin, "origin"))
    return TRUE;
  g_autoptr (LabaStmt) from = laba_db_take (self->ruin->db, "origin-get");
  g_autoptr (LabaStmt) to = laba_db_take (self->db, "origin-set");
  for (guint i = 0; i < self->finds->len; i++)
    {
      const LabaFind *find = &g_array_index (self->finds, LabaFind, i);

      laba_stmt_reset (from);
      laba_stmt_bind_int (from, ":record", find->id);
      if (find->lost || !laba_stmt_next (from, NULL))
        continue;
      laba_stmt_bind_int (to, ":record", find->id);
      laba_stmt_bind_text (to, ":key", laba_stmt_get_text (from, "key"));
      laba_stmt_bind_text (to, ":said", laba_stmt_get_text (from, "said"));
      if (!laba_stmt_run (to, error))
        return FALSE;
    }
  return TRUE;
}

/* The steps fit only a book in which nothing is missing. */
static gboolean
copy_history (Rescue *self, GError **error)
{
  static const char *const lines[] = { "id", "at", "label", "state", NULL };
  static const char *const parts[]
      = { "history", "part", "first", "last", "changeset", NULL };
  gboolean whole = self->result->losses->len == 0 && self->result->n_stand_ins == 0;

  if (!laba_ruin_trusts (self->ruin, "history")
      || !laba_ruin_trusts (self->ruin, "history_part"))
    return TRUE;
  if (!copy_rows (self, "rescue-history", "rescue-history-add", lines, &whole, error)
      || (whole
          && !copy_rows (self, "rescue-parts", "rescue-part-add", parts, &whole, error)))
    return FALSE;
  /* A line whose number is damaged leaves its steps behind. */
  whole = whole && laba_db_int (self->db, "rescue-parts-astray", NULL, 0, 0) == 0;
  self->result->history = whole;
  return whole
         || (laba_db_run (self->db, "history-forget-parts", error)
             && laba_db_run (self->db, "rescue-history-forget", error));
}

/* ---- all of it ---- */

static gboolean
write_all (Rescue *self, GError **error)
{
  if (!laba_db_begin (self->db, error))
    return FALSE;
  laba_rescue_settle (self->ruin, self->finds, self->stand_ins, self->result->losses);
  tell (self, 0.3);
  if (write_stand_ins (self, error) && write_records (self, error)
      && copy_settings (self, error) && copy_photos (self, error)
      && copy_origins (self, error) && copy_history (self, error) && laba_db_commit (self->db, error))
    return TRUE;
  laba_db_rollback (self->db);
  return FALSE;
}

static gboolean
fill (Rescue *self, GError **error)
{
  GError *failed = NULL;
  guint before;

  self->finds = laba_rescue_find (self->ruin);
  tell (self, 0.1);
  if (!laba_db_run (self->db, "db-foreign-keys-off", error))
    return FALSE;
  do
    {
      before = self->result->losses->len;
      if (write_all (self, &failed))
        return laba_db_run (self->db, "db-foreign-keys-on", error)
               && laba_book_rebuild (self->book, error);
    }
  while (failed == NULL && self->result->losses->len > before);
  g_propagate_error (error, failed);
  return FALSE;
}

static gboolean
rescue_into (Rescue *self, const char *part, GError **error)
{
  self->book = laba_book_new (part, "average", NULL, NULL, error);
  if (self->book == NULL)
    return FALSE;
  self->db = laba_book_get_db (self->book);
  self->stand_ins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean done = fill (self, error);
  g_clear_object (&self->book);
  g_clear_pointer (&self->finds, g_array_unref);
  g_clear_pointer (&self->stand_ins, g_hash_table_unref);
  return done;
}

LabaRescue *
laba_rescue_run (const char *damaged,
                 const char *out,
                 LabaProgressFunc progress,
                 gpointer data,
                 GError **error)
{
  g_autofree char *part = laba_file_name_part (out);
  g_autofree char *copy = g_strconcat (part, ".old", NULL);
  g_autoptr (LabaRescue) result = g_new0 (LabaRescue, 1);
  Rescue self = { .result = result, .progress = progress, .progress_data = data };

  result->losses = g_ptr_array_new_with_free_func (g_free);
  if (g_file_test (out, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
                   _ ("“%s” exists already. Choose another name."), out);
      return NULL;
    }
  laba_file_remove (copy);
  laba_file_remove (part);
  if (laba_file_copy (damaged, copy, error))
    self.ruin = laba_ruin_open (copy, error);
  gboolean done = self.ruin != NULL && rescue_into (&self, part, error)
                  && laba_copy_finish (part, out, error);
  g_clear_pointer (&self.ruin, laba_ruin_free);
  laba_file_remove (copy);
  laba_file_remove (part);
  return done ? g_steal_pointer (&result) : NULL;
}
