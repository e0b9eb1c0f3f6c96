# SPDX-FileCopyrightText: 2026 The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives laba-cli for the proofs, and reports in TAP."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal

TIMEOUT = int(os.environ.get('LABA_PROOF_TIMEOUT', '120'))     # seconds a call may take


class Failed(Exception):
    """The program did not do what it should; the message says what it said."""


class Answer:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err


class Laba:
    """One laba-cli and one scratch directory."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.scratch = tempfile.mkdtemp(prefix='laba-proof-')
        self.books = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.scratch, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.scratch, name)

    def try_run(self, *args, stdin=None):
        """Whatever happens, as an Answer; a signal shows as a negative status."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='', G_DEBUG='fatal-criticals')
        done = subprocess.run([self.program, *map(str, args)], input=data if data is not None else b'',
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT, env=env)
        return Answer(done.returncode, done.stdout.decode('utf-8', 'replace'), done.stderr.decode('utf-8', 'replace'))

    def run(self, *args, stdin=None):
        answer = self.try_run(*args, stdin=stdin)
        if answer.status:
            raise Failed(f'laba-cli {" ".join(map(str, args))}: exit {answer.status}: {answer.err.strip()}')
        return answer.out

    def new(self, cost='average'):
        self.books += 1
        book = self.path(f'{self.books}.laba')
        self.run('new', book, '--cost', cost)
        return book

    def record(self, book, records):
        """Writes records in one call; the ids it printed. --create for the categories and lenders they name."""
        lines = ''.join(to_json(r) + '\n' for r in records)
        out = self.run('record', book, '-', '--create', stdin=lines).split()
        if len(out) != len(records):
            raise Failed(f'{len(records)} records written, {len(out)} ids printed: {out}')
        return [int(i) for i in out]

    def report(self, book, name, *options):
        return read_json(self.run('report', book, name, *options, '--format', 'json'))

    def show(self, book, id):
        return read_json(self.run('show', book, id))

    def cost_method(self, book, method):
        self.run('settings', book, 'cost-method', method)


class Encoder(json.JSONEncoder):
    """Decimals as the numbers they were typed as."""

    def default(self, value):
        return int(value) if value == value.to_integral_value() else float(value)


def to_json(record):
    return json.dumps(record, cls=Encoder, ensure_ascii=False)


def read_json(text):
    return json.loads(text, parse_float=Decimal)


def thousandths(value):
    return int(Decimal(str(value or 0)) * 1000)       # a bundle has none of its own: null


def keyed(report, key='key'):
    return {row[key]: row for row in report['rows']}


def sha256(path):
    with open(path, 'rb') as f:
        return hashlib.sha256(f.read()).hexdigest()


class Tap:
    """Test anything: one line a proof, a non-zero exit if one fails."""

    def __init__(self):
        self.number = self.failed = 0

    def ok(self, good, what, why=''):
        self.number += 1
        self.failed += not good
        print(f'{"ok" if good else "not ok"} {self.number} - {what}')
        if not good and why:
            for line in str(why).splitlines():
                print('# ' + line)
        sys.stdout.flush()
        return good

    def equal(self, got, expected, what):
        return self.ok(got == expected, what, differences(got, expected))

    def done(self):
        print(f'1..{self.number}')
        print(f'# {self.number - self.failed} passed, {self.failed} failed')
        sys.exit(1 if self.failed else 0)


def differences(got, expected, limit=12):
    """What differs between two figures or two tables of figures, key by key."""
    if not (isinstance(got, dict) and isinstance(expected, dict)):
        return '' if got == expected else f'got {got}, expected {expected}'
    lines = []
    for key in sorted(set(got) | set(expected), key=str):
        if got.get(key) != expected.get(key):
            lines.append(f'{key}: got {got.get(key)}, expected {expected.get(key)}')
    return '\n'.join(lines[:limit] + ['…'] * (len(lines) > limit))
