#!/usr/bin/env bash
# Measures the release build on both databases; the last lines are name=value pairs.
# docs/PERFORMANCE.md says what they mean and what was measured. Usage: tools/bench.sh [PART…]
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { apt-get install -y -qq wrk >/dev/null 2>&1 || { echo "missing: wrk. Install it with: apt-get install wrk" >&2; exit 1; }; }
cargo build --quiet --release -p bench
parts=${*:-import overview readings contract size}
export seconds=${SECONDS_PER_RUN:-10} connections=8
work=$(mktemp -d "${TMPDIR:-/tmp}/portal-bench.XXXXXX")
export work results=$work/results
touch "$results"
trap 'rm -rf "$work"' EXIT

import_of() { target/release/bench import --database-url "$1" --folder "$work/import" --name "$2" | grep = >>"$results"; }
# In a database of its own on a PostgreSQL that is started for it; its address is $root/NAME.
on_postgres() {
  [ -n "${TEST_POSTGRES_URL:-}" ] && return
  tools/with-postgres.sh bash -c 'set -euo pipefail; root=${TEST_POSTGRES_URL%/*}
    for name in overview import few many contract; do psql -q "$TEST_POSTGRES_URL" -c "CREATE DATABASE $name"; done
    '"$1"
}
wants() { [[ " $parts " == *" $1 "* ]]; }
postgres=""
if wants import; then
  target/release/server demo --customers 2000 --pdf-customers 0 --to "$work/import" >/dev/null
  import_of "sqlite://$work/import.db" sqlite
  export -f import_of
  postgres+='import_of "$root/import" postgres;'
fi
if wants overview; then
  bash tools/bench/overview.sh sqlite "sqlite://$work/sqlite/portal.db" 3391
  postgres+='bash tools/bench/overview.sh postgres "$root/overview" 3392;'
fi
if wants readings; then
  bash tools/bench/readings.sh sqlite "sqlite://$work/few/portal.db" "sqlite://$work/many/portal.db" 3393
  rm -rf "$work/few" "$work/many"
  postgres+='bash tools/bench/readings.sh postgres "$root/few" "$root/many" 3394;'
fi
if wants contract; then
  target/release/bench engine >>"$results"
  bash tools/bench/contract.sh sqlite "sqlite://$work/contract/portal.db" 3395
  postgres+='bash tools/bench/contract.sh postgres "$root/contract" 3396;'
fi
[ -z "$postgres" ] || on_postgres "$postgres"
if wants size; then
  brotli() { cat target/site/pkg/*"$1.br" | wc -c; }
  echo "wasm_js_brotli_bytes=$(( $(brotli .wasm) + $(brotli .js) ))" >>"$results"
  echo "css_brotli_bytes=$(brotli .css)" >>"$results"
fi
echo; sort -u "$results"
