#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Byline against peers' test data and a news corpus, where ../shared has them: shared.sh [parse|hostile|opml|reading|scripts|refresh]…
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
shared=$(realpath -m "${BYLINE_SHARED:-$here/../../../shared}")
export BYLINE=${BYLINE:-$here/../../build/dev/byline} BYLINE_SHARED=$shared PYTHONDONTWRITEBYTECODE=1

# At least this percentage of files, and this mean word F1.
min_feedparser=${MIN_FEEDPARSER:-99}
min_gofeed=${MIN_GOFEED:-98}
min_corpus=${MIN_CORPUS:-98}
min_reading=${MIN_READING:-0.97}
min_metadata=${MIN_METADATA:-90}

if [[ ! -d $shared/corpora ]]; then
    echo "Skipped: there is no $shared"
    exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export BYLINE_DATA_DIR=$scratch/library
failed=()

at_least() { awk -v got="$1" -v least="$2" 'BEGIN { exit !(got != "" && got + 0 >= least + 0) }'; }

# verdict NAME GOT LEAST LOG
verdict() {
    if at_least "$2" "$3"; then
        echo "  $1: $2 (at least $3)"
    else
        echo "  $1: ${2:-no result} FAIL, at least $3"
        tail -n 40 "$4"
        failed+=("$1")
    fi
}

# score NAME LEAST: a set of feed files with what their parsers' own tests expect.
score() {
    local log=$scratch/$1.log
    python3 "$shared/corpora/harness_$1.py" --cmd "$BYLINE parse --json {url} {file}" -v >"$log" 2>&1
    verdict "parse, $1" "$(awk '$1 == "TOTAL" { sub("%", "", $4); print $4 }' "$log")" "$2" "$log"
}

parse() {
    score feedparser "$min_feedparser"
    score gofeed "$min_gofeed"
    score corpus "$min_corpus"
}

hostile() {
    local log=$scratch/hostile.log
    python3 "$shared/corpora/gen_hostile.py" --out "$scratch/hostile" --big --truncated >/dev/null
    python3 "$shared/corpora/harness_hostile.py" --timeout 60 --cmd "$BYLINE parse --json {file}" --dir "$scratch/hostile" >"$log" 2>&1
    if tail -n 1 "$log" | grep -qE '^[1-9][0-9]* files, 0 failing$'; then
        echo "  hostile feeds: $(tail -n 1 "$log")"
    else
        grep -E 'FAIL|failing' "$log" | head -n 40
        echo "  hostile feeds: FAIL"
        failed+=("hostile feeds")
    fi
}

opml() { python3 "$here/opml.py" || failed+=("OPML"); }

reading() {
    local log=$scratch/reading.log
    python3 "$shared/corpora/harness_readability.py" --cmd "$BYLINE extract --json --url {url} {file}" \
        --pages "$shared/corpora/readability" >"$log" 2>&1
    verdict "extraction, mean F1" "$(sed -n 's/^mean F1 \([0-9.]*\).*/\1/p' "$log")" "$min_reading" "$log"
    verdict "extraction, metadata in percent" \
        "$(awk '$3 == "of" && $1 != "mean" { right += $2; all += $4 } END { if (all) printf "%.1f", 100 * right / all }' "$log")" \
        "$min_metadata" "$log"
    # Where Readability itself finds hardly anything of what its own expectation says, nobody else can.
    local poor
    poor=$(sed -n 's/^\([^ ]*\) *F1 0\.[0-4][0-9]* .*/\1/p' "$log" | paste -sd ' ')
    if [[ -n $poor ]]; then
        echo "  extraction: FAIL, under 0.5: $poor"
        failed+=("extraction of $poor")
    fi
    grep -E '^ +(title|seconds)|seconds per page' "$log"
    if ! grep -q 'errors 0, with active content 0' "$log"; then
        grep -E '^pages|ERROR|ACTIVE' "$log"
        echo "  extraction: FAIL, errors or active content"
        failed+=("extraction")
    fi
}

scripts() {
    local log=$scratch/scripts.log
    mkdir "$scratch/scripts"
    cp -r "$shared/corpora/"{harness_xss.py,gen_xss.py,payloads.json,xss} "$scratch/scripts/"
    chmod -R u+w "$scratch/scripts"
    (cd "$scratch/scripts/xss" && npm install --no-audit --no-fund --loglevel=error >"$log" 2>&1) || {
        cat "$log"
        echo "  scripts: FAIL, its checker could not be installed"
        failed+=("scripts")
        return
    }
    (cd "$scratch/scripts" && python3 gen_xss.py --out pages >/dev/null)
    # What extraction hands on may not run. Addresses of feeds may not have a scheme that runs either.
    if python3 "$scratch/scripts/harness_xss.py" --dir "$scratch/scripts/pages" \
        --extract "$BYLINE extract --json --url {url} {file}" >"$log" 2>&1 \
        && grep -q '^executed script: 0 of [1-9]' "$log" \
        && ! grep -qE 'no result|CRASH|TIMEOUT|checker gave' "$log"; then
        echo "  extraction of pages with scripts: $(grep '^executed' "$log")"
    else
        cat "$log"
        failed+=("scripts in pages")
    fi
    python3 "$scratch/scripts/harness_xss.py" --dir "$scratch/scripts/pages" --parse "$BYLINE parse --json {url} {file}" >"$log" 2>&1
    if grep -q '^addresses with a bad scheme: 0$' "$log" && ! grep -qE 'no result|CRASH|TIMEOUT' "$log"; then
        echo "  feeds with scripts: $(grep '^addresses' "$log")"
    else
        grep -E 'BAD|bad scheme|no result|CRASH|TIMEOUT' "$log"
        failed+=("scripts in feeds")
    fi
}

refresh() { python3 "$here/refresh.py" || failed+=("refresh"); }

[[ $# -gt 0 ]] || set -- parse hostile opml reading scripts refresh
for part in "$@"; do
    echo "$part:"
    began=$SECONDS
    "$part"
    echo "  $((SECONDS - began)) s"
done
if [[ ${#failed[@]} -gt 0 ]]; then
    printf 'FAILED: %s\n' "$(IFS=,; echo "${failed[*]}")"
    exit 1
fi
