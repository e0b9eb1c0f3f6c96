/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-record-form.h"

G_BEGIN_DECLS

struct _LabaRecordForm
{
  GtkBox parent_instance;
  LabaBook *book;
  const LabaType *type;
  LabaRecord *shown;  /* as it was when it was shown */
  GPtrArray *entries; /* of LabaFieldEntry, one a field; NULL for computed ones */
  GPtrArray *lines;   /* of LabaLinesBox, one a kind */
  GtkGrid *grid;
  GtkGrid *more_grid;
  GtkExpander *more; /* rare fields */
  GtkLabel *notice;
  gboolean changed;
  gboolean strict; /* a save was tried: everything wrong is marked */
  gboolean warned; /* the effects of what stands here now were said */
};

/* laba-record-form-layout.c: makes the fields and lines of the type. What is typed into
 * them goes to laba_record_form_edited. */
void laba_record_form_lay_out (LabaRecordForm *self);
void laba_record_form_edited (LabaRecordForm *self);

G_END_DECLS
