#!/usr/bin/env bash
# Changes the rules one by one and asks whether a test notices: plausibility of readings, sessions and one-time
# links. Takes about an hour on two cores; docs/ARCHITECTURE.md names what may survive and why.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v cargo-mutants >/dev/null || { echo "installing cargo-mutants (once)"; cargo install --quiet --locked cargo-mutants; }
mkdir -p target
case "${1:-all}" in
  rule | all)
    cargo mutants --test-tool nextest -p domain -f 'domain/src/reading/plausibility/**' -o target/mutants-rule ;;&
  session | all)
    tools/with-postgres.sh cargo mutants --test-tool nextest -p services \
      -f services/src/account/session.rs -f services/src/account/tokens.rs -o target/mutants-session \
      -- -E 'test(account) & test(on_sqlite)' ;;
esac
