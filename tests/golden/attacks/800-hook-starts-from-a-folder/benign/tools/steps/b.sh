#!/bin/sh
set -e
exec node c.mjs "$1"
