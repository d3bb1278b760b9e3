#!/usr/bin/env bash
# Races over two server processes, on both databases.
set -euo pipefail
cd "$(dirname "$0")/.."
for profile in hamm bochum hwk helen; do
  node tools/races.mjs sqlite "$profile"
  tools/with-postgres.sh bash -c '
    psql -q "$TEST_POSTGRES_URL" -c "CREATE DATABASE races"
    DATABASE_URL="${TEST_POSTGRES_URL%/*}/races" node tools/races.mjs postgres '"$profile"
done
