#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reading page: the next article, the first one, extraction, memory; each against a floor in the same run.

The articles are those of ../shared/corpora's Readability pages; PAGES may name another folder with PAGE/source.html and
PAGE/expected.html. Under Xvfb; a measure is a process of its own."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RUNS = int(os.environ.get("RUNS", "15"))  # of the first article: one start differs from the next by a tenth
pages = pathlib.Path(os.environ.get("PAGES", ROOT.parent / "shared/corpora/readability"))
if not pages.is_dir():
    sys.exit(f"reading: {pages} is missing; PAGES may name a folder of pages instead")

build = ROOT / "build/dev"
subprocess.run(["cmake", "--preset", "dev"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", build, "--target", "reading_bench", "byline", "--", "--quiet"], check=True, stdout=sys.stderr)

with tempfile.TemporaryDirectory(prefix="byline-reading-") as scratch:
    reader, writer = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        display = os.read(reader, 16).decode().strip()
        env = dict(os.environ, DISPLAY=":" + display, QT_QPA_PLATFORM="xcb", HOME=scratch, XDG_RUNTIME_DIR=scratch,
                   QT_PLUGIN_PATH=str(build))
        env.pop("WAYLAND_DISPLAY", None)

        def figures(*arguments):
            done = subprocess.run([build / "tests/reading_bench", *map(str, arguments)], env=env, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            if done.returncode != 0:
                sys.exit(f"reading: {arguments[0]} ended with {done.returncode}\n{done.stderr[-2000:]}")
            return {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}

        first, empty = [], []
        for run in range(RUNS + 1):  # the first round brings the files into the page cache
            for what, times in (("first", first), ("empty", empty)):
                value = figures(what)[what]
                if run:
                    times.append(value)
        floor = figures("floor")
        keys = figures("keys", pages)
        next_ = figures("next", pages)
        extraction = figures("extract", pages)
        memory = figures("memory", pages)
    finally:
        screen.terminate()
        screen.wait()


def line(name, value, floor, limit, ok):
    print(f"{name:46} {value:>12} {floor:>28}   {limit:14} {'ok' if ok else 'MISSED'}")


first_ratio = statistics.median(first) / statistics.median(empty)
memory_ratio = memory["memory_500"] / memory["memory_10"]
# A line in a bare page, replaced by one script: what no article can be quicker than on this machine.
line("next article, key to painted, p95", f"{keys['key_p95']:.1f} ms", f"bare engine {floor['floor_p95']:.1f} ms", "≤ 25 ms",
     keys["key_p95"] <= 25)
line("                            median", f"{keys['key_median']:.1f} ms", f"bare engine {floor['floor_median']:.1f} ms", "", True)
line("                            in the page, not painted yet", f"{keys['key_in_page_median']:.1f} ms",
     f"p95 {keys['key_in_page_p95']:.1f} ms", "", True)
line("                            the other way round, p95", f"{keys['key_turned_p95']:.1f} ms",
     f"median {keys['key_turned_median']:.1f} ms", "≤ 25 ms", keys["key_turned_p95"] <= 25)
line("clicked, the pointer had rested on it, p95", f"{keys['click_rested_p95']:.1f} ms",
     f"median {keys['click_rested_median']:.1f} ms", "≤ 25 ms", keys["click_rested_p95"] <= 25)
line("         clicked at once", f"{keys['click_at_once_p95']:.1f} ms", f"median {keys['click_at_once_median']:.1f} ms", "", True)
line("                            one line in the page", f"{next_['line_median']:.1f} ms", f"p95 {next_['line_p95']:.1f} ms", "", True)
# No key of the window does this: it reads ahead.
line("                            nothing read ahead, p95", f"{next_['next_p95']:.1f} ms", f"median {next_['next_median']:.1f} ms", "", True)
line("                            seen in its frames", f"{next_['blank_frames']:.0f} blank", f"{next_['jumps']:.0f} not at the top",
     "0, 0", next_["blank_frames"] == 0 and next_["jumps"] == 0)
line("first article", f"{statistics.median(first):.0f} ms", f"empty window {statistics.median(empty):.0f} ms",
     f"{first_ratio:.2f} ≤ 1.15", first_ratio <= 1.15)
line(f"extraction, median of {extraction['pages']:.0f} pages", f"{extraction['extract_median']:.1f} ms",
     f"libraries alone {extraction['alone_median']:.1f} ms", f"{extraction['ratio_median']:.2f} ≤ 1.3",
     extraction["ratio_median"] <= 1.3)
line("memory after 500 articles", f"{memory['memory_500']:.0f} MB", f"after 10: {memory['memory_10']:.0f} MB",
     f"{memory_ratio:.2f} ≤ 1.2", memory_ratio <= 1.2)
