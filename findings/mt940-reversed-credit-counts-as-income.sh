#!/bin/sh
# A bounced payment in an MT940 statement raises the sum instead of lowering it.
#
# Guess:   field 61's mark RC (reversal of a credit, so a debit) gives a negative amount, as D does.
# Happens: `mt940.parse` makes D alone negative. RC stays positive: 100.00 that the bank took back
#          is 100.00 more, and the entries no longer add up to the closing balance of the same file.
#          The class's own description says that RC is negative; it is so with
#          Options(reversal_sign=True), which is off unless asked for.
# With:    mt-940 5.1.1.
# Matters: a returned direct debit looks like a second payment: the item is closed, no reminder goes
#          out. Add up the entries and compare with the closing balance before you believe a file.
set -u
. "$(dirname "$0")/packages"

pypi "$tmp/lib" mt-940==5.1.1
PYTHONPATH=$tmp/lib python3 - <<'END'
import importlib.metadata, sys
import mt940

STATEMENT = """:20:STATEMENT
:25:37040044/0532013000
:28C:00017/001
:60F:C261124EUR1000,00
:61:2611251125C100,00NDDTNONREF//1
:86:FAC-2026-0118 DIRECT DEBIT
:61:2611261126RC100,00NRTINONREF//2
:86:FAC-2026-0118 RETURNED
:61:2611271127D40,00NTRFNONREF//3
:86:RENT
:61:2611271127RD40,00NTRFNONREF//4
:86:RENT TAKEN BACK
:62F:C261127EUR1000,00
-"""
print("mt-940", importlib.metadata.version("mt-940"))

def total(transactions):
    return sum(t.data["amount"].amount for t in transactions)

plain = mt940.parse(STATEMENT)
for t in plain:
    print("  %-2s %8s" % (t.data["status"], t.data["amount"].amount), t.data["transaction_details"])
start = plain.data["final_opening_balance"].amount.amount
end = plain.data["final_closing_balance"].amount.amount
signed = mt940.parse(STATEMENT, options=mt940.Options(reversal_sign=True))
print("opening %s + entries %s = %s, but closing is %s" % (start, total(plain), start + total(plain), end))
print("with reversal_sign: %s" % (start + total(signed)))
ok = start + total(plain) == end + 200 and start + total(signed) == end
sys.exit(0 if ok else "CHANGED: the entries add up to the closing balance")
END
