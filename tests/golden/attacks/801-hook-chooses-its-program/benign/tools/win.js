console.log('dist-tools: run build.cmd to build the native part');
