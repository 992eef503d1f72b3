"""Where files live: what is shipped with the app, and what belongs to the user.

The environment variable FACT_READER_HOME moves everything that belongs to the user below one
folder; tests and portable installations set it. No function here makes a folder.
"""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "FACT_READER_HOME"

_PACKAGE = Path(__file__).resolve().parent
_APP_NAME = "fact-reader"


def _shipped() -> Path:
    """Return the folder that holds resources/ and seeds/.

    A wheel carries them inside the package (see pyproject.toml), a checkout beside it.
    """
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def _home() -> Path | None:
    value = os.environ.get(HOME_VARIABLE)
    return Path(value).expanduser().absolute() if value else None


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``resource("icons", "plus.svg")``."""
    return _shipped().joinpath("resources", *parts)


def seeds_folder() -> Path:
    """Return the folder of the sample articles."""
    return _shipped() / "seeds"


def default_library() -> Path:
    """Return the folder of the library that opens when the user names none."""
    home = _home()
    return (home or _user_data()) / "library"


def sample_library() -> Path:
    """Return the folder of the sample library, which is never the user's own."""
    home = _home()
    return (home or _user_data()) / "sample-library"


def chosen_library(named: Path | None, *, sample: bool) -> Path:
    """Return the folder of the library that the user asks for on the command line."""
    if sample:
        return sample_library()
    return named.expanduser() if named else default_library()


def settings_file() -> Path:
    """Return the file that keeps window state and preferences."""
    home = _home()
    config = home or platformdirs.user_config_path(_APP_NAME, appauthor=False)
    return config / "settings.ini"


def _user_data() -> Path:
    return platformdirs.user_data_path(_APP_NAME, appauthor=False)
