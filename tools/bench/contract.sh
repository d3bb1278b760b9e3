# The contract page, the plain round trip of the instalment's slider, and PDFs made on demand.
# Usage: contract.sh ENGINE URL PORT
set -euo pipefail
pids=(); trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done' EXIT
. tools/bench/lib.sh
engine=$1 url=$2 port=$3
open_portal "contract-$engine" "$url" "$port" 200
page=$(curl -s -H "Cookie: $session" "$base/contract")
link() { grep -o "$1" <<<"$page" | head -1 || true; }
instalment=$(link '/contract/instalment/[0-9a-f-]*')
summary=$(link '/contract/[0-9a-f-]*/summary.pdf')
[ -n "$instalment" ] && [ -n "$summary" ] || { echo "the contract page lacks its links" >&2; exit 1; }
put "rss_before_pdf_mb_$engine" "$(rss "$pid")"
for part in "contract=/contract" "slider=$instalment?amount=150" "pdf=$summary"; do
  read -r cost rate < <(load "$pid" "$base${part#*=}" "$session")
  put "${part%%=*}_cpu_ms_$engine" "$cost"
  put "${part%%=*}_per_s_$engine" "$rate"
done
put "rss_after_pdf_mb_$engine" "$(rss "$pid")"
close_portal
