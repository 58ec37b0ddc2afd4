"""First run, import, team, person, records: the main path through the built program, by keyboard only.

    first_facts.py CHALKTALK [PICTURES]     with a folder for PICTURES, the steps are photographed
"""
import pathlib
import re
import sys

import organisation
from desk import desk, skip_without_tools, until

NUMBER = re.compile(r"\d[\d,.\u202f\u00a0]*")


class Journey:
    def __init__(self, program, folder, pictures):
        self.program, self.folder, self.pictures, self.step_number = program, folder, pictures, 0

    def step(self, words):
        self.step_number += 1
        print(f"{self.step_number}. {words}", flush=True)
        if self.pictures:
            self.program.picture(pathlib.Path(self.pictures) / f"{self.step_number:02}.png")

    def first_run(self):
        p = self.program
        p.wait("Import your export", "push button")
        for door in ("Look round a sample", "Open an existing store"):
            assert p.find(door, "push button"), f"no door '{door}'"
        assert any("this machine" in (n.get_name() or "") for n in p.nodes()), "nothing says that data stays on this machine"
        self.step("the first run shows three doors")
        p.tab_to("Import your export")
        p.press("space")
        p.wait("Choose files…|Choose a folder…", "push button")
        self.step("the import page is open")

    def choose_folder(self, export):
        p = self.program
        p.tab_to("Choose a folder…")
        p.press("space")
        p.wait("Choose the folder of your export|Directory:", seconds=15)
        until(lambda: p.focused() and p.focused().get_role_name() == "text", 10, "the folder's name under the cursor")
        p.type(str(export))
        p.press("Return")
        p.wait("First rows", seconds=20)
        self.step("the files are recognised, with their first rows")

    def import_them(self):
        p = self.program
        p.tab_to("Import", "push button")
        p.press("space")
        p.wait("See my team", "push button", seconds=60)
        said = {n.get_name() for n in p.nodes()}
        for file in ("people.csv", "opportunities.csv", "opportunity_history.csv", "activities.csv"):
            assert file in said, f"the report does not tell of {file}"
        self.step("the import is done and reported")

    def team(self):
        p = self.program
        p.press("ctrl+1")
        p.wait("My team", seconds=20)
        until(lambda: self.all_reps_show(), 30, "a row for each rep")
        self.step("My team shows every rep")

    def all_reps_show(self):
        names = {n.get_name() for n in self.program.nodes()}
        return all(any(rep in (name or "") for name in names) for _, rep in organisation.REPS)

    def person(self, name):
        p = self.program
        first = p.tab_to("|".join(rep for _, rep in organisation.REPS), "table cell")
        p.press("ctrl+Home")
        for _ in range(len(organisation.REPS) + 1):
            row = p.focused()
            if row and row.get_name() == name:
                break
            p.press("Down")
        else:
            raise AssertionError(f"the arrows never reached {name} from {first.get_name()}")
        p.press("Return")
        p.wait(r"Of \d+ opportunities of yours that closed.*", seconds=30)
        self.step(f"the page of {name} shows facts")

    def records(self):
        """Opens the records of the win rate by keyboard and holds their number against the sentence and the export."""
        p = self.program
        sentence = p.wait(r"Of \d+ opportunities of yours that closed.*", seconds=30).get_name()
        counted = int(NUMBER.findall(sentence)[0].replace(",", ""))
        said = re.search(r"you won (\d+)", sentence)
        assert said, f"the sentence says nothing of won ones: {sentence}"
        won = int(said[1])
        assert counted == organisation.CLOSED_EACH, f"{counted} in the sentence, {organisation.CLOSED_EACH} in the export: {sentence}"
        assert won == organisation.WINS["r1"], f"{won} won in the sentence: {sentence}"
        p.tab_to(rf"Show the {counted} opportunities", most=120)
        p.press("space")
        table = p.wait("Records behind: .*[Ww]in.*", "table", seconds=20)
        until(lambda: p.rows_of(table) == counted, 20, f"{counted} records (the table has {p.rows_of(table)})")
        self.step(f"the sentence says {counted}, and {p.rows_of(table)} records stand behind it")


def run(program_path, pictures):
    from screen_reader import Program
    with desk() as folder:
        export = organisation.write(folder / "home" / "export")
        program = Program([program_path, "--data-dir", str(folder / "data"), "--now", organisation.AS_OF.isoformat()])
        journey = Journey(program, folder, pictures)
        try:
            journey.first_run()
            journey.choose_folder(export)
            journey.import_them()
            journey.team()
            journey.person("Ana Torres")
            journey.records()
        finally:
            program.close()


if __name__ == "__main__":
    skip_without_tools()
    run(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    print("the whole path, by keyboard alone")
