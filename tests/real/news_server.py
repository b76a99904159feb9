# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hundred outlets on 127.0.0.1: the made-up news corpus of ../shared/perf, generated and served from a scratch copy."""
import contextlib
import json
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get("BYLINE_SHARED", ROOT.parent / "shared"))
BYLINE = os.environ.get("BYLINE", str(ROOT / "build/dev/byline"))


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


def make_copy(copy):
    shutil.copytree(SHARED / "perf", copy)
    for path in [copy, *copy.rglob("*")]:
        path.chmod(path.stat().st_mode | 0o200)
    copy.parent.chmod(0o755)
    # Ports of its own, so that another copy may be running.
    ports = free_ports(2)
    for file in ("gen_corpus.py", "server/serve.sh", "server/nginx.conf.in"):
        text = (copy / file).read_text()
        for usual, port in zip(("8480", "8481"), ports):
            text = text.replace(usual, str(port))
        (copy / file).write_text(text)


def generate(copy, size):
    if not (copy / "corpus" / size / "manifest.json").exists():
        subprocess.run(["python3", "gen_corpus.py", "--size", size], cwd=copy, check=True, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def news_server(size="S"):
    """Yields the folder of the copy; corpus/SIZE in it has manifest.json and opml/. Stopped and removed afterwards, but
    for one in BYLINE_NEWS: what was generated there is used again by the next run."""
    kept = os.environ.get("BYLINE_NEWS")
    scratch = pathlib.Path(kept or tempfile.mkdtemp(prefix="byline-news-"))
    copy = scratch / "perf"
    try:
        if not copy.exists():
            make_copy(copy)
        generate(copy, size)
        # nginx is in sbin, which is not on the path of everybody.
        path = os.environ["PATH"] + ":/usr/sbin:/sbin"
        subprocess.run(["bash", copy / "server/serve.sh", "start"], check=True, env=dict(os.environ, PATH=path))
        try:
            yield copy
        finally:
            subprocess.run(["bash", copy / "server/serve.sh", "stop"], check=False)
    finally:
        if not kept:
            shutil.rmtree(scratch, ignore_errors=True)


def requests_seen(copy):
    """(status, address) of every request so far, as the server wrote them down."""
    log = (copy / "run/nginx/access.log").read_text().splitlines()
    return [(int(fields[2]), fields[10]) for fields in (line.split("\t") for line in log)]


def manifest(copy, size="S"):
    return json.loads((copy / "corpus" / size / "manifest.json").read_text())


class Run:
    """A program that ran to its end: what it printed and what it took."""

    def __init__(self, *argv, check=True, stdin=None):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        done = subprocess.run([str(a) for a in argv], capture_output=True, text=True, input=stdin)
        self.seconds = time.monotonic() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr
        if check and self.code != 0:
            raise SystemExit(f"{' '.join(map(str, argv))}\nended with {self.code}\n{self.err}")

    @property
    def json(self):
        return json.loads(self.out)


def byline(library, *arguments, check=True):
    return Run(BYLINE, "--data-dir", library, *arguments, check=check)
