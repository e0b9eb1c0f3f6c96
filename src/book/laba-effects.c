/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-edit.h"

LabaEffects *
laba_effects_new (void)
{
  LabaEffects *effects = g_new0 (LabaEffects, 1);

  effects->orders = g_array_new (FALSE, TRUE, sizeof (LabaCostEffect));
  effects->months = g_array_new (FALSE, TRUE, sizeof (LabaMonthEffect));
  return effects;
}

void
laba_effects_free (LabaEffects *effects)
{
  if (effects == NULL)
    return;
  g_array_unref (effects->orders);
  g_array_unref (effects->months);
  g_free (effects);
}
