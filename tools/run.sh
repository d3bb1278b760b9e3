#!/usr/bin/env bash
# Migrates, loads demo data on the first start, serves. Usage: tools/run.sh path/to/server
set -euo pipefail
cd "$(dirname "$0")/.."
server=$1
data=${DATA:-data/$PROFILE}
export PORTAL_PROFILE=$PROFILE PORTAL_DATA=$data PORTAL_DEMO=${PORTAL_DEMO:-true}
export PORTAL_BASE_URL=${PORTAL_BASE_URL:-http://127.0.0.1:$PORT}
export PORTAL_DATABASE_URL=${DATABASE_URL:-sqlite://$data/portal.db}
export LEPTOS_SITE_ADDR=127.0.0.1:$PORT
"$server" migrate
# One mark per database: a new one gets the same demo people.
mark=$data/demo/imported-$(printf %s "$PORTAL_DATABASE_URL" | cksum | cut -d' ' -f1)
if [ ! -e "$mark" ]; then
  [ -e "$data/demo/manifest.toml" ] || "$server" demo --profile "$PROFILE" --customers "$CUSTOMERS" --to "$data/demo"
  "$server" import "$data/demo"
  touch "$mark"
fi
# Where banks identify people and none is named, the demonstration bank runs beside the portal.
if grep -q '^registration = "bank"' "profiles/$PROFILE/profile.toml" && [ -z "${PORTAL_BANK_ISSUER:-}" ]; then
  bank_port=${BANK_PORT:-$((PORT + 1000))}
  export PORTAL_BANK_ISSUER=http://127.0.0.1:$bank_port
  node tools/bank.mjs --port "$bank_port" --people "$data/demo/bank.json" \
    --client-keys "$PORTAL_BASE_URL/.well-known/bank-keys.json" --redirect-uri "$PORTAL_BASE_URL/register/bank/back" 2>/dev/null &
  bank=$!
  "$server" serve & portal=$!
  trap 'kill $portal $bank 2>/dev/null || true; wait $portal $bank 2>/dev/null || true' EXIT
  trap 'exit 143' INT TERM
  wait "$portal"
  exit
fi
exec "$server" serve
