#!/usr/bin/env bash
# Makes sure that the tools are there: installs what can be installed, says in one line what cannot.
# Usage: tools/need.sh run|test
set -euo pipefail
cd "$(dirname "$0")/.."

missing() { echo "missing: $1. Install it with: $2" >&2; exit 1; }

command -v rustup >/dev/null || missing rustup "https://rustup.rs, or apt-get install rustup"
command -v node >/dev/null || missing "node (20 or newer)" "apt-get install nodejs npm"
command -v npm >/dev/null || missing npm "apt-get install npm"
command -v cc >/dev/null || missing "a C compiler" "apt-get install build-essential"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || missing "node 20 or newer (this is $(node -v))" "your package manager"

rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

wanted=$(awk '/^name = "wasm-bindgen"$/ {getline; gsub(/[^0-9.]/, ""); print}' Cargo.lock)
if [ "$(wasm-bindgen --version 2>/dev/null | awk '{print $2}')" != "$wanted" ]; then
  echo "installing wasm-bindgen-cli $wanted (some minutes, once)"
  cargo install --quiet wasm-bindgen-cli --version "$wanted"
fi

[ "${1:-run}" = test ] || exit 0

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi; }
install_package() {
  command -v apt-get >/dev/null || missing "$1" "your package manager"
  echo "installing $1"
  as_root apt-get update -qq >/dev/null && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null \
    || missing "$1" "apt-get install $1"
}
command -v chromium >/dev/null || install_package chromium
command -v python3 >/dev/null || install_package python3
python3 -c "import ensurepip" 2>/dev/null || install_package python3-venv
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || install_package postgresql
command -v openssl >/dev/null || install_package openssl
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || install_package firefox-esr
command -v WebKitWebDriver >/dev/null || install_package webkit2gtk-driver
command -v xvfb-run >/dev/null || install_package xvfb
command -v c++ >/dev/null || install_package g++
command -v cargo-nextest >/dev/null || { echo "installing cargo-nextest (once)"; cargo install --quiet --locked cargo-nextest; }
