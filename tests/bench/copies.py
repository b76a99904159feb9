#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeping 200 articles with 5 pictures each, against libcurl fetching the same bytes from the same local server."""
import os
import pathlib
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RUNS = int(os.environ.get("RUNS", "5"))
ARTICLES, PICTURES, PICTURE_BYTES, MOST = 200, 5, 60_000, 2.0

build = ROOT / "build/dev"
subprocess.run(["cmake", "--preset", "dev"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
subprocess.run(["cmake", "--build", build, "--target", "copies_bench", "--", "--quiet"], check=True, stdout=sys.stderr)

for program in ("nginx", "curl"):
    if not shutil.which(program) and not pathlib.Path("/usr/sbin", program).exists():
        sys.exit(f"copies: {program} is missing")

with tempfile.TemporaryDirectory(prefix="byline-copies-") as name:
    scratch = pathlib.Path(name)
    site = scratch / "site"
    site.mkdir()
    os.chmod(scratch, 0o755)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    chance = random.Random(1)
    items, addresses = [], []
    text = "<p>" + "Words that make an article long enough to be one. " * 40 + "</p>"
    for article in range(ARTICLES):
        pictures = ""
        for picture in range(PICTURES):
            file = f"{article}-{picture}.png"
            (site / file).write_bytes(b"\x89PNG\r\n\x1a\n" + chance.randbytes(PICTURE_BYTES))
            pictures += f'<img src="{base}/{file}">'
            addresses.append(f"{base}/{file}")
        (site / f"{article}.html").write_text(f"<html><body>{text}{pictures}</body></html>")
        addresses.append(f"{base}/{article}.html")
        items.append(f"<item><guid>{article}</guid><title>Article {article}</title><link>{base}/{article}.html</link>"
                     f"<description><![CDATA[{text}{pictures}]]></description></item>")
    (site / "feed.xml").write_text("<rss version='2.0'><channel><title>Bench</title>" + "".join(items) + "</channel></rss>")
    (scratch / "urls").write_text("".join(f'url = "{address}"\noutput = "/dev/null"\n' for address in addresses))
    (scratch / "nginx.conf").write_text(f"""
daemon off; worker_processes 1; pid {scratch}/pid; error_log {scratch}/error.log;
events {{ worker_connections 512; }}
http {{ access_log off; types {{ text/html html; image/png png; application/rss+xml xml; }}
  client_body_temp_path {scratch}/t1; proxy_temp_path {scratch}/t2; fastcgi_temp_path {scratch}/t3;
  uwsgi_temp_path {scratch}/t4; scgi_temp_path {scratch}/t5; keepalive_requests 100000;
  server {{ listen 127.0.0.1:{port}; root {site}; }} }}
""")
    server = subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-c", scratch / "nginx.conf", "-p", scratch],
                              stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        kept, fetched, longest = [], [], []
        for run in range(RUNS):
            begin = time.monotonic()
            subprocess.run(["curl", "-s", "-Z", "--parallel-max", "6", "-K", scratch / "urls"], check=True)
            fetched.append(time.monotonic() - begin)
            lines = subprocess.run([build / "tests/copies_bench", scratch / f"library{run}", base + "/feed.xml"], check=True,
                                   capture_output=True, text=True).stdout.split()
            figures = dict(zip(lines[::2], map(float, lines[1::2])))
            if figures["complete"] != ARTICLES:
                sys.exit(f"copies: {figures['complete']:.0f} of {ARTICLES} copies are complete")
            kept.append(figures["seconds"])
            longest.append(figures["longest_ms"])
            shutil.rmtree(scratch / f"library{run}")
    finally:
        server.terminate()
        server.wait()

ratio = statistics.median(kept) / statistics.median(fetched)
print(f"keeping {ARTICLES} articles with {PICTURES} pictures each   {statistics.median(kept):6.2f} s")
print(f"libcurl, the same bytes, 6 at once             {statistics.median(fetched):6.2f} s")
print(f"ratio                                          {ratio:6.2f}   at most {MOST}")
print(f"main thread busy at a stretch, at worst        {statistics.median(longest):6.0f} ms")
sys.exit(ratio > MOST)
