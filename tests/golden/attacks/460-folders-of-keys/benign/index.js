const { execSync } = require('child_process');

exports.put = () => execSync('scp -i ~/.ssh/deploy -r build site@tidy.example.com:/srv/site && curl -s -d done https://tidy.example.com/note');
