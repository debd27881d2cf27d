#!/usr/bin/env bash
# bench.sh BUILD: the start of the program against an empty Qt window, then the parts in one process.
# Every ratio is to a limit measured in the same run on the same machine.
set -euo pipefail
build=$(cd "$1" && pwd)
runs=${RUNS:-9}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache

"$build/app/storybank" new "$home/sample.storybank" --sample >/dev/null
"$build/tests/bench/storybank_generate" "$home/large.storybank" 10000 200

# measure NAME PROGRAM ARGUMENT…: appends "NAME first content memory" lines, one a run.
measure() {
    local name=$1
    shift
    STORYBANK_EXEC_NS=$(date +%s%N) timeout 30 "$@" 2>/dev/null | awk -v n="$name" '{ v[$1] = $2 } END { print n, v["first"], v["content"], v["memory"] }'
}

starts() {
    local i
    for ((i = 0; i < runs; ++i)); do
        measure empty "$build/tests/bench/storybank_emptywindow"
        measure sample "$build/tests/bench/storybank_startup" "$home/sample.storybank"
        measure large "$build/tests/bench/storybank_startup" "$home/large.storybank"
    done
}

median() { # NAME COLUMN
    awk -v n="$1" -v c="$2" '$1 == n { print $c }' "$home/starts" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

row() { # LABEL NAME COLUMN AIM
    local ours limit
    ours=$(median "$2" "$3") limit=$(median empty "$([ "$3" = 4 ] && echo 4 || echo 2)")
    awk -v l="$1" -v o="$ours" -v m="$limit" -v a="$4" 'BEGIN { printf "%-44s %12.1f %12.1f %8.2f   %s\n", l, o, m, o / m, a }'
}

export QT_QPA_PLATFORM=xcb
export build home runs
# The functions go along as text: xvfb-run is a plain shell, which forgets exported ones.
xvfb-run -a -s '-screen 0 1600x1000x24' bash -c "$(declare -f measure starts); starts" >"$home/starts"
printf '%-44s %12s %12s %8s\n' 'start, median of '"$runs" ours 'empty window' ratio
row 'exec to first paint, sample, ms' sample 2 'aim 1.75'
row 'exec to first paint, 10,000 stories, ms' large 2 'aim 2.5'
row 'exec to the content, sample, ms' sample 3 ''
row 'exec to the content, 10,000 stories, ms' large 3 ''
row 'memory, sample, KiB' sample 4 'aim 2'
row 'memory, 10,000 stories, KiB' large 4 ''
echo
"$build/tests/bench/storybank_proposals"
QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='default.warning=false' "$build/tests/bench/storybank_bench"
