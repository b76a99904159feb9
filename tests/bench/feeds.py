#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parsing and refreshing 100 to 1,000 outlets: CPU, wall clock and memory, against floors and other readers.

feeds.py [S] [M] [L]   (default: all; L takes several minutes and 3 GB in the temporary directory; BYLINE_NEWS=FOLDER
keeps the corpus there for the next run)
Needs ../shared/perf: its corpus, its server and its floors (libcurl, libxml2's SAX parser, SQLite with a full-text index
of word pairs). Byline and what it is compared with take turns. CPU is user + system of the whole command, with its start
and the full-text index. "Stored" is from the start of the command until the library lists every article, as another
process sees it. Newsboat and Liferea are measured where they are installed (Liferea needs root and an X server)."""
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "real"))
from news_server import BYLINE, ROOT, SHARED, Run, byline, generate, manifest, news_server  # noqa: E402

RUNS = {"S": int(os.environ.get("RUNS", "3")), "M": 1, "L": 1}
ROUNDS = {"S": 8}  # S is parsed so often in one go: otherwise the start of the process is a third of the figure
SIZES = [size for size in "SML" if size in sys.argv[1:]] or list("SML")
if not (SHARED / "perf").is_dir():
    sys.exit(f"{SHARED}/perf is not there: nothing to measure against")


def flags(*packages):
    return subprocess.run(["pkg-config", "--cflags", "--libs", *packages], check=True, capture_output=True,
                          text=True).stdout.split()


def compile_floor(copy, name, *packages):
    source = copy / "floors" / name
    subprocess.run(["g++", "-O2", "-std=c++17", "-o", source, f"{source}.cpp", *flags(*packages)], check=True)
    return source


def compile_parser():
    folder = ROOT / "build/bench"
    subprocess.run(["cmake", "-S", ROOT / "tests/bench", "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"], check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", folder, "--target", "parse_feeds"], check=True, stdout=subprocess.DEVNULL)
    return folder / "parse_feeds"


def tagged(copy, size, address):
    file = copy / "corpus" / size / "feeds" / (address.rsplit("/", 1)[1] + ".gz")
    return f'{address}\t"{int(file.stat().st_mtime):x}-{file.stat().st_size:x}"'


def cold(library, articles):
    """A first refresh; also tells after how many seconds everything was stored and listed."""
    began = time.monotonic()
    process = subprocess.Popen([BYLINE, "--data-dir", library, "refresh", "--force", "--json"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    stored = None
    with sqlite3.connect(f"file:{library}/library.db?mode=ro", uri=True) as db:
        while stored is None and process.poll() is None:
            time.sleep(0.01)
            if db.execute("SELECT max(id) FROM article").fetchone()[0] == articles:
                stored = time.monotonic() - began
    out = process.stdout.read()
    _, _, usage = os.wait4(process.pid, 0) if process.returncode is None else (0, 0, None)
    if json.loads(out)["articles_added"] != articles or usage is None:
        sys.exit(f"Byline added other than {articles} articles: this measures nothing\n{out[:2000]}")
    return {"stored": stored, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024}


def newsboat(copy, size, scratch):
    if not shutil.which("newsboat"):
        return None
    home = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    shutil.copy(copy / f"corpus/{size}/urls-xml-fast.txt", home / "urls")
    (home / "config").write_text("reload-threads 8\n")
    began = time.monotonic()
    subprocess.run(["newsboat", "-u", home / "urls", "-c", home / "cache.db", "-C", home / "config", "-x", "reload"],
                   check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, HOME=str(home)))
    return time.monotonic() - began


def liferea(copy, size):
    """../shared/perf knows how to measure it: from the first request to the last article stored."""
    counter = pathlib.Path("/sys/fs/cgroup/cpuacct")
    if not (shutil.which("liferea") and shutil.which("Xvfb") and counter.is_dir() and os.access(counter, os.W_OK)):
        return None
    display = f":{200 + os.getpid() % 700}"
    screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(2)
        told = subprocess.run(["python3", "bench.py", "refresh", "--size", size, "--port", PORT, "--runs", "1",
                               "--cold-only", "liferea"], cwd=copy, env=dict(os.environ, DISPLAY=display),
                              capture_output=True, text=True).stdout
    finally:
        screen.terminate()
        screen.wait()
    lines = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    return next((line["from_first"] for line in lines if line["measure"] == "cold" and line["stored"] == line["expect"]),
                None)


def among_others(library, corpus_s):
    """Warm refreshes of S's outlets in a library that holds another corpus besides."""
    byline(library, "import", corpus_s / "opml/xml-fast.opml")
    addresses = set((corpus_s / "urls-xml-fast.txt").read_text().split())
    ids = [outlet["id"] for outlet in byline(library, "outlets", "--json").json if outlet["feed_url"] in addresses]
    byline(library, "refresh", "--force", *ids)
    return [byline(library, "refresh", "--force", *ids).cpu for _ in range(5)]


def line(what, got, unit, floor, most, against):
    verdict = "" if got <= most * floor else f"   MISSED by {got / (most * floor) - 1:.0%}"
    print(f"{what:34} {got:8.2f} {unit:6} {got / floor:6.2f} × {against} ({floor:.2f}), at most {most}{verdict}",
          flush=True)


def middle(runs, key=None):
    return statistics.median(run[key] if key else run for run in runs)


with news_server("S") as copy, tempfile.TemporaryDirectory(prefix="byline-bench-") as scratch:
    for size in SIZES:
        generate(copy, size)
    PORT = (copy / "corpus/S/urls-xml-fast.txt").read_text().split("/")[2].split(":")[1]
    fetch = compile_floor(copy, "fetch", "libcurl")
    sax = compile_floor(copy, "sax", "libxml-2.0")
    store = compile_floor(copy, "dbfloor", "libxml-2.0", "sqlite3")
    parse = compile_parser()
    for size in SIZES:
        corpus = copy / "corpus" / size
        articles = manifest(copy, size)["articles"]
        fast = (corpus / "urls-xml-fast.txt").read_text()
        slow = (corpus / "urls-xml-slow.txt").read_text()
        known = "\n".join(tagged(copy, size, address) for address in fast.split()) + "\n"
        files = "".join(f"{path}\n" for path in sorted((corpus / "feeds").glob("*.xml")))
        again = ROUNDS.get(size, 1)
        print(f"{size}: {manifest(copy, size)['feeds']} outlets, {articles} articles")
        colds, warms, slows, fetches, knowns, slow_fetches, saxes, parses, stores, boats = ([] for _ in range(10))
        for number in range(RUNS[size]):
            library = f"{scratch}/{size}-{number}"
            byline(library, "import", corpus / "opml/xml-fast.opml")
            colds.append(cold(library, articles))
            fetches.append(Run(fetch, 50, 6, stdin=fast).cpu)
            for _ in range(5):
                warms.append(byline(library, "refresh", "--force").cpu)
                knowns.append(Run(fetch, 50, 6, stdin=known).cpu)
            others = among_others(library, copy / "corpus/S") if size == "M" and "S" in SIZES else []
            shutil.rmtree(library)
            saxes.append(Run(sax, stdin=files * again).cpu / again)
            parses.append(Run(parse, stdin=files * again).cpu / again)
            stores.append(json.loads(Run(store, f"{scratch}/floor.db", "bi", stdin=files).out)["store_cpu"])
            for left in pathlib.Path(scratch).glob("floor.db*"):
                left.unlink()
            if size == "S":
                byline(library, "import", corpus / "opml/xml-slow.opml")
                slows.append(cold(library, articles)["stored"])
                slow_fetches.append(Run(fetch, 50, 6, stdin=slow).seconds)
                shutil.rmtree(library)
        line("parsing, CPU", middle(parses), "CPU s", middle(saxes), 2.0, "libxml2 SAX2, empty handlers")
        line("cold refresh, CPU", middle(colds, "cpu"), "CPU s", middle(fetches) + middle(saxes) + middle(stores), 1.3,
             "libcurl + SAX2 + SQLite with word pairs")
        if size != "L":
            line("warm refresh, CPU", middle(warms), "CPU s", middle(knowns), 3.0, "libcurl, conditional")
        if others:
            line("S, warm, among M's articles, CPU", middle(others), "CPU s", warm_alone, 1.25, "S, warm, alone")
        if size == "S":
            warm_alone = middle(warms)
            line("cold, 50–150 ms latency, stored", middle(slows), "s", middle(slow_fetches), 1.5, "libcurl 50/6")
        if size == "M":
            peers = {"Newsboat": newsboat(copy, size, scratch), "Liferea": liferea(copy, size)}
            there = {name: seconds for name, seconds in peers.items() if seconds}
            if there:
                best = min(there, key=there.get)
                line("cold refresh, stored", middle(colds, "stored"), "s", there[best], 0.35,
                     ", ".join(f"{name} {seconds:.1f} s" for name, seconds in there.items()) + "; the better")
            else:
                print(f"cold refresh, stored: {middle(colds, 'stored'):.2f} s; neither Newsboat nor Liferea is installed")
        if size == "L":
            line("peak memory", middle(colds, "mb"), "MB", 150, 1.0, "limit")
