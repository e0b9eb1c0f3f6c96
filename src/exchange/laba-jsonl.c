/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-jsonl.h"

#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-json.h"

#define STEP 256

static gboolean
read_line (LabaIntake *intake,
           LabaJsonDocument *document,
           const char *line,
           gsize length,
           GError **error)
{
  guint before = laba_problems_get_n (intake->problems);
  GError *failed = NULL;
  const LabaJson *object
      = laba_json_document_parse (document, line, (gssize) length, &failed);

  if (object == NULL)
    {
      laba_problems_take (intake->problems, NULL, failed);
      return laba_intake_go_on (intake, error);
    }
  g_autoptr (LabaRecord) record = laba_json_to_record (
      intake->db, intake->make ? intake->edit : NULL, object, intake->problems);
  if (laba_problems_get_n (intake->problems) > before)
    return laba_intake_go_on (intake, error);
  return laba_intake_save (intake, record, error);
}

/* What is wrong with the file's bytes is a problem at its line; the disk's faults are
 * errors. */
static gboolean
source_failed (LabaIntake *intake, LabaSource *source, GError *failed, GError **error)
{
  if (!g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  laba_problems_set_place (intake->problems, laba_source_get_name (source),
                           laba_source_get_line (source));
  laba_problems_take (intake->problems, NULL, failed);
  return TRUE;
}

gboolean
laba_jsonl_read (LabaIntake *intake, LabaSource *source, GError **error)
{
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  GError *failed = NULL;
  gsize length = 0;
  char *line = NULL;

  while ((line = laba_source_next (source, &length, &failed)) != NULL)
    {
      guint number = laba_source_get_line (source);

      if (strspn (line, " \t") == length)
        continue;
      laba_problems_set_place (intake->problems, laba_source_get_name (source), number);
      if (!read_line (intake, document, line, length, error))
        return FALSE;
      if (number % STEP == 0
          && !laba_intake_step (intake, laba_source_get_done (source),
                                laba_source_get_size (source), error))
        return FALSE;
    }
  return failed == NULL || source_failed (intake, source, failed, error);
}
