#!/usr/bin/env bash
# Installs what the checks of documents need on a bare Debian 12; quick where everything is there already.
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(libreoffice-calc-nogui poppler-utils)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi
# Python and fonts are the browser's.
bash Tests/Browser/setup.sh
