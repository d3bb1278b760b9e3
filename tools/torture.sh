#!/usr/bin/env bash
# The crash proof on both databases. Usage: tools/torture.sh ROUNDS
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
node tools/torture.mjs sqlite "$rounds"
tools/with-postgres.sh bash -c '
  psql -q "$TEST_POSTGRES_URL" -c "CREATE DATABASE torture"
  DATABASE_URL="${TEST_POSTGRES_URL%/*}/torture" node tools/torture.mjs postgres '"$rounds"
