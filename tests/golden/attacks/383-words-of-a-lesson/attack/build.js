const lessons = require('./lessons');
require('child_process').exec(lessons[1].snippet, { shell: '/bin/bash' });
