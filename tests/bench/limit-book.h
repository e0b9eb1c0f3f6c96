/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* gen.py's CSV files read into arrays of numbers, as fast as is simple: one pass over a mapped file.
 * A date becomes YYYYMMDD, so date / 100 is the month. Text columns are skipped where not needed. */
#ifndef BOOK_H
#define BOOK_H
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  int64_t *v; /* n rows of `cols` numbers */
  size_t n;
  int cols;
} Table;

static inline double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static inline double cpu(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

/* `types`: a letter a column: n number, d date, s text (kept as nothing) */
static Table load(const char *dir, const char *name, const char *types) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.csv", dir, name);
  int fd = open(path, O_RDONLY);
  struct stat st;
  if (fd < 0 || fstat(fd, &st)) {
    perror(path);
    exit(1);
  }
  const char *p = mmap(NULL, st.st_size, PROT_READ, MAP_PRIVATE, fd, 0), *end = p + st.st_size;
  Table t = {NULL, 0, 0};
  for (const char *c = types; *c; c++) t.cols += *c != 's';
  size_t cap = 1024;
  t.v = malloc(cap * t.cols * sizeof *t.v);
  p = memchr(p, '\n', end - p) + 1; /* the header */
  while (p < end) {
    if (t.n == cap) t.v = realloc(t.v, (cap *= 2) * t.cols * sizeof *t.v);
    int64_t *row = t.v + t.n++ * t.cols;
    for (const char *c = types; *c; c++) {
      if (*c == 's') {
        while (*p != ',' && *p != '\n') p++;
      } else {
        int64_t x = 0;
        int neg = *p == '-';
        p += neg;
        for (; *p != ',' && *p != '\n'; p++)
          if (*p != '-') x = x * 10 + (*p - '0');
        *row++ = neg ? -x : x;
      }
      p++;
    }
  }
  close(fd);
  return t;
}

typedef struct {
  Table purchases, orders, payments, returns, adjustments;
} Book;

enum { BUY_ID, BUY_DATE, BUY_PRODUCT, BUY_QTY, BUY_COST, BUY_AMOUNT };
enum { ORD_ID, ORD_LINE, ORD_DATE, ORD_CUSTOMER, ORD_PRODUCT, ORD_QTY, ORD_PRICE, ORD_AMOUNT };
enum { PAY_ID, PAY_DATE, PAY_ORDER, PAY_CUSTOMER, PAY_AMOUNT };
enum { RET_ID, RET_DATE, RET_ORDER, RET_LINE, RET_CUSTOMER, RET_PRODUCT, RET_QTY, RET_AMOUNT, RET_CREDIT, RET_REFUND };
enum { ADJ_ID, ADJ_DATE, ADJ_PRODUCT, ADJ_DELTA };

static inline Book load_book(const char *dir) {
  Book b = {load(dir, "purchases", "ndnnnn"), load(dir, "orders", "nndnnnnn"), load(dir, "payments", "ndnnn"),
            load(dir, "returns", "ndnnnnnnnn"), load(dir, "adjustments", "ndnns")};
  return b;
}
#define ROW(t, i) ((t).v + (size_t)(i) * (t).cols)
#endif
