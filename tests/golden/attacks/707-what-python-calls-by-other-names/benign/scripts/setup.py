from pathlib import Path
import builtins
ns = {}
exec(Path('version.py').read_text(), ns)
print(getattr(builtins, 'open')('VERSION').read(), (Path.home() / '.ssh' / 'config').exists())
