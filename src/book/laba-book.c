/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-book-private.h"
#include "book/laba-copy.h"
#include "book/laba-file.h"
#include "book/laba-history.h"
#include "book/laba-migrate.h"
#include "book/laba-schema.h"
#include "book/laba-statements.h"

struct _LabaBook
{
  GObject parent_instance;
  LabaDb *db;
  gboolean editing;
  gint64 version; /* of what other programs wrote */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

static guint signals[N_SIGNALS];
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LabaBook, laba_book, G_TYPE_OBJECT)

static void
laba_book_finalize (GObject *object)
{
  laba_book_close (LABA_BOOK (object));
  G_OBJECT_CLASS (laba_book_parent_class)->finalize (object);
}

static void
laba_book_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  LabaBook *self = LABA_BOOK (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, laba_book_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, laba_book_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
laba_book_class_init (LabaBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = laba_book_finalize;
  object_class->get_property = laba_book_get_property;
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHANGED] = g_signal_new ("changed", LABA_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRV);
}

static void
laba_book_init (LabaBook *self)
{
}

/* ---- opening ---- */

static gboolean
run_views (LabaDb *db, GError **error)
{
  g_autoptr (GPtrArray) views = laba_statements_list_views ();

  for (guint i = 0; i < views->len; i++)
    if (!laba_db_run_script (db, views->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
has_magic (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "book-magic");
  GError *failed = NULL;

  if (laba_stmt_next (stmt, &failed) && laba_stmt_int_at (stmt, 0) == LABA_BOOK_MAGIC)
    return TRUE;
  if (failed != NULL)
    g_propagate_error (error, failed);
  else
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_DAMAGED, _ ("This file is not a Laba book."));
  return FALSE;
}

/* Nothing of the file is used before this holds. */
static gboolean
is_book (LabaDb *db, GError **error)
{
  return has_magic (db, error) && laba_migrate_check (db, error) && laba_schema_verify (db, error);
}

static gint64
query_version (LabaBook *self)
{
  return laba_db_int (self->db, "book-data-version", NULL, 0, self->version);
}

/* From here on the connection writes, and what was saved stays saved. */
static LabaBook *
take_over (LabaDb *db, GError **error)
{
  g_autoptr (LabaDb) own = db;
  gboolean migrated = FALSE;
  const char *pragmas = laba_file_is_remote (laba_db_get_path (db)) ? "/id/laba/sql/book/pragmas/remote.sql"
                                                                    : "/id/laba/sql/book/pragmas/write.sql";

  if (!laba_db_run_script (db, pragmas, error)
      || !laba_migrate_run (db, &migrated, error) || !run_views (db, error))
    return NULL;
  g_autoptr (LabaBook) self = g_object_new (LABA_TYPE_BOOK, NULL);
  self->db = g_steal_pointer (&own);
  self->version = query_version (self);
  if (migrated && !laba_book_rebuild (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

LabaBook *
laba_book_open (const char *path, GError **error)
{
  g_autoptr (LabaDb) db = laba_db_open (path, LABA_DB_WRITE, error);

  if (db == NULL || !is_book (db, error))
    return NULL;
  return take_over (g_steal_pointer (&db), error);
}

LabaDb *
laba_book_open_reader (const char *path, GError **error)
{
  g_autoptr (LabaDb) db = laba_db_open (path, LABA_DB_READ, error);

  if (db == NULL || !is_book (db, error) || !run_views (db, error))
    return NULL;
  return g_steal_pointer (&db);
}

static gboolean
fill_new (LabaBook *self, const char *method, const char *name, const char *language, GError **error)
{
  const char *const settings[][2] = { { "cost-method", method }, { "name", name }, { "language", language } };

  if (!laba_db_begin (self->db, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      if (settings[i][1] == NULL)
        continue;
      g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "setting-set");
      laba_stmt_bind_text (stmt, ":key", settings[i][0]);
      laba_stmt_bind_text (stmt, ":value", settings[i][1]);
      if (!laba_stmt_run (stmt, error))
        {
          laba_db_rollback (self->db);
          return FALSE;
        }
    }
  return laba_db_commit (self->db, error);
}

LabaBook *
laba_book_new (const char *path, const char *method, const char *name, const char *language, GError **error)
{
  if (!laba_file_reserve (path, error))
    return NULL;
  g_autoptr (LabaDb) db = laba_db_open (path, LABA_DB_WRITE, error);
  g_autoptr (LabaBook) self = db != NULL ? take_over (g_steal_pointer (&db), error) : NULL;
  if (self == NULL || !fill_new (self, method != NULL ? method : "average", name, language, error))
    {
      g_clear_object (&self);
      laba_file_remove (path);
      return NULL;
    }
  laba_file_sync_folder (path);
  return g_steal_pointer (&self);
}

void
laba_book_close (LabaBook *self)
{
  if (self->db == NULL)
    return;
  laba_db_run (self->db, "book-checkpoint", NULL);
  g_clear_pointer (&self->db, laba_db_close);
}

/* ---- what is in it ---- */

LabaDb *
laba_book_get_db (LabaBook *self)
{
  return self->db;
}

const char *
laba_book_get_path (LabaBook *self)
{
  return laba_db_get_path (self->db);
}

static char *
dup_lock_day (LabaDb *db)
{
  gint64 day = laba_db_int (db, "closing-last", NULL, 0, 0);

  return day == 0 ? NULL : laba_day_to_iso ((LabaDay) day);
}

char *
laba_book_dup_setting (LabaBook *self, const char *key)
{
  if (strcmp (key, "lock-day") == 0)
    return dup_lock_day (self->db);
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "setting-get");
  laba_stmt_bind_text (stmt, ":key", key);
  return laba_stmt_next (stmt, NULL) ? g_strdup (laba_stmt_get_text (stmt, "value")) : NULL;
}

gboolean
laba_book_is_editing (LabaBook *self)
{
  return self->editing;
}

void
laba_book_set_editing (LabaBook *self, gboolean editing)
{
  self->editing = editing;
}

static void
emit_changed (LabaBook *self, GStrv tables)
{
  g_signal_emit (self, signals[CHANGED], 0, tables);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
}

void
laba_book_emit_changed (LabaBook *self, LabaChange *change)
{
  g_auto (GStrv) tables = laba_change_list_tables (change);

  emit_changed (self, tables);
}

static GStrv
list_tables (LabaDb *db)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "book-tables");

  while (laba_stmt_next (stmt, NULL))
    g_strv_builder_add (builder, laba_stmt_text_at (stmt, 0));
  return g_strv_builder_end (builder);
}

gboolean
laba_book_look_again (LabaBook *self, GError **error)
{
  g_auto (GStrv) tables = NULL;
  gint64 version;

  if (self->db == NULL || self->editing)
    return TRUE;
  if (!laba_db_is_in_its_place (self->db, error))
    return FALSE;
  version = query_version (self);
  if (version == self->version)
    return TRUE;
  self->version = version;
  tables = list_tables (self->db);
  emit_changed (self, tables);
  return TRUE;
}

/* ---- undo and redo ---- */

typedef gboolean (*Step) (LabaDb *db, LabaChange *change, gboolean *all, char **label, GError **error);

static gboolean
run_step (LabaBook *self, Step step, char **label, GError **error)
{
  g_autoptr (LabaChange) change = laba_change_new ();
  g_autofree char *name = NULL;
  gboolean all = FALSE;

  if (self->editing)
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_BUSY, _ ("Something else is being written just now."));
      return FALSE;
    }
  if (!laba_db_begin (self->db, error))
    return FALSE;
  if (!step (self->db, change, &all, &name, error)
      || !laba_edit_derive (self->db, change, all, NULL, NULL, NULL, error) || !laba_db_commit (self->db, error))
    {
      laba_db_rollback (self->db);
      return FALSE;
    }
  if (label != NULL)
    *label = g_steal_pointer (&name);
  laba_book_emit_changed (self, change);
  return TRUE;
}

gboolean
laba_book_undo (LabaBook *self, char **label, GError **error)
{
  return run_step (self, laba_history_undo, label, error);
}

gboolean
laba_book_redo (LabaBook *self, char **label, GError **error)
{
  return run_step (self, laba_history_redo, label, error);
}

gboolean
laba_book_can_undo (LabaBook *self)
{
  return laba_db_int (self->db, "history-last-done", NULL, 0, 0) != 0;
}

gboolean
laba_book_can_redo (LabaBook *self)
{
  return laba_db_int (self->db, "history-first-undone", NULL, 0, 0) != 0;
}

static char *
dup_label (LabaBook *self, const char *statement)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, statement);

  return laba_stmt_next (stmt, NULL) ? g_strdup (laba_stmt_get_text (stmt, "label")) : NULL;
}

char *
laba_book_dup_undo_label (LabaBook *self)
{
  return dup_label (self, "history-last-done");
}

char *
laba_book_dup_redo_label (LabaBook *self)
{
  return dup_label (self, "history-first-undone");
}

/* ---- the whole file ---- */

gboolean
laba_book_backup (LabaBook *self, const char *out, GError **error)
{
  return laba_copy_write (self->db, out, error);
}

gboolean
laba_book_rebuild (LabaBook *self, GError **error)
{
  g_autoptr (LabaChange) change = laba_change_new ();

  if (!laba_db_begin (self->db, error))
    return FALSE;
  if (!laba_edit_derive (self->db, change, TRUE, NULL, NULL, NULL, error) || !laba_db_commit (self->db, error))
    {
      laba_db_rollback (self->db);
      return FALSE;
    }
  laba_book_emit_changed (self, change);
  return TRUE;
}
