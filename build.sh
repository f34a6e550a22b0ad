#!/usr/bin/env bash
set -eu
cd "$(dirname "$0")"
case "${1:-}" in
test) go vet ./... && go test ./... ;;
*) echo "build.sh: not built yet" >&2; exit 1 ;;
esac
