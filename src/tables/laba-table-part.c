/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <gsf/gsf-input.h>
#include <inttypes.h>
#include <libxml/parser.h>
#include <string.h>

#include "base/laba-error.h"
#include "tables/laba-table-private.h"

#define CHUNK (64 * 1024)
#define SMALL (16 * 1024 * 1024) /* below it a part may unpack to any ratio */
#define DEPTH_MAX 64             /* a sheet's own elements need 8 */
#define ATTRIBUTE_STRIDE 5       /* of what the parser hands over for each attribute */

/* ---- finding it ---- */

/* The child of that name: as it is written, else but for its case. */
static GsfInput *
find_child (GsfInfile *folder, const char *name)
{
  GsfInput *child = gsf_infile_child_by_name (folder, name);

  for (int i = 0; child == NULL && i < gsf_infile_num_children (folder); i++)
    {
      const char *other = gsf_infile_name_by_index (folder, i);

      if (other != NULL && g_ascii_strcasecmp (other, name) == 0)
        child = gsf_infile_child_by_index (folder, i);
    }
  return child;
}

/* In a zip everything is one that could have children. */
static gboolean
is_folder (GsfInput *input)
{
  return GSF_IS_INFILE (input) && gsf_infile_num_children (GSF_INFILE (input)) >= 0;
}

static GsfInput *
find (LabaTableFile *file, const char *name)
{
  g_auto (GStrv) steps = g_strsplit (name, "/", -1);
  GsfInput *at = g_object_ref (GSF_INPUT (file->zip));

  for (guint i = 0; steps[i] != NULL && at != NULL; i++)
    {
      GsfInput *child = is_folder (at) ? find_child (GSF_INFILE (at), steps[i]) : NULL;

      g_object_unref (at);
      at = child;
    }
  return at;
}

gboolean
laba_table_part_exists (LabaTableFile *file, const char *name)
{
  GsfInput *input = find (file, name);

  if (input != NULL)
    g_object_unref (input);
  return input != NULL;
}

/* ---- what is heard ---- */

void
laba_table_part_take_error (LabaTablePart *part, GError *error)
{
  if (part->error == NULL)
    part->error = error;
  else
    g_error_free (error);
  laba_table_part_stop (part);
}

void
laba_table_part_fail (LabaTablePart *part, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  laba_table_part_take_error (
      part, g_error_new_valist (LABA_ERROR, LABA_ERROR_INVALID, format, arguments));
  va_end (arguments);
}

void
laba_table_part_stop (LabaTablePart *part)
{
  part->stopped = TRUE;
  xmlStopParser (part->parser);
}

gboolean
laba_table_part_attribute (LabaTablePart *part, const char *name, char *value, gsize size)
{
  for (int i = 0; i < part->n_attributes; i++)
    {
      const guchar **attribute = part->attributes + i * ATTRIBUTE_STRIDE;
      gsize length = (gsize) (attribute[4] - attribute[3]);

      if (strcmp ((const char *) attribute[0], name) != 0)
        continue;
      if (length >= size)
        return FALSE;
      memcpy (value, attribute[3], length);
      value[length] = '\0';
      return TRUE;
    }
  return FALSE;
}

static void
start_cb (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  LabaTablePart *part = data;

  if (part->stopped)
    return;
  if (++part->depth > DEPTH_MAX)
    {
      laba_table_part_fail (part, _ ("%s is nested too deep for a spreadsheet"),
                            part->name);
      return;
    }
  part->attributes = attributes;
  part->n_attributes = n_attributes;
  part->handler->start (part, (const char *) name);
}

static void
end_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  LabaTablePart *part = data;

  if (part->stopped)
    return;
  part->depth--;
  part->handler->end (part, (const char *) name);
}

static void
text_cb (void *data, const xmlChar *text, int length)
{
  LabaTablePart *part = data;

  if (!part->stopped && part->handler->text != NULL)
    part->handler->text (part, (const char *) text, (gsize) length);
}

/* A spreadsheet declares no entities, neither here nor in another file. */
static void
declaration_cb (void *data, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
  LabaTablePart *part = data;

  if (!part->stopped)
    laba_table_part_fail (
        part, _ ("%s declares entities, which no spreadsheet does; it is not read"),
        part->name);
}

static void
quiet_cb (void *data, const char *format, ...)
{
}

/* ---- reading it ---- */

static gboolean
check_size (LabaTableFile *file, const char *name, gint64 size, GError **error)
{
  if (size <= SMALL
      || (size <= LABA_TABLE_PART_MAX && size / LABA_TABLE_RATIO_MAX <= file->packed))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("%1$s unpacks to %2$" PRId64
                  " MiB, which is more than this file can honestly hold; it is not read"),
               name, size >> 20);
  return FALSE;
}

static gboolean
fail_damaged (const LabaTablePart *part, GError **error)
{
  const xmlError *fault = xmlCtxtGetLastError (part->parser);

  if (fault != NULL && fault->message != NULL)
    g_debug ("%s:%d: %s", part->name, fault->line, fault->message);
  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      _ ("the file is damaged: %s cannot be read. Open it in a spreadsheet program and save it anew."),
      part->name);
  return FALSE;
}

/* Feeds the parser. FALSE: the part is damaged, or it was cancelled (part->error). */
static gboolean
feed (LabaTablePart *part, GsfInput *input, GCancellable *cancellable)
{
  gint64 size = gsf_input_size (input);
  gint64 left;

  while (!part->stopped && (left = gsf_input_remaining (input)) > 0)
    {
      gsize length = (gsize) MIN (left, CHUNK);
      const guint8 *bytes = gsf_input_read (input, length, NULL);

      if (g_cancellable_set_error_if_cancelled (cancellable, &part->error)
          || bytes == NULL)
        return FALSE;
      part->file->fraction = (double) (size - left) / (double) size;
      if (xmlParseChunk (part->parser, (const char *) bytes, (int) length, 0) != 0
          && !part->stopped)
        return FALSE;
    }
  return part->stopped || xmlParseChunk (part->parser, NULL, 0, 1) == 0;
}

static xmlParserCtxtPtr
new_parser (LabaTablePart *part)
{
  xmlSAXHandler heard = { .initialized = XML_SAX2_MAGIC,
                          .startElementNs = start_cb,
                          .endElementNs = end_cb,
                          .characters = text_cb,
                          .ignorableWhitespace = text_cb,
                          .cdataBlock = text_cb,
                          .internalSubset = declaration_cb,
                          .warning = quiet_cb,
                          .error = quiet_cb };
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt (&heard, part, NULL, 0, NULL);

  /* Attributes then come with their characters, not as references to them. */
  xmlCtxtUseOptions (parser, XML_PARSE_NOENT | XML_PARSE_NONET);
  return parser;
}

static gboolean
read_input (LabaTablePart *part,
            GsfInput *input,
            GCancellable *cancellable,
            GError **error)
{
  gboolean done;

  if (!check_size (part->file, part->name, gsf_input_size (input), error))
    return FALSE;
  part->parser = new_parser (part);
  done = feed (part, input, cancellable);
  if (part->error != NULL)
    g_propagate_error (error, part->error);
  else if (!done)
    fail_damaged (part, error);
  xmlFreeParserCtxt (part->parser);
  return done && part->error == NULL;
}

gboolean
laba_table_part_read (LabaTableFile *file,
                      const char *name,
                      const LabaTablePartHandler *handler,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  GsfInput *input = find (file, name);
  LabaTablePart part = { .file = file, .name = name, .data = data, .handler = handler };
  gboolean done = FALSE;

  if (input != NULL && !is_folder (input))
    done = read_input (&part, input, cancellable, error);
  else
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                 _ ("the file is damaged: it lacks %s"), name);
  if (input != NULL)
    g_object_unref (input);
  return done;
}
