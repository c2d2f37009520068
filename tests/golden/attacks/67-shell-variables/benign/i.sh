#!/bin/sh
CC=gcc
OUT=build/addon.node
mkdir -p build
$CC -shared -o $OUT src/addon.c
