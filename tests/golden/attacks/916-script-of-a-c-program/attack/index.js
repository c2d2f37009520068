require('./glue.js').run(4096);
