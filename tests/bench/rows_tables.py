# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a marketplace's file of 100,000 orders, beside Gnumeric's ssconvert and LibreOffice loading the same file."""

import os
import shutil
import subprocess
import zipfile
from xml.sax.saxutils import escape

import bench
from bench import Measured, Series, row

ROWS = 100_000
ROUNDS = 3
HEADS = (
    "No. Pesanan;Status Pesanan;Alasan Pembatalan;Status Pembatalan/ Pengembalian;No. Resi;Opsi Pengiriman;Antar ke counter/ pick-up;"
    "Pesanan Harus Dikirimkan Sebelum;Waktu Pengiriman Diatur;Waktu Pesanan Dibuat;Waktu Pembayaran Dilakukan;Metode Pembayaran;SKU Induk;"
    "Nama Produk;Nomor Referensi SKU;Nama Variasi;Harga Awal;Harga Setelah Diskon;Jumlah;Returned quantity;Subtotal Pesanan;Total Diskon;"
    "Diskon Dari Penjual;Diskon Dari Shopee;Berat Produk;Jumlah Produk di Pesan;Total Berat;Voucher Ditanggung Penjual;Cashback Koin;"
    "Voucher Ditanggung Shopee;Paket Diskon;Ongkos Kirim Dibayar oleh Pembeli;Total Pembayaran;Perkiraan Ongkos Kirim;Catatan dari Pembeli;"
    "Username (Pembeli);Nama Penerima;No. Telepon;Alamat Pengiriman;Kota/Kabupaten;Provinsi;Waktu Pesanan Selesai"
).split(";")

CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def texts(i):
    """A row as marketplaces write it: everything is text."""
    day = f"2026-{i % 12 + 1:02d}-{i % 28 + 1:02d} 10:{i % 60:02d}"
    price, paid = f"{40 + i % 90}.000", f"{35 + i % 90}.000"
    return [
        f"2410{i:08d}AB", "Selesai", "", "", f"SPXID0{i:011d}", "Reguler", "Pick-up", day, day, day, day, "ShopeePay", "",
        "Jilbab segi empat polos", f"JB{i % 50:02d}", ("Navy", "Hitam", "Maroon")[i % 3], price, paid, str(1 + i % 3), "0", paid, "5.000",
        "5.000", "0", "200 gr", "1", "200 gr", "0", "0", "0", "N", "12.000", paid, "12.000", "", f"b***{i % 977}", "S*** R***", "******12",
        f"Jl. M*** No {i % 300}", "KAB. SUKABUMI", "JAWA BARAT", day,
    ]  # fmt: skip


def letters(index):
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)


def write(path):
    """Shared texts, as Excel and the marketplaces have them."""
    shared = {}
    columns = [letters(i) for i in range(len(HEADS))]
    relation = f"<Relationships xmlns='{PACKAGE}'><Relationship Id='r1' Type='{OFFICE}/%s' Target='%s'/>%s</Relationships>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", CONTENT)
        archive.writestr("_rels/.rels", relation % ("officeDocument", "xl/workbook.xml", ""))
        archive.writestr("xl/workbook.xml", f"<workbook xmlns='{MAIN}' xmlns:r='{OFFICE}'><sheets><sheet name='orders' sheetId='1' r:id='r1'/></sheets></workbook>")
        more = f"<Relationship Id='r2' Type='{OFFICE}/sharedStrings' Target='sharedStrings.xml'/>"
        archive.writestr("xl/_rels/workbook.xml.rels", relation % ("worksheet", "worksheets/sheet1.xml", more))
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f"<worksheet xmlns='{MAIN}'><sheetData>".encode())
            for number in range(ROWS + 1):
                cells = "".join(
                    f'<c r="{column}{number + 1}" t="s"><v>{shared.setdefault(text, len(shared))}</v></c>'
                    for column, text in zip(columns, texts(number) if number else HEADS) if text
                )  # fmt: skip
                sheet.write(f'<row r="{number + 1}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        archive.writestr("xl/sharedStrings.xml", f"<sst xmlns='{MAIN}' count='1' uniqueCount='{len(shared)}'>{items}</sst>")


def loaded(name, command, folder):
    """A whole program's runs; None where it is not installed."""
    if shutil.which(name) is None:
        return None
    environment = dict(os.environ, HOME=folder, SAL_USE_VCLPLUGIN="svp")
    return [bench.run(*command, env=environment, stderr=subprocess.DEVNULL) for _ in range(ROUNDS)]


def measured(books):
    if "tables" not in books.kept:
        path, out = books.path("orders.xlsx"), books.path("loaded")
        os.makedirs(out, exist_ok=True)
        write(path)
        ours = [bench.run(books.tools["bench-tables"], path) for _ in range(ROUNDS)]
        counted = {run.output.split("\t")[0] for run in ours}
        if counted != {str(ROWS + 1)}:
            raise ValueError(f"{counted} rows read, {ROWS + 1} written")
        gnumeric = loaded("ssconvert", ["ssconvert", path, os.path.join(out, "gnumeric.csv")], books.folder)
        office = loaded("soffice", ["soffice", "--headless", "--convert-to", "csv", "--outdir", out, path], books.folder)
        books.kept["tables"] = ours, gnumeric, office
    return books.kept["tables"]


def rates(runs):
    return Series([ROWS / each.seconds for each in runs], "rows/s")


def beside(gnumeric, office, say):
    """What the other two did, in words."""
    names = (("ssconvert", gnumeric, "gnumeric"), ("LibreOffice", office, "libreoffice-calc-nogui"))
    return "; ".join(f"{name} {say(runs)}" if runs else f"{name} is not installed ({package})" for name, runs, package in names)


@row("file of 100,000 orders, rows a second", sizes=("S",))
def rows_rate(books):
    ours, gnumeric, office = measured(books)
    return Measured(rates(ours), rates(gnumeric or office) if gnumeric or office else None,
                    beside(gnumeric, office, lambda runs: f"{rates(runs).median:,.0f} rows/s, {runs[0].cpu:.1f} s CPU") + f"; ours {ours[0].cpu:.1f} s CPU")  # fmt: skip


@row("file of 100,000 orders, seconds of the processor", times_limit=1.0, sizes=("S",))
def rows_cpu(books):
    ours, gnumeric, office = measured(books)
    others = gnumeric or office
    return Measured(Series([each.cpu for each in ours], "s"), Series([each.cpu for each in others], "s") if others else None)


@row("file of 100,000 orders, most memory", at_most=64, sizes=("S",))
def rows_memory(books):
    ours, gnumeric, office = measured(books)
    return Measured(Series([int(each.output.split("\t")[2]) / 1024 for each in ours], "MiB"), None,
                    beside(gnumeric, office, lambda runs: f"{runs[0].peak:.0f} MiB"))  # fmt: skip
