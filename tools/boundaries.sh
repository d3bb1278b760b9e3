#!/usr/bin/env bash
# Who may depend on whom (docs/ARCHITECTURE.md). Fails on the first crate that reaches where it must not.
set -euo pipefail
cd "$(dirname "$0")/.."
fail() { echo "boundary: $1" >&2; exit 1; }

# What the browser gets.
wasm=$(cargo tree -p frontend --target wasm32-unknown-unknown -e normal --prefix none | awk '{print $1}' | sort -u)
for forbidden in tokio axum sea-orm sqlx lettre argon2 services locales fluent-bundle hyper chrono-tz; do
  grep -qx "$forbidden" <<<"$wasm" && fail "the browser module contains $forbidden"
done

# Direct dependencies, by manifest.
direct() { cargo tree -p "$1" --depth 1 -e normal --prefix none "${@:2}" | awk 'NR > 1 {print $1}' | sort -u; }
never() {
  local crate=$1; shift
  for forbidden in "$@"; do
    grep -qx "$forbidden" <<<"$(direct "$crate")" && fail "$crate depends on $forbidden"
  done
  return 0
}
never domain tokio leptos sea-orm axum services app locales migrations
never migrations domain services app locales leptos axum
never locales services app leptos axum sea-orm
never services leptos axum app server hyper http
never oidc domain services app locales migrations leptos axum sea-orm sqlx reqwest rsa openssl
never demo services app leptos axum sea-orm
never print domain locales services app leptos axum sea-orm
never photo domain locales services app leptos axum sea-orm tokio
never mscons domain locales services app leptos axum sea-orm tokio
ssr=$(direct app --features ssr)
for forbidden in sea-orm lettre argon2 sqlx migrations; do
  grep -qx "$forbidden" <<<"$ssr" && fail "app depends on $forbidden"
done

# Sources: no SQL in views or handlers, no file above 400 lines.
grep -rnE '"(SELECT|INSERT|UPDATE|DELETE) ' app/src && fail "SQL in app"
long=$(git ls-files '*.rs' '*.ts' '*.scss' '*.mjs' | xargs wc -l | awk '$2 != "total" && $1 > 400 {print $2 " (" $1 ")"}')
[ -z "$long" ] || fail "files above 400 lines: $long"
grep -rn ' style="' app/src --include='*.rs' && fail "inline styles"
# Every server function has an explicit endpoint: the default one changes with every build folder.
perl -0ne 'while (/#\[server(?!\()[^\]]*\]|#\[server\((?![^\]]*endpoint)[^\]]*\)\]/g) { print "$ARGV: $&\n" unless $& =~ /default|flatten/ }' \
  $(git ls-files 'app/src/*.rs') | grep . && fail "a server function without an endpoint"
echo "boundaries hold"
