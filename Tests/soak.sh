#!/usr/bin/env bash
# The long runs, each bounded in time: 200 race rounds, 1,000 kills, 10,000 random walks. About an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --build-tests
soak() { # minutes, what, filter, environment
    local minutes=$1 what=$2 filter=$3
    shift 3
    echo "== $what"
    local started=$SECONDS
    env "$@" timeout --signal=TERM "${minutes}m" swift test --skip-build --disable-xctest --filter "$filter" | tail -n 3
    echo "== $what: $((SECONDS - started)) s"
}
soak 30 "race: 200 rounds of 64 processes" RaceTests SUMAHO_RACE_ROUNDS=200
soak 20 "crash: 1,000 kills" CrashTests SUMAHO_KILLS=1000
soak 40 "random walks: 10,000" RandomWalk SUMAHO_WALKS=10000 SUMAHO_SEED="${SUMAHO_SEED:-$RANDOM}"
