#!/bin/sh
# Looks for what the tests need beside Python, installs it where this machine allows, and says so where not.

wanted=""
mac_chrome="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    command -v google-chrome >/dev/null || [ -x "$mac_chrome" ] ||
    wanted="chromium fonts-liberation"
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ||
    wanted="$wanted postgresql"
[ -z "$wanted" ] && exit 0

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null && $as_root true 2>/dev/null; then
    echo "Installing what the tests need: $wanted"
    # shellcheck disable=SC2086
    $as_root apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $wanted >/dev/null &&
        exit 0
fi

echo "The tests also need: $wanted"
echo "This machine does not let me install them. With apt: sudo apt-get install $wanted"
echo "On macOS: Google Chrome from its site, and: brew install postgresql@15 (put its bin folder on your PATH)"
# Where every test must run, going on would only fail later and less clearly.
[ -z "$CI" ] || exit 1
echo "Going on without: the tests that need them are skipped and listed at the end."
