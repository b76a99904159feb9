#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window over a library of S, L or XL (3,000, 100,000, 1,000,000) articles: start, scrolling, switching, refresh, idle.

./dev bench window [S|L|XL]: XL if nothing is said. KEEP=DIR takes the library that ./dev bench store keeps there (or
makes it there: XL takes about 10 minutes and 10 GB) and works on a copy. The event loop has a heartbeat: the worst gap is
the longest that anything waited. Floors in the same run: an empty window of Qt Widgets for the start, a million equal rows
in Qt's own view for scrolling. 500 outlets are those of ../shared/perf's corpus M, served by nginx. Under Xvfb."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent / "real"))
from news_server import BYLINE, byline, manifest, news_server  # noqa: E402

SIZES = {"S": 3_000, "L": 100_000, "XL": 1_000_000}
RUNS = int(os.environ.get("RUNS", "9"))
IDLE_SECONDS = 10
size = (sys.argv[1:] or ["XL"])[0]
if size not in SIZES:
    sys.exit("window: sizes are " + ", ".join(SIZES))

build = ROOT / "build/dev"
subprocess.run(["cmake", "--preset", "dev"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", build, "--target", "window_bench", "store_bench", "--", "--quiet"], check=True,
               stdout=sys.stderr)
floors = ROOT / "build/bench"
subprocess.run(["cmake", "-S", HERE, "-B", floors, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"], check=True,
               stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", floors, "--target", "empty_window", "first_window"], check=True,
               stdout=subprocess.DEVNULL)


def say(text):
    print(text, file=sys.stderr, flush=True)


def filled(folder, feeds):
    """The library of this size; made where it is not kept."""
    library = folder / size
    if not (library / "filled.txt").exists():
        say(f"Filling {size}: {SIZES[size]:,} articles")
        shutil.rmtree(library, ignore_errors=True)
        library.mkdir(parents=True)
        done = subprocess.run([build / "tests/store_bench", "fill", library, str(SIZES[size]), feeds], check=True,
                              capture_output=True, text=True)
        (library / "filled.txt").write_text(done.stdout)
    return library


def descendants(pid):
    found = [pid]
    for one in found:
        for children in pathlib.Path(f"/proc/{one}/task").glob("*/children"):
            found += map(int, children.read_text().split())
    return found


def cpu_seconds(pid):
    """User and system time of a program and all it has started."""
    ticks = 0
    for one in descendants(pid):
        fields = pathlib.Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def idle(library, env):
    """CPU of the program with an article open, when everything is done."""
    program = subprocess.Popen([BYLINE, "--data-dir", library], env=env, stderr=subprocess.DEVNULL)
    try:
        time.sleep(20)
        before = cpu_seconds(program.pid)
        time.sleep(IDLE_SECONDS)
        return cpu_seconds(program.pid) - before
    finally:
        program.terminate()
        program.wait()


def line(name, value, limit, ok, floor=""):
    print(f"{name:46} {value:>22} {limit:>12}  {'ok' if ok else 'MISSED':7}{floor}", flush=True)


# The folder for sockets is in memory, as on any desktop.
memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
with news_server("M") as copy, tempfile.TemporaryDirectory(prefix="byline-window-") as scratch, \
        tempfile.TemporaryDirectory(dir=memory) as sockets:
    scratch = pathlib.Path(scratch)
    corpus = copy / "corpus/M"
    kept = filled(pathlib.Path(os.environ.get("KEEP", scratch / "kept")), corpus / "feeds")
    library = scratch / "library"
    shutil.copytree(kept, library)
    say(f"Subscribing to {manifest(copy, 'M')['feeds']} outlets")
    byline(library, "import", corpus / "opml/xml-fast.opml")

    reader, writer = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        display = os.read(reader, 16).decode().strip()
        env = dict(os.environ, DISPLAY=":" + display, QT_QPA_PLATFORM="xcb", HOME=str(scratch),
                   XDG_RUNTIME_DIR=sockets, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere", QT_PLUGIN_PATH=str(build))
        env.pop("WAYLAND_DISPLAY", None)

        done = subprocess.run([build / "tests/window_bench", library], env=env, text=True, stdout=subprocess.PIPE)
        if done.returncode != 0:
            sys.exit(f"window_bench ended with {done.returncode}")
        got = {name: float(value) for name, value in (words.split() for words in done.stdout.splitlines())}

        say("The start")
        os.sync()  # what the copy and the refresh left to be written would be written meanwhile
        start = {}
        for name, folder in (("new", scratch / "new"), ("big", library)):
            programs = (BYLINE, floors / "empty_window")
            times = {program: [] for program in programs}
            for number in range(RUNS + 1):  # the first round brings the files into the page cache
                for program in programs:
                    shown = subprocess.run([floors / "first_window", program], text=True, capture_output=True, check=True,
                                           env=dict(env, BYLINE_DATA_DIR=str(folder)))
                    if number:
                        times[program].append(float(shown.stdout))
            start[name] = [statistics.median(times[program]) for program in programs]
        say("Idle")
        seconds = idle(library, env)
    finally:
        screen.terminate()
        screen.wait()

print(f"{size}: {SIZES[size]:,} articles")
for name, what in (("new", "a new library"), ("big", f"{size}")):
    shown, empty = start[name]
    line(f"window on screen, {what}", f"{shown:.1f} ms = {shown / empty:.2f} ×", "1.3 ×", shown / empty <= 1.3,
         f"empty window {empty:.1f} ms")
line("list filled, from the window's making", f"{got['ready']:.0f} ms", "", True)
floor = f"Qt's view of equal rows {got['floor_worst']:.1f} ms"
for name, what in (("wheel", f"wheel, down to row {got['wheel_rows']:,.0f}"),
                   ("drag", f"scroll bar at the end, {got['drag_rows']:,.0f} rows"), ("back", "wheel, back up"),
                   ("refresh", f"{got['refresh_outlets']:.0f} outlets refresh, {got['refresh_added']:,.0f} new")):
    line(f"worst gap: {what}", f"{got[name + '_worst']:.1f} ms ({got[name + '_late']:.0f} late)", "33 ms",
         got[name + "_worst"] <= 33, floor)
line(f"switching lists, p95 of {got['switches']:.0f}", f"{got['switch_p95']:.1f} ms", "16 ms", got["switch_p95"] <= 16,
     f"median {got['switch_median']:.1f} ms")
line(f"CPU in {IDLE_SECONDS} s of idling", f"{seconds * 1000:.0f} ms", "0 ms", seconds < 0.02, "two ticks of the clock")
