/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-record-hints.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-day.h"

/* type NULL: of every type. */
static const struct
{
  const char *type, *key;
} rare[] = {
  { NULL, "archived" },     { NULL, "price_group" },
  { "product", "barcode" }, { "product", "note" },
  { "order", "batch" },     { "order", "external_number" },
  { "order", "packed" },    { "order", "shipping_paid.day" },
  { "purchase", "number" }, { "regular", "last_written" },
};

static const struct
{
  const char *key, *label;
} lines_labels[] = {
  { "lines", N_ ("Goods") },      { "paid", N_ ("Paid") },
  { "packs", N_ ("Packs") },      { "prices", N_ ("Prices by quantity") },
  { "parts", N_ ("Made up of") }, { "orders", N_ ("Orders") },
  { "fees", N_ ("Fees") },
};

gboolean
laba_record_hints_is_rare (const LabaType *type, const LabaField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (rare); i++)
    if ((rare[i].type == NULL || strcmp (rare[i].type, type->id) == 0)
        && strcmp (rare[i].key, field->key) == 0)
      return TRUE;
  return FALSE;
}

gboolean
laba_record_hints_uses_rare (const LabaRecord *record)
{
  for (guint i = 0; record->type->fields[i].key != NULL; i++)
    {
      const LabaValue *value = &record->values[i];

      if (laba_record_hints_is_rare (record->type, &record->type->fields[i])
          && (value->kind == LABA_VALUE_TEXT
              || (value->kind == LABA_VALUE_NUMBER && value->number != 0)))
        return TRUE;
    }
  for (guint i = 0; record->type->is_list && record->lines[i] != NULL; i++)
    if (record->lines[i]->len > 0)
      return TRUE;
  return FALSE;
}

const char *
laba_record_hints_lines_label (const LabaType *type, const LabaLines *lines)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines_labels); i++)
    if (strcmp (lines_labels[i].key, lines->key) == 0)
      return _ (lines_labels[i].label);
  return _ (type->label);
}

static const LabaLines *
find_lines (const LabaLines *lines, const char *path, gsize length)
{
  for (; lines != NULL && lines->key != NULL; lines++)
    if (strlen (lines->key) == length && strncmp (lines->key, path, length) == 0)
      return lines;
  return NULL;
}

char *
laba_record_hints_place (const LabaType *type, const char *path)
{
  const char *bracket = path != NULL ? strchr (path, '[') : NULL;
  const char *dot = bracket != NULL ? strchr (bracket, '.') : NULL;
  gsize length = bracket != NULL ? (gsize) (bracket - path)
                 : path != NULL  ? strlen (path)
                                 : 0;
  const LabaLines *lines = path != NULL ? find_lines (type->lines, path, length) : NULL;
  int index
      = lines != NULL && dot != NULL ? laba_fields_find (lines->fields, dot + 1) : -1;

  if (lines == NULL)
    return NULL;
  if (bracket == NULL)
    return g_strdup (laba_record_hints_lines_label (type, lines));
  /* Translators: a place in a form: “Goods, line 2: Quantity” */
  return g_strdup_printf (index >= 0 ? _ ("%1$s, line %2$d: %3$s")
                                     : _ ("%1$s, line %2$d"),
                          laba_record_hints_lines_label (type, lines), atoi (bracket + 1),
                          index >= 0 ? _ (lines->fields[index].label) : "");
}

LabaRecord *
laba_record_hints_new_record (const LabaType *type)
{
  LabaRecord *record = laba_record_new (type);
  int day = laba_fields_find (type->fields, "day");
  int every = laba_fields_find (type->fields, "every");

  if (day >= 0)
    laba_value_set_number (&record->values[day], laba_day_today ());
  if (every >= 0)
    laba_value_set_text (&record->values[every], "month");
  return record;
}
