/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-period.h"
#include "slips/laba-document.h"

G_BEGIN_DECLS

/* What a customer gets in writing. */
typedef enum
{
  LABA_SLIP_NOTE,    /* nota: what was sold */
  LABA_SLIP_INVOICE, /* a bill: what is still to pay, by when, where to */
  LABA_SLIP_RECEIPT, /* kuitansi: money received, in words */
  LABA_SLIP_PACKING, /* for the parcel: sender, recipient, goods without prices */
  LABA_SLIP_ACCOUNT, /* all that passed between a customer and the shop */
} LabaSlipKind;

/* A slip that can be made of a record. */
typedef struct
{
  LabaSlipKind kind;
  gint64 record; /* the order, the payment, the person */
  int payment;   /* of a receipt: which of the order's payments from 0; -1 = all */
  char *label;   /* what to choose it by, translated */
} LabaSlipOffer;

/* The slips of an order, a payment or a person, the fitting one first; empty where the
 * record has none. An array of LabaSlipOffer with a free function. */
GPtrArray *laba_slip_offers (LabaDb *db, gint64 record);

/* Draws the slip up. period: of an account. Free with laba_document_free. Errors:
 * LABA_ERROR_NOT_FOUND. */
LabaDocument *
laba_slip_make (LabaDb *db, const LabaSlipOffer *offer, LabaPeriod period, GError **error);

G_END_DECLS
