import json, subprocess
version = json.load(open('package.json'))['version']
open('version.h', 'w').write('#define V "%s"\n' % version)
subprocess.run(['node', '--version'])
