import subprocess, os
subprocess.check_call(['make', '-C', os.path.dirname(__file__)])
