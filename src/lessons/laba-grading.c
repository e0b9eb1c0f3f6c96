/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-grading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "lessons/laba-lesson-check.h"
#include "lessons/laba-practice.h"

typedef struct
{
  char *file, *learner, *fault; /* fault: why it could not be graded */
  LabaReference *reference;     /* borrowed; NULL with a fault */
  gboolean *right;              /* a card each */
  gint64 before, after;         /* questions right, −1 = not answered */
} Grade;

static void
grade_free (Grade *grade)
{
  g_free (grade->file);
  g_free (grade->learner);
  g_free (grade->fault);
  g_free (grade->right);
  g_free (grade);
}

/* ---- one book ---- */

/* The played lesson is the same for every book with the same text, seed and method: it is
 * played once. */
static LabaReference *
reference_of (GHashTable *played, LabaBook *book, GError **error)
{
  g_autofree char *text = laba_book_dup_setting (book, "practice-text");
  g_autofree char *seed = laba_book_dup_setting (book, "practice-seed");
  g_autofree char *method = laba_book_dup_setting (book, "cost-method");
  g_autofree char *key = g_strjoin ("\n", text != NULL ? text : "",
                                    seed != NULL ? seed : "", method, NULL);
  LabaReference *reference = g_hash_table_lookup (played, key);

  if (reference != NULL)
    return reference;
  reference = laba_practice_reference (book, error);
  if (reference != NULL)
    g_hash_table_insert (played, g_steal_pointer (&key), reference);
  return reference;
}

static gint64
count_right (LabaBook *book, const LabaLesson *lesson, gboolean after)
{
  g_autoptr (GArray) answers = laba_practice_get_answers (book, after);

  return answers != NULL ? (gint64) laba_practice_count_right (lesson, answers) : -1;
}

static gboolean
grade_book (Grade *grade, GHashTable *played, LabaBook *book, GError **error)
{
  LabaReference *reference = reference_of (played, book, error);

  if (reference == NULL)
    return FALSE;
  grade->learner = laba_practice_dup_learner (book);
  grade->right = laba_lesson_grade (reference, laba_book_get_db (book), error);
  grade->before = count_right (book, reference->lesson, FALSE);
  grade->after = count_right (book, reference->lesson, TRUE);
  grade->reference = grade->right != NULL ? reference : NULL;
  return grade->right != NULL;
}

static Grade *
grade_file (GHashTable *played, const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;
  Grade *grade = g_new0 (Grade, 1);
  g_autoptr (LabaBook) book = laba_book_open (path, &error);

  grade->file = g_filename_display_name (file);
  if (book == NULL || !grade_book (grade, played, book, &error))
    grade->fault = g_strdup (error->message);
  if (book != NULL)
    laba_book_close (book);
  return grade;
}

/* ---- the tables ---- */

static LabaTable *
table_new (const LabaLesson *lesson)
{
  LabaTable *table = laba_table_new (
      "class", lesson != NULL ? laba_saying_get (&lesson->title) : _ ("Not graded"),
      LABA_DAY_NONE, LABA_DAY_NONE);

  laba_table_add_column (table, "learner", _ ("Learner"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "file", _ ("File"), LABA_COLUMN_TEXT, FALSE);
  if (lesson == NULL)
    {
      laba_table_add_column (table, "fault", _ ("Why"), LABA_COLUMN_TEXT, FALSE);
      return table;
    }
  laba_table_add_column (table, "right", _ ("Right"), LABA_COLUMN_NUMBER, TRUE);
  for (guint i = 0; i < lesson->cards->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("card-%u", i + 1);
      g_autofree char *label = g_strdup_printf (_ ("Card %u"), i + 1);

      laba_table_add_column (table, key, label, LABA_COLUMN_NUMBER, TRUE);
    }
  if (lesson->questions->len > 0)
    {
      laba_table_add_column (table, "before", _ ("Questions before"), LABA_COLUMN_NUMBER,
                             TRUE);
      laba_table_add_column (table, "after", _ ("Questions after"), LABA_COLUMN_NUMBER,
                             TRUE);
    }
  return table;
}

static void
add_row (LabaTable *table, const Grade *grade)
{
  LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);
  const LabaLesson *lesson = grade->reference != NULL ? grade->reference->lesson : NULL;
  gint64 n_right = 0;

  laba_row_set_text (table, row, "learner", grade->learner);
  laba_row_set_text (table, row, "file", grade->file);
  if (lesson == NULL)
    {
      laba_row_set_text (table, row, "fault", grade->fault);
      return;
    }
  for (guint i = 0; i < lesson->cards->len; i++)
    {
      g_autofree char *key = g_strdup_printf ("card-%u", i + 1);

      laba_row_set_number (table, row, key, grade->right[i] ? 1 : 0);
      n_right += grade->right[i] ? 1 : 0;
    }
  laba_row_set_number (table, row, "right", n_right);
  if (grade->before >= 0 && lesson->questions->len > 0)
    laba_row_set_number (table, row, "before", grade->before);
  if (grade->after >= 0 && lesson->questions->len > 0)
    laba_row_set_number (table, row, "after", grade->after);
}

/* Lessons with other numbers for each learner are one lesson still. */
static int
compare_lessons (const Grade *one, const Grade *other)
{
  const LabaLesson *a = one->reference != NULL ? one->reference->lesson : NULL;
  const LabaLesson *b = other->reference != NULL ? other->reference->lesson : NULL;

  if (a == NULL || b == NULL)
    return (a == NULL ? 1 : 0) - (b == NULL ? 1 : 0);
  int ids = strcmp (a->id, b->id);
  if (ids != 0)
    return ids;
  if (a->cards->len != b->cards->len)
    return a->cards->len < b->cards->len ? -1 : 1;
  return (int) a->questions->len - (int) b->questions->len;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Grade *one = *(Grade *const *) a, *other = *(Grade *const *) b;
  int lessons = compare_lessons (one, other);
  int learners = g_strcmp0 (one->learner, other->learner);

  return lessons != 0    ? lessons
         : learners != 0 ? learners
                         : strcmp (one->file, other->file);
}

static GPtrArray *
tables_of (GPtrArray *grades)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) laba_table_free);
  const Grade *before = NULL;
  LabaTable *table = NULL;

  g_ptr_array_sort (grades, compare);
  for (guint i = 0; i < grades->len; i++)
    {
      const Grade *grade = grades->pdata[i];

      if (before == NULL || compare_lessons (before, grade) != 0)
        {
          table = table_new (grade->reference != NULL ? grade->reference->lesson : NULL);
          g_ptr_array_add (tables, table);
        }
      add_row (table, grade);
      before = grade;
    }
  for (guint i = 0; i < tables->len; i++)
    laba_table_finish (tables->pdata[i]);
  return tables;
}

/* ---- the folder ---- */

static GPtrArray *
list_books (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (name, ".laba"))
      g_ptr_array_add (files, g_strdup (name));
  if (files->len > 0)
    return files;
  g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
               _ ("There is no practice book (*.laba) in “%s”."), folder);
  g_ptr_array_unref (files);
  return NULL;
}

GPtrArray *
laba_grading_run (const char *folder,
                  LabaGradingFunc progress,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) files = list_books (folder, error);
  g_autoptr (GPtrArray) grades
      = g_ptr_array_new_with_free_func ((GDestroyNotify) grade_free);
  g_autoptr (GHashTable) played = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) laba_reference_free);

  if (files == NULL)
    return NULL;
  for (guint i = 0; i < files->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (grades, grade_file (played, folder, files->pdata[i]));
      if (progress != NULL)
        progress ((double) (i + 1) / files->len, data);
    }
  return tables_of (grades);
}
