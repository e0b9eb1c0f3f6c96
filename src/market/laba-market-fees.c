/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-fees.h"

#include <gio/gio.h>
#include <string.h>

#include "base/laba-day.h"
#include "base/laba-quantity.h"

#define FOLDER "/id/laba/data/"
#define DAY_LENGTH 10

static GKeyFile *
load (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL)
             ? g_steal_pointer (&file)
             : NULL;
}

/* A group “2026-01-01 Biaya Proses Pesanan”. */
static void
add_fee (LabaRecord *channel, GKeyFile *file, const char *group)
{
  g_autofree char *from = g_strndup (group, DAY_LENGTH);
  g_autofree char *percent = g_key_file_get_string (file, group, "Percent", NULL);
  g_autofree char *category = g_key_file_get_string (file, group, "Category", NULL);
  gint64 thousandths = 0;
  LabaDay day;

  if (strlen (group) <= DAY_LENGTH + 1 || !laba_day_parse_iso (from, &day, NULL)
      || (percent != NULL && !laba_quantity_parse_decimal (percent, &thousandths, NULL)))
    return;
  LabaLine *fee = laba_record_add_line (channel, "fees");
  laba_line_set_number (fee, "valid_from", day);
  laba_line_set_text (fee, "name", group + DAY_LENGTH + 1);
  laba_line_set_number (fee, "percent", thousandths);
  laba_line_set_number (fee, "fixed", g_key_file_get_int64 (file, group, "Fixed", NULL));
  if (g_key_file_has_key (file, group, "Cap", NULL))
    laba_line_set_number (fee, "cap", g_key_file_get_int64 (file, group, "Cap", NULL));
  if (category != NULL)
    laba_line_set_text (fee, "goods_category", category);
}

void
laba_market_fees_add (LabaRecord *channel, const char *platform)
{
  g_auto (GStrv) names
      = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GKeyFile) file
          = g_str_has_suffix (names[i], ".fees") ? load (names[i]) : NULL;
      g_autofree char *whose
          = file != NULL ? g_key_file_get_string (file, "Fees", "Platform", NULL) : NULL;
      g_auto (GStrv) groups = file != NULL ? g_key_file_get_groups (file, NULL) : NULL;

      if (g_strcmp0 (whose, platform) != 0)
        continue;
      for (guint j = 0; groups[j] != NULL; j++)
        if (strcmp (groups[j], "Fees") != 0)
          add_fee (channel, file, groups[j]);
    }
}
