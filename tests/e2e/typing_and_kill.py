"""Typing in a one-to-one, a plan and a debrief, then kill -9: at most 1.5 s of typing is lost, and the next start says what
came back.

    typing_and_kill.py CHALKTALK CHALKTALK_CLI [KILLS]      so many kills in each of the three forms
"""
import os
import random
import re
import signal
import sys
import time

import organisation
from before_and_after import AFTER_30, MORNING
from counted import Desk, cli, who_am_i
from desk import desk, skip_without_tools, until
from one_to_one import REP

MOST_LOST = 1.5  # seconds of typing


def words(number):
    return f"w{number:03} "


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


def one_kill(command, open_form, field, number, seed):
    """Types numbered words and kills the program in the middle; gives the seconds of typing that were lost."""
    dice = random.Random(seed)
    d = Desk(command, None)
    p = d.program
    p.wait(".*Mara Lind.*|.*[Ww]ho are you.*", seconds=30)
    if not p.find(f".*{organisation.MANAGER[1]}.*", "push button"):
        who_am_i(d)
    open_form(d)
    p.wait(field, "text", seconds=30)
    p.tab_to(field, "text", 150)
    p.press("ctrl+End")
    typed = []  # (word, when its typing began)
    first = 100 * number
    end = time.monotonic() + dice.uniform(2.5, 5)
    while time.monotonic() < end:
        word, begun = words(first + len(typed)), time.monotonic()
        p.type(word)
        typed.append((word.strip(), begun))
    killed = time.monotonic()
    os.kill(p.process.pid, signal.SIGKILL)
    p.process.wait()

    d = Desk(command, None)
    p = d.program
    try:
        p.wait(".*came back as you typed it.*", seconds=30)
        box = p.wait(field, "text", seconds=30)
        text = until(lambda: box.get_text_iface().get_text(0, -1), 20, "the text that came back")
        kept = set(re.findall(r"w\d{3}", text))
        lost = [when for word, when in typed if word not in kept]
        seconds = killed - min(lost) if lost else 0.0
        print(f"  kill {number + 1}: {len(typed)} words typed, {len(typed) - len(lost)} came back; {seconds:.2f} s lost", flush=True)
        earlier = {words(n).strip() for n in range(first)} & kept
        return seconds, earlier
    finally:
        # The next round begins with a kill of this one, in peace: what came back has been saved by then.
        time.sleep(1)
        p.process.kill()
        p.process.wait()


def run(program, cli_program, kills):
    with desk() as folder:
        data = folder / "data"
        data.mkdir(mode=0o700)
        at = [cli_program, "--store", str(data / "chalktalk.db"), "--now", MORNING]
        cli(at, "import", "--preset", "canonical", str(organisation.write(folder / "home" / "export")))
        cli(at, "import", "--calendar-of", organisation.MANAGER[1],
            str(organisation.write_calendar(folder / "home" / "mara.ics")))
        lost = []
        for form, time_of_day, open_form, field in FORMS:
            command = [program, "--data-dir", str(data), "--now", time_of_day]
            print(f"  {form}:", flush=True)
            before = set()
            for number in range(kills):
                seconds, earlier = one_kill(command, open_form, field, number, 40 + number)
                assert before <= earlier, f"words of an earlier round are gone: {sorted(before - earlier)}"
                before = earlier
                lost.append(seconds)
        print(f"{len(lost)} kills while typing: at most {max(lost):.2f} s of typing lost")
        assert max(lost) <= MOST_LOST, f"{max(lost):.2f} s of typing lost"


if __name__ == "__main__":
    skip_without_tools()
    run(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 2)
