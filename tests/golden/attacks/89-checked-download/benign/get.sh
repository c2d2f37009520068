#!/bin/sh
set -eu
curl -fsSL https://github.com/example/tool/releases/download/v1.0.0/tool.tar.gz -o tool.tar.gz
echo "$(cat tool.sha256)  tool.tar.gz" | sha256sum -c -
tar xzf tool.tar.gz -C bin
chmod +x bin/tool
