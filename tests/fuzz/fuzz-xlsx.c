/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets: what begins with PK is a whole file, as its bytes are. Anything else is
 * XML that is packed into one: a sheet, and behind lines of "@@NAME" other parts. */
#include "fuzz-table.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-stdio.h>
#include <string.h>

#define MARK "\n@@"

/* The parts that an input does not bring itself. */
static const struct
{
  const char *name;
  const char *text;
} parts[] = {
  { "_rels/.rels",
    "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>" },
  { "xl/workbook.xml",
    "<workbook><workbookPr/><sheets><sheet name='A' sheetId='1' id='s'/><sheet name='B' id='t'/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id='s' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='t' Type='x/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
    "<Relationship Id='y' Type='x/styles' Target='styles.xml'/>"
    "<Relationship Id='z' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>" },
  { "xl/styles.xml",
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy hh:mm'/></numFmts>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='21'/></cellXfs></styleSheet>" },
  { "xl/sharedStrings.xml",
    "<sst><si><t>No. Pesanan</t></si><si><r><t>Har</t></r><r><t>ga</t></r></si><si><t>Total</t></si><si><t>1.000</t></si></sst>" },
  { "xl/worksheets/sheet1.xml", "" },
};

static void
put_part (GsfOutfile *zip, const char *name, const void *bytes, gsize size)
{
  GsfOutput *part = gsf_outfile_new_child_full (zip, name, FALSE, "compression-level",
                                                GSF_ZIP_STORED, NULL);

  g_assert_nonnull (part);
  gsf_output_write (part, size, bytes);
  gsf_output_close (part);
  g_object_unref (part);
}

/* The text behind its own line "@@NAME", and how long it is; NULL where it is not there.
 * The first text needs no such line. */
static const char *
find_part (const char *text, const char *name, gsize *size)
{
  g_autofree char *mark = g_strconcat (MARK, name, "\n", NULL);
  const char *found = strstr (text, mark);

  if (found != NULL)
    found += strlen (mark);
  else if (g_str_has_suffix (name, "sheet1.xml"))
    found = text;
  if (found == NULL)
    return NULL;
  const char *end = strstr (found, MARK);
  *size = end != NULL ? (gsize) (end - found) : strlen (found);
  return found;
}

static void
put_parts (const char *path, const char *text)
{
  GsfOutput *file = gsf_output_stdio_new (path, NULL);
  GsfOutfile *zip = gsf_outfile_zip_new (file, NULL);

  g_assert_nonnull (zip);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize size = strlen (parts[i].text);
      const char *own = find_part (text, parts[i].name, &size);

      put_part (zip, parts[i].name, own != NULL ? own : parts[i].text, size);
    }
  gsf_output_close (GSF_OUTPUT (zip));
  g_object_unref (zip);
  g_object_unref (file);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *path = fuzz_table_path ("input.xlsx");
  g_autofree char *text = g_strndup ((const char *) data, size);

  if (size >= 2 && data[0] == 'P' && data[1] == 'K')
    fuzz_put (path, data, size);
  else
    put_parts (path, text);
  fuzz_table (path);
  return 0;
}
