#!/usr/bin/env bash
# The model that plays against the product, in its long form: random sequences of what people and organisers do, half of
# them on SQLite and half on Postgres, compared step by step with what must be so.
#
#   bash tests/run-model.sh                     50,000 sequences, with a seed of the moment
#   bash tests/run-model.sh SEQUENCES [SEED]    so many; the same seed plays the same sequences
#
# Prints the seed, how far it is after each 1,000 of a database, and at the end what was played. Exits with 1 and the
# story of the shortest sequence that was found when anything differs. Needs the Postgres programs, and installs them.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/need.sh
source tests/support/need.sh
need_postgres

sequences=${1:-50000}
seed=${2:-$(date +%s)}
case "$sequences$seed" in
*[!0-9]*)
    echo "usage: bash tests/run-model.sh [SEQUENCES] [SEED]" >&2
    exit 2
    ;;
esac
export TEST_MODEL_SEQUENCES=$(((sequences + 1) / 2)) TEST_MODEL_SEED=$seed
# Nothing here is about the disk, and a disk in memory is faster.
if [ -z "${TMPDIR:-}" ] && [ -d /dev/shm ] && [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi

echo "── $TEST_MODEL_SEQUENCES sequences on each database, seed $seed"
cargo test --locked --test model -- --ignored --nocapture --test-threads=2
echo "── $((2 * TEST_MODEL_SEQUENCES)) sequences in $SECONDS s, seed $seed: no difference"
