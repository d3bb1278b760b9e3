#!/usr/bin/env bash
# The crash proofs on both databases: reports that are cut off, and uploads. Usage: tools/torture.sh ROUNDS
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
node tools/torture.mjs sqlite "$rounds"
node tools/interrupted.mjs sqlite "$rounds"
tools/with-postgres.sh bash -c '
  for proof in torture interrupted; do
    psql -q "$TEST_POSTGRES_URL" -c "CREATE DATABASE $proof"
    DATABASE_URL="${TEST_POSTGRES_URL%/*}/$proof" node "tools/$proof.mjs" postgres '"$rounds"'
  done'
