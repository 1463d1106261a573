# Installs what a test command needs. Sourced by the scripts beside this folder.

# need COMMAND PACKAGE: installs the Debian package unless the command is there. A COMMAND with a slash is a pattern of
# files, for what is not on the PATH.
need() {
    local command=$1 package=$2 sudo=()
    case "$command" in
    */*) if compgen -G "$command" >/dev/null; then return; fi ;;
    *) if command -v "$command" >/dev/null; then return; fi ;;
    esac
    if ! command -v apt-get >/dev/null; then
        echo "$0: $command is missing: please install what provides it (Debian: $package)" >&2
        exit 1
    fi
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            echo "$0: $command is missing: apt-get install $package" >&2
            exit 1
        }
        sudo=(sudo)
    fi
    echo "installing $package, for $command"
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$package" >/dev/null
}

# need_postgres: initdb is not on Debian's PATH, and the package would start a server that nobody asked for.
need_postgres() {
    if [ -n "${TEST_DATABASE_URL:-}" ] && [ "${1:-}" != own ]; then return; fi
    local found=(/usr/lib/postgresql/*/bin/initdb)
    if [ -x "${found[0]}" ]; then return; fi
    if ! command -v initdb >/dev/null && command -v apt-get >/dev/null && [ ! -e /etc/postgresql-common ]; then
        local sudo=()
        if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null; then sudo=(sudo); fi
        "${sudo[@]}" mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | "${sudo[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    need initdb postgresql
}

# need_for_faults: a Postgres of their own, the tracer of system calls, the clock that jumps, the small file system.
need_for_faults() {
    need_postgres own
    need strace strace
    need '/usr/lib/*/faketime/libfaketimeMT.so.1' libfaketime
    need mkfs.ext4 e2fsprogs
}

# need_browser: Chromium and its driver, which must be of the same version, and letters to draw.
need_browser() {
    need chromium chromium
    need chromedriver chromium-driver
    need '/usr/share/fonts/truetype/dejavu/*.ttf' fonts-dejavu-core
}

# need_dovecot: a server of mailboxes, which must not go on serving as the package would have it.
need_dovecot() {
    local sudo=()
    if [ "$(id -u)" != 0 ]; then sudo=(sudo); fi
    if [ ! -x /usr/sbin/dovecot ] && ! command -v dovecot >/dev/null; then
        need dovecot dovecot-imapd
        if [ -d /run/systemd/system ]; then "${sudo[@]}" systemctl disable --quiet --now dovecot; fi
    fi
}

# need_postfix: a mail server, which must not serve as the package would have it. Its tests bring their own settings.
need_postfix() {
    local sudo=()
    if [ "$(id -u)" != 0 ]; then sudo=(sudo); fi
    if [ ! -x /usr/sbin/postfix ] && ! command -v postfix >/dev/null; then
        if command -v debconf-set-selections >/dev/null; then
            echo 'postfix postfix/main_mailer_type select No configuration' | "${sudo[@]}" debconf-set-selections
        fi
        need postfix postfix
        if [ -d /run/systemd/system ]; then "${sudo[@]}" systemctl disable --quiet --now postfix; fi
    fi
}

# need_proxies: nginx, which must not go on serving as the package would have it; and Caddy, where Debian has it.
need_proxies() {
    local sudo=()
    if [ "$(id -u)" != 0 ]; then sudo=(sudo); fi
    if [ ! -x /usr/sbin/nginx ] && ! command -v nginx >/dev/null; then
        need nginx nginx
        if [ -d /run/systemd/system ]; then "${sudo[@]}" systemctl disable --quiet --now nginx; fi
    fi
    if command -v apt-cache >/dev/null && [ -n "$(apt-cache search --names-only '^caddy$')" ]; then
        need caddy caddy
    fi
}
