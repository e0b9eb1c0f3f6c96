# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who and what is in the sample shop: the lists, and how often each is asked for."""
import datetime

START, END = datetime.date(2025, 11, 24), datetime.date(2026, 11, 23)

ACCOUNTS = [('Tunai', 'cash'), ('BCA', 'bank'), ('BRI', 'bank'), ('DANA', 'ewallet'), ('Saldo Shopee', 'platform')]
CHANNELS = [('WhatsApp', 'own', None), ('Langsung', 'own', None), ('Shopee', 'marketplace', 'Saldo Shopee'),
            ('Evermos', 'platform', None)]
CATEGORIES = [('Packing', 'expense'), ('Pulsa & kuota', 'expense'), ('Internet', 'expense'), ('Sewa rak', 'expense'),
              ('Transport', 'expense'), ('Iklan', 'expense'), ('Listrik', 'expense'), ('Lain-lain', 'expense'),
              ('Bonus Evermos', 'income'), ('Cashback', 'income'), ('Jual kardus bekas', 'income')]

EUIS, AMANAH, ROSI, TIKA, MUMUN = ('Konveksi Hj. Euis', 'Gamis Amanah Bandung', 'Kaos Anak Ceria (Teh Rosi)',
                                   'Distributor Skincare Mbak Tika', 'Rumah Snack Bu Mumun')
WULAN, YAYAH, IDA = 'Daster Pekalongan Mbak Wulan', 'Bu Yayah', 'Warung Bu Ida'
KUR, YULI = 'KUR BRI', 'Teh Yuli (kakak)'

# name, phone, address, customer, supplier
BUSINESS = [
    (EUIS, '0812-0000-2001', 'Kp. Pasir Angin RT 02/RW 05, Kec. Cicurug, Kab. Sukabumi', False, True),
    (AMANAH, '0813-0000-2002', 'Jl. Otista Dalam No. 8 RT 01/RW 03, Kec. Regol, Kota Bandung 40252', False, True),
    (ROSI, '085700002003', 'Kp. Babakan RT 04/RW 02, Kec. Cibadak, Kab. Sukabumi', False, True),
    (TIKA, '+62 878-0000-2004', 'Ruko Baros Indah B3, Kec. Baros, Kota Sukabumi', False, True),
    (MUMUN, '0838 0000 2005', 'Kp. Selajambe RT 01/RW 09, Kec. Cisaat, Kab. Sukabumi', False, True),
    (WULAN, '0856-0000-2006', 'Jl. Kampung Batik No. 14 RT 03/RW 01, Kec. Pekalongan Timur, Kota Pekalongan', False, True),
    (YAYAH, '0821-0000-2007', 'Kp. Cikiray RT 03/RW 07 (sebelah rumah), Kec. Cisaat, Kab. Sukabumi', True, True),
    (IDA, '0895-0000-2008', 'Depan SDN 2 Cikiray, Kec. Cisaat, Kab. Sukabumi', True, False),
    (KUR, None, 'Unit Cisaat, Kab. Sukabumi', False, False),
    (YULI, '0819-0000-2010', 'Perum Griya Asri C2, Kec. Ciawi, Kab. Bogor', False, False),
]

# name, phone as typed, address, zone (0 neighbour, 1 Sukabumi, 2 far), habit, how often
# habits: p transfers at once, d DANA, c cash on the doorstep, t takes now and pays later, r sells on and buys by the dozen
CUSTOMERS = [
    ('Bu Sari', '0812-0000-1001', 'Kp. Cikiray RT 03/RW 07, Kec. Cisaat, Kab. Sukabumi', 0, 't', 6),
    ('Teh Neneng', '081300001002', 'Kp. Cikiray RT 01/RW 07, Kec. Cisaat, Kab. Sukabumi', 0, 't', 5),
    ('Bu RT Komariah', '0857 0000 1003', 'Kp. Cikiray RT 03/RW 07, Kec. Cisaat, Kab. Sukabumi', 0, 'c', 4),
    ('Pak Asep', '0838-0000-1004', 'Kp. Cikiray RT 02/RW 07, Kec. Cisaat, Kab. Sukabumi', 0, 't', 3),
    ('Mamah Fathir', '0895-0000-1005', 'Kp. Cikiray RT 04/RW 07, Kec. Cisaat, Kab. Sukabumi', 0, 'c', 5),
    ('Ceu Entin', None, 'Kp. Cikiray RT 02/RW 06, Kec. Cisaat, Kab. Sukabumi', 0, 'c', 4),
    ('Bu Guru Lilis', '0821-0000-1007', 'SDN 2 Cikiray, Kec. Cisaat, Kab. Sukabumi', 0, 't', 4),
    ('Mang Ujang', None, 'Kp. Cikiray RT 01/RW 06, Kec. Cisaat, Kab. Sukabumi', 0, 'c', 2),
    ('Bu Haji Iis', '0812 0000 1009', 'Jl. Raya Cisaat No. 51 RT 01/RW 01, Kec. Cisaat, Kab. Sukabumi', 0, 'c', 3),
    ('Teh Imas', '0858-0000-1010', 'Kp. Cibatu RT 03/RW 04, Kec. Cisaat, Kab. Sukabumi', 0, 't', 3),
    ('Bu Dewi Kartika', '0813-0000-1011', 'Jl. Bhayangkara Gg. Mawar RT 02/RW 08, Kec. Gunungpuyuh, Kota Sukabumi', 1, 'p', 5),
    ('Teh Rina Marlina', '0856 0000 1012', 'Kp. Kebonjati RT 05/RW 02, Kec. Cikole, Kota Sukabumi', 1, 'r', 3),
    ('Mbak Yuni', '087800001013', 'Perum Baros Kencana A7 RT 01/RW 10, Kec. Baros, Kota Sukabumi', 1, 'd', 4),
    ('Bu Ratna', '0812-0000-1014', 'Jl. Pelabuhan II RT 03/RW 05, Kec. Citamiang, Kota Sukabumi', 1, 't', 4),
    ('Teh Euis Sumiati', '0838 0000 1015', 'Kp. Lembursitu RT 02/RW 03, Kec. Lembursitu, Kota Sukabumi', 1, 'p', 3),
    ('Bu Nunung', '0895 0000 1016', 'Kp. Cikondang RT 04/RW 01, Kec. Citamiang, Kota Sukabumi', 1, 'c', 3),
    ('Pak Dadang', '0819-0000-1017', 'Kontrakan H. Oman, Kec. Cibeureum, Kota Sukabumi', 1, 't', 1),
    ('Neng Siti Aisyah', '0857-0000-1018', 'Kp. Sukaraja RT 01/RW 02, Kec. Sukaraja, Kab. Sukabumi', 1, 'd', 4),
    ('Bu Popon', None, 'Kp. Goalpara RT 03/RW 06, Kec. Sukaraja, Kab. Sukabumi', 1, 'c', 2),
    ('Teh Santi GSI', '0813 0000 1020', 'Mess karyawan blok C, Kec. Cikembar, Kab. Sukabumi', 1, 't', 5),
    ('Teh Yanti Line 4', '0858 0000 1021', 'Kp. Bojong RT 02/RW 02, Kec. Cikembar, Kab. Sukabumi', 1, 't', 5),
    ('Bu Eneng Cibadak', '0812-0000-1022', 'Kp. Sekarwangi RT 06/RW 03, Kec. Cibadak, Kab. Sukabumi', 1, 'p', 3),
    ('Mbak Retno', '0821 0000 1023', 'Perum Taman Asri D12, Kec. Warudoyong, Kota Sukabumi', 1, 'p', 4),
    ('Bu Oom', '0838-0000-1024', 'Kp. Nagrak RT 01/RW 04, Kec. Nagrak, Kab. Sukabumi', 1, 'c', 2),
    ('Teh Widi', '0896-0000-1025', 'Jl. Ahmad Yani Gg. Kaum RT 04/RW 02, Kec. Cikole, Kota Sukabumi', 1, 'd', 3),
    ('Bu Bidan Nur', '0811-0000-1026', 'Kp. Parungseah RT 02/RW 01, Kec. Sukabumi, Kab. Sukabumi', 1, 'p', 4),
    ('Teh Lilis Parungkuda', '085900001027', 'Kp. Sundawenang RT 05/RW 03, Kec. Parungkuda, Kab. Sukabumi', 1, 'r', 2),
    ('Ibu Kokom Palabuhanratu', '0813-0000-1028', 'Kp. Cipatuguran RT 02/RW 20, Kec. Palabuhanratu, Kab. Sukabumi', 1, 'p', 2),
    ('Mbak Dwi Lestari', '0856-0000-1029', 'Jl. Melati No. 12 RT 04/RW 02, Kel. Harapan Mulya, Kec. Medan Satria, Kota Bekasi 17143', 2, 'p', 6),
    ('Kak Putri Amelia', '0812 0000 1030', 'Jl. Kemang Pratama 5 RT 01/RW 35, Kec. Rawalumbu, Kota Bekasi 17116', 2, 'p', 4),
    ('Bu Tuti Herawati', '0878-0000-1031', 'Jl. Raya Tajur Gg. Salak RT 03/RW 01, Kec. Bogor Timur, Kota Bogor 16143', 2, 'p', 4),
    ('Mbak Ningsih', '081900001032', 'Jl. Cempaka RT 02/RW 06, Kec. Cikarang Barat, Kab. Bekasi 17530', 2, 'd', 4),
    ('Mamah Alya', '0857-0000-1033', 'Kp. Sawah RT 05/RW 03, Kec. Pondok Melati, Kota Bekasi 17414', 2, 'p', 3),
    ('Uni Fitri', '0811 0000 1034', 'Jl. Gandaria I No. 9 RT 07/RW 01, Kec. Kebayoran Baru, Jakarta Selatan 12130', 2, 'p', 3),
    ('Teh Hani Cianjur', '0896 0000 1035', 'Kp. Pasirhayam RT 01/RW 05, Kec. Cilaku, Kab. Cianjur 43285', 2, 'r', 3),
    ('Bu Endang Purwakarta', '0815-0000-1036', 'Perum Dian Anyar B4 RT 03/RW 11, Kec. Purwakarta, Kab. Purwakarta 41115', 2, 'p', 3),
    ('Mbak Ika Depok', '0858-0000-1037', 'Jl. Nusantara Raya RT 02/RW 12, Kec. Pancoran Mas, Kota Depok 16432', 2, 'd', 3),
    ('Kak Salma', '0821-0000-1038', 'Kost Putri Anggrek, Jl. Margonda RT 04/RW 03, Kec. Beji, Kota Depok 16424', 2, 'd', 3),
    ('Bu Yuyun Karawang', '0838 0000 1039', 'Perum Resinda Blok F3, Kec. Telukjambe Timur, Kab. Karawang 41361', 2, 'p', 3),
    ('Teh Nia Garut', '0852-0000-1040', 'Jl. Ciledug Gg. H. Soleh RT 02/RW 09, Kec. Garut Kota, Kab. Garut 44114', 2, 'p', 3),
    ('Mbak Wati Semarang', '0815 0000 1041', 'Jl. Tlogosari Raya RT 06/RW 04, Kec. Pedurungan, Kota Semarang 50196', 2, 'p', 2),
    ('Bu Lastri', '0877-0000-1042', 'Dsn. Krajan RT 01/RW 02, Kec. Kroya, Kab. Cilacap 53282', 2, 'p', 2),
    ('Mbak Ayu Lampung', '0853-0000-1043', 'Jl. Imam Bonjol Gg. Damai RT 03/RW 01, Kec. Kemiling, Kota Bandar Lampung 35158', 2, 'p', 2),
    ('Kak Meutia', '0852 0000 1044', 'Jl. T. Iskandar Lr. Seroja, Kec. Ulee Kareng, Kota Banda Aceh 23117', 2, 'p', 1),
    ('Mas Bagus', '0816-0000-1045', 'Jl. Kaliurang KM 7 RT 05/RW 30, Kec. Ngaglik, Kab. Sleman 55581', 2, 'd', 2),
    ('Bu Hj. Nurjanah', '0811-0000-1046', 'Jl. Cijerah II RT 07/RW 02, Kec. Bandung Kulon, Kota Bandung 40212', 2, 'p', 3),
    ('Teh Sri Tangerang', '0858 0000 1047', 'Perum Sudirman Indah C9, Kec. Tigaraksa, Kab. Tangerang 15720', 2, 'p', 3),
    ('Bu Lina', '0813-0000-1048', 'Kp. Cipanengah RT 02/RW 04, Kec. Lembursitu, Kota Sukabumi', 1, 'p', 3),
    ('Mbak Eka PKK', '0822-0000-1049', 'Kp. Cikiray RT 05/RW 07, Kec. Cisaat, Kab. Sukabumi', 0, 'c', 3),
    ('Teh Desi', '089600001050', 'Kp. Gunungjaya RT 01/RW 03, Kec. Cisaat, Kab. Sukabumi', 0, 'd', 3),
]

# code, name, variant, category, unit, price, cost, minimum, supplier, bought in steps of, how often, more keys
PCS_PACKS = {'lusin': 12, 'kodi': 20}
VOAL = {'packs': PCS_PACKS, 'prices': [{'from_quantity': 6, 'price': 42000}, {'from_quantity': 12, 'price': 39000}]}
KAOS = {'packs': PCS_PACKS, 'prices': [{'from_quantity': 12, 'price': 33000}, {'from_quantity': 20, 'price': 32000}]}
PRODUCTS = [
    ('JB01-HT', 'Jilbab Segi Empat Voal', 'Hitam', 'Jilbab', 'pcs', 45000, 28500, 6, EUIS, 12, 9, VOAL),
    ('JB01-NV', 'Jilbab Segi Empat Voal', 'Navy', 'Jilbab', 'pcs', 45000, 28500, 6, EUIS, 12, 7, VOAL),
    ('JB01-MR', 'Jilbab Segi Empat Voal', 'Marun', 'Jilbab', 'pcs', 45000, 28500, 4, EUIS, 12, 5, VOAL),
    ('JB01-KR', 'Jilbab Segi Empat Voal', 'Krem', 'Jilbab', 'pcs', 45000, 28500, 6, EUIS, 12, 7, VOAL),
    ('JB02-HT', 'Bergo Maryam', 'Hitam', 'Jilbab', 'pcs', 38000, 24500, 4, EUIS, 12, 6, {'packs': PCS_PACKS}),
    ('JB02-MC', 'Bergo Maryam', 'Mocca', 'Jilbab', 'pcs', 38000, 24500, 4, EUIS, 12, 4, {'packs': PCS_PACKS}),
    ('JB03-PK', 'Pashmina Ceruty', 'Dusty Pink', 'Jilbab', 'pcs', 49000, 32000, 3, EUIS, 6, 4, {}),
    ('JB03-SG', 'Pashmina Ceruty', 'Sage', 'Jilbab', 'pcs', 49000, 32000, 3, EUIS, 6, 4, {}),
    ('JB04', 'Ciput Rajut', None, 'Jilbab', 'pcs', 15000, 9000, 10, EUIS, 24, 5,
     {'packs': {'lusin': 12}, 'prices': [{'from_quantity': 12, 'price': 12500}]}),
    ('GM01-M', 'Gamis Syafira', 'M', 'Gamis', 'pcs', 189000, 136000, 2, AMANAH, 2, 5, {}),
    ('GM01-L', 'Gamis Syafira', 'L', 'Gamis', 'pcs', 189000, 136000, 2, AMANAH, 2, 6, {}),
    ('GM01-XL', 'Gamis Syafira', 'XL', 'Gamis', 'pcs', 195000, 140000, 2, AMANAH, 2, 4, {}),
    ('GM02-L', 'Gamis Amira Ceruty', 'Hitam L', 'Gamis', 'pcs', 235000, 170000, 1, AMANAH, 2, 3, {}),
    ('GM03-L', 'Gamis Set Lebaran', 'L', 'Gamis', 'pcs', 275000, 199000, 0, AMANAH, 2, 0, {}),
    ('GM04-L', 'Gamis Nadira Brukat', 'L', 'Gamis', 'pcs', 265000, 192000, None, AMANAH, 1, 0, {}),
    ('MK01', 'Mukena Katun Bali', None, 'Gamis', 'pcs', 169000, 121000, 1, AMANAH, 2, 2, {}),
    ('KK01-M', 'Baju Koko Anak', 'M', 'Kaos anak', 'pcs', 98000, 67000, 0, ROSI, 4, 0, {}),
    ('KA01-S', 'Kaos Anak Karakter', 'S', 'Kaos anak', 'pcs', 38000, 25000, 6, ROSI, 12, 5, KAOS),
    ('KA01-M', 'Kaos Anak Karakter', 'M', 'Kaos anak', 'pcs', 38000, 25000, 6, ROSI, 12, 7, KAOS),
    ('KA01-L', 'Kaos Anak Karakter', 'L', 'Kaos anak', 'pcs', 38000, 25000, 6, ROSI, 12, 5, KAOS),
    ('ST01-M', 'Setelan Anak Harian', 'M', 'Kaos anak', 'stel', 69000, 48000, 3, ROSI, 6, 4, {}),
    ('ST01-L', 'Setelan Anak Harian', 'L', 'Kaos anak', 'stel', 72000, 50000, 3, ROSI, 6, 4, {}),
    ('SK01', 'Serum Glow 20 ml', None, 'Skincare', 'pcs', 59000, 42500, 4, TIKA, 6, 5, {'barcode': '8990000000011'}),
    ('SK02', 'Sabun Muka Beras 100 g', None, 'Skincare', 'pcs', 25000, 17000, 6, TIKA, 12, 6, {'barcode': '8990000000028'}),
    ('SK03', 'Sunscreen Gel SPF 30', None, 'Skincare', 'pcs', 54000, 38500, 4, TIKA, 6, 5, {'barcode': '8990000000035'}),
    ('SK04', 'Lip Tint', 'Coral', 'Skincare', 'pcs', 29000, 19000, 0, TIKA, 6, 2, {'barcode': '8990000000042'}),
    ('SK05', 'Body Lotion 200 ml', None, 'Skincare', 'pcs', 42000, 29500, 0, TIKA, 6, 2, {'barcode': '8990000000059'}),
    ('SN01', 'Keripik Singkong Balado', 'kiloan', 'Snack', 'kg', 56000, 39000, 2, MUMUN, 1, 6, {'packs': {'bal': 5}}),
    ('SN02', 'Makaroni Pedas', 'kiloan', 'Snack', 'kg', 50000, 34500, 2, MUMUN, 1, 5, {'packs': {'bal': 5}}),
    ('SN03', 'Basreng Daun Jeruk', 'kiloan', 'Snack', 'kg', 72000, 51000, 2, MUMUN, 1, 6, {'packs': {'bal': 5}}),
    ('SN04', 'Basreng 100 g', None, 'Snack', 'pcs', 9500, 6500, 15, MUMUN, 10, 4, {'packs': {'renteng': 10}}),
    ('SN05', 'Nastar Toples 500 g', None, 'Snack', 'toples', 82000, 58000, 0, MUMUN, 2, 0, {}),
    ('KU01', 'Bolu Pisang (titipan)', None, 'Kue titipan', 'loyang', 30000, None, None, YAYAH, 1, 4, {}),
    ('KU02', 'Risoles isi 10 (titipan)', None, 'Kue titipan', 'mika', 25000, None, None, YAYAH, 1, 6, {}),
    ('KU03', 'Brownies Kukus (titipan)', None, 'Kue titipan', 'loyang', 38000, None, None, YAYAH, 1, 3, {}),
    ('DS01', 'Daster Batik Jumbo', None, 'Daster', 'pcs', 68000, 52000, None, WULAN, 1, 4, {}),
    ('DS02', 'Daster Rayon Kancing', None, 'Daster', 'pcs', 60000, 46000, None, WULAN, 1, 4, {}),
    ('DS03', 'One Set Rayon Twill', None, 'Daster', 'stel', 110000, 86000, None, WULAN, 1, 3, {}),
    ('EV01', 'Sneakers Muslimah', '38', 'Komisi', 'pasang', 189000, None, None, None, 1, 3, {}),
    ('EV02', 'Madu Hutan 500 g', None, 'Komisi', 'botol', 115000, None, None, None, 1, 4, {}),
    ('EV03', 'Panci Set Keramik', None, 'Komisi', 'set', 249000, None, None, None, 1, 2, {}),
    ('EV04', 'Sajadah Travel', None, 'Komisi', 'pcs', 89000, None, None, None, 1, 3, {}),
    ('PK01', 'Paket Ngemil Bareng', None, 'Paket', 'paket', 69000, None, None, None, 1, 3,
     {'parts': [{'product': 'SN01', 'quantity': 0.5}, {'product': 'SN02', 'quantity': 0.5}, {'product': 'SN03', 'quantity': 0.25}]}),
    ('PK02', 'Hampers Lebaran', None, 'Paket', 'paket', 159000, None, None, None, 1, 0,
     {'parts': [{'product': 'JB01-KR', 'quantity': 1}, {'product': 'JB04', 'quantity': 1}, {'product': 'SK02', 'quantity': 1},
                {'product': 'SN05', 'quantity': 1}]}),
]
OWNER_SHARE = {'KU01': 25000, 'KU02': 20500, 'KU03': 32000}        # of a consigned piece, Bu Yayah's part
COMMISSION = {'EV01': 23000, 'EV02': 17000, 'EV03': 28000, 'EV04': 12500}
SOLD_UNTIL = {'SK04': '2026-05-30', 'SK05': '2026-08-24', 'GM03-L': '2026-03-19', 'KK01-M': '2026-03-19',
              'SN05': '2026-03-19', 'PK02': '2026-03-18'}           # then nobody asks for it
SOLD_FROM = {'GM03-L': '2026-02-24', 'KK01-M': '2026-02-20', 'SN05': '2026-02-27', 'PK02': '2026-02-27'}
FRESH_WEIGHT = {'GM03-L': 2, 'KK01-M': 7, 'SN05': 24, 'PK02': 30}     # how often, while it is the season
RUN_DRY = {'GM01-L': '2026-11-02', 'SK01': '2026-10-30', 'SN03': '2026-11-12', 'KA01-L': '2026-11-16'}     # not bought from then on


class Product:
    def __init__(self, code, name, variant, category, unit, price, cost, minimum, supplier, step, weight, more):
        self.code, self.name, self.variant, self.category, self.unit = code, name, variant, category, unit
        self.price, self.cost, self.minimum, self.supplier = price, cost, minimum, supplier
        self.step, self.weight, self.more = step, weight, more
        self.parts = [(p['product'], p['quantity']) for p in more.get('parts', ())]
        self.stocked = category not in ('Kue titipan', 'Daster', 'Komisi', 'Paket')

    def record(self):
        line = {'type': 'product', 'code': self.code, 'barcode': self.more.get('barcode'), 'name': self.name,
                'variant': self.variant, 'category': self.category, 'unit': self.unit, 'sell_price': self.price,
                'cost_price': self.cost, 'min_stock': self.minimum or None, 'supplier': self.supplier}
        line.update((k, v) for k, v in self.more.items() if k != 'barcode')
        return without_nothing(line)

    def tier(self, quantity):
        best = self.price
        for tier in self.more.get('prices', ()):
            if quantity >= tier['from_quantity']:
                best = tier['price']
        return best


def without_nothing(record):
    """Keys with a sensible default may be missing; handed_over's null speaks and stays."""
    return {k: v for k, v in record.items() if v is not None or k == 'handed_over'}


def rounded(amount, to):
    return (int(amount) + to // 2) // to * to


def whole(number):
    """3.0 is written 3."""
    return int(number) if number == int(number) else number


def amount_of(line, unit):
    return line['amount'] if 'amount' in line else int(line[unit] * line['quantity'])
