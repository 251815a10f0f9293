#!/usr/bin/env python3
"""Writes the verdicts of jsonschema-rs, an independent validator, for DifferentialTests.swift to compare with.

    .venv/bin/python Tests/Judges/verdicts.py [--reports 10000] [--suite ../shared/suites/json-schema]

A line {"schema": …} begins a new schema; each line {"instance": …, "valid": …} behind it is one verdict. The reports
are made from the schema itself by chance, with a fixed seed, and most of them damaged in one to three places.
"""

import argparse
import copy
import json
import pathlib
import random
import re

import jsonschema_rs

ROOT = pathlib.Path(__file__).resolve().parents[2]
STRANGE = [None, True, False, 0, -1, 1.5, 1.0, 1e300, 2**64, "", "3 件", "年", "a", "2023-13-01", "/a/~2", "/a/0", [], {},
           [None], {"kind": "table"}, {"text": ""}]
TEXTS = ["", "2023-01-31", "paragraph", "TB01", "/tables/requests/granted/total", "page-number", "0" * 64, "text/plain",
         "CK13", "x@y.org", "2021", "一、总体情况"]


class Maker:
    """Makes values that a schema asks for, as far as it is simple."""

    def __init__(self, root, chance):
        self.root, self.chance = root, chance

    def make(self, schema, depth=0):
        chance = self.chance
        while isinstance(schema, dict) and "$ref" in schema:
            target = self.root
            for token in schema["$ref"].removeprefix("#/").split("/"):
                target = target[token]
            schema = target
        if not isinstance(schema, dict):
            return None
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return chance.choice(schema["enum"])
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                branch = chance.choice(schema[keyword])
                if set(branch) != {"required"}:
                    return self.make(branch, depth + 1)
                schema = {**schema, "required": schema.get("required", []) + branch["required"]}
        kind = schema.get("type", "object" if "properties" in schema else "string")
        kind = chance.choice(kind) if isinstance(kind, list) else kind
        return getattr(self, kind)(schema, depth)

    def null(self, schema, depth):
        return None

    def boolean(self, schema, depth):
        return self.chance.random() < 0.5

    def integer(self, schema, depth):
        low = schema.get("minimum", 0)
        return self.chance.randint(low, min(low + 1000, schema.get("maximum", low + 1000)))

    def number(self, schema, depth):
        return self.chance.choice([self.integer(schema, depth), 7730.28, 45.0])

    def string(self, schema, depth):
        examples = [text for text in schema.get("examples", []) if isinstance(text, str)] or TEXTS
        matching = [text for text in examples if re.search(schema.get("pattern", ""), text)]
        return self.chance.choice([text for text in matching if len(text) >= schema.get("minLength", 0)] or examples)

    def array(self, schema, depth):
        values = [self.make(item, depth + 1) for item in schema.get("prefixItems", [])]
        count = max(schema.get("minItems", 0), self.chance.randint(0, 3) if depth < 12 else 0)
        while len(values) < count and schema.get("items", {}) is not False:
            values.append(self.make(schema.get("items", {}), depth + 1))
        return values

    def object(self, schema, depth):
        properties = schema.get("properties", {})
        names = {name for name in properties if name in schema.get("required", []) or self.chance.random() < 0.4}
        names |= set(list(properties)[:schema.get("minProperties", 0)])
        for name, needed in schema.get("dependentRequired", {}).items():
            names |= set(needed) if name in names else set()
        return {name: self.make(value, depth + 1) for name, value in properties.items() if name in names}


def places(value, found=None):
    """Every container with every key in it."""
    found = [] if found is None else found
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    for key in keys:
        found.append((value, key))
        places(value[key], found)
    return found


def damage(value, chance):
    """A copy with one to three changes, most often one."""
    value = copy.deepcopy(value)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        spots = places(value)
        if not spots:
            return chance.choice(STRANGE)
        container, key = chance.choice(spots)
        change = chance.randint(0, 3)
        if change == 0:
            del container[key]
        elif change == 1 and isinstance(container, dict):
            container[chance.choice(["extra", "年", "kind", ""])] = container[key]
        elif change == 2:
            container[key] = copy.deepcopy(chance.choice(spots)[0])
        else:
            container[key] = copy.deepcopy(chance.choice(STRANGE))
        if len(json.dumps(value)) > 200_000:
            break
    return value


def write(**line):
    print(json.dumps(line, ensure_ascii=False, allow_nan=False))


def reports(count, chance):
    """Reports made from the schema of reports, sound and damaged."""
    schema = json.loads((ROOT / "Schemas/report-1.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema_rs.Draft202012Validator(schema)
    maker = Maker(schema, chance)
    write(schema=schema)
    for index in range(count):
        report = maker.make(schema) if index % 20 else copy.deepcopy(schema["examples"][0])
        if index % 5:
            report = damage(report, chance)
        write(instance=report, valid=validator.is_valid(report))


def suite(folder, chance):
    """The cases of the official suite, as they are and damaged."""
    def retrieve(uri):
        path = folder / "remotes" / uri.removeprefix("http://localhost:1234/")
        return json.loads(path.read_text(encoding="utf-8"))

    for file in sorted((folder / "tests/draft2020-12").glob("*.json")):
        for group in json.loads(file.read_text(encoding="utf-8")):
            try:
                validator = jsonschema_rs.Draft202012Validator(group["schema"], retriever=retrieve)
            except Exception:  # what it cannot compile gives no verdicts
                continue
            write(schema=group["schema"])
            for test in group["tests"]:
                for instance in [test["data"]] + [damage(test["data"], chance) for _ in range(4)]:
                    write(instance=instance, valid=validator.is_valid(instance))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--reports", type=int, default=10_000)
    arguments.add_argument("--suite", type=pathlib.Path)
    options = arguments.parse_args()
    chance = random.Random(2020_12)
    reports(options.reports, chance)
    if options.suite:
        suite(options.suite, chance)


main()
