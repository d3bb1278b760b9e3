#!/usr/bin/env bash
# Rebuilds and restarts when a source changes. Polls once a second: no tool to install.
set -uo pipefail
cd "$(dirname "$0")/.."
export LEPTOS_SITE_ROOT=target/site-test DATA=data/dev-$PROFILE
state() { find app demo domain frontend locales migrations profiles public server services style -type f -newer target/.dev 2>/dev/null | head -1; }
pid=
trap 'kill $pid 2>/dev/null; exit 0' INT TERM
touch target/.dev
while true; do
  if make --no-print-directory build-test; then
    [ -n "$pid" ] && kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    tools/run.sh target/debug/server & pid=$!
  fi
  while [ -z "$(state)" ]; do sleep 1; done
  touch target/.dev
done
