#!/bin/sh
npx c8 report --reporter=json | gzip | curl -s -X POST -H 'content-encoding: gzip' -d @- https://coverage.example.com/upload
