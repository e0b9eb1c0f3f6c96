/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-type.h"

#include <string.h>

/* Filled once at the start, read only after. */
static GPtrArray *registry;

void
laba_types_register (const LabaType *const *types)
{
  if (registry == NULL)
    registry = g_ptr_array_new ();
  for (guint i = 0; types[i] != NULL; i++)
    {
      if (laba_type_by_id (types[i]->id) != NULL || laba_type_by_number (types[i]->number) != NULL)
        g_error ("record type “%s” or its number %u is registered twice", types[i]->id, types[i]->number);
      g_ptr_array_add (registry, (gpointer) types[i]);
    }
}

const LabaType *const *
laba_types_get (guint *n)
{
  g_return_val_if_fail (registry != NULL, NULL);
  *n = registry->len;
  return (const LabaType *const *) registry->pdata;
}

const LabaType *
laba_type_by_id (const char *id)
{
  for (guint i = 0; i < registry->len; i++)
    {
      const LabaType *type = registry->pdata[i];

      if (strcmp (type->id, id) == 0)
        return type;
    }
  return NULL;
}

const LabaType *
laba_type_by_number (guint number)
{
  for (guint i = 0; i < registry->len; i++)
    {
      const LabaType *type = registry->pdata[i];

      if (type->number == number)
        return type;
    }
  return NULL;
}

const LabaType *
laba_type_by_plural (const char *plural)
{
  for (guint i = 0; i < registry->len; i++)
    {
      const LabaType *type = registry->pdata[i];

      if (strcmp (type->plural, plural) == 0)
        return type;
    }
  return NULL;
}

int
laba_fields_find (const LabaField *fields, const char *key)
{
  /* The linker keeps equal literals once, so this nearly always finds it. */
  for (int i = 0; fields[i].key != NULL; i++)
    if (fields[i].key == key)
      return i;
  for (int i = 0; fields[i].key != NULL; i++)
    if (strcmp (fields[i].key, key) == 0)
      return i;
  return -1;
}

guint
laba_fields_count (const LabaField *fields)
{
  guint n = 0;

  while (fields[n].key != NULL)
    n++;
  return n;
}

const char *
laba_field_column (const LabaField *field)
{
  return field->column != NULL ? field->column : field->key;
}
