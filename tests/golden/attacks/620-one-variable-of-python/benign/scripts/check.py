"""Says when fftw3 is missing; never fails the install."""
import ctypes.util
import os
import subprocess
import sys

if os.environ.get("PY_CHECK_SKIP") or "CI" in os.environ:
    sys.exit(0)
cc = os.environ.get("CC", "cc")
if os.environ['PATH'] and not ctypes.util.find_library("fftw3"):
    subprocess.run([cc, "--version"])
    sys.stderr.write("py-check: fftw3 not found; the README says how to install it\n")
