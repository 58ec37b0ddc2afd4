"""Developing people through the built program, by keyboard only: the second-line manager assesses a rep with evidence, drafts
a plan, the rep agrees, four weeks on it is reviewed with its indicator's verdict; the CRO goes from a cell of the dashboard to
its records and makes the quarterly review, whose PDF asks the second line before any rep is named.

    developing_people.py CHALKTALK CHALKTALK_CLI [PICTURES]     with a folder for PICTURES, the steps are photographed
"""
import csv
import datetime
import io
import json
import re
import subprocess
import sys

import organisation
from counted import Desk, cli, who_am_i
from desk import desk, skip_without_tools, until
from one_to_one import hold, prepare

REP = "Ana Torres"
SKILLS = ("A clear intended outcome", "A confident agenda", "Pain before product", "Listening")
ACTION = "Two calls a week are planned together"


def choose_file(d, path):
    p = d.program
    until(lambda: p.focused() and p.focused().get_role_name() == "text", 15, "the file's name under the cursor")
    p.press("ctrl+a")
    p.type(str(path))
    p.press("Return")
    until(lambda: path.exists() and path.stat().st_size > 1000, 20, "the PDF")
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout


def level(d, skill, wanted, which=".*level.*"):
    """In a group of levels the digits choose."""
    p = d.program
    p.tab_to(f"{re.escape(skill)}, {which}: [1-4].*")
    p.press(str(wanted))
    d.count += 1


def arrow_to(p, name):
    for _ in range(20):
        if (p.focused().get_name() or "").startswith(name):
            return
        p.press("Right")
    raise AssertionError(f"no arrow leads to {name}")


def assess(d):
    p = d.program
    d.palette(REP, f".*{REP}.*")
    d.part("Development")
    d.choose("Assess.*", "push button")
    d.wait("Which skills.*", seconds=20)
    p.tab_to(".*", "check box")  # the tiles are one stop: arrows go through them
    for skill in SKILLS:
        arrow_to(p, skill)
        if not p.is_checked():
            p.press("space")
        d.count += 1
    d.choose("Hand over: Ana rates first")
    d.wait("Done, hand back", seconds=20)
    for skill in SKILLS:
        level(d, skill, 3)
    d.choose("Done, hand back")
    d.wait("Finish", "push button", seconds=20)
    d.say("the rep rated first")
    for n, skill in enumerate(SKILLS):
        level(d, skill, 2)
        d.choose("Add evidence.*", "push button")
        until(lambda: p.focused() and p.focused().get_role_name() in ("text", "list item", "entry"), 10, "evidence to choose from")
        p.press("Return")
        d.fill(f"{re.escape(skill)}, .*: what was seen or heard", "She named the date herself", "text")
    d.say("each rating has its evidence")
    d.choose("Finish", "push button")
    d.wait("Both say the same.*|.*levels? apart.*", seconds=20)
    d.say("done, and what each says stands side by side")


def draft_plan(d):
    p = d.program
    d.palette(REP, f".*{REP}.*")
    d.part("Development")
    d.choose("Draft a plan.*|Begin a plan.*|Write a plan.*", "push button")
    d.wait("Add a focus skill.*|.*, level aimed at.*", seconds=20)
    d.fill("What Ana wants from it", "Win the deals I begin", "text")
    while len([n for n in p.nodes() if n.get_name() == "Take this skill out of the plan"]) < 2:
        d.choose("Add a focus skill.*", "push button")
        until(lambda: p.focused() and p.focused().get_role_name() in ("text", "list item", "entry"), 10, "skills to choose from")
        p.press("Return")
        until(lambda: p.find("Add a focus skill.*"), 5, "the next skill")
    names = [n.get_name().split(",")[0] for n in p.nodes() if re.match(r".*, level aimed at: 4.*", n.get_name() or "")]
    d.say(f"the plan is about {' and '.join(names)}")
    for name in names:
        level(d, name, 3, "level aimed at")
    number(d, "Outbound activity")
    d.fill("Action 1", ACTION, "text")
    combo(d, "Mara")
    d.fill("Action 1: by which day", (organisation.AS_OF + datetime.timedelta(days=21)).isoformat(), "text")
    assert p.find("Review 3: on which day"), "days to look at it together are suggested"
    d.say("skills, why, an action and the days to look at it")
    return names


def number(d, name):
    """The number that should move, of the first focus skill."""
    p = d.program
    p.tab_to("Choose a number…|Win rate|Discovery to demo|Outbound activity", "push button")
    if p.focused().get_name() != name:
        p.press("space")
        until(lambda: p.focused() and p.focused().get_role_name() in ("text", "list item", "entry"), 10, "numbers to choose from")
        p.type(name)
        p.press("Return")
    d.count += 1
    until(lambda: p.find(f"{name} should go up.*"), 10, f"'{name}' named")


def combo(d, name):
    p = d.program
    p.tab_to(".*", "combo box")
    p.type(name)
    d.count += 1


def agree(d):
    p = d.program
    for name in ("Ana says yes", "I say yes", "Mara says yes"):
        d.choose(name, "push button")
        until(lambda: not p.find(name, "push button"), 10, f"that '{name}' is no question any more")
    until(lambda: p.find(".*said yes.*"), 15, "the yes with its day")
    d.wait("Agreed|In progress", seconds=15)
    d.say("the three have said yes")


def plan_on_paper(d, folder):
    d.choose("Save as PDF…")
    said = choose_file(d, folder / "home" / "plan.pdf")
    assert REP in said and ACTION in said and "Sara Quist" in said, said
    pages = subprocess.run(["pdfinfo", str(folder / "home" / "plan.pdf")], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\b", pages), pages
    d.say("the plan is one page of PDF")


def review(d):
    p = d.program
    d.palette(REP, f".*{REP}.*")
    d.part("Development")
    d.choose(".* and .*: open it", "push button")
    d.wait("Begin the review", seconds=20)
    d.choose("Begin the review", "push button")
    d.wait("Keep the review", seconds=20)
    verdict = d.wait(".*[Mm]oved.*", seconds=20).get_name()
    d.say(f"the review says: {verdict[:60]}")
    d.fill("How did it go\\? Ana's words", "I write every morning now", "text")
    d.fill("What the coach saw", "Ten a day, each to a name", "text")
    d.choose("Keep the review", "push button")
    d.wait("Reviewed", seconds=20)
    d.say("the review is kept")
    return verdict


def drill(d, cli_command):
    """From a cell to its records; the counts are those of the command line."""
    p = d.program
    p.press("ctrl+6")
    d.wait("Who develops their people", "table", seconds=30)
    p.tab_to(".*", "table cell")
    cell = None
    for _ in range(12):  # habits without a record come first
        said = p.focused().get_name() or ""
        cell = re.search(r"(\d+) of (\d+)", said)
        if cell and "coach" in said.lower():
            break
        p.press("Right")
    assert cell and "coach" in said.lower(), f"no cell tells who was coached: {said}"
    d.say(f"the cell says: {said[:70]}")
    p.press("Return")
    d.wait(".*", "table", seconds=20)
    rows = until(lambda: table_rows(p), 20, "the records behind it")
    assert rows == int(cell.group(2)), f"{rows} records behind '{said}'"
    row = next(iter(csv.DictReader(io.StringIO(cli([*cli_command, "--format", "csv"], "indicators", "--person",
                                                   organisation.MANAGER[1], "--indicator", "coaching_coverage")))))
    assert (row["numerator"], row["denominator"]) == cell.groups(), (row, said)
    d.say(f"{rows} records behind it, as many as it counts")


def table_rows(p):
    table = p.find(".*", "table")
    return p.rows_of(table) if table else 0


def quarterly_review(d, folder):
    d.program.press("ctrl+6")
    d.choose("Quarterly review", "push button")
    d.wait("Questions to Sara Quist", seconds=30)
    d.fill(".*\\?", "Ana's, and it is looked at every four weeks", "text")
    d.choose("Save as PDF…")
    said = choose_file(d, folder / "home" / "review.pdf")
    first = said.index("Sara Quist")
    asked = said.index("?", first)
    for rep in (name for _, name in organisation.REPS):
        at = said.find(rep)
        assert at < 0 or at > asked, f"{rep} is named before the questions"
    assert any(name in said for _, name in organisation.REPS), "the control: the reps do stand in it, later"
    d.say("its PDF asks Sara before any rep is named")


def plans(cli_command):
    return json.loads(cli([*cli_command, "--format", "json"], "plans"))


def run(program, cli_program, pictures):
    with desk() as folder:
        data = folder / "data"
        store = data / "chalktalk.db"
        data.mkdir(mode=0o700)
        now, later = organisation.AS_OF, organisation.AS_OF + datetime.timedelta(weeks=4)
        at = lambda day: [cli_program, "--store", str(store), "--now", day.isoformat()]
        cli(at(now), "import", "--preset", "canonical", str(organisation.write(folder / "home" / "export", whole_line=True)))
        command = [program, "--data-dir", str(data), "--now"]
        d = Desk([*command, now.isoformat()], pictures)
        try:
            who_am_i(d)
            prepare(d)
            hold(d)
            who_am_i(d, organisation.SECOND_LINE[1])
            assess(d)
            draft_plan(d)
            agree(d)
            plan_on_paper(d, folder)
        finally:
            d.program.close()
        (plan,) = [p for p in plans(at(now)) if p["person"] == REP]
        assert plan["state"] in ("agreed", "in_progress") and plan["agreed_on"] == now.isoformat(), plan

        cli(at(later), "import", "--preset", "canonical",
            str(organisation.write(folder / "home" / "later", 4, ("r1",), whole_line=True)))
        d = Desk([*command, later.isoformat()], pictures)
        try:
            who_am_i(d, organisation.SECOND_LINE[1])
            verdict = review(d)
            assert re.search(r"\bmoved\b", verdict, re.I) and not re.search("not moved", verdict, re.I), verdict
            who_am_i(d, organisation.CRO[1])
            drill(d, at(later))
            quarterly_review(d, folder)
        finally:
            d.program.close()
        (plan,) = [p for p in plans(at(later)) if p["person"] == REP]
        assert plan["state"] == "reviewed" and plan["last_review"] == later.isoformat(), plan


if __name__ == "__main__":
    skip_without_tools()
    run(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
    print("people developed, from the second line to the CRO, by keyboard alone")
