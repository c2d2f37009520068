#!/bin/sh
set -e
if [ ! -d node_modules ]; then
  echo "first install"
fi
mkdir -p build
chmod +x bin/cli
