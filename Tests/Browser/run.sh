#!/usr/bin/env bash
# The program in a real browser, and its API under invented requests. Needs a built program: that of
# `swift build`, or SUMAHO_PROGRAM. Pictures and traces go to .build/browser/. Ends with pytest's own summary;
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
status=0
timeout --signal=INT --kill-after=30 "${SUMAHO_BROWSER_SECONDS:-900}" "$python" -B -m pytest "$@" || status=$?
[ "$status" != 124 ] || echo "the browser tests took too long and were stopped" >&2
exit "$status"
