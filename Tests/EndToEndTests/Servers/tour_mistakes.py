"""The usual mistakes with every command, made from its line of usage, and acts on cases that ended."""

import re

# Values of the right form that name nothing.
UNKNOWN = {
    "CASE": "9999", "INTO": "9998", "OTHER": "9998", "STATUS": "Nowhere", "OUTCOME": "nowhere",
    "REASON": "why", "DAY": "2026-12-01", "MESSAGE": "999", "MESSAGE|FILE": "999", "ITEM": "FAC-999",
    "USER": "nobody", "ADDRESS": "nobody@x.example", "TEXT": "words", "SUBJECT": "words",
    "AMOUNT": "10.00", "VALIDATION": "99", "STEP": "9", "DECISION": "approve", "PLAN": "99",
    "INSTALLMENT": "9", "PAYMENT": "99", "PROPOSAL": "99", "STAGE": "nowhere", "ID": "99",
    "ACCOUNT": "C-99", "QUERY": "nothing", "TEMPLATE": "no-such", "SENDER": "nobody@x.example",
    "TITLE": "words", "MAILBOX": "nowhere", "ROLE": "client", "KIND": "items", "PERSON|ROLE": "client",
    "NAME": "words",
}
OPTION_VALUES = {"--client": "C-99", "--step": "Sales:sam@case.example.com", "--case": "9999"}
# They would serve, or make folders.
LEFT_OUT = {"run", "deliver", "process", "manual", "backup", "restore", "init", "case export"}

# Acts on a case, whatever became of it.
ACTS = """\
case rename {} Other
case resolver {} sam
case seen {}
case merge {} 1002
case merge 1002 {}
case status {} Open
case resolve {} done
case resolve {} settled
case close {} done
case cancel {} why
case pause {} 2027-12-01
case resume {}
case reopen {}
case link {} 1002
case unlink {} 1003
case split 1003 7 {}
item resolver {} FAC-3 sam
item add {} FAC-3 --client C-1
item remove {} FAC-1
participant add {} new@client.example.net --role client
participant remove {} anke@client.example.net
participant renew {} anke@client.example.net
comment {} words
validation request {} Discount 10.00 --step Sales:sam@case.example.com
next set {} 2027-12-01
next done {}
next confirm {}
plan create {} --count 2 --first 2027-12-01
plan create {} --count 2 --first 2027-12-01 --total 10.00
payment add {} 10.00
promise add {} 2027-12-01 10.00
legal stage {} prepared
attachment add {} contract.pdf
send {} --to client --body letter.txt
send {} --to sam@case.example.com --body letter.txt
link 7 {}
review file 5 --case {}
case show {}
why {}
"""
# Live, merged, closed, cancelled, paused, resolved, live without a client.
STATES = ["1001", "1004", "1005", "1006", "1007", "1008", "1009"]


def usage(tour, name):
    """The required options and the arguments of a command."""
    line = re.search(r"Usage: dossier %s(.*)" % name, tour.run(*name.split(), "--help")).group(1)
    options = [(option, value) for option, value in re.findall(r"(--[a-z-]+) (\S+)", line)]
    rest = re.sub(r"--[a-z-]+ \S+|\[options\]", "", line)
    return options, rest.split()


def sweep(tour, names):
    """Every command without, with unknown, with garbled and with too many arguments."""
    needs = {name: usage(tour, name) for name in names}
    tour.heading("Mistakes without a workspace")
    place = tour.environment.pop("DOSSIER_WORKSPACE")
    for name in names:
        if not name.startswith("completion"):
            tour.once(*name.split())
        tour.once(*name.split(), "--nonsense")
        tour.once(*name.split(), *["more"] * (len(needs[name][1]) + 1))
    tour.environment["DOSSIER_WORKSPACE"] = place
    tour.heading("Names that name nothing, and garbled ones")
    for name in names:
        if name not in LEFT_OUT:
            mistaken(tour, name, *needs[name])


def states(tour):
    """Every act on a case in every state, taken back."""
    for line in ACTS.splitlines():
        for number in STATES:
            with tour.taken_back():
                words, _ = tour.words(line.format(number))
                tour.once(*[in_files(tour, word) for word in words])


def in_files(tour, word):
    return "%s/%s" % (tour.files, word) if word in ("contract.pdf", "letter.txt") else word


def mistaken(tour, name, options, arguments):
    words = [word for option, value in options for word in (option, option_value(option, value))]
    known = [UNKNOWN.get(argument.strip("[].")) for argument in arguments]
    if not arguments or None in known:
        return
    with tour.taken_back():
        said = tour.once(*name.split(), *words, *known)
        tour.again([*name.split(), *words, *known, "--json"], said)
        tour.again(["--as", "rhea", *name.split(), *words, *known], said)
        for index in range(len(known)):
            garbled = known[:index] + ["?!"] + known[index + 1:]
            tour.again([*name.split(), *words, *garbled], said)


def option_value(option, value):
    return OPTION_VALUES.get(option) or UNKNOWN.get(value, "words")
