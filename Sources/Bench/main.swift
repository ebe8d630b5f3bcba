import Foundation

/// `dossier-bench NAME [ARGUMENT…]`: measurements that one runs, on one thread.
let usage = """
  Usage: dossier-bench parse FILE|FOLDER|@LIST... [--rounds N] [--peers]
         dossier-bench hostile [WORD...]
         dossier-bench render [--letters N] [--peers] [--python FILE]
         dossier-bench digest
         dossier-bench desk [--cases N] [--folder FOLDER]
         dossier-bench ingest CORPUS [--messages N] [--delay MS] [--stored N] [--rounds N]
                              [--roundup PYTHON] [--alone] [--before DOSSIER] [--server NAME]
         dossier-bench send [--letters N] [--rounds N] [--before DOSSIER]
         dossier-bench web [--folder FOLDER] [--cases N] [--rounds N] [--messages N] [--connections N]
                           [--roundup PYTHON] [--rt] [--quick]
         dossier-bench compare OTHER [--ours DOSSIER] [--parts NAME,...] [--pairs N] [--corpus FOLDER]
                               [--messages N] [--delay MS] [--letters N] [--crowd N] [--large MB]
                               [--cases N] [--alone] [--json]

    parse   Parses each message and decodes every part and charset: messages and MB per second.
            With --peers GMime and Python's email do the same, in turns. @LIST has a path a line.
    hostile Reads 1 and 4 MB of each kind of hostile repetition, has the dossier beside it parse 5 MB,
            and explains and files 4 MB on a case of 1,000 participants; exit 1 when a kind takes more
            than 0.5 s, more than 5 times as long for 4 times as much, more than 100 MB of memory in
            dossier, or more than 1 s of CPU to be explained and filed. WORD chooses kinds by name.
    render  Writes 10,000 letters of plan-reminder-late with 12 installments: letters per second.
            With --peers python-liquid and jinja2 do the same in turns, each with babel and with
            plain formatting; --python names an interpreter that has them.
    desk    Makes a workspace of 100,000 cases, a million messages and three million events, in
            FOLDER to be used again, and times agenda, list, show, a hundred searches and filing;
            exit 1 when one takes 50 ms or more (search: at the 95th percentile).
    ingest  Has 5,000 messages of the folder CORPUS wait in a private Dovecot, over TLS: fetched,
            filed and durable, beside mbsync and getmail, which only fetch, where they are
            installed. --delay adds a round trip in milliseconds, --stored fills the workspace with
            so many messages first, --roundup names an interpreter that has Roundup, --alone leaves
            mbsync and getmail out, --before names another build that does the same in turns,
            --server has cyrus or courier instead of dovecot.
    send    Hands 1,000 letters to an SMTP server over one connection, beside Python's smtplib, and
            with --before beside another build.
    web     Asks for each screen as somebody who is signed in, in a copy of the workspace FOLDER or in one of
            100,000 cases and a million messages: first byte, bytes, pages per second; idle, and while
            5,000 messages are filed; memory of the daemon with 200 sessions. --roundup names an
            interpreter that has Roundup, --rt takes Debian's Request Tracker, each with a list and a
            ticket of a database of its own; --quick files no mail. Exit 1 when a bar is missed.
    compare Has the build beside it, or --ours, and the program OTHER of another release build their
            turns, --pairs of them (5), and prints medians and the ratio of ours with its spread:
            ingest (from Dovecot over TLS to filed and durable), send (by SMTP to a local server), parse
            (each message of the corpus), chain (from stored bytes to their place, for a message),
            letters (by the dossier-bench beside each), memory (the daemon's peak with --crowd messages
            and with one of --large MB), pages (agenda, list, case and search by command with --cases
            cases). Each has workspaces and servers of its own. --parts chooses; counts, which is not among
            the usual, has system calls, waits for the disk and instructions, of which a busy machine
            makes no more, by strace and valgrind. --corpus is a folder of
            messages, otherwise samples/mail; --alone leaves mbsync and smtplib out. Exit 1 when a part
            was left out, which it says.
    digest  SHA-256 of 256 MB in pieces of 64 KB: MB per second.
  """

let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "parse": exit(ParseBench.run(Array(words.dropFirst())))
case "hostile": exit(HostileBench.run(Array(words.dropFirst())))
case "render": exit(RenderBench.run(Array(words.dropFirst())))
case "desk": exit(DeskBench.run(Array(words.dropFirst())))
case "ingest": exit(PeerScript.run("ingest.py", Array(words.dropFirst())))
case "send": exit(PeerScript.run("send.py", Array(words.dropFirst())))
case "compare": exit(PeerScript.run("compare.py", Array(words.dropFirst())))
case "web": exit(PeerScript.run("web.py", Array(words.dropFirst())))
case "digest": exit(DigestBench.run())
default:
  FileHandle.standardError.write(Data((usage + "\n").utf8))
  exit(words.first == "--help" ? 0 : 64)
}
