#!/usr/bin/env bash
# Installs what the tests need on a bare Debian 12 and runs them all. Ends with the test runners' own summaries.
# What is given goes to `swift test`, and only that is run then: `bash Tests/run.sh --filter Plan`.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(libsqlite3-dev libsodium-dev libedit-dev libxlsxwriter-dev strace util-linux)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

swift format lint --strict --recursive --parallel Package.swift Sources Tests
swift build --build-tests
# Swift Testing would start everything at once: two at a time a core is what a small machine can bear.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH="${SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH:-$(($(nproc) * 2))}"
[ $# = 0 ] || exec swift test --skip-build --disable-xctest "$@"

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
failed=0
# What hangs must not hang whoever waits for it.
timeout --signal=INT --kill-after=30 2400 swift test --skip-build --disable-xctest 2>&1 | tee "$logs/swift" || failed=1
bash Tests/Browser/run.sh 2>&1 | tee "$logs/browser" || failed=1
bash Tests/Documents/run.sh 2>&1 | tee "$logs/documents" || failed=1
# Side by side: the first is far above by now.
echo
grep -a 'Test run with' "$logs/swift" | tail -n 1 || echo "the Swift tests did not end"
tail -n 3 "$logs/browser"
grep -aE '^=.* (passed|failed|error)' "$logs/documents" || echo "the tests of documents did not end"
exit "$failed"
