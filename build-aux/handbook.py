#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The handbook's Mallard pages as something to read:
handbook.py SOURCE OUT --html YELP_BUILD     OUT/en and OUT/id: a web page each
handbook.py SOURCE OUT --pdf WEASYPRINT      OUT/handbook-en.pdf and -id.pdf, from those web pages"""

import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

NS = "{http://projectmallard.org/1.0/}"
LANGUAGES = ["en", "id"]

# For paper: one page after the other, no way back to click on, letters for A5 to A4.
PAPER = """@page { size: A4; margin: 20mm 22mm; @bottom-center { content: counter(page); font-size: 9pt; } }
body { font: 11pt/1.45 "DejaVu Sans", sans-serif; color: #222; }
h1 { font-size: 17pt; margin: 12mm 0 2mm; } h2 { font-size: 12pt; margin: 5mm 0 1mm; } p { margin: 0 0 2.5mm; }
h1, h2 { break-after: avoid; } li { break-inside: avoid; } article:nth-of-type(2) { break-before: page; }
a { color: inherit; text-decoration: none; } img { max-width: 100%; } li { margin-bottom: 1mm; }
.gui, .em-bold { font-weight: bold; } .input { font-family: "DejaVu Sans Mono", monospace; font-size: 10pt; }
kbd { border: 0.3mm solid #999; border-radius: 1mm; padding: 0 1mm; font-size: 9.5pt; }
.note { border-left: 1mm solid #3584e4; padding-left: 4mm; } .desc { color: #666; } .links-divs a { display: block; }
.gutter, .note svg, header, footer, nav, .ui-tile-img, section.links { display: none; } #page-index section.links { display: block; }"""


def make_html(source, out, yelp_build):
    for language in LANGUAGES:
        shutil.rmtree(out / language, ignore_errors=True)
        (out / language).mkdir(parents=True)
        pages = sorted(str(page) for page in (source / language).glob("*.page"))
        subprocess.run([yelp_build, "html", "-o", str(out / language), *pages], check=True, cwd=source / language)


def in_order(source):
    """The pages as the front page lists them: by its sections, then by the number each gives for sorting."""
    groups = [section.get("id") for section in tree.parse(source / "index.page").iter(NS + "section")]
    found = []
    for path in source.glob("*.page"):
        page = tree.parse(path).getroot()
        guide = page.find(f"{NS}info/{NS}link[@type='guide']")
        if guide is not None:
            found.append((groups.index(guide.get("xref").split("#")[1]), page.findtext(f"{NS}info/{NS}title"), path.stem))
    return ["index"] + [name for _, _, name in sorted(found)]


def body_of(html):
    body = re.search(r"<article>.*</article>", html, re.S).group(0)
    return re.sub(r'href="([a-z-]+)\.html(#[^"]*)?"', r'href="#page-\1"', body)


def make_pdf(source, out, weasyprint):
    for language in LANGUAGES:
        parts = []
        for name in in_order(source / language):
            html = (out / language / f"{name}.html").read_text(encoding="utf-8")
            parts.append(body_of(html).replace("<article>", f'<article id="page-{name}">', 1))
        whole = out / language / "handbook.html"
        whole.write_text(f'<!DOCTYPE html><html lang="{language}"><meta charset="utf-8"><title>Laba</title><style>{PAPER}</style>'
                         + "\n".join(parts) + "</html>", encoding="utf-8")
        pdf = out / f"handbook-{language}.pdf"
        subprocess.run([weasyprint, "--quiet", str(whole), str(pdf)], check=True)
        whole.unlink()
        print(pdf)


source, out, what, tool = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], sys.argv[4]
{"--html": make_html, "--pdf": make_pdf}[what](source, out.resolve(), tool)
