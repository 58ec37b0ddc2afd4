"""A one-to-one through the built program, by keyboard only: three facts, answers, a commitment on each side, the brief as
PDF; four weeks on the commitment comes forward and says whether it moved. What is private stays with its author.

    one_to_one.py CHALKTALK CHALKTALK_CLI [PICTURES]     with a folder for PICTURES, the steps are photographed
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys

import organisation
from counted import Desk, cli, who_am_i
from desk import desk, skip_without_tools, until

REP = "Ana Torres"
PRIVATE = ("PRIVATESESSION7F3A", "PRIVATEPROFILE9C1B")  # typed into every private field
SHARED = "SHAREDNOTE4D2E"
MOST_TO_PREPARE, MOST_TO_HOLD = 6, 25


def prepare(d):
    d.count = 0
    d.palette(REP, f".*{REP}.*")
    d.wait("Use in 1:1", seconds=30)
    for title in ("Win rate", "Outbound activity", "Pipeline created"):
        def on(node, title=title):
            return node.get_description() == title
        use(d, on)
    d.say("three facts are on the list for the one-to-one")
    d.choose("Start 1:1")
    d.wait(".*In Ana's words", seconds=30)
    prepared = d.count
    d.say(f"prepared and begun in {prepared} interactions")
    assert prepared <= MOST_TO_PREPARE, f"{prepared} interactions to prepare"


def use(d, wanted):
    """Tab to the \"Use in 1:1\" of the wanted fact, and take it."""
    p = d.program
    for _ in range(200):
        node = p.focused()
        if node and node.get_name() == "Use in 1:1" and wanted(node):
            p.press("space")
            d.count += 1
            return
        p.press("Tab")
    raise AssertionError("Tab never reached the fact's \"Use in 1:1\"")


def hold(d):
    d.count = 0
    p = d.program
    for question, words in ((".*going on here.*In Ana's words", "I write too late."),
                            (".*needs to change.*In Ana's words", "An hour each morning."),
                            (".*help you improve.*In Ana's words", "Keep that hour free of meetings.")):
        d.fill(question, words)
    d.say("the rep's words stand there")
    commitment(d, "Ana", "Write to ten new contacts a day", "Outbound")
    commitment(d, "You", "Keep the mornings free of meetings", "Outbound")
    d.say("a commitment on each side, with indicator and check date")
    d.fill("Shared notes", SHARED, "text")
    d.fill("Private notes", PRIVATE[0], "text")
    while d.program.find("Discussed", "push button"):
        d.choose("Discussed", "push button")
    until(lambda: p.find("Saved .*"), 10, "a word that it is saved")
    d.choose("Finish", "push button")
    d.wait("How was it.*", seconds=20)
    d.say("finished")
    d.choose("Yes.*", "radio button")
    p.tab_to("1, not at all.*", "radio button")
    p.press("Right", "Right", "Right", "Right")  # in a group of choices the arrows choose
    d.count += 1
    d.choose("Keep this answer")
    print(f"  held and finished in {d.count} interactions")
    assert d.count <= MOST_TO_HOLD, f"{d.count} interactions to hold it"


def commitment(d, who, words, indicator):
    p = d.program
    if p.tab_to("Ana|You", "page tab", key="Tab" if who == "Ana" else "shift+Tab").get_name() != who:
        p.press("Right" if who == "You" else "Left")
        until(lambda: p.focused() and p.focused().get_name() == who, 5, f"'{who}' chosen")
        d.count += 1
    d.fill("What will be done", words, "text")
    p.tab_to(".*", "combo box")  # a combo box is called by what is chosen in it; its label says what it is
    p.type(indicator)
    d.count += 1
    until(lambda: p.focused().get_name().startswith(indicator), 5, f"'{indicator}' chosen")
    p.press("Return")
    until(lambda: p.find(f".*{re.escape(words)}.*"), 15, f"the commitment '{words}'")


def brief(d, folder):
    p = d.program
    d.palette(REP, f".*{REP}.*")
    d.choose("One-page brief")
    d.wait("Save as PDF…", seconds=30)
    d.choose("Save as PDF…")
    until(lambda: p.focused() and p.focused().get_role_name() == "text", 15, "the file's name under the cursor")
    path = folder / "home" / "brief.pdf"
    p.press("ctrl+a")
    p.type(str(path))
    p.press("Return")
    until(lambda: path.exists() and path.stat().st_size > 1000, 20, "the brief as PDF")
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert REP in said and "Write to ten new contacts" in said, said
    d.say("the brief is a PDF, and its text can be read")
    return said


def private_profile(d):
    d.palette(REP, f".*{REP}.*")
    d.part("Profile")
    d.fill("Private note.*", PRIVATE[1], "text")
    until(lambda: d.program.find("Saved .*"), 10, "a word that it is saved")
    d.say("a private note on the profile")


def nothing_private(folder, cli_command, data, pdf_text):
    """Greps everything that leaves the author for what was typed into private fields; the shared note is the control."""
    export = folder / "home" / "everything"
    cli(cli_command, "export", str(export))
    exported = {f.name: f.read_text("utf-8", "replace") for f in export.rglob("*") if f.is_file()}
    places = {"brief.pdf": pdf_text, "brief in words": cli(cli_command, "brief", "--person", REP),
              "brief as JSON": cli(cli_command, "--format", "json", "brief", "--person", REP),
              "facts": cli(cli_command, "facts", "--person", REP), **exported}
    for log in pathlib.Path(data).glob("*.log*"):
        places[log.name] = log.read_text("utf-8", "replace")
    for marker in PRIVATE:
        found = [name for name, text in places.items() if marker in text]
        assert not found, f"{marker} in {found}"
    assert any(SHARED in text for text in exported.values()), "the control: the shared note should be in the export"
    for name, text in places.items():
        if name.endswith(".log"):
            assert SHARED not in text and REP not in text, f"a name or a text in {name}"
    said = json.loads(exported["coaching.json"])["sessions"][0]["views"][0]
    assert said["was_coaching"] is True and said["useful"] == 5, f"the answer after it was kept as {said}"
    whole = folder / "home" / "person.json"
    cli(cli_command, "export", "--person", REP, str(whole))
    assert PRIVATE[0] in whole.read_text("utf-8"), "one's whole record holds what is kept about one"
    assert json.loads(whole.read_text("utf-8"))
    print(f"  no private marker in {len(places)} places; the shared one is where it belongs")


def seen_by_its_author(d):
    d.palette(REP, f".*{REP}.*")
    d.part("One-to-ones")
    d.wait(f".*{PRIVATE[0]}.*", seconds=20)
    d.say("the author sees the private note in the diary")


def four_weeks_on(d):
    d.palette(REP, f".*{REP}.*")
    d.choose("One-page brief")
    d.wait(".*Write to ten new contacts a day.*", seconds=30)
    verdict = d.wait("Moved|Not moved|Too early", seconds=20).get_name()
    d.say(f"four weeks on the commitment comes forward, and the verdict is '{verdict}'")
    assert verdict == "Moved", verdict
    d.choose("Start one-to-one")
    d.wait(".*From last time.*", seconds=20)
    d.wait(".*Write to ten new contacts a day.*", seconds=20)
    d.say("it stands in the next one-to-one by itself")


def run(program, cli_program, pictures):
    with desk() as folder:
        data = folder / "data"
        store = data / "chalktalk.db"
        data.mkdir(mode=0o700)
        cli_command = [cli_program, "--store", str(store)]
        cli([*cli_command, "--now", organisation.AS_OF.isoformat()], "import", "--preset", "canonical",
            str(organisation.write(folder / "home" / "export")))
        command = [program, "--data-dir", str(data), "--now"]

        d = Desk([*command, organisation.AS_OF.isoformat()], pictures)
        try:
            who_am_i(d)
            prepare(d)
            hold(d)
            pdf_text = brief(d, folder)
            private_profile(d)
            seen_by_its_author(d)
        finally:
            d.program.close()
        nothing_private(folder, cli_command, data, pdf_text)

        later = organisation.AS_OF + datetime.timedelta(weeks=4)
        cli([*cli_command, "--now", later.isoformat()], "import", "--preset", "canonical",
            str(organisation.write(folder / "home" / "later", 4, ("r1",))))
        d = Desk([*command, later.isoformat()], pictures)
        try:
            four_weeks_on(d)
        finally:
            d.program.close()


if __name__ == "__main__":
    skip_without_tools()
    run(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else None)
    print("a one-to-one and what became of it, by keyboard alone")
