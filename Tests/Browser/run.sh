#!/usr/bin/env bash
# The program in a real browser, and its API under invented requests. Needs a built program: that of
# `swift build`, or SUMAHO_PROGRAM. Pictures and traces go to .build/browser/. Ends with pytest's own summaries;
# what is given goes to pytest: `bash Tests/Browser/run.sh test_api_fuzz.py -x`.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash Tests/Browser/setup.sh
SUMAHO_PROGRAM=$(realpath "${SUMAHO_PROGRAM:-$(swift build --show-bin-path)/sumaho}")
export SUMAHO_PROGRAM
[ -x "$SUMAHO_PROGRAM" ] || { echo "there is no program to try: $SUMAHO_PROGRAM" >&2 && exit 2; }
python="$PWD/.build/browser-venv/bin/python"
rm -rf .build/browser
cd Tests/Browser

# INT, so that what was started is stopped as well; who does not listen is ended half a minute later.
try() {
    local status=0
    timeout --signal=INT --kill-after=30 "${SUMAHO_BROWSER_SECONDS:-1500}" "$python" -B -m pytest "$@" || status=$?
    [ "$status" != 124 ] || echo "the browser tests took too long and were stopped" >&2
    return "$status"
}
if [ $# != 0 ]; then
    status=0
    try "$@" || status=$?
    exit "$status"
fi

# What nobody waits for goes side by side on two cores, in halves; what watches a clock goes alone.
timed=(test_corner.py test_live.py test_same_seat.py test_saturday.py test_stop.py)
half=(test_api_fuzz.py test_controls.py test_taps.py test_tasks.py)
rest=()
for file in test_*.py; do
    [[ " ${timed[*]} ${half[*]} " == *" $file "* ]] || rest+=("$file")
done
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
failed=0
try "${half[@]}" >"$logs/half" 2>&1 &
beside=$!
try "${rest[@]}" 2>&1 | tee "$logs/rest" || failed=1
wait "$beside" || failed=1
cat "$logs/half"
try "${timed[@]}" 2>&1 | tee "$logs/timed" || failed=1
echo
for log in half rest timed; do tail -n 1 "$logs/$log"; done
exit "$failed"
