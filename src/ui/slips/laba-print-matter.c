/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-print-matter.h"

#include "slips/laba-report-document.h"

struct _LabaPrintMatter
{
  char *path;        /* of the book */
  GPtrArray *offers; /* of LabaSlipOffer */
  LabaShown *shown;
  GMutex mutex;     /* guards what follows */
  LabaTable *table; /* what is shown, once it was read */
};

LabaPrintMatter *
laba_print_matter_new (LabaBook *book, GPtrArray *offers, LabaShown *shown)
{
  LabaPrintMatter *self = g_atomic_rc_box_new0 (LabaPrintMatter);

  self->path = g_strdup (laba_book_get_path (book));
  self->offers = offers != NULL ? g_ptr_array_ref (offers) : NULL;
  self->shown = shown;
  g_mutex_init (&self->mutex);
  return self;
}

static void
clear (gpointer data)
{
  LabaPrintMatter *self = data;

  g_free (self->path);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  laba_shown_free (self->shown);
  laba_table_free (self->table);
  g_mutex_clear (&self->mutex);
}

LabaPrintMatter *
laba_print_matter_ref (LabaPrintMatter *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
laba_print_matter_unref (LabaPrintMatter *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Read once: what is printed is what was shown, on whichever paper. Borrowed. */
static const LabaTable *
read_table (LabaPrintMatter *self, LabaDb *db, LabaJob *job, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->table == NULL)
    self->table = laba_shown_read (self->shown, db, job, error);
  return self->table;
}

static LabaDocument *
draw_up (LabaPrintMatter *self,
         const LabaPrintChoice *choice,
         LabaDb *db,
         LabaJob *job,
         GError **error)
{
  const LabaTable *table;

  if (self->offers != NULL)
    return laba_slip_make (db, self->offers->pdata[choice->what], choice->period, error);
  table = read_table (self, db, job, error);
  if (table == NULL)
    return NULL;
  return choice->what > 0 ? laba_report_statements (db, table->from, table->to, error)
                          : laba_report_document (db, table);
}

gboolean
laba_print_matter_lay_out (LabaPrintMatter *self,
                           const LabaPrintChoice *choice,
                           LabaJob *job,
                           LabaDocument **document,
                           LabaLayout **layout,
                           GError **error)
{
  g_autoptr (LabaDb) db = laba_book_open_reader (self->path, error);
  g_autoptr (LabaDocument) drawn = NULL;

  if (db == NULL || !laba_db_begin_read (db, error))
    return FALSE;
  drawn = draw_up (self, choice, db, job, error);
  laba_db_rollback (db);
  *layout = drawn != NULL
                ? laba_layout_new_in_job (drawn, choice->paper, NULL, job, error)
                : NULL;
  if (*layout == NULL)
    return FALSE;
  *document = g_steal_pointer (&drawn);
  return TRUE;
}
