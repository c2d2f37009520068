const value = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
process.stdout.write(Object.keys(value).sort().join(','));
