# What Tests/run and samples/demo need from the machine. Sourced, POSIX sh.
#
# Nothing here removes or replaces a package, starts a service, or asks a question: what cannot be
# put right quietly is said in a sentence, and the caller ends with 69 (EX_UNAVAILABLE).

policy=/usr/sbin/policy-rc.d
policy_mark='# Put here by Dossier for the length of one apt run.'
test_cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/dossier-tests

build_packages='libcurl4-openssl-dev libsqlite3-dev ca-certificates'
# One program with the Swift runtime linked in: it starts sooner and runs where no Swift is.
# LLD, since the other linkers warn of a function that Foundation uses.
release_build='-c release --product dossier --static-swift-stdlib -Xswiftc -use-ld=lld'
# The libraries are those that Debian's Exim is linked to.
server_packages='dovecot-core dovecot-imapd systemd
  nginx-light caddy haproxy openssl slowhttptest wrk
  libcrypt1 libdb5.3 libgnutls-dane0 libgnutls30 libidn12 libidn2-0 libnsl2 libpcre2-8-0'

say() { printf '%s\n' "$*"; }

# step WHAT HOW_LONG
step() { printf '\n== %s (%s)\n' "$1" "$2"; }

unavailable() {
  printf '%s\n' "$*" >&2
  exit 69
}

# elapsed START_SECONDS: "2 min 5 s" since then.
elapsed() {
  seconds=$(($(date +%s) - $1))
  if [ "$seconds" -ge 60 ]; then
    printf '%d min %d s' $((seconds / 60)) $((seconds % 60))
  else
    printf '%d s' "$seconds"
  fi
}

require_swift() {
  swift_version=$(swift --version 2>/dev/null |
    sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  [ -n "$swift_version" ] || unavailable \
    'Swift is missing: PATH has no working `swift`. Install 6.2 or later from' \
    'https://www.swift.org/install/linux/ and run this again.'
  swift_major=${swift_version% *}
  swift_minor=${swift_version#* }
  if [ "$swift_major" -lt 6 ] || { [ "$swift_major" -eq 6 ] && [ "$swift_minor" -lt 2 ]; }; then
    unavailable "Swift $swift_major.$swift_minor is too old: Dossier needs 6.2 or later, from" \
      'https://www.swift.org/install/linux/'
  fi
  say "Swift $swift_major.$swift_minor: good."
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] || is_provided "$1"
}

# Debian 13 has libgnutls30 as libgnutls30t64, which provides the old name.
is_provided() {
  dpkg-query -W -f '${db:Status-Status}, ${Provides},\n' | sed 's/ ([^)]*)//g' |
    grep '^installed,' | grep -qF " $1,"
}

# Sets as_root to the prefix that makes root of us, or fails.
find_root() {
  as_root=
  [ "$(id -u)" -eq 0 ] && return 0
  as_root='sudo -n'
  command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null
}

# require_packages PACKAGE…: installs those that are missing.
require_packages() {
  command -v dpkg-query >/dev/null 2>&1 ||
    unavailable 'This is no Debian: please install the counterparts of these yourself:' "$@"
  missing=
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  if [ -z "$missing" ]; then
    say 'Packages: all there.'
    return 0
  fi
  refuse_other_curl
  find_root || unavailable "Packages are missing, and without root they cannot be installed. Run:
  apt-get update && apt-get install --no-install-recommends --no-remove$missing"
  install_packages
}

refuse_other_curl() {
  case $missing in *libcurl4-openssl-dev*) ;; *) return 0 ;; esac
  for flavour in libcurl4-gnutls-dev libcurl4-nss-dev; do
    ! is_installed "$flavour" || unavailable \
      "$flavour is installed, and Debian allows one flavour of libcurl's headers at a time." \
      "Dossier needs libcurl4-openssl-dev. Nothing was removed; to change over, run:
  apt-get install libcurl4-openssl-dev"
  done
}

install_packages() {
  step "Installing$missing" 'about a minute'
  had_dovecot=yes
  is_installed dovecot-core || had_dovecot=no
  keep_services_stopped
  trap 'allow_services' EXIT
  trap 'exit 130' INT TERM HUP
  installed=no
  if apt_output=$(run_apt 2>&1); then installed=yes; fi
  leave_dovecot_off
  allow_services
  trap - EXIT INT TERM HUP
  [ "$installed" = yes ] || unavailable "$apt_output
apt could not install:$missing"
}

run_apt() {
  $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 \
      apt-get install -y -qq --no-install-recommends --no-remove $missing
}

# While apt runs, Debian's own switch says no to every service start.
keep_services_stopped() {
  if [ -e "$policy" ] && ! grep -qF "$policy_mark" "$policy"; then
    case $missing in *dovecot*) ;; *) return 0 ;; esac
    verdict=0
    "$policy" dovecot start >/dev/null 2>&1 || verdict=$?
    [ "$verdict" -eq 101 ] || unavailable \
      "$policy is yours and lets services start, so Dovecot would start. Nothing was installed." \
      "Please install, and stop if you like:$missing"
    say "Your $policy keeps services from starting; it stays as it is."
    return 0
  fi
  say "$policy keeps services from starting while apt runs; it goes away afterwards."
  say 'Dossier leaves no mail service running and replaces none.'
  printf '#!/bin/sh\n%s\nexit 101\n' "$policy_mark" | $as_root tee "$policy" >/dev/null
  $as_root chmod 755 "$policy"
}

allow_services() {
  if [ -e "$policy" ] && grep -qF "$policy_mark" "$policy"; then $as_root rm -f "$policy"; fi
}

# A Dovecot that came with this run does not start with the machine either.
leave_dovecot_off() {
  if [ "$had_dovecot" = no ] && is_installed dovecot-core; then
    $as_root update-rc.d dovecot disable >/dev/null 2>&1 || true
    if command -v systemctl >/dev/null 2>&1; then
      $as_root systemctl disable dovecot.service dovecot.socket >/dev/null 2>&1 || true
    fi
  fi
}

# Unpacks Exim into a cache of ours. It is never installed, so no MTA of the host is touched.
require_exim() {
  if find "$test_cache" -path "$test_cache/exim-*/exim4" 2>/dev/null | grep -q .; then
    say "Exim: unpacked in $test_cache."
    return 0
  fi
  step 'Fetching Exim' 'a few seconds'
  say "Unpacked into $test_cache, never installed: the mail server of this machine stays its own."
  unpacked=$(mktemp -d)
  download_exim "$unpacked" || {
    rm -rf "$unpacked"
    unavailable 'Exim could not be downloaded. As root, run `apt-get update`, then this again.'
  }
  unpack_exim "$unpacked"
  rm -rf "$unpacked"
}

download_exim() {
  fetch='apt-get download -qq -o APT::Sandbox::User=root exim4-daemon-light libnss-wrapper'
  (cd "$1" && $fetch) 2>/dev/null || {
    find_root && $as_root apt-get update -qq && (cd "$1" && $fetch)
  }
}

unpack_exim() {
  for archive in "$1"/*.deb; do dpkg-deb -x "$archive" "$1/root"; done
  version=$(dpkg-deb -f "$1"/exim4-daemon-light_*.deb Version | tr -c '[:alnum:].\n' '-')
  mkdir -p "$1/exim"
  cp "$1/root/usr/sbin/exim4" "$1/exim/exim4"
  find "$1/root" -name libnss_wrapper.so -exec cp '{}' "$1/exim/" ';'
  chmod 755 "$1/exim" "$1/exim/exim4"
  ! ldd "$1/exim/exim4" | grep 'not found' || unavailable 'Exim lacks the libraries named above.'
  mkdir -p "$test_cache"
  mv "$1/exim" "$test_cache/exim-$version"
}

# Unpacks the other IMAP servers into a cache of ours: Debian lets one be installed at a time.
require_imap_servers() {
  require_imap_server cyrus cyrus-imapd sasl2-bin libsasl2-modules libsasl2-modules-db
  require_imap_server courier courier-imap courier-authlib-pipe
  require_imap_server mailutils mailutils-imap4d
}

# require_imap_server NAME PACKAGE…: the first package is the server, and gives the version.
require_imap_server() {
  name=$1
  shift
  if find "$test_cache" -maxdepth 1 -name "imap-$name-*" 2>/dev/null | grep -q .; then
    say "$name: unpacked in $test_cache."
    return 0
  fi
  step "Fetching $1" 'a few seconds'
  unpacked=$(mktemp -d)
  download_with_libraries "$unpacked" "$@" || {
    rm -rf "$unpacked"
    unavailable "$1 could not be downloaded. As root, run \`apt-get update\`, then this again."
  }
  for archive in "$unpacked"/*.deb; do dpkg-deb -x "$archive" "$unpacked/root"; done
  version=$(dpkg-deb -f "$unpacked/$1"_*.deb Version | tr -c '[:alnum:].\n' '-')
  rm -rf "$unpacked/root/usr/share/doc" "$unpacked/root/usr/share/man" \
    "$unpacked/root/usr/share/locale"
  chmod -R a+rX "$unpacked/root"
  mkdir -p "$test_cache"
  rm -rf "$test_cache/new-$name"
  cp -R "$unpacked/root" "$test_cache/new-$name"
  mv "$test_cache/new-$name" "$test_cache/imap-$name-$version"
  rm -rf "$unpacked"
}

# download_with_libraries FOLDER PACKAGE…: these, and what of theirs this machine lacks.
download_with_libraries() {
  into=$1
  shift
  fetch_archives "$into" "$@" 2>/dev/null || {
    find_root && $as_root apt-get update -qq && fetch_archives "$into" "$@"
  }
}

fetch_archives() (
  cd "$1"
  shift
  # What would be installed, but for mail servers that come along and what only compiles.
  lacking=$(apt-get -s -o Debug::NoLocking=1 install --no-install-recommends "$1" |
    sed -n 's/^Inst \([^ ]*\) .*/\1/p' | grep -vE '^(exim4|postfix)|-dev$|-common-dev' || true)
  apt-get download -qq -o APT::Sandbox::User=root $(printf '%s\n' $lacking "$@" | sort -u)
)

browser_packages='chromium python3-venv'
# What drives the browser, and what looks at pages for who cannot see them; from PyPI, into a cache of ours.
browser_tools='playwright==1.65.2 axe-playwright-python==0.1.8'

require_browser() {
  require_packages $browser_packages
  browser_cache=$test_cache/browser-1
  if [ -x "$browser_cache/bin/python3" ]; then
    say "Tools for the browser: in $browser_cache."
    return 0
  fi
  step 'Fetching tools for the browser' 'half a minute'
  mkdir -p "$test_cache"
  rm -rf "$browser_cache.new"
  python3 -m venv "$browser_cache.new" &&
    "$browser_cache.new/bin/pip" install -q --disable-pip-version-check $browser_tools ||
    unavailable "These could not be fetched from PyPI: $browser_tools. Run this again with a connection."
  mv "$browser_cache.new" "$browser_cache"
}

# A provider of identities, from PyPI, into a cache of ours.
provider_tools='django==5.2.19 django-oauth-toolkit==3.4.1 oauthlib==4.0.1 jwcrypto==1.6.1'

require_provider() {
  provider_cache=$test_cache/provider-1
  if [ -x "$provider_cache/bin/python3" ]; then
    say "A provider of identities: in $provider_cache."
    return 0
  fi
  step 'Fetching a provider of identities' 'half a minute'
  mkdir -p "$test_cache"
  rm -rf "$provider_cache.new"
  python3 -m venv "$provider_cache.new" &&
    "$provider_cache.new/bin/pip" install -q --disable-pip-version-check $provider_tools ||
    unavailable "These could not be fetched from PyPI: $provider_tools. Run this again with a connection."
  mv "$provider_cache.new" "$provider_cache"
}
