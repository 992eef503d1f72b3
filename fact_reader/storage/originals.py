"""The bytes that articles were made of, as files named by their SHA-256."""

import hashlib
import os
from pathlib import Path

from fact_reader.model import UserError


class Originals:
    """A folder of files: ``ab/ab12...`` holds the bytes whose SHA-256 begins with ab12."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the bytes with this hash are or would be."""
        return self.folder / sha256[:2] / sha256

    def put(self, data: bytes) -> str:
        """Keep `data` and return its SHA-256 in hexadecimal digits. On disk when this returns.

        UserError: the file cannot be written.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path(sha256)
        if self.is_intact(sha256):
            return sha256
        temporary = target.with_name(f"{sha256}.{os.getpid()}.part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                with temporary.open("wb") as stream:
                    stream.write(data)
                    stream.flush()
                    os.fsync(stream.fileno())
                temporary.replace(target)
                _flush_folder(target.parent)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise UserError(
                "The original could not be kept in {folder} ({reason}): make room on the disk or "
                "check the folder's permissions, and import again.",
                folder=self.folder,
                reason=error.strerror or str(error),
            ) from error
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes with this hash, None if they are not there any more or cannot be read."""
        try:
            return self.path(sha256).read_bytes()
        except OSError:
            return None

    def is_intact(self, sha256: str) -> bool:
        """Whether the file is there and holds what its name says."""
        data = self.get(sha256)
        return data is not None and hashlib.sha256(data).hexdigest() == sha256


def _flush_folder(folder: Path) -> None:
    """Let the folder's new entry survive a power cut. Windows writes it by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
