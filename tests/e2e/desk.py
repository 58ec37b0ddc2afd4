"""A desk for one test: a private X display, window manager, session bus and accessibility bus, gone when the test ends.

The accessibility bus has to own its name before the program starts, or the program never joins the tree.
"""
import contextlib
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TOOLS = ("Xvfb", "openbox", "xdotool", "dbus-daemon", "dbus-send")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher",
             "/usr/libexec/at-spi2/at-spi-bus-launcher")


def missing_tools():
    """What this machine lacks, in words; empty when a desk can be set up."""
    lacking = [tool for tool in TOOLS if not shutil.which(tool)]
    if not any(os.path.exists(launcher) for launcher in LAUNCHERS):
        lacking.append("at-spi-bus-launcher")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        lacking.append("Atspi for python3 (gir1.2-atspi-2.0, python3-gi)")
    return lacking


def die_with_parent():
    """A test that is killed must not leave its programs behind."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def until(question, seconds, what):
    """Asks until the answer is true, and gives it back."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain: {what}")
        time.sleep(0.05)


@contextlib.contextmanager
def desk(size="1440x900"):
    """Sets the environment of this process to a private desk."""
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="desk-")))
        before = dict(os.environ)
        stack.callback(lambda: (os.environ.clear(), os.environ.update(before)))

        def start(command, **options):
            process = subprocess.Popen(command, preexec_fn=die_with_parent, stderr=subprocess.DEVNULL,
                                       **{"stdout": subprocess.DEVNULL, **options})
            stack.callback(lambda: (process.terminate(), process.wait()))
            return process

        for name in ("run", "home"):
            (folder / name).mkdir(mode=0o700)
        os.environ.update(XDG_RUNTIME_DIR=str(folder / "run"), HOME=str(folder / "home"), QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1", NO_AT_BRIDGE="0", TZ="UTC")
        for name in ("WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "AT_SPI_BUS_ADDRESS"):
            os.environ.pop(name, None)

        # The server picks a free display itself: a fixed number would race with another run's dying server.
        read, write = os.pipe()
        start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        os.environ["DISPLAY"] = ":" + number

        bus = start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        start(["openbox", "--sm-disable"])
        until(lambda: answers("xdotool", "get_num_desktops"), 90, "the window manager")
        start([next(l for l in LAUNCHERS if os.path.exists(l)), "--launch-immediately"])
        until(lambda: answers("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                              "org.a11y.Bus.GetAddress"), 90, "the accessibility bus")
        yield folder


def answers(*command):
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def skip_without_tools():
    """Ends the program as skipped, with a clear word, where a desk can't be set up."""
    lacking = missing_tools()
    if lacking:
        print("skipped: missing " + ", ".join(lacking))
        sys.exit(77)
