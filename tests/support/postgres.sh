# Runs a throw-away Postgres in a folder, for as long as a process lives:
# sh -c … postgres FOLDER RUNNER BIN USER SETTINGS
#
# FOLDER exists and is ours; RUNNER is the process to outlive by a moment; BIN holds initdb and postgres; USER is the
# account to run them under ('' for our own: Postgres refuses root); SETTINGS are options of postgres, apart by blanks.
# Writes FOLDER/ready once it answers, or
# FOLDER/failed with the reason. It stops the server and removes FOLDER when RUNNER is gone, however it ended.
set -u
folder=$1 runner=$2 bin=$3 user=$4 settings=$5
data=$folder/data socket=$folder/socket

as_user() {
    if [ -z "$user" ]; then
        "$@"
    elif command -v setpriv >/dev/null; then
        setpriv --reuid="$(id -u "$user")" --regid="$(id -g "$user")" --clear-groups -- "$@"
    else
        runuser -u "$user" -- "$@"
    fi
}

# Alive means: not a zombie, and not another process that inherited the number.
born() {
    if [ -r "/proc/$1/stat" ]; then
        { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
        # shellcheck disable=SC2086 # the words are wanted
        set -- ${line##*) }
        [ "$1" != Z ] && born=${20}
    else
        [ ! -d /proc/self ] && kill -0 "$1" 2>/dev/null && born=unknown
    fi
}
runner_lives() { born "$runner" && [ "$born" = "$first_born" ]; }

stop() {
    trap '' HUP INT TERM
    { read -r server <"$data/postmaster.pid"; } 2>/dev/null && kill -QUIT "$server" 2>/dev/null
    wait
    rm -rf "$folder"
}

fail() {
    echo "$1" >"$folder/reason"
    mv "$folder/reason" "$folder/failed"
    while runner_lives; do sleep 0.3; done
    exit 1
}

# Ctrl-C is for the tests; the server goes when they are gone.
trap '' HUP INT
trap stop EXIT
trap 'exit 0' TERM
cd "$folder" || exit 1
born "$runner" || exit 1
first_born=$born

mkdir -m 700 "$data" "$socket"
[ -z "$user" ] || chown "$user" "$data" "$socket"
as_user "$bin/initdb" -D "$data" -N -A trust -U paraph --locale=C.UTF-8 -E UTF8 --no-instructions ||
    fail "initdb failed"

# shellcheck disable=SC2086 # the settings are words
as_user "$bin/postgres" -D "$data" -p 5432 -k "$socket" -c listen_addresses='' -c max_connections=200 \
    -c wal_level=minimal -c max_wal_senders=0 -c jit=off -c timezone=UTC $settings &

tries=0
until grep -qs '^ready' "$data/postmaster.pid"; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] && kill -0 $! 2>/dev/null || fail "postgres did not start"
    sleep 0.05
done
: >"$folder/ready"

while runner_lives && kill -0 $! 2>/dev/null; do sleep 0.3; done
