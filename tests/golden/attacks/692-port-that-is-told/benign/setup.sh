#!/bin/bash
until (echo > /dev/tcp/${DB_HOST:-db.local}/5432) 2>/dev/null; do sleep 1; done
timeout 1 bash -c "echo > /dev/tcp/$CACHE_HOST/6379" 2>/dev/null || echo "no cache"
