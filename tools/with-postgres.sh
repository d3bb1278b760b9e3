#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL: `tools/with-postgres.sh cargo nextest run`.
#
# The command finds the server in TEST_POSTGRES_URL. The server listens on this machine only, trusts
# whoever asks (its data are made up) and commits as durably as a real one: fsync stays on. It is stopped
# and its folder removed when the command ends or a signal arrives; the exit code is the command's.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }

# The newest installed version; Debian keeps the server out of PATH.
bin=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1 || true)
bin=${bin:-$(command -v initdb || true)}
if [ -z "$bin" ]; then
    echo "$0: no PostgreSQL server here; install it (Debian: apt-get install postgresql)" >&2
    exit 1
fi
bin=$(dirname "$bin")

# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || { echo "$0: as root it needs a user 'postgres'" >&2; exit 1; }
    as=(runuser -u postgres --)
fi

# In memory where there is room for two gigabytes.
base=${TMPDIR:-/tmp}
if [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt 2000000 ]; then
    base=/dev/shm
fi
folder=$(mktemp -d "$base/postgres.XXXXXX")
[ ${#as[@]} = 0 ] || chown postgres: "$folder"

command=
clean() {
    trap - EXIT
    (cd "$folder" && "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop) \
        >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap clean EXIT
# The command may tidy up first; then `wait` below goes on.
trap '[ -z "$command" ] || kill -TERM "$command" 2>/dev/null || true; stopped=1' INT TERM HUP
stopped=

cd_run() { (cd "$folder" && "${as[@]}" "$@"); }
if ! cd_run "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C \
    >"$folder.log" 2>&1; then
    cat "$folder.log" >&2
    rm -f "$folder.log"
    exit 1
fi
rm -f "$folder.log"

started=
for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    # Somebody answers there already.
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then continue; fi
    options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$folder'"
    options="$options -c max_connections=300"
    if cd_run "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -o "$options" start >/dev/null; then
        started=1
        break
    fi
done
if [ -z "$started" ]; then
    cat "$folder/log" >&2
    exit 1
fi

[ -z "$stopped" ] || exit 130
export TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
"$@" <&0 &
command=$!
code=0
wait "$command" || code=$?
# A signal ends the first `wait` early; the command's own end counts.
while kill -0 "$command" 2>/dev/null; do
    code=0
    wait "$command" || code=$?
done
exit "$code"
