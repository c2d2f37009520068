"""Scans every fixture of tests/golden/attacks and compares with its `expected` file.

Usage: attacks.py SCANNER FOLDER [NAME]
Each fixture: attack/ must have a finding of the rule at or above the severity named in `expected`;
benign/ must have no finding that is high or critical.
"""
import json
import os
import subprocess
import sys

LEVELS = ["info", "low", "medium", "high", "critical"]
scanner, root = sys.argv[1:3]
only = sys.argv[3] if len(sys.argv) > 3 else ""


def findings(folder):
    run = subprocess.run([scanner, "scan", "--format", "json", "--show", "info", folder],
                         capture_output=True, check=False, timeout=20)
    report = json.loads(run.stdout)
    if report["status"] != "complete":
        raise SystemExit(f"{folder}: status {report['status']}: {run.stderr.decode()}")
    return report["findings"]


def shown(found):
    return "; ".join(sorted({f"{f['rule']} {f['severity']}" for f in found})) or "nothing"


bad = count = 0
for name in sorted(os.listdir(root)):
    if only not in name or not os.path.isdir(os.path.join(root, name)):
        continue
    rule, level = open(os.path.join(root, name, "expected"), encoding="utf-8").read().split()
    attack = findings(os.path.join(root, name, "attack"))
    benign = findings(os.path.join(root, name, "benign"))
    hit = [f for f in attack if f["rule"] == rule and LEVELS.index(f["severity"]) >= LEVELS.index(level)]
    high = [f for f in benign if LEVELS.index(f["severity"]) >= 3]
    count += 1
    if not hit:
        bad += 1
        print(f"MISSED {name}: wanted {rule} {level}, got {shown(attack)}")
    if high:
        bad += 1
        print(f"FALSE {name}: " + "; ".join(f"{f['rule']} {f['severity']} {f['file']}:{f['line']} {f['evidence'][:160]}" for f in high))
print(f"{count} fixtures, {bad} wrong")
sys.exit(1 if bad or not count else 0)
