#!/usr/bin/env bash
# Compares what our reader and writer of MSCONS make of files with pydifact, and feeds the reader with bytes that a
# fuzzer makes up. Usage: tools/market.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
python=$(tools/oracles/make.sh)/bin/python
cargo build --quiet -p mscons --examples
examples=${CARGO_TARGET_DIR:-target}/debug/examples
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
"$examples/write_sample" > "$files/written.edi"
# Those without faults in their values: pydifact knows nothing of faults.
for sample in latin-1 utf-8 two-locations-crlf wrong-counts; do
  cp "mscons/tests/samples/$sample.edi" "$files/"
done
for file in "$files"/*.edi; do
  "$examples/read_lines" < "$file" > "$file.ours" 2>/dev/null
  "$python" tools/oracles/mscons.py "$file" > "$file.theirs"
  [ -s "$file.ours" ] || { echo "$(basename "$file"): nothing was read" >&2; exit 1; }
  diff "$file.ours" "$file.theirs" >&2 || { echo "$(basename "$file"): pydifact reads something else" >&2; exit 1; }
  echo "$(basename "$file"): $(wc -l < "$file.ours") readings, the same with pydifact"
done
mkdir -p target/fuzz
log=target/fuzz/log
if ! CARGO_TARGET_DIR=$PWD/target/fuzz mscons/fuzz/run.sh "${1:-20}" > "$log" 2>&1; then
  tail -n 40 "$log" >&2; exit 1
fi
grep -E 'number_of_executed_units|peak_rss_mb' "$log"
