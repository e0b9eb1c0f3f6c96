/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-json-tree.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"

#define DEPTH_MAX 32
#define FEW_MEMBERS 16

struct _LabaJsonDocument
{
  GPtrArray *nodes; /* of LabaJson, used again */
  guint n_nodes;
  GStringChunk *texts;
  GString *scratch;
  const char *start, *at, *end;
  char *fault; /* what was wrong first */
};

LabaJsonDocument *
laba_json_document_new (void)
{
  LabaJsonDocument *self = g_new0 (LabaJsonDocument, 1);

  self->nodes = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_string_chunk_new (4096);
  self->scratch = g_string_new (NULL);
  return self;
}

void
laba_json_document_free (LabaJsonDocument *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_string_chunk_free (self->texts);
  g_string_free (self->scratch, TRUE);
  g_free (self->fault);
  g_free (self);
}

/* ---- reading ---- */

static LabaJson *
node_new (LabaJsonDocument *self, LabaJsonKind kind)
{
  if (self->n_nodes == self->nodes->len)
    g_ptr_array_add (self->nodes, g_new (LabaJson, 1));
  LabaJson *node = self->nodes->pdata[self->n_nodes++];
  *node = (LabaJson){ .kind = kind };
  return node;
}

static gpointer
fail (LabaJsonDocument *self, const char *fault)
{
  if (self->fault == NULL)
    self->fault = g_strdup (fault);
  return NULL;
}

static void
skip_space (LabaJsonDocument *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL
         && *self->at != '\0')
    self->at++;
}

/* Takes the character if it comes next. */
static gboolean
take (LabaJsonDocument *self, char character)
{
  skip_space (self);
  if (self->at == self->end || *self->at != character)
    return FALSE;
  self->at++;
  return TRUE;
}

/* Four hexadecimal digits, or -1. */
static int
take_hex (LabaJsonDocument *self)
{
  int value = 0;

  if (self->end - self->at < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->at++);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* After a backslash and u: one character, also of two halves. */
static gboolean
take_unicode (LabaJsonDocument *self)
{
  int unit = take_hex (self);

  if (unit >= 0xd800 && unit < 0xdc00 && self->end - self->at >= 6 && self->at[0] == '\\'
      && self->at[1] == 'u')
    {
      self->at += 2;
      int low = take_hex (self);
      if (low < 0xdc00 || low > 0xdfff)
        return FALSE;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  if (unit <= 0 || (unit >= 0xd800 && unit <= 0xdfff))
    return FALSE;
  g_string_append_unichar (self->scratch, (gunichar) unit);
  return TRUE;
}

static gboolean
take_escape (LabaJsonDocument *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  char name = self->at < self->end ? *self->at++ : '\0';
  const char *known = name != '\0' ? strchr (names, name) : NULL;

  if (known != NULL)
    {
      g_string_append_c (self->scratch, meant[known - names]);
      return TRUE;
    }
  return name == 'u' && take_unicode (self);
}

static const char *
keep (LabaJsonDocument *self, const char *text, gsize length)
{
  return g_string_chunk_insert_len (self->texts, text, (gssize) length);
}

/* The rest of a text behind its opening quote. */
static const char *
read_text (LabaJsonDocument *self)
{
  g_string_truncate (self->scratch, 0);
  while (self->at < self->end)
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\'
             && (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (self->scratch, run, self->at - run);
      if (self->at == self->end)
        break;
      if ((guchar) *self->at < 0x20)
        return fail (
            self, _ ("a line end or control character stands inside a text; write \\n"));
      if (*self->at++ == '"')
        return keep (self, self->scratch->str, self->scratch->len);
      if (!take_escape (self))
        return fail (self, _ ("this escape is not possible in a text"));
    }
  return fail (self, _ ("the text is not closed by a quote"));
}

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)? */
static LabaJson *
read_number (LabaJsonDocument *self)
{
  const char *start = self->at;
  const char *digits = start + (*start == '-');
  const char *after = skip_digits (digits, self->end);
  gboolean good = after > digits && (*digits != '0' || after == digits + 1);

  if (good && after < self->end && *after == '.')
    {
      const char *decimals = after + 1;
      after = skip_digits (decimals, self->end);
      good = after > decimals;
    }
  if (good && after < self->end && (*after == 'e' || *after == 'E'))
    {
      const char *power = after + 1;
      power += power < self->end && (*power == '+' || *power == '-');
      after = skip_digits (power, self->end);
      good = after > power;
    }
  if (!good)
    return fail (self, _ ("this is not a number as JSON writes it"));
  LabaJson *node = node_new (self, LABA_JSON_NUMBER);
  node->text = keep (self, start, (gsize) (after - start));
  self->at = after;
  return node;
}

static LabaJson *
read_word (LabaJsonDocument *self)
{
  static const struct
  {
    const char *word;
    LabaJsonKind kind;
    gboolean truth;
  } words[] = { { "null", LABA_JSON_NULL, FALSE },
                { "true", LABA_JSON_BOOLEAN, TRUE },
                { "false", LABA_JSON_BOOLEAN, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if ((gsize) (self->end - self->at) < length
          || memcmp (self->at, words[i].word, length) != 0)
        continue;
      LabaJson *node = node_new (self, words[i].kind);
      node->truth = words[i].truth;
      self->at += length;
      return node;
    }
  return fail (
      self,
      _ ("expected a value: a text in quotes, a number, true, false, null, [ or {"));
}

static LabaJson *read_value (LabaJsonDocument *self, guint depth);

/* A key is new in its object; looked up by hash where there are many. */
static gboolean
is_new_key (const LabaJson *object, const char *key, guint n, GHashTable **keys)
{
  if (n < FEW_MEMBERS)
    return laba_json_get (object, key) == NULL;
  if (*keys == NULL)
    {
      *keys = g_hash_table_new (g_str_hash, g_str_equal);
      for (const LabaJson *member = object->first; member != NULL; member = member->next)
        g_hash_table_add (*keys, (gpointer) member->key);
    }
  return !g_hash_table_contains (*keys, key);
}

static const char *
read_key (LabaJsonDocument *self, const LabaJson *object, guint n, GHashTable **keys)
{
  if (!take (self, '"'))
    return fail (self, _ ("expected a key in quotes"));
  const char *key = read_text (self);
  if (key == NULL)
    return NULL;
  if (!is_new_key (object, key, n, keys))
    {
      g_autofree char *fault
          = g_strdup_printf (_ ("the key “%s” stands twice in one object"), key);

      return fail (self, fault);
    }
  if (!take (self, ':'))
    return fail (self, _ ("expected : after a key"));
  return key;
}

static LabaJson *
read_object (LabaJsonDocument *self, guint depth)
{
  LabaJson *object = node_new (self, LABA_JSON_OBJECT);
  LabaJson **tail = &object->first;
  g_autoptr (GHashTable) keys = NULL;

  if (take (self, '}'))
    return object;
  for (guint n = 0;; n++)
    {
      const char *key = read_key (self, object, n, &keys);
      LabaJson *value = key != NULL ? read_value (self, depth) : NULL;

      if (value == NULL)
        return NULL;
      value->key = key;
      *tail = value;
      tail = &value->next;
      if (keys != NULL)
        g_hash_table_add (keys, (gpointer) key);
      if (take (self, '}'))
        return object;
      if (!take (self, ','))
        return fail (self, _ ("expected , or } after a value"));
    }
}

static LabaJson *
read_array (LabaJsonDocument *self, guint depth)
{
  LabaJson *array = node_new (self, LABA_JSON_ARRAY);
  LabaJson **tail = &array->first;

  if (take (self, ']'))
    return array;
  for (;;)
    {
      LabaJson *value = read_value (self, depth);

      if (value == NULL)
        return NULL;
      *tail = value;
      tail = &value->next;
      if (take (self, ']'))
        return array;
      if (!take (self, ','))
        return fail (self, _ ("expected , or ] after a value"));
    }
}

static LabaJson *
read_value (LabaJsonDocument *self, guint depth)
{
  if (depth == DEPTH_MAX)
    return fail (self, _ ("objects and lists stand too deep inside one another"));
  skip_space (self);
  if (self->at == self->end)
    return fail (self, _ ("the line ends too early"));
  if (take (self, '{'))
    return read_object (self, depth + 1);
  if (take (self, '['))
    return read_array (self, depth + 1);
  if (take (self, '"'))
    {
      const char *text = read_text (self);
      LabaJson *node = text != NULL ? node_new (self, LABA_JSON_TEXT) : NULL;

      if (node != NULL)
        node->text = text;
      return node;
    }
  return *self->at == '-' || g_ascii_isdigit (*self->at) ? read_number (self)
                                                         : read_word (self);
}

static const LabaJson *
read_all (LabaJsonDocument *self)
{
  const char *bad = NULL;

  if (!g_utf8_validate_len (self->start, (gsize) (self->end - self->start), &bad))
    {
      self->at = bad;
      return fail (self, *bad == '\0' ? _ ("a NUL character stands here")
                                      : _ ("the text is not valid UTF-8"));
    }
  LabaJson *root = read_value (self, 0);
  skip_space (self);
  if (root != NULL && self->at < self->end)
    return fail (self, _ ("something follows the value"));
  return root;
}

const LabaJson *
laba_json_document_parse (LabaJsonDocument *self,
                          const char *text,
                          gssize length,
                          GError **error)
{
  self->start = self->at = text;
  self->end = text + (length < 0 ? (gssize) strlen (text) : length);
  self->n_nodes = 0;
  g_string_chunk_clear (self->texts);
  g_clear_pointer (&self->fault, g_free);
  const LabaJson *root = read_all (self);
  if (root == NULL)
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                 _ ("not valid JSON at byte %d: %s"), (int) (self->at - self->start) + 1,
                 self->fault);
  return root;
}

/* ---- looking ---- */

const LabaJson *
laba_json_get (const LabaJson *object, const char *key)
{
  for (const LabaJson *member = object->first; member != NULL; member = member->next)
    if (strcmp (member->key, key) == 0)
      return member;
  return NULL;
}

const char *
laba_json_kind_name (LabaJsonKind kind)
{
  switch (kind)
    {
    case LABA_JSON_BOOLEAN:
      return _ ("true or false");
    case LABA_JSON_NUMBER:
      return _ ("a number");
    case LABA_JSON_TEXT:
      return _ ("a text");
    case LABA_JSON_ARRAY:
      return _ ("a list");
    case LABA_JSON_OBJECT:
      return _ ("an object");
    case LABA_JSON_NULL:
    default:
      return _ ("null");
    }
}

/* ---- writing ---- */

void
laba_json_append_text (GString *out, const char *text)
{
  static const char special[] = "\"\\\b\f\n\r\t";
  static const char names[] = "\"\\bfnrt";

  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      const char *found = strchr (special, *at);

      if (found != NULL)
        g_string_append_printf (out, "\\%c", names[found - special]);
      else if ((guchar) *at < 0x20 || *at == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guint) (guchar) *at);
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static void
append_inner (GString *out, const LabaJson *json)
{
  for (const LabaJson *child = json->first; child != NULL; child = child->next)
    {
      if (child != json->first)
        g_string_append_c (out, ',');
      if (json->kind == LABA_JSON_OBJECT)
        {
          laba_json_append_text (out, child->key);
          g_string_append_c (out, ':');
        }
      laba_json_append_tree (out, child);
    }
}

void
laba_json_append_tree (GString *out, const LabaJson *json)
{
  switch (json->kind)
    {
    case LABA_JSON_NULL:
      g_string_append (out, "null");
      break;
    case LABA_JSON_BOOLEAN:
      g_string_append (out, json->truth ? "true" : "false");
      break;
    case LABA_JSON_NUMBER:
      g_string_append (out, json->text);
      break;
    case LABA_JSON_TEXT:
      laba_json_append_text (out, json->text);
      break;
    case LABA_JSON_ARRAY:
    case LABA_JSON_OBJECT:
    default:
      g_string_append_c (out, json->kind == LABA_JSON_ARRAY ? '[' : '{');
      append_inner (out, json);
      g_string_append_c (out, json->kind == LABA_JSON_ARRAY ? ']' : '}');
      break;
    }
}
