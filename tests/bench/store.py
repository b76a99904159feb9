#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library at 3,000, 100,000 and 1,000,000 articles: lists, search, storing, marking, size, start, memory.

./dev bench store [S] [L] [XL]: without sizes S and L; S always runs along, for the ratios. XL takes about 20 minutes and
12 GB. KEEP=DIR keeps the libraries there, and takes those that are there already. The articles are those of
../shared/perf's corpus (size S), again and again under other names and with a paragraph of another one each, stored as
refreshing stores them.

A list's first page is what the window asks for first: 30 rows. Fewer rows take less time at any size, and at S most
writers and many outlets have not so many; so what is held against S is the 95th percentile (and the median) over those
lists that fill the page, of each size: all, unread, bookmarks, followed, a folder, the last hour, ten outlets (half of
them unread), ten writers. With the lists that do not fill it, and of the hundred rows that the window fetches behind the
first page, there are rows of their own. BYLINE_SLOW=1 build/dev/tests/store_bench measure LIBRARY FEEDS lists prints each
list.

Floors are measured in the same run: raw FTS5 on the same index, an empty library, an empty window of Qt Widgets (and one
with a word in it: text needs fonts, and the first letter all of them), a plain table with an index of pairs, and
Newsboat's cache where it is installed."""
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SIZES = {"S": 3_000, "L": 100_000, "XL": 1_000_000}
asked = sys.argv[1:] or ["S", "L"]
if not set(asked) <= set(SIZES):
    sys.exit("store: sizes are " + ", ".join(SIZES))
sizes = [size for size in SIZES if size == "S" or size in asked]
STARTS = int(os.environ.get("STARTS", "7"))
STAY = 30  # seconds that it is watched after one start: keeping articles, icons and the network begin after the window
LISTS = 5  # times, the sizes in turns: a page takes tenths of a millisecond, and other work on the machine as much

build = ROOT / "build/dev"
subprocess.run(["cmake", "--preset", "dev"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", build, "--target", "store_bench", "byline", "--", "--quiet"], check=True,
               stdout=sys.stderr)
bench = build / "tests/store_bench"
byline = build / "byline"
tools = ROOT / "build/bench"
subprocess.run(["cmake", "-S", HERE, "-B", tools, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"], check=True,
               stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", tools, "--target", "settled_window", "empty_window"], check=True,
               stdout=subprocess.DEVNULL)


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


def starts(library, scratch):
    """From exec until the first list is on a bare screen, until nothing changes there any more, and memory two seconds
    later; in turns with an empty window, so that noise hits both. Then the most memory it has in half a minute."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as pixels:
        reader, writer = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-fbdir", pixels,
                                   "-nolisten", "tcp", "-noreset"],
                                  pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        try:
            env = dict(os.environ, DISPLAY=":" + os.read(reader, 16).decode().strip(), QT_QPA_PLATFORM="xcb",
                       HOME=str(scratch), XDG_RUNTIME_DIR=str(scratch), XDG_CONFIG_HOME=str(scratch / "config"))
            env.pop("WAYLAND_DISPLAY", None)
            programs = {"byline": [byline, "--data-dir", library], "empty": [tools / "empty_window"],
                        "word": [tools / "empty_window", "Headline"]}
            got = {name: [] for name in programs}

            def started(name, stay):
                done = subprocess.run([tools / "settled_window", pathlib.Path(pixels) / "Xvfb_screen0", str(stay),
                                       *programs[name]], env=env, capture_output=True, text=True)
                if done.returncode != 0:
                    sys.exit(f"store: {name}: {done.stderr}")
                return [float(value) for value in done.stdout.split()]

            for turn in range(STARTS + 1):
                for name in programs:
                    answer = started(name, 0)
                    if turn > 0:  # the first one brings the files into the page cache
                        got[name].append(answer)
            _, _, most_memory = started("byline", STAY)
        finally:
            screen.terminate()
            screen.wait()
    (listed, settled, memory), (empty, empty_settled, empty_memory), (word, _, _) = (
        map(statistics.median, zip(*got[name])) for name in programs)
    return {"start_ms": listed, "start_empty_ms": empty, "start_word_ms": word, "settled_ms": settled,
            "settled_empty_ms": empty_settled, "pss_mb": memory / 1024, "pss_most_mb": most_memory / 1024,
            "pss_empty_mb": empty_memory / 1024}


def newsboat(scratch, feeds):
    """Bytes that Newsboat keeps for each of the same articles; None where it is not installed."""
    if not shutil.which("newsboat"):
        return None
    folder = scratch / "newsboat"
    folder.mkdir()
    figures("feeds", folder, feeds)
    (folder / "urls").write_text("".join(f"file://{feed}\n" for feed in sorted(folder.glob("*.xml"))))
    subprocess.run(["newsboat", "-u", folder / "urls", "-c", folder / "cache.db", "-x", "reload"], check=True,
                   env=dict(os.environ, HOME=str(folder)), stdout=subprocess.DEVNULL)
    count = sqlite3.connect(folder / "cache.db").execute("SELECT count(*) FROM rss_item").fetchone()[0]
    return (folder / "cache.db").stat().st_size / count


with tempfile.TemporaryDirectory(prefix="byline-store-") as scratch:
    scratch = pathlib.Path(scratch)
    feeds = corpus(scratch)
    keep = pathlib.Path(os.environ.get("KEEP", scratch / "libraries"))
    copies = scratch / "copies"
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
        # What measuring writes goes to a copy.
        shutil.copytree(library, copies / size)
        found[size] = {name: float(value) for name, value in map(str.split, kept.read_text().splitlines())}
    turns = [{size: figures("measure", copies / size, feeds, "lists") for size in sizes} for _ in range(LISTS)]
    for size in sizes:
        print(f"Measuring {size}", file=sys.stderr)
        lists = {name: statistics.median(turn[size][name] for turn in turns) for name in turns[0][size]}
        found[size] |= lists | starts(copies / size, scratch)  # before anything is marked
        found[size] |= figures("measure", copies / size, feeds, "search", "floor", "marking", "insert")
        shutil.rmtree(copies / size)
    newsboat_bytes = newsboat(scratch, feeds)

small = found.get("S", next(iter(found.values())))
print(f"{'':38}" + "".join(f"{size:>12}" for size in found) + "   must reach")


def row(name, value, target, form="{:.2f} ms"):
    print(f"{name:38}" + "".join(f"{form.format(value(f)):>12}" for f in found.values()) + "   " + target)


row("first page of any list, p95", lambda f: f["list_ms"], "5 ms")
row("  of the time at S", lambda f: f["list_ms"] / small["list_ms"], "1.5 ×", "{:.2f} ×")
row("  the median, of that at S", lambda f: f["list_median_ms"] / small["list_median_ms"], "", "{:.2f} ×")
row("  with lists of fewer rows, p95", lambda f: f["list_all_ms"], "5 ms")
row("  the 100 rows behind it, p95", lambda f: f["list_behind_ms"], "5 ms")
row("page anywhere in a list, p95", lambda f: f["scroll_ms"], "5 ms")
row("search, first 50 by date, p95 of 100", lambda f: f["search_ms"], "30 ms")
row("  raw FTS5: all matches, p95", lambda f: f["search_floor_ms"], "(floor)")
row("  of raw FTS5", lambda f: f["search_ms"] / f["search_floor_ms"], "2 ×", "{:.2f} ×")
row("  with author:, outlet:, dates …, p95", lambda f: f["conditions_ms"], "")
row("  by relevance, p95", lambda f: f["relevance_ms"], "")
row("  right after 9,000 came in, p95", lambda f: f["search_after_ms"], "30 ms")
row("insert, CPU per article", lambda f: f["insert_ms"], "")
row("  of that into an empty library", lambda f: f["insert_ms"] / f["insert_empty_ms"], "1.3 ×", "{:.2f} ×")
row("start to first list on screen", lambda f: f["start_ms"], "", "{:.0f} ms")
row("  an empty window of Qt Widgets", lambda f: f["start_empty_ms"], "(floor)", "{:.0f} ms")
row("  of that", lambda f: f["start_ms"] / f["start_empty_ms"], "1.3 ×", "{:.2f} ×")
row("  a window with one word", lambda f: f["start_word_ms"], "(floor)", "{:.0f} ms")
row("  of that", lambda f: f["start_ms"] / f["start_word_ms"], "", "{:.2f} ×")
row("  until nothing changes any more", lambda f: f["settled_ms"], "", "{:.0f} ms")
row("    of an empty window's time", lambda f: f["settled_ms"] / f["settled_empty_ms"], "", "{:.2f} ×")
row("  of it, library and first list", lambda f: f["open_ms"], "(part)")
row("memory after start (PSS)", lambda f: f["pss_mb"], "60 MB", "{:.0f} MB")
row("  the most in half a minute", lambda f: f["pss_most_mb"], "60 MB", "{:.0f} MB")
row("  an empty window of Qt Widgets", lambda f: f["pss_empty_mb"], "(floor)", "{:.0f} MB")
row("articles marked", lambda f: f["marked"], "", "{:,.0f}")
row("  mark them read", lambda f: f["mark_ms"], "1000 ms", "{:.0f} ms")
row("  undo it", lambda f: f["undo_ms"], "1000 ms", "{:.0f} ms")
row("  do it again", lambda f: f["redo_ms"], "1000 ms", "{:.0f} ms")
row("  CPU of the slowest of them", lambda f: f["mark_cpu_ms"], "(part)", "{:.0f} ms")
row("  a list meanwhile, slowest", lambda f: f["meanwhile_ms"], "")
row("disk per article, index included", lambda f: f["bytes_per_article"], "", "{:,.0f} B")
row("  plain table and index of pairs", lambda f: f["floor_bytes_per_article"], "(floor)", "{:,.0f} B")
row("  of that", lambda f: f["bytes_per_article"] / f["floor_bytes_per_article"], "0.6 ×", "{:.2f} ×")
if newsboat_bytes:
    row("  Newsboat, without an index", lambda f: newsboat_bytes, "(floor)", "{:,.0f} B")
    row("  of that", lambda f: f["bytes_per_article"] / newsboat_bytes, "0.6 ×", "{:.2f} ×")
else:
    print("  (Newsboat is not installed: its size was not measured)")
