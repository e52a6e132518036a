"""The wheel: small, with its tables and templates, without tests or sample news."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_MB = 30


def test_the_wheel_has_all_it_needs_and_is_small(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.stat().st_size < MOST_MB * 1_000_000
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    package = ROOT / "src"
    wanted = {
        p.relative_to(package).as_posix()
        for p in (package / "onrecord").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and not p.name.startswith(".")
    }
    assert wanted <= inside, sorted(wanted - inside)[:5]
    assert not [name for name in inside if name.startswith(("tests/", "examples/", "evaluation/"))]
