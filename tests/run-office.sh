#!/usr/bin/env bash
# Lists in LibreOffice: exports are opened and saved by the real program, then imported again. No cell becomes a formula,
# no letter is lost. Takes a minute or two.
#
#   bash tests/run-office.sh
#
# Installs what is missing (LibreOffice Calc, the Postgres programs).
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tests/support/need.sh
source tests/support/need.sh
need_postgres
need soffice libreoffice-calc

cargo test --locked --test it -- --ignored --test-threads=1 import_export::libreoffice::
