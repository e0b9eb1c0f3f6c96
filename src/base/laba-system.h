/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* What differs from one kind of system to the next: the one file that includes unistd.h, fcntl.h, sys/… or names a path
 * of the kernel's (tests/checks/system.py). All else keeps to ISO C and GLib.
 *
 * A file is a number of the system's, as g_open gives it. Paths are in the encoding of file names. What can fail returns
 * -1, NULL or FALSE and leaves errno as the system set it. A program that is started does not inherit such a file. */

/* Opens a file that is there, to read or to write into it. */
int laba_system_open_read (const char *path);
int laba_system_open_write (const char *path);
/* Whether this user may write into the file or folder. */
gboolean laba_system_may_write (const char *path);
/* Makes a file to write, which must not be there (EEXIST); `private`: only its owner may read it. */
int laba_system_create (const char *path, gboolean private);
/* Makes an empty file of a name that nobody has; `name` ends in XXXXXX, which is replaced. */
gboolean laba_system_make_part (char *name);
/* A file without a name, to write and to read again, gone with the program whatever happens; close with fclose. */
FILE *laba_system_open_unnamed (void);
/* fopen to read bytes. */
FILE *laba_system_fopen_read (const char *path);
/* Only one thread uses it from now on: spares the lock of each small write, where the system can. */
void laba_system_leave_unlocked (FILE *file);
/* What comes in by a pipe or from the terminal; never to be closed. */
int laba_system_get_input (void);
void laba_system_close (int file);

/* How many bytes came, at most `room`; 0 at the end. */
gssize laba_system_read (int file, void *to, gsize room);
/* All of it, or fails. */
gboolean laba_system_write (int file, const void *from, gsize length);
/* The same at a place, counted from the file's begin. */
gboolean laba_system_write_at (int file, const void *from, gsize length, guint64 at);
/* Cuts it, or lengthens it with zero bytes. */
gboolean laba_system_set_length (int file, guint64 length);
/* In bytes; 0 where it is no plain file but a pipe or a terminal. */
guint64 laba_system_get_length (int file);

/* What was written is on the disk afterwards, and outlives a loss of power. A file system that cannot be asked counts as
 * done. */
gboolean laba_system_flush (int file);
gboolean laba_system_flush_path (const char *path);
/* The same of what was made, renamed or taken away in a folder; where that is not possible nothing can be done better. */
void laba_system_flush_folder (const char *folder);

typedef enum
{
  LABA_SYSTEM_LOCKED,
  LABA_SYSTEM_HELD,   /* by another program, or another opening of this one */
  LABA_SYSTEM_NO_LOCK /* the file system knows none */
} LabaSystemLock;

/* Opens `path`, making it where it is not there, and holds it until it is closed or the program ends, however that comes.
 * Does not wait. `file` is set to -1 unless LOCKED. */
LabaSystemLock laba_system_lock (const char *path, int *file);

/* The program's own file, or NULL when it cannot be told; free with g_free. */
char *laba_system_dup_program (void);
/* A number that no other running program has. */
guint laba_system_get_process (void);
/* Whether a person sees what is written to the standard error output. */
gboolean laba_system_is_watched (void);

G_END_DECLS
