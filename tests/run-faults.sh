#!/usr/bin/env bash
# The fault suite in its long form: whatever breaks while people sign, nothing that was acknowledged is lost.
#
#   bash tests/run-faults.sh             everything, on both databases
#   bash tests/run-faults.sh NAME…       the stories with one of these in their name: kills, relay::, on_sqlite, …
#   bash tests/run-faults.sh --release   the same with the build that ships: it takes longer to make
#   bash tests/run-faults.sh --short     as the ordinary tests run it, with the table
#
# Prints how far it is, then a table; exits with 1 when anything was lost. Installs what is missing (the Postgres
# programs, strace, libfaketime). The full disk needs root, to mount a file system in a file.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/need.sh
source tests/support/need.sh
need_for_faults

build=()
export TEST_FAULTS=long
case "${1:-}" in
--release)
    shift
    build=(--release)
    ;;
--short)
    shift
    TEST_FAULTS=short
    ;;
esac

TEST_FAULTS_REPORT=$(mktemp)
export TEST_FAULTS_REPORT
trap 'rm -f "$TEST_FAULTS_REPORT"' EXIT

# One story at a time: each has the machine for itself.
status=0
cargo test --locked "${build[@]}" --test faults -- --test-threads=1 --nocapture "$@" || status=$?

awk -F '\t' '
    BEGIN {
        row = "%-32s %-9s %8s %9s %5s %12s %7s %5s  %-7s %s\n"
        printf "\n" row, "fault", "database", "signed", "confirmed", "lost", "never mailed", "copies", "s", "verdict", ""
    }
    {
        printf row, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
        failed += $9 != "sound"
    }
    END {
        printf "\n%d runs, %d failed\n", NR, failed
        exit NR == 0 || failed > 0
    }' "$TEST_FAULTS_REPORT" || status=1
exit "$status"
