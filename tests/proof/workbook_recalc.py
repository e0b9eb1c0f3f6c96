#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice opens the workbook, recalculates all of it, and says what Laba says.

    workbook_recalc.py LABA-CLI

Of the sample shop and of the generated set M, in both languages: the values stored beside the formulas are taken out of the file
first, so that what comes back was calculated. Then each formula's value is the one that was stored, no cell is an error, and every
figure is that of the reports. Where there is no LibreOffice this says so and proves nothing.
"""
import os
import re
import shutil
import subprocess
import sys
import zipfile

import workbook_figures as figures
from cli import Laba, Tap, read_json
from sheets import Workbook

GEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'gen.py')
STORED = re.compile(rb'(<c [^>]*>)(<f>[^<]*</f>)<v>[^<]*</v>')

# Always recalculate what is loaded.
SETTINGS = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
'''


class Shop(Laba):
    def accounts(self, book):
        return read_json(self.run('list', book, 'accounts', '--json'))


def without_values(source, target):
    """A copy of the workbook whose formulas have no values; how many they are."""
    n = 0
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith('xl/worksheets/sheet'):
                data, found = STORED.subn(rb'\1\2', data)
                n += found
            new.writestr(name, data)
    return n


class Office:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        profile = os.path.join(folder, 'profile', 'user')
        os.makedirs(profile)
        with open(os.path.join(profile, 'registrymodifications.xcu'), 'w', encoding='utf-8') as file:
            file.write(SETTINGS)

    def recalculate(self, path):
        out = os.path.join(self.folder, 'recalculated')
        subprocess.run([self.program, '--headless', '-env:UserInstallation=file://' + os.path.join(self.folder, 'profile'),
                        '--convert-to', 'xlsx', '--outdir', out, path], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, timeout=900)
        return Workbook(os.path.join(out, os.path.basename(path)))


def compare(tap, stored, calculated, what):
    """Each formula's value is the one that was stored; what else there is came through."""
    tap.equal([sheet.name for sheet in calculated.sheets], [sheet.name for sheet in stored.sheets], f'{what}: the sheets')
    errors, wrong, n = [], [], 0
    for ours, theirs in zip(stored.sheets, calculated.sheets):
        errors += [(theirs.name, row, column, cell.value) for row, column, cell in theirs.cells() if cell.error]
        for row, column, cell in ours.cells():
            n += cell.formula is not None
            if cell.formula and cell.value != theirs.value(row, column):
                wrong.append((ours.name, row + 1, column + 1, cell.formula, cell.value, theirs.value(row, column)))
    tap.equal(errors, [], f'{what}: no cell is an error')
    tap.ok(not wrong and n > 0, f'{what}: {n} formulas come to what was stored', '\n'.join(map(str, wrong[:10])))


def prove(tap, laba, office, book, name):
    for language in ('id', 'en'):
        path, bare = laba.path(f'{name}-{language}.xlsx'), laba.path(f'{name}-{language}-bare.xlsx')
        laba.run('export', book, path, '--language', language)
        stored = Workbook(path)
        tap.equal(without_values(path, bare), sum(1 for sheet in stored.sheets for _, _, cell in sheet.cells() if cell.formula),
                  f'{name} {language}: all values are taken out')
        calculated = office.recalculate(bare)
        compare(tap, stored, calculated, f'{name} {language}')
        figures.check(tap, laba, book, calculated, language, label=f'{name} ')
        os.remove(path)
        os.remove(bare)


def main():
    tap = Tap()
    program = shutil.which('soffice') or shutil.which('libreoffice')
    if program is None:
        print('1..0 # SKIP no LibreOffice; README.md says which package has it')
        return
    with Shop(sys.argv[1]) as laba:
        office = Office(program, laba.scratch)
        book = laba.path('sample.laba')
        laba.run('sample', book)
        prove(tap, laba, office, book, 'sample')
        subprocess.run([sys.executable, GEN, '--size', 'M', laba.path('M')], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        book = laba.new('fifo')
        laba.run('import', book, '--folder', laba.path('M'))
        prove(tap, laba, office, book, 'M')
    tap.done()


main()
