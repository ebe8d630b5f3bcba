"""Prints the table of measures of the house, counted from sources alone.

usage: measures.py [FOLDER]
       measures.py BEFORE AFTER

A FOLDER is a checkout, or what `git archive REVISION Sources Tests` holds; without one, this
checkout. The aims are those of the second drawing of the house. HouseTests hold the bounds.
"""

import math
import os
import re
import sys

MARK = re.compile(r'//|/\*|#*"|#+/|/|`')
COMMENT = re.compile(r"/\*|\*/")
SQL = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|PRAGMA)\b")
TABLE_MESSAGE = re.compile(r"\b(?:FROM|INTO|UPDATE|JOIN|ON)\s+message\b(?!\.)")
COMMAND_WORD = re.compile(r"(?<![\w-])dossier [a-z]|(?<![\w-])--[a-z][a-z-]+")
WRITE = re.compile(
    r"\bstore\.(?:add|accept|apply|assign|attach|cancel|change|close|confirm|create|decide|delegate"
    r"|discard|drop|end|enter|erase|file|finish|forget|hold|ignore|keep|link|mark|merge|move|mute"
    r"|open|pause|promise|queue|reject|release|remove|rename|renew|reopen|request|resume|retry"
    r"|reverse|revise|save|set|split|store|take|unlink|waive|write)(?:[A-Z]\w*)?\("
)
DECLARATION = re.compile(r"(?<![\w.])(?:func|init|deinit|subscript)\b")
BODY = re.compile(r"[()\[\]{}]|\b(?:func|init|subscript|var|let|static|associatedtype)\b")
EVENT = re.compile(r"\b(?:EventTable\([^()]*\)\s*\.insert|history\s*\.(?:record|insert))\(")
PASSED_ON = re.compile(r"\b_ (?:actor: Actor|now: Date|db: Connection)\b")
CLOSURE = re.compile(r"\.run \{|\{ invocation, environment, \w+ in\b")
IMPORT = re.compile(
    r"^[ \t]*(?:@\w+[ \t]+)*(?:(?:public|package|internal)[ \t]+)?import[ \t]+"
    r"(?:(?:struct|class|enum|protocol|func|var|typealias)[ \t]+)?(\w+)",
    re.M,
)
# One that is made of another error is its words, and decides nothing.
COMMAND_ERROR = re.compile(r"\bCommandError\((?!describing:)")
WORDED = re.compile(r"/Commands/|/Arguments/|ErrorWording|/CommandError|Commands?\.swift$")
FACES = ("CLI", "Web")
# What `init` writes is for people who then type commands; its comments tell them which.
WRITTEN_FOR_PEOPLE = ("DefaultConfiguration.swift", "DefaultRules.swift")
WITHOUT_COMMANDS = ("Cases", "Store", "Transport", "Engine", "Desk")


class Swift:
    """A file: its code with comments and literals blanked, and the text of its strings."""

    def __init__(self, path, text):
        self.path, self.text, self.strings = path, text, []
        self.module = path.split("/")[1]
        self.lines = text.count("\n")
        pieces, position = [], 0
        while match := MARK.search(text, position):
            end = self.literal_end(match)
            pieces.append(text[position : match.start()])
            blanked = text[match.start() : end]
            pieces.append(re.sub(r"[^\n]", " ", blanked) if end > match.start() + 1 else blanked)
            position = end
        self.code = "".join(pieces) + text[position:]
        self.imports = set(IMPORT.findall(self.code))

    def literal_end(self, match):
        """Where what starts at the match ends; one further when nothing does."""
        mark, text, start = match.group(), self.text, match.start()
        if mark == "//":
            return self.after("\n", start, 0)
        if mark == "/*":
            return self.comment_end(match.end())
        if mark == "`":
            return self.after("`", match.end(), 1)
        if mark.endswith('"'):
            return self.string_end(start, len(mark) - 1)
        if mark.startswith("#"):
            return self.after("/" + "#" * (len(mark) - 1), match.end(), len(mark))
        before = text[:start].rstrip(" \n")[-1:]
        if before and before in "(=,:[{!" and text[start + 1 : start + 2] not in (" ", "\n", "/", ""):
            if found := re.compile(r"(?:\\.|[^\\/\n])*/").match(text, start + 1):
                return found.end()
        return start + 1

    def after(self, mark, start, length):
        found = self.text.find(mark, start)
        return len(self.text) if found < 0 else found + length

    def comment_end(self, position):
        depth = 1
        while depth and (match := COMMENT.search(self.text, position)):
            depth += 1 if match.group() == "/*" else -1
            position = match.end()
        return len(self.text) if depth else position

    def string_end(self, start, hashes):
        text, quote = self.text, start + hashes
        close = ('"""' if text.startswith('"""', quote) else '"') + "#" * hashes
        escape = "\\" + "#" * hashes
        first = position = quote + len(close) - hashes
        step = re.compile(re.escape(escape) + "|" + re.escape(close))
        parts = []
        while match := step.search(text, position):
            parts.append(text[first : match.start()])
            if match.group() == close:
                self.strings.append("".join(parts))
                return match.end()
            if text.startswith("(", match.end()):
                position = first = self.interpolation_end(match.end())
                parts.append("\0")
            else:
                first, position = match.end(), match.end() + 1
        return len(text)

    def interpolation_end(self, position):
        depth, step = 0, re.compile(r"[()]|" + MARK.pattern)
        while match := step.search(self.text, position):
            position = match.end()
            if match.group() in "()":
                depth += 1 if match.group() == "(" else -1
                if depth == 0:
                    return position
            else:
                position = self.literal_end(match)
        return len(self.text)

    def functions(self):
        """The lines of each function, from its name to its closing brace."""
        for match in DECLARATION.finditer(self.code):
            brace = self.body(match.end())
            if brace is not None:
                yield self.code.count("\n", match.start(), self.closing(brace)) + 1

    def body(self, position):
        nesting = 0
        for match in BODY.finditer(self.code, position):
            mark = match.group()
            if mark in "([":
                nesting += 1
            elif mark in ")]":
                nesting -= 1
            elif nesting <= 0:
                return match.start() if mark == "{" else None
        return None

    def closing(self, brace):
        depth = 0
        for match in re.compile("[{}]").finditer(self.code, brace):
            depth += 1 if match.group() == "{" else -1
            if depth == 0:
                return match.end()
        return len(self.code)

    def closures(self):
        """What commands run: their lines and their code, braces included."""
        for match in CLOSURE.finditer(self.code):
            brace = match.start() + match.group().index("{")
            code = self.code[brace : self.closing(brace)]
            yield code.count("\n") + 1, code


def files(folder, top):
    found = []
    for path, _, names in os.walk(os.path.join(folder, top)):
        for name in names:
            if name.endswith(".swift"):
                full = os.path.join(path, name)
                with open(full, encoding="utf-8") as file:
                    found.append(Swift(os.path.relpath(full, folder), file.read()))
    return sorted(found, key=lambda file: file.path)


def middle(numbers):
    ordered = sorted(numbers)
    return ordered[len(ordered) // 2] if ordered else 0


def percentile(numbers, part):
    ordered = sorted(numbers)
    return ordered[math.ceil(len(ordered) * part) - 1] if ordered else 0


def over(numbers, limit):
    return sum(number > limit for number in numbers)


def count(pattern, code):
    return len(re.findall(pattern, code))


def suite(file):
    return os.path.basename(file.path).removesuffix(".swift") + "Tests.swift"


def is_schema(file):
    return os.path.basename(file.path).startswith(("Schema", "Migrations"))


def measure(folder):
    """The measures of a checkout: name and value, in the order of the table."""
    sources, tests = files(folder, "Sources"), files(folder, "Tests")
    product = [file for file in sources if file.module != "Bench"]
    in_module = lambda *names: [file for file in sources if file.module in names]
    commands, store, desk = in_module("CLI"), in_module("Store"), in_module("Desk")
    worded = lambda file: WORDED.search(file.path) is not None
    closures = [closure for file in commands for closure in file.closures()]
    lengths = [lines for lines, _ in closures]
    statements = {
        file.path: sum(bool(SQL.match(text)) for text in file.strings)
        for file in store if not is_schema(file)
    }
    outside = sum(some for path, some in statements.items() if "/Tables/" not in path)
    of_message = [
        file for file in store + desk
        if not is_schema(file) and any(TABLE_MESSAGE.search(text) for text in file.strings)
    ]
    events = [
        (file.path, sites) for file in store + desk
        if (sites := len(EVENT.findall(file.code)))
    ]
    functions = [lines for file in product for lines in file.functions()]
    sizes = [file.lines for file in product]
    suites = {(file.module, os.path.basename(file.path)) for file in tests}
    named = lambda some: sum((file.module + "Tests", suite(file)) in suites for file in some)
    rows = [
        ("CLI files that import Store", sum("Store" in file.imports for file in commands)),
        (
            "CommandError made in CLI outside commands, arguments, wording",
            sum(len(COMMAND_ERROR.findall(file.code)) for file in commands if not worded(file)),
        ),
        ("closures of commands", len(lengths)),
        ("  over 20 lines / longest", f"{over(lengths, 20)} / {max(lengths, default=0)}"),
        (
            "  with several writes",
            sum(len(WRITE.findall(code)) + count(r"\bperform\(", code) > 1 for _, code in closures),
        ),
        ("SQL statements outside Tables and Schema / in Store", f"{outside} / {sum(statements.values())}"),
        ("files that touch table message", len(of_message)),
        (
            "sites that write events",
            f"{sum(sites for _, sites in events)} in {len(events)} files",
        ),
        (
            "  that make the event themselves",
            sum(count(r"\binsert\(\s*Event\(", file.code) for file in store + desk),
        ),
        (
            "needsAttention = true in Store and Desk",
            sum(count(r"\bneedsAttention = true\b", file.code) for file in store + desk),
        ),
        (
            "parameters _ actor, _ now, _ db",
            sum(len(PASSED_ON.findall(file.code)) for file in store + desk),
        ),
    ]
    for module in WITHOUT_COMMANDS:
        words = sum(
            len(COMMAND_WORD.findall(text))
            for file in in_module(module)
            if os.path.basename(file.path) not in WRITTEN_FOR_PEOPLE
            for text in file.strings
        )
        rows.append((f"command-line words in strings of {module}", words))
    rows += [
        ("functions: median / p99 / longest", " / ".join(map(str, (
            middle(functions), percentile(functions, 0.99), max(functions, default=0))))),
        ("functions over 40 / over 60", f"{over(functions, 40)} / {over(functions, 60)}"),
        ("files: median / longest", f"{middle(sizes)} / {max(sizes, default=0)}"),
        ("files over 250", over(sizes, 250)),
        ("files with tests named after them", f"{named(product)} of {len(product)}"),
        ("  in Store", f"{named(store)} of {len(store)}"),
    ]
    modules = sorted({file.module for file in sources})
    for name in modules:
        some = in_module(name)
        rows.append((f"{name}: lines / files", f"{sum(file.lines for file in some)} / {len(some)}"))
    for name in FACES:
        for other in modules:
            users = sum(other in file.imports for file in in_module(name))
            if users:
                rows.append((f"{name}: files that import {other}", users))
    return rows


AIMS = {
    "CLI files that import Store": "≤ 2",
    "CommandError made in CLI outside commands, arguments, wording": "0",
    "  over 20 lines / longest": "≤ 5 / 25",
    "  with several writes": "0",
    "SQL statements outside Tables and Schema / in Store": "≤ 90",
    "files that touch table message": "≤ 8",
    "sites that write events": "1",
    "  that make the event themselves": "1",
    "needsAttention = true in Store and Desk": "1",
    "parameters _ actor, _ now, _ db": "0",
    **{f"command-line words in strings of {module}": "0" for module in WITHOUT_COMMANDS},
    "functions: median / p99 / longest": "keep",
    "functions over 40 / over 60": "≤ 15 / 0",
    "files: median / longest": "keep",
    "files over 250": "≤ 20",
    "files with tests named after them": "half",
    "  in Store": "half",
    "CLI: files that import Store": "≤ 2",
}


def table(folders):
    measured = [dict(measure(folder)) for folder in folders]
    names = list(dict.fromkeys(name for values in measured for name in values))
    heads = ["before", "after"] if len(folders) > 1 else ["value"]
    yield ["measure", *heads, "aim"]
    for name in names:
        yield [name, *(str(values.get(name, 0)) for values in measured), AIMS.get(name, "")]


def main(folders):
    if len(folders) > 2:
        sys.exit(__doc__.strip())
    here = os.path.dirname(os.path.abspath(__file__))
    rows = list(table(folders or [os.path.join(here, "..", "..")]))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    main(sys.argv[1:])
