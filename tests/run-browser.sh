#!/usr/bin/env bash
# The journeys in a real browser in their long form: each language with and without scripts. Two of the four are part of
# tests/run. Takes five minutes.
#
#   bash tests/run-browser.sh
#
# Installs what is missing (Chromium, the Postgres programs).
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/need.sh
source tests/support/need.sh
need_postgres
need_browser

cargo test --locked --test browser -- --include-ignored --test-threads=2
