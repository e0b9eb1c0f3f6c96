/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The limit beside the workbook: the same cells by bare libxlsxwriter in constant memory, from a few thousand rows of each sheet taken
 * again and again.
 *   limit-xlsx OUT.xlsx FOLDER SAMPLE ROWS [SAMPLE ROWS]...
 * Says its most memory, in KiB. A SAMPLE is a sheet: a line a row, a cell after each tab: tText, mMoney, dDay (its serial),
 * fValue Formula, or nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define COLUMNS 40 /* a statement has a column a month */

typedef struct {
  char kind;
  double number;
  const char *text;
} Cell;

static char *read_all(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) exit(1);
  text[size] = '\0';
  fclose(file);
  return text;
}

/* Cuts the text into cells; how many rows. */
static size_t parse(char *text, Cell (**rows)[COLUMNS]) {
  size_t n = 0, room = 0;
  for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n"), n++) {
    if (n == room) *rows = realloc(*rows, (room = room ? 2 * room : 1024) * sizeof **rows);
    memset((*rows)[n], 0, sizeof **rows);
    int column = -1;
    for (char *at = line; at != NULL; at = strchr(at, '\t')) {
      if (*at == '\t') *at++ = '\0';
      if (++column >= COLUMNS) break;
      if (*at == '\t' || *at == '\0') continue;
      (*rows)[n][column] = (Cell){*at, strtod(at + 1, NULL), at + 1};
    }
  }
  return n;
}

static lxw_format *add_format(lxw_workbook *book, const char *number) {
  lxw_format *format = workbook_add_format(book);
  format_set_num_format(format, number);
  return format;
}

static void write_sheet(lxw_workbook *book, const char *path, size_t count, lxw_format *money, lxw_format *day) {
  Cell(*rows)[COLUMNS] = NULL;
  char *text = read_all(path);
  size_t n = parse(text, &rows);
  lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
  for (size_t i = 0; n > 0 && i < count; i++)
    for (lxw_col_t j = 0; j < COLUMNS; j++) {
      const Cell *cell = &rows[i % n][j];
      switch (cell->kind) {
        case 't': worksheet_write_string(sheet, (lxw_row_t)i, j, cell->text, NULL); break;
        case 'm': worksheet_write_number(sheet, (lxw_row_t)i, j, cell->number, money); break;
        case 'd': worksheet_write_number(sheet, (lxw_row_t)i, j, cell->number, day); break;
        case 'f': worksheet_write_formula_num(sheet, (lxw_row_t)i, j, strchr(cell->text, ' ') + 1, money, cell->number); break;
        default: break;
      }
    }
  free(rows);
  free(text);
}

int main(int argc, char **argv) {
  if (argc < 5 || argc % 2 == 0) return 2;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = argv[2], .use_zip64 = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(argv[1], &options);
  lxw_format *money = add_format(book, "[$Rp-421]#,##0"), *day = add_format(book, "dd/mm/yyyy");
  for (int i = 3; i < argc; i += 2) write_sheet(book, argv[i], strtoul(argv[i + 1], NULL, 10), money, day);
  if (workbook_close(book) != LXW_NO_ERROR) return 1;
  FILE *status = fopen("/proc/self/status", "r");
  for (char line[256]; status != NULL && fgets(line, sizeof line, status) != NULL;)
    if (strncmp(line, "VmHWM:", 6) == 0) printf("%ld\n", strtol(line + 6, NULL, 10));
  return 0;
}
