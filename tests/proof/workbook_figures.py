# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of a workbook of the whole book beside laba-cli's reports, to the rupiah."""
import datetime
from decimal import Decimal

FIRST_ROW, HEAD_ROW = 4, 3        # of a statement


class Book:
    """A workbook's sheets by what they are: their order is fixed, their names follow the language."""

    def __init__(self, workbook, n_accounts):
        sheets = [sheet for sheet in workbook.sheets if not is_continued(workbook, sheet)]
        self.contents, self.summary, self.profit, self.position, self.where = sheets[:5]
        self.cash = sheets[5:5 + n_accounts]
        (self.orders, self.lines, self.stock, self.movements, self.purchases, self.customers, self.suppliers, self.expenses,
         self.commission, self.settlements, self.held, self.turnover, self.journal, self.trial,
         *self.records) = sheets[5 + n_accounts:]


def is_continued(workbook, sheet):
    """The rows of "Journal" that its sheet cannot hold are in "Journal (2)"."""
    names = [other.name for other in workbook.sheets]
    return sheet.name.endswith(')') and sheet.name.rpartition(' (')[0] in names


def serial_day(serial):
    return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(serial))


# ---- statements ----

def places(sheet, months):
    """For each column of amounts the keys of the report that it sums up."""
    heads = sheet.rows[HEAD_ROW]
    last = max(heads)
    for column in sorted(heads):
        head = heads[column].value
        if column == 0:
            continue
        if isinstance(head, Decimal):
            yield column, [serial_day(head).strftime('%Y-%m')]
        elif column < last:
            yield column, [month for month in months if month.startswith(head)]
        else:
            yield column, months


def statement_rows(sheet):
    """The rows that have amounts, in order."""
    return [row for row in sorted(sheet.rows) if row >= FIRST_ROW and isinstance(sheet.value(row, 1), Decimal)]


def by_month(tap, sheet, report, what):
    months = [column['key'] for column in report['columns'] if column['key'][:2] == '20']
    rows = statement_rows(sheet)
    tap.equal([sheet.value(row, 0) for row in rows], [line['name'] for line in report['rows']], f'{what}: rows')
    got, expected = {}, {}
    for column, keys in places(sheet, months):
        for row, line in zip(rows, report['rows']):
            got[line['key'], column] = sheet.value(row, column)
            expected[line['key'], column] = sum(line[key] for key in keys)
    tap.equal(got, expected, f'{what}: {len(got)} amounts')
    totals = {line['key']: sheet.value(row, max(sheet.rows[HEAD_ROW])) for row, line in zip(rows, report['rows'])}
    tap.equal(totals, {line['key']: line['total'] for line in report['rows']}, f'{what}: totals')


def amounts(tap, sheet, report, what):
    rows = statement_rows(sheet)
    if report['report'] == 'position':
        tap.equal(sheet.value(rows[-1], 1), 0, f'{what}: the equation holds')
        rows = rows[:-1]
    got = [(sheet.value(row, 0), sheet.value(row, 1)) for row in rows]
    tap.equal(got, [(line['name'], line['amount']) for line in report['rows']], f'{what}: every row')


# ---- lists ----

def column_of(sheet, report, key):
    """Where the report's column stands in a sheet that is this report."""
    return [column['key'] for column in report['columns']].index(key)


def whole_list(tap, sheet, report, keys, what):
    """All rows of a report that is a list, and the totals below."""
    columns = {key: column_of(sheet, report, key) for key in keys}
    got = [tuple(sheet.value(row + 1, column) or 0 for column in columns.values()) for row in range(len(report['rows']))]
    expected = [tuple(line[key] or 0 for key in keys) for line in report['rows']]
    tap.equal(got, expected, f'{what}: {len(got)} rows')
    for key, total in report['totals'].items():
        if report['rows'] and key in columns:
            tap.equal(sheet.value(len(report['rows']) + 1, columns[key]), total, f'{what}: total of {key}')


def receivables(tap, sheet, report, what):
    """Customers: name first; owes, since, the four ages, in the columns before the last."""
    last = max(sheet.rows[0])
    owes = last - 6
    got = {}
    for row in sorted(sheet.rows)[1:]:
        if isinstance(sheet.value(row, owes), Decimal) and (sheet.value(row, 0) or not sheet.cell(row, owes).formula):
            ages = [sheet.value(row, owes + 2 + i) or 0 for i in range(4)]
            if sheet.value(row, owes):
                since = serial_day(sheet.value(row, owes + 1)).isoformat()
                got.setdefault(sheet.value(row, 0) or '', []).append([sheet.value(row, owes), since, *ages])
    expected = {}
    for line in report['rows']:
        expected.setdefault(line['customer'], []).append(
            [line['amount'], line['oldest'], line['0-7'], line['8-30'], line['31-90'], line['90+']])
    for table in (got, expected):
        for lines in table.values():
            lines.sort()
    tap.equal(got, expected, f'{what}: {len(got)} customers')


def cash_books(tap, sheets, report, position, what):
    """Each account's sheet: in, out and the running balance of every entry, and what is left."""
    by_account = {}
    for line in report['rows']:
        by_account.setdefault(line['account'], []).append((line['in'] or 0, line['out'] or 0, line['balance']))
    accounts = {line['name']: line['amount'] for line in position['rows'] if line['key'].startswith('account:')}
    seen = {}
    for sheet in sheets:
        rows = [row for row in sorted(sheet.rows)[1:] if sheet.value(row, 5) is not None]
        account = next(name for name in sorted(set(accounts) | set(by_account), key=len, reverse=True)
                       if sheet.name.endswith(name)) if rows else None
        if account is None:
            continue
        got = [(sheet.value(row, 3) or 0, sheet.value(row, 4) or 0, sheet.value(row, 5)) for row in rows]
        tap.equal(got, by_account[account], f'{what}: {len(got)} entries of {account}')
        seen[account] = got[-1][2]
    tap.equal(seen, {name: amount for name, amount in accounts.items() if name in by_account}, f'{what}: what is left')


def check(tap, laba, book, workbook, language, period=(), label=''):
    """Every figure of profit and loss, position, stock, receivables, cash books and trial balance."""
    def report(name, *options):
        return laba.report(book, name, '--language', language, *period, *options)

    what = f'{label}{language}'
    sheets = Book(workbook, len(laba.accounts(book)))
    position = report('position')
    by_month(tap, sheets.profit, report('profit-loss', '--by', 'month'), f'{what} profit and loss')
    amounts(tap, sheets.position, position, f'{what} position')
    amounts(tap, sheets.where, report('where-money-went'), f'{what} where did my money go')
    whole_list(tap, sheets.stock, report('stock'), ['code', 'name', 'on_hand', 'value'], f'{what} stock')
    receivables(tap, sheets.customers, report('receivables'), f'{what} receivables')
    cash_books(tap, sheets.cash, report('cash-book'), position, f'{what} cash book')
    whole_list(tap, sheets.trial, report('trial-balance'), ['account', 'debit', 'credit'], f'{what} trial balance')
    return sheets
