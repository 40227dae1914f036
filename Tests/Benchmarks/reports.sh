#!/usr/bin/env bash
# How long each report takes of a year of one ward: 10,000 persons, all seats up to the day sold, marks on all of
# them and a 相談票 on half, beside a command that only opens the same database, all in this one run. A report's
# time is its command's less that one's, the median of nine. Aims: 100 ms, a workbook 300 ms; 1 where one is
# missed or a report fails.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "python3 is needed" >&2; exit 2; }
swift build -c release --static-swift-stdlib --product sumaho >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export SUMAHO_DATABASE="$folder/ward.sqlite" SUMAHO_TODAY="2027-03-31 18:00" LC_ALL=C.UTF-8
sumaho="$(swift build -c release --static-swift-stdlib --show-bin-path)/sumaho"
SUMAHO_TODAY="2026-04-01 08:00" "$sumaho" plan 2026 --apply >/dev/null
python3 Tests/Benchmarks/full_year.py "$SUMAHO_DATABASE"
python3 - "$sumaho" "$folder" <<'PYTHON'
import statistics, subprocess, sys, time

sumaho, folder = sys.argv[1:]
TIMES = 9
REPORTS = [
    ["report", "day", "--date", "2026-11-24"], ["report", "day", "仲町", "--date", "2026-11-24"],
    ["report", "month", "2026-11"], ["report", "quarter", "2026-Q3"], ["report", "year", "2026"],
    ["report", "year", "2026", "--explain", "visits"], ["report", "compare", "高島平", "仲町"],
    ["report", "progress", "2026"], ["report", "headquarters", "2026"],
    ["month", "show", "2026-11"], ["month", "review", "2026-11"],
]
FORMS = {
    "text": ([], 100), "json": (["--json"], 100),
    "csv": (["--format", "csv", "--output", f"{folder}/report.csv", "--force"], 100),
    "html": (["--format", "html", "--output", f"{folder}/report.html", "--force"], 100),
    "xlsx": (["--format", "xlsx", "--output", f"{folder}/report.xlsx", "--force"], 300),
}

def once(words):
    start = time.perf_counter()
    done = subprocess.run([sumaho, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    took = (time.perf_counter() - start) * 1000
    if done.returncode != 0:
        sys.exit(f"sumaho {' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return took

def median(words):
    once(words)
    return statistics.median(once(words) for _ in range(TIMES))

least = median(["openings", "仲町", "--days", "1"])
print(f"a command that opens the database and does next to nothing: {least:.1f} ms")
worst, over = {}, 0
for report in REPORTS:
    for form, (words, aim) in FORMS.items():
        own = median(report + words) - least
        worst[form] = max(worst.get(form, 0), own)
        over += own >= aim
        print(f"{' '.join(report):34} {form:5} {own:7.1f} ms{f'   OVER {aim} ms' if own >= aim else ''}")
print("slowest: " + ", ".join(f"{form} {took:.1f} ms" for form, took in worst.items()))
sys.exit(1 if over else 0)
PYTHON
