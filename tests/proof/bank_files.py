# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Statements as banks and e-wallets write them, by python's csv and openpyxl: made up, in the manner of several banks.

A line is a dict: day (datetime.date), text, amount (whole rupiah, in above zero), balance after it.
"""
import csv
import datetime

import openpyxl


def commas(amount):
    return f'{amount:,}.00'


def dots(amount):
    return f'{amount:,}'.replace(',', '.') + ',00'


def write(path, rows, separator=',', encoding='utf-8', quoting=csv.QUOTE_MINIMAL):
    with open(path, 'w', newline='', encoding=encoding) as f:
        csv.writer(f, delimiter=separator, quoting=quoting).writerows(rows)


def marks(path, lines, opening, pending=False):
    """Days without a year behind an apostrophe, the mark in a column without a head, balances below, a line not booked yet."""
    last = lines[-1]['day']
    rows = [['Informasi Rekening - Mutasi Rekening'], ['No. rekening', ':', "'1234567890"],
            ['Periode', ':', f"{lines[0]['day']:%d/%m/%Y} - {last:%d/%m/%Y}"], ['Kode Mata Uang', ':', 'Rp'],
            ['Tanggal Transaksi', 'Keterangan', 'Cabang', 'Jumlah', '', 'Saldo']]
    rows += [[f"'{x['day']:%d/%m}", x['text'], "'0000", commas(abs(x['amount'])), 'CR' if x['amount'] > 0 else 'DB', commas(x['balance'])]
             for x in lines]
    if pending:
        rows.append(['PEND', 'KARTU DEBIT', "'0000", commas(77000), 'DB', commas(lines[-1]['balance'] - 77000)])
    rows += [[], ['Saldo Awal', ':', commas(opening)], ['Kredit', ':', commas(sum(max(x['amount'], 0) for x in lines))],
             ['Debet', ':', commas(-sum(min(x['amount'], 0) for x in lines))], ['Saldo Akhir', ':', commas(lines[-1]['balance'])]]
    write(path, rows)


def within(path, lines, opening):
    """The mark behind each amount, no balance column, the last one below; days with names of months."""
    months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']
    rows = [['Tgl', 'Uraian Transaksi', 'Nominal']]
    rows += [[f"{x['day'].day} {months[x['day'].month - 1]} {x['day'].year}", x['text'],
              dots(abs(x['amount'])) + (' CR' if x['amount'] > 0 else ' DB')] for x in lines]
    rows += [['', 'Saldo akhir', dots(lines[-1]['balance'])]]
    write(path, rows, separator=';', encoding='utf-8-sig')


def pair(path, lines, opening):
    """Two columns, the last line first, the time beside the day, two columns of words."""
    rows = [['Nomor Rekening', '1234567890'], [], ['Tanggal', 'Deskripsi', 'Catatan', 'Debit', 'Kredit', 'Saldo']]
    for x in reversed(lines):
        words = x['text'].split()
        rows.append([f"{x['day']:%d/%m/%Y} 10:11:12", ' '.join(words[:2]), ' '.join(words[2:]) or '-',
                     dots(-x['amount']) if x['amount'] < 0 else '0,00', dots(x['amount']) if x['amount'] > 0 else '-', dots(x['balance'])])
    write(path, rows, separator=';', encoding='cp1252', quoting=csv.QUOTE_ALL)


def signed(path, lines, opening):
    """An e-wallet's workbook: real days and numbers, a sign, a title above, a sheet that is none."""
    book = openpyxl.Workbook()
    book.active.title = 'Info'
    book.active['A1'] = 'Riwayat transaksi'
    sheet = book.create_sheet('Transaksi')
    sheet.append(['Riwayat transaksi dompet'])
    sheet.append(['Tanggal', 'Jenis', 'Keterangan', 'Jumlah', 'Saldo'])
    for x in lines:
        sheet.append([datetime.datetime.combine(x['day'], datetime.time(9, 30)), 'Transaksi', x['text'], x['amount'], x['balance']])
        sheet.cell(sheet.max_row, 1).number_format = 'dd/mm/yyyy hh:mm'
    sheet.append(['Total', None, None, sum(x['amount'] for x in lines), None])
    book.save(path)


def plus(path, lines, opening):
    """Text amounts with a currency and a sign, days year first, no balance at all."""
    rows = [['Date', 'Description', 'Amount']]
    rows += [[x['day'].isoformat(), x['text'], ('+' if x['amount'] > 0 else '-') + ' Rp ' + f"{abs(x['amount']):,}".replace(',', '.')] for x in lines]
    write(path, rows, separator='\t')


LAYOUTS = {'marks.csv': marks, 'within.csv': within, 'pair.csv': pair, 'signed.xlsx': signed, 'plus.tsv': plus}
