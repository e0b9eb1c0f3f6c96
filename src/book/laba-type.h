/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "base/laba-problems.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* A record type is one descriptor in its room. Forms, lists, JSON, CSV, history and the journal read it; none of
 * them names a type. What a type keeps is its fields (columns of its table) and its lines (rows of tables of their own). */
typedef struct _LabaType LabaType;
typedef struct _LabaRecord LabaRecord;
typedef struct _LabaPostings LabaPostings; /* ledger/laba-postings.h */

typedef enum
{
  LABA_FIELD_TEXT,
  LABA_FIELD_MONEY,    /* whole rupiah */
  LABA_FIELD_QUANTITY, /* thousandths */
  LABA_FIELD_COUNT,    /* a whole number: months */
  LABA_FIELD_PERCENT,  /* thousandths of a percent; a decimal number in JSON */
  LABA_FIELD_DAY,
  LABA_FIELD_BOOLEAN,
  LABA_FIELD_CHOICE,   /* text, one of choices; stored as text */
  LABA_FIELD_ORDINAL,  /* one of choices; stored as its index */
  LABA_FIELD_REF,      /* id of a record of the type `target` */
  LABA_FIELD_JSON,     /* an object kept as text */
} LabaFieldKind;

typedef enum
{
  LABA_FIELD_REQUIRED = 1 << 0,
  LABA_FIELD_POSITIVE = 1 << 1,  /* above zero */
  LABA_FIELD_SIGNED = 1 << 2,    /* may be negative; otherwise a number below zero is refused */
  LABA_FIELD_COMPUTED = 1 << 3,  /* kept with the record, made by check; never in JSON or CSV */
  LABA_FIELD_NULL_SPEAKS = 1 << 4, /* null differs from absent: it is written out as null */
  LABA_FIELD_TOTAL = 1 << 5,     /* a line's amount: may be given as a unit price (see `unit_key`) */
  LABA_FIELD_FLAG_TRUE = 1 << 6, /* BOOLEAN that is true when absent */
  LABA_FIELD_OF_CUSTOMER = 1 << 7, /* REF to a person: one made by --create is a customer */
  LABA_FIELD_OF_SUPPLIER = 1 << 8, /* likewise a supplier */
  LABA_FIELD_SHAPES_USERS = 1 << 9, /* changing it makes what refers to the record be posted anew */
} LabaFieldFlags;

/* What is posted together. The unit of an order's records is the order; most records are their own. post is a
 * pure function of the content: it reads through db and writes into postings, never into the book. */
typedef struct
{
  const char *id;
  /* Posts the unit `id` (which may no longer exist, then it posts nothing). */
  gboolean (*post) (LabaDb *db, gint64 id, LabaPostings *postings, GError **error);
  /* Posts all such units of the book, in one pass, calling laba_postings_flush between units. NULL: post is called for
   * each record of the types that have the unit. */
  gboolean (*post_all) (LabaDb *db, LabaPostings *postings, GError **error);
} LabaUnit;

typedef struct
{
  const char *key;    /* in JSON and CSV; "refund.account" is account in the object refund */
  const char *column; /* NULL: as key */
  LabaFieldKind kind;
  LabaFieldFlags flags;
  const char *label;  /* N_() for people */
  const char *target; /* REF: the type's id; "category:expense": with a variant, bound as :variant to its find statement */
  const char *const *choices;       /* CHOICE, ORDINAL: the words, NULL-terminated */
  const char *const *choice_labels; /* N_() for people, as choices; or NULL */
  const LabaUnit *unit;  /* REF: changing this record makes that unit be posted anew */
  const char *unit_key;  /* TOTAL: JSON key of the unit price: "unit_price" */
  const char *unit_of;   /* TOTAL: the key of the quantity it is times: "quantity" */
} LabaField;

/* The fields that many types have, each said once. A macro stands for a field among others. */
#define LABA_DAY_FIELD { .key = "day", .kind = LABA_FIELD_DAY, .flags = LABA_FIELD_REQUIRED, .label = N_ ("Day") }
#define LABA_NAME_FIELD { .key = "name", .kind = LABA_FIELD_TEXT, .flags = LABA_FIELD_REQUIRED, .label = N_ ("Name") }
#define LABA_NOTE_FIELD { .key = "note", .kind = LABA_FIELD_TEXT, .label = N_ ("Note") }
#define LABA_ARCHIVED_FIELD { .key = "archived", .kind = LABA_FIELD_BOOLEAN, .label = N_ ("Archived") }
#define LABA_ACCOUNT_FIELD \
  { .key = "account", \
    .kind = LABA_FIELD_REF, \
    .flags = LABA_FIELD_REQUIRED, \
    .label = N_ ("Account"), \
    .target = "account" }
#define LABA_AMOUNT_FIELD \
  { .key = "amount", \
    .kind = LABA_FIELD_MONEY, \
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_POSITIVE, \
    .label = N_ ("Amount") }
#define LABA_PRODUCT_FIELD \
  { .key = "product", \
    .kind = LABA_FIELD_REF, \
    .flags = LABA_FIELD_REQUIRED, \
    .label = N_ ("Product"), \
    .target = "product" }
#define LABA_QUANTITY_FIELD \
  { .key = "quantity", \
    .kind = LABA_FIELD_QUANTITY, \
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_POSITIVE, \
    .label = N_ ("Quantity") }

/* Rows of a table of their own, in the order of their place from 1. */
typedef struct _LabaLines LabaLines;
struct _LabaLines
{
  const char *key;   /* in JSON: "lines" */
  const char *table; /* key columns: owner, place (and part, where within a line) */
  const char *owner; /* the column that holds the record's id */
  const LabaField *fields; /* ends with key NULL */
  enum
  {
    LABA_LINES_OBJECTS, /* [{…}, …] */
    LABA_LINES_MAP,     /* {"lusin": 12}: first field the key, second the value */
    LABA_LINES_SCALARS, /* ["A-17", …]: one field */
  } form;
  const LabaLines *within; /* lines of a line, or NULL */
  gboolean required;       /* at least one */
};

struct _LabaType
{
  const char *id;     /* JSON's "type"; never changes */
  guint number;       /* stored in books; never changes */
  const char *table;
  const char *plural; /* of `list BOOK KIND`, and the CSV file's name */
  const char *label;  /* N_() for people */
  gboolean is_list;   /* no day: a list beside the records */
  const LabaField *fields; /* ends with key NULL */
  const LabaLines *lines;  /* ends with key NULL; may be NULL */
  const LabaUnit *unit;    /* what its own change posts anew; NULL = nothing */

  /* Statement (bind :name) that finds entries by code or name, number for an order; columns id and matched
   * (how well: equal for equally good), best first. A :variant too, where targets have one. */
  const char *find;
  /* Statement (bind :id) giving column `name`: how others refer to it: code, number or name. */
  const char *name;

  /* Statement (bind :id) giving column `text`: the words that the type's list is searched by; NULL = it is not in the search index. */
  const char *search;
  /* Statement (bind :text as typed, :match the same as a search expression, see laba_store_match; :most) for completion: columns id, name,
   * detail (may be NULL); NULL = the type is not completed. */
  const char *suggest;

  /* The type's own rules, after the generic ones (kinds, required, signs): adds problems; fills what has a
   * sensible default and what is COMPUTED. record->id is 0 for a new one. */
  void (*check) (LabaDb *db, LabaRecord *record, LabaProblems *problems);
  /* May it be deleted? Adds a problem with who uses it. NULL: foreign keys alone decide. */
  void (*check_delete) (LabaDb *db, gint64 id, LabaProblems *problems);
  /* One sentence for history and lists: "Order A-17, Bu Sari, Rp120.000". Free with g_free. NULL: label and name. */
  char *(*describe) (LabaDb *db, const LabaRecord *record);
};

/* The registry, filled once by laba_model_init. Ids and numbers are unique. */
void laba_types_register (const LabaType *const *types);
const LabaType *const *laba_types_get (guint *n);
const LabaType *laba_type_by_id (const char *id);
const LabaType *laba_type_by_number (guint number);
const LabaType *laba_type_by_plural (const char *plural);
/* The index of a field, or -1. */
int laba_fields_find (const LabaField *fields, const char *key);
guint laba_fields_count (const LabaField *fields);
const char *laba_field_column (const LabaField *field); /* column or key */

G_END_DECLS
