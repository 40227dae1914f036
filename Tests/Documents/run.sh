#!/usr/bin/env bash
# Reports as files, read by other people's programs: openpyxl, Python's csv, LibreOffice, poppler. Needs a built
# program: that of `swift build`, or SUMAHO_PROGRAM and SUMAHO_SPECIMEN. What was made is left in
# .build/documents/. Ends with pytest's own summary; what is given goes to pytest.
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
exec timeout --signal=INT --kill-after=30 1500 "$python" -B -m pytest "$@"
