/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that fails when it is told to: a VFS of SQLite over the real one. Everything
 * SQLite reads and writes after fault_disk_install passes through it. Of one thread. */

typedef enum
{
  FAULT_READ,  /* a read fails */
  FAULT_WRITE, /* a write fails and leaves the old bytes */
  FAULT_SHORT, /* a write fails after half of its bytes */
  FAULT_FULL,  /* a write finds the disk full */
  FAULT_SYNC,  /* a sync fails; what was written may be lost all the same */
  FAULT_OPEN,  /* a file cannot be opened or taken away */
  FAULT_POWER, /* the power goes at that write, sync, truncation or deletion */
} FaultKind;
#define FAULT_N_KINDS (FAULT_POWER + 1)

/* Makes it the disk of every book opened from here on. */
void fault_disk_install (void);

/* The n-th call from now (from 1) that this kind can strike fails; all after it as well
 * when it is lasting. Power that went stays away. Forgets what was unsynced before. */
void fault_disk_arm (FaultKind kind, guint n, gboolean lasting);
/* All is well again. */
void fault_disk_disarm (void);
/* Whether it has struck since it was armed. */
gboolean fault_disk_has_struck (void);
/* How many calls of the kind there were since it was armed or disarmed. */
guint fault_disk_count (FaultKind kind);

/* After power went and all files were closed: leaves on the disk what a real one may have
 * kept. What was synced is there; of what was written since, each write came through
 * whole, in part by sectors, or not, in any order; files may still lack, or not yet be
 * gone. Disarms. */
void fault_disk_come_back (GRand *random);

G_END_DECLS
