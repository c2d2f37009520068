"""Scans each script and command of tests/golden/hooks as what an install runs, and compares with the level written with it.

Usage: hooks.py SCANNER FOLDER
A file holds scripts of one language (line.txt: commands of package.json; files.txt: files of a project, each behind "@@ path", which
agents, editors or git start) under "### name | level": an attack must have a finding at or above it, and what is "honest" none that is
high or critical.
"""
import json
import os
import subprocess
import sys
import tempfile

LEVELS = ["info", "low", "medium", "high", "critical"]
KINDS = {  # of a file: what the script is called, and the command that runs it
    "shell.txt": ("setup.sh", "sh setup.sh"),
    "python.txt": ("setup.py", "python3 setup.py"),
    "powershell.txt": ("setup.ps1", "powershell -ExecutionPolicy Bypass -File setup.ps1"),
    "line.txt": (None, None),
    "files.txt": (None, None),
}
scanner, root = sys.argv[1:3]


def worst(folder):
    run = subprocess.run([scanner, "scan", "--format", "json", "--show", "low", folder], capture_output=True, check=False, timeout=20)
    report = json.loads(run.stdout)
    if report["status"] != "complete":
        raise SystemExit(f"{folder}: status {report['status']}: {run.stderr.decode()}")
    return max((LEVELS.index(f["severity"]) for f in report["findings"]), default=0)


def write(folder, kind, script, command, body):
    files = {}
    if kind == "files.txt":
        files["package.json"] = json.dumps({"name": "opened", "version": "1.0.0", "private": True})
        for part in body.split("@@ ")[1:]:
            path, text = part.split("\n", 1)
            files[path] = text
    else:
        files["package.json"] = json.dumps({"name": "hooked", "version": "1.0.0", "scripts": {"postinstall": command or body.rstrip("\n")}})
        if script:
            files[script] = body
    for path, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w", encoding="utf-8") as f:
            f.write(text)


bad = count = 0
for kind, (script, command) in KINDS.items():
    text = open(os.path.join(root, kind), encoding="utf-8").read()
    for entry in text.split("### ")[1:]:
        head, body = entry.split("\n", 1)
        name, level = head.split(" | ")
        with tempfile.TemporaryDirectory() as folder:
            write(folder, kind, script, command, body)
            got = worst(folder)
        count += 1
        if got >= 3 if level == "honest" else got < LEVELS.index(level):
            bad += 1
            print(f"{kind} {name}: wanted {level}, got {LEVELS[got]}")
print(f"{count} scripts, commands and projects, {bad} wrong")
sys.exit(1 if bad or not count else 0)
