#!/usr/bin/env bash
# Compares our verdicts on ten thousand account numbers and two thousand creditor identifiers with schwifty's and
# python-stdnum's.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$(tools/oracles/make.sh)/bin/python
cargo build --quiet -p domain --example bank_verdicts
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT
"$python" tools/oracles/bank.py make > "$files/numbers"
"$python" tools/oracles/bank.py judge < "$files/numbers" > "$files/theirs"
"${CARGO_TARGET_DIR:-target}/debug/examples/bank_verdicts" < "$files/numbers" > "$files/ours"
diff "$files/ours" "$files/theirs" >&2 || { echo "schwifty or python-stdnum say something else" >&2; exit 1; }
for kind in iban creditor; do
  echo "$kind: $(grep -c "^$kind .* valid" "$files/ours") valid, $(grep -c "^$kind .* invalid" "$files/ours") invalid, the same"
done
