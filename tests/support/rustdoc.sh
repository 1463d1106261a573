#!/usr/bin/env bash
# Stands in for rustdoc when cargo runs the documentation tests (RUSTDOC), and checks the documentation as well: private
# items, links, warnings as errors. `cargo doc` would do the same, but first check all dependencies again for metadata
# that it needs and the tests do not; here cargo names what the tests have built.
#
# RUSTDOC_PAGES is the folder for the pages.
set -euo pipefail

arguments=()
for argument in "$@"; do
    case "${previous:-}$argument" in
    --test) ;;
    --test-run-directory) previous=$argument ;;
    --test-run-directory*) previous= ;;
    *) arguments+=("$argument") ;;
    esac
done
rustdoc "${arguments[@]}" -D warnings --document-private-items --out-dir "$RUSTDOC_PAGES"
exec rustdoc "$@"
