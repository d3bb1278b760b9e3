#!/usr/bin/env bash
# Runs a command beside a throw-away server that speaks S3: `tools/with-s3.sh cargo nextest run`. The command finds it
# in TEST_S3_URL, with a bucket called `portal`.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }
oracles=$("$(dirname "$0")/oracles/make.sh")
log=$(mktemp)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -f "$log"' EXIT
for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 12000))
  # Somebody answers there already.
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then continue; fi
  "$oracles/bin/moto_server" -H 127.0.0.1 -p "$port" >"$log" 2>&1 & server=$!
  for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break 2; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  kill "$server" 2>/dev/null || true; server=
done
[ -n "$server" ] || { cat "$log" >&2; exit 1; }
export TEST_S3_URL=http://127.0.0.1:$port
"$oracles/bin/python" - "$TEST_S3_URL" <<'PYTHON'
import sys, urllib.request
urllib.request.urlopen(urllib.request.Request(sys.argv[1] + "/portal", method="PUT", headers={
    "Authorization": "AWS4-HMAC-SHA256 Credential=portal/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"}))
PYTHON
code=0
"$@" || code=$?
exit "$code"
