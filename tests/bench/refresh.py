#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cold refresh of 100 outlets with 3,000 articles, against fetching, parsing and storing them without a reader around.

Needs ../shared/perf: its corpus, its server and its floors (libcurl, libxml2's SAX parser, plain SQLite, SQLite with a
full-text index of word pairs). Byline and the floors take turns. CPU is user + system of the whole command."""
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "real"))
from news_server import SHARED, Run, byline, manifest, news_server  # noqa: E402

RUNS = int(os.environ.get("RUNS", "5"))
if not (SHARED / "perf").is_dir():
    sys.exit(f"{SHARED}/perf is not there: nothing to measure against")


def flags(*packages):
    return subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True, capture_output=True,
                          text=True).stdout.split()


def compile_floor(copy, name, *packages):
    source = copy / "floors" / name
    subprocess.run(["g++", "-O2", "-std=c++17", "-o", source, f"{source}.cpp", *flags(*packages)], check=True)
    return source


with news_server() as copy, tempfile.TemporaryDirectory(prefix="byline-bench-") as scratch:
    fetch = compile_floor(copy, "fetch", "libcurl")
    sax = compile_floor(copy, "sax", "libxml-2.0")
    store = compile_floor(copy, "dbfloor", "libxml-2.0", "sqlite3")
    corpus = copy / "corpus/S"
    addresses = (corpus / "urls-xml-fast.txt").read_text()
    files = "".join(f"{path}\n" for path in sorted((corpus / "feeds").glob("*.xml")))

    cpu, wall = {}, {}

    def note(name, seconds_of_cpu, seconds):
        cpu.setdefault(name, []).append(seconds_of_cpu)
        wall.setdefault(name, []).append(seconds)

    for number in range(RUNS):
        library = f"{scratch}/library-{number}"
        byline(library, "import", corpus / "opml/xml-fast.opml")
        run = byline(library, "refresh", "--force", "--json")
        if run.json["articles_added"] != manifest(copy)["articles"]:
            sys.exit(f"Byline added {run.json['articles_added']} articles: this measures nothing\n{run.out[:2000]}")
        note("Byline, cold", run.cpu, run.seconds)
        run = byline(library, "refresh", "--force", "--json")
        note("Byline, warm", run.cpu, run.seconds)
        run = Run(fetch, 50, 6, stdin=addresses)
        note("libcurl", run.cpu, run.seconds)
        run = Run(sax, stdin=files)
        note("libxml2 SAX", run.cpu, run.seconds)
        for mode, name in (("plain", "SQLite, plain"), ("bi", "SQLite, word pairs")):
            told = json.loads(Run(store, f"{scratch}/{mode}-{number}.db", mode, stdin=files).out)
            note(name, told["cpu"], told["wall"])

median = {name: statistics.median(values) for name, values in cpu.items()}
for name, values in cpu.items():
    print(f"{name:20} {median[name]:6.2f} CPU s ({min(values):.2f}–{max(values):.2f})  "
          f"{statistics.median(wall[name]):6.2f} s   {RUNS} runs")
floor = median["libcurl"] + median["libxml2 SAX"] + median["SQLite, word pairs"]
print(f"{'ratio':20} {median['Byline, cold'] / floor:6.2f} to libcurl + libxml2 + SQLite with word pairs ({floor:.2f} CPU s)")
