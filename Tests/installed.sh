#!/bin/sh
# usage: installed.sh install|fill|arrived|remove
#
# What Tests/package does inside a bare Debian: installs /root/dossier.deb, looks at it as its admin
# does, lets an ordinary user play with it, and takes it away again. Fails at the first surprise.
set -eu
cd "$(dirname "$0")/.."

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -y -qq --no-install-recommends "$@" >/root/apt.log 2>&1 ||
    fail "apt-get $*: $(cat /root/apt.log)"
}

# as USER COMMAND…
as() {
  user=$1
  shift
  setpriv --reuid "$user" --regid "$user" --init-groups env HOME="$(getent passwd "$user" | cut -d: -f 6)" "$@"
}

install_it() {
  apt-get update -qq
  apt install /root/dossier.deb
  ! command -v swift >/dev/null || fail 'Swift is here.'
  [ ! -e /usr/include/curl ] && [ ! -e /usr/include/sqlite3.h ] || fail 'Headers are here.'
  dossier --version
  [ "$(stat -c '%U %a' /var/lib/dossier)" = 'dossier 750' ] || fail '/var/lib/dossier is not its own.'
  # What runs after an upgrade.
  apt install --reinstall /root/dossier.deb
}

look_at_unit() {
  unit=/usr/lib/systemd/system/dossier@.service
  mkdir -p /root/units
  cp "$unit" /root/units/dossier@cases.service
  said=$(systemd-analyze verify --man=no /root/units/dossier@cases.service 2>&1 | grep dossier || true)
  [ -z "$said" ] || fail "systemd-analyze verify: $said"
  systemd-analyze security --offline=true --threshold=15 --no-pager /root/units/dossier@cases.service |
    tail -n 1
  [ ! -e /etc/systemd/system/multi-user.target.wants/dossier@cases.service ] || fail 'It is enabled.'
}

look_at_completion() {
  bash -c '. /usr/share/bash-completion/completions/dossier; complete -p dossier' >/dev/null
  [ -e /usr/share/man/man1/dossier-case-show.1.gz ] || fail 'A manual page is missing.'
  [ -e /usr/share/man/man7/dossier-imap.7.gz ] || fail 'The page of the servers is missing.'
  [ -e /usr/share/man/man5/dossier.json5.5.gz ] || fail 'The page of the configuration is missing.'
}

# Makes a workspace as the README says.
make_workspace() {
  as dossier dossier init /var/lib/dossier/cases
  as dossier dossier --workspace /var/lib/dossier/cases config check
}

# With real servers, as an ordinary user.
play() {
  useradd --create-home tester
  export HOME=/home/tester
  . Tests/prerequisites.sh
  require_packages $server_packages python3 openssl
  require_exim
  chown -R tester: /home/tester
  as tester samples/demo /usr/bin/dossier | tail -n 4
  as tester python3 -B Tests/EndToEndTests/Servers/loop.py /usr/bin/dossier >/home/tester/loop.json
  python3 - <<'PYTHON'
import json
found = json.load(open("/home/tester/loop.json"))
assert found["outbox"] == ["sent"], found
assert sorted(found["texts"]) == ["forward", "fresh", "reply", "replyAll"], found
assert found["isLetterAttachmentIdentical"] and found["inReview"] == ["stranger"], found
PYTHON
  say "A letter left through Exim, and its answers came from Dovecot $(dovecot --version)."
}

moved() { as dossier dossier --workspace /var/lib/dossier/moved "$@"; }

message() {
  printf 'From: a@client.example.net\nTo: %s\nSubject: from %s\nMessage-ID: <%s@example.net>\n\n%s\n' \
    "$2" "$1" "$1" "The pallets of $1 were wet."
}

release=$(. /etc/os-release && echo "$VERSION_CODENAME")

fill() {
  as dossier dossier init /var/lib/dossier/moved
  moved case create 'A case that moves' --type dispute --participant client:a@client.example.net
  receive
}

# A message arrives here, is filed on the case and is found again.
receive() {
  address=$(moved case show 1001 --json | sed -n 's/.*"caseAddress" *: *"\([^"]*\)".*/\1/p' | head -n 1)
  mark=$release-$(date +%s%N)
  message "$mark" "$address" | moved deliver
  moved run --once --quiet
  moved search 'pallets wet' | grep -q "$mark" || fail "Mail from $mark is not found."
}

arrived() {
  receive
  moved verify
  moved fsck --offline
  moved backup /var/lib/dossier/backup-$(date +%s%N) --quiet
  moved search pallets | grep -q bookworm || fail 'What was filed on Debian 12 is not found.'
}

remove() {
  apt remove dossier
  [ ! -e /usr/bin/dossier ] || fail 'The program stays.'
  [ -e /var/lib/dossier/cases/dossier.json5 ] || fail 'The workspace is gone.'
  DEBIAN_FRONTEND=noninteractive apt-get -y -qq purge dossier 2>&1 | grep '^dossier: ' ||
    fail 'Purge says nothing of what it leaves.'
  [ -e /var/lib/dossier/cases/dossier.json5 ] || fail 'The workspace is gone.'
}

case $1 in
  install)
    install_it
    look_at_unit
    look_at_completion
    make_workspace
    play
    ;;
  fill) fill ;;
  arrived) arrived ;;
  remove) remove ;;
  *) fail "usage: installed.sh install|fill|arrived|remove" ;;
esac
