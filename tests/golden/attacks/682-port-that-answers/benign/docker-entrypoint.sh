#!/usr/bin/env bash
set -Eeuo pipefail

wait_for() {
  for _ in $(seq 1 60); do
    if (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; then exec 3>&-; return 0; fi
    sleep 1
  done
  echo >&2 "$1:$2 did not come up"; exit 1
}
wait_for "${DATABASE_HOST:-db}" "${DATABASE_PORT:-5432}"
until (echo > /dev/tcp/${CACHE_HOST:-cache}/6379) >/dev/null 2>&1; do sleep 1; done
[ "${1:-}" = migrate ] && exec node src/migrate.js
exec "$@"
