export ACME=1
