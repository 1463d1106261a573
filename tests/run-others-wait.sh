#!/usr/bin/env bash
# What one visitor can do to others: the 95th percentile of people who sign and read, on a disk that takes 8 ms to sync,
# while one address hammers one route after the other. Takes about five minutes on a quiet machine.
#
#   bash tests/run-others-wait.sh [BINARY]
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:-}
if [ -z "$binary" ]; then
    cargo build --locked --release
    binary=target/release/paraph
fi
shim=target/slow_sync.so
cc -shared -fPIC -O2 -o "$shim" tests/others-wait/slow_sync.c -ldl
python3 tests/others-wait/others_wait.py "$binary" "$shim"
