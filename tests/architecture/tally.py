"""The closing line of scripts/test tells the truth: what scripts/tally counts out of results that were made up for it."""
import subprocess
import sys
import tempfile

from guard import ROOT


def entry(name, status, output="", inner=""):
    return f'<testcase name="{name}" status="{status}" time="1">{inner}<system-out>{output}</system-out></testcase>'


ALL = "All tests passed (9 assertions in 4 test cases)\n"
SOME = "===\ntest cases:  5 |  3 passed | 2 failed\nassertions: 40 | 38 passed | 2 failed\n"
V3 = "test cases: 6 | 4 passed | 1 failed | 1 skipped\n"
CASES = [  # entries, closing line, whether it is a success
    ([entry("a", "run", ALL), entry("b", "run", "fine")], "5 passed, 0 failed", True),
    ([entry("a", "run", ALL), entry("b", "fail", SOME)], "7 passed, 2 failed", False),
    ([entry("a", "fail", ALL)], "4 passed, 1 failed", False),  # crashed behind its last case
    ([entry("a", "fail", "")], "0 passed, 1 failed", False),
    ([entry("a", "fail", V3)], "4 passed, 1 failed, 1 skipped", False),
    ([entry("a", "run", ALL), entry("b", "notrun", "", "<skipped message='SKIP_RETURN_CODE=77'/>")], "4 passed, 0 failed, 1 skipped", True),
    ([entry("a", "notrun", "Unable to find executable: x", "<skipped message=''/>")], "0 passed, 1 failed", False),
    ([entry("a", "run", ALL), entry("b", "run", SOME)], "7 passed, 2 failed", False),  # an exit code that hides failures
    ([], "0 passed, 1 failed", False),
]


def main():
    wrong = 0
    for entries, closing, success in CASES:
        with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
            file.write(f"<testsuite>{''.join(entries)}</testsuite>")
            file.flush()
            run = subprocess.run([sys.executable, str(ROOT / "scripts" / "tally"), file.name], capture_output=True, text=True,
                                 check=False)
        last = run.stdout.splitlines()[-1] if run.stdout else ""
        if last != closing or (run.returncode == 0) != success:
            print(f"expected '{closing}' and {'success' if success else 'failure'}, got '{last}' and {run.returncode}")
            wrong += 1
    print(f"{len(CASES)} made-up results, {wrong} told wrongly")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
