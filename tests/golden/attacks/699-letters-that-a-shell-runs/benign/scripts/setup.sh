printf '\x1b[36m\x1b[1m\x1b[4m\x1b[7m%s\x1b[0m\x1b[0m\x1b[0m\x1b[0m\n' 'native-shim was built' | cat
