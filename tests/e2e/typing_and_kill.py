"""Typing in a one-to-one, a plan and a debrief, then kill -9: at most 1.5 s of typing is lost, and the next start says what
came back, each word once; also while something else holds the store as an import does, and when the program is killed a
second time while it shows what came back. The control: without the file of drafts the words are gone.

    typing_and_kill.py CHALKTALK CHALKTALK_CLI [KILLS]      so many kills in all; 6, or 100 with CHALKTALK_LONG=1
"""
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time

import organisation
from before_and_after import AFTER_30, MORNING
from counted import Desk, cli, who_am_i
from desk import desk, die_with_parent, skip_without_tools, until
from one_to_one import REP

MOST_LOST = 1.5  # seconds of typing


def words(number):
    return f"w{number:04} "


def open_one_to_one(d):
    d.palette(REP, f".*{REP}.*")
    d.choose("Start 1:1|Go on with 1:1")


def open_from_today(button):
    def go(d):
        d.program.press("ctrl+0")
        d.choose(button, "push button")
    return go


# The form, the time it is opened at, the way to it, and the field that is typed into.
FORMS = (("one-to-one", organisation.AS_OF.isoformat(), open_one_to_one, ".*going on here.*In Ana's words"),
         ("plan", MORNING, open_from_today("Plan"), "Milestone"),
         ("debrief", AFTER_30, open_from_today("Start debrief"), ".*went well.*In Ana's words"))


class Round:
    """One form, opened and typed into until the program is killed, and what the next start shows."""

    def __init__(self, command, store, form, dice):
        self.command, self.store, self.dice = command, store, dice
        self.name, _, self.open_form, self.field = form
        self.typed = []  # (word, when its typing began)
        self.killed = 0.0

    def begin(self):
        d = Desk(self.command, None)
        d.program.wait(".*Mara Lind.*|.*[Ww]ho are you.*", seconds=30)
        if not d.program.find(f".*{organisation.MANAGER[1]}.*", "push button"):
            who_am_i(d)
        return d

    def reach(self, d):
        self.open_form(d)
        d.program.wait(self.field, "text", seconds=30)

    def type_and_kill(self, first, locked, afresh):
        d = self.begin()
        p = d.program
        self.reach(d)
        p.tab_to(self.field, "text", 150)
        p.press("ctrl+a" if afresh else "ctrl+End")
        # Another program's import: nobody else writes to the store until it is done.
        importing = sqlite3.connect(self.store, isolation_level=None) if locked else None
        if importing:
            importing.execute("begin immediate")
        end = time.monotonic() + self.dice.uniform(2.5, 5)
        while time.monotonic() < end:
            word, begun = words(first + len(self.typed)), time.monotonic()
            p.type(word)
            self.typed.append((word.strip(), begun))
        self.killed = time.monotonic()
        kill(p.process)
        if importing:
            importing.execute("rollback")
            importing.close()

    def kill_while_it_comes_back(self):
        if self.dice.random() < 0.5:  # while it starts
            process = subprocess.Popen(self.command, preexec_fn=die_with_parent)
            time.sleep(self.dice.uniform(0.2, 3))
            kill(process)
        else:  # as soon as it says so, and saves it
            d = Desk(self.command, None)
            d.program.wait(".*came back as you typed it.*", seconds=30)
            kill(d.program.process)

    def what_is_there(self, says_so):
        """The words in the form, as the next start shows them; it has them for good when this returns."""
        d = Desk(self.command, None)
        p = d.program
        try:
            if says_so:
                p.wait(".*came back as you typed it.*", seconds=30)
            else:  # it may be in the record by now
                p.wait(".*Mara Lind.*", seconds=30)
                time.sleep(1.5)
                if not p.find(self.field, "text"):
                    self.reach(d)
            box = p.wait(self.field, "text", seconds=30)
            if says_so:
                until(lambda: box.get_text_iface().get_text(0, -1), 20, "the text that came back")
            return re.findall(r"w\d{4}", box.get_text_iface().get_text(0, -1))
        finally:
            time.sleep(1)
            kill(p.process)

    def lost_of(self, there):
        """How many words, and how many seconds of typing."""
        lost = [when for word, when in self.typed if word not in there]
        return len(lost), self.killed - min(lost) if lost else 0.0


def kill(process):
    os.kill(process.pid, signal.SIGKILL)
    process.wait()


def plan_of(kills):
    """Which rounds are killed a second time (every fifth, at least 3), and which with the store held (every fourth)."""
    second = {number for number in range(kills) if number % 5 == 3} if kills >= 20 else {1, 3, 5}
    return second, {number for number in range(kills) if number % 4 == 1}


def all_rounds(program, data, kills):
    second, locked = plan_of(kills)
    lost, came_back = [], []
    for index, form in enumerate(FORMS):
        print(f"  {form[0]}:", flush=True)
        command = [program, "--data-dir", str(data), "--now", form[1]]
        before = set()
        for count, number in enumerate(range(kills * index // len(FORMS), kills * (index + 1) // len(FORMS))):
            one = Round(command, str(data / "chalktalk.db"), form, random.Random(40 + number))
            afresh = count % 8 == 0  # in the place of what is there, so that a field never gets too long
            one.type_and_kill(100 * count, number in locked, afresh)
            if number in second:
                one.kill_while_it_comes_back()
            there = one.what_is_there(number not in second)
            gone, seconds = one.lost_of(there)
            twice = len(there) - len(set(there))
            how = (", with the store held" if number in locked else "") + (", killed twice" if number in second else "")
            print(f"  kill {number + 1}{how}: {len(one.typed)} words typed, {gone} lost, {twice} twice; {seconds:.2f} s lost",
                  flush=True)
            assert afresh or before <= set(there), f"words of an earlier round are gone: {sorted(before - set(there))}"
            assert not twice, f"{twice} words came twice"
            before = set(there)
            lost.append(seconds)
            came_back += [seconds <= MOST_LOST] if number in second else []
    return lost, came_back, len(locked)


def control(program, data):
    """Without the file of drafts, what was typed and not saved is gone: the measure can see a loss."""
    form = FORMS[0]
    one = Round([program, "--data-dir", str(data), "--now", form[1]], str(data / "chalktalk.db"), form, random.Random(7))
    one.type_and_kill(9000, False, True)
    for end in ("", "-wal", "-shm"):
        (data / f"chalktalk.db.drafts{end}").unlink(missing_ok=True)
    gone, seconds = one.lost_of(one.what_is_there(False))
    print(f"  control, without the file of drafts: {gone} of {len(one.typed)} words lost, {seconds:.2f} s", flush=True)
    assert seconds > MOST_LOST, "nothing was lost without the drafts: this test can't see a loss"


def run(program, cli_program, kills):
    with desk() as folder:
        data = folder / "data"
        data.mkdir(mode=0o700)
        at = [cli_program, "--store", str(data / "chalktalk.db"), "--now", MORNING]
        cli(at, "import", "--preset", "canonical", str(organisation.write(folder / "home" / "export")))
        cli(at, "import", "--calendar-of", organisation.MANAGER[1],
            str(organisation.write_calendar(folder / "home" / "mara.ics")))
        lost, came_back, locked = all_rounds(program, data, kills)
        control(program, data)
        print(f"{len(lost)} kills while typing, {locked} with the store held by another program: at most {max(lost):.2f} s of "
              f"typing lost, {sum(lost) / len(lost):.2f} s on average; {sum(came_back)} of {len(came_back)} came back after a "
              f"second kill")
        assert max(lost) <= MOST_LOST, f"{max(lost):.2f} s of typing lost"
        assert all(came_back)


if __name__ == "__main__":
    skip_without_tools()
    usual = 100 if os.environ.get("CHALKTALK_LONG") == "1" else 6
    run(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else usual)
