#!/usr/bin/env bash
# A portal with fresh demo data for the journeys. Usage: tools/e2e-server.sh PORT
set -euo pipefail
cd "$(dirname "$0")/.."
port=$1
data=$(mktemp -d "${TMPDIR:-/tmp}/portal-e2e.XXXXXX")
trap 'rm -rf "$data"' EXIT
export PROFILE=${PROFILE:-hamm} PORT=$port DATA=$data CUSTOMERS=${CUSTOMERS:-12}
export LEPTOS_SITE_ROOT=target/site-test PORTAL_LOG=${PORTAL_LOG:-warn}
# Cheap hashes (a debug build allows it) and wide limits: journeys come from one address.
export PORTAL_HASH_MEMORY_KIB=256 PORTAL_HASH_PASSES=1
export PORTAL_LIMIT_SIGN_INS=10000 PORTAL_LIMIT_REGISTRATIONS=10000 PORTAL_LIMIT_RESET_MAILS=10000 PORTAL_LIMIT_READINGS=10000
tools/run.sh target/debug/server & server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$data"' EXIT INT TERM
wait $server
