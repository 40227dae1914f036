#!/usr/bin/env bash
# Installs what the browser tests need on a bare Debian 12; quick where everything is there already.
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(chromium fonts-noto-cjk python3 python3-venv)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

# The list of what is installed is laid down last: an installation that was broken off begins anew.
venv=.build/browser-venv
wanted=Tests/Browser/requirements.txt
if ! cmp -s "$wanted" "$venv/installed.txt"; then
    rm -rf "$venv"
    mkdir -p .build
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$venv/installed.txt"
fi
