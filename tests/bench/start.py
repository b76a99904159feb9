#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec to the first window on screen, against an empty window of Qt Widgets.

Under a bare Xvfb, files in the page cache, a library that has been opened before; both take turns, so that noise hits both."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BYLINE = os.environ.get("BYLINE", str(ROOT / "build/release/byline"))
RUNS = int(os.environ.get("RUNS", "9"))

build = ROOT / "build/bench"
subprocess.run(["cmake", "-S", HERE, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"], check=True,
               stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", build], check=True, stdout=subprocess.DEVNULL)

# The folder for sockets is in memory, as on any desktop.
memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
with tempfile.TemporaryDirectory(prefix="byline-start-") as scratch, tempfile.TemporaryDirectory(dir=memory) as sockets:
    # Xvfb chooses a free number and says so on the descriptor.
    reader, writer = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        display = os.read(reader, 16).decode().strip()
        env = dict(os.environ, DISPLAY=":" + display, QT_QPA_PLATFORM="xcb", HOME=scratch,
                   BYLINE_DATA_DIR=scratch + "/library", XDG_RUNTIME_DIR=sockets)
        env.pop("WAYLAND_DISPLAY", None)

        def once(program):
            done = subprocess.run([build / "first_window", program], env=env, capture_output=True, text=True)
            if done.returncode != 0:
                sys.exit(f"{program}: {done.stderr}")
            return float(done.stdout)

        programs = {"Byline": BYLINE, "empty window": str(build / "empty_window")}
        for program in programs.values():  # files into the page cache, the library made
            once(program)
        times = {name: [] for name in programs}
        for _ in range(RUNS):
            for name, program in programs.items():
                times[name].append(once(program))
    finally:
        screen.terminate()
        screen.wait()

median = {name: statistics.median(values) for name, values in times.items()}
for name, values in times.items():
    print(f"{name:14} {median[name]:7.1f} ms   ({min(values):.1f}–{max(values):.1f}, {RUNS} runs)")
print(f"{'ratio':14} {median['Byline'] / median['empty window']:7.2f}")
