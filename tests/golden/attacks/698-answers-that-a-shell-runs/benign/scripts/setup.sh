#!/bin/sh
get() { curl -fsSL "$1" -o "$2"; }
get https://api.example.com/openapi.json openapi.json
eval "$(./scripts/env.sh)"
eval "$(ssh-agent -s)"
npm run build
