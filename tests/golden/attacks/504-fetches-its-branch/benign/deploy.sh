#!/bin/sh
set -e
git fetch origin "$1" && git checkout "$1" && git pull
npm ci && npm run build
