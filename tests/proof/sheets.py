# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads workbooks (.xlsx) for the proofs: every part must be well-formed XML. Laba's own and LibreOffice's."""
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
REL = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
ESCAPED = re.compile(r'_x([0-9A-Fa-f]{4})_')
CELL = re.compile(r'([A-Z]+)([0-9]+)$')


class Cell:
    """value: a Decimal, a text, or None; formula: without =, or None; error: whether it is one."""
    __slots__ = ('value', 'formula', 'error')

    def __init__(self, value, formula=None, error=False):
        self.value, self.formula, self.error = value, formula, error


EMPTY = Cell(None)


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def plain(text):
    """The characters that the format escapes as _x001F_."""
    return ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)


def inner_text(element):
    return plain(''.join(part.text or '' for part in element.iter(MAIN + 't')))


class Sheet:
    def __init__(self, name):
        self.name = name
        self.rows = {}        # number from 0 -> {column from 0 -> Cell}

    def cell(self, row, column):
        return self.rows.get(row, {}).get(column, EMPTY)

    def value(self, row, column):
        return self.cell(row, column).value

    def cells(self):
        for row, columns in self.rows.items():
            for column, cell in columns.items():
                yield row, column, cell

    def heads(self, row=0):
        return {cell.value: column for column, cell in self.rows.get(row, {}).items()}

    def last_row(self):
        return max(self.rows, default=-1)


class Workbook:
    """All of a file. Fails where a part is no well-formed XML."""

    def __init__(self, path):
        self.sheets = []
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
            if damaged:
                raise ValueError(f'{path}: {damaged} is damaged')
            self.parts = archive.namelist()
            self.shared = self.read_shared(archive)
            for name, part in self.list_sheets(archive):
                self.sheets.append(self.read_sheet(archive, name, part))
            for part in self.parts:
                if part.endswith(('.xml', '.rels')) and not part.startswith('xl/worksheets/sheet'):
                    ElementTree.fromstring(archive.read(part))

    def sheet(self, name):
        return next(sheet for sheet in self.sheets if sheet.name == name)

    def read_shared(self, archive):
        if 'xl/sharedStrings.xml' not in self.parts:
            return []
        return [inner_text(item) for item in ElementTree.fromstring(archive.read('xl/sharedStrings.xml')).iter(MAIN + 'si')]

    @staticmethod
    def list_sheets(archive):
        links = {link.get('Id'): link.get('Target') for link in ElementTree.fromstring(archive.read('xl/_rels/workbook.xml.rels'))}
        for sheet in ElementTree.fromstring(archive.read('xl/workbook.xml')).iter(MAIN + 'sheet'):
            yield sheet.get('name'), 'xl/' + links[sheet.get(REL + 'id')].removeprefix('/xl/')

    def read_sheet(self, archive, name, part):
        sheet = Sheet(name)
        with archive.open(part) as file:
            for _, element in ElementTree.iterparse(file):
                if element.tag == MAIN + 'c':
                    letters, row = CELL.match(element.get('r')).groups()
                    cell = self.read_cell(element)
                    if cell is not None:
                        sheet.rows.setdefault(int(row) - 1, {})[column_number(letters)] = cell
                elif element.tag == MAIN + 'row':
                    element.clear()
        return sheet

    def read_cell(self, element):
        kind, value, formula = element.get('t'), element.find(MAIN + 'v'), element.find(MAIN + 'f')
        text = value.text if value is not None else None
        rule = formula.text if formula is not None else None
        if kind == 'inlineStr':
            return Cell(inner_text(element), rule)
        if text is None:
            return Cell(None, rule) if rule else None
        if kind == 's':
            return Cell(self.shared[int(text)], rule)
        if kind in ('str', 'e'):
            return Cell(plain(text), rule, kind == 'e')
        return Cell(Decimal(text), rule)
