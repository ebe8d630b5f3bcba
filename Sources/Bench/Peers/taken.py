"""What a command took: seconds, seconds of CPU, and the peak of its memory, with all that it started."""

import os
import subprocess
import tempfile
import time


class Taken:
    def __init__(self, seconds, usage, output):
        self.seconds = seconds
        self.cpu = usage.ru_utime + usage.ru_stime
        # The largest of the processes, not their sum.
        self.megabytes = usage.ru_maxrss / 1024
        self.output = output

    def measures(self, prefix=""):
        return {prefix + "time": (self.seconds * 1000, "ms"), prefix + "CPU": (self.cpu * 1000, "ms")}


def taken(command, **options):
    """Runs a command to its end; what it took, when it ended well."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=output, stderr=errors, **options)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            raise Failed("%s: exit %d: %s" % (
                " ".join(command), process.returncode, errors.read()[-500:].decode("utf-8", "replace")))
        return Taken(seconds, usage, output.read())


class Failed(Exception):
    """A command that did not do what it was to do."""
