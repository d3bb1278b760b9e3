#!/usr/bin/env bash
# Feeds the reader with bytes that libFuzzer makes up, on stable Rust: `mscons/fuzz/run.sh SECONDS`. What breaks it is left
# beside this script as crash-…; needs a C++ compiler. The corpus is kept between runs.
set -euo pipefail
[[ ${1:-} =~ ^[0-9]+$ ]] || { echo "usage: $0 SECONDS" >&2; exit 2; }
cd "$(dirname "$0")"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
# A target of its own keeps the flags from the build scripts.
host=$(rustc -vV | sed -n 's/^host: //p')
RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
-Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1" \
  cargo build --quiet --release --target "$host" --jobs "${JOBS:-2}"
mkdir -p corpus
exec "$CARGO_TARGET_DIR/$host/release/reader" corpus ../tests/samples -dict=edifact.dict -max_len=20000 -timeout=5 \
  -rss_limit_mb=512 -malloc_limit_mb=64 -max_total_time="$1" -print_final_stats=1
