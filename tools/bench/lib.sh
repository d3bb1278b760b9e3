# What measuring needs. Sourced with `work`, `results`, `seconds`, `connections` and `pids` set.
ticks=$(getconf CLK_TCK)
cpu() { awk '{print $14 + $15}' "/proc/$1/stat"; }
rss() { awk '/^VmRSS/ {printf "%.1f", $2 / 1024}' "/proc/$1/status"; }
wait_for() { for _ in $(seq 600); do curl -fs -o /dev/null "$1" && return; sleep 0.05; done; echo "nothing at $1" >&2; exit 1; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
put() { echo "$1=$2" >>"$results"; }

# load PID URL COOKIE -> "cpu_ms requests_per_s"
load() {
  wrk -t1 -c"$connections" -d2 -H "Cookie: $3" "$2" >/dev/null
  local before after out requests
  before=$(cpu "$1"); out=$(wrk -t1 -c"$connections" -d"$seconds" -H "Cookie: $3" "$2"); after=$(cpu "$1")
  grep -q 'Non-2xx' <<<"$out" && { echo "$out" >&2; exit 1; }
  requests=$(awk '/requests in/ {print $1}' <<<"$out")
  awk -v t="$((after - before))" -v hz="$ticks" -v n="$requests" -v s="$seconds" 'BEGIN {printf "%.3f %.0f\n", t * 1000 / hz / n, n / s}'
}

# Fills a database and serves it: open_portal NAME URL PORT CUSTOMERS -> sets pid, base, session
open_portal() {
  local data=$work/$1 url=$2 port=$3 customers=$4 email password
  base=http://127.0.0.1:$port
  export PORTAL_DATA=$data PORTAL_DATABASE_URL=$url PORTAL_BASE_URL=$base PORTAL_DEMO=true PORTAL_LOG=error PORTAL_LIMIT_REQUESTS=0 LEPTOS_SITE_ADDR=127.0.0.1:$port
  target/release/server migrate >/dev/null
  target/release/server demo --customers "$customers" --pdf-customers 20 --to "$data/demo" >/dev/null
  target/release/server import "$data/demo" >/dev/null
  target/release/server serve >/dev/null 2>&1 & pid=$!; pids+=("$pid")
  wait_for "$base/health/ready"
  sleep 1
  read -r email password < <(awk -F, 'NR == 2 {print $1, $2}' "$data/demo/sign_ins.csv")
  session=$(curl -s -o /dev/null -D - -H "Origin: $base" -H "Accept: text/html" --data-urlencode "name=$email" --data-urlencode "password=$password" \
    "$base/api/account/sign-in" | tr -d '\r' | awk '/^set-cookie: __Host-session=/ {split($2, a, ";"); print a[1]}')
  [ -n "$session" ] || { echo "no sign-in at $base" >&2; exit 1; }
}
close_portal() { kill "$pid"; wait "$pid" 2>/dev/null || true; }
