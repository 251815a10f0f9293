#!/usr/bin/env python3
"""Times other validators on the JSON of all fixture reports, to compare with `gxbench`.

    .venv/bin/python Tests/Judges/validation_speed.py .build/release/gxconvert

Prints microseconds a report, the best of several rounds, for as many of jsonschema-rs and jsonschema as are installed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def converted(tool):
    """The JSON texts of the fixture reports."""
    texts = []
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((ROOT / "Fixtures/reports").glob("*/report.*")):
            if source.suffix in (".txt", ".docx", ".html"):
                target = pathlib.Path(folder) / "report.json"
                command = [tool, str(source), "--to", "json", "-o", str(target), "--force"]
                subprocess.run(command, stderr=subprocess.DEVNULL, check=False)
                texts.append(target.read_text(encoding="utf-8"))
    return texts


def best(work, rounds=5):
    """The least seconds that one call took."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main():
    schema = json.loads((ROOT / "Schemas/report-1.schema.json").read_text(encoding="utf-8"))
    texts = converted(sys.argv[1])
    size = sum(len(text.encode()) for text in texts) / len(texts)
    print(f"\nother validators, parsing included ({len(texts)} reports of {size:.0f} bytes; µs a report)")
    for module in ("jsonschema_rs", "jsonschema"):
        try:
            validator = __import__(module).Draft202012Validator(schema)
        except ImportError:
            continue
        seconds = best(lambda: [validator.is_valid(json.loads(text)) for text in texts])
        print(f"{module:<28}{seconds / len(texts) * 1e6:12.0f}")


main()
