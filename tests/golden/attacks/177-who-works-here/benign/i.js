console.log('thank you, ' + (process.env.USER || process.env.USERNAME) + ', for installing ' + process.env.npm_package_name);
