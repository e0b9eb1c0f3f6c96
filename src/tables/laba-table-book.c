/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "tables/laba-table-private.h"

#define SHEETS_MAX 1024
#define RELATIONS_MAX 4096

/* What a part names: another part, by an id of its own. */
typedef struct
{
  char *id, *kind, *target; /* kind: the last word of its type: "worksheet" */
} Relation;

static void
relation_free (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->kind);
  g_free (relation->target);
  g_free (relation);
}

/* ---- relations ---- */

/* The part that `target` means, named in a part of `folder`: "../styles.xml" in
 * "xl/worksheets". */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *joined
      = *target == '/' ? g_strdup (target + 1) : g_strconcat (folder, "/", target, NULL);
  g_auto (GStrv) steps = g_strsplit (joined, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    if (strcmp (steps[i], "..") == 0 && kept->len > 0)
      g_ptr_array_set_size (kept, (int) kept->len - 1);
    else if (*steps[i] != '\0' && strcmp (steps[i], ".") != 0
             && strcmp (steps[i], "..") != 0)
      g_ptr_array_add (kept, steps[i]);
  g_ptr_array_add (kept, NULL);
  return g_strjoinv ("/", (GStrv) kept->pdata);
}

typedef struct
{
  const char *folder; /* of the part whose relations they are */
  GPtrArray *found;   /* of Relation */
} Relations;

static void
relations_start (LabaTablePart *part, const char *name)
{
  Relations *self = part->data;
  char id[256] = "", type[256] = "", target[1024] = "", mode[16] = "";

  if (strcmp (name, "Relationship") != 0 || self->found->len >= RELATIONS_MAX)
    return;
  laba_table_part_attribute (part, "Id", id, sizeof id);
  laba_table_part_attribute (part, "Type", type, sizeof type);
  laba_table_part_attribute (part, "Target", target, sizeof target);
  laba_table_part_attribute (part, "TargetMode", mode, sizeof mode);
  /* What lies outside the file is left there. */
  if (*target == '\0' || g_ascii_strcasecmp (mode, "External") == 0)
    return;
  Relation *relation = g_new0 (Relation, 1);
  const char *last = strrchr (type, '/');
  relation->id = g_strdup (id);
  relation->kind = g_strdup (last != NULL ? last + 1 : type);
  relation->target = resolve (self->folder, target);
  g_ptr_array_add (self->found, relation);
}

static void
nothing_end (LabaTablePart *part, const char *name)
{
}

/* Of Relation, of the part or ("") of the file; none where it has none. */
static GPtrArray *
read_relations (LabaTableFile *file, const char *part, GError **error)
{
  static const LabaTablePartHandler handler = { relations_start, nothing_end, NULL };
  const char *base = strrchr (part, '/') != NULL ? strrchr (part, '/') + 1 : part;
  g_autofree char *folder = g_strndup (part, (gsize) (base - part));
  g_autofree char *name = g_strdup_printf ("%s_rels/%s.rels", folder, base);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (relation_free);
  Relations self = { folder, found };

  if (laba_table_part_exists (file, name)
      && !laba_table_part_read (file, name, &handler, &self, NULL, error))
    return NULL;
  return g_steal_pointer (&found);
}

static const Relation *
find_relation (GPtrArray *relations, const char *id, const char *kind)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = relations->pdata[i];

      if ((id == NULL || strcmp (relation->id, id) == 0)
          && (kind == NULL || strcmp (relation->kind, kind) == 0))
        return relation;
    }
  return NULL;
}

/* ---- the workbook ---- */

typedef struct
{
  LabaTableFile *file;
  GPtrArray *relations;
} Workbook;

static gboolean
is_true (const char *value)
{
  return strcmp (value, "1") == 0 || strcmp (value, "true") == 0;
}

static void
add_sheet (Workbook *self, LabaTablePart *part)
{
  char name[512] = "", id[256] = "";
  const Relation *relation;

  if (self->file->sheets->len >= SHEETS_MAX)
    {
      laba_table_part_fail (part, _ ("the file has more than %d sheets"), SHEETS_MAX);
      return;
    }
  laba_table_part_attribute (part, "name", name, sizeof name);
  if (!laba_table_part_attribute (part, "id", id, sizeof id))
    return;
  /* A sheet of charts has no cells. */
  relation = find_relation (self->relations, id, "worksheet");
  if (relation == NULL)
    return;
  LabaTableSheet *sheet = g_new0 (LabaTableSheet, 1);
  sheet->name = g_utf8_make_valid (name, -1);
  sheet->part = g_strdup (relation->target);
  g_ptr_array_add (self->file->sheets, sheet);
}

static void
workbook_start (LabaTablePart *part, const char *name)
{
  Workbook *self = part->data;
  char value[16] = "";

  if (strcmp (name, "workbookPr") == 0
      && laba_table_part_attribute (part, "date1904", value, sizeof value))
    self->file->is_1904 = is_true (value);
  else if (strcmp (name, "sheet") == 0)
    add_sheet (self, part);
}

static gboolean
read_workbook (LabaTableFile *file, const char *part, GError **error)
{
  static const LabaTablePartHandler handler = { workbook_start, nothing_end, NULL };
  g_autoptr (GPtrArray) relations = read_relations (file, part, error);
  Workbook self = { file, relations };
  const Relation *found;

  if (relations == NULL
      || !laba_table_part_read (file, part, &handler, &self, NULL, error))
    return FALSE;
  if ((found = find_relation (relations, NULL, "styles")) != NULL)
    file->styles = g_strdup (found->target);
  if ((found = find_relation (relations, NULL, "sharedStrings")) != NULL)
    file->texts_part = g_strdup (found->target);
  return laba_table_formats_read (file, error);
}

/* ---- the file ---- */

/* A zip that is no .xlsx: which one it is. */
static void
fail_other (LabaTableFile *self, GError **error)
{
  g_autofree char *base = laba_table_file_dup_base (self);

  if (laba_table_part_exists (self, "content.xml"))
    g_set_error (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("“%s” is an OpenDocument file. Open it in your spreadsheet program and save it as .xlsx."),
        base);
  else if (laba_table_part_exists (self, "xl/workbook.bin"))
    g_set_error (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("“%s” is a binary spreadsheet (.xlsb). Open it in your spreadsheet program and save it as .xlsx."),
        base);
  else
    g_set_error (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("“%s” is an archive without a spreadsheet in it. Unpack it and choose the .xlsx or .csv file within."),
        base);
}

/* The part that is the workbook; NULL, with an error, where there is none. */
static char *
find_workbook (LabaTableFile *self, GError **error)
{
  g_autoptr (GPtrArray) relations = read_relations (self, "", error);
  const Relation *found;

  if (relations == NULL)
    return NULL;
  found = find_relation (relations, NULL, "officeDocument");
  const char *part = found != NULL ? found->target : "xl/workbook.xml";
  if (laba_table_part_exists (self, part) && !g_str_has_suffix (part, ".bin"))
    return g_strdup (part);
  fail_other (self, error);
  return NULL;
}

gboolean
laba_table_book_open (LabaTableFile *self, GError **error)
{
  g_autofree char *base = laba_table_file_dup_base (self);
  g_autofree char *part = NULL;
  GsfInput *input = gsf_input_stdio_new (laba_table_file_get_own_path (self), NULL);

  self->zip = input != NULL ? gsf_infile_zip_new (input, NULL) : NULL;
  if (input != NULL)
    g_object_unref (input);
  if (self->zip == NULL)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s” is damaged or was not copied whole: it cannot be unpacked."),
                   base);
      return FALSE;
    }
  part = find_workbook (self, error);
  if (part == NULL || !read_workbook (self, part, error))
    return FALSE;
  if (self->sheets->len > 0)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("“%s” has no sheet with cells."),
               base);
  return FALSE;
}
