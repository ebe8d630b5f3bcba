"""Prints the ten tests and scenarios that took longest.

usage: slowest.py EVENTS TIMES

EVENTS is the event stream of `swift test`, TIMES a file with lines "SECONDS SCENARIO". A scenario
waits for its place on the stage, so that only its own clock tells how long it took.
"""

import json
import sys


def cases(path):
    """The tests by name, with the seconds of all their cases."""
    names, started, seconds = {}, {}, {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            payload = record["payload"]
            if record["kind"] == "test":
                names[payload["id"]] = payload.get("displayName", payload["name"])
            elif payload["kind"] in ("testCaseStarted", "testCaseEnded"):
                test = payload["testID"]
                key = test, payload["_testCase"]["id"]
                now = payload["instant"]["absolute"]
                if payload["kind"] == "testCaseStarted":
                    started[key] = now
                else:
                    seconds[test] = seconds.get(test, 0) + now - started.pop(key)
    return {
        test.split(".")[0] + ": " + names[test]: took
        for test, took in seconds.items() if not test.startswith("EndToEndTests.")
    }


def scenarios(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").partition(" ") for line in file]
    return {"EndToEndTests: " + name: float(took) for took, _, name in lines}


def main(events, times):
    found = cases(events) | scenarios(times)
    print("\nThe slowest, in seconds:")
    for name in sorted(found, key=found.get, reverse=True)[:10]:
        print("%7.1f  %s" % (found[name], name))


if __name__ == "__main__":
    main(*sys.argv[1:])
