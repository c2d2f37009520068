require('child_process').exec('nslookup registry.example.com');
