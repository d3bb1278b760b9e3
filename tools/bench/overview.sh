# The signed-in overview and its floor. Usage: overview.sh ENGINE URL PORT
set -euo pipefail
pids=(); trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done' EXIT
. tools/bench/lib.sh
engine=$1 url=$2 port=$3
open_portal "$engine" "$url" "$port" 200
[ "$engine" = sqlite ] && put rss_start_mb "$(rss "$pid")"
size=$(curl -s -H "Cookie: $session" "$base/overview" | wc -c)
read -r cost rate < <(load "$pid" "$base/overview" "$session")
put "dashboard_cpu_ms_$engine" "$cost"
put "dashboard_requests_per_s_$engine" "$rate"
[ "$engine" = sqlite ] && put rss_load_mb "$(rss "$pid")"
target/release/bench record --database-url "$url" --session "${session#*=}" --to "$work/statements.json"
close_portal
target/release/bench floor --database-url "$url" --statements "$work/statements.json" --address "127.0.0.1:$port" --size "$size" & pid=$!; pids+=("$pid")
wait_for "$base/overview"
read -r floor_cost floor_rate < <(load "$pid" "$base/overview" "$session")
close_portal
put "floor_cpu_ms_$engine" "$floor_cost"
put "floor_requests_per_s_$engine" "$floor_rate"
put "dashboard_floor_ratio_$engine" "$(ratio "$floor_cost" "$cost")"
put dashboard_html_bytes "$size"
