#!/bin/sh
# Fetches the embedded Noto faces from npm again, in the pinned versions, and
# checks them and the symbol face against SHA256SUMS. Needs npm and tar.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fetch PACKAGE VERSION FILE... takes files, each of the folder of its weight.
fetch() {
	archive=$work/$(cd "$work" && npm pack --silent "$1@$2")
	shift 2
	for file; do
		weight=${file#*_}
		tar -xzf "$archive" -C "$work" "package/${weight%.ttf}/$file"
		mv "$work/package/${weight%.ttf}/$file" "$file"
	done
}

fetch @expo-google-fonts/noto-sans-sc 0.4.3 NotoSansSC_400Regular.ttf NotoSansSC_700Bold.ttf
fetch @expo-google-fonts/noto-serif-sc 0.4.3 NotoSerifSC_700Bold.ttf
sha256sum -c SHA256SUMS
