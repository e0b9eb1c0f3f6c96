#!/bin/sh
# SPDX-FileCopyrightText: The Laba authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# debian.sh [SUITE] [ROOT]: makes the Debian package of the committed tree inside a clean Debian (SUITE bookworm or trixie,
# made in ROOT by debootstrap), lets lintian look at it, and then, in a second clean root without compilers: installs it,
# starts the window and the command line, upgrades it with a book in use, removes it, and looks that nothing is left.
# Needs root, debootstrap and the network of apt. Says a line a step; ends at the first that fails.
set -eu

suite=${1:-bookworm}
root=${2:-${TMPDIR:-/tmp}/laba-package-$suite}
top=$(cd "$(dirname "$0")/../.." && pwd)
mirror=${DEBIAN_MIRROR:-$(sed -n 's/^URIs: //p; s/^deb \([^ ]*\).*/\1/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)}

say() { printf '== %s\n' "$*"; }

# inside DIR COMMAND…: runs it in that root, with mounts that are gone when it ends.
inside() {
  unshare --mount --propagation private sh -eu -c '
    dir=$1; shift
    mount -t proc proc "$dir/proc"
    mount --rbind /dev "$dir/dev"
    exec chroot "$dir" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TERM=dumb \
      DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} "$@"' - "$@"
}

# make_root DIR PACKAGES…: a clean Debian with these; what apt needs to know comes from this machine.
make_root() {
  dir=$1
  shift
  if [ ! -e "$dir/etc/debian_version" ]; then
    debootstrap --variant=minbase "$suite" "$dir" "$mirror" >"$dir.log" 2>&1 || { tail "$dir.log"; return 1; }
    cp /etc/resolv.conf "$dir/etc/" 2>/dev/null || true
    cp /etc/apt/apt.conf.d/* "$dir/etc/apt/apt.conf.d/" 2>/dev/null || true
    inside "$dir" apt-get -qq update
  fi
  [ $# = 0 ] || inside "$dir" apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$@" >"$dir.log" 2>&1 \
    || { tail "$dir.log"; return 1; }
}

# make_package VERSION [OPTIONS]: the committed tree as a package of that version, into $root-build/src/; with these
# DEB_BUILD_OPTIONS.
make_package() {
  rm -rf "$root-build/src/laba"
  mkdir -p "$root-build/src"
  git clone -q "$top" "$root-build/src/laba"
  sed -i "1s/(.*)/($1)/" "$root-build/src/laba/debian/changelog"
  inside "$root-build" DEB_BUILD_OPTIONS="${2:-}" sh -eu -c '
    cd /src/laba
    apt-get -qq -o Dpkg::Use-Pty=0 build-dep -y . >/src/build.log 2>&1 || { tail -n 30 /src/build.log; exit 1; }
    dpkg-buildpackage -us -uc -b >/src/build.log 2>&1 || { tail -n 30 /src/build.log; exit 1; }'
}

# in_use VERSION: the installed program does its work: the command line on a book, the window with the same book.
in_use() {
  inside "$root" sh -eu -c '
    laba-cli --version
    [ -e /root/shop.laba ] || laba-cli --quiet sample /root/shop.laba
    laba-cli --quiet check /root/shop.laba
    laba-cli --quiet export /root/shop.laba /root/shop.xlsx
    desktop=/usr/share/applications/id.laba.Laba.desktop
    for file in $desktop /usr/share/metainfo/id.laba.Laba.metainfo.xml /usr/share/man/man1/laba.1.gz; do test -s $file; done
    export GSK_RENDERER=cairo GSETTINGS_BACKEND=memory XDG_RUNTIME_DIR=/tmp
    status=0
    timeout 20 xvfb-run -a dbus-run-session laba /root/shop.laba >/tmp/window.log 2>&1 || status=$?
    [ $status = 124 ] || { cat /tmp/window.log; echo "the window ended with $status"; exit 1; }
    ! grep -iE "critical|\(laba:[0-9]+\): (GLib|Gtk|laba)[^ ]*-WARNING" /tmp/window.log'
}

say "a clean $suite to build in"
make_root "$root-build" build-essential debhelper lintian fakeroot dpkg-dev git ca-certificates
version=$(sed -n '1s/.*(\(.*\)).*/\1/p' "$top/debian/changelog")
say "the package, $version and an upgrade of it"
make_package "$version"
inside "$root-build" sh -eu -c 'cd /src && lintian --fail-on error,warning ./*.changes && echo "lintian: no errors, no warnings"'
make_package "$version+upgrade" nocheck

say "a clean $suite to install it in"
make_root "$root" xvfb xauth dbus dbus-x11 at-spi2-core adwaita-icon-theme
cp "$root-build"/src/*.deb "$root/root/"
find "$root/usr" "$root/etc" -xdev | LC_ALL=C sort >"$root.before"
say "install"
inside "$root" sh -eu -c "apt-get -qq -o Dpkg::Use-Pty=0 install -y /root/laba_${version}_*.deb >/root/install.log 2>&1 || { tail /root/install.log; exit 1; }"
in_use
say "upgrade"
inside "$root" sh -eu -c "apt-get -qq -o Dpkg::Use-Pty=0 install -y /root/laba_${version}+upgrade_*.deb >/root/install.log 2>&1 || { tail /root/install.log; exit 1; }"
in_use
say "remove"
inside "$root" sh -eu -c 'dpkg --purge laba >/dev/null; test -s /root/shop.laba'
left=$(find "$root/usr" "$root/etc" -xdev -iname '*laba*' | grep -v '/laba-package' || true)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
say "built, installed, started, upgraded and removed on $suite: nothing is left but the book"
