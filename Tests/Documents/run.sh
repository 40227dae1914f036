#!/usr/bin/env bash
# Reports as files, read by other people's programs: openpyxl, Python's csv, LibreOffice, poppler. Needs a built
# program: that of `swift build`, or SUMAHO_PROGRAM and SUMAHO_SPECIMEN. What was made is left in
# .build/documents/. Ends with pytest's own summaries; what is given goes to pytest.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash Tests/Documents/setup.sh
built=$(swift build --show-bin-path)
SUMAHO_PROGRAM=$(realpath "${SUMAHO_PROGRAM:-$built/sumaho}")
SUMAHO_SPECIMEN=$(realpath "${SUMAHO_SPECIMEN:-$built/specimen}")
export SUMAHO_PROGRAM SUMAHO_SPECIMEN
python="$PWD/.build/browser-venv/bin/python"
rm -rf .build/documents
cd Tests/Documents

try() { timeout --signal=INT --kill-after=30 1500 "$python" -B -m pytest "$@"; }
if [ $# != 0 ]; then
    status=0
    try "$@" || status=$?
    exit "$status"
fi

# Side by side on two cores: those that make files of their own, and those that share the reports of one ward.
own=(test_notebook.py test_publish.py test_totals.py)
shared=()
for file in test_*.py; do
    [[ " ${own[*]} " == *" $file "* ]] || shared+=("$file")
done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=0
try "${own[@]}" >"$log" 2>&1 &
beside=$!
try "${shared[@]}" || failed=1
wait "$beside" || failed=1
cat "$log"
exit "$failed"
