/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one error domain of the model. A message is a translated sentence for the
 * shopkeeper: what is wrong and, where it is not obvious, what would be right. */
#define LABA_ERROR (laba_error_quark ())

typedef enum
{
  LABA_ERROR_INVALID,   /* what was written down cannot be so */
  LABA_ERROR_NOT_FOUND, /* names something that is not in the book */
  LABA_ERROR_TAKEN,     /* the same name, code or number a second time */
  LABA_ERROR_IN_USE,    /* something else still needs it */
  LABA_ERROR_CONFLICT,  /* an undo or redo that no longer fits the book */
  LABA_ERROR_BUSY,      /* another program or window is writing */
  LABA_ERROR_LOCKED,    /* the day lies in a closed month */
  LABA_ERROR_TOO_NEW,   /* the file was written by a later version */
  LABA_ERROR_DAMAGED,   /* the file is no book, or a broken one */
  LABA_ERROR_FAILED,    /* the disk, the system: anything else */
} LabaError;

/* The domain's quark; use the macro. */
GQuark laba_error_quark (void);

G_END_DECLS
