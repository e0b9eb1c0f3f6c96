/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-work.h"

#include <glib/gstdio.h>
#include <string.h>

#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "goods/laba-goods-types.h"
#include "laba-model.h"
#include "lib/laba-test-book.h"

#define IMPORTED 40

static const char *const beginning[] = {
  "{'type':'account','name':'Tunai','kind':'cash'}",
  "{'type':'account','name':'BCA','kind':'bank'}",
  "{'type':'channel','name':'WA','kind':'own'}",
  "{'type':'person','name':'Sari'}",
  "{'type':'person','name':'Toko','supplier':true}",
  "{'type':'product','code':'JB','name':'Jilbab','sell_price':40000}",
  "{'type':'product','code':'SB','name':'Sabun','sell_price':12500}",
  "{'type':'category','name':'Pulsa','kind':'expense'}",
  "{'type':'capital','day':'2026-01-01','account':'Tunai','amount':1000000}",
  "{'type':'opening-stock','day':'2026-01-01','product':'JB','quantity':100,'unit_cost':"
  "25000}",
};

/* ---- acts ---- */

static gboolean
say (LabaEdit *edit, const char *json, GError **error)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaRecord) record
      = laba_json_parse_record (laba_edit_get_db (edit), NULL, text, problems);

  return laba_problems_to_error (problems, error)
         && laba_edit_save (edit, record, NULL, error);
}

static gboolean
say_all (LabaBook *book, const char *const *json, gsize n, gboolean bulk, GError **error)
{
  g_autoptr (LabaEdit) edit = bulk ? laba_edit_begin_bulk (book, "Import", error)
                                   : laba_edit_begin (book, "Say", error);

  for (gsize i = 0; i < n && edit != NULL; i++)
    if (!say (edit, json[i], error))
      return FALSE;
  return edit != NULL && laba_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
say_one (FaultWork *self, gconstpointer json, GError **error)
{
  const char *const all[] = { json };

  return say_all (self->book, all, 1, FALSE, error);
}

static gboolean
import (FaultWork *self, gconstpointer unused, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < IMPORTED; i++)
    g_ptr_array_add (
        lines,
        g_strdup_printf (
            "{'type':'order','number':'I-%d','day':'2026-02-%02d','channel':'WA','customer':'Sari',"
            "'lines':[{'product':'JB','quantity':%d,'unit_price':40000}]}",
            i, i % 28 + 1, i % 3 + 1));
  return say_all (self->book, (const char *const *) lines->pdata, lines->len, TRUE,
                  error);
}

static gboolean
undo (FaultWork *self, gconstpointer unused, GError **error)
{
  return laba_book_undo (self->book, NULL, error);
}

static gboolean
redo (FaultWork *self, gconstpointer unused, GError **error)
{
  return laba_book_redo (self->book, NULL, error);
}

static gboolean
delete_last (FaultWork *self, gconstpointer unused, GError **error)
{
  gint64 id = laba_db_int (laba_book_get_db (self->book), "record-last", NULL, 0, 0);
  g_autoptr (LabaEdit) edit = laba_edit_begin (self->book, "Delete", error);

  return edit != NULL && laba_edit_delete (edit, id, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
set_method (FaultWork *self, gconstpointer method, GError **error)
{
  g_autoptr (LabaEdit) edit = laba_edit_begin (self->book, "Method", error);

  return edit != NULL && laba_edit_set_setting (edit, "cost-method", method, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
set_photo (FaultWork *self, gconstpointer unused, GError **error)
{
  static const guint8 image[20000] = { 1, 2, 3 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (image, sizeof image);
  gint64 product = laba_store_find (laba_book_get_db (self->book), &laba_type_product,
                                    "JB", NULL, NULL);
  g_autoptr (LabaEdit) edit = laba_edit_begin (self->book, "Photo", error);

  return edit != NULL && laba_edit_set_photo (edit, product, bytes, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
copy (FaultWork *self, gconstpointer unused, GError **error)
{
  g_unlink (self->copy);
  return laba_book_backup (self->book, self->copy, error);
}

static gboolean
reopen (FaultWork *self, gconstpointer unused, GError **error)
{
  g_clear_object (&self->book);
  return fault_work_open (self, self->path, error);
}

/* ---- the work ---- */

static const struct
{
  const char *name;
  gboolean (*act) (FaultWork *self, gconstpointer data, GError **error);
  const char *data;
} steps[] = {
  { "order", say_one,
    "{'type':'order','number':'A-1','day':'2026-01-05','channel':'WA','customer':'Sari','shipping_charged':15000,"
    "'lines':[{'product':'JB','quantity':3,'unit_price':40000},{'product':'SB','quantity':2,'unit_price':12500}],"
    "'paid':[{'day':'2026-01-05','account':'Tunai','amount':50000}]}" },
  { "purchase", say_one,
    "{'type':'purchase','number':'P-1','day':'2026-01-04','supplier':'Toko','shipping':20000,"
    "'lines':[{'product':'SB','quantity':24,'unit_cost':7000},{'product':'JB','quantity':10,'unit_cost':26000}]}" },
  { "payment", say_one,
    "{'type':'payment','day':'2026-01-06','order':'A-1','account':'BCA','amount':110000}" },
  { "expense", say_one,
    "{'type':'expense','day':'2026-01-06','category':'Pulsa','account':'Tunai','amount':25000}" },
  { "undo", undo, NULL },
  { "redo", redo, NULL },
  { "import", import, NULL },
  { "undo the import", undo, NULL },
  { "redo the import", redo, NULL },
  { "delete", delete_last, NULL },
  { "cost method", set_method, "fifo" },
  { "photo", set_photo, NULL },
  { "copy", copy, NULL },
  { "close and open", reopen, NULL },
  { "count", say_one,
    "{'type':'stock-count','day':'2026-03-01','lines':[{'product':'JB','counted':20}]}" },
  { "undo again", undo, NULL },
};

guint
fault_work_n_steps (void)
{
  return G_N_ELEMENTS (steps);
}

guint
fault_work_copied (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].act == copy)
      return i + 1;
  g_assert_not_reached ();
}

const char *
fault_work_name (guint step)
{
  return step < G_N_ELEMENTS (steps) ? steps[step].name : "the end";
}

void
fault_work_begin (const char *path)
{
  GError *error = NULL;

  laba_model_init ();
  g_autoptr (LabaBook) book = laba_book_new (path, "average", "Toko", "id", &error);
  g_assert_no_error (error);
  say_all (book, beginning, G_N_ELEMENTS (beginning), FALSE, &error);
  g_assert_no_error (error);
}

gboolean
fault_work_open (FaultWork *self, const char *path, GError **error)
{
  if (self->path == NULL)
    {
      self->path = g_strdup (path);
      self->copy = g_strconcat (path, ".copy", NULL);
    }
  self->book = laba_book_open (self->path, error);
  return self->book != NULL
         && (!self->remote
             || laba_db_run_script (laba_book_get_db (self->book),
                                    "/id/laba/sql/book/pragmas/remote.sql", error));
}

void
fault_work_close (FaultWork *self)
{
  g_clear_object (&self->book);
}

void
fault_work_clear (FaultWork *self)
{
  fault_work_close (self);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->copy, g_free);
}

gboolean
fault_work_step (FaultWork *self, GError **error)
{
  if (!steps[self->done].act (self, steps[self->done].data, error))
    return FALSE;
  self->done++;
  return TRUE;
}

/* ---- looking ---- */

static void
add_history (LabaBook *book, GString *text)
{
  g_autoptr (GArray) lines = laba_history_list (laba_book_get_db (book), 0, 1000, NULL);

  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const LabaHistoryLine *line = &g_array_index (lines, LabaHistoryLine, i);

      g_string_append_printf (text, "history %" G_GINT64_FORMAT " %s %d\n", line->id,
                              line->label, line->undone);
    }
}

char *
fault_work_look (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) book = laba_book_open (path, &error);
  LabaTestBook eyes = { NULL, book };

  g_assert_no_error (error);
  laba_test_assert_proven (&eyes);
  g_autofree char *rows = laba_test_dump (&eyes);
  g_autoptr (GString) text = g_string_new (rows);
  add_history (book, text);
  return g_strdup (text->str);
}
