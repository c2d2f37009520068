{
	'targets': [{ 'target_name': 'x', 'sources': ['x.cc'], 'conditions': [['OS=="win"', { 'libraries': ['-lws2_32'] }]] }]
}
