#!/bin/sh
# Takes the picket that is installed; else builds the one this action is part of (Debian 12, Ubuntu 24.04).
set -eu
if command -v picket >/dev/null; then
	picket --version
	exit 0
fi
source=$(cd "$(dirname "$0")/../.." && pwd)
echo "::group::Build picket"
cd "$source"
tools/install-packages
cmake --preset release
cmake --build --preset release --target picket scanner packtool
echo "::endgroup::"
echo "$source/build/release/bin" >>"$GITHUB_PATH"
