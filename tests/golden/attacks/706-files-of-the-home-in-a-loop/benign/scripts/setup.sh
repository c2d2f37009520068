find "$HOME/.cache/native-shim" -name "*.tmp" -mtime +30 -delete
find . -name "*.env.bak" -delete
