"""Set up this checkout and run the app, its command line or its tests.

Type ``python3 packaging/dev.py help`` for the commands. Standard library only; the words here are
plain enough for any Python 3, so that it can say which one is needed.
"""

import sys


def main() -> int:
    """Check the version of Python, then do what the arguments say; return the exit code."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        sys.stderr.write(
            "Fact Reader needs Python 3.11 to 3.14, and this is Python %d.%d: "  # noqa: UP031
            "start this command with another, such as python3.11.\n" % sys.version_info[:2]
        )
        return 1
    from dev_commands import run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
