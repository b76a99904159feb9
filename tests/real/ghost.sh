#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Byline with a real Ghost site on this machine, first with its server and then without: ghost.sh [5|6]
# A first start installs Ghost (some minutes); it is kept below BYLINE_SERVERS for the next time.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
shared=$(realpath -m "${BYLINE_SHARED:-$here/../../../shared}")
byline=${BYLINE:-$here/../../build/dev/byline}
version=${1:-5}
[[ -d $shared/servers ]] || { echo "Skipped: there is no $shared/servers"; exit 0; }

export BYLINE_SERVERS=${BYLINE_SERVERS:-${TMPDIR:-/tmp}/byline-servers}
scratch=$(mktemp -d)
export BYLINE_DATA_DIR=$scratch/library
pid_file=$BYLINE_SERVERS/ghost/run$version/ghost.pid
found=down
if [[ -f $pid_file ]] && kill -0 "$(cat "$pid_file")" 2>/dev/null; then
    found=up
fi
# The server is left as it was found.
finish() {
    "$shared/servers/ghost_$found.sh" "$version" >/dev/null 2>&1 || true
    rm -rf "$scratch"
}
trap finish EXIT
site=$("$shared/servers/ghost_up.sh" "$version" | tail -n 1)
python3 "$shared/servers/seed_ghost.py" "$version" >/dev/null
echo "Ghost $version at $site"

# value EXPRESSION: a value out of the JSON that a command prints, which Python sees as `d`.
value() { python3 -c "import json,sys; d=json.load(sys.stdin); print($1)"; }
is() { # is WHAT GOT WANTED
    [[ $2 == "$3" ]] || { echo "  $1: $2 FAIL, expected $3"; exit 1; }
    echo "  $1: $2"
}
above() { # above WHAT GOT LEAST
    [[ $2 -ge $3 ]] || { echo "  $1: $2 FAIL, expected at least $3"; exit 1; }
    echo "  $1: $2"
}

# Pictures of the article that the library has, with the content that their name promises.
kept_pictures() {
    python3 - "$BYLINE_DATA_DIR/library.db" "$article" <<'PY'
import hashlib, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute("SELECT p.hash, p.bytes FROM copy_picture c JOIN picture p ON p.hash = c.hash"
                                            " WHERE c.article_id = ?", (sys.argv[2],)).fetchall()
print(sum(hashlib.sha256(data).hexdigest() == name and len(data) > 100 for name, data in rows))
PY
}

added=$("$byline" add "$site/" --json)
outlet=$(value 'd["outlet"]["id"]' <<<"$added")
is "title of the outlet" "$(value 'd["outlet"]["title"]' <<<"$added")" "바이라인 데일리"
above "articles that came with it" "$(value 'd["articles_added"]' <<<"$added")" 10

"$byline" refresh --force --json >"$scratch/refresh.json"
is "outlets that failed" "$(value 'len(d["failed"])' <"$scratch/refresh.json")" 0
"$byline" refresh --force --json >"$scratch/refresh.json"
is "articles added by a second refresh" "$(value 'd["articles_added"]' <"$scratch/refresh.json")" 0

"$byline" list --outlet "$outlet" --limit 500 --json >"$scratch/list.json"
total=$(value 'len(d)' <"$scratch/list.json")
above "articles of the outlet" "$total" 10
is "articles without an author" "$(value 'sum(not a["authors"] for a in d)' <"$scratch/list.json")" 0
for secret in SECRET DRAFT-SECRET SCHEDULED-SECRET; do
    is "drafts and members' parts ($secret)" "$(grep -c "$secret" "$scratch/list.json" || true)" 0
done

"$byline" authors --outlet "$outlet" --json >"$scratch/authors.json"
above "authors" "$(value 'len(d)' <"$scratch/authors.json")" 3
author=$(value '[a["id"] for a in d if a["name"] == "박민수"][0]' <"$scratch/authors.json")
"$byline" list --author "$author" --limit 500 --json >"$scratch/by_author.json"
is "articles by 박민수" "$(value 'len(d)' <"$scratch/by_author.json")" \
    "$(value "sum(any(w['id'] == $author for w in a['authors']) for a in d)" <"$scratch/list.json")"
is "the same by name" "$("$byline" list --author 박민수 --limit 500 --json | value 'len(d)')" \
    "$(value 'len(d)' <"$scratch/by_author.json")"

article=$(value "next(a['id'] for a in d if (a.get('image') or '').startswith('$site'))" <"$scratch/list.json")
"$byline" show "$article" --json >"$scratch/shown.json"
above "letters of the shown article" "$(value 'len(d["content_text"])' <"$scratch/shown.json")" 40

is "bookmarked" "$("$byline" bookmark "$article" --folder 읽을거리 --note 다시 --json | value 'd["changed"]')" 1
is "in the bookmarks" "$("$byline" bookmarks --json | value "[(b['id'], b['folder'], b['note']) for b in d] == [($article, '읽을거리', '다시')]")" True

"$byline" save "$article" --json >"$scratch/saved.json" || [[ $? == 1 ]]
pictures=$(value 'd[0]["pictures"]' <"$scratch/saved.json")
above "pictures kept" "$pictures" 1

"$shared/servers/ghost_down.sh" "$version" >/dev/null
if curl -sf -m 2 -o /dev/null "$site/"; then
    echo "  the server still answers: FAIL"
    exit 1
fi
echo "  the server is stopped"
"$byline" show "$article" --json >"$scratch/offline.json"
is "letters of it without the server" "$(value 'len(d["content_text"])' <"$scratch/offline.json")" \
    "$(value 'len(d["content_text"])' <"$scratch/shown.json")"
is "the same text" "$([[ $(value 'd["content_text"]' <"$scratch/offline.json") \
    == "$(value 'd["content_text"]' <"$scratch/shown.json")" ]] && echo yes)" yes
is "listed as saved" "$("$byline" list --saved --json | value "[a['id'] for a in d] == [$article]")" True
is "pictures in the library, whole" "$(kept_pictures)" "$pictures"
status=0
"$byline" refresh --force --json >"$scratch/refresh.json" 2>/dev/null || status=$?
above "exit code of a refresh without the server" "$status" 1
is "articles after it" "$("$byline" list --outlet "$outlet" --limit 500 --json | value 'len(d)')" "$total"

echo "Ghost $version: done"
