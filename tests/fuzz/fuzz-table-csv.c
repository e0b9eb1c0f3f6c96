/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Separated text of other programs, in any encoding. */
#include "fuzz-table.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *path = fuzz_table_path ("input.csv");

  /* A zip is fuzz-xlsx's. */
  if (size >= 2 && data[0] == 'P' && data[1] == 'K')
    return 0;
  fuzz_put (path, data, size);
  fuzz_table (path);
  return 0;
}
