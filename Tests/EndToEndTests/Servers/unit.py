"""The systemd unit of the package: how tight it is, and whether the daemon can live under it.

Only systemd itself can apply the unit. Here the daemon runs without privileges, with a file system
that is read-only but for its workspace, and every system call it makes is compared with those that
the unit lets through.

usage: unit.py DOSSIER
"""

import json
import os
import re
import signal
import subprocess
import sys

from letters import compose
from servers import HERE, Dovecot, temporary_folder, write_password
from sink import Sink
from workspace import Workspace, until

TO = "j.vos@lawfirm.example.org"
# Refused, tried by SQLite as root and by libdispatch, and not needed.
REFUSED = ["fchown", "setpriority"]
UNIT = os.path.join(HERE, "../../../Sources/Debian/dossier@.service")


def unit():
    with open(UNIT) as file:
        return file.read().replace("%i", "cases")


def setting(text, name):
    return [value for key, _, value in (line.partition("=") for line in text.split("\n")) if key == name]


def exposure(folder, text):
    path = folder + "/dossier.service"
    with open(path, "w") as file:
        file.write(text)
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", path],
        capture_output=True, text=True,
    )
    return done.returncode, float(re.search(r"level for \S+: ([0-9.]+)", done.stdout).group(1))


def complaints(folder, text, dossier):
    """What systemd finds wrong with the unit, where the program is installed."""
    path = folder + "/dossier@cases.service"
    with open(path, "w") as file:
        file.write(text.replace("/usr/bin/dossier", dossier))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", "--no-pager", path], capture_output=True, text=True
    )
    return [line for line in done.stderr.split("\n") if "dossier" in line]


def group(name):
    """The system calls of a group, with those of the groups in it."""
    if not name.startswith("@"):
        return {name}
    done = subprocess.run(
        ["systemd-analyze", "syscall-filter", "--no-pager", name], capture_output=True, text=True
    )
    words = [line.strip() for line in done.stdout.split("\n")[1:]]
    found = set()
    for word in words:
        if word and not word.startswith("#"):
            found |= group(word)
    return found


def allowed(text):
    calls = set()
    for value in setting(text, "SystemCallFilter"):
        for name in value.lstrip("~").split():
            calls = calls - group(name) if value.startswith("~") else calls | group(name)
    # systemd always lets these through (systemd.exec(5), SystemCallFilter).
    return calls | {"execve", "exit", "exit_group", "getrlimit", "rt_sigreturn", "sigreturn",
                    "clock_nanosleep", "nanosleep", "restart_syscall", "time", "brk", "mmap"}


def confined(command, folder):
    """The command without privileges, on a file system that is read-only elsewhere."""
    words = ["setpriv", "--no-new-privs", "--bounding-set", "-all", "--inh-caps", "-all", *command]
    if os.getuid() != 0:
        return ["setpriv", "--no-new-privs", *command], False
    script = (
        'mount --make-rprivate / && mount --bind "$1" "$1" && mount -o remount,bind,ro / && '
        'mount -o remount,bind,rw "$1" && shift && exec "$@"'
    )
    probe = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", folder, "touch", "/read-only-probe"],
        capture_output=True,
    )
    if b"Read-only file system" not in probe.stderr:
        return words, False
    return ["unshare", "--mount", "sh", "-c", script, "sh", folder, *words], True


def main(dossier):
    with temporary_folder() as folder, Dovecot(folder + "/d") as dovecot, Sink() as sink:
        text = unit()
        code, level = exposure(folder, text)
        wrong = complaints(folder, text, dossier)
        mailbox = dovecot.mailbox("cases", write_password(folder), afterStored="seen")
        outgoing = {"kind": "smtp", "host": "127.0.0.1", "port": sink.port, "security": "clear"}
        workspace = Workspace(dossier, folder + "/w", [mailbox], outgoing, {"inlineBytes": 1000})
        case = workspace.create_case("Unit", participants=[("law_firm", TO)])
        workspace.send(case, "request-for-information", TO, message="Question")
        message = compose(TO, case["addresses"][TO], "Hello", "padding\n" * 500)
        dovecot.append("cases", message.as_bytes())
        log = workspace.folder + "/calls"
        # What the unit refuses fails here, too: libraries try these and do without.
        inject = "inject=" + ",".join(REFUSED) + ":error=EPERM"
        strace = ["strace", "-f", "-qq", "-e", inject, "-o", log, *workspace.command("run")]
        command, is_read_only = confined(strace, workspace.folder)
        with open(folder + "/daemon.log", "wb") as file:
            daemon = subprocess.Popen(command, stdout=file, stderr=file)
        filed = until(lambda: [r for r in workspace.inbox() if r["state"] == "filed"], 60, 0.5)
        sent = until(lambda: [r for r in workspace.outbox() if r["state"] == "sent"], 60, 0.5)
        # strace passes nothing on: the daemon itself is asked to stop.
        os.kill(daemon_below(daemon.pid), signal.SIGTERM)
        daemon.wait(60)
        print(json.dumps(dict(
            examine(log, text), exitCode=daemon.returncode, analyzed=code, exposure=level,
            complaints=wrong,
            filed=bool(filed), sent=bool(sent), readOnly=is_read_only,
        )))


def daemon_below(pid):
    """The process that strace runs; what comes before it has become strace."""
    with open("/proc/%d/task/%d/children" % (pid, pid)) as children:
        return int(children.read().split()[0])


def examine(log, text):
    calls, families, writable = set(), set(), 0
    with open(log, errors="replace") as file:
        for line in file:
            found = re.match(r"\d+ +(?:<\.\.\. )?(\w+)", line)
            if not found or "+++" in line or "---" in line:
                continue
            calls.add(found.group(1))
            if " socket(" in line:
                families.add(re.search(r"socket\((\w+)", line).group(1))
            if re.search(r" (mmap|mprotect)\(.*PROT_WRITE\|PROT_EXEC", line):
                writable += 1
    known = set(" ".join(setting(text, "RestrictAddressFamilies")).split())
    return {
        "calls": len(calls), "refusedCalls": sorted(calls - allowed(text) - set(REFUSED)),
        "refusedFamilies": sorted(families - known), "writableCode": writable,
    }


if __name__ == "__main__":
    main(sys.argv[1])
