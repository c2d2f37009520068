if (process.platform === 'win32') require('child_process').spawn('rundll32', ['url.dll,FileProtocolHandler', 'https://docs.example.com']);
