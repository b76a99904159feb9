#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library at 3,000, 100,000 and 1,000,000 articles: lists, search, storing, marking, size.

./dev bench store [S] [L] [XL]: without sizes S and L; XL takes about 10 minutes and 10 GB. KEEP=DIR keeps the libraries
there, and takes those that are there already. The articles are those of ../shared/perf's corpus (size S), again and
again under other names and with a paragraph of another one each, stored as refreshing stores them."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SIZES = {"S": 3_000, "L": 100_000, "XL": 1_000_000}
sizes = sys.argv[1:] or ["S", "L"]
if not set(sizes) <= set(SIZES):
    sys.exit("store: sizes are " + ", ".join(SIZES))

build = ROOT / "build/dev"
subprocess.run(["cmake", "--preset", "dev"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", build, "--target", "store_bench", "--", "--quiet"], check=True, stdout=sys.stderr)
bench = build / "tests/store_bench"


def figures(*arguments):
    lines = subprocess.run([bench, *map(str, arguments)], check=True, capture_output=True, text=True).stdout.splitlines()
    return {name: float(value) for name, value in (line.split() for line in lines)}


def corpus(scratch):
    made = os.environ.get("BYLINE_CORPUS")
    if made:
        return pathlib.Path(made)
    generator = ROOT.parent / "shared/perf/gen_corpus.py"
    if not generator.exists():
        sys.exit(f"store: {generator} is missing; BYLINE_CORPUS may name a folder of feeds instead")
    subprocess.run([sys.executable, generator, "--size", "S", "--out", scratch, "--no-gzip"], check=True,
                   stdout=subprocess.DEVNULL)
    return scratch / "S/feeds"


with tempfile.TemporaryDirectory(prefix="byline-store-") as scratch:
    scratch = pathlib.Path(scratch)
    feeds = corpus(scratch)
    keep = pathlib.Path(os.environ.get("KEEP", scratch / "libraries"))
    found = {}
    for size in sizes:
        library = keep / size
        kept = library / "filled.txt"
        if not kept.exists():
            shutil.rmtree(library, ignore_errors=True)
            library.mkdir(parents=True)
            print(f"Filling {size}: {SIZES[size]:,} articles", file=sys.stderr)
            filled = figures("fill", library, SIZES[size], feeds)
            kept.write_text("".join(f"{name} {value}\n" for name, value in filled.items()))
        filled = {name: float(value) for name, value in (line.split() for line in kept.read_text().splitlines())}
        print(f"Measuring {size}", file=sys.stderr)
        # What measuring writes goes to a copy.
        copy = scratch / "measured"
        shutil.copytree(library, copy)
        found[size] = {**filled, **figures("measure", copy, feeds)}
        shutil.rmtree(copy)

small = found.get("S", next(iter(found.values())))
print(f"{'':38}" + "".join(f"{size:>12}" for size in found) + "   must reach")


def row(name, value, target, form="{:.2f} ms"):
    print(f"{name:38}" + "".join(f"{form.format(value(f)):>12}" for f in found.values()) + "   " + target)


row("first page of any list, p95", lambda f: f["list_ms"], "5 ms")
row("  of the time at S", lambda f: f["list_ms"] / small["list_ms"], "1.5 ×", "{:.2f} ×")
row("page anywhere in a list, p95", lambda f: f["scroll_ms"], "5 ms")
row("search, first 50 by date, p95", lambda f: f["search_ms"], "30 ms")
row("  raw FTS5: all matches, p95", lambda f: f["search_floor_ms"], "(floor)")
row("  of raw FTS5", lambda f: f["search_ms"] / f["search_floor_ms"], "2 ×", "{:.2f} ×")
row("insert, CPU per article", lambda f: f["insert_ms"], "")
row("  of that into an empty library", lambda f: f["insert_ms"] / f["insert_empty_ms"], "1.3 ×", "{:.2f} ×")
row("open and first list", lambda f: f["open_ms"], "(part of the start)")
row("articles marked", lambda f: f["marked"], "", "{:,.0f}")
row("  mark them read", lambda f: f["mark_ms"], "1000 ms", "{:.0f} ms")
row("  undo it", lambda f: f["undo_ms"], "1000 ms", "{:.0f} ms")
row("disk per article", lambda f: f["bytes_per_article"], "", "{:,.0f} B")
row("  of plain table and index of pairs", lambda f: f["bytes_per_article"] / f["floor_bytes_per_article"], "0.6 ×",
    "{:.2f} ×")
