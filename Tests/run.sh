#!/usr/bin/env bash
# Installs what the tests need on a bare Debian 12 and runs them all. Ends with the test runner's own summary.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(libsqlite3-dev libsodium-dev libedit-dev strace util-linux)
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
swift test --skip-build --disable-xctest "$@"
