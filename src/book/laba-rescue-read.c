/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "book/laba-rescue-private.h"

/* ---- finding ---- */

static const char *const holes[] = { "table", NULL };

static void
fill_table (gconstpointer whom, char **values)
{
  values[0] = g_strdup (((const LabaType *) whom)->table);
}

static LabaStmt *
take_next (LabaDb *db, const LabaType *type)
{
  return type != NULL ? laba_db_take_filled (db, "rescue-next", type, holes, fill_table)
                      : laba_db_take (db, "rescue-next-record");
}

/* What record says where the type's own table is silent. */
static const LabaType *
type_in (LabaStmt *stmt, const LabaType *type)
{
  return type != NULL ? type : laba_type_by_number ((guint) laba_stmt_int_at (stmt, 1));
}

/* Goes through a table (NULL: record) by ids. Behind a bad page it looks on, in growing
 * steps, for the next id that can be read. */
static void
find_in (LabaDb *db, const LabaType *type, GArray *finds)
{
  gint64 last = 0, skip = 0;

  while (skip < G_GINT64_CONSTANT (1) << 40)
    {
      g_autoptr (LabaStmt) stmt = take_next (db, type);
      g_autoptr (GError) failed = NULL;

      laba_stmt_bind_int_at (stmt, 1, last + skip);
      gboolean found = laba_stmt_next (stmt, &failed);
      gint64 id = found ? laba_stmt_int_at (stmt, 0) : 0;
      if (!found && failed == NULL)
        return;
      if (!found || id <= last + skip)
        {
          skip += 1 + skip / 16;
          continue;
        }
      LabaFind find = { id, type_in (stmt, type), FALSE };
      if (find.type != NULL)
        g_array_append_val (finds, find);
      last = id;
      skip = 0;
    }
}

static int
compare_finds (gconstpointer a, gconstpointer b)
{
  const LabaFind *left = a, *right = b;

  return (left->id > right->id) - (left->id < right->id);
}

/* What is known from two tables stands there twice, in their order (the sort is a stable
 * one): the first is believed, where its own row is. */
static GArray *
merge (GArray *finds)
{
  GArray *once = g_array_new (FALSE, TRUE, sizeof (LabaFind));

  for (guint i = 0; i < finds->len; i++)
    {
      const LabaFind *find = &g_array_index (finds, LabaFind, i);

      if (once->len == 0 || g_array_index (once, LabaFind, once->len - 1).id != find->id)
        g_array_append_vals (once, find, 1);
    }
  return once;
}

GArray *
laba_rescue_find (const LabaRuin *ruin)
{
  g_autoptr (GArray) finds = g_array_new (FALSE, TRUE, sizeof (LabaFind));
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    if (laba_ruin_trusts_type (ruin, types[i]))
      find_in (ruin->db, types[i], finds);
  if (laba_ruin_trusts (ruin, "record"))
    find_in (ruin->db, NULL, finds);
  g_array_sort (finds, compare_finds);
  return merge (finds);
}

/* ---- loading ---- */

static void
add_word (GString *text, const LabaRecord *record, const char *key)
{
  int index = laba_fields_find (record->type->fields, key);
  LabaLanguage language = laba_language_get ();

  if (index < 0 || record->values[index].kind < LABA_VALUE_NUMBER)
    return;
  const LabaValue *value = &record->values[index];
  g_autofree char *word = NULL;
  if (value->kind == LABA_VALUE_TEXT)
    word = g_strdup (value->text);
  else if (record->type->fields[index].kind == LABA_FIELD_MONEY)
    word = laba_money_format (value->number, language);
  else if (laba_day_is_valid ((LabaDay) value->number))
    word = laba_day_format ((LabaDay) value->number, language);
  if (word != NULL && g_utf8_validate (word, -1, NULL))
    g_string_append_printf (text, ", %s", word);
}

/* "Order 12, A-17, 3 October 2026: …", from the record alone. */
static char *
sentence (const LabaFind *find, const LabaRecord *record, const char *why)
{
  static const char *const keys[] = { "number", "name", "day", "amount" };
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%s %" G_GINT64_FORMAT, _ (find->type->label), find->id);
  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (keys); i++)
    add_word (text, record, keys[i]);
  return g_strdup_printf ("%s: %s", text->str, why);
}

LabaRecord *
laba_rescue_load (const LabaRuin *ruin, const LabaFind *find, char **loss)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  gboolean whole = FALSE;
  g_autoptr (LabaRecord) record = NULL;

  *loss = NULL;
  if (laba_ruin_trusts_type (ruin, find->type))
    record = laba_store_load_as (ruin->db, find->type, find->id, &whole, NULL);
  if (whole)
    laba_record_check (record, problems);
  if (whole && laba_problems_is_empty (problems))
    return g_steal_pointer (&record);
  *loss = sentence (find, record,
                    !whole ? _ ("cannot be read")
                           : laba_problems_get (problems, 0)->message);
  return NULL;
}

/* ---- what belongs together ---- */

typedef struct
{
  GArray *finds;
  GHashTable *stand_ins;
  gboolean alone; /* it belongs to something that was lost */
} Settling;

static const LabaType *
target_of (const LabaField *field)
{
  const char *colon = strchr (field->target, ':');
  g_autofree char *id = colon != NULL
                            ? g_strndup (field->target, (gsize) (colon - field->target))
                            : g_strdup (field->target);

  return laba_type_by_id (id);
}

static gboolean
is_there (GArray *finds, gint64 id, const LabaType *type)
{
  LabaFind key = { id, NULL, FALSE };
  guint at;

  if (!g_array_binary_search (finds, &key, compare_finds, &at))
    return FALSE;
  const LabaFind *find = &g_array_index (finds, LabaFind, at);
  return !find->lost && find->type == type;
}

/* Nothing else has that number. */
static gboolean
is_free (Settling *settling, gint64 id)
{
  LabaFind key = { id, NULL, FALSE };
  guint at;

  return !g_array_binary_search (settling->finds, &key, compare_finds, &at)
         || g_array_index (settling->finds, LabaFind, at).lost;
}

static void
settle_fields (const LabaField *fields, const LabaValue *values, Settling *settling)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      const LabaType *type
          = fields[i].kind == LABA_FIELD_REF ? target_of (&fields[i]) : NULL;

      if (type == NULL || values[i].kind != LABA_VALUE_NUMBER
          || is_there (settling->finds, values[i].number, type))
        continue;
      if (type->is_list && values[i].number > 0 && is_free (settling, values[i].number))
        g_hash_table_insert (settling->stand_ins,
                             g_memdup2 (&values[i].number, sizeof (gint64)),
                             (gpointer) &fields[i]);
      else
        settling->alone = TRUE;
    }
}

static void
settle_lines (GPtrArray *lines, Settling *settling)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const LabaLine *line = lines->pdata[i];

      settle_fields (line->lines->fields, line->values, settling);
      settle_lines (line->within, settling);
    }
}

static gboolean
settle_one (const LabaRuin *ruin, LabaFind *find, Settling *settling, GPtrArray *losses)
{
  char *loss = NULL;
  g_autoptr (LabaRecord) record = laba_rescue_load (ruin, find, &loss);

  settling->alone = FALSE;
  if (record != NULL)
    {
      settle_fields (record->type->fields, record->values, settling);
      for (guint i = 0; record->lines[i] != NULL; i++)
        settle_lines (record->lines[i], settling);
      if (settling->alone)
        loss = sentence (find, record,
                         _ ("it belongs to something that could not be saved"));
    }
  if (loss == NULL)
    return FALSE;
  find->lost = TRUE;
  g_ptr_array_add (losses, loss);
  return TRUE;
}

void
laba_rescue_settle (const LabaRuin *ruin,
                    GArray *finds,
                    GHashTable *stand_ins,
                    GPtrArray *losses)
{
  gboolean again = TRUE;

  while (again)
    {
      Settling settling = { finds, stand_ins, FALSE };

      again = FALSE;
      g_hash_table_remove_all (stand_ins);
      for (guint i = 0; i < finds->len; i++)
        {
          LabaFind *find = &g_array_index (finds, LabaFind, i);

          if (!find->lost && settle_one (ruin, find, &settling, losses))
            again = TRUE;
        }
    }
}
