{ 'targets': [ { 'target_name': 'a', 'sources': ['a.cc'], 'actions': [ { 'action_name': 'gen', 'inputs': ['gen.py'], 'outputs': ['t.h'], 'action': ['python3', 'gen.py', '<@(_outputs)'] } ] } ] }
