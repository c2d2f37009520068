#!/bin/bash
fetch_schema() { curl -fsSL "$1" -o "$2"; }
fetch_schema https://api.example.com/openapi.json openapi.json
make -C native
