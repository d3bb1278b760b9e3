#!/usr/bin/env bash
# Measures the release build on both databases; the last lines are name=value pairs.
# docs/PERFORMANCE.md says what they mean and what was measured.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { apt-get install -y -qq wrk >/dev/null 2>&1 || { echo "missing: wrk. Install it with: apt-get install wrk" >&2; exit 1; }; }
cargo build --quiet --release -p bench
seconds=${SECONDS_PER_RUN:-10}
connections=8
work=$(mktemp -d "${TMPDIR:-/tmp}/portal-bench.XXXXXX")
results=$work/results
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT
ticks=$(getconf CLK_TCK)
cpu() { awk '{print $14 + $15}' "/proc/$1/stat"; }
rss() { awk '/^VmRSS/ {printf "%.1f", $2 / 1024}' "/proc/$1/status"; }
wait_for() { for _ in $(seq 200); do curl -fs -o /dev/null "$1" && return; sleep 0.05; done; echo "nothing at $1" >&2; exit 1; }

# load PID URL COOKIE -> "cpu_ms requests_per_s"
load() {
  wrk -t1 -c$connections -d2 -H "Cookie: $3" "$2" >/dev/null
  local before after out requests
  before=$(cpu "$1"); out=$(wrk -t1 -c$connections -d"$seconds" -H "Cookie: $3" "$2"); after=$(cpu "$1")
  grep -q 'Non-2xx' <<<"$out" && { echo "$out" >&2; exit 1; }
  requests=$(awk '/requests in/ {print $1}' <<<"$out")
  awk -v t="$((after - before))" -v hz="$ticks" -v n="$requests" -v s="$seconds" 'BEGIN {printf "%.3f %.0f\n", t * 1000 / hz / n, n / s}'
}

measure() {
  local engine=$1 url=$2 port=$3 data=$work/$1 pid floor session size cost base
  base=http://127.0.0.1:$port
  export PORTAL_DATA=$data PORTAL_DATABASE_URL=$url PORTAL_BASE_URL=$base PORTAL_DEMO=true PORTAL_LOG=error PORTAL_LIMIT_REQUESTS=0 LEPTOS_SITE_ADDR=127.0.0.1:$port
  target/release/server migrate >/dev/null
  target/release/server demo --customers 200 --to "$data/demo" >/dev/null
  target/release/server import "$data/demo" >/dev/null
  target/release/server serve >/dev/null 2>&1 & pid=$!; pids+=("$pid")
  wait_for "$base/health/ready"
  sleep 1
  [ "$engine" = sqlite ] && echo "rss_start_mb=$(rss "$pid")" >>"$results"
  read -r email password < <(awk -F, 'NR == 2 {print $1, $2}' "$data/demo/sign_ins.csv")
  session=$(curl -s -o /dev/null -D - -H "Origin: $base" -H "Accept: text/html" --data-urlencode "name=$email" --data-urlencode "password=$password" \
    "$base/api/account/sign-in" | tr -d '\r' | awk '/^set-cookie: __Host-session=/ {split($2, a, ";"); print a[1]}')
  [ -n "$session" ] || { echo "no sign-in on $engine" >&2; exit 1; }
  size=$(curl -s -H "Cookie: $session" "$base/overview" | wc -c)
  read -r cost rate < <(load "$pid" "$base/overview" "$session")
  echo "dashboard_cpu_ms_$engine=$cost" >>"$results"
  echo "dashboard_requests_per_s_$engine=$rate" >>"$results"
  [ "$engine" = sqlite ] && echo "rss_load_mb=$(rss "$pid")" >>"$results"
  target/release/bench record --database-url "$url" --session "${session#*=}" --to "$work/statements.json"
  kill "$pid"; wait "$pid" 2>/dev/null || true
  target/release/bench floor --database-url "$url" --statements "$work/statements.json" --address "127.0.0.1:$port" --size "$size" & floor=$!; pids+=("$floor")
  wait_for "$base/overview"
  read -r floor_cost floor_rate < <(load "$floor" "$base/overview" "$session")
  kill "$floor"; wait "$floor" 2>/dev/null || true
  echo "floor_cpu_ms_$engine=$floor_cost" >>"$results"
  echo "floor_requests_per_s_$engine=$floor_rate" >>"$results"
  echo "dashboard_floor_ratio_$engine=$(awk -v f="$floor_cost" -v d="$cost" 'BEGIN {printf "%.2f", f / d}')" >>"$results"
  echo "dashboard_html_bytes=$size" >>"$results"
}

target/release/server demo --customers 2000 --pdf-customers 0 --to "$work/big" >/dev/null
target/release/bench import --database-url "sqlite://$work/big.db" --folder "$work/big" --name sqlite | grep = >>"$results"
measure sqlite "sqlite://$work/sqlite/portal.db" 3391
if [ -z "${TEST_POSTGRES_URL:-}" ] && [ -x tools/with-postgres.sh ]; then
  export -f measure load cpu rss wait_for
  export work results seconds connections ticks
  tools/with-postgres.sh bash -c '
    set -euo pipefail; pids=()
    root=${TEST_POSTGRES_URL%/*}
    psql -q "$TEST_POSTGRES_URL" -c "CREATE DATABASE bench" -c "CREATE DATABASE big"
    target/release/bench import --database-url "$root/big" --folder "$work/big" --name postgres | grep = >>"$results"
    measure postgres "$root/bench" 3392'
fi
brotli() { cat target/site/pkg/*"$1.br" | wc -c; }
echo "wasm_js_brotli_bytes=$(( $(brotli .wasm) + $(brotli .js) ))" >>"$results"
echo "css_brotli_bytes=$(brotli .css)" >>"$results"
echo; sort -u "$results"
