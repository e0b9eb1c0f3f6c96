/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-places.h"

#include <glib/gi18n.h>

#include "book/laba-backup.h"

#define OLD_DAYS 7

GStrv
laba_places_list (const char *book, GSettings *settings)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) chosen = g_settings_get_strv (settings, "backup-folders");
  g_autofree char *own = laba_backup_own_folder (book);

  g_strv_builder_add (builder, own);
  g_strv_builder_addv (builder, (const char **) chosen);
  return g_strv_builder_end (builder);
}

LabaDay
laba_places_newest (const char *folder, const char *book)
{
  g_autoptr (GPtrArray) list = laba_backup_list (folder, book);

  return list->len > 0 ? (LabaDay) (((const LabaBackup *) list->pdata[0])->at / 1000000)
                       : LABA_DAY_NONE;
}

char *
laba_places_dup_warning (const char *book, GSettings *settings)
{
  g_auto (GStrv) chosen = g_settings_get_strv (settings, "backup-folders");

  for (guint i = 0; chosen[i] != NULL; i++)
    {
      LabaDay newest = laba_places_newest (chosen[i], book);
      int days
          = newest != LABA_DAY_NONE ? laba_day_between (newest, laba_day_today ()) : 0;
      g_autofree char *name = g_path_get_basename (chosen[i]);

      if (newest == LABA_DAY_NONE)
        return g_strdup_printf (_ ("There is no copy of this book in “%s” yet."), name);
      if (days > OLD_DAYS)
        return g_strdup_printf (ngettext ("The newest copy in “%2$s” is %1$d day old.",
                                          "The newest copy in “%2$s” is %1$d days old.",
                                          days),
                                days, name);
    }
  return NULL;
}
