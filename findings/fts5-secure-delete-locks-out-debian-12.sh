#!/bin/sh
# One deleted row makes a full-text index that Debian 12's SQLite can neither read, rebuild nor drop.
#
# Guess:   FTS5's secure-delete option concerns how rows are deleted; the file stays readable for the
#          SQLite of the last Debian, as database files do. If not, the error's advice to run
#          'rebuild' helps there.
# Happens: the option alone changes nothing. The first row that is *deleted* with it raises the index
#          format from 4 to 5. From then on SQLite 3.40 refuses each statement that names the table:
#          select, count(*), the 'rebuild' that its message recommends, and DROP TABLE. PRAGMA
#          integrity_check says ok all along. Turning the option off does not bring the format back,
#          nor does 'optimize'; a 'rebuild' by the newer SQLite does.
# With:    sqlite3 3.46.1-7+deb13u2 writes, 3.40.1-2+deb12u2 reads.
# Matters: going back to the old machine after an upgrade, or restoring a backup there, works in all
#          tests in which nothing was deleted yet. Turn the option off and rebuild before moving.
set -u
. "$(dirname "$0")/packages"
amd64

sqlites
new() { run "$tmp/13" usr/bin/sqlite3 "$tmp/db" "$@"; }
old() { run "$tmp/12" usr/bin/sqlite3 "$tmp/db" "$@" 2>&1 | head -n 1; }
ok=yes
expect() { # WHAT ANSWER EXPECTED
    echo "  $1: $2"
    case "$2" in $3) ;; *) ok=no ;; esac
}
new .version | head -n 1
old .version
format="select v from mail_config where k = 'version'"
refused="*invalid fts5 file format (found 5, expected 4)*"
new "create virtual table mail using fts5(body); insert into mail values ('first letter'), ('second letter');
     insert into mail(mail, rank) values ('secure-delete', 1)"
expect "format with the option on" "$(new "$format")" 4
expect "3.40 finds row" "$(old "select rowid from mail where mail match 'second'")" 2
new "delete from mail where rowid = 1"
expect "format after one DELETE" "$(new "$format")" 5
expect "3.40 select" "$(old "select rowid from mail where mail match 'second'")" "$refused"
expect "3.40 rebuild" "$(old "insert into mail(mail) values ('rebuild')")" "$refused"
expect "3.40 drop" "$(old "drop table mail")" "$refused"
expect "3.40 integrity_check" "$(old "pragma integrity_check")" ok
new "insert into mail(mail, rank) values ('secure-delete', 0); insert into mail(mail) values ('optimize')"
expect "format with the option off again, optimized" "$(new "$format")" 5
new "insert into mail(mail) values ('rebuild')"
expect "format after 3.46's rebuild" "$(new "$format")" 4
expect "3.40 finds row" "$(old "select rowid from mail where mail match 'second'")" 2
[ $ok = yes ] || { echo "CHANGED: not all of this is so any more"; exit 1; }
