#!/usr/bin/env bash
# Everything this project does, from one place: ./build.sh help lists it.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
command -v go >/dev/null || { echo "build.sh: Go is missing: https://go.dev/dl/ or your package manager has it" >&2; exit 1; }
mkdir -p "$root/.cache"
go build -C "$root" -buildvcs=false -o .cache/build ./app/build
MUDAWWANA_ROOT="$root" exec "$root/.cache/build" "$@"
