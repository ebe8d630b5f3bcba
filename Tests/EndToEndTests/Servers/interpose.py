"""Builds the preload library and says how a program is started with it."""

import os
import shutil
import struct
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["fsync", "rename", "commit", "send", "recv"]


class Interpose:
    """One scenario's library and counters."""

    def __init__(self, folder):
        self.library = os.path.join(folder, "interpose.so")
        compiler = shutil.which("clang") or shutil.which("cc")
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-w", "-o", self.library,
             os.path.join(HERE, "interpose.c"), "-ldl"],
            check=True,
        )

    def environment(self, **settings):
        """The variables for a program: trap=…, counts=…, kill=…."""
        variables = {"INTERPOSE_" + name.upper(): value for name, value in settings.items()}
        return dict(os.environ, LD_PRELOAD=self.library, **variables)

    @staticmethod
    def counts(path):
        with open(path, "rb") as file:
            return dict(zip(KINDS, struct.unpack("=5I", file.read(20))))
