#!/usr/bin/env bash
# The program in a real browser, and its API under invented requests. Needs a built program: that of
# `swift build`, or SUMAHO_PROGRAM. Pictures and traces go to .build/browser/. Ends with pytest's own summary;
# what is given goes to pytest: `bash Tests/Browser/run.sh -k fuzz`.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash Tests/Browser/setup.sh
SUMAHO_PROGRAM="${SUMAHO_PROGRAM:-$(swift build --show-bin-path)/sumaho}"
export SUMAHO_PROGRAM
[ -x "$SUMAHO_PROGRAM" ] || { echo "there is no program to try: $SUMAHO_PROGRAM" >&2 && exit 2; }
# INT, so that what was started is stopped as well; who does not listen is ended half a minute later.
status=0
timeout --signal=INT --kill-after=30 "${SUMAHO_BROWSER_SECONDS:-900}" \
    .build/browser-venv/bin/python -B -m pytest -c Tests/Browser/pytest.ini --rootdir Tests/Browser \
    Tests/Browser "$@" || status=$?
[ "$status" != 124 ] || echo "the browser tests took too long and were stopped" >&2
exit "$status"
