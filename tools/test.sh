#!/usr/bin/env bash
# Everything CI runs, with the seconds of each step.
set -euo pipefail
cd "$(dirname "$0")/.."
times=()
begun=$SECONDS
step() {
  local name=$1 start=$SECONDS; shift
  echo "── $name"
  if ! "$@"; then echo "FAILED: $name" >&2; exit 1; fi
  times+=("$(printf '%-28s %5d s' "$name" $((SECONDS - start)))")
}
wasm() { cargo "$@" -p frontend --target wasm32-unknown-unknown; }
step "tools" tools/need.sh test
step "node packages" make --no-print-directory node_modules/.stamp
step "format" cargo fmt --all --check
step "clippy" cargo clippy --quiet --workspace --exclude frontend --all-targets -- -D warnings
step "clippy (wasm)" cargo clippy --quiet -p frontend --target wasm32-unknown-unknown -- -D warnings
step "boundaries" tools/boundaries.sh
step "unit, services, http" tools/with-s3.sh tools/with-postgres.sh cargo nextest run --workspace --exclude frontend
step "market" tools/market.sh 20
step "bank" tools/bank.sh
step "build for the browser" make --no-print-directory build-test
step "crash proof" tools/torture.sh 3
step "races" tools/races.sh
step "firefox" env NODE_NO_WARNINGS=1 node tools/browsers/firefox.mjs
step "webkit" env NODE_NO_WARNINGS=1 node tools/browsers/webkit.mjs
step "journeys" npx playwright test --config end2end/playwright.config.ts
echo
printf '%s\n' "${times[@]}"
echo "all of it                    $(printf '%5d s' $((SECONDS - begun)))"
