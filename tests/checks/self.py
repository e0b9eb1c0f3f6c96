#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves: each must refuse a small wrong source and accept a right one."""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

SPDX = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n#pragma once\n"
POT = "po/POTFILES.in"
LONG = "void\nlong_one (void)\n{\n" + "  step ();\n" * 70 + "}\n"
PO = 'msgid ""\nmsgstr "Language: id\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
SENTENCE = 'char *x = _("Hello");\n'

# check, whether it passes, the files
CASES = [
    ("doors", True, {"src/orders/a.c": '#include "goods/laba-stock.h"\n#include "base/laba-money.h"\n#include "config.h"\n'}),
    ("doors", True, {"src/ui/orders/a.c": '#include "ui/kit/laba-cells.h"\n#include "orders/laba-order.h"\n#include <gtk/gtk.h>\n'}),
    ("doors", True, {"src/main.c": '#include "ui/laba-application.h"\n', "src/book/a.c": "#include <sqlite3.h>\n"}),
    ("doors", True, {"src/laba-model.c": '#include "laba-model.h"\n#include "orders/laba-order.h"\n'}),
    ("doors", False, {"src/orders/a.c": '#include "laba-model.h"\n'}),
    ("doors", False, {"src/goods/a.c": '#include "orders/laba-order.h"\n'}),
    ("doors", False, {"src/base/a.c": '#include "book/laba-db.h"\n'}),
    ("doors", False, {"src/base/a.c": '#include "laba-money.h"\n'}),
    ("doors", False, {"src/goods/a.c": '#include "book/laba-db-private.h"\n'}),
    ("doors", False, {"src/goods/a.c": "#include <sqlite3.h>\n"}),
    ("doors", False, {"src/reports/a.c": "#include <xlsxwriter.h>\n"}),
    ("doors", False, {"src/cli/a.c": "#include <gtk/gtk.h>\n"}),
    ("doors", False, {"src/ui/orders/a.c": '#include "ui/goods/laba-goods-page.h"\n'}),
    ("doors", False, {"src/reports/a.c": '#include "ui/kit/laba-cells.h"\n'}),
    ("doors", False, {"src/attic/a.c": '#include "base/laba-money.h"\n'}),
    ("lengths", True, {"src/base/a.c": "void\nf (void)\n{\n  step ();\n}\n"}),
    ("lengths", True, {"src/base/a.c": "/* nocheck:length a table */\n" + LONG}),
    ("lengths", False, {"src/base/a.c": LONG}),
    ("lengths", False, {"src/base/a.c": "/* nocheck:length */\n" + LONG}),
    ("lengths", False, {"src/base/a.h": "int x;\n" * 501}),
    ("sql", True, {"src/goods/a.c": 'take (db, "item-insert");\n/* "SELECT 1" is not here */\n'}),
    ("sql", True, {"src/book/laba-store.c": 'x = "INSERT INTO {table} ({columns})";\n'}),
    ("sql", False, {"src/book/laba-store.c": 'x = "INSERT INTO record (id)";\n'}),
    ("sql", False, {"src/goods/a.c": 'x = "SELECT id FROM {table}";\n'}),
    ("headers", True, {"src/base/a.h": SPDX + "/* Says it. */\nint laba_a (void);\nint laba_b (void);\n\nint laba_x_get_y (void);\n"}),
    ("headers", False, {"src/base/a.h": SPDX + "/* Says it. */\nint laba_a (void);\n\nint laba_b (int a,\n            int b);\n"}),
    ("headers", False, {"src/base/a.h": "#pragma once\n"}),
    ("system", True, {"src/base/laba-system.c": "#include <unistd.h>\n  fsync (file);\n", "src/book/a.c": "  laba_system_flush (file);\n"}),
    ("system", True, {"src/book/a.c": "/* fsync (file) is not here */\n  self->write (x);\n  laba_db_close (db);\n"}),
    ("system", False, {"src/base/a.c": "#include <unistd.h>\n"}),
    ("system", False, {"src/ui/a.c": "#include <sys/stat.h>\n"}),
    ("system", False, {"src/ui/a.c": "#include <glib-unix.h>\n"}),
    ("system", False, {"src/book/a.c": "  if (fstat (file, &about) == 0)\n"}),
    ("system", False, {"src/book/a.c": '  at = g_file_read_link ("/proc/self/exe", NULL);\n'}),
    ("potfiles", True, {"src/base/a.c": SENTENCE, POT: "src/base/a.c\n"}),
    ("potfiles", True, {"ui/a.ui": '<p translatable="yes">A</p>', POT: "# all\nui/a.ui\n"}),
    ("potfiles", False, {"src/base/a.c": SENTENCE, POT: ""}),
    ("potfiles", False, {"src/base/a.c": "", POT: "src/base/a.c\n"}),
    ("potfiles", False, {POT: "src/base/gone.c\n"}),
    ("potfiles", False, {"src/a/a.c": SENTENCE, "src/a/b.c": SENTENCE, POT: "src/a/b.c\nsrc/a/a.c\n"}),
    ("translation", True, {"src/base/a.c": SENTENCE, POT: "src/base/a.c\n", "po/id.po": PO + 'msgid "Hello"\nmsgstr "Halo"\n'}),
    ("translation", False, {"src/base/a.c": SENTENCE, POT: "src/base/a.c\n", "po/id.po": PO}),
    ("translation", False, {"src/base/a.c": SENTENCE, POT: "src/base/a.c\n", "po/id.po": PO + '#, fuzzy\nmsgid "Hello"\nmsgstr "Halo"\n'}),
    ("translation", False, {"src/base/a.c": "", POT: "", "po/id.po": PO + '#, c-format\nmsgid "%d a"\nmsgstr "%s a"\n'}),
]

# what meson logged of each test, and what the count of `./run test` says of it
COUNTS = [
    ([("OK", "1..2\nok 1 /a\nok 2 /b # SKIP no disk\n"), ("OK", "")], "2 passed, 0 failed", 0),
    ([("OK", "ok 1 a\nok 2 b\n"), ("FAIL", "ok 1 a\nnot ok 2 b\n")], "3 passed, 1 failed", 1),
    ([("ERROR", "ok 1 a\n# it fell over\n")], "1 passed, 1 failed", 1),
    ([("TIMEOUT", None), ("SKIP", "")], "0 passed, 1 failed", 1),
    ([], "0 passed, 0 failed", 1),
]

HERE = os.path.dirname(os.path.abspath(__file__))


def counts(tests, last, status):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
        log.writelines(json.dumps({"name": "t", "result": result, "stdout": text}) + "\n" for result, text in tests)
        log.flush()
        count = os.path.join(HERE, "..", "..", "build-aux", "count-tests.py")
        done = subprocess.run([sys.executable, "-S", count, log.name], capture_output=True, text=True)
        return done.stdout.splitlines()[-1] == last and done.returncode == status


def passes(check, files):
    with tempfile.TemporaryDirectory() as top:
        for path, text in files.items():
            os.makedirs(os.path.join(top, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(top, path), "w", encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run([sys.executable, "-S", os.path.join(HERE, check + ".py"), top], capture_output=True, text=True)
        if done.stderr:
            print("# " + done.stderr.replace("\n", "\n# "))
        return done.returncode == 0


def main():
    jobs = [
        (f"{check} {'accepts' if right else 'refuses'} {next(iter(files))}",
         lambda check=check, right=right, files=files: passes(check, files) == right)
        for check, right, files in CASES
    ] + [
        (f"counts {last}", lambda tests=tests, last=last, status=status: counts(tests, last, status))
        for tests, last, status in COUNTS
    ]
    print(f"1..{len(jobs)}")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda job: job[1](), jobs))
    for number, ((name, _), good) in enumerate(zip(jobs, results), 1):
        print(f"{'ok' if good else 'not ok'} {number} {name}")
    sys.exit(0 if all(results) else 1)


main()
