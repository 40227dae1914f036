#!/usr/bin/env bash
# The long runs, each bounded in time: 200 race rounds, 1,000 kills, 500 kills in calls, 300 in draws, 10,000 random
# walks. Built for release, since it is the rules that are tried here and not the compiler; about half an hour on
# two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
build=(-c release -Xswiftc -enable-testing --scratch-path .build/soak)
swift build "${build[@]}" --build-tests
soak() { # minutes, what, filter, environment
    local minutes=$1 what=$2 filter=$3 started=$SECONDS log
    shift 3
    log=$(mktemp)
    echo "== $what"
    if ! env "$@" timeout "${minutes}m" swift test "${build[@]}" --skip-build --disable-xctest --filter "$filter" \
        >"$log" 2>&1; then
        tail -n 40 "$log"
        exit 1
    fi
    # A filter that no test answers to passes as well: it must not pass for a run.
    grep -E 'Test run with [1-9][0-9]* test' "$log"
    rm -f "$log"
    echo "== $what: $((SECONDS - started)) s"
}
# All of them, or those named: race, crash, calls, draws, walks.
for stage in "${@:-race crash calls draws walks}"; do
    for name in $stage; do
        case "$name" in
        race) soak 30 "race: 200 rounds of 64 processes" RaceTests SUMAHO_RACE_ROUNDS=200 ;;
        crash) soak 20 "crash: 1,000 kills" CrashTests SUMAHO_KILLS=1000 ;;
        calls) soak 15 "calls: 500 kills" InterruptedCallTests SUMAHO_CALL_KILLS=500 ;;
        draws) soak 15 "draws: 300 kills" KilledDrawTests SUMAHO_DRAW_KILLS=300 ;;
        walks) soak 40 "random walks: 10,000" RandomWalk SUMAHO_WALKS=10000 SUMAHO_SEED="${SUMAHO_SEED:-$RANDOM}" ;;
        *) echo "no such run: $name" >&2 && exit 2 ;;
        esac
    done
done
