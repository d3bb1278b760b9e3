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
exec "$server" serve
