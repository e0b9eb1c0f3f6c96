/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-recorder.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "base/laba-error.h"
#include "book/laba-change.h"
#include "book/laba-db-private.h"

/* Above this a changeset is kept compressed. */
#define PACK_FROM 4096
#define ZLIB_FIRST_BYTE 0x78 /* a changeset begins with 'T' */

struct _LabaRecorder
{
  LabaDb *db;
  sqlite3_session *session;
};

static int
filter (void *data, const char *table)
{
  return laba_change_is_content (table);
}

LabaRecorder *
laba_recorder_new (LabaDb *db, GError **error)
{
  g_autoptr (LabaRecorder) recorder = g_new0 (LabaRecorder, 1);
  int code = sqlite3session_create (laba_db_get_handle (db), "main", &recorder->session);

  recorder->db = db;
  if (code == SQLITE_OK)
    {
      sqlite3session_table_filter (recorder->session, filter, NULL);
      code = sqlite3session_attach (recorder->session, NULL);
    }
  if (code != SQLITE_OK)
    {
      laba_db_fail (db, code, error);
      return NULL;
    }
  return g_steal_pointer (&recorder);
}

void
laba_recorder_free (LabaRecorder *recorder)
{
  if (recorder == NULL)
    return;
  sqlite3session_delete (recorder->session);
  g_free (recorder);
}

void
laba_recorder_set_on (LabaRecorder *recorder, gboolean on)
{
  sqlite3session_enable (recorder->session, on);
}

GBytes *
laba_recorder_take (LabaRecorder *recorder, GError **error)
{
  void *data = NULL;
  int size = 0;
  int code = sqlite3session_changeset (recorder->session, &size, &data);

  if (code != SQLITE_OK)
    {
      laba_db_fail (recorder->db, code, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

/* ---- applying ---- */

static int
abort_on_conflict (void *data, int kind, sqlite3_changeset_iter *iter)
{
  *(gboolean *) data = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

static int
apply (LabaDb *db, GBytes *changeset, gboolean *conflict)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  return sqlite3changeset_apply (laba_db_get_handle (db), (int) size, (void *) data, NULL, abort_on_conflict, conflict);
}

gboolean
laba_recorder_apply (LabaDb *db, GBytes *changeset, gboolean inverse, GError **error)
{
  g_autoptr (GBytes) turned = inverse ? NULL : g_bytes_ref (changeset);
  gboolean conflict = FALSE;
  int code = SQLITE_OK;

  if (!laba_db_may_go_on (db, error))
    return FALSE;
  if (inverse)
    {
      void *data = NULL;
      int out = 0;
      gsize size;
      gconstpointer in = g_bytes_get_data (changeset, &size);

      code = sqlite3changeset_invert ((int) size, in, &out, &data);
      turned = g_bytes_new_with_free_func (data, (gsize) out, sqlite3_free, data);
    }
  if (code == SQLITE_OK)
    code = apply (db, turned, &conflict);
  if (conflict)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_CONFLICT,
                   _ ("This step no longer fits the book: what it changed was changed by something else since."));
      return FALSE;
    }
  return code == SQLITE_OK || laba_db_fail (db, code, error);
}

/* ---- packing ---- */

static GBytes *
convert (GConverter *converter, GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) through = g_converter_input_stream_new (in, converter);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (out, through, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

GBytes *
laba_recorder_pack (GBytes *changeset)
{
  if (g_bytes_get_size (changeset) < PACK_FROM)
    return g_bytes_ref (changeset);
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1);
  GBytes *packed = convert (G_CONVERTER (compressor), changeset, NULL);

  return packed != NULL ? packed : g_bytes_ref (changeset);
}

GBytes *
laba_recorder_unpack (GBytes *packed, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (packed, &size);

  if (size == 0 || data[0] != ZLIB_FIRST_BYTE)
    return g_bytes_ref (packed);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  GBytes *changeset = convert (G_CONVERTER (decompressor), packed, NULL);

  if (changeset == NULL)
    g_set_error (error, LABA_ERROR, LABA_ERROR_DAMAGED, _ ("What history kept of this step is damaged."));
  return changeset;
}
