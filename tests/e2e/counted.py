"""The program as somebody at the keyboard meets it, with a count of interactions: fields visited and choices made."""
import pathlib
import subprocess

import organisation
from desk import until


class Desk:
    def __init__(self, command, pictures):
        from screen_reader import Program
        self.program, self.pictures, self.count, self.number = Program(command), pictures, 0, 0

    def say(self, words):
        self.number += 1
        print(f"  {words}", flush=True)
        if self.pictures:
            self.program.picture(pathlib.Path(self.pictures) / f"{self.number:02}-{words.split(',')[0][:40].replace(' ', '-')}.png")

    def choose(self, name, role=None, key="space", most=150):
        self.program.tab_to(name, role, most)
        self.program.press(key)
        self.count += 1

    def fill(self, name, words, role=None, most=150):
        self.program.tab_to(name, role, most)
        self.program.type(words)
        self.count += 1

    def palette(self, words, wanted):
        p = self.program
        p.press("ctrl+k")
        p.type(words)
        p.wait(wanted, seconds=20)
        p.press("Return")
        self.count += 2

    def part(self, name):
        """Another part of a person's page: its tabs stand above what has the keyboard at first."""
        p = self.program
        p.tab_to(".*", "page tab", key="shift+Tab")
        for _ in range(8):
            if p.focused().get_name() == name:
                break
            p.press("Right")
        self.count += 1
        assert p.focused().get_name() == name, f"no part called {name}"

    def wait(self, *arguments, **options):
        return self.program.wait(*arguments, **options)


def cli(command, *arguments):
    ran = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, f"{arguments}: {ran.stderr}"
    return ran.stdout


def who_am_i(d, name=organisation.MANAGER[1]):
    d.program.press("ctrl+shift+i")
    d.wait("Who are you.*|Find yourself.*|Choose who you are.*", seconds=20)
    d.program.type(name)
    d.program.press("Return")
    until(lambda: d.program.find(f".*{name}.*", "push button"), 20, "who looks in the rail")
    d.say(f"{name} says who she is")
