"""Starts the app: `fact-reader` and `python -m fact_reader`."""

import sys

from fact_reader.cli import main

if __name__ == "__main__":
    sys.exit(main())
