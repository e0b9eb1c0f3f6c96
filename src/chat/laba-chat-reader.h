/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "chat/laba-chat-private.h"

G_BEGIN_DECLS

/* Reading a message line by line: what a label says is sure, what only looks like it is
 * not. */
typedef struct
{
  const LabaChatGoods *goods;
  LabaChatOrder *order;
  LabaChatLabel open;     /* the label whose value goes on in the next lines */
  gboolean after_address; /* the piece before was one */
  char *base; /* what was ordered, before its first variant; NULL = no variant yet */
  guint n_sender_lines;
} LabaChatReader;

/* ---- what is found (laba-chat-read.c) ---- */

gboolean laba_reader_is_said (const LabaChatReader *self, LabaChatPartKind kind);
/* The first word counts; one that is sure takes the place of one that is not. */
void laba_reader_set_part (LabaChatReader *self,
                           LabaChatPartKind kind,
                           const char *text,
                           gboolean sure);
/* One more piece of it, behind a comma; `before` is put in front. */
void laba_reader_add_part (LabaChatReader *self,
                           LabaChatPartKind kind,
                           const char *before,
                           const char *text,
                           gboolean sure);
void laba_reader_add_unread (LabaChatReader *self, const char *text);
/* The first amount in the text, or -1. */
gint64 laba_reader_find_amount (const char *text);

/* ---- a form's lines (laba-chat-form.c) ---- */

void laba_reader_take_labelled (LabaChatReader *self,
                                LabaChatLabel label,
                                const char *place,
                                const char *value);
/* "… masih ada? mau 2": a number alone belongs to the goods before it, which said none.
 * FALSE where it is something else. */
gboolean laba_reader_take_number (LabaChatReader *self, const char *piece);

/* ---- free words (laba-chat-free.c) ---- */

/* A line of free words, piece by piece; one that speaks of an address as a whole stays
 * whole. */
void laba_reader_take_free (LabaChatReader *self, const char *line);
/* "a.n Bu Sari", "kirim ke Teh Neneng jl pelabuhan 2". FALSE where it names nobody. */
gboolean laba_reader_take_name (LabaChatReader *self, const char *piece);
gboolean laba_reader_has_goods (const LabaChatReader *self, const char *piece);

G_END_DECLS
