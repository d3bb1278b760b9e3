#!/usr/bin/env bash
# A portal with fresh demo data for the journeys. Usage: tools/e2e-server.sh PORT
# E2E_DATA names its folder, so that the journeys can read the demo data too; it is emptied first.
# SERVER and LEPTOS_SITE_ROOT take another build.
set -euo pipefail
cd "$(dirname "$0")/.."
port=$1
data=${E2E_DATA:-${TMPDIR:-/tmp}/portal-e2e.$port}
mark=$data/made-for-journeys
# Only a folder made here before is emptied.
if [ -d "$data" ] && [ -n "$(ls -A "$data")" ] && [ ! -e "$mark" ]; then
  echo "$data is not empty and was not made for the journeys" >&2; exit 1
fi
rm -rf "$data"; mkdir -p "$data"; touch "$mark"
export PROFILE=${PROFILE:-hamm} PORT=$port DATA=$data CUSTOMERS=${CUSTOMERS:-100}
export LEPTOS_SITE_ROOT=${LEPTOS_SITE_ROOT:-target/site-test} PORTAL_LOG=${PORTAL_LOG:-warn}
# Cheap hashes (a debug build allows it) and wide limits: journeys come from one address.
export PORTAL_HASH_MEMORY_KIB=256 PORTAL_HASH_PASSES=1
export PORTAL_LIMIT_SIGN_INS=10000 PORTAL_LIMIT_PAIRS=0 PORTAL_LIMIT_REGISTRATIONS=10000 PORTAL_LIMIT_RESET_MAILS=10000 PORTAL_LIMIT_IDENTIFICATIONS=10000 PORTAL_LIMIT_MAILS=0 PORTAL_LIMIT_READINGS=10000 PORTAL_LIMIT_GUEST_READINGS=10000 PORTAL_LIMIT_REQUESTS=0
tools/run.sh "${SERVER:-target/debug/server}" & server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$data"' EXIT INT TERM
wait $server
