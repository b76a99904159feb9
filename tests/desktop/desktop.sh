#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window on a desktop of its own: an X server, a window manager, a session bus and what screen readers read from.
# BYLINE is the program, TESTS the folder of the window's tests. Ends with 77 where something it needs is not installed.
#   desktop.sh             the window's tests through X, then keys and the tree that a screen reader walks
#   desktop.sh NAME…       of the second part only these, as unittest names them
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly python=/usr/bin/python3 # Debian's, which has the bindings

if [[ ${1:-} != --inside ]]; then
    for tool in Xvfb openbox dbus-run-session xdotool $python /usr/libexec/at-spi-bus-launcher; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
    $python -c 'import pyatspi' 2>/dev/null || { echo "skipped: python3-pyatspi is not installed"; exit 77; }
    scratch=$(mktemp -d)
    chmod 700 "$scratch"
    server=
    trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/x.log" &
    server=$!
    for _ in {1..100}; do
        [[ ! -s $scratch/display ]] || break
        sleep 0.1
    done
    export DISPLAY=:$(<"$scratch/display") SCRATCH=$scratch XDG_RUNTIME_DIR=$scratch XDG_CONFIG_HOME=$scratch/config
    export XDG_CACHE_HOME=$scratch/cache XDG_DATA_HOME=$scratch/data QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
    unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP
    dbus-run-session -- "$0" --inside "$@" 2> >(grep -v 'Failed to set fd limit' >&2)
    exit
fi
shift

openbox --sm-disable >"$SCRATCH/openbox.log" 2>&1 &
manager=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately --a11y=1 --screen-reader=1 >"$SCRATCH/at-spi.log" 2>&1 &
bus=$!
trap 'kill $manager $bus 2>/dev/null || true' EXIT

if [[ $# == 0 ]]; then
    for name in ui_window ui_hands ui_accessibility; do
        echo "== $name, with a window manager"
        QT_PLUGIN_PATH=$(dirname "$TESTS") timeout 300 "$TESTS/$name" -silent || { echo "$name failed"; exit 1; }
    done
fi
cd "$here"
exec_tests() { timeout 600 $python -m unittest -v "$@"; }
if [[ $# == 0 ]]; then exec_tests test_keys test_screen_reader; else exec_tests "$@"; fi
