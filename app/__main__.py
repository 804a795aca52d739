"""``python -m app`` opens the window; ``python -m app COMMAND …`` works without one."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Open the window or run a command, depending on the first argument. Returns the exit status."""
    arguments = sys.argv[1:]
    if arguments and not arguments[0].startswith(("--office", "--started")):
        from app.commands.headless import main as command

        return command(arguments)
    # What the start loads stays for good, so collecting garbage meanwhile would only cost time.
    gc.disable()
    from app.start import main as window

    return window(arguments)


if __name__ == "__main__":
    sys.exit(main())
