/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-problems.h"

#include <stdarg.h>

#include "base/laba-error.h"

struct _LabaProblems
{
  GPtrArray *list; /* LabaProblem */
  char *file;
  guint line;
};

static void
problem_free (gpointer data)
{
  LabaProblem *problem = data;

  g_free (problem->field);
  g_free (problem->message);
  g_free (problem->file);
  g_free (problem);
}

static void
append (LabaProblems *self, const char *field, char *message)
{
  LabaProblem *problem = g_new0 (LabaProblem, 1);

  problem->field = g_strdup (field);
  problem->message = message;
  problem->file = g_strdup (self->file);
  problem->line = self->line;
  g_ptr_array_add (self->list, problem);
}

LabaProblems *
laba_problems_new (void)
{
  LabaProblems *self = g_new0 (LabaProblems, 1);

  self->list = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

void
laba_problems_free (LabaProblems *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->list);
  g_free (self->file);
  g_free (self);
}

void
laba_problems_set_place (LabaProblems *self, const char *file, guint line)
{
  g_return_if_fail (self != NULL);

  if (g_strcmp0 (self->file, file) != 0)
    {
      g_free (self->file);
      self->file = g_strdup (file);
    }
  self->line = line;
}

void
laba_problems_add (LabaProblems *self, const char *field, const char *format, ...)
{
  va_list args;

  g_return_if_fail (self != NULL);

  va_start (args, format);
  append (self, field, g_strdup_vprintf (format, args));
  va_end (args);
}

void
laba_problems_take (LabaProblems *self, const char *field, GError *error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (error != NULL);

  append (self, field, g_strdup (error->message));
  g_error_free (error);
}

gboolean
laba_problems_is_empty (LabaProblems *self)
{
  return laba_problems_get_n (self) == 0;
}

guint
laba_problems_get_n (LabaProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->list->len;
}

const LabaProblem *
laba_problems_get (LabaProblems *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->list->len, NULL);

  return g_ptr_array_index (self->list, index);
}

const char *
laba_problems_get_message (LabaProblems *self, const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->list->len; i++)
    {
      const LabaProblem *problem = g_ptr_array_index (self->list, i);

      if (g_strcmp0 (problem->field, field) == 0)
        return problem->message;
    }
  return NULL;
}

char *
laba_problems_to_text (LabaProblems *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->list->len; i++)
    {
      const LabaProblem *problem = g_ptr_array_index (self->list, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (problem->file != NULL)
        g_string_append_printf (text, "%s:", problem->file);
      if (problem->line > 0)
        g_string_append_printf (text, "%u:", problem->line);
      if (problem->file != NULL || problem->line > 0)
        g_string_append_c (text, ' ');
      if (problem->field != NULL)
        g_string_append_printf (text, "%s: ", problem->field);
      g_string_append (text, problem->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
laba_problems_to_error (LabaProblems *self, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->list->len == 0)
    return TRUE;

  text = laba_problems_to_text (self);
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID, text);
  return FALSE;
}
