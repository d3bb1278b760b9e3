#!/usr/bin/env bash
# A Python of their own for the programs that ours are compared with. Prints its folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$PWD/target/oracles
mark=$folder/made-of-$(cksum < tools/oracles/requirements.txt | cut -d' ' -f1)
if [ ! -e "$mark" ]; then
  rm -rf "$folder"
  python3 -m venv "$folder" >&2
  "$folder/bin/pip" install --quiet --disable-pip-version-check -r tools/oracles/requirements.txt >&2
  touch "$mark"
fi
echo "$folder"
