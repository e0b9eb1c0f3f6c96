/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number as `62…` digits, by which people are matched and WhatsApp is linked:
 * `0812-3456-7890`, `+62 812…`, `812…` and `62 0812…` are all `6281234567890`; numbers of
 * other countries keep their code. NULL when it is none: empty, too short or long, or
 * masked as marketplaces do (`0812****01`), for a masked number belongs to nobody. Owned
 * by the caller. The text as typed is kept beside it. */
char *laba_phone_normalise (const char *text);

/* "https://wa.me/6281234567890", with `?text=…` when `message` is given. `normalised` is
 * what laba_phone_normalise gave. Owned by the caller. */
char *laba_phone_whatsapp_link (const char *normalised, const char *message);

G_END_DECLS
