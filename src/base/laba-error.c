/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-error.h"

G_DEFINE_QUARK (laba - error - quark, laba_error)
