#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What only one kind of system has stands in src/base/laba-system.c alone: headers, calls and paths beyond ISO C and GLib."""

import re

import source

HOME = "src/base/laba-system.c"

HEADER = re.compile(
    r"^\s*#\s*include\s*<((?:sys|arpa|net|netinet|linux)/\S+|gio/g(?:unix|win32)\S+|(?:aio|cpio|dirent|dlfcn|fcntl|fnmatch|ftw|"
    r"glib-unix|glob|grp|io|langinfo|libgen|netdb|poll|pthread|pwd|regex|sched|semaphore|spawn|stdio_ext|strings|syslog|termios|"
    r"unistd|utime|windows|wordexp)\.h)>", re.MULTILINE)
# Also those whose declaration comes along with another header.
CALL = re.compile(
    r"(?<![\w.>])((?:f|fd)?(?:sync|chmod|chown|stat|access)(?:at)?|fdatasync|flock|fcntl|ioctl|open|openat|creat|close|read|write|"
    r"pread|pwrite|lseek|ftruncate|truncate|fileno|fdopen|popen|pclose|mmap|munmap|mkstemp|mkdtemp|mkdir|lstat|readlink|symlink|"
    r"link|unlink|realpath|isatty|getpid|getppid|getuid|geteuid|getpw\w+|gethostname|fork|exec[lv]\w*|waitpid|kill|sigaction|"
    r"usleep|sleep|nanosleep|umask|dup2?|pipe2?|localtime_r|gmtime_r|nl_langinfo|posix_\w+|__f\w+) \(")
PATH = re.compile(r'"/(?:proc|dev|sys|tmp|etc|usr|var)/')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def blank(match):
    """As many lines of nothing."""
    return "\n" * match.group().count("\n")


def check(path, text):
    bare = COMMENT.sub(blank, text)
    for pattern in (HEADER, CALL, PATH):
        for match in pattern.finditer(bare):
            line = bare.count("\n", 0, match.start(match.lastindex or 0)) + 1
            what = match.group(match.lastindex or 0)
            yield f"{path}:{line}: {what}: not every system has it; base/laba-system.h says how to ask for it"


source.finish([
    problem
    for path, text in source.files(source.root(), ["src"], ".c", ".h")
    if path != HOME
    for problem in check(path, text)
])
