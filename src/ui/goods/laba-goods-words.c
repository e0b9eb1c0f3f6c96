/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/goods/laba-goods-words.h"

#include <glib/gi18n.h>

const char *
laba_goods_state_word (gint64 state)
{
  static const char *const words[] = { NULL, NC_ ("goods", "Low"), NC_ ("goods", "None left"),
                                       NC_ ("goods", "Bundle"), NC_ ("goods", "Archived") };
  const char *word = words[CLAMP (state, 0, 4)];

  return word != NULL ? g_dpgettext2 (NULL, "goods", word) : "";
}

const char *
laba_goods_state_icon (gint64 state)
{
  static const char *const icons[] = { NULL, "dialog-warning-symbolic", "dialog-error-symbolic",
                                       NULL, NULL };

  return icons[CLAMP (state, 0, 4)];
}
