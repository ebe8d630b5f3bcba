#!/bin/sh
# A private Exim: loopback only, no root, nothing of the host's mail touched.
#
#   exim.sh start DIR SMTP_PORT SMTPS_PORT MAILROOT
#   exim.sh stop DIR
#
# The program comes from the cache that Tests/run fills (Tests/prerequisites.sh); it is never
# installed. DIR gets the configuration, queue, log, and cert.pem, which signs itself. Mail for an
# address in DIR/users ("address: mailbox", made here unless it exists) goes into
# MAILROOT/mailbox/Maildir, plus-addresses included. Submission is AUTH PLAIN over TLS, any user
# name, password "secret". An unknown address gets 550 at RCPT; anyone at bounce.example.net is
# accepted and then bounced with a delivery report. With OWNER=PID in the environment of "start",
# Exim stops when that process ends, however it ends.
set -eu

action=$1
dir=$2

stop() {
  [ -f "$dir/exim.pid" ] || return 0
  pid=$(cat "$dir/exim.pid")
  kill "$pid" 2>/dev/null || return 0
  while is_running "$pid"; do sleep 0.05; done
}

# A zombie that nobody has waited for yet is gone, for all that matters here.
is_running() {
  [ -r "/proc/$1/status" ] && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null
}

watch_owner() {
  while kill -0 "$OWNER" 2>/dev/null; do sleep 0.5; done
  stop
}

if [ "$action" = stop ]; then
  stop
  exit 0
fi

smtp_port=$3
smtps_port=$4
mailroot=$5

cache=${XDG_CACHE_HOME:-$HOME/.cache}/dossier-tests
program=$(find "$cache" -maxdepth 2 -path "$cache/exim-*/exim4" 2>/dev/null | sort | tail -n 1)
if [ -z "$program" ]; then
  echo "exim.sh: no Exim in $cache; Tests/run puts it there." >&2
  exit 69
fi

user=$(id -un)
[ "$user" = root ] && user=nobody
uid=$(id -u "$user")
gid=$(id -g "$user")

mkdir -p "$dir/spool" "$dir/log" "$mailroot"
# Copied, because nobody cannot search a cache under /root.
# A delivery of the daemon before may still be running.
if [ ! -f "$dir/exim4" ]; then
  cp "$program" "$dir/exim4"
  cp "${program%/*}/libnss_wrapper.so" "$dir/libnss_wrapper.so"
fi
# Debian's Exim looks up its own account before it reads any configuration.
echo "Debian-exim:x:$uid:$gid::/nonexistent:/usr/sbin/nologin" | cat /etc/passwd - >"$dir/passwd"
echo "Debian-exim:x:$gid:" | cat /etc/group - >"$dir/group"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -keyout "$dir/key.pem" -out "$dir/cert.pem" \
  -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 2>/dev/null

[ -f "$dir/users" ] || cat >"$dir/users" <<USERS
cases@case.example.com: cases
j.vos@lawfirm.example.org: lawfirm
office@lawfirm.example.org: lawfirm
billing@client.example.net: client
stranger@elsewhere.example.net: stranger
USERS

cat >"$dir/exim.conf" <<CONF
exim_path = $dir/exim4
exim_user = $uid
exim_group = $gid
keep_environment = LD_PRELOAD : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
spool_directory = $dir/spool
log_file_path = $dir/log/%slog
pid_file_path = $dir/exim.pid
primary_hostname = mx.example.com
local_interfaces = 127.0.0.1
daemon_smtp_ports = $smtp_port : $smtps_port
tls_on_connect_ports = $smtps_port
tls_advertise_hosts = *
tls_certificate = $dir/cert.pem
tls_privatekey = $dir/key.pem
auth_advertise_hosts = \${if def:tls_in_cipher {*}}
domainlist local_domains = case.example.com : lawfirm.example.org : client.example.net : \
  *.client.example.net : elsewhere.example.net : bounce.example.net
host_lookup =
rfc1413_hosts =
rfc1413_query_timeout = 0s
deliver_drop_privilege = true
message_size_limit = 100M
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
queue_run_max = 4
acl_smtp_rcpt = rcpt
acl_smtp_data = accept

begin acl

rcpt:
  deny
    message = relaying to this domain is not permitted
    ! domains = +local_domains
  accept
    domains = bounce.example.net
  require
    message = no such mailbox here
    verify = recipient
  accept

begin routers

bounced:
  driver = redirect
  domains = bounce.example.net
  allow_fail
  data = :fail: 5.1.1 The mailbox does not exist

mailboxes:
  driver = accept
  domains = +local_domains
  local_part_suffix = +*
  local_part_suffix_optional
  condition = \${lookup {\$local_part@\$domain} lsearch {$dir/users} {yes} {no}}
  transport = maildir

begin transports

maildir:
  driver = appendfile
  maildir_format
  create_directory
  directory = $mailroot/\${lookup {\$local_part@\$domain} lsearch {$dir/users}}/Maildir
  delivery_date_add
  envelope_to_add
  return_path_add
  user = $uid
  group = $gid
  directory_mode = 0700
  mode = 0600

begin authenticators

plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if eq {\$auth3} {secret}}
  server_set_id = \$auth2
CONF

chmod -R a+rX "$dir/exim4" "$dir/libnss_wrapper.so" "$dir/passwd" "$dir/group"
set -- env LD_PRELOAD="$dir/libnss_wrapper.so" NSS_WRAPPER_PASSWD="$dir/passwd" \
  NSS_WRAPPER_GROUP="$dir/group" "$dir/exim4" -C "$dir/exim.conf" -bd -q15s
if [ "$(id -u)" = 0 ]; then
  chown -R "$user:" "$dir"
  chown "$user:" "$mailroot"
  set -- setpriv --reuid "$uid" --regid "$gid" --clear-groups "$@"
fi
"$@"

tries=0
until [ -s "$dir/exim.pid" ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 100 ]; then
    echo "exim.sh: Exim did not start; see $dir/log." >&2
    exit 75
  fi
  sleep 0.05
done
[ -z "${OWNER:-}" ] || watch_owner >/dev/null 2>&1 </dev/null &
