/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "laba-model.h"
#include "ui/laba-application.h"

int
main (int argc, char **argv)
{
  laba_model_init ();
  g_autoptr (LabaApplication) application = laba_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
