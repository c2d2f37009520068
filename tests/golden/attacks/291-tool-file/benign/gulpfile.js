const gulp=require('gulp');const {spawn}=require('child_process');const fs=require('fs');gulp.task('build',()=>gulp.src('src/**').pipe(gulp.dest('dist')));
gulp.task('release',cb=>{spawn('npm',['publish'],{stdio:'inherit'}).on('exit',cb)});
gulp.task('clean',()=>fs.promises.rm('dist',{recursive:true}));
