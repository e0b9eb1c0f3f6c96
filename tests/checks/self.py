#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves: each must refuse a small wrong source and accept a right one."""

import os
import subprocess
import sys
import tempfile

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


def passes(check, files):
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as top:
        for path, text in files.items():
            os.makedirs(os.path.join(top, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(top, path), "w", encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run([sys.executable, os.path.join(here, check + ".py"), top], capture_output=True, text=True)
        if done.stderr:
            print("# " + done.stderr.replace("\n", "\n# "))
        return done.returncode == 0


def main():
    print(f"1..{len(CASES)}")
    failed = 0
    for number, (check, right, files) in enumerate(CASES, 1):
        good = passes(check, files) == right
        failed += not good
        print(f"{'ok' if good else 'not ok'} {number} {check} {'accepts' if right else 'refuses'} {next(iter(files))}")
    sys.exit(1 if failed else 0)


main()
