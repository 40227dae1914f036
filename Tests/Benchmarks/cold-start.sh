#!/usr/bin/env bash
# How long `sumaho openings` takes from nothing on a planned year, beside a program that does nothing, both in
# this one run: the median of 20 each, and their ratio. Aim: 12 ms.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "python3 is needed" >&2; exit 2; }
swift build -c release --static-swift-stdlib --product sumaho >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export SUMAHO_DATABASE="$folder/ward.sqlite"
sumaho="$(swift build -c release --static-swift-stdlib --show-bin-path)/sumaho"
"$sumaho" plan 2026 --apply --today 2026-04-01 >/dev/null 2>&1
echo 'int main(void) { return 0; }' >"$folder/empty.c"
cc -O2 -o "$folder/empty" "$folder/empty.c" 2>/dev/null || clang -O2 -o "$folder/empty" "$folder/empty.c"
python3 - "$sumaho" "$folder/empty" <<'PYTHON'
import statistics, subprocess, sys, time

def median(command):
    def once():
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return (time.perf_counter() - start) * 1000
    once()
    return statistics.median(once() for _ in range(20))

sumaho, empty = sys.argv[1:]
nothing = median([empty])
for name, words in [("openings", ["--today", "2026-04-07 09:00"]), ("openings --days 366 --all --json",
        ["--days", "366", "--all", "--json", "--today", "2026-04-07 09:00"]), ("--help", None)]:
    command = [sumaho, "--help"] if words is None else [sumaho, "openings"] + words
    took = median(command)
    print(f"{name}: {took:.1f} ms, an empty program {nothing:.1f} ms, ratio {took / nothing:.1f}")
PYTHON
