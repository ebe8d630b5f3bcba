#!/bin/sh
# A private Dovecot for tests: loopback only, no root needed, nothing outside its own folder.
#
#   dovecot.sh start DIR [IMAP_PORT IMAPS_PORT]   starts it; prints "IMAP_PORT IMAPS_PORT"
#   dovecot.sh deliver DIR USER FILE…             puts messages into USER's INBOX, in this order
#   dovecot.sh kill DIR USER                      kills USER's imap processes, as a crash would
#   dovecot.sh stop DIR                           stops it
#
# DIR must have a short path (a socket's path has a limit) and belong to the test alone. Every
# user name exists, with the password "secret" and an INBOX and an Archive of its own. The
# certificate is DIR/cert.pem, for localhost and 127.0.0.1. With OWNER=PID in the environment of
# "start", Dovecot stops and DIR is removed when that process ends, however it ends. With
# INTROSPECTION_URL, OAuth tokens are good for a login, too: that address tells whose they are.
set -eu

command=$1
dir=$2
dovecot=/usr/sbin/dovecot
mail_user=$(id -un)
[ "$mail_user" != root ] || mail_user=nobody
mail_uid=$(id -u "$mail_user")
mail_gid=$(id -g "$mail_user")
mail_group=$(id -gn "$mail_user")

free_ports() {
  python3 -c '
import socket
sockets = [socket.socket() for _ in range(2)]
for s in sockets: s.bind(("127.0.0.1", 0))
print(*[s.getsockname()[1] for s in sockets])'
}

as_mail_user() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid "$mail_uid" --regid "$mail_gid" --clear-groups "$@"
  else
    "$@"
  fi
}

own() {
  [ "$(id -u)" != 0 ] || chown -R "$mail_user:" "$@"
}

# The configuration of 2.3 and that of 2.4 share almost no line but these.
write_configuration() {
  # 2.4.1-4 (7d8c0e5759): the release is what the settings name.
  version=$("$dovecot" --version)
  version=${version%%[ -]*}
  case $version in
    2.3.*) accounts=accounts_2_3 ;;
    *) accounts=accounts_2_4 ;;
  esac
  {
    [ "$accounts" = accounts_2_3 ] || versions
    cat <<CONF
base_dir = $dir/run
state_dir = $dir/state
log_path = $dir/log
protocols = imap
listen = 127.0.0.1
default_internal_user = $mail_user
default_internal_group = $mail_group
default_login_user = $mail_user
ssl = yes
auth_mechanisms = plain login cram-md5${INTROSPECTION_URL:+ xoauth2 oauthbearer}
auth_failure_delay = 0
mail_max_userip_connections = 100
first_valid_uid = 1
first_valid_gid = 1
namespace inbox {
  inbox = yes
  mailbox Archive {
    auto = create
    special_use = \\Archive
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $1
  }
  inet_listener imaps {
    port = $2
  }
}
CONF
    "$accounts"
  } > "$dir/dovecot.conf"
}

accounts_2_3() {
  cat <<CONF
ssl_cert = <$dir/cert.pem
ssl_key = <$dir/key.pem
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
CONF
  # Tokens are looked up where INTROSPECTION_URL says, when it does.
  if [ -n "${INTROSPECTION_URL:-}" ]; then
    cat > "$dir/oauth2.conf" <<CONF
introspection_mode = get
introspection_url = $INTROSPECTION_URL
username_attribute = user
active_attribute = active
active_value = true
CONF
    cat <<CONF
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $dir/oauth2.conf
}
CONF
  fi
  cat <<CONF
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=$mail_uid gid=$mail_gid home=$dir/mail/%n
}
CONF
}

# 2.4 wants these before anything else: the version of the settings, and that of the indexes.
versions() {
  cat <<CONF
dovecot_config_version = $version
dovecot_storage_version = $version
CONF
}

accounts_2_4() {
  cat <<CONF
ssl_server_cert_file = $dir/cert.pem
ssl_server_key_file = $dir/key.pem
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ~/Maildir
CONF
  if [ -n "${INTROSPECTION_URL:-}" ]; then
    cat <<CONF
oauth2 {
  introspection_mode = get
  introspection_url = $INTROSPECTION_URL
  username_attribute = user
  active_attribute = active
  active_value = true
}
passdb oauth2 {
  mechanisms_filter = xoauth2 oauthbearer
}
CONF
  fi
  cat <<CONF
passdb static {
  password = secret
}
userdb static {
  fields {
    uid = $mail_uid
    gid = $mail_gid
    home = $dir/mail/%{user | username}
  }
}
CONF
}

start() {
  for program in "$dovecot" openssl python3; do
    command -v "$program" > /dev/null || {
      echo "$program is missing: run Tests/run, which installs it" >&2
      exit 69
    }
  done
  # A socket left by an earlier run would slow every login down.
  rm -rf "$dir/run"
  mkdir -p "$dir/run" "$dir/mail" "$dir/state"
  [ -f "$dir/cert.pem" ] || openssl req -x509 -nodes -days 30 \
    -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 \
    -keyout "$dir/key.pem" -out "$dir/cert.pem" -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 2> /dev/null
  [ $# -eq 2 ] || set -- $(free_ports)
  write_configuration "$@"
  own "$dir"
  as_mail_user "$dovecot" -c "$dir/dovecot.conf" > /dev/null 2> "$dir/startup" < /dev/null || {
    cat "$dir/startup" >&2
    exit 70
  }
  # What stays must not hold on to our output: a shell keeps it when only a function is redirected.
  if [ -n "${OWNER:-}" ]; then (exec > /dev/null 2>&1 < /dev/null; watch_owner) & fi
  echo "$1 $2"
}

watch_owner() {
  while is_running "$OWNER"; do sleep 0.5; done
  stop
  rm -rf "$dir"
}

stop() {
  [ -f "$dir/run/master.pid" ] || return 0
  pid=$(cat "$dir/run/master.pid")
  kill "$pid" 2> /dev/null || return 0
  while is_running "$pid"; do sleep 0.05; done
}

# A zombie has ended, too: whoever should collect it may be waiting for us.
is_running() {
  grep -qs '^State:.[^ZX]' "/proc/$1/status"
}

deliver() {
  python3 - "$dir/mail/$1" "$@" <<'PYTHON'
import os, shutil, sys, time
maildir = sys.argv[1] + "/Maildir"
for name in ("tmp", "new", "cur"):
    os.makedirs(f"{maildir}/{name}", exist_ok=True)
base = time.time_ns()
for number, file in enumerate(sys.argv[3:]):
    name = f"{base // 10**9}.M{base % 10**9:09}P{number:06}.test"
    shutil.copyfile(file, f"{maildir}/tmp/{name}")
    os.rename(f"{maildir}/tmp/{name}", f"{maildir}/cur/{name}:2,")
PYTHON
  own "$dir/mail/$1"
}

kill_sessions() {
  for process in /proc/[0-9]*; do
    [ "$(readlink "$process/cwd" 2> /dev/null)" = "$dir/mail/$1" ] || continue
    [ "$(cat "$process/comm" 2> /dev/null)" != imap ] || kill -9 "${process#/proc/}" || true
  done
}

shift 2
case $command in
  start) start "$@" ;;
  deliver) deliver "$@" ;;
  kill) kill_sessions "$@" ;;
  stop) stop ;;
  *) echo "usage: dovecot.sh start|deliver|kill|stop DIR …" >&2; exit 64 ;;
esac
